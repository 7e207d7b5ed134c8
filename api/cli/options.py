"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from api.cli.french import Group


def a_day(text: str) -> dt.date:
    """Return the day written YYYY-MM-DD; raises typer.BadParameter saying what is expected."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"trouvé « {text} » ; attendu une date AAAA-MM-JJ") from error


def a_number(given: str | int) -> int:
    """Return a whole number of at least 1 (typer hands defaults through too); raises typer.BadParameter."""
    text = str(given)
    if not text.isdecimal() or int(text) < 1:
        raise typer.BadParameter(f"trouvé « {text} » ; attendu un nombre entier à partir de 1")
    return int(text)


def group(help_text: str) -> typer.Typer:
    """Return an empty group of commands, its help in French."""
    return typer.Typer(cls=Group, help=help_text, add_completion=False, rich_markup_mode=None)


AsJson = Annotated[bool, typer.Option("--json", help="Écrit du JSON, un objet par ligne.")]
Today = Annotated[
    dt.date | None,
    typer.Option(
        "--today", parser=a_day, metavar="DATE", help="Jour de référence, AAAA-MM-JJ [aujourd'hui]."
    ),
]
Mapping = Annotated[
    Path | None,
    typer.Option("--mapping", metavar="FICHIER", help="Correspondance des colonnes (TOML)."),
]
Weights = Annotated[
    Path | None,
    typer.Option("--weights", metavar="FICHIER", help="Poids des critères (JSON) [ceux du projet]."),
]
Offers = Annotated[Path, typer.Option("--offers", metavar="FICHIER", help="Les offres.")]
Participants = Annotated[Path, typer.Option("--participants", metavar="FICHIER", help="Les participants.")]


def day_or_today(day: dt.date | None) -> dt.date:
    """Return the day asked for, or the machine's: the only place where a command reads the clock."""
    return day or dt.date.today()
