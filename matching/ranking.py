"""Who to show for an offer, in which order, and who is set aside.

Order: highest score; then highest low end of the interval (less depends on what is unknown); then id.
Nobody disappears: everyone of the pool is in the ranking, shown or beyond it, or set aside by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matching.evidence import Evidence, judge
from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.scoring import Scores, Weights, score
from matching.verdicts import Ints


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people of the pool: strict pass all that is required, possible are not known to fail."""

    pool: int
    strict: int
    possible: int
    set_aside: int


@dataclass(frozen=True)
class OfferRanking:
    """One offer ranked over one pool; rows are positions in the pool."""

    scores: Scores
    top: int

    @property
    def evidence(self) -> Evidence:
        """The table that everything here is read from."""
        return self.scores.evidence

    @cached_property
    def order(self) -> Ints:
        """Rows of everyone possible, best first."""
        rows = np.flatnonzero(self.evidence.possible)
        keys = (rows, -self.scores.total_low[rows], -self.scores.total[rows])
        return rows[np.lexsort(keys)].astype(np.int32)

    @property
    def shown(self) -> Ints:
        """Rows of the shortlist, best first, at most ``top``."""
        return self.order[: self.top]

    @cached_property
    def set_aside(self) -> Ints:
        """Rows of the people set aside, nearest to coming back first: fewest reasons, then score, then id."""
        rows = np.flatnonzero(~self.evidence.possible)
        reasons = self.evidence.blocks[:, rows].sum(axis=0)
        return rows[np.lexsort((rows, -self.scores.total[rows], reasons))].astype(np.int32)

    @cached_property
    def counts(self) -> Counts:
        """Counts of the pool, to the person what the lists say."""
        evidence = self.evidence
        possible = int(evidence.possible.sum())
        return Counts(
            len(evidence.case.pool), int(evidence.strict.sum()), possible, len(evidence.case.pool) - possible
        )


def rank_offer(offer: Offer, pool: Pool, weights: Weights, *, top: int = 10) -> OfferRanking:
    """Return one offer's ranking over a pool."""
    return OfferRanking(score(judge(offer, pool), weights), top)


def score_pair(offer: Offer, person: Participant, weights: Weights, *, knowledge: Knowledge) -> OfferRanking:
    """Return the ranking of one person for one offer: a pool of one, no second calculation."""
    return rank_offer(offer, Pool((person,), knowledge), weights, top=1)
