"""Schedule: what the offer's hours mean, against what the person refuses.

Only hours that the offer states can set aside. Hours that it calls possible, that shift work may
bring, or that are usual in the trade when the offer says nothing, are a question.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said, overlap
from matching.pool import mask_of
from matching.requirements import Requirement, usual_schedules
from matching.verdicts import Judged, Verdict, judged, with_verdict
from matching.vocabulary.words import SCHEDULE_LABELS, SCHEDULES

_SHIFT_MAY_BRING: Final = ("early", "evening")


def _maybe(case: Case) -> tuple[str, ...]:
    offer = case.offer
    known_hours = offer.work_hours.start is not None
    shift = _SHIFT_MAY_BRING if "shift" in offer.schedule and not known_hours else ()
    extra = (*offer.schedule_possible, *shift, *usual_schedules(offer, case.knowledge))
    return tuple(dict.fromkeys(s for s in extra if s not in offer.schedule))


def _judge(requirement: Requirement, case: Case) -> Judged:
    refused, maybe = case.pool.refused_schedules, _maybe(case)
    whole = case.pool.told_whole("refused_schedules")
    stated = tuple(s for s in case.offer.schedule if s != "day")
    clash = overlap(refused, mask_of(stated, SCHEDULES))
    doubt = overlap(refused, mask_of(maybe, SCHEDULES)) & ~clash
    if not stated:
        answer = judged(whole, whole)
        ordinary = not maybe and bool(case.offer.schedule)
        calm = np.full(len(case.pool), ordinary)
        return with_verdict(with_verdict(answer, calm, Verdict.MET), doubt, Verdict.UNKNOWN)
    return with_verdict(judged(~clash, clash | whole), doubt, Verdict.UNKNOWN)


def _words(schedules: Iterable[str]) -> str:
    return ", ".join(SCHEDULE_LABELS[s] for s in schedules)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    refused = case.person(row).refused_schedules
    asked = _words(case.offer.schedule) or None
    told = (
        None if refused is None else f"refuse : {_words(refused)}" if refused else "ne refuse aucun horaire"
    )
    says = f"Horaires : {asked}" if asked else "Horaires non précisés dans l'offre"
    if verdict is Verdict.MET:
        return Said(asked, told, f"{says} ; cela convient à la personne.")
    if verdict is Verdict.UNMET:
        clash = [s for s in refused or () if s in case.offer.schedule]
        return Said(asked, told, f"{says} ; la personne refuse de travailler {_words(clash)}.")
    return Said(asked, told, f"{says} ; {_not_known(refused or (), case)}.")


def _not_known(refused: tuple[str, ...], case: Case) -> str:
    doubt = [s for s in refused if s in _maybe(case)]
    if doubt:
        return f"la personne refuse de travailler {_words(doubt)}, à vérifier"
    if refused:
        return f"la personne refuse de travailler {_words(refused)}, et peut-être autre chose"
    return "on ne sait pas ce que la personne refuse"


def _question(requirement: Requirement, case: Case, row: int) -> str:
    doubt = [s for s in case.person(row).refused_schedules or () if s in _maybe(case)]
    if doubt:
        return f"Faut-il vraiment travailler {_words(doubt)} ? (à demander à l'employeur)"
    hours = [s for s in (*case.offer.schedule, *_maybe(case)) if s != "day"]
    return (
        f"La personne accepte-t-elle de travailler {_words(hours)} ?"
        if hours
        else "Quels horaires la personne refuse-t-elle ?"
    )


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return ("Demander à l'employeur si un autre horaire est possible",)


CRITERION = Criterion("schedule", _judge, _say, _question, _levers)
