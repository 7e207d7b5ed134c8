"""Wordings that choose people by what the law forbids to look at; what the law allows is left alone.

What was decided on wordings that could be read both ways stands in docs/warnings.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.age import age_warnings
from matching.reading.offer_warnings.health import HEALTH
from matching.reading.offer_warnings.origin import ORIGIN
from matching.reading.offer_warnings.phrases import find_phrases
from matching.reading.offer_warnings.private_life import PRIVATE_LIFE
from matching.reading.offer_warnings.sex import sex_warnings


def discrimination_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Wordings that choose by sex, age, origin, health, family, looks or opinions."""
    yield from sex_warnings(source)
    yield from age_warnings(source, offer)
    yield from find_phrases(source, (*ORIGIN, *HEALTH, *PRIVATE_LIFE))
