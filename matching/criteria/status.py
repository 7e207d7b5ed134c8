"""Status: only people whose path is active are proposed."""

from __future__ import annotations

from typing import Final

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.words import STATUSES

_LABELS: Final = {
    "actif": "parcours actif",
    "suspendu": "parcours suspendu",
    "en_emploi": "déjà en emploi",
    "sorti": "sortie du PLIE",
}


def _judge(requirement: Requirement, case: Case) -> Judged:
    status = case.pool.status
    return judged(status == STATUSES.index("actif"), status >= 0)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    status = case.person(row).status
    told = _LABELS.get(status or "")
    sentence = f"Situation : {told}." if told else "On ne sait pas si le parcours est actif."
    return Said("parcours actif", told, sentence)


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return "Le parcours au PLIE est-il actif aujourd'hui ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    if case.person(row).status == "suspendu":
        return ("Faire le point avec le référent sur la reprise du parcours",)
    return ()


CRITERION = Criterion("status", _judge, _say, _question, _levers)
