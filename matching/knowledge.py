"""What the engine knows besides one offer and one pool: words, places, the day, the stated limits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from matching.terms import TermWeights
from matching.verdicts import Floats
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import Places


@dataclass(frozen=True, slots=True)
class Limits:
    """Stated limits of the rules, each a setting; days, minutes, months or years as named."""

    start_soon_days: int = 30
    start_soon_doubt_days: int = 45
    start_fixed_doubt_days: int = 14
    travel_default_min: int = 45
    travel_default_doubt_min: int = 90
    experience_some_months: int = 6
    recent_years: int = 2
    old_years: int = 12


@dataclass(frozen=True)
class Knowledge:
    """The closed words, the places and the day against which every offer and person is read."""

    vocabulary: Vocabulary
    places: Places
    today: dt.date
    limits: Limits = Limits()

    @cached_property
    def ties(self) -> dict[tuple[str, str], Floats]:
        """Closeness of the whole vocabulary to each (ROME 4, ROME 3) pair met so far."""
        return {}

    @cached_property
    def terms(self) -> TermWeights:
        """Rarity of every word of the vocabulary, so that rare skills weigh more than common ones."""
        return TermWeights(self.vocabulary)
