"""French: the level that the offer asks, or enough to be understood where the work is with the public."""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded, judged
from matching.vocabulary.words import FRENCH_LEVELS

#: Asked without a level: enough for ordinary exchanges.
_DEFAULT: Final = "B1"
_WITH_THE_PUBLIC: Final = FRENCH_LEVELS.index("A2")


def _judge(requirement: Requirement, case: Case) -> Judged:
    if requirement.item < 0:
        spoken = case.pool.french_spoken
        share = np.select([spoken > _WITH_THE_PUBLIC, spoken == _WITH_THE_PUBLIC], [1.0, 0.5], 0.0)
        return graded(share, spoken >= 0)
    asked = case.offer.languages[requirement.item]
    held = case.pool.french_written if asked.written else case.pool.french_spoken
    level = asked.level if asked.level in FRENCH_LEVELS else _DEFAULT
    return judged(held >= FRENCH_LEVELS.index(level), held >= 0)


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
