"""Trade texts, as advisers and employers type them, linked to occupations of the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
import simplemma
from rapidfuzz import process
from rapidfuzz.distance import OSA

from matching.offer import OccupationLink
from matching.reading.abbreviations import WORDS as SHORT
from matching.reading.offer_facts.occupation import OccupationsFound
from matching.reading.title_index import GENERIC, TitleIndex
from matching.reading.trade_splitting import split_trades
from matching.reading.trade_words import split_words, stem, without_gender_marks, words_of
from matching.verdicts import Floats
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary

#: From here on, a short piece of text is taken to name the trade.
UNDERSTOOD: Final = 0.5
_LEAST: Final = 0.15
#: An offer's first occupation may be used unchecked from this confidence, when the next trade is so far behind.
#: On 3,527 titles of real offers: right for 94 % of them with the full ROME, 93 % with the starter.
_SURE: Final = 0.9
_APART: Final = 0.3
_DOMAIN_BONUS: Final = 1.15
_MENDED: Final = 0.85
#: What likeness letter by letter counts beside likeness of words, in the order. Chosen on titles of real
#: offers (0.5 is best there) and on Belgian titles (0.8): see docs/models/occupations.md.
_SPELLING: Final = 0.6
#: « agent », « employé polyvalent » could be anything.
_GENERIC_ONLY: Final = 0.4
_SHORTEST_MENDED: Final = 4
_LONG_WORD: Final = 10
#: From here on, a stem shared with goods alone is no proof that the word is rightly spelled.
_LONG_STEMMED: Final = 8
_KEPT: Final = 20_000
#: A title is asked for again when the offers of its block are; each answer takes 25 kB with the full ROME.
_SCORES_KEPT: Final = 512


class OccupationLinker:
    """Links short texts to occupations; built once for a vocabulary (0.2 s with the full ROME)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._index = TitleIndex(vocabulary)
        self._parents = np.array([vocabulary.occupations[code].parent for code in vocabulary.codes])
        self._links = lru_cache(maxsize=_KEPT)(self._link)
        self._scored = lru_cache(maxsize=_SCORES_KEPT)(self._score)
        self._mended = lru_cache(maxsize=_KEPT)(self._mend)
        self._in_domains = lru_cache(maxsize=64)(self._domain_mask)

    def link(
        self, text: str, *, top: int = 5, domains: tuple[str, ...] | None = None
    ) -> list[OccupationLink]:
        """Return the occupations a text names, best first, with a confidence in 0..1; [] when none."""
        return list(self._links(text.strip(), top, domains))

    def link_all(self, text: str) -> list[tuple[str, list[OccupationLink]]]:
        """Return each trade that a text names (« plonge + cuisine ») with its occupations, best first."""
        return [(piece, self.link(piece)) for piece in split_trades(text)]

    def for_offer(self, title: str, body: str) -> OccupationsFound:
        """Return the occupations of an offer by its title alone; sure when an official title says just that."""
        links = self.link(title)
        return OccupationsFound(tuple(links), bool(links) and self._is_sure(title, links[0]))

    def for_offers(self, offers: Sequence[tuple[str, str]]) -> list[OccupationsFound]:
        """Return the occupations of each offer, given as title and text."""
        return [self.for_offer(title, body) for title, body in offers]

    def _is_sure(self, title: str, first: OccupationLink) -> bool:
        """Whether a title says what an official one says, and no other trade comes near."""
        _, order = self.scores(title)
        best = order[self._vocabulary.number[first.rome]]
        second = np.max(order[self._parents != first.rome_v3], initial=0.0)
        return bool(first.confidence >= _SURE and second <= best * (1 - _APART))

    def scores(self, text: str) -> tuple[Floats, Floats]:
        """Return, by number of ROME 4 code, how near the nearest title comes (0..1), and what orders the codes."""
        return self._scored(text)

    def _score(self, text: str) -> tuple[Floats, Floats]:
        asked = self._asked(text)
        known = any(one in self._index for one in asked)
        nothing = np.zeros(len(self._vocabulary.codes))
        nearest, by_words = self._index.scores(asked) if known else (nothing, nothing)
        spelled = self._index.spelled_alike(without_gender_marks(text))
        found = nearest, by_words * (1 - _SPELLING) + spelled * _SPELLING
        for values in found:
            values.setflags(write=False)  # kept and given out again
        return found

    def names_a_worker(self, text: str) -> bool:
        """Whether the text says who works (« cariste », « agent de tri »), not only at what (« finitions »)."""
        asked = list(self._asked(text))
        if len(asked) > 1 and asked[0] in GENERIC:
            return True
        return any(self._index.is_head(one) and one not in GENERIC for one in asked)

    def _asked(self, text: str) -> dict[str, float]:
        return {one: sure for word in words_of(text) for one, sure in self._mended(word)}

    def _link(self, text: str, top: int, domains: tuple[str, ...] | None) -> tuple[OccupationLink, ...]:
        asked = self._asked(text)
        nearest, order = self.scores(text)
        if not order.any():
            return ()
        if all(one in GENERIC or one not in self._index for one in asked):
            nearest = nearest * _GENERIC_ONLY
        if domains:
            order = order * self._in_domains(domains)
        rows = np.argsort(-order, kind="stable")[:top]
        return self._as_links(rows.tolist(), nearest)

    def _as_links(self, rows: Sequence[int], nearest: Floats) -> tuple[OccupationLink, ...]:
        found = []
        confidence = 1.0
        for row in (row for row in rows if nearest[row] >= _LEAST):
            # The order weighs more than the nearest title; confidence follows it downwards.
            confidence = min(confidence, float(nearest[row]))
            one = self._vocabulary.occupations[self._vocabulary.codes[row]]
            found.append(OccupationLink(one.code, one.parent, one.label, round(confidence, 3)))
        return tuple(found)

    def _domain_mask(self, domains: tuple[str, ...]) -> Floats:
        occupations = (self._vocabulary.occupations[code] for code in self._vocabulary.codes)
        return np.array([_DOMAIN_BONUS if one.domain in domains else 1.0 for one in occupations])

    @cached_property
    def _known_words(self) -> Mapping[str, Sequence[str]]:
        """Words of titles by their first letter, which people seldom get wrong."""
        titles = (t for one in self._vocabulary.occupations.values() for t in (one.label, *one.titles))
        words = {word for title in titles for word in split_words(fold(title).replace("œ", "oe"))}
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(word for word in words | SHORT.keys() if len(word) >= _SHORTEST_MENDED):
            found[word[0]].append(word)
        return found

    def _mend(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return a word's stem and how sure it is, or the stems of the word meant (« plonjeur »)."""
        one = stem(word)
        known = self._known_words.get(word[0], ())
        if self._stands(one, word, known) or len(word) < _SHORTEST_MENDED or _is_french(word):
            return ((one, 1.0),)
        far = 1 if one in self._index or len(word) < _LONG_WORD else 2
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=far, limit=10)
        if one in self._index:
            near = [found for found in near if self._index.is_head(stem(found[0]))]
        if not near:
            return ((one, 1.0),)
        # Letters in the wrong order are a likelier slip than a wrong letter.
        meant = min(near, key=lambda found: (found[1], sorted(found[0]) != sorted(word)))[0]
        return tuple((stem(each), _MENDED) for each in split_words(meant))

    def _stands(self, one: str, word: str, known: Sequence[str]) -> bool:
        """Whether a word's stem may be taken as it is: a worker's, or that of a word some title has.

        « magazinier » has the stem of « magazines », which names no worker: one letter may be wrong.
        """
        if one not in self._index:
            return False
        return self._index.is_head(one) or len(word) < _LONG_STEMMED or word in known


def _is_french(word: str) -> bool:
    """Whether a word typed without accents is a French word: no misspelling then, but a trade we lack."""
    accented = (
        word[:place] + accent + word[place + 1 :]
        for place, letter in enumerate(word)
        if letter == "e"
        for accent in "éè"
    )
    return any(simplemma.is_known(one, "fr") for one in (word, *accented))
