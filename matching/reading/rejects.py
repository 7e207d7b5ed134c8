"""Rows that could not be used, as they stood, the reason beside each: to mend and give again."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from matching.errors import InputError, Problem
from matching.reading.participants import ParticipantsRead


def write_rejects(file: Path, read: ParticipantsRead) -> Path:
    """Write the rejected rows beside ``file`` (« participants.rejets.csv ») and return where."""
    target = file.with_name(f"{file.stem}.rejets.csv")
    try:
        with target.open("w", encoding="utf-8-sig", newline="") as out:
            _write(csv.writer(out, delimiter=";"), read)
    except OSError as error:
        expected = "un dossier où écrire les lignes rejetées"
        raise InputError(Problem(str(target), None, None, "un dossier protégé", expected)) from error
    return target


def _write(writer: Any, read: ParticipantsRead) -> None:
    writer.writerow([*read.columns, "ligne", "motif_du_rejet", "cases_en_trop"])
    for row, problem in zip(read.rejected, read.problems, strict=True):
        cells = (row.cells.get(column, "") for column in read.columns)
        writer.writerow([*cells, row.line, str(problem), " ; ".join(row.surplus)])
