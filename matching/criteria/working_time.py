"""Working time: are the offer's weekly hours among those that the person wants."""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged, with_verdict

_FULL_TIME: Final = 35.0
#: Hours that nobody quarrels about.
_TOLERANCE: Final = 1.0


def _judge(requirement: Requirement, case: Case) -> Judged:
    low, high = case.pool.hours_min, case.pool.hours_max
    known = ~np.isnan(low)
    hours = case.offer.hours_per_week
    if hours is None and case.offer.full_time:
        return judged(high >= _FULL_TIME, known)
    if hours is None:
        answer = judged(
            high < _FULL_TIME, known & (low < _FULL_TIME - _TOLERANCE) | known & (low >= _FULL_TIME)
        )
        return with_verdict(answer, known & (low < _FULL_TIME) & (high >= _FULL_TIME), Verdict.MET)
    enough = (hours <= high + _TOLERANCE) & ((hours < _FULL_TIME) | (high >= _FULL_TIME))
    return judged((low - _TOLERANCE <= hours) & enough, known)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    hours = case.person(row).hours
    asked = requirement.label
    if hours is None:
        return Said(asked, None, f"Temps de travail : {asked} ; le souhait de la personne n'est pas connu.")
    told = _told(hours.min, hours.max)
    does = "cela convient à la personne" if verdict is Verdict.MET else "cela ne convient pas à la personne"
    return Said(asked, told, f"Temps de travail : {asked} ; {does} ({told}).")


def _told(low: float, high: float) -> str:
    if low >= _FULL_TIME:
        return "cherche un temps plein"
    if high >= _FULL_TIME:
        return "temps plein ou partiel"
    if low <= 1:
        return "cherche un temps partiel"
    return f"cherche {low:g} h par semaine" if low == high else f"cherche {low:g} à {high:g} h par semaine"


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"Ce temps de travail convient-il à la personne : {requirement.label} ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return ("Demander à l'employeur si les heures peuvent être aménagées",)


CRITERION = Criterion("working_time", _judge, _say, _question, _levers)
