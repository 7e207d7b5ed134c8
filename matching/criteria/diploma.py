"""Diploma: level first, then its field; a state diploma of a regulated trade has no equivalent."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.offer import DiplomaAsked
from matching.participant import DiplomaHeld, Participant
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded
from matching.vocabulary.diplomas import field_words, same_field

_OTHER_FIELD: Final = 0.3
_FIELD_NOT_KNOWN: Final = 0.6
_REGULATED: Final = re.compile(r"dipl[oô]me d.[eé]tat|\bDE[A-Z]{1,3}\b|\bCAP (AEPE|petite enfance)\b", re.I)


def _share(asked: DiplomaAsked, diplomas: tuple[DiplomaHeld, ...] | None, level: int | None) -> float | None:
    """Return 1 met, 0 unmet, between when the level fits and the field is another; None unknown."""
    if diplomas is None and level is None:
        return None
    best = max([level or 0, *(d.level or 0 for d in diplomas or ())])
    if best < (asked.level or (3 if diplomas else 1)):
        return 0.0
    return _field_share(asked, diplomas or ())


def _field_share(asked: DiplomaAsked, diplomas: tuple[DiplomaHeld, ...]) -> float:
    if not asked.field_words:
        return 1.0
    ties = [same_field(asked.field_words, field_words(d.label)) for d in diplomas]
    if any(tie is True for tie in ties):
        return 1.0
    other_field = bool(ties) and all(tie is False for tie in ties)
    if other_field and _REGULATED.search(asked.label):
        return 0.0
    return _OTHER_FIELD if other_field else _FIELD_NOT_KNOWN


def _judge(requirement: Requirement, case: Case) -> Judged:
    asked = case.offer.diplomas[requirement.item]
    different, training = case.pool.trainings
    shares = [_share(asked, *one) for one in different]
    known = np.array([share is not None for share in shares], np.bool_)[training]
    return graded(np.array([share or 0.0 for share in shares], np.float64)[training], known)


def _told(person: Participant) -> str | None:
    if person.diplomas:
        return ", ".join(d.label for d in person.diplomas)
    if person.diploma_level:
        return f"niveau {person.diploma_level}"
    return None if person.diplomas is None else "aucun diplôme"


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    told = _told(case.person(row))
    asked = requirement.label + (" demandé" if requirement.required else " souhaité")
    sentence = {
        Verdict.MET: f"{asked} ; la personne a : {told}.",
        Verdict.PARTLY: f"{asked} ; la personne a : {told}. Le niveau convient, la spécialité est à faire accepter.",
        Verdict.UNMET: f"{asked} ; la personne a : {told}.",
        Verdict.UNKNOWN: f"{asked} ; le niveau de formation n'est pas connu.",
    }[verdict]
    return Said(asked, told, sentence[0].upper() + sentence[1:])


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"Quels diplômes la personne a-t-elle ? L'offre demande : {requirement.label}."


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    if case.months[row] >= 12:
        return (
            "Faire reconnaître l'expérience par une VAE",
            "Demander à l'employeur si l'expérience peut suffire",
        )
    return ("Formation qualifiante ou contrat en alternance",)


CRITERION = Criterion("diploma", _judge, _say, _question, _levers)
