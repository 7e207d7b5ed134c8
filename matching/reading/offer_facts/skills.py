"""Skills: the field's, else those of the trade that the text names word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from matching.offer import Passage, SkillAsked
from matching.reading.offer_source import Fact, OfferSource, Text, words_of
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary

_SHORTEST: Final = 9


def read_skills(
    source: OfferSource, trade: str | None, vocabulary: Vocabulary
) -> Fact[tuple[SkillAsked, ...]]:
    """Skills with one passage each; qualities of character are none."""
    found = list(_from_fields(source)) or list(_from_text(source, trade, vocabulary))
    unique = {skill.code or fold(skill.label): (skill, passage) for skill, passage in reversed(found)}
    kept = [unique[key] for key in reversed(unique)]
    return Fact(tuple(skill for skill, _ in kept), tuple(passage for _, passage in kept))


def _from_fields(source: OfferSource) -> Iterator[tuple[SkillAsked, Passage]]:
    for item in source.items("competences"):
        label = words_of(item.get("libelle"))
        if label:
            required = str(item.get("exigence")).upper().startswith("E")
            yield SkillAsked(label, words_of(item.get("code")), required), Text("competences", label).whole()


def _from_text(
    source: OfferSource, trade: str | None, vocabulary: Vocabulary
) -> Iterator[tuple[SkillAsked, Passage]]:
    occupation = vocabulary.occupations.get(trade or "")
    for code in dict.fromkeys((*occupation.core_skills, *occupation.skills)) if occupation else ():
        skill = vocabulary.skills.get(code)
        label = fold(skill.label) if skill else ""
        at = source.description.folded.find(label) if len(label) >= _SHORTEST else -1
        if skill and at >= 0:
            yield SkillAsked(skill.label, code, False, 0.9), source.description.passage(at, at + len(label))
