"""The figures of an evaluation on a screen."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from api.cli.output import decimal, filled, table
from models.evaluation import METRICS, RankingMetrics, RankingReport

_LABELS: Final = {
    "ndcg5": "nDCG sur 5",
    "ndcg10": "nDCG sur 10",
    "recall5": "Rappel sur 5",
    "first_is_right": "Premier bien choisi",
    "near_misses_in_top5": "Bloqués parmi les 5 premiers, par offre",
    "blocking_precision": "Raisons de blocage justes",
    "blocking_recall": "Raisons de blocage trouvées",
    "wrongly_set_aside": "Personnes écartées à tort",
}
_METHODS: Final = {"bm25": "BM25", "rome_travel": "ROME+trajet", "random": "Hasard"}


def show_report(console: Console, report: RankingReport) -> None:
    """Print each figure beside those of the baselines, then the judged offers that were not ranked."""
    columns = {"Mesure": None, "Moteur": 8} | {_METHODS.get(name, name): 11 for name in report.baselines}
    methods = [report.metrics, *report.baselines.values()]
    rows = ((_LABELS.get(name, name), *(_figure(m, name) for m in methods)) for name in METRICS)
    console.print(filled(table(f"Offres jugées : {len(report.offers)}", columns), rows))
    if report.unranked:
        console.print(
            Text(f"Jugées mais absentes du fichier d'offres : {', '.join(report.unranked)}", style="yellow")
        )


def _figure(metrics: RankingMetrics, name: str) -> str:
    return decimal(getattr(metrics, name), 0 if name == "wrongly_set_aside" else 3)
