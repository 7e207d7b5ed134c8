"""`candidatheque read`: what the readers understood of a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.french import Command
from api.cli.on_demand import on_demand
from api.cli.options import AsJson, Mapping, Today, day_or_today, group

if TYPE_CHECKING:
    from api import advising, cv_reading
    from api.cli import cv_view, output, reading_view
else:
    advising = on_demand("api.advising")
    cv_reading = on_demand("api.cv_reading")
    cv_view = on_demand("api.cli.cv_view")
    output = on_demand("api.cli.output")
    reading_view = on_demand("api.cli.reading_view")

app = group("Montre ce qui a été compris d'un fichier.")

_File = Annotated[Path, typer.Argument(metavar="FICHIER", help="Le fichier à lire.")]
_Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORME",
        help="auto, france_travail, jsonld, html, csv, xlsx, text, pdf, docx ou odt [auto : par le contenu].",
        show_default=False,
    ),
]


@app.command("offers", cls=Command)
def offers(file: _File, form: _Format = "auto", today: Today = None, as_json: AsJson = False) -> None:
    """Lit des offres : JSON de France Travail ou JSON-LD, page HTML, CSV, XLSX, texte, PDF, DOCX ou ODT."""
    with output.progress() as say:
        say("Lecture des offres…")
        read = advising.read_offers(file, day_or_today(today), form=form)
    output.errors(read.notices())
    if as_json:
        output.json_lines(advising.offers_json(read))
    else:
        reading_view.show_offers(output.screen(), list(advising.offers_json(read)))
        reading_view.show_usual_skills(output.screen(), read.usual_skills)
    _stop_when_nothing_was_usable(read.offers, read.problems)


@app.command("participants", cls=Command)
def participants(file: _File, mapping: Mapping = None, today: Today = None, as_json: AsJson = False) -> None:
    """Lit des participants : CSV ou XLSX."""
    with output.progress() as say:
        say("Lecture des participants…")
        read = advising.read_participants(file, day_or_today(today), mapping=mapping)
    output.errors(read.notices())
    if as_json:
        output.json_lines(advising.participants_json(read))
    else:
        reading_view.show_participants(output.screen(), list(advising.participants_json(read)))
    _stop_when_nothing_was_usable(read.participants, read.problems)


def _stop_when_nothing_was_usable(read: Sequence[object], problems: Sequence[object]) -> None:
    if problems and not read:
        raise typer.Exit(2)


@app.command("cv", cls=Command)
def cv(file: _File, today: Today = None, as_json: AsJson = False) -> None:
    """Lit un CV (PDF, DOCX, ODT, texte) sans garder de fait personnel : ni nom, ni âge, ni adresse."""
    with output.progress() as say:
        say("Lecture du CV…")
        read = cv_reading.read_cv(file, day_or_today(today))
    if as_json:
        output.json_lines([read.to_json()])
    else:
        cv_view.show_cv(output.screen(), read.to_json())
