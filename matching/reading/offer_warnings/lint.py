"""All warnings of one offer, in one order: what its facts contradict, what accuses, what is missing or needless."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.contradictions import contradiction_warnings
from matching.reading.offer_warnings.discrimination import discrimination_warnings
from matching.reading.offer_warnings.missing import missing_warnings
from matching.reading.offer_warnings.needless import needless_warnings
from matching.reading.offer_warnings.practices import practice_warnings
from matching.reading.offer_warnings.told import is_worth_telling

#: The closed list of the contract, in the order in which warnings are counted and shown.
CODES: Final = (
    *(f"discriminatory_{what}" for what in ("sex", "age", "origin", "health", "family", "appearance")),
    *(f"contradiction_{what}" for what in ("contract", "hours", "experience", "other")),
    *(f"missing_{what}" for what in ("place", "hours", "contract", "licence")),
    *(f"needless_{what}" for what in ("diploma", "experience", "licence", "french")),
    "unpaid_trial",
    "payment_asked",
    "contact_in_text",
    "other",
)


def lint_offer(source: OfferSource, offer: Offer) -> tuple[OfferWarning, ...]:
    """The warnings that the fact readers already raised, then the linter's own; the same words once a code."""
    told = (one for one in offer.warnings if is_worth_telling(one, source, offer))
    kept: list[OfferWarning] = []
    for one in (*told, *_found(source, offer)):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _found(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    yield from contradiction_warnings(source, offer)
    yield from discrimination_warnings(source, offer)
    yield from practice_warnings(source)
    yield from missing_warnings(source, offer)
    yield from needless_warnings(source, offer)


def _same(one: OfferWarning, other: OfferWarning) -> bool:
    """Whether two warnings of a code speak of the same words."""
    if one.code != other.code:
        return False
    a, b = one.passage, other.passage
    if a is None or b is None:
        return one.message == other.message
    return a.source == b.source and a.start < b.end and b.start < a.end
