"""From chances by ROME 3 code to the occupations of an offer, with a confidence that is calibrated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from sklearn.isotonic import IsotonicRegression

from matching.offer import OccupationLink
from matching.reading.offer_facts.occupation import OccupationsFound
from matching.verdicts import Floats
from models.labelled_offers import Numbers
from models.occupation_children import ChildChoice, TitleRead
from models.occupation_neighbours import Matrix
from models.occupation_scores import VocabularyTexts
from models.occupation_terms import OfferText

_TOP: Final = 5


@dataclass(frozen=True)
class Answers:
    """Names the occupations; ``auto_from`` is the chance from which the first may be used unchecked."""

    known: VocabularyTexts
    children: ChildChoice
    calibration: IsotonicRegression
    auto_from: float

    def all_found(
        self, texts: Sequence[OfferText], titles: Matrix, looked: tuple[Numbers, Floats]
    ) -> Iterator[OccupationsFound]:
        """Yield the occupations of each text, from its title's vector, its candidates and their chances."""
        chosen, chances = looked
        for row, text in enumerate(texts):
            title = TitleRead(self.known.linked(text.title)[0], titles[row])
            yield self._found(text, title, (chosen[row], chances[row]))

    def _found(self, text: OfferText, title: TitleRead, looked: tuple[Numbers, Floats]) -> OccupationsFound:
        """Return the occupations of one text: at most five, one for each ROME 3 code."""
        chosen, chances = looked
        if not (text.title.strip() or text.body.strip()):
            return OccupationsFound()
        order = np.argsort(-chances, kind="stable")[:_TOP]
        links = [
            self._link(self.known.parents[chosen[place]], title, confidence)
            for place, confidence in zip(order, self._confidences(chances[order]), strict=True)
        ]
        return OccupationsFound(tuple(links), bool(chances[order[0]] >= self.auto_from))

    def _confidences(self, chances: Floats) -> Floats:
        """The first is calibrated; the others share what it leaves, in proportion to their own chances."""
        first = float(self.calibration.predict(chances[:1])[0])
        rest = chances[1:] / max(float(chances[1:].sum()), 1e-9) * (1 - first)
        return np.minimum.accumulate(np.concatenate([[first], rest]))

    def _link(self, parent: str, title: TitleRead, confidence: float) -> OccupationLink:
        code = self.children.choose(parent, title)
        one = self.known.vocabulary.occupations[code]
        return OccupationLink(one.code, one.parent, one.label, round(float(confidence), 3))
