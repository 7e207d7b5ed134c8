"""Project: a project validated with the adviser, in the offer's trade or a near one. Only adds."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.closeness import NEAR_TRADE
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded


def _judge(requirement: Requirement, case: Case) -> Judged:
    validated = case.pool.project_validated
    tied = case.aim_tie >= NEAR_TRADE
    return graded(np.where((validated == 1) & tied, case.aim_tie, 0.0), (validated >= 0) | ~tied)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    validated = case.person(row).project_validated
    if validated is None and verdict is Verdict.UNMET:
        return Said(None, None, "Le projet vise un autre métier.")
    if validated is None:
        return Said(None, None, "On ne sait pas si le projet est validé.")
    told = "projet validé" if validated else "projet pas encore validé"
    end = "" if verdict in (Verdict.MET, Verdict.PARTLY) or not validated else ", mais pour un autre métier"
    return Said(None, told, f"{told.capitalize()}{end}.")


CRITERION = Criterion("project", _judge, _say)
