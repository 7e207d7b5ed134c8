"""`candidatheque rome`: the official ROME beside the packaged starter vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.french import Command
from api.cli.on_demand import on_demand
from api.cli.options import AsJson, group

if TYPE_CHECKING:
    from api import vocabularies
    from api.cli import output
else:
    vocabularies = on_demand("api.vocabularies")
    output = on_demand("api.cli.output")

app = group("Charge le ROME officiel, ou dit lequel sert.")


@app.command("load", cls=Command)
def load(
    source: Annotated[
        Path,
        typer.Argument(metavar="DOSSIER|ZIP", help="Les fichiers CSV du ROME publiés par France Travail."),
    ],
    as_json: AsJson = False,
) -> None:
    """Charge le ROME ; un fichier abîmé ne change rien à celui qui sert."""
    with output.progress() as say:
        say("Lecture du ROME…")
        loaded = vocabularies.load_rome(source)
    _show(loaded, as_json=as_json)


@app.command("status", cls=Command)
def status(as_json: AsJson = False) -> None:
    """Dit quel vocabulaire des métiers sert, sa version, ses nombres et où il se trouve."""
    _show(vocabularies.rome_status(), as_json=as_json)


def _show(state: vocabularies.RomeStatus, *, as_json: bool) -> None:
    if as_json:
        output.json_lines([state.to_json()])
    else:
        output.screen().print(output.filled(output.sheet(24), state.rows()))
