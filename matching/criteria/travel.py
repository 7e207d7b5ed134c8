"""Travel: minutes one way by the person's own means, against what the person accepts."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged, with_verdict


def _judge(requirement: Requirement, case: Case) -> Judged:
    low, central = case.trip_minutes
    limits, stated = case.knowledge.limits, case.pool.travel_max
    most = np.where(stated >= 0, stated, limits.travel_default_min)
    too_far = low > np.where(stated >= 0, stated, limits.travel_default_doubt_min)
    _, home = case.pool.home
    placed = (home > 0) | case.travel.out_of_reach
    fine = (central <= most) & (case.pool.modes >= 0)
    answer = judged(fine, placed & (fine | too_far))
    return with_verdict(answer, np.isinf(low) & placed, Verdict.UNMET)


def _minutes(case: Case, row: int, verdict: Verdict) -> int | None:
    low, central = case.trip_minutes
    usual = np.isfinite(central[row]) and verdict is not Verdict.UNMET
    best = central[row] if usual else low[row]
    return int(round(best / 5) * 5) if np.isfinite(best) and best > 0 else None


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    person, minutes = case.person(row), _minutes(case, row, verdict)
    place = case.offer.workplace.name or "le lieu de travail"
    most = f"{person.travel_max_min} min acceptées" if person.travel_max_min is not None else None
    about = f"environ {max(minutes, 5)} min" if minutes is not None else "durée non connue"
    if verdict is Verdict.UNMET and minutes is None:
        sentence = f"Trajet vers {place} : pas de moyen de transport adapté à ces horaires ou à ce lieu."
    elif verdict is Verdict.UNMET:
        sentence = f"Trajet vers {place} : {about} au mieux, c'est trop ({most or 'limite habituelle'})."
    elif verdict is Verdict.MET:
        sentence = f"Trajet vers {place} : {about}, cela convient."
    else:
        sentence = f"Trajet vers {place} : {about}, à vérifier avec la personne."
    return Said(place, most, sentence)


def _question(requirement: Requirement, case: Case, row: int) -> str:
    person, place = case.person(row), case.offer.workplace.name or "le lieu de travail"
    if person.modes is None:
        return f"Comment la personne peut-elle aller à {place} ?"
    return f"Le trajet vers {place} est-il possible à l'heure du poste ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return ("Aide à la mobilité : location de scooter ou de voiture, covoiturage, vélo électrique",)


CRITERION = Criterion("travel", _judge, _say, _question, _levers)
