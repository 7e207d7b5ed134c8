"""How well occupations are found, on a screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from rich.console import Console
from rich.text import Text

from api.cli.output import decimal, filled, table

if TYPE_CHECKING:
    from api.occupation_training import Evaluated, Trained
    from models.linking_evaluation import LinkingReport

_ROWS: Final = {
    "top1_v3": "Premier métier juste (ROME 3)",
    "top5_v3": "Métier juste parmi cinq (ROME 3)",
    "top1": "Premier métier juste (ROME 4)",
    "top5": "Métier juste parmi cinq (ROME 4)",
}
_LINKING: Final = {
    "mrr": "Rang réciproque moyen (MRR)",
    "map": "Précision moyenne (MAP)",
    "a1": "Juste au premier rang",
    "a5": "Juste parmi cinq",
    "a10": "Juste parmi dix",
}


def show_evaluation(console: Console, evaluated: Evaluated) -> None:
    """Print the shares over all texts, over titles that are not official ones, and each text once."""
    figures = evaluated.report.to_json()
    _show(
        console,
        {"Toutes": figures, "Titre libre": figures["not_verbatim"], "Sans copies": figures["each_text_once"]},
    )
    console.print(_auto(figures))
    if evaluated.seen:
        console.print(
            Text(
                f"{evaluated.seen} de ces offres ont servi à l'apprentissage : ces chiffres flattent. "
                "--held-out mesure sur des offres mises de côté.",
                style="yellow",
            )
        )


def show_linking(console: Console, report: LinkingReport) -> None:
    """Print the figures of a linking task."""
    figures = report.to_json()
    rows = ((label, decimal(figures[key], 3)) for key, label in _LINKING.items())
    console.print(filled(table(f"Intitulés : {report.queries}", {"Mesure": None, "Résultat": 12}), rows))


def show_training(console: Console, trained: Trained) -> None:
    """Print the held-out figures of the new model beside those of the one in use, and what was decided."""
    new, in_use = trained.new.to_json(), trained.in_use
    once = {"Nouveau": new["each_text_once"], "En service": in_use["each_text_once"]}
    _show(console, {**once, "Toutes": new})
    console.print(_auto(new))
    console.print(
        f"Le nouveau modèle est en service ({decimal(trained.size_mb, 1)} Mo)."
        if trained.put_in_use
        else "Le modèle en service reste : le nouveau n'est pas meilleur sur les offres mises de côté."
    )


def _show(console: Console, columns: Mapping[str, Mapping[str, Any]]) -> None:
    counts = " · ".join(f"{name} : {figures['n']}" for name, figures in columns.items())
    rows = (
        (label, *("-" if one.get(key) is None else decimal(one[key], 3) for one in columns.values()))
        for key, label in _ROWS.items()
    )
    console.print(filled(table(counts, {"Mesure": None} | dict.fromkeys(columns, 12)), rows))


def _auto(figures: Mapping[str, Any]) -> str:
    share, precision = figures["auto_share"], figures["auto_precision"]
    if not share or precision is None:
        return "Aucun métier ne peut être repris sans vérification."
    return f"Repris sans vérification : {decimal(100 * share, 0)} % des offres, justes à {decimal(100 * precision, 0)} %."
