"""What could not be used, as it stood, the reason beside each: to mend and give again."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final

from matching.errors import InputError, Problem
from matching.reading.offer_files import ItemsRead
from matching.reading.participants import ParticipantsRead
from matching.reading.tables import Row

_REASON: Final = "motif_du_rejet"


def write_rejects(file: Path, read: ParticipantsRead) -> Path:
    """Write the rejected rows beside ``file`` (« participants.rejets.csv ») and return where."""
    return _write_rows(file, read.columns, zip(read.rejected, read.problems, strict=True))


def write_offer_rejects(file: Path, read: ItemsRead) -> Path:
    """Write the rejected offers beside ``file``: rows as CSV, all others as JSON Lines; return where."""
    rows = [(given, problem) for problem, given in read.rejected if isinstance(given, Row)]
    if rows:
        return _write_rows(file, read.columns, rows)
    target = file.with_name(f"{file.stem}.rejets.jsonl")
    with _opened(target, "utf-8") as out:
        for problem, given in read.rejected:
            told = given if isinstance(given, Mapping) else {"contenu": given}
            out.write(json.dumps({**told, _REASON: str(problem)}, ensure_ascii=False, default=str) + "\n")
    return target


def _write_rows(file: Path, columns: Sequence[str], rows: Iterable[tuple[Row, Problem]]) -> Path:
    target = file.with_name(f"{file.stem}.rejets.csv")
    with _opened(target, "utf-8-sig") as out:
        writer: Any = csv.writer(out, delimiter=";")
        writer.writerow([*columns, "ligne", _REASON, "cases_en_trop"])
        for row, problem in rows:
            cells = (row.cells.get(column, "") for column in columns)
            writer.writerow([*cells, row.line, str(problem), " ; ".join(row.surplus)])
    return target


@contextmanager
def _opened(target: Path, encoding: str) -> Iterator[IO[str]]:
    try:
        with target.open("w", encoding=encoding, newline="") as out:
            yield out
    except OSError as error:
        expected = "un dossier où écrire les lignes rejetées"
        raise InputError(Problem(str(target), None, None, "un dossier protégé", expected)) from error
