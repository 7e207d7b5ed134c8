"""Closeness: how near the nearest trade already practised stands to the offer's. Only adds."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.closeness import NEAR_TRADE, ONE_TRADE
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded


def _judge(requirement: Requirement, case: Case) -> Judged:
    tie = case.practice_tie
    return graded(np.where(tie >= ONE_TRADE, 1.0, tie), case.pool.known("experiences"))


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    tie = case.practice_tie[row]
    if verdict is Verdict.UNKNOWN:
        return Said(None, None, "On ne connaît pas les métiers déjà exercés.")
    if tie >= ONE_TRADE:
        told = "la personne a déjà exercé ce métier"
    elif tie >= NEAR_TRADE:
        told = "la personne a exercé un métier voisin"
    else:
        told = "lien lointain avec ce métier" if tie > 0 else "aucun lien avec ce métier"
    return Said(None, told, f"Parcours : {told}.")


CRITERION = Criterion("closeness", _judge, _say)
