"""Words of trades and skills, and how rare each is in the vocabulary (never in the pool).

Rarity comes from the vocabulary alone: a person's score may not depend on who else is in the pool.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Occupation, Vocabulary

_WORD = re.compile(r"[a-z0-9]+")
_STEM_LETTERS = 6
#: Words of every trade: they say nothing about a skill.
_EMPTY = frozenset(
    [
        "avec",
        "dans",
        "pour",
        "sans",
        "sous",
        "chez",
        "votre",
        "notre",
        "leur",
        "leurs",
        "cette",
        "ces",
        "des",
        "les",
        "une",
        "aux",
        "par",
        "sur",
        "que",
        "qui",
        "est",
        "son",
        "ses",
        "mais",
        "plus",
        "moins",
        "tout",
        "tous",
        "toute",
        "toutes",
        "travail",
        "poste",
        "emploi",
        "agent",
        "agente",
        "employe",
        "employee",
        "ouvrier",
        "ouvriere",
        "personne",
        "personnes",
        "realiser",
        "effectuer",
        "assurer",
        "savoir",
        "faire",
        "connaissance",
        "technique",
        "techniques",
        "utilisation",
        "utiliser",
        "regles",
        "normes",
        "type",
        "differents",
        "differentes",
        "divers",
        "autre",
        "autres",
        "entreprise",
        "equipe",
        "mois",
        "annee",
        "annees",
        "ans",
        "niveau",
        "selon",
        "entre",
        "lors",
        "bonne",
        "bonnes",
        "bien",
        "etre",
        "avoir",
        "service",
        "services",
        "qualite",
        "gestion",
        "responsable",
        "technicien",
        "technicienne",
        "operateur",
        "operatrice",
    ]
)


@lru_cache(maxsize=65_536)
def stem_of(word: str) -> str:
    """Return the first letters of a folded word, so that soudeur, soudure and soudage meet halfway."""
    return word[:_STEM_LETTERS].rstrip("sxe") if len(word) > 3 else word


def stems(text: str) -> dict[str, str]:
    """Return the stems of the meaningful words of a text, each with the first word it came from, as typed."""
    found: dict[str, str] = {}
    for word in _WORD.finditer(fold(text)):
        folded = word[0]
        if len(folded) > 2 and folded not in _EMPTY and not folded.isdigit():
            found.setdefault(stem_of(folded), text[word.start() : word.end()])
    return found


class TermWeights:
    """Rarity of each stem: ln((1 + trades) / (1 + trades that use it)); stems of no trade weigh nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        seen: Counter[str] = Counter()
        for occupation in self._vocabulary.occupations.values():
            seen.update(self._stems_of(occupation))
        trades = len(self._vocabulary.occupations)
        return {stem: math.log((1 + trades) / (1 + count)) for stem, count in seen.items()}

    def _stems_of(self, occupation: Occupation) -> set[str]:
        labels = (
            self._vocabulary.skills[code].label
            for code in occupation.skills + occupation.core_skills
            if code in self._vocabulary.skills
        )
        return set(stems(" ".join((*occupation.titles, *labels))))

    def weigh(self, wanted: Iterable[str]) -> dict[str, float]:
        """Return the rarity of those of the stems that some trade uses."""
        return {stem: self._rarity[stem] for stem in sorted(wanted) if stem in self._rarity}
