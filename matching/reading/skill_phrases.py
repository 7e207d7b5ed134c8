"""The skills of a vocabulary as phrases: which one some keys name, exactly or nearly."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from matching.reading.skill_table import SkillTable, make_table, phrase_of
from matching.reading.skill_words import keys_of, names_an_act
from matching.vocabulary.occupations import Vocabulary

# Chosen on links read by hand: lower, two in five were wrong.
_NEAR: Final = 80
_NEAR_SURE: Final = 0.95
_SAME_WORD: Final = 90
_LEAST_NEAR: Final = 3
#: Between the words of a skill these change what is done: « organiser son travail au sein d'une équipe ».
_OTHERWISE: Final = frozenset("sein avec pour par sans dans sous entre chez vers selon".split())


@dataclass(frozen=True, slots=True)
class SkillMatch:
    """A skill that some keys name, how surely (0..1), and whether they say what is done."""

    code: str
    label: str
    confidence: float
    acts: bool


class SkillPhrases:
    """The phrases of a vocabulary; their table is made, or got from ``table``, when first needed."""

    def __init__(
        self, vocabulary: Vocabulary, table: Callable[[Vocabulary], SkillTable] = make_table
    ) -> None:
        self._vocabulary = vocabulary
        self._make = table

    @cached_property
    def _table(self) -> SkillTable:
        return self._make(self._vocabulary)

    def with_rarest(self, key: str) -> Sequence[str]:
        """Return the phrases whose rarest key this is: no text without it can hold them."""
        return self._table.by_rarest.get(key, ())

    def named(self, keys: Sequence[str], usual: Container[str] = ()) -> SkillMatch | None:
        """Return the skill that exactly these keys name; where several do, rather one of the ``usual`` codes."""
        return self._match(" ".join(keys), 1.0, usual)

    def in_item(self, text: str) -> SkillMatch | None:
        """Return the skill that the whole of a short text names, such as an item of a list."""
        keys = phrase_of(keys_of(text)).split()
        return (self.named(keys) or self.nearly(keys)) if keys else None

    def nearly(self, keys: Sequence[str], usual: Container[str] = ()) -> SkillMatch | None:
        """Return the skill whose keys all stand among these, misspelt at most, with little besides."""
        near = [phrase for key in dict.fromkeys(keys) for phrase in self.with_rarest(key)]
        found = process.extract(" ".join(keys), near, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        for phrase, score, _ in found:
            said = phrase.split()
            besides = set(keys).difference(said)
            if (
                len(said) >= _LEAST_NEAR
                and all(_is_said(key, keys) for key in said)
                and besides.isdisjoint(_OTHERWISE)
            ):
                return self._match(phrase, round(score / 100 * _NEAR_SURE, 3), usual)
        return None

    def _match(self, phrase: str, confidence: float, usual: Container[str]) -> SkillMatch | None:
        codes = self._table.codes.get(phrase)
        if not codes:
            return None
        skill = self._vocabulary.skills[next((code for code in codes if code in usual), codes[0])]
        acts = names_an_act(skill.label.partition(" ")[0].rstrip(","))
        return SkillMatch(skill.code, skill.label, confidence, acts)


def _is_said(key: str, keys: Sequence[str]) -> bool:
    return key in keys or any(fuzz.ratio(key, one) >= _SAME_WORD for one in keys)
