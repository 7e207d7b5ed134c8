"""What the linter warns of in an invented offer, for the tests of warnings."""

from __future__ import annotations

from typing import Any

from matching.offer import OfferWarning
from matching.reading.offers import read_offer
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

VOCABULARY, PLACES = load_starter(), load_places()


def warnings(text: str = "", **fields: Any) -> tuple[OfferWarning, ...]:
    raw = {"id": "1", "intitule": "Agent polyvalent (H/F)", "description": text, **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES).warnings


def codes(text: str = "", **fields: Any) -> set[str]:
    return {one.code for one in warnings(text, **fields)}
