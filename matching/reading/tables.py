"""CSV and XLSX files as rows of text, each with its number in the file as a person sees it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching.errors import InputError, Problem
from matching.reading.documents.archive import kind_of_archive
from matching.reading.documents.document import refusal
from matching.reading.documents.opening import ZIP, content_of, refuse_known
from matching.reading.documents.plain_text import read_plain
from matching.reading.workbook import sheet_rows

#: A hundred thousand people with all their texts.
MOST_BYTES: Final = 100_000_000
#: The longest text that a cell of a spreadsheet holds is 32,767 characters.
_MOST_CELL: Final = 200_000
_EXPECTED: Final = "un fichier CSV ou XLSX"
#: The line by which some exports tell their separator.
_SEPARATOR: Final = re.compile(r'"?sep=(?P<mark>[;,\t|])"?\n')
_MARKS: Final = ";,\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file (1 is the header) and its cells by column name, trimmed.

    ``surplus`` holds what stands beyond the last title: the cells may then be in the wrong columns.
    """

    line: int
    cells: Mapping[str, str]
    surplus: tuple[str, ...] = ()


def read_rows(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    """Return the column names and the rows; raises InputError when the file is not a table."""
    content = content_of(path, most=MOST_BYTES, expected=_EXPECTED)
    return _with_header(path, _sheet(path, content) if content.startswith(ZIP) else _lines(path, content))


def header_of(text: str) -> list[str]:
    """Return the column names of a CSV text; none when its first line is no header."""
    lines = [line for line in text.splitlines() if line.strip() and not _SEPARATOR.match(f"{line}\n")]
    try:
        return next(csv.reader(lines[:1], delimiter=_mark_of(text)), [])
    except csv.Error:
        return []


def _with_header(path: Path, lines: Iterator[tuple[int, list[str]]]) -> tuple[tuple[str, ...], list[Row]]:
    first = next(lines, None)
    if first is None or not any(first[1]):
        raise InputError(
            Problem(str(path), 1, None, "un fichier vide", "une ligne de titres puis des lignes")
        )
    names = tuple(name.strip().lower() for name in first[1])
    rows = [
        Row(
            number,
            dict(zip(names, (c.strip() for c in cells), strict=False)),
            tuple(cell for cell in cells[len(names) :] if cell.strip()),
        )
        for number, cells in lines
        if any(cell.strip() for cell in cells)
    ]
    return names, rows


def _sheet(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    kind = kind_of_archive(path, content)
    if kind != "xlsx":
        found = {"ods": "un classeur OpenDocument (.ods)", None: "une archive ZIP"}.get(kind, "un document")
        raise refusal(path, found, f"{_EXPECTED} (ouvrez-le et enregistrez-le en .xlsx)")
    return sheet_rows(path, content)


def _lines(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    refuse_known(path, content)
    text = read_plain(path, content, expected=_EXPECTED)
    told = _SEPARATOR.match(text)
    reader = csv.reader(io.StringIO(text[told.end() :] if told else text), delimiter=_mark_of(text))
    first = line = 2 if told else 1
    try:
        csv.field_size_limit(_MOST_CELL)
        for cells in reader:
            yield line, cells
            # A cell may hold line ends: the next row begins after the last line read.
            line = reader.line_num + first
    except csv.Error as error:
        found = (
            f"une case de plus de {_MOST_CELL} caractères" if "limit" in str(error) else "un CSV mal formé"
        )
        expected = "un CSV dont chaque guillemet ouvert est refermé"
        raise InputError(Problem(str(path), line, None, found, expected)) from error


def _mark_of(text: str) -> str:
    """The separator that the file tells, else the one its header has most of."""
    told = _SEPARATOR.match(text)
    if told:
        return told["mark"]
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_MARKS, key=header.count)
