"""The ROME 4 code below a ROME 3 code that fits a text best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from matching.verdicts import Floats
from matching.vocabulary.occupations import Vocabulary
from models.labelled_offers import LabelledOffer
from models.occupation_neighbours import Matrix, TextVectors, as_columns

#: A title that people coded tells as much as an official title; a habit of coding, a little.
_KNOWN_TITLE: Final = 1.0
_HABIT: Final = 0.05


@dataclass(frozen=True, slots=True)
class TitleRead:
    """What the linker makes of a title, by ROME 4 code, and the title's vector."""

    order: Floats
    vector: Matrix


class ChildChoice:
    """Chooses among the codes below one parent: by title, then by how such offers were coded."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def fit(self, offers: Sequence[LabelledOffer], vectors: TextVectors) -> ChildChoice:
        """Learn from offers how titles were coded below each parent."""
        below: dict[str, list[LabelledOffer]] = defaultdict(list)
        for one in offers:
            if self._is_one_trade(one.code):
                below[self.vocabulary.parent(one.code)].append(one)
        self.codes_ = {parent: [one.code for one in kept] for parent, kept in below.items()}
        self.titles_ = {
            parent: as_columns(vectors.titles([one.text.title for one in kept]))
            for parent, kept in below.items()
        }
        return self

    def _is_one_trade(self, code: str) -> bool:
        """Whether a code can only be a ROME 4 code: a ROME 3 code may mean any of those below it."""
        return code in self.vocabulary.occupations and len(self.vocabulary.children.get(code, ())) <= 1

    def __getstate__(self) -> dict[str, Any]:
        """Return what is kept: not the vocabulary."""
        return {name: value for name, value in self.__dict__.items() if name != "vocabulary"}

    def choose(self, parent: str, title: TitleRead) -> str:
        """Return the code below a parent; the first by code among equals."""
        children = self.vocabulary.children[parent]
        if len(children) == 1:
            return children[0]
        score = {code: float(title.order[self.vocabulary.number[code]]) for code in children}
        if parent in self.codes_:
            self._add_known(score, parent, title.vector)
        return max(score, key=lambda code: (score[code], [-ord(letter) for letter in code]))

    def _add_known(self, score: dict[str, float], parent: str, title: Matrix) -> None:
        alike = (title @ self.titles_[parent]).toarray()[0]
        codes = np.array(self.codes_[parent])
        for code in score:
            known = alike[codes == code]
            if len(known):
                score[code] += _KNOWN_TITLE * float(known.max()) + _HABIT * float(np.log1p(len(known)))
