"""Learning how much each score counts, on texts held out from what the scores were learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, VotingClassifier
from sklearn.isotonic import IsotonicRegression

from matching.reading.offer_facts.occupation import OccupationsFound
from matching.verdicts import Floats
from models.labelled_offers import LabelledOffer, Numbers
from models.occupation_answers import Answers
from models.occupation_children import ChildChoice
from models.occupation_neighbours import Matrix
from models.occupation_scores import OccupationScores, VocabularyTexts, candidates, table
from models.occupation_terms import OfferText

CANDIDATES: Final = 25
SEEDS: Final = 6
#: The precision at which the first occupation may be used unchecked.
AUTO_PRECISION: Final = 0.95
#: A threshold found on some texts does a little worse on others.
_MARGIN: Final = 0.01
#: Fewer held-out texts than this above a threshold say nothing about its precision.
_ENOUGH: Final = 30
_NEVER: Final = 2.0


@dataclass(frozen=True)
class Told:
    """Labelled offers, the number of the ROME 3 code of each, its group and what it counts; bare titles."""

    offers: Sequence[LabelledOffer]
    classes: Numbers
    groups: Numbers
    weights: Floats
    titles: Sequence[LabelledOffer] = ()


@dataclass(frozen=True)
class Part:
    """Texts held out: their rows, their candidates, what speaks for each, their titles, and the choice of ROME 4 codes."""

    rows: Numbers
    chosen: Numbers
    columns: Floats
    titles: Matrix
    known: VocabularyTexts
    children: ChildChoice


def fit_scores(known: VocabularyTexts, told: Told, rows: Numbers) -> OccupationScores:
    """Return the scores learned from some of the offers, the official titles beside their codes, and bare titles."""
    offers = [told.offers[row] for row in rows.tolist()]
    beside = {
        (one.official_title, known.vocabulary.parent(one.code)): LabelledOffer(
            one.id, OfferText(one.official_title), one.code
        )
        for one in offers
        if one.official_title
    }
    titles = [*beside.values(), *told.titles]
    labels = np.array([known.number[known.vocabulary.parent(one.code)] for one in titles], np.int64)
    return OccupationScores(known).fit(
        [*offers, *titles],
        np.concatenate([told.classes[rows], labels]),
        np.concatenate([told.weights[rows], np.ones(len(titles))]),
    )


def look_at_held_out(known: VocabularyTexts, told: Told, split: tuple[Numbers, Numbers]) -> Part:
    """Return the held-out rows of a split with what scores learned from its other rows say of them."""
    train, test = split
    fitted = fit_scores(known, told, train)
    texts = [told.offers[row].text for row in test.tolist()]
    read = fitted.vectors_.read(texts)
    scores = fitted.scores(texts, read)
    chosen = candidates(scores, most=CANDIDATES)
    children = ChildChoice(known.vocabulary).fit(
        [told.offers[row] for row in train.tolist()], fitted.vectors_
    )
    return Part(test, chosen, table(scores, chosen), read.titles, known, children)


def weigh(
    parts: Sequence[Part], told: Told, seed: int
) -> tuple[VotingClassifier, IsotonicRegression, float, list[OccupationsFound]]:
    """Return the trees, the calibration, the chance from which to trust, and the answers held out."""
    chances = [_chances(_grow([one for one in parts if one is not part], told, seed), part) for part in parts]
    firsts = [_firsts(part, chance, told) for part, chance in zip(parts, chances, strict=True)]
    found: dict[int, OccupationsFound] = {}
    for number, part in enumerate(parts):
        others = _joined([one for place, one in enumerate(firsts) if place != number])
        answers = Answers(part.known, part.children, _calibrate(*others), _threshold(*others))
        texts = [told.offers[row].text for row in part.rows.tolist()]
        answered = answers.all_found(texts, part.titles, (part.chosen, chances[number]))
        found |= zip(part.rows.tolist(), answered, strict=True)
    everything = _joined(firsts)
    held_out = [found[row] for row in range(len(told.offers))]
    return _grow(parts, told, seed), _calibrate(*everything), _threshold(*everything), held_out


def _grow(parts: Sequence[Part], told: Told, seed: int) -> VotingClassifier:
    """Return trees from several seeds, whose mean is steadier than any of them."""
    trees = VotingClassifier(
        [
            (
                f"trees_{number}",
                HistGradientBoostingClassifier(
                    max_iter=150,
                    learning_rate=0.05,
                    max_leaf_nodes=16,
                    min_samples_leaf=40,
                    l2_regularization=5.0,
                    random_state=seed + number,
                ),
            )
            for number in range(SEEDS)
        ],
        voting="soft",
    )
    right = [(part.chosen == told.classes[part.rows][:, None]).ravel() for part in parts]
    weights = [np.repeat(told.weights[part.rows], len(part.chosen[0])) for part in parts]
    return trees.fit(
        np.concatenate([part.columns for part in parts]),
        np.concatenate(right),
        sample_weight=np.concatenate(weights),
    )


def _chances(trees: VotingClassifier, part: Part) -> Floats:
    found: Floats = trees.predict_proba(part.columns)[:, 1].reshape(part.chosen.shape)
    return found


def _firsts(part: Part, chances: Floats, told: Told) -> tuple[Floats, Floats, Floats]:
    """Return, for the first answer to each held-out text, its chance, whether it is right, and its weight."""
    best = chances.argmax(1)[:, None]
    first = np.take_along_axis(part.chosen, best, 1)[:, 0]
    right = (first == told.classes[part.rows]).astype(np.float64)
    return chances.max(1), right, told.weights[part.rows]


def _joined(firsts: Sequence[tuple[Floats, Floats, Floats]]) -> Any:
    return tuple(np.concatenate(column) for column in zip(*firsts, strict=True))


def _calibrate(chances: Floats, right: Floats, weights: Floats) -> IsotonicRegression:
    calibration = IsotonicRegression(out_of_bounds="clip", y_min=0.0, y_max=1.0)
    return calibration.fit(chances, right, sample_weight=weights)


def _threshold(chances: Floats, right: Floats, weights: Floats) -> float:
    """Return the lowest chance from which first answers are right at the stated precision and a margin, 2 for never."""
    order = np.argsort(-chances, kind="stable")
    precision = np.cumsum((right * weights)[order]) / np.cumsum(weights[order])
    good = np.flatnonzero((precision >= AUTO_PRECISION + _MARGIN) & (np.arange(1, len(order) + 1) >= _ENOUGH))
    return float(chances[order][good[-1]]) if len(good) else _NEVER
