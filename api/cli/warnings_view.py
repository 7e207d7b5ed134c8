"""How often each warning fires, on a screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.cli.output import decimal, filled, table
from api.warning_counts import Example, WarningCount


def show_counts(console: Console, counts: Sequence[WarningCount], *, offers: int) -> None:
    """Print one row per code, then the examples asked for."""
    columns = {"Avertissement": None, "Offres": 8, "Part (%)": 9, "Fois": 8}
    rows = ((one.code, one.offers, _share(one.offers, offers), one.warnings) for one in counts)
    console.print(filled(table(f"Offres lues : {offers}", columns), rows))
    for one in counts:
        if one.examples:
            console.print(Text(one.code, style="bold"))
        for example in one.examples:
            console.print(Text(f"  {_line(example)}"))


def _share(part: int, whole: int) -> str:
    return decimal(100 * part / whole if whole else None, 1)


def _line(example: Example) -> str:
    passage = example.warning.passage
    said = f"« {' '.join(passage.text.split())} »" if passage else "(rien n'est dit)"
    return f"{example.offer_id} : {said}"
