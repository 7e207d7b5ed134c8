"""Text -> occupations, learned from offers whose occupation is known, with a confidence that means what it says.

A few simple scores speak for each ROME 3 code (titles, words, neighbours, skills: `occupation_scores`);
trees weigh them for the 25 likeliest codes; the confidence of the first is calibrated on texts held out;
the ROME 4 code below is chosen last. See docs/models/occupations.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.model_selection import GroupKFold
from threadpoolctl import ThreadpoolController

from matching.reading.linking import OccupationLinker
from matching.reading.offer_facts.occupation import OccupationsFound
from matching.verdicts import Floats
from matching.vocabulary.occupations import Vocabulary
from models.labelled_offers import LabelledOffer, Numbers, digests, other_titles, same_text_groups
from models.occupation_answers import Answers
from models.occupation_children import ChildChoice
from models.occupation_scores import VocabularyTexts, candidates, table
from models.occupation_terms import OfferText
from models.occupation_weighing import CANDIDATES, Told, fit_scores, look_at_held_out, weigh

_FOLDS: Final = 4
#: A code given by a machine teaches less than one given by a person.
_BY_MACHINE: Final = 0.7
_BATCH: Final = 256
#: Several threads for a few rows cost more than they bring, far more on a busy machine. Finding the libraries
#: that have threads takes 3 ms: once is enough.
_THREADS: Final = ThreadpoolController()


class OccupationModel(BaseEstimator):  # type: ignore[misc]
    """Text -> at most five occupations, best first; one for each ROME 3 code.

    ``vocabulary`` is the full ROME; ``linker`` its linker of titles. Fitted attributes end in ``_``.
    """

    def __init__(self, vocabulary: Vocabulary, linker: OccupationLinker, *, seed: int = 0) -> None:
        self.vocabulary = vocabulary
        self.linker = linker
        self.seed = seed

    def fit(
        self,
        offers: Sequence[LabelledOffer],
        groups: Numbers | None = None,
        *,
        titles: Sequence[LabelledOffer] = (),
    ) -> OccupationModel:
        """Learn from offers; texts that are nearly the same share a group and count together as one.

        ``titles`` are bare titles with their codes; one that is also an offer's is passed over.
        ``held_out_`` then holds, in the order of the offers, what models that had not seen the group of
        each offer make of it: the honest figures come from there.
        """
        known = VocabularyTexts(self.vocabulary, self.linker)
        groups = same_text_groups(offers) if groups is None else groups
        classes = np.array([known.number[self.vocabulary.parent(one.code)] for one in offers])
        told = Told(offers, classes, groups, _weights(offers, groups), other_titles(titles, offers))
        with _THREADS.limit(limits=1):
            return self._fit(known, told)

    def _fit(self, known: VocabularyTexts, told: Told) -> OccupationModel:
        offers, groups = told.offers, told.groups
        parts = [look_at_held_out(known, told, split) for split in _splits(groups, self.seed)]
        self.trees_, self.calibration_, self.auto_from_, self.held_out_ = weigh(parts, told, self.seed)
        self.scores_ = fit_scores(known, told, np.arange(len(offers)))
        self.children_ = ChildChoice(self.vocabulary).fit(offers, self.scores_.vectors_)
        self.seen_ = frozenset(seen for one in (*offers, *told.titles) for seen in digests(one.text))
        return self

    def has_seen(self, text: OfferText) -> bool:
        """Whether the model learned from this very text, or a title alone from one that bears it."""
        return digests(text)[0 if text.body else -1] in self.seen_

    def attach(self, vocabulary: Vocabulary, linker: OccupationLinker) -> OccupationModel:
        """Give a model that was kept without them its vocabulary and its linker again."""
        self.vocabulary, self.linker = vocabulary, linker
        self.scores_.vocabulary = VocabularyTexts(vocabulary, linker)
        self.children_.vocabulary = vocabulary
        return self

    def __getstate__(self) -> dict[str, Any]:
        """Return what is kept: neither the vocabulary, nor its linker, nor the texts held out."""
        left_out = {"vocabulary", "linker", "held_out_"}
        return {name: value for name, value in self.__dict__.items() if name not in left_out}

    def predict(self, texts: Sequence[OfferText]) -> list[OccupationsFound]:
        """Return for each text its occupations and whether the first may be used unchecked."""
        return [
            found
            for start in range(0, len(texts), _BATCH)
            for found in self._predict(texts[start : start + _BATCH])
        ]

    def for_offer(self, title: str, body: str) -> OccupationsFound:
        """Return the occupations of one offer; the same as ``predict`` for that text among others."""
        return self.predict([OfferText(title, body)])[0]

    def for_offers(self, offers: Sequence[tuple[str, str]]) -> list[OccupationsFound]:
        """Return the occupations of each offer, given as title and text."""
        return self.predict([OfferText(title, body) for title, body in offers])

    def _predict(self, texts: Sequence[OfferText]) -> Iterator[OccupationsFound]:
        read = self.scores_.vectors_.read(texts)
        scores = self.scores_.scores(texts, read)
        chosen = candidates(scores, most=CANDIDATES)
        with _THREADS.limit(limits=1):
            chances = self.trees_.predict_proba(table(scores, chosen))[:, 1].reshape(chosen.shape)
        answers = Answers(self.scores_.vocabulary, self.children_, self.calibration_, self.auto_from_)
        yield from answers.all_found(texts, read.titles, (chosen, chances))


def _weights(offers: Sequence[LabelledOffer], groups: Numbers) -> Floats:
    """Each group counts as one text, whatever the number of its copies."""
    copies = np.bincount(groups)[groups]
    coded = np.array([1.0 if one.coded_by_people else _BY_MACHINE for one in offers])
    return coded / copies


def _splits(groups: Numbers, seed: int) -> Iterator[tuple[Numbers, Numbers]]:
    folds = GroupKFold(min(_FOLDS, len(set(groups.tolist()))), shuffle=True, random_state=seed)
    yield from folds.split(groups, groups=groups)
