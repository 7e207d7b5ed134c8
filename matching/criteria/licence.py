"""Licence: does the person hold the driving licence, or one that includes it."""

from __future__ import annotations

from matching.case import Case, Criterion, Said, overlap
from matching.pool import mask_of
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.licences import CODES


def _judge(requirement: Requirement, case: Case) -> Judged:
    code = case.offer.licences[requirement.item].code
    holds = overlap(case.pool.licences, mask_of((code,), CODES))
    return judged(holds, holds | case.pool.told_whole("licences"))


def _asked(requirement: Requirement) -> str:
    return requirement.label + (" demandé" if requirement.required else " souhaité")


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    held = case.person(row).licences
    asked = _asked(requirement)
    if held is None or verdict is Verdict.UNKNOWN:
        return Said(asked, None, f"{_capital(asked)} ; on ne sait pas si la personne l'a.")
    told = "permis " + ", ".join(held) if held else "aucun permis"
    sentence = (
        f"{_capital(asked)} : la personne l'a."
        if verdict is Verdict.MET
        else f"{_capital(asked)} ; la personne ne l'a pas ({told})."
    )
    return Said(asked, told, sentence)


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"La personne a-t-elle le {requirement.label} ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    code = case.offer.licences[requirement.item].code
    if code == "B":
        return ("Permis B : dispositif « 1 permis 1 emploi » (compter 4 à 8 mois)",)
    if code in ("C", "CE", "D"):
        return (f"Formation au permis {code} avec la FIMO (compter 2 à 4 mois)",)
    return (f"Formation au permis {code}",)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


CRITERION = Criterion("licence", _judge, _say, _question, _levers)
