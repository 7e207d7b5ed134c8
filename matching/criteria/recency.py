"""Recency: how fresh the practice of the trade is. Only adds."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded, with_verdict


def _judge(requirement: Requirement, case: Case) -> Judged:
    limits, year = case.knowledge.limits, case.last_year
    age = case.knowledge.today.year - year
    fresh = np.clip(1 - (age - limits.recent_years) / (limits.old_years - limits.recent_years), 0.0, 1.0)
    known = case.pool.known("experiences")
    answer = graded(np.where(year > 0, fresh, 0.0), known)
    undated = (case.months_at_most > 0) & (year <= 0)
    return with_verdict(answer, undated, Verdict.UNKNOWN)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    year = int(case.last_year[row])
    if verdict is Verdict.UNKNOWN:
        return Said(None, None, "On ne sait pas quand la personne a exercé ce métier pour la dernière fois.")
    told = f"dernière pratique en {year}" if year else "métier pas encore exercé"
    return Said(None, told, f"Pratique du métier : {told}.")


CRITERION = Criterion("recency", _judge, _say)
