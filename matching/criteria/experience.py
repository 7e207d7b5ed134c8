"""Experience: months in the trade, near trades at half.

Known not to be enough only when even counting near trades in full would not reach what is asked.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement, duration
from matching.verdicts import Floats, Judged, Verdict, graded, with_verdict

#: However long, experience of near trades alone meets half of what is asked.
_NEAR_ONLY: Final = 0.5


def _target(requirement: Requirement, case: Case) -> int:
    return case.offer.experience.months or case.knowledge.limits.experience_some_months


def _judge(requirement: Requirement, case: Case) -> Judged:
    answer = graded(_share(requirement, case), case.pool.known("experiences"))
    target = _target(requirement, case)
    length_unknown = (case.months_with_near < target) & (case.months_at_most >= target)
    return with_verdict(answer, length_unknown, Verdict.UNKNOWN)


def _share(requirement: Requirement, case: Case) -> Floats:
    target = _target(requirement, case)
    part = np.minimum(case.months / target, np.where(case.months_in_trade > 0, 1.0, _NEAR_ONLY))
    if requirement.required and case.offer.experience.months:
        return np.where(case.months_with_near >= target, part, 0.0)
    return part


def _told(case: Case, row: int) -> str | None:
    experiences = case.person(row).experiences
    if experiences is None:
        return None
    return " ; ".join(e.text for e in experiences) or "aucune expérience"


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    told, months = _told(case, row), int(case.months_with_near[row])
    asked = requirement.label
    if told is None:
        return Said(asked, None, f"Offre : {asked} ; l'expérience de la personne n'est pas connue.")
    had = (
        f"{duration(months)} dans ce métier ou un métier voisin"
        if months
        else "pas encore d'expérience du métier"
    )
    if verdict is Verdict.UNKNOWN:
        had = "une expérience dont la durée n'est pas connue"
    return Said(asked, told, f"Offre : {asked} ; la personne : {had}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return "Combien de temps la personne a-t-elle travaillé dans ce métier ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return (
        "Immersion en entreprise (PMSMP) pour prendre de l'expérience",
        "Demander à l'employeur s'il accepte moins d'expérience avec un accompagnement",
    )


CRITERION = Criterion("experience", _judge, _say, _question, _levers)
