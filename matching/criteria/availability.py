"""Availability: is the person free when the work starts."""

from __future__ import annotations

import datetime as dt

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged, with_verdict


def _bounds(case: Case) -> tuple[int, int]:
    """Return the last day that is early enough, and the last that may still do."""
    limits, today = case.knowledge.limits, case.knowledge.today.toordinal()
    if case.offer.start is not None and case.offer.start.toordinal() >= today:
        start = case.offer.start.toordinal()
        return start, start + limits.start_fixed_doubt_days
    soon = today + limits.start_soon_days
    return soon, soon + limits.start_soon_doubt_days


def _judge(requirement: Requirement, case: Case) -> Judged:
    day, (good, doubtful) = case.pool.available, _bounds(case)
    answer = judged(day <= good, day > 0)
    return with_verdict(answer, (day > good) & (day <= doubtful), Verdict.UNKNOWN)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    day = case.person(row).available_from
    asked = f"début le {case.offer.start:%d/%m/%Y}" if case.offer.start else None
    if day is None:
        return Said(asked, None, "La date de disponibilité n'est pas connue.")
    told = "libre dès maintenant" if day <= case.knowledge.today else f"libre à partir du {day:%d/%m/%Y}"
    if verdict is Verdict.MET:
        return Said(asked, told, f"Personne {told}.")
    late = "un peu tard pour ce poste" if verdict is Verdict.UNKNOWN else "trop tard pour ce poste"
    return Said(asked, told, f"Personne {told} : {late}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    day = case.person(row).available_from
    if day is None:
        return "À partir de quand la personne est-elle libre ?"
    return f"L'employeur peut-il attendre le {day:%d/%m/%Y} ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    day = case.person(row).available_from
    near = day is not None and day <= case.knowledge.today + dt.timedelta(days=120)
    return ("Demander à l'employeur s'il peut attendre",) if near else ()


CRITERION = Criterion("availability", _judge, _say, _question, _levers)
