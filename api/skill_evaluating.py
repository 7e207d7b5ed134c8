"""Skills read from the texts of offers, whose ticked skills are hidden, for the figures of an evaluation."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from api.skill_finding import SkillFinding, skill_phrases
from api.vocabularies import current_vocabulary
from matching.reading.offer_facts.skills import SkillFound, usual_codes
from matching.reading.offer_files import read_items
from matching.reading.offer_source import OfferSource, words_of
from matching.reading.skill_labels import wordings
from matching.reading.skill_words import keys_of
from models.skill_links import ReadLink, SkillReport, SkillsOfOffer, evaluate_skills

#: Enough for a person to see who speaks, and of what.
_AROUND: Final = 150


@dataclass(frozen=True)
class SkillsRead:
    """What was read of each offer, and the figures."""

    offers: tuple[SkillsOfOffer, ...]
    report: SkillReport


def read_skills_of(file: Path) -> SkillsRead:
    """Return the skills read from the text of each offer, those ticked hidden; raises InputError.

    The time is that of the linker alone, after a first text has made it.
    """
    vocabulary = current_vocabulary()
    finder = SkillFinding(skill_phrases(vocabulary))
    finder.find("premier texte")
    read = []
    seconds = 0.0
    for item in read_items(file)[0]:
        source = OfferSource(item)
        usual = usual_codes(source.text("romeCode"), vocabulary)
        start = time.perf_counter()
        found = finder.find(source.description.text, usual)
        seconds += time.perf_counter() - start
        ticked = _ticked(source)
        links = tuple(_link(str(item["id"]), source, one) for one in found)
        read.append(SkillsOfOffer(frozenset(ticked), _said(ticked, source), links))
    return SkillsRead(tuple(read), evaluate_skills(read, seconds))


def _ticked(source: OfferSource) -> dict[str, str]:
    """The ticked skills with a code: code -> label."""
    asked = ((words_of(one.get("code")), words_of(one.get("libelle"))) for one in source.items("competences"))
    return {code: label for code, label in asked if code and label}


def _said(ticked: Mapping[str, str], source: OfferSource) -> frozenset[str]:
    """Those of the ticked skills of which a wording stands in the text, word for word but for endings."""
    text = f" {' '.join(keys_of(source.description.text))} "
    return frozenset(
        code
        for code, label in ticked.items()
        if any(f" {' '.join(keys_of(one))} " in text for one in wordings(label))
    )


def _link(offer: str, source: OfferSource, found: SkillFound) -> ReadLink:
    text = source.description.text
    around = text[max(0, found.start - _AROUND) : found.end + _AROUND]
    kind = "exact" if found.confidence == 1 else "near"
    return ReadLink(
        offer, found.code, found.label, kind, text[found.start : found.end], " ".join(around.split())
    )
