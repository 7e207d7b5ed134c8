"""How good a ranking is against an adviser's judgement: one row per offer, then the figures over offers.

Conventions. A pair that nobody judged has grade 0. *Right* means grade 2 or 3. Recall, the first
person and near misses look at the shortlist only. For nDCG the people set aside come after everyone
else, in no order: each of them counts with their mean gain, so that no arbitrary order earns anything.
Every figure is a ratio of two sums over offers, which makes its bootstrap two matrix products.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

import numpy as np
import numpy.typing as npt

from matching.errors import InputError
from models.judgements import Judgement, read_judgements

__all__ = [
    "Judgement",
    "OfferResult",
    "Ranked",
    "RankingMetrics",
    "RankingReport",
    "average_metrics",
    "evaluate_ranking",
    "read_judgements",
]

RIGHT = 2
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One offer's answer: people from first to last, and the people set aside with their criteria."""

    offer_id: str
    shortlist: Sequence[str]
    set_aside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OfferResult:
    """One offer's figures; None where the offer has nobody on whom the figure could be taken."""

    offer_id: str
    ndcg5: float | None
    ndcg10: float | None
    recall5: float | None
    first_is_right: bool | None
    near_misses_in_top5: int
    reasons_shared: int
    reasons_judged: int
    reasons_given: int
    wrongly_set_aside: int


@dataclass(frozen=True, slots=True)
class RankingMetrics:
    """The figures over all offers; shares lie in 0..1, None where nothing could be counted.

    ``near_misses_in_top5`` is a mean per offer, ``wrongly_set_aside`` a number of people.
    """

    ndcg5: float | None
    ndcg10: float | None
    recall5: float | None
    first_is_right: float | None
    near_misses_in_top5: float | None
    blocking_precision: float | None
    blocking_recall: float | None
    wrongly_set_aside: float | None


