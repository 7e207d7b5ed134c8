"""What commands write: JSON Lines or tables on standard output, progress on standard error."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

#: Work that lasts longer than this says so.
_PATIENCE_S: Final = 1.0
_WIDTH: Final = 80


def json_lines(objects: Iterable[Mapping[str, Any]]) -> None:
    """Write each object on one line of standard output as soon as it is there."""
    for one in objects:
        sys.stdout.write(json.dumps(one, ensure_ascii=False, allow_nan=False) + "\n")
        sys.stdout.flush()


def screen() -> Console:
    """Return the console of standard output: as wide as the terminal, 80 columns in a pipe."""
    plain = not sys.stdout.isatty()
    return Console(file=sys.stdout, width=_WIDTH if plain else None, highlight=False)


def errors(lines: Iterable[object]) -> None:
    """Write each error on one line of standard error."""
    for line in lines:
        sys.stderr.write(" ".join(str(line).split()) + "\n")


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that says what is being done: shown on a terminal once a second has passed."""
    console = Console(stderr=True)
    status = console.status("…")
    timer = threading.Timer(_PATIENCE_S, status.start)
    timer.daemon = True
    if console.is_terminal:
        timer.start()
    try:
        yield status.update
    finally:
        timer.cancel()
        status.stop()


def table(title: str, columns: Mapping[str, int | None]) -> Table:
    """Return an empty table; columns by heading, their width in characters or None to share the rest."""
    grid = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    for heading, width in columns.items():
        grid.add_column(heading, width=width, overflow="fold", ratio=None if width else 1)
    return grid


def sheet(width: int) -> Table:
    """Return an empty table of two columns without headings, the first ``width`` characters wide."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=width, overflow="fold")
    grid.add_column(overflow="fold")
    return grid


def filled(grid: Table, rows: Iterable[Sequence[object]]) -> Table:
    """Return the table with one row of plain text for each row given; None is shown as a question mark."""
    for row in rows:
        grid.add_row(*(Text("?" if cell is None else str(cell)) for cell in row))
    return grid


def decimal(value: float | None, digits: int = 2) -> str:
    """Return a figure as written in French, « — » where there is none."""
    return "—" if value is None else f"{value:.{digits}f}".replace(".", ",").replace("-", "−")
