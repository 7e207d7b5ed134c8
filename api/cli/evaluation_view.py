"""The figures of an evaluation on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from api.cli.output import decimal, filled, sheet, table
from models.evaluation import METRICS, RankingMetrics, RankingReport
from models.skill_links import ReadLink, SkillReport

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
_KINDS: Final = {"exact": "au mot près", "near": "de près"}
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


def show_skills(console: Console, report: SkillReport, shown: Sequence[ReadLink]) -> None:
    """Print the counts of skills read and ticked, then the links to judge by hand."""
    rows = [
        ("Offres", report.offers),
        ("Compétences cochées", report.ticked),
        ("… dont le texte dit les mots", report.said),
        ("… et lues", report.said_found),
        ("Liens lus", report.links),
        ("… vers une compétence cochée", report.agreed),
        *((f"… {_KINDS[kind]}", count) for kind, count in report.kinds.items()),
        ("Offres par seconde", decimal(report.offers_a_second, 0)),
    ]
    console.print(filled(sheet(32), rows))
    if shown:
        columns = {"Offre": 9, "Compétence": None, "Lue dans": None}
        links = ((link.offer_id, link.label, f"{link.passage}\n({link.around})") for link in shown)
        console.print(filled(table("À juger à la main", columns), links))


def _figure(metrics: RankingMetrics, name: str) -> str:
    return decimal(getattr(metrics, name), 0 if name == "wrongly_set_aside" else 3)
