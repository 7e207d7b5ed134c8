"""Every job title of a vocabulary as a bag of stems, and how near a text comes to each occupation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from matching.reading.spelling import SpellingIndex
from matching.reading.trade_words import stem, title_stems
from matching.verdicts import Floats
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.starter import load_starter

Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]

#: Words of many trades: they count for less, and alone they link to nothing.
GENERIC: Final = frozenset(
    map(
        stem,
        "agent employe ouvrier operateur technicien responsable charge assistant aide conducteur chef"
        " hote equipier polyvalent adjoint conseiller".split(),
    )
)
#: Ranks, teaching and rare callings: a title that has one fits a text less when the text has it not.
_MARKED: Final = tuple(
    sorted(
        {
            stem(word)
            for word in "chef cheffe responsable directeur professeur ingenieur encadrant formateur officier"
            " gerant consultant superviseur inspecteur expert armee militaire maitre marin enseignant"
            " ferroviaire".split()
        }
    )
)
# Chosen on 3,527 titles of real offers; each changes the share of right first answers by a point or two.
_GENERIC_WEIGHT: Final = 0.5
_UNSAID_MARK: Final = 0.85
_TITLE_SHARE: Final = 0.4
_HEAD_BONUS: Final = 1.2
_VOTE: Final = 0.35
_VOTE_POWER: Final = 4.0
_CODE_SHARE: Final = 0.15
_USUAL_BONUS: Final = 1.06
_UNKNOWN_WEIGHT: Final = 3.0
#: The head of a trade's name comes first: later words count less, down to a floor.
_FADES: Final = 0.2
_FADED: Final = 0.3


class TitleIndex:
    """Titles by stem. The starter's everyday titles are added, and its trades, the usual ones, come first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        titles = [
            (vocabulary.number[code], title) for code in vocabulary.codes for title in self._titles(code)
        ]
        self._codes = np.array([code for code, _ in titles], np.int64)
        # The titles of a code stand side by side, in the order of the codes.
        self._first_of_code = np.searchsorted(self._codes, np.arange(len(vocabulary.codes)))
        self._bags = [title_stems(title) for _, title in titles]
        self._weights = np.array([sum(self.rarity[one] for one in bag) or 1.0 for bag in self._bags])
        self._marks = np.array([_mark_bits(bag) for bag in self._bags], np.int64)
        self._spelling = SpellingIndex([title for _, title in titles])

    def _titles(self, code: str) -> Iterable[str]:
        official, usual = self._vocabulary.occupations[code], load_starter().occupations.get(code)
        return dict.fromkeys((official.label, *official.titles, *(usual.titles if usual else ())))

    @cached_property
    def _postings(self) -> Mapping[str, Numbers]:
        return _numbered((one, number) for number, bag in enumerate(self._bags) for one in bag)

    @cached_property
    def _codes_with(self) -> Mapping[str, Numbers]:
        return {one: np.unique(self._codes[numbers]) for one, numbers in self._postings.items()}

    @cached_property
    def _heads(self) -> Mapping[str, Numbers]:
        return _numbered((bag[0], number) for number, bag in enumerate(self._bags) if bag)

    @cached_property
    def _usual(self) -> Floats:
        known = load_starter().occupations
        return np.array([_USUAL_BONUS if code in known else 1.0 for code in self._vocabulary.codes])

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """What each stem weighs: the log of how few titles have it, less for words of many trades."""
        titles = len(self._bags)
        return {
            one: (_GENERIC_WEIGHT if one in GENERIC else 1.0) * float(np.log1p(titles / len(numbers)))
            for one, numbers in self._postings.items()
        }

    def __contains__(self, one: str) -> bool:
        return one in self._postings

    def is_head(self, one: str) -> bool:
        """Whether some title begins with this stem: it then names who works, not only at what."""
        return one in self._heads

    def spelled_alike(self, text: str) -> Floats:
        """Return, by number of code, how alike the text and the code's likest title are, letter by letter."""
        return self._likest(self._spelling.closeness(text))

    def scores(self, asked: Mapping[str, float]) -> tuple[Floats, Floats]:
        """Return, by number of code, how near the nearest title is (0..1), and the order's score.

        ``asked`` gives the text's stems in order with how sure each is (1, less when a misspelling
        was mended). The order also counts how many titles of a code are near.
        """
        weights = self._asked_weights(tuple(asked))
        told, shared = np.zeros(len(self._bags)), np.zeros(len(self._bags))
        for one, sure in asked.items():
            if one in self._postings:
                told[self._postings[one]] += weights[one] * sure
                shared[self._postings[one]] += self.rarity[one]
        rows = np.flatnonzero(told)  # a text has words of a few hundred titles among thousands
        of_text, of_title = told[rows] / sum(weights.values()), shared[rows] / self._weights[rows]
        near = np.zeros(len(self._bags))
        near[rows] = of_text ** (1 - _TITLE_SHARE) * of_title**_TITLE_SHARE
        near[rows] *= np.where(self._marks[rows] & ~_mark_bits(asked) != 0, _UNSAID_MARK, 1.0)
        return self._by_code(near, asked, weights)

    def _likest(self, by_title: Floats) -> Floats:
        """The greatest value among the titles of each code."""
        found: Floats = np.maximum.reduceat(by_title, self._first_of_code)
        return found

    def _asked_weights(self, asked: Sequence[str]) -> dict[str, float]:
        fades = (max(1 - _FADES * place, _FADED) for place in range(len(asked)))
        return {
            one: self.rarity.get(one, _UNKNOWN_WEIGHT) * fade for one, fade in zip(asked, fades, strict=True)
        }

    def _by_code(
        self, near: Floats, asked: Mapping[str, float], weights: Mapping[str, float]
    ) -> tuple[Floats, Floats]:
        nearest = self._likest(near)
        head = next((one for one in asked if one in self._postings), "")
        ordered = near.copy()
        if head in self._heads:
            ordered[self._heads[head]] *= _HEAD_BONUS
        best = self._likest(ordered)
        rows = np.flatnonzero(ordered)
        powers = ordered[rows] ** _VOTE_POWER
        votes = np.bincount(self._codes[rows], powers, minlength=len(best)) ** (1 / _VOTE_POWER)
        order = best * (1 - _VOTE) + votes * _VOTE
        return nearest, self._usual * (order * (1 - _CODE_SHARE) + self._told_by_code(best, weights))

    def _told_by_code(self, best: Floats, weights: Mapping[str, float]) -> Floats:
        """How much of the text any titles of a code name together, in the order's share."""
        told = np.zeros(len(best))
        for one, weight in weights.items():
            if one in self._codes_with:
                told[self._codes_with[one]] += weight
        return np.where(best > 0, _CODE_SHARE * told / sum(weights.values()), 0.0)


def _numbered(pairs: Iterable[tuple[str, int]]) -> dict[str, Numbers]:
    found: dict[str, list[int]] = defaultdict(list)
    for one, number in pairs:
        found[one].append(number)
    return {one: np.array(numbers, np.int64) for one, numbers in found.items()}


def _mark_bits(bag: Iterable[str]) -> int:
    held = set(bag)
    return sum(1 << place for place, mark in enumerate(_MARKED) if mark in held)
