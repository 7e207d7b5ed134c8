"""Texts with known occupations, and how near a new text comes to those of each occupation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from matching.verdicts import Floats
from models.labelled_offers import Numbers
from models.occupation_terms import OfferText, body_terms, spelling, title_terms

Matrix = Any  # scipy.sparse.csr_matrix, which ships no types
_VOTERS: Final = 25
#: A word of one or two texts teaches nothing, where there are texts enough.
_MANY_TEXTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """Offers as vectors, one a row: their titles, their texts, and the words of both side by side."""

    titles: Matrix
    bodies: Matrix
    both: Matrix


class TextVectors:
    """TF-IDF of titles (stems and spelling) and of texts; fitted once, on every text there is."""

    def fit(self, titles: Sequence[str], bodies: Sequence[str]) -> TextVectors:
        """Learn the words and how rare they are."""
        settings: dict[str, Any] = {"sublinear_tf": True, "dtype": np.float32}
        self.words_ = TfidfVectorizer(analyzer=title_terms, min_df=2, **settings).fit(titles)
        self.spelling_ = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), preprocessor=spelling, min_df=2, **settings
        ).fit(titles)
        seldom = 3 if len(bodies) >= _MANY_TEXTS else 1
        self.bodies_ = TfidfVectorizer(analyzer=body_terms, min_df=seldom, max_df=0.4, **settings).fit(bodies)
        return self

    def titles(self, titles: Sequence[str]) -> Matrix:
        """Return unit vectors of titles, words and spelling together."""
        return self._with_spelling(self.words_.transform(titles), titles)

    def _with_spelling(self, words: Matrix, titles: Sequence[str]) -> Matrix:
        return normalize(sparse.hstack([words, self.spelling_.transform(titles)]).tocsr())

    def bodies(self, bodies: Sequence[str]) -> Matrix:
        """Return unit vectors of texts."""
        return self.bodies_.transform(bodies)

    def read(self, texts: Sequence[OfferText]) -> ReadTexts:
        """Return the vectors of offers; each word is looked up once."""
        titles = [one.title for one in texts]
        words, bodies = self.words_.transform(titles), self.bodies([one.body for one in texts])
        both = sparse.hstack([words, bodies]).tocsr()
        return ReadTexts(self._with_spelling(words, titles), bodies, both)


@dataclass(frozen=True)
class Neighbours:
    """Vectors of known texts, one a column, with the number of the class of each, and a weight for each."""

    titles: Matrix
    bodies: Matrix
    classes: Numbers
    weights: Floats

    def nearest_title(self, titles: Matrix, width: int) -> Floats:
        """Return, texts × classes, the cosine with the nearest known title of each class."""
        return class_maximum(titles @ self.titles, self.classes, width)

    def nearest_body(self, bodies: Matrix, width: int) -> Floats:
        """Return, texts × classes, the cosine with the nearest known text of each class."""
        return class_maximum(bodies @ self.bodies, self.classes, width)

    def votes(self, titles: Matrix, bodies: Matrix, width: int) -> Floats:
        """Return, texts × classes, the squared closeness of the 25 nearest known texts, summed by class."""
        near = (titles @ self.titles).toarray() / 2 + (bodies @ self.bodies).toarray() / 2
        voters = min(_VOTERS, near.shape[1])
        top = np.argpartition(-near, voters - 1, axis=1)[:, :voters]
        found = np.zeros((near.shape[0], width))
        rows = np.repeat(np.arange(len(top)), voters)
        closeness = np.take_along_axis(near, top, 1).ravel()
        np.add.at(found, (rows, self.classes[top.ravel()]), closeness**2 * np.sqrt(self.weights[top.ravel()]))
        return found


def as_columns(vectors: Matrix) -> Matrix:
    """Return vectors, one a row, as columns in the form that is fast to multiply with."""
    return vectors.T.tocsr()


def class_maximum(similar: Matrix, classes: Numbers, width: int) -> Floats:
    """Return rows × classes: the greatest value among the columns of each class, 0 where there is none."""
    found = np.zeros(similar.shape[0] * width)
    entries = similar.tocoo()
    # One flat index of one type is many times as fast as a pair of them.
    cells = entries.row.astype(np.int64) * width + classes[entries.col]
    np.maximum.at(found, cells, entries.data.astype(np.float64))
    return found.reshape(-1, width)