METRICS = tuple(RankingMetrics.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class RankingReport:
    """The figures, the table they come from, and the baselines beside them.

    ``unranked`` names the judged offers for which no ranking was given: they are in no figure.
    """

    metrics: RankingMetrics
    offers: tuple[OfferResult, ...]
    unranked: tuple[str, ...] = ()
    baselines: Mapping[str, RankingMetrics] = field(default_factory=dict)

    def with_baselines(self, baselines: Mapping[str, RankingMetrics]) -> RankingReport:
        """The same report with the figures of other rankings of the same offers beside it."""
        return replace(self, baselines=dict(baselines))

    def to_json(self) -> dict[str, object]:
        """The object of ``evaluate ranking --json``; people wrongly set aside as a whole number."""
        return {**_plain(self.metrics), "baselines": {k: _plain(m) for k, m in self.baselines.items()}}

    def table(self) -> list[dict[str, object]]:
        """One plain row per offer, in the order of the rankings."""
        return [asdict(result) for result in self.offers]

    def leave_one_out(self) -> dict[str, RankingMetrics]:
        """The figures without each offer in turn, by the offer left out."""
        counts = 1.0 - np.eye(len(self.offers))
        rows = _resampled(self.offers, counts)
        return {r.offer_id: _as_metrics(row) for r, row in zip(self.offers, rows, strict=True)}

    def ranges(
        self, *, draws: int = 2000, seed: int = 0, level: float = 0.9
    ) -> dict[str, tuple[float, float]]:
        """The band of ``level`` of each figure when offers are drawn anew; without those never defined."""
        n = len(self.offers)
        counts = np.random.default_rng(seed).multinomial(n, np.full(n, 1 / n), size=draws)
        rows = _resampled(self.offers, counts.astype(np.float64))
        tails = [(1 - level) / 2, (1 + level) / 2]
        bands = {name: column[~np.isnan(column)] for name, column in zip(METRICS, rows.T, strict=True)}
        return {name: _band(column, tails) for name, column in bands.items() if column.size}


def evaluate_ranking(rankings: Iterable[Ranked], judgements: Iterable[Judgement]) -> RankingReport:
    """The report over the offers that are ranked; raises InputError when none of them is judged."""
    by_offer: dict[str, dict[str, Judgement]] = {}
    for judgement in judgements:
        by_offer.setdefault(judgement.offer_id, {})[judgement.participant_id] = judgement
    ranked = list(rankings)
    ranked_ids = {r.offer_id for r in ranked}
    if not ranked_ids & by_offer.keys():
        raise InputError("Aucune des offres classées n'est jugée : vérifiez les deux fichiers.")
    results = tuple(_offer_result(r, by_offer.get(r.offer_id, {})) for r in ranked)
    unranked = tuple(offer_id for offer_id in by_offer if offer_id not in ranked_ids)
    return RankingReport(_as_metrics(_resampled(results, np.ones((1, len(results))))[0]), results, unranked)


def average_metrics(several: Iterable[RankingMetrics]) -> RankingMetrics:
    """The mean of each figure over several rankings of the same offers (random draws)."""
    rows = [[np.nan if (v := getattr(m, name)) is None else float(v) for name in METRICS] for m in several]
    table = np.array(rows, dtype=np.float64).reshape(-1, len(METRICS))
    known = ~np.isnan(table)
    return _as_metrics(_ratio(np.where(known, table, 0.0).sum(axis=0), known.sum(axis=0).astype(np.float64)))


def _offer_result(ranked: Ranked, judged: Mapping[str, Judgement]) -> OfferResult:
    grades = {person: j.grade for person, j in judged.items()}
    right = {person for person, grade in grades.items() if grade >= RIGHT}
    near_misses = {person: set(j.blocking) for person, j in judged.items() if j.grade == 0 and j.blocking}
    given = {person: set(ranked.set_aside.get(person, ())) for person in near_misses}
    top = list(ranked.shortlist[:5])
    return OfferResult(
        offer_id=ranked.offer_id,
        ndcg5=_ndcg(ranked, grades, 5),
        ndcg10=_ndcg(ranked, grades, 10),
        recall5=len(right.intersection(top)) / min(5, len(right)) if right else None,
        first_is_right=bool(right.intersection(top[:1])) if right else None,
        near_misses_in_top5=len(near_misses.keys() & set(top)),
        reasons_shared=sum(len(reasons & given[person]) for person, reasons in near_misses.items()),
        reasons_judged=sum(map(len, near_misses.values())),
        reasons_given=sum(map(len, given.values())),
        wrongly_set_aside=len(right & ranked.set_aside.keys()),
    )


def _ndcg(ranked: Ranked, grades: Mapping[str, int], k: int) -> float | None:
    """Gain 2^grade - 1, discount log2(place + 1); None when nobody is above 0."""
    ideal = _dcg(_gains(sorted(grades.values(), reverse=True)), k)
    if ideal == 0:
        return None
    shown = _gains([grades.get(person, 0) for person in ranked.shortlist])
    aside = _gains([grades.get(person, 0) for person in ranked.set_aside])
    tied = np.full(len(aside), aside.mean() if len(aside) else 0.0)
    return _dcg(np.concatenate([shown, tied]), k) / ideal


def _gains(grades: Sequence[int]) -> Floats:
    return np.exp2(np.array(grades, dtype=np.float64)) - 1


def _dcg(gains: Floats, k: int) -> float:
    first = gains[:k]
    return float((first / np.log2(np.arange(2, len(first) + 2))).sum())


def _resampled(results: Sequence[OfferResult], counts: Floats) -> Floats:
    """The figures (draws × METRICS) when each offer is taken ``counts[draw, offer]`` times; NaN undefined."""
    parts = [_parts(r) for r in results]
    numerators = counts @ np.array([[n for n, _ in row] for row in parts])
    denominators = counts @ np.array([[d for _, d in row] for row in parts])
    figures = _ratio(numerators, denominators)
    figures[:, METRICS.index("wrongly_set_aside")] = numerators[:, METRICS.index("wrongly_set_aside")]
    return figures


def _parts(r: OfferResult) -> list[tuple[float, float]]:
    """What an offer adds above and below the line of each figure, in the order of METRICS."""
    means = [_mean_part(v) for v in (r.ndcg5, r.ndcg10, r.recall5, r.first_is_right, r.near_misses_in_top5)]
    shared, given, judged = float(r.reasons_shared), float(r.reasons_given), float(r.reasons_judged)
    return [*means, (shared, given), (shared, judged), (float(r.wrongly_set_aside), 1.0)]


def _mean_part(value: float | None) -> tuple[float, float]:
    return (0.0, 0.0) if value is None else (float(value), 1.0)


def _ratio(above: Floats, below: Floats) -> Floats:
    ratio = np.full(above.shape, np.nan)
    np.divide(above, below, out=ratio, where=below > 0)
    return ratio


def _band(column: Floats, tails: Sequence[float]) -> tuple[float, float]:
    low, high = np.quantile(column, tails)
    return float(low), float(high)


def _as_metrics(row: Floats) -> RankingMetrics:
    return RankingMetrics(*(None if np.isnan(value) else float(value) for value in row))


def _plain(metrics: RankingMetrics) -> dict[str, float | None]:
    plain: dict[str, float | None] = asdict(metrics)
    aside = metrics.wrongly_set_aside
    return plain | {"wrongly_set_aside": int(aside) if aside is not None and aside.is_integer() else aside}
