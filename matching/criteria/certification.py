"""Certification: CACES, habilitations, cards and titles, valid on the day.

A certificate that has expired is neither held nor missing: whether it can be renewed in time is
not known, so it becomes a question.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from matching.case import Case, Criterion, Said, everyone
from matching.participant import CertificationHeld
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged, with_verdict
from matching.vocabulary.certifications import could_satisfy, course_label, satisfies, usual_course_days


def _valid(held: CertificationHeld, case: Case) -> bool:
    return not held.expired and (held.expires is None or held.expires >= case.knowledge.today)


def _keys(held: Iterable[CertificationHeld]) -> tuple[str, ...]:
    return tuple(key for one in held for key in one.keys)


def _answers(case: Case, item: int, row: int) -> tuple[bool, bool]:
    """Return whether a valid certificate answers, and whether an expired one would."""
    held = case.person(row).certifications or ()
    asked = case.offer.certifications[item].keys
    valid = satisfies(_keys(h for h in held if _valid(h, case)), asked)
    return valid, not valid and satisfies(_keys(held), asked)


def _judge(requirement: Requirement, case: Case) -> Judged:
    asked = case.offer.certifications[requirement.item].keys
    different, held = case.pool.certificates
    answers = np.array([satisfies(one.keys, asked) for one in different], np.bool_)
    valid_now = np.array([_valid(one, case) for one in different], np.bool_)
    valid = held.has((answers & valid_now)[held.values]) if different else everyone(case, False)
    ever = held.has(answers[held.values]) if different else everyone(case, False)
    broad = np.array([could_satisfy(one.keys, asked) for one in different], np.bool_)
    maybe = ever | held.has(broad[held.values]) if different else ever
    known = case.pool.told_whole("certifications") | valid if asked else everyone(case, False)
    return with_verdict(judged(valid, known), maybe & ~valid, Verdict.UNKNOWN)


def _asked(requirement: Requirement) -> str:
    return f"L'offre {'demande' if requirement.required else 'souhaite'} : {requirement.label}"


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    held = case.person(row).certifications
    told = None if held is None else ", ".join(h.label for h in held) or "aucun certificat"
    _, expired = _answers(case, requirement.item, row)
    asked = _asked(requirement)
    if expired:
        return Said(asked, told, f"{asked} ; la personne l'a eu, mais il n'est plus valable.")
    if verdict is Verdict.MET:
        return Said(asked, told, f"{asked} ; la personne l'a ({told}).")
    if verdict is Verdict.UNMET:
        return Said(asked, told, f"{asked} ; la personne ne l'a pas.")
    return Said(asked, told, f"{asked} ; on ne sait pas si la personne l'a.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    if _answers(case, requirement.item, row)[1]:
        return f"Peut-on faire renouveler « {requirement.label} » avant la prise de poste ?"
    return f"La personne a-t-elle « {requirement.label} » ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    keys = case.offer.certifications[requirement.item].keys
    if not keys:
        return (f"Formation pour obtenir « {requirement.label} »",)
    days = usual_course_days(keys[0])
    length = (
        f" ({days[0]} à {days[1]} jours)"
        if days and days[0] != days[1]
        else f" ({days[0]} j)"
        if days
        else ""
    )
    label = course_label(keys[0], renewal=_answers(case, requirement.item, row)[1])
    return (label[0].upper() + label[1:] + length,)


CRITERION = Criterion("certification", _judge, _say, _question, _levers)
