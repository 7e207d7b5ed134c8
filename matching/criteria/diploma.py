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

_NONE: Final = "aucun diplôme"
_OTHER_FIELD: Final = 0.3
_FIELD_NOT_KNOWN: Final = 0.6
_REGULATED: Final = re.compile(
    r"(?i:dipl[oô]me d.[eé]tat)|\bDE[A-Z]{1,3}\b|\bCAP (?:AEPE|(?i:petite enfance))\b"
)


def _share(asked: DiplomaAsked, diplomas: tuple[DiplomaHeld, ...] | None, level: int | None) -> float | None:
    """Return 1 met, 0 unmet, between when the level fits and the field is another; None unknown."""
    if diplomas is None and level is None:
        return None
    if level is None and any(d.level is None for d in diplomas or ()):
        return 1.0 if _field_share(asked, diplomas or ()) == 1.0 and asked.field_words else None
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
    return None if person.diplomas is None else _NONE


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    told = _told(case.person(row))
    asked = f"L'offre {'demande' if requirement.required else 'souhaite'} : {requirement.label}"
    has = f"la personne a : {told}" if told != _NONE else "la personne n'a pas de diplôme"
    sentence = {
        Verdict.MET: f"{asked} ; {has}.",
        Verdict.PARTLY: f"{asked} ; {has}. Le niveau convient, la spécialité est à faire accepter.",
        Verdict.UNMET: f"{asked} ; {has}.",
        Verdict.UNKNOWN: f"{asked} ; le niveau de formation n'est pas connu.",
    }[verdict]
    return Said(asked, told, sentence)


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
