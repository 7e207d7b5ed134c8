"""How near each occupation of the vocabulary stands to the occupations of one offer, 0 to 1."""

from __future__ import annotations

from typing import Final

import numpy as np

from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.verdicts import Floats
from matching.vocabulary.occupations import Occupation, Vocabulary

SAME: Final = 1.0
SAME_PARENT: Final = 0.9
NEAR: Final = 0.65
EVOLUTION: Final = 0.4
BASIN: Final = 0.5
SHARED_SKILLS: Final = 0.5
SAME_FIELD: Final = 0.3
#: From here on the two trades count as one.
ONE_TRADE: Final = 0.85
#: From here on a trade counts as a near one.
NEAR_TRADE: Final = 0.5
#: A second reading of the offer's trade counts only when it is this sure.
_SURE_ENOUGH: Final = 0.5
_SHARED_PART: Final = 0.4


def closeness_to(offer: Offer, knowledge: Knowledge) -> Floats:
    """Return for each occupation number how near it is to the offer: 1 the same, 0 no tie."""
    best = np.zeros(len(knowledge.vocabulary.codes))
    for rank, link in enumerate(offer.occupations):
        sure = 1.0 if rank == 0 else link.confidence
        if sure >= _SURE_ENOUGH:
            best = np.maximum(best, sure * _ties_of(link.rome, link.rome_v3, knowledge))
    return best


def _ties_of(code: str, parent: str, knowledge: Knowledge) -> Floats:
    """Return the ties of one occupation, worked out once for each code."""
    known = knowledge.ties.get((code, parent))
    if known is None:
        known = knowledge.ties[code, parent] = _to_one(code, parent, knowledge.vocabulary)
    return known


def _to_one(code: str, parent: str, vocabulary: Vocabulary) -> Floats:
    asked = vocabulary.occupations.get(code)
    wide = asked is None
    return np.array(
        [
            _tie(vocabulary.occupations[other], code, parent, wide=wide, asked=asked)
            for other in vocabulary.codes
        ]
    )


def _tie(other: Occupation, code: str, parent: str, *, wide: bool, asked: Occupation | None) -> float:
    if other.code == code:
        return SAME
    if other.parent == parent:
        return SAME if wide else SAME_PARENT
    ties = [SAME_FIELD] if other.code[:3] == parent[:3] else [0.0]
    if asked is not None:
        ties.extend(_neighbour_ties(other, asked))
    return max(ties)


def _neighbour_ties(other: Occupation, asked: Occupation) -> list[float]:
    ties = []
    if asked.code in other.near or other.code in asked.near:
        ties.append(NEAR)
    if asked.code in other.evolution:
        ties.append(EVOLUTION)
    if asked.code in other.basin or other.code in asked.basin:
        ties.append(BASIN)
    if _shared(asked.core_skills, other.core_skills) >= _SHARED_PART:
        ties.append(SHARED_SKILLS)
    return ties


def _shared(asked: tuple[str, ...], held: tuple[str, ...]) -> float:
    return len(set(asked) & set(held)) / len(set(asked)) if asked and held else 0.0
