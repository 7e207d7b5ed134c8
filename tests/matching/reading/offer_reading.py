"""Reads an invented offer with a vocabulary of two trades, for the tests of offers."""

from __future__ import annotations

from typing import Any

from matching.offer import Offer
from matching.reading.offers import read_offer
from matching.reading.skill_linking import SkillLinker
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary
from matching.vocabulary.places import load_places

PLACES = load_places()
WELDERS = (
    Occupation(
        "H2913", "H2913", "Soudeur / Soudeuse", "industrie", ("Soudeur", "Soudeuse MIG"), skills=("1",)
    ),
    Occupation(
        "H2950", "H2913", "Soudeur robotique / Soudeuse robotique", "industrie", ("Soudeur sur robot",)
    ),
)
VOCABULARY = Vocabulary(
    "test", {one.code: one for one in WELDERS}, {"1": Skill("1", "Préparer les pièces à souder")}
)
FINDER = SkillLinker(SkillPhrases(VOCABULARY))


def read(description: str = "", title: str = "Poste (H/F)", **fields: Any) -> Offer:
    raw = {"id": "1", "intitule": title, "description": description, "dateCreation": "2025-08-20", **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES, finder=FINDER)
