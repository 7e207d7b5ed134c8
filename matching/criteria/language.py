"""Language: a language other than French that the offer mentions. Never sets aside."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.offer import LanguageAsked
from matching.participant import LanguageLevel
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.words import CEFR


def _meets(asked: LanguageAsked, languages: tuple[LanguageLevel, ...] | None) -> bool:
    for held in languages or ():
        if held.language.lower() == asked.language.lower():
            enough = asked.level not in CEFR or held.level not in CEFR
            return enough or CEFR.index(str(held.level)) >= CEFR.index(str(asked.level))
    return False


def _judge(requirement: Requirement, case: Case) -> Judged:
    asked = case.offer.languages[requirement.item]
    different, spoken = case.pool.languages
    met = np.array([_meets(asked, one) for one in different], np.bool_)[spoken]
    return judged(met, case.pool.known("languages"))


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    languages = case.person(row).languages
    asked = requirement.label
    if languages is None:
        return Said(asked, None, f"Langue : {asked} ; on ne sait pas si la personne la parle.")
    told = (
        ", ".join(f"{one.language} {one.level or ''}".strip() for one in languages) or "aucune autre langue"
    )
    return Said(asked, told, f"Langue : {asked} ; la personne : {told}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"La personne parle-t-elle {requirement.label} ?"


CRITERION = Criterion("language", _judge, _say, _question)
