"""Wage: the offer's gross hourly wage against the lowest that the person accepts. Never sets aside."""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged

_CENTS: Final = 0.05


def _judge(requirement: Requirement, case: Case) -> Judged:
    least, offered = case.pool.wage_min, case.offer.wage_hourly or 0.0
    known = ~np.isnan(least)
    return judged(known & (np.nan_to_num(least) <= offered + _CENTS), known)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    least, asked = case.person(row).wage_min_hourly, requirement.label
    if least is None:
        return Said(asked, None, f"Salaire : {asked} ; le souhait de la personne n'est pas connu.")
    told = f"au moins {least:.2f} €".replace(".", ",")
    end = "cela convient" if verdict is Verdict.MET else "c'est moins que ce que la personne demande"
    return Said(asked, told, f"Salaire : {asked} ; la personne demande {told} : {end}.")


CRITERION = Criterion("wage", _judge, _say)
