"""The one table of evidence: every requirement of one offer judged on every person of one pool.

Score, explanation, questions, levers, set-aside, counts and prospects all read this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matching.case import Case
from matching.criteria import BY_NAME
from matching.offer import Offer
from matching.pool import Pool
from matching.requirements import Requirement, requirements_of
from matching.verdicts import Bools, Bytes, Ints, Verdict


@dataclass(frozen=True)
class Evidence:
    """Verdicts of r requirements on n people: ``verdict`` int8[r, n], ``share`` int32[r, n] in thousandths."""

    case: Case
    requirements: tuple[Requirement, ...]
    verdict: Bytes
    share: Ints

    @cached_property
    def _required(self) -> Bools:
        return np.array([r.required for r in self.requirements], np.bool_)[:, None]

    @cached_property
    def blocks(self) -> Bools:
        """Whether a requirement sets a person aside, bool[r, n]: required, and known not to be met."""
        blocked: Bools = (self.verdict == Verdict.UNMET) & self._required
        return blocked

    @cached_property
    def possible(self) -> Bools:
        """Nothing known to block, bool[n]."""
        free: Bools = ~np.logical_or.reduce(self.blocks, axis=0)
        return free

    @cached_property
    def strict(self) -> Bools:
        """Nothing blocking and nothing unknown among what is required, bool[n]."""
        unknown: Bools = (self.verdict == Verdict.UNKNOWN) & self._required
        certain: Bools = self.possible & ~np.logical_or.reduce(unknown, axis=0)
        return certain

    def blocked_by(self, row: int) -> tuple[str, ...]:
        """Return the names of the criteria that set a person aside, each once, in the order of the list."""
        names = (r.criterion for r, b in zip(self.requirements, self.blocks[:, row], strict=True) if b)
        return tuple(dict.fromkeys(names))


def judge(offer: Offer, pool: Pool) -> Evidence:
    """Return the table of evidence of one offer and one pool."""
    case = Case(offer, pool)
    requirements = requirements_of(offer, pool.knowledge)
    answers = [BY_NAME[r.criterion].judge(r, case) for r in requirements]
    verdict = np.array([a.verdict for a in answers], np.int8).reshape(len(answers), len(pool))
    share = np.array([a.share for a in answers], np.int32).reshape(len(answers), len(pool))
    return Evidence(case, requirements, verdict, share)
