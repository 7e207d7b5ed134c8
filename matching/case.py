"""One offer put to one pool: what several criteria need, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from matching.closeness import NEAR_TRADE, ONE_TRADE, closeness_to
from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool, mask_of
from matching.requirements import Requirement
from matching.terms import stems
from matching.travel import TravelTo
from matching.verdicts import Bools, Floats, Ints, Judged, Verdict
from matching.vocabulary.words import DOMAINS

_NEAR_COUNTS: Final = 0.5
#: Months granted to an experience of unknown length when asking whether somebody *could* have enough.
_COULD_BE_MONTHS: Final = 600.0


@dataclass(frozen=True)
class Case:
    """One offer and one pool; every array has one entry a person, in the pool's order."""

    offer: Offer
    pool: Pool

    @property
    def knowledge(self) -> Knowledge:
        """The closed words, places, day and limits of the pool."""
        return self.pool.knowledge

    @cached_property
    def closeness(self) -> Floats:
        """How near each occupation of the vocabulary stands to the offer's, 0..1."""
        return closeness_to(self.offer, self.knowledge)

    @cached_property
    def aim_tie(self) -> Floats:
        """How near the nearest trade aimed at for sure stands, 0..1."""
        return self._tie(sure=True)

    @cached_property
    def doubtful_tie(self) -> Floats:
        """How near the nearest trade that the person only thinks of stands, 0..1."""
        return self._tie(sure=False)

    def _tie(self, *, sure: bool) -> Floats:
        aims, certain = self.pool.aims
        if not len(aims.values):
            return np.zeros(len(self.pool))
        return aims.most(self.closeness[aims.values] * (certain == sure))

    @cached_property
    def practice_ties(self) -> Floats:
        """How near each (experience, trade) pair stands, 0..1, whoever's it is."""
        values = self.pool.practice.trades.values
        return self.closeness[values] if len(values) else np.zeros(0)

    @cached_property
    def practice_tie(self) -> Floats:
        """How near the nearest trade practised stands, 0..1."""
        return self.pool.practice.trades.most(self.practice_ties)

    @cached_property
    def wanted_practice_tie(self) -> Floats:
        """How near the nearest trade practised stands, those the person will not go back to left out."""
        return self.pool.practice.trades.most(self.practice_ties * self.pool.practice.wanted)

    @cached_property
    def months(self) -> Floats:
        """Months in the trade, near trades at half; unknown lengths count nothing."""
        return self._months(near=_NEAR_COUNTS, unknown=0.0)

    @cached_property
    def months_in_trade(self) -> Floats:
        """Months in the trade itself; near trades and unknown lengths count nothing."""
        return self._months(near=0.0, unknown=0.0)

    @cached_property
    def months_with_near(self) -> Floats:
        """Months in the trade if near trades count in full; unknown lengths count nothing."""
        return self._months(near=1.0, unknown=0.0)

    @cached_property
    def months_at_most(self) -> Floats:
        """Months in the trade if near trades count in full, unknown lengths are long and unread trades are it."""
        return self._months(near=1.0, unknown=_COULD_BE_MONTHS) + self.pool.months_not_linked

    def _months(self, *, near: float, unknown: float) -> Floats:
        ties, practice = self.practice_ties, self.pool.practice
        weight = np.select([ties >= ONE_TRADE, ties >= NEAR_TRADE], [1.0, near], 0.0)
        months = np.where(np.isnan(practice.months), unknown, practice.months)
        return practice.trades.total(practice.best_of_group(weight * months))

    @cached_property
    def last_year(self) -> Floats:
        """Last year in the trade or a near one, 0 when never or not known."""
        near = self.practice_ties >= NEAR_TRADE
        return self.pool.practice.trades.most(np.where(near, self.pool.practice.year, 0).astype(np.float64))

    @cached_property
    def in_domain(self) -> Bools:
        """Whether the person's domains hold the offer's."""
        bit = mask_of((self.offer.domain,) if self.offer.domain else (), DOMAINS)
        return (self.pool.domains >= 0) & (self.pool.domains & bit > 0)

    @cached_property
    def travel(self) -> TravelTo:
        """Trips to the offer's workplace."""
        return TravelTo(self.offer, self.knowledge.places)

    @cached_property
    def trip_minutes(self) -> tuple[Floats, Floats]:
        """Minutes one way, at best and usually, by the person's own modes (any mode where not known)."""
        codes, home = self.pool.home
        low, central = self.travel.minutes(codes)
        modes = np.where(self.pool.modes < 0, low.shape[1] - 1, self.pool.modes)
        return low[home, modes], central[home, modes]

    @cached_property
    def asked_terms(self) -> dict[str, float]:
        """The offer's words that belong to trades, with their rarity; skills asked and duties alike."""
        words = " ".join((self.offer.title, self.offer.description, *(s.label for s in self.offer.skills)))
        return self.knowledge.terms.weigh(stems(words))

    @cached_property
    def shared_terms(self) -> Floats:
        """Sum of the rarities of the words that the person's skills share with the offer."""
        numbers, held = self.pool.terms
        weights = np.zeros(len(numbers))
        for stem, rarity in self.asked_terms.items():
            if stem in numbers:
                weights[numbers[stem]] = rarity
        return held.total(weights[held.values]) if len(held.values) else np.zeros(len(self.pool))

    def person(self, row: int) -> Participant:
        """The person of a row."""
        return self.pool.people[row]


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of evidence in French: what each side says, and the sentence that joins them."""

    offer: str | None
    participant: str | None
    sentence: str


def no_question(requirement: Requirement, case: Case, row: int) -> str | None:
    """Return no question."""
    return None


def no_levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    """Return no lever."""
    return ()


@dataclass(frozen=True, slots=True)
class Criterion:
    """How one criterion judges a whole pool, and how it speaks of one person of it."""

    name: str
    judge: Callable[[Requirement, Case], Judged]
    say: Callable[[Requirement, Case, int, Verdict], Said]
    question: Callable[[Requirement, Case, int], str | None] = no_question
    levers: Callable[[Requirement, Case, int], tuple[str, ...]] = no_levers


def everyone(case: Case, value: bool) -> Bools:
    """Return the same truth for every person of the pool."""
    return np.full(len(case.pool), value)


def overlap(mask: Ints, bits: int) -> Bools:
    """Return whether a known mask shares a bit; False where the mask is unknown."""
    return (mask >= 0) & (mask & bits > 0)
