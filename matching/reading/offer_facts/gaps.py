"""What an adviser will have to ask the employer because the offer does not say it."""

from __future__ import annotations

from collections.abc import Iterator

from matching.offer import OfferWarning, Workplace


def missing(
    *, contract: str | None, place: Workplace, hours: float | None, full_time: bool | None
) -> Iterator[OfferWarning]:
    """One warning for each of contract, place and hours that is missing."""
    if place.insee is None and place.name is None:
        yield OfferWarning("missing_place", "L'offre ne dit pas où le travail se fait.")
    if contract is None:
        yield OfferWarning("missing_contract", "L'offre ne dit pas le type de contrat.")
    if hours is None and full_time is None:
        yield OfferWarning("missing_hours", "L'offre ne dit pas le temps de travail.")
