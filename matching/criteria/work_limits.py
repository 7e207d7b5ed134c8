"""Work limits: what the person asks to avoid, against the conditions of the work.

Conditions that the offer states can set aside; the trade's usual ones only raise a question.
"""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said, overlap
from matching.pool import conditions_mask, load_kg
from matching.requirements import Requirement, usual_conditions
from matching.verdicts import Bools, Judged, Verdict, judged, with_verdict
from matching.vocabulary.conditions import condition_label


def _load_verdicts(case: Case) -> tuple[Bools, Bools]:
    """Return who refuses the stated load, and for whom its weight is not said."""
    refuses = overlap(case.pool.work_limits, conditions_mask(("loads",)))
    stated = [c for c in case.offer.work_conditions if c.partition(":")[0] == "loads"]
    none = np.zeros(len(case.pool), np.bool_)
    if not stated:
        return none, none
    kilograms = load_kg(stated, otherwise=-1)
    if kilograms < 0:
        return none, refuses
    return refuses & (case.pool.load_limit_kg < kilograms), none


def _judge(requirement: Requirement, case: Case) -> Judged:
    limits = case.pool.work_limits
    others = [c for c in case.offer.work_conditions if c.partition(":")[0] != "loads"]
    too_heavy, weight_unknown = _load_verdicts(case)
    clash = overlap(limits, conditions_mask(others)) | too_heavy
    usual = overlap(limits, conditions_mask(_unsaid(case)))
    answer = judged(~clash, clash | case.pool.told_whole("work_limits"))
    return with_verdict(answer, (usual | weight_unknown) & ~clash, Verdict.UNKNOWN)


def _unsaid(case: Case) -> tuple[str, ...]:
    said = {c.partition(":")[0] for c in case.offer.work_conditions}
    return tuple(c for c in usual_conditions(case.offer, case.knowledge) if c.partition(":")[0] not in said)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    limits = case.person(row).work_limits
    asked = ", ".join(condition_label(c) for c in case.offer.work_conditions) or None
    told = None if limits is None else ", ".join(condition_label(c) for c in limits) or "aucune limite"
    says = f"Conditions de travail : {asked}" if asked else "Conditions de travail habituelles du métier"
    if limits is None:
        return Said(asked, None, f"{says} ; on ne sait pas si la personne a des limites.")
    end = {
        Verdict.MET: "rien qui gêne la personne",
        Verdict.UNMET: f"la personne demande à éviter : {told}",
        Verdict.UNKNOWN: f"la personne demande à éviter : {told} ; à vérifier pour ce poste",
    }[verdict]
    return Said(asked, told, f"{says} ; {end}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    limits = case.person(row).work_limits
    if not limits:
        return "La personne a-t-elle des limites pour ce poste ?"
    told = ", ".join(condition_label(c) for c in limits)
    return f"Ce poste permet-il d'éviter : {told} ? (à demander à l'employeur)"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return ("Demander à l'employeur si le poste peut être aménagé",)


CRITERION = Criterion("work_limits", _judge, _say, _question, _levers)
