"""Skills: the field's, kept as they are; else those of the vocabulary that the text asks for."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Protocol

from matching.offer import Passage, SkillAsked
from matching.reading.offer_source import Fact, OfferSource, Text, words_of
from matching.reading.scope import strength
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary


class SkillFound(Protocol):
    """A skill named between two positions of a text, and how surely (0..1)."""

    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def confidence(self) -> float: ...


class SkillFinder(Protocol):
    """What this reader asks of the finder of skills."""

    def find(self, text: str, usual: Container[str] = ()) -> Sequence[SkillFound]:
        """The skills that a text asks for, in its order; ``usual`` codes first where words name several."""


def read_skills(
    source: OfferSource, trade: str | None, vocabulary: Vocabulary, finder: SkillFinder | None
) -> Fact[tuple[SkillAsked, ...]]:
    """Skills with one passage each; qualities of character are none. Without a finder, the field's only."""
    found = list(_from_fields(source))
    if not found and finder:
        found = list(_from_text(source.description, finder, usual_codes(trade, vocabulary)))
    unique = {skill.code or fold(skill.label): (skill, passage) for skill, passage in reversed(found)}
    kept = [unique[key] for key in reversed(unique)]
    return Fact(tuple(skill for skill, _ in kept), tuple(passage for _, passage in kept))


def usual_codes(trade: str | None, vocabulary: Vocabulary) -> frozenset[str]:
    """The skills of a trade, or of all those under a wider code."""
    code = trade or ""
    codes = vocabulary.children.get(code, (code,))
    trades = [vocabulary.occupations[one] for one in codes if one in vocabulary.occupations]
    return frozenset(skill for one in trades for skill in (*one.core_skills, *one.skills))


def _from_fields(source: OfferSource) -> Iterator[tuple[SkillAsked, Passage]]:
    for item in source.items("competences"):
        label = words_of(item.get("libelle"))
        if label:
            required = str(item.get("exigence")).upper().startswith("E")
            yield SkillAsked(label, words_of(item.get("code")), required), Text("competences", label).whole()


def _from_text(
    text: Text, finder: SkillFinder, usual: Container[str]
) -> Iterator[tuple[SkillAsked, Passage]]:
    """A skill is required only where the sentence demands it: most are duties, learnt on the job at times."""
    for one in finder.find(text.text, usual):
        required = strength(text.folded, one.start, one.end) == "demanded"
        yield SkillAsked(one.label, one.code, required, one.confidence), text.passage(one.start, one.end)
