"""Occupation: does the person aim at this trade, or at one tied to it.

A trade practised counts a little less than a trade aimed at, unless the person will not go back
to it. No tie to the trade nor to its domain sets aside. A trade that the person only thinks of is unknown,
and so is any trade to which nothing ties a person whose aims were not all understood.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.closeness import NEAR_TRADE, ONE_TRADE, SAME_FIELD
from matching.requirements import Requirement
from matching.verdicts import Floats, Judged, Verdict, graded, with_verdict

_PRACTISED: Final = 0.7
_SAME_DOMAIN: Final = 0.1


def _tie(case: Case) -> Floats:
    practised = np.where(case.wanted_practice_tie >= NEAR_TRADE, _PRACTISED * case.wanted_practice_tie, 0.0)
    tie = np.maximum(case.aim_tie, practised)
    return np.maximum(tie, np.where(case.in_domain, _SAME_DOMAIN, 0.0))


def _judge(requirement: Requirement, case: Case) -> Judged:
    tie = _tie(case)
    share = np.where(tie >= ONE_TRADE, 1.0, tie)
    aims, _ = case.pool.aims
    understood = aims.has(np.ones(len(aims.values), np.bool_))
    answer = graded(share, understood & case.pool.told_whole("aims") | (tie > _SAME_DOMAIN))
    thought_of = (case.doubtful_tie >= NEAR_TRADE) & (tie < _PRACTISED * NEAR_TRADE)
    return with_verdict(answer, thought_of, Verdict.UNKNOWN)


def _aim_of(case: Case, row: int) -> str | None:
    aims = case.person(row).aims
    return ", ".join(dict.fromkeys(a.text for a in aims)) if aims else None


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    aim, tie = _aim_of(case, row), float(case.aim_tie[row])
    asked = requirement.label
    if verdict is Verdict.UNKNOWN and case.doubtful_tie[row] >= NEAR_TRADE:
        return Said(asked, aim, f"Métiers visés : {aim} ; « {asked} » ou un métier voisin n'est qu'une idée.")
    if verdict is Verdict.UNKNOWN and aim:
        return Said(asked, aim, f"Métiers visés : {aim}, et un autre qui n'a pas été compris.")
    if verdict is Verdict.UNKNOWN:
        return Said(asked, None, "Le métier visé n'est pas connu ou n'a pas été compris.")
    told = f"Métier visé : {aim}" if aim else "Métier visé non précisé"
    if verdict is Verdict.UNMET:
        return Said(asked, aim, f"{told} : sans lien avec « {asked} ».")
    return Said(asked, aim, f"{told} : {_closeness_words(tie, case, row)}.")


def _closeness_words(tie: float, case: Case, row: int) -> str:
    if tie >= ONE_TRADE:
        return "c'est le métier de l'offre"
    if case.wanted_practice_tie[row] >= ONE_TRADE:
        return "la personne a déjà exercé le métier de l'offre"
    if tie >= NEAR_TRADE or case.wanted_practice_tie[row] >= NEAR_TRADE:
        return "métier voisin de celui de l'offre"
    return (
        "lien lointain avec le métier de l'offre" if tie >= SAME_FIELD * 0.8 else "même domaine, autre métier"
    )


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"Le métier « {requirement.label} » intéresse-t-il la personne ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    if case.practice_tie[row] >= NEAR_TRADE:
        return (
            "Revoir le projet avec la personne : elle a déjà travaillé dans ce métier ou un métier voisin",
        )
    return ("Faire découvrir le métier par une PMSMP (stage court en entreprise)",)


CRITERION = Criterion("occupation", _judge, _say, _question, _levers)
