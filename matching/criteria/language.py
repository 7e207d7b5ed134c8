"""Language: a language other than French that the offer mentions. Never sets aside."""

from __future__ import annotations

import numpy as np

from matching.case import Case, Criterion, Said
from matching.offer import LanguageAsked
from matching.participant import LanguageLevel
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, judged
from matching.vocabulary.words import CEFR


def _meets(asked: LanguageAsked, languages: tuple[LanguageLevel, ...] | None) -> bool | None:
    """Tell whether the language is spoken well enough; None when that is not known."""
    if languages is None:
        return None
    for held in languages:
        if held.language.lower() == asked.language.lower():
            return _high_enough(asked.level, held.level)
    return False


def _high_enough(asked: str | None, held: str | None) -> bool | None:
    if asked not in CEFR:
        return True
    return None if held not in CEFR else CEFR.index(str(held)) >= CEFR.index(str(asked))


def _judge(requirement: Requirement, case: Case) -> Judged:
    asked = case.offer.languages[requirement.item]
    different, spoken = case.pool.languages
    answers = [_meets(asked, one) for one in different]
    met = np.array([answer is True for answer in answers], np.bool_)[spoken]
    return judged(met, np.array([answer is not None for answer in answers], np.bool_)[spoken])


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
