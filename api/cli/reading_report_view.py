"""How well facts are read from texts, on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from api.cli.output import decimal, filled, table
from models.reading_evaluation import Compared, ReadingReport

_LABELS: Final = {
    "contract": "Contrat",
    "contract_months": "Durée du contrat",
    "hours": "Heures par semaine",
    "full_time": "Temps plein ou partiel",
    "licence": "Permis exigés",
    "experience": "Expérience exigée ou non",
    "experience_months": "Durée d'expérience",
    "language": "Langues étrangères",
    "workplace": "Lieu de travail",
}
_WIDTH: Final = 9


def show_reading(console: Console, report: ReadingReport, shown: Sequence[Compared]) -> None:
    """Print precision and recall by fact, then the disagreements asked for."""
    figures = report.to_json()
    columns = {"Fait": None} | dict.fromkeys(("Remplis", "Lus", "Justes", "Précision", "Rappel"), _WIDTH)
    rows = (
        (_LABELS[name], *(_cell(one[key]) for key in ("filled_in", "read", "right", "precision", "recall")))
        for name, one in figures["fields"].items()
    )
    console.print(filled(table(f"Offres : {figures['offers']}", columns), rows))
    made_up = figures["licences_made_up"]
    if made_up is not None:
        console.print(f"Permis lu comme exigé, champ vide : {decimal(100 * made_up, 1)} % des offres.")
    for one in shown:
        words = " · ".join(passage.text for passage in one.passages) or "aucun passage"
        told = f"{one.offer_id}, {_LABELS[one.field]} : rempli {_value(one.filled_in)}, lu {_value(one.read)} ; {words}"
        console.print(Text(told))


def _cell(value: float | int | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else decimal(value, 3)


def _value(value: Any) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return {None: "rien", True: "oui", False: "non"}.get(value, str(value))
