"""The rows of a file that could not be used, as they stood, with the reason beside: to mend and give again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from matching.errors import Problem
from matching.reading.tables import Row


def write_rejects(file: Path, columns: Sequence[str], rejected: Sequence[Row], problems: Sequence[Problem]) -> Path:
    """Write the rejected rows beside ``file`` (« participants.rejets.csv ») and return where."""
    target = file.with_name(f"{file.stem}.rejets.csv")
    with target.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow([*columns, "ligne", "motif_du_rejet"])
        for row, problem in zip(rejected, problems, strict=True):
            writer.writerow([*(row.cells.get(column, "") for column in columns), row.line, str(problem)])
    return target
