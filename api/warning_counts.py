"""How often each warning of the offer linter fires on a set of offers, with examples to read by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from matching.offer import Offer, OfferWarning
from matching.reading.offer_warnings.lint import CODES


@dataclass(frozen=True, slots=True)
class Example:
    """One warning of one offer."""

    offer_id: str
    warning: OfferWarning

    def to_json(self) -> dict[str, Any]:
        """Return the example as one JSON object."""
        passage = self.warning.passage
        return {
            "id": self.offer_id,
            "source": passage.source if passage else None,
            "passage": passage.text if passage else None,
            "message": self.warning.message,
        }


@dataclass(frozen=True, slots=True)
class WarningCount:
    """A code: the offers and the warnings that bear it, and examples spread over the file."""

    code: str
    offers: int
    warnings: int
    examples: tuple[Example, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the count as one JSON object."""
        examples = [example.to_json() for example in self.examples]
        return {"code": self.code, "offers": self.offers, "warnings": self.warnings, "examples": examples}


def count_warnings(offers: Sequence[Offer], *, sample: int = 0) -> tuple[WarningCount, ...]:
    """Return one count for each code of the closed list, those that never fire too."""
    fired: dict[str, list[Example]] = {code: [] for code in CODES}
    for offer in offers:
        for warning in offer.warnings:
            fired[warning.code].append(Example(offer.id, warning))
    return tuple(_count(code, found, sample) for code, found in fired.items())


def _count(code: str, found: Sequence[Example], sample: int) -> WarningCount:
    return WarningCount(code, len(_ids(found)), len(found), _spread(found, sample))


def _ids(found: Iterable[Example]) -> set[str]:
    return {example.offer_id for example in found}


def _spread(found: Sequence[Example], wanted: int) -> tuple[Example, ...]:
    """So many examples at even steps, so that the same file always gives the same ones."""
    if wanted >= len(found):
        return tuple(found)
    return tuple(found[number * len(found) // wanted] for number in range(wanted))
