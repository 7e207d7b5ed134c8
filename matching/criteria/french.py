"""French: the level that the offer asks; enough to be understood where it names no level or has a public."""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded, judged
from matching.vocabulary.words import FRENCH_LEVELS

#: Asked without a level, or work with the public: A2 is just enough, below it is not.
_JUST_ENOUGH: Final = FRENCH_LEVELS.index("A2")


def _judge(requirement: Requirement, case: Case) -> Judged:
    asked = case.offer.languages[requirement.item] if requirement.item >= 0 else None
    held = case.pool.french_written if asked and asked.written else case.pool.french_spoken
    if asked is None or asked.level not in FRENCH_LEVELS:
        share = np.select([held > _JUST_ENOUGH, held == _JUST_ENOUGH], [1.0, 0.5], 0.0)
        return graded(share, held >= 0)
    return judged(held >= FRENCH_LEVELS.index(asked.level), held >= 0)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    person = case.person(row)
    written = requirement.item >= 0 and case.offer.languages[requirement.item].written
    level = person.french_written if written else person.french_spoken
    asked, told = (
        requirement.label,
        None if level is None else f"français {'écrit' if written else 'oral'} {level}",
    )
    says = f"Offre : {asked}"
    if told is None:
        return Said(asked, None, f"{says} ; le niveau de français de la personne n'est pas connu.")
    end = {Verdict.MET: "cela suffit", Verdict.PARTLY: "c'est juste, à voir en entretien"}.get(
        verdict, "ce n'est pas assez"
    )
    return Said(asked, told, f"{says} ; la personne : {told}, {end}.")


def _question(requirement: Requirement, case: Case, row: int) -> str:
    return f"Le français de la personne suffit-il pour ce poste ({requirement.label}) ?"


def _levers(requirement: Requirement, case: Case, row: int) -> tuple[str, ...]:
    return ("Cours de français à visée professionnelle (compter 3 à 6 mois par niveau)",)


CRITERION = Criterion("french", _judge, _say, _question, _levers)
