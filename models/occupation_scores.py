"""What speaks for each occupation, for each text: the columns that the occupation model weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.svm import LinearSVC

from matching.reading.linking import OccupationLinker
from matching.verdicts import Floats
from matching.vocabulary.occupations import Vocabulary
from models.labelled_offers import LabelledOffer, Numbers
from models.occupation_neighbours import (
    Matrix,
    Neighbours,
    ReadTexts,
    TextVectors,
    as_columns,
    class_maximum,
)
from models.occupation_terms import OfferText, named_trades

#: Columns in the order of the table; each says something of a text and a ROME 3 code.
SCORES: Final = (
    "linear",
    "nearest_title",
    "nearest_body",
    "votes",
    "share",
    "order",
    "nearness",
    "named",
    "skills",
    "official",
)
_UNSEEN: Final = -1.5
#: Coefficients nearer to nothing than this change no ranking and would make the model ten times as large.
_NEGLIGIBLE: Final = 0.03


class VocabularyTexts:
    """What a vocabulary says of its occupations, as vectors: titles and skills by ROME 3 code."""

    def __init__(self, vocabulary: Vocabulary, linker: OccupationLinker) -> None:
        self.vocabulary = vocabulary
        self.linker = linker
        self.parents = tuple(sorted(vocabulary.children))
        self.number = {code: place for place, code in enumerate(self.parents)}
        occupations = [vocabulary.occupations[code] for code in vocabulary.codes]
        self.parent_of = np.array([self.number[one.parent] for one in occupations])
        named = [(title, one) for one in occupations for title in dict.fromkeys((one.label, *one.titles))]
        self.titles = [title for title, _ in named]
        self.title_classes = np.array([self.number[one.parent] for _, one in named])
        self.skills = [
            " . ".join(
                (one.label, *(vocabulary.skills[code].label for code in (*one.core_skills, *one.skills)))
            )
            for one in occupations
        ]

    def linked(self, title: str) -> tuple[Floats, Floats]:
        """Return what the linker of titles makes of a title, by ROME 4 code: its order, its nearness."""
        nearness, order = self.linker.scores(title)
        return order, nearness

    def by_parent(self, by_code: Floats) -> Floats:
        """Return texts × ROME 3 codes: the best of the ROME 4 codes below each."""
        side_by_side = np.argsort(self.parent_of, kind="stable")
        first = np.searchsorted(self.parent_of[side_by_side], np.arange(len(self.parents)))
        found: Floats = np.maximum.reduceat(by_code[:, side_by_side], first, axis=1)
        return found


class OccupationScores:
    """Fitted on labelled offers and a vocabulary; gives every column of ``SCORES`` for new texts."""

    def __init__(self, vocabulary: VocabularyTexts) -> None:
        self.vocabulary = vocabulary

    def fit(self, offers: Sequence[LabelledOffer], classes: Numbers, weights: Floats) -> OccupationScores:
        """Learn from offers, the ROME 3 class of each and what each counts."""
        known, texts = self.vocabulary, [one.text for one in offers]
        self.vectors_ = TextVectors().fit(
            [*known.titles, *(one.title for one in texts)], [*known.skills, *(one.body for one in texts)]
        )
        read = self.vectors_.read(texts)
        self.neighbours_ = Neighbours(as_columns(read.titles), as_columns(read.bodies), classes, weights)
        self.share_ = np.log1p(np.bincount(classes, weights=weights, minlength=len(known.parents)))
        self._fit_linear(texts, classes, weights)
        self.titles_ = as_columns(self.vectors_.titles(known.titles))
        self.skills_ = as_columns(self.vectors_.bodies(known.skills))
        return self

    def __getstate__(self) -> dict[str, Any]:
        """Return what is kept: not the vocabulary."""
        return {name: value for name, value in self.__dict__.items() if name != "vocabulary"}

    def _fit_linear(self, texts: Sequence[OfferText], classes: Numbers, weights: Floats) -> None:
        known = self.vocabulary
        documents = [*texts, *map(OfferText, known.titles), *(OfferText("", one) for one in known.skills)]
        labels = np.concatenate([classes, known.title_classes, known.parent_of])
        counts = np.concatenate([np.sqrt(weights), np.ones(len(documents) - len(texts))])
        model = LinearSVC(C=0.5, max_iter=200, tol=0.02, random_state=0)
        model.fit(self.vectors_.read(documents).both, labels, sample_weight=counts)
        coefficients = np.where(np.abs(model.coef_) < _NEGLIGIBLE, 0, model.coef_).astype(np.float32)
        self.linear_ = sparse.csr_matrix(coefficients.T)
        self.intercept_, self.classes_ = model.intercept_, model.classes_

    def scores(self, texts: Sequence[OfferText], read: ReadTexts) -> dict[str, Floats]:
        """Return by column name an array texts × ROME 3 codes, from texts and their vectors."""
        known, width = self.vocabulary, len(self.vocabulary.parents)
        titles, bodies = read.titles, read.bodies
        order, nearness = self._linked([one.title for one in texts])
        return {
            "linear": self._linear(read.both),
            "nearest_title": self.neighbours_.nearest_title(titles, width),
            "nearest_body": self.neighbours_.nearest_body(bodies, width),
            "votes": self.neighbours_.votes(titles, bodies, width),
            "share": np.repeat(self.share_[None], len(texts), 0),
            "order": known.by_parent(order),
            "nearness": known.by_parent(nearness),
            "named": known.by_parent(self._named([one.body for one in texts])),
            "skills": class_maximum(bodies @ self.skills_, known.parent_of, width),
            "official": class_maximum(titles @ self.titles_, known.title_classes, width),
        }

    def _linear(self, words: Matrix) -> Floats:
        found = np.full((words.shape[0], len(self.vocabulary.parents)), _UNSEEN)
        found[:, self.classes_] = (words @ self.linear_).toarray() + self.intercept_
        return found

    def _linked(self, titles: Sequence[str]) -> tuple[Floats, Floats]:
        pairs = [self.vocabulary.linked(title) for title in titles]
        return np.array([order for order, _ in pairs]), np.array([near for _, near in pairs])

    def _named(self, bodies: Sequence[str]) -> Floats:
        """What the linker makes of the trades that the texts say they seek, texts × ROME 4 codes."""
        width = len(self.vocabulary.parent_of)
        return np.array(
            [
                np.max([self.vocabulary.linked(one)[0] for one in named_trades(body)], axis=0, initial=0)
                if named_trades(body)
                else np.zeros(width)
                for body in bodies
            ]
        )


def candidates(scores: Mapping[str, Floats], *, most: int) -> Numbers:
    """Return texts × ``most`` class numbers: the classes that something speaks for, best first."""
    total = sum(_standard(scores[name]) * weight for name, weight in _FIRST_LOOK.items())
    return np.argsort(-np.asarray(total), axis=1, kind="stable")[:, :most]


_FIRST_LOOK: Final = {"linear": 1.0, "order": 1.0, "votes": 0.7, "nearest_title": 0.5}


def _standard(values: Floats) -> Floats:
    spread: Floats = values.std(1, keepdims=True) + 1e-6
    return np.asarray((values - values.mean(1, keepdims=True)) / spread, np.float64)


def table(scores: Mapping[str, Floats], chosen: Numbers) -> Floats:
    """Return (texts × candidates) × columns: each score, how far it is from the best, and its rank."""
    columns = []
    for name in SCORES:
        values = np.take_along_axis(scores[name], chosen, 1)
        columns.append(values)
        if name != "share":
            columns.append(values - scores[name].max(1, keepdims=True))
            columns.append((-values).argsort(1, kind="stable").argsort(1, kind="stable").astype(np.float64))
    return np.stack(columns, axis=-1).reshape(-1, len(columns))
