"""Skills: words of the trade that the person's file shares with the offer; rare ones weigh more. Only adds.

A skill that the file does not name is not known to be missing: the interval stays open above.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.case import Case, Criterion, Said
from matching.pool import stems_of
from matching.requirements import Requirement
from matching.verdicts import Judged, Verdict, graded

#: Rarity in common at which about two thirds of the full weight is reached (three rather rare words).
_SCALE: Final = 8.0
_SHOWN: Final = 6


def _judge(requirement: Requirement, case: Case) -> Judged:
    shared = case.shared_terms
    share = np.minimum(1 - np.exp(-shared / _SCALE), 0.999)
    return graded(share, shared > 0)


def _say(requirement: Requirement, case: Case, row: int, verdict: Verdict) -> Said:
    asked = ", ".join(skill.label for skill in case.offer.skills[:_SHOWN]) or None
    held = stems_of(case.person(row), case.knowledge.vocabulary)
    common = sorted(
        (stem for stem in case.asked_terms if stem in held), key=lambda stem: (-case.asked_terms[stem], stem)
    )
    if not common:
        return Said(asked, None, "Savoir-faire : rien en commun d'écrit dans le dossier ; à demander.")
    told = ", ".join(dict.fromkeys(held[stem] for stem in common[:_SHOWN]))
    return Said(asked, told, f"Savoir-faire en commun avec l'offre : {told}.")


def _question(requirement: Requirement, case: Case, row: int) -> str | None:
    asked = [skill.label for skill in case.offer.skills[:2]]
    return f"La personne sait-elle : {' ; '.join(asked)} ?" if asked else None


CRITERION = Criterion("skills", _judge, _say, _question)
