"""`candidatheque train`: what is learned from past offers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.french import Command
from api.cli.on_demand import on_demand
from api.cli.options import AsJson, Today, day_or_today, group

if TYPE_CHECKING:
    from api import occupation_training
    from api.cli import occupation_view, output
else:
    occupation_training = on_demand("api.occupation_training")
    occupation_view = on_demand("api.cli.occupation_view")
    output = on_demand("api.cli.output")

app = group("Apprend à partir d'offres passées.")

_Files = Annotated[
    list[Path],
    typer.Option("--offers", metavar="FICHIER", help="Des offres avec leur code ROME ; l'option se répète."),
]
_Titles = Annotated[
    Path | None,
    typer.Option("--titles", metavar="FICHIER", help="Des intitulés avec leur code : intitule;romeCode."),
]
_Force = Annotated[
    bool, typer.Option("--force", help="Met le modèle en service même s'il n'est pas meilleur.")
]


@app.callback()
def _only_named_commands() -> None:
    """Apprend à partir d'offres passées."""


@app.command("occupations", cls=Command)
def occupations(
    *,
    offers: _Files,
    titles: _Titles = None,
    force: _Force = False,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Apprend à trouver le métier d'une offre sans code. Compter quelques minutes."""
    with output.progress() as say:
        say("Apprentissage des métiers : quelques minutes…")
        trained = occupation_training.train(offers, titles=titles, today=day_or_today(today), force=force)
    output.errors(trained.problems)
    if as_json:
        output.json_lines([trained.to_json()])
    else:
        occupation_view.show_training(output.screen(), trained)
