"""The command `candidatheque`: its groups, its exit status, and its errors in French.

Exit status: 0 done, 1 failed, 2 wrong usage or unusable input. Nothing heavy is loaded here: see
`api.cli.on_demand`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import metadata
from typing import Annotated, Final

import typer
import typer.exceptions

from api.cli import demo, evaluate, rank, read, rome, train
from api.cli.french import Command, error_in_french
from api.cli.options import group
from matching.errors import CandidathequeError, InputError

DONE: Final = 0
FAILED: Final = 1
UNUSABLE: Final = 2
#: Set to any value, an unexpected error shows its full trace instead of one line.
TRACE: Final = "CANDIDATHEQUE_TRACE"

app = group("Candidathèque : qui proposer pour une offre, et pourquoi.")
app.add_typer(read.app, name="read")
app.command(name="rank", cls=Command)(rank.rank)
app.add_typer(rome.app, name="rome")
app.add_typer(evaluate.app, name="evaluate")
app.add_typer(train.app, name="train")
app.command(name="demo", cls=Command)(demo.demo)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"candidatheque {metadata.version('candidatheque')}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Affiche la version.")
    ] = False,
) -> None:
    """Candidathèque : qui proposer pour une offre, et pourquoi."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        return _status(app(given, prog_name="candidatheque", standalone_mode=False))
    except typer.exceptions.TyperException as error:
        return _say(UNUSABLE, error_in_french(error.format_message()))
    except InputError as error:
        return _say(UNUSABLE, *str(error).splitlines())
    except CandidathequeError as error:
        return _say(FAILED, *str(error).splitlines())
    except typer.Abort:
        return _say(FAILED, "arrêté avant la fin")
    except Exception as error:  # whatever went wrong, the adviser reads one French line
        if os.environ.get(TRACE):
            raise
        return _say(
            FAILED, f"erreur inattendue ({type(error).__name__} : {error}) ; {TRACE}=1 en montre le détail"
        )


def _status(returned: object) -> int:
    """Return the exit status that typer handed back: a number after an early exit, else nothing."""
    return returned if isinstance(returned, int) else DONE


def _say(status: int, *lines: str) -> int:
    for line in lines:
        sys.stderr.write(f"Erreur : {' '.join(line.split())}\n")
    return status
