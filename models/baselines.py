"""What the engine is compared with: words in common, occupation with distance, chance.

Each baseline ranks the whole pool and sets nobody aside; ties go by the person's id.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from models.evaluation import Ranked, RankingMetrics, average_metrics, evaluate_ranking
from models.judgements import Judgement

#: The columns of a participants file that say what the person can do and wants to do.
TEXT_COLUMNS = ("metiers_vises", "experiences", "competences", "certifications", "formation")
#: Kilometres that weigh as much as the whole way from another trade to the same trade.
KM_PER_TRADE = 40.0

Floats = npt.NDArray[np.float64]


def participant_text(row: Mapping[str, str | None]) -> str:
    """The words of one row of a participants file that a search engine would see."""
    return " ".join(filter(None, (row.get(column) for column in TEXT_COLUMNS)))


def tokens(text: str) -> list[str]:
    """Lower-case words of two characters or more, without accents and without a final s."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return [word.rstrip("s") for word in re.findall(r"\w\w+", plain)]


def bm25_scores(
    queries: Sequence[str], documents: Sequence[str], *, k1: float = 1.5, b: float = 0.75
) -> Floats:
    """Okapi BM25 of each document for each query (queries × documents), a query's words counted once.

    The inverse frequency is ``log(1 + (N - n + 0.5) / (n + 0.5))``, which is never negative.
    """
    counts, column = _term_counts(documents)
    held = (counts > 0).sum(axis=0)
    idf = np.log1p((len(documents) - held + 0.5) / (held + 0.5))
    length = counts.sum(axis=1, keepdims=True)
    norm = k1 * (1 - b + b * length / max(float(length.mean()), 1.0))
    weights = idf * counts * (k1 + 1) / (counts + norm)
    asked = np.zeros((len(queries), counts.shape[1]))
    for i, query in enumerate(queries):
        asked[i, sorted({column[t] for t in tokens(query) if t in column})] = 1.0
    return np.asarray(asked @ weights.T, dtype=np.float64)


def bm25(offers: Mapping[str, str], people: Mapping[str, str]) -> tuple[Ranked, ...]:
    """Rankings by BM25; both arguments map an id to a text."""
    ids = sorted(people)
    scores = bm25_scores(list(offers.values()), [people[i] for i in ids])
    return rank_all(list(offers), ids, scores)


def rome_travel(
    offer_ids: Sequence[str], participant_ids: Sequence[str], *, closeness: Floats, km: Floats
) -> tuple[Ranked, ...]:
    """Rankings by closeness of the occupation (0..1) and distance between communes (offers × people).

    A distance that is not known (NaN) counts as the offer's median distance, which moves nothing.
    """
    distance = np.vstack([_filled(row) for row in km])
    scores = np.nan_to_num(closeness) - np.minimum(distance, KM_PER_TRADE) / KM_PER_TRADE
    return rank_all(offer_ids, participant_ids, scores)


def random_metrics(
    judgements: Sequence[Judgement], people: Iterable[str], *, offers: Iterable[str], draws: int = 200
) -> RankingMetrics:
    """What chance reaches: the mean figures over seeded random orders of the whole pool."""
    chance = np.random.default_rng(20261124)
    ids, offer_ids = sorted(people), sorted(offers)
    return average_metrics(
        evaluate_ranking(
            [Ranked(o, [ids[i] for i in chance.permutation(len(ids))]) for o in offer_ids], judgements
        ).metrics
        for _ in range(draws)
    )


def rank_all(offer_ids: Sequence[str], participant_ids: Sequence[str], scores: Floats) -> tuple[Ranked, ...]:
    """Each offer's people from the highest score to the lowest (scores: offers × people), ties by id."""
    ids = np.array(participant_ids)
    return tuple(
        Ranked(offer_id, [str(person) for person in ids[np.lexsort((ids, -row))]])
        for offer_id, row in zip(offer_ids, scores, strict=True)
    )


def _term_counts(documents: Sequence[str]) -> tuple[Floats, dict[str, int]]:
    counted = [Counter(tokens(document)) for document in documents]
    column = {term: j for j, term in enumerate(sorted(set().union(*counted)))}
    counts = np.zeros((len(documents), len(column)))
    for i, terms in enumerate(counted):
        for term, times in terms.items():
            counts[i, column[term]] = times
    return counts, column


def _filled(km: Floats) -> Floats:
    known = km[~np.isnan(km)]
    return np.where(np.isnan(km), np.median(known) if known.size else 0.0, km)
