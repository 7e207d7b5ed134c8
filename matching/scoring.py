"""Weights, and the sum of the evidence: score = base + contributions, in log-odds.

Contributions are whole thousandths of log-odds (int32), so that the parts sum to the score exactly,
in any order and on any machine. Unknown contributes 0 and widens the interval.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any, Final

import numpy as np

from matching.errors import WeightsError
from matching.evidence import Evidence
from matching.requirements import CRITERIA, STRENGTHS, Requirement
from matching.verdicts import Ints, Verdict

UNIT: Final = 1000
_STRENGTHS: Final = ("required", "wished", "open")


@dataclass(frozen=True, slots=True)
class Weight:
    """Thousandths of log-odds when a requirement is met (>= 0) and when it is not (<= 0)."""

    met: int
    unmet: int


@dataclass(frozen=True)
class Weights:
    """A readable, versioned set of weights; ``table[criterion][strength]``, with where each comes from."""

    version: str
    base: int
    table: Mapping[str, Mapping[str, Weight]]
    sources: Mapping[str, str]

    def of(self, requirement: Requirement) -> Weight:
        """Return the weight of a requirement; one that is shared by several items stays whole for each."""
        return self.table[requirement.criterion][requirement.strength]

    @classmethod
    def from_json(cls, text: str) -> Weights:
        """Return the weights written in a JSON text; raises WeightsError saying what to mend."""
        try:
            data = json.loads(text)
            table = {name: _row(name, row) for name, row in data["criteria"].items()}
            weights = cls(
                str(data["version"]),
                _thousandths(data["base"]),
                table,
                {name: str(row["source"]) for name, row in data["criteria"].items()},
            )
        except (json.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError) as error:
            raise WeightsError(
                "Poids illisibles ; attendu un objet JSON avec version, base et criteria, comme dans matching/weights.json"
            ) from error
        missing = [
            f"{name} ({s})" for name in CRITERIA for s in STRENGTHS[name] if s not in table.get(name, ())
        ]
        if missing:
            raise WeightsError(f"Poids incomplets : il manque {', '.join(missing)}.")
        return weights

    def to_json(self) -> str:
        """Return the weights as readable JSON, the same that ``from_json`` reads."""
        rows = {
            name: {s: {"met": w.met / UNIT, "unmet": w.unmet / UNIT} for s, w in row.items()}
            | {"source": self.sources[name]}
            for name, row in self.table.items()
        }
        data = {"version": self.version, "base": self.base / UNIT, "criteria": rows}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _thousandths(value: float) -> int:
    return round(float(value) * UNIT)


def _row(name: str, row: Mapping[str, Any]) -> dict[str, Weight]:
    if name not in CRITERIA:
        raise WeightsError(f"Poids : critère inconnu « {name} ». Attendu : {', '.join(CRITERIA)}.")
    weights = {
        s: Weight(_thousandths(row[s]["met"]), _thousandths(row[s]["unmet"])) for s in _STRENGTHS if s in row
    }
    if any(w.met < 0 or w.unmet > 0 for w in weights.values()):
        raise WeightsError(f"Poids « {name} » : attendu met positif ou nul, unmet négatif ou nul.")
    return weights


def prior_weights() -> Weights:
    """Return the packaged priors: set by hand from what advisers say matters, never learned from people."""
    return Weights.from_json(resources.files("matching").joinpath("weights.json").read_text("utf-8"))


@dataclass(frozen=True)
class Scores:
    """Scores of n people from one table: ``contributions``, ``low``, ``high`` int32[r, n], thousandths."""

    evidence: Evidence
    weights: Weights
    contributions: Ints
    low: Ints
    high: Ints

    @cached_property
    def total(self) -> Ints:
        """Score of each person, thousandths of log-odds, int32[n]."""
        return self._sum(self.contributions)

    @cached_property
    def total_low(self) -> Ints:
        """Score if everything unknown turned out not to be met."""
        return self._sum(self.low)

    @cached_property
    def total_high(self) -> Ints:
        """Score if everything unknown turned out to be met."""
        return self._sum(self.high)

    def _sum(self, parts: Ints) -> Ints:
        total: Ints = np.add(self.weights.base, parts.sum(axis=0), dtype=np.int32)
        return total


def score(evidence: Evidence, weights: Weights) -> Scores:
    """Return the scores of a table of evidence: the same parts that the explanation shows."""
    pairs = [weights.of(r) for r in evidence.requirements]
    met = np.array([w.met for w in pairs], np.int32)[:, None]
    unmet = np.array([w.unmet for w in pairs], np.int32)[:, None]
    share, verdict = evidence.share, evidence.verdict
    partly = unmet + (met - unmet) * share // UNIT
    parts = np.select(
        [verdict == Verdict.MET, verdict == Verdict.UNMET, verdict == Verdict.PARTLY],
        [met + 0 * share, unmet + 0 * share, partly],
        0,
    ).astype(np.int32)
    unknown = verdict == Verdict.UNKNOWN
    low = np.where(unknown, unmet, parts).astype(np.int32)
    high = np.where(unknown, met, parts).astype(np.int32)
    return Scores(evidence, weights, parts, low, high)
