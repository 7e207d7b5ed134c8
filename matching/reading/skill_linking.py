"""Skills of the vocabulary that a text names, each with the words it was read from."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from matching.reading.action_nouns import VERBS
from matching.reading.french_language import FrenchOffers
from matching.reading.skill_context import is_asked
from matching.reading.skill_meaning import is_done, is_meant, is_name, is_plural
from matching.reading.skill_phrases import SkillMatch, SkillPhrases
from matching.reading.skill_words import BREAK, KNOW, keyed
from matching.vocabulary.folding import fold

#: Keys of a leftover segment short enough to be one thing.
_LEFTOVER: Final = range(3, 9)
#: How far before some words their auxiliary may stand.
_REACH: Final = 30
_Found: TypeAlias = tuple[int, int, SkillMatch]


@dataclass(frozen=True, slots=True)
class SkillLink:
    """A skill named between two positions of a text, and how surely (0..1)."""

    code: str
    label: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of a text that say something, with the positions of the words they come from."""

    keys: Sequence[str]
    spans: Sequence[tuple[int, int]]

    def segments(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of keys between two breaks."""
        start = 0
        for place, key in enumerate((*self.keys, BREAK)):
            if key == BREAK:
                if place > start:
                    yield start, place
                start = place + 1

    def is_segment(self, start: int, end: int) -> bool:
        """Tell whether a stretch stands between two breaks."""
        before = self.keys[start - 1] if start else BREAK
        after = self.keys[end] if end < len(self.keys) else BREAK
        return before == after == BREAK

    def rank(self, stretch: tuple[int, int]) -> tuple[int, int, int]:
        """Return what puts first the stretch that says most: « génie électrique » before « compétences en génie »."""
        start, end = stretch
        said = sum(key != KNOW for key in self.keys[start:end])
        return -said, start - end, start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the positions in the text of a stretch of keys."""
        return self.spans[start][0], self.spans[end - 1][1]


class SkillLinker:
    """Finds skills in texts; built once for a vocabulary.

    A phrase is put into spaCy's matcher the first time that its rarest word is met: what was
    not put in could not have been found, and starting costs nothing.
    """

    def __init__(self, phrases: SkillPhrases) -> None:
        self._phrases = phrases
        self._language = FrenchOffers()
        self._keys = Vocab()
        self._matcher = PhraseMatcher(self._keys)
        self._met: set[str] = set()

    def find(self, text: str, usual: Container[str] = ()) -> list[SkillLink]:
        """Return the skills that a text asks for, in the order of the text, none over another.

        Where some words name several skills, one of the ``usual`` codes is preferred.
        """
        said, folded = self._read(text), fold(text)
        exact = list(self._exact(said, usual))
        taken = {place for start, end, _ in exact for place in range(start, end)}
        links = []
        for start, end, one in sorted((*exact, *self._near(said, taken, usual)), key=lambda found: found[0]):
            span, alone = said.span(start, end), said.is_segment(start, end) or said.keys[start] == KNOW
            if (
                is_asked(folded, span, acts=one.acts, alone=alone)
                and _say_it(
                    one, text[slice(*span)], folded[max(0, span[0] - _REACH) : span[0]], lone=end == start + 1
                )
                and (one.code in usual or is_meant(one.label, folded))
            ):
                links.append(SkillLink(one.code, one.label, *span, one.confidence))
        return links

    def _read(self, text: str) -> _Keys:
        tokens = self._language.make_doc(text)
        keys = list(keyed([token.text for token in tokens]))
        spans = [(tokens[place].idx, tokens[place].idx + len(tokens[place])) for place, _ in keys]
        return _Keys([key for _, key in keys], spans)

    def _exact(self, said: _Keys, usual: Container[str]) -> Iterator[_Found]:
        """Yield the phrases of the text, those that say most first and none over another."""
        self._learn(set(said.keys))
        found = self._matcher(Doc(self._keys, words=list(said.keys)))
        taken: set[int] = set()
        for start, end in sorted({(s, e) for _, s, e in found}, key=said.rank):
            one = self._phrases.named(said.keys[start:end], usual)
            if one and taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield start, end, one

    def _near(self, said: _Keys, taken: set[int], usual: Container[str]) -> Iterator[_Found]:
        """Yield what whole short segments, left over by the exact phrases, nearly say."""
        for start, end in said.segments():
            if taken.isdisjoint(range(start, end)):
                keys = said.keys[start:end]
                one = (
                    self._phrases.nearly(keys, usual) if len(keys) in _LEFTOVER else self._alone(keys, usual)
                )
                if one:
                    yield start, end, one

    def _alone(self, keys: Sequence[str], usual: Container[str]) -> SkillMatch | None:
        """Return the usual skill that one word of a list names: « épluchage, plonge » in a kitchen."""
        if len(keys) != 1 or keys[0] not in VERBS:
            return None
        one = self._phrases.named((KNOW, *keys), usual)
        return one if one and one.code in usual else None

    def _learn(self, keys: set[str]) -> None:
        new = sorted(keys - self._met)
        self._met.update(new)
        phrases = (phrase for key in new for phrase in self._phrases.with_rarest(key))
        docs = [Doc(self._keys, words=phrase.split()) for phrase in phrases]
        if docs:
            self._matcher.add("skill", docs)


def _say_it(one: SkillMatch, words: str, before: str, *, lone: bool) -> bool:
    """Tell whether the words, and not their keys alone, say what the label does."""
    if (one.acts or lone) and is_done(words, before):
        return False
    return is_name(one.label, words) and not (lone and is_plural(words))
