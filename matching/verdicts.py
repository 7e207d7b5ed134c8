"""Three values, and the shape in which a criterion answers for a whole pool."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Bools: TypeAlias = npt.NDArray[np.bool_]
Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int32]
Bytes: TypeAlias = npt.NDArray[np.int8]


class Verdict(IntEnum):
    """How one requirement stands for one person. Unknown is never no, and never yes."""

    UNMET = 0
    UNKNOWN = 1
    PARTLY = 2
    MET = 3
    NOT_ASKED = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """One requirement judged on n people: ``verdict`` int8[n]; ``share`` int32[n], thousandths met.

    ``share`` counts only where the verdict is PARTLY: 1 to 999.
    """

    verdict: Bytes
    share: Ints


def judged(met: Bools, known: Bools) -> Judged:
    """Return met where met and known, unmet where known only, unknown elsewhere."""
    verdict = np.where(met & known, Verdict.MET, np.where(known, Verdict.UNMET, Verdict.UNKNOWN))
    return Judged(verdict.astype(np.int8), np.zeros(len(verdict), np.int32))


def graded(share: Floats, known: Bools) -> Judged:
    """Return met at share 1, unmet at 0, partly between (shares in 0..1), unknown where not known."""
    thousandths = np.clip(np.rint(share * 1000), 0, 1000).astype(np.int32)
    verdict = np.select(
        [~known, thousandths >= 1000, thousandths <= 0],
        [Verdict.UNKNOWN, Verdict.MET, Verdict.UNMET],
        Verdict.PARTLY,
    )
    return Judged(
        verdict.astype(np.int8), np.where(verdict == Verdict.PARTLY, thousandths, 0).astype(np.int32)
    )


def with_verdict(result: Judged, where: Bools, verdict: Verdict) -> Judged:
    """Return the same answers, except ``verdict`` where asked."""
    changed = np.where(where, np.int8(verdict), result.verdict).astype(np.int8)
    return Judged(changed, np.where(where, 0, result.share).astype(np.int32))
