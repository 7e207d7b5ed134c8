"""Trade texts, as advisers and employers type them, linked to occupations of the vocabulary.

Every job title becomes a bag of stems weighted by rarity; a text is linked to the titles with which it
shares most, in both directions. Both genders have the same stems, so neither is preferred.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from matching.offer import OccupationLink
from matching.reading.abbreviations import spelled_out
from matching.verdicts import Floats
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary

_WORD: Final = re.compile(r"[a-z0-9]+")
_GENDER_MARK: Final = re.compile(
    r"\((?:h/?f|f/?h|e|ne|se|rice|trice|euse|ere|esse|sse)\)|\b[hf]\s*/\s*[hf]\b|\bh-f\b"
)
_EMPTY: Final = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "l",
        "la",
        "le",
        "les",
        "en",
        "a",
        "au",
        "aux",
        "et",
        "ou",
        "un",
        "une",
        "pour",
        "sur",
        "par",
        "dans",
        "avec",
        "son",
        "sa",
        "ses",
        "n",
        "poste",
        "emploi",
        "metier",
        "recherche",
        "cherche",
        "hf",
        "fh",
        "cdi",
        "cdd",
        "interim",
    ]
)
_STEM: Final = 6
#: Words of many trades: they link only together with others.
_GENERIC: Final = frozenset(
    (
        "agent",
        "employ",
        "ouvrie",
        "operat",
        "techni",
        "respon",
        "charge",
        "assist",
        "aide",
        "conduc",
        "chef",
        "hote",
        "hotess",
        "equipi",
        "polyva",
    )
)
#: Ranks, teaching and rare callings: a title that has one fits a text only when the text has it too.
_MARKED: Final = frozenset(
    (
        "chef",
        "cheff",
        "respon",
        "direc",
        "direct",
        "profes",
        "ingeni",
        "encadr",
        "forma",
        "format",
        "offic",
        "gerant",
        "consul",
        "superv",
        "inspec",
        "expert",
        "commun",
    )
)
_UNSAID_MARK: Final = 0.75
_TYPO_CUTOFF: Final = 84
_TITLE_SHARE: Final = 0.4
_DOMAIN_BONUS: Final = 1.15
_LEAST: Final = 0.18
#: The head of a trade's name comes first: later words count less, down to a floor.
_FADES: Final = 0.2
_FADED: Final = 0.3


def stem(word: str) -> str:
    """Return the stem of a folded word: its first six letters, feminine and plural endings left out."""
    if len(word) <= 4:
        return word.rstrip("s") if len(word) > 3 else word
    return re.sub(r"(?:euse|eur|rice|teur|iere|ier|ere|er|esse|ne|te|ee|es|e|s)s?$", "", word)[:_STEM] or word


def stems(text: str) -> tuple[str, ...]:
    """Return the different stems of a trade text, in order, abbreviations spelled out."""
    return tuple(dict.fromkeys(stem(word) for word in words_of(text)))


def words_of(text: str) -> list[str]:
    """Return the folded words of a trade text that say something, abbreviations spelled out."""
    words = _WORD.findall(spelled_out(_GENDER_MARK.sub(" ", fold(text))))
    return [word for word in words if word not in _EMPTY and not word.isdigit()]


class OccupationLinker:
    """Links short texts to occupations; built once for a vocabulary (0.3 s with the full ROME)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        titles = [(code, title) for code in vocabulary.codes for title in self._titles(code)]
        self._codes = np.array([vocabulary.number[code] for code, _ in titles], np.int32)
        self._bags = [stems(title) for _, title in titles]
        self._links = lru_cache(maxsize=20_000)(self._link)

    def _titles(self, code: str) -> Iterable[str]:
        occupation = self._vocabulary.occupations[code]
        return dict.fromkeys((occupation.label, *occupation.titles))

    @cached_property
    def _postings(self) -> Mapping[str, np.ndarray[tuple[int], np.dtype[np.int32]]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self._bags):
            for one in bag:
                found[one].append(number)
        return {one: np.array(numbers, np.int32) for one, numbers in found.items()}

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        titles = len(self._bags)
        return {
            one: (0.35 if one in _GENERIC else 1.0) * float(np.log(1 + titles / len(numbers)))
            for one, numbers in self._postings.items()
        }

    @cached_property
    def _title_weight(self) -> Floats:
        return np.array([sum(self._rarity[one] for one in bag) or 1.0 for bag in self._bags])

    @cached_property
    def _marks(self) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        return np.array([self._mark_bits(bag) for bag in self._bags], np.int32)

    def _mark_bits(self, bag: Iterable[str]) -> int:
        return sum(1 << i for i, mark in enumerate(sorted(_MARKED)) if mark in set(bag))

    @cached_property
    def _known_words(self) -> Sequence[str]:
        titles = (title for code in self._vocabulary.codes for title in self._titles(code))
        return tuple(sorted({word for title in titles for word in words_of(title) if len(word) >= 6}))

    def link(
        self, text: str, *, top: int = 5, domains: tuple[str, ...] | None = None
    ) -> list[OccupationLink]:
        """Return the occupations a text names, best first, with a confidence in 0..1; [] when none."""
        return list(self._links(text.strip(), top, domains))

    def _link(self, text: str, top: int, domains: tuple[str, ...] | None) -> tuple[OccupationLink, ...]:
        wanted = list(dict.fromkeys(self._mended(word) for word in words_of(text)))
        known = [one for one in wanted if one in self._postings]
        if not known or all(one in _GENERIC for one in known):
            return ()
        best = self._best_by_code(known, unknown=sum(one not in self._postings for one in wanted))
        if domains:
            best = best * np.where(self._in_domains(domains), _DOMAIN_BONUS, 1.0)
        rows = np.argsort(-best, kind="stable")[:top]
        return tuple(self._as_link(int(row), float(best[row])) for row in rows if best[row] >= _LEAST)

    def _mended(self, word: str) -> str:
        """Return the stem of a word, or of the nearest known word when it is misspelled (« plonjeur »)."""
        one = stem(word)
        if one in self._postings or len(word) < 6:
            return one
        near = process.extractOne(word, self._known_words, scorer=fuzz.ratio, score_cutoff=_TYPO_CUTOFF)
        return stem(near[0]) if near else one

    def _best_by_code(self, known: Sequence[str], *, unknown: int) -> Floats:
        shared, asked = np.zeros(len(self._bags)), np.zeros(len(self._bags))
        text_weight = 1.0 * unknown
        for place, one in enumerate(known):
            weight = self._rarity[one] * max(1 - _FADES * place, _FADED)
            text_weight += weight
            asked[self._postings[one]] += weight
            shared[self._postings[one]] += self._rarity[one]
        of_text, of_title = asked / text_weight, shared / self._title_weight
        score = of_text ** (1 - _TITLE_SHARE) * of_title**_TITLE_SHARE
        score = score * np.where(self._marks & ~self._mark_bits(known) != 0, _UNSAID_MARK, 1.0)
        best = np.zeros(len(self._vocabulary.codes))
        np.maximum.at(best, self._codes, score)
        return best

    @lru_cache(maxsize=64)  # noqa: B019 - one linker lives as long as the process
    def _in_domains(self, domains: tuple[str, ...]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return np.array([self._vocabulary.occupations[c].domain in domains for c in self._vocabulary.codes])

    def _as_link(self, row: int, score: float) -> OccupationLink:
        occupation = self._vocabulary.occupations[self._vocabulary.codes[row]]
        return OccupationLink(occupation.code, occupation.parent, occupation.label, round(min(score, 1.0), 3))
