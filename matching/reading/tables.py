"""CSV and XLSX files as rows of text, each with its number in the file as a person sees it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Final

from matching.errors import InputError, Problem
from matching.reading.documents.archive import kind_of_archive
from matching.reading.documents.document import refusal
from matching.reading.documents.opening import ZIP, content_of, refuse_known
from matching.reading.documents.plain_text import read_plain
from matching.reading.workbook import FIRST_ROWS, Sheet, read_sheet

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


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its column names in lower case, their titles as written, its rows, and how messages call it."""

    names: tuple[str, ...]
    titles: tuple[str, ...]
    rows: list[Row]
    #: The line of the titles.
    line: int
    #: The file, with the sheet of a workbook.
    file: str


IsHeader = Callable[[Sequence[str]], bool]


def read_table(path: Path, *, is_header: IsHeader = bool) -> Table:
    """Return the first table whose titles are known, within ten rows; else the first one; raises InputError."""
    content = content_of(path, most=MOST_BYTES, expected=_EXPECTED)
    if not content.startswith(ZIP):
        return _with_header(str(path), _lines(path, content), is_header)
    sheet = _sheet(path, content, is_header)
    return _with_header(f"{path}, feuille « {sheet.title} »", iter(sheet.rows), is_header)


def first_lines(text: str) -> list[list[str]]:
    """Return the cells of the first lines of a CSV text, where its titles may stand."""
    lines = [line for line in text.splitlines() if line.strip() and not _SEPARATOR.match(f"{line}\n")]
    try:
        return list(csv.reader(lines[:FIRST_ROWS], delimiter=_mark_of(text)))
    except csv.Error:
        return []


def _with_header(file: str, lines: Iterator[tuple[int, list[str]]], is_header: IsHeader) -> Table:
    first = list(islice(lines, FIRST_ROWS))
    at = next((i for i, (_, cells) in enumerate(first) if is_header(_trimmed(cells))), 0)
    if not first or not any(first[at][1]):
        raise InputError(Problem(file, 1, None, "un fichier vide", "une ligne de titres puis des lignes"))
    line, titles = first[at][0], _trimmed(first[at][1])
    names = tuple(title.lower() for title in titles)
    rows = [
        Row(
            number,
            dict(zip(names, (c.strip() for c in cells), strict=False)),
            tuple(cell for cell in cells[len(names) :] if cell.strip()),
        )
        for number, cells in chain(first[at + 1 :], lines)
        if any(cell.strip() for cell in cells)
    ]
    return Table(names, titles, rows, line, file)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in cells)


def _sheet(path: Path, content: bytes, is_header: IsHeader) -> Sheet:
    kind = kind_of_archive(path, content)
    if kind != "xlsx":
        found = {"ods": "un classeur OpenDocument (.ods)", None: "une archive ZIP"}.get(kind, "un document")
        raise refusal(path, found, f"{_EXPECTED} (ouvrez-le et enregistrez-le en .xlsx)")
    return read_sheet(path, content, is_header)


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
    """The separator that the file tells, else the one its first line of several cells has most of."""
    told = _SEPARATOR.match(text)
    if told:
        return told["mark"]
    lines = [line for line in text.splitlines() if line.strip()][:FIRST_ROWS]
    # A title may stand above, without any.
    header = next((line for line in lines if any(mark in line for mark in _MARKS)), "")
    return max(_MARKS, key=header.count)
