"""Contract: is the offer's kind of contract one that the person accepts."""

from __future__ import annotations

from matching.case import Case, Criterion, Said, overlap
from matching.pool import mask_of
from matching.requirements import CONTRACT_LABELS, Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.words import CONTRACTS


def _judge(requirement: Requirement, case: Case) -> Judged:
    bits = mask_of((case.offer.contract,) if case.offer.contract else (), CONTRACTS)
    accepts = overlap(case.pool.contracts, bits)
    return judged(accepts, accepts | case.pool.told_whole("contracts"))


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    accepted = case.person(row).contracts
    asked = requirement.label
    if accepted is None or verdict is Verdict.UNKNOWN:
        return Said(asked, None, f"Contrat : {asked} ; on ne sait pas si la personne l'accepte.")
    told = "accepte : " + (", ".join(CONTRACT_LABELS[c] for c in accepted) or "aucun contrat")
    does = "la personne l'accepte" if verdict is Verdict.MET else f"la personne ne l'accepte pas ({told})"
    return Said(asked, told, f"Contrat : {asked} ; {does}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"La personne accepte-t-elle ce contrat : {requirement.label} ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return (f"Reparler avec la personne de ce contrat : {requirement.label}",)


CRITERION = Criterion("contract", _judge, _say, _question, _levers)
