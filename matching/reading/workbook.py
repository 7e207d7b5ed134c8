"""The sheet of an XLSX workbook that holds the table, as rows of text: values, never formulas or macros."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import openpyxl

from matching.errors import InputError
from matching.reading.documents.archive import members, names_of
from matching.reading.documents.document import refusal

#: Forty thousand people in thirty columns: a tag opens and closes each cell and each value.
_MOST_TAGS: Final = 5_000_000
_MOST_INFLATED: Final = 100_000_000
#: A hostile sheet names cells thousands of columns away: the row is filled up to there.
_MOST_CELLS: Final = 5_000_000
#: A sheet has no more; a hostile one says that it has.
_MOST_ROWS: Final = 1_048_576
#: Among these rows stand the titles of a table, below its name or a note.
FIRST_ROWS: Final = 10
#: Of a workbook of more sheets the first ones are looked at.
_MOST_SHEETS: Final = 50
#: No spreadsheet program declares a document type; with one come entities without end.
_DOCTYPE: Final = re.compile(rb"<!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
_SMALLER: Final = "un classeur plus petit, ou un CSV"
_SOUND: Final = "un fichier XLSX sain (ouvrez-le et enregistrez-le à nouveau), ou un CSV"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name: its rows that hold something, each with its number."""

    title: str
    rows: list[tuple[int, list[str]]]


def read_sheet(path: Path, content: bytes, is_header: Callable[[Sequence[str]], bool]) -> Sheet:
    """The first sheet with a row of titles among its first rows, else the first that holds something; raises InputError."""
    parts = [name for name in names_of(path, content) if name.endswith((".xml", ".rels"))]
    for xml in members(path, content, parts, most=_MOST_INFLATED).values():
        if _DOCTYPE.search(xml):
            raise refusal(path, "un classeur qui déclare des entités XML", _SOUND)
        if xml.count(b"<") > _MOST_TAGS:
            raise refusal(path, "un classeur démesuré", _SMALLER)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of all that it does not read: colours, lists of choices, printing.
            warnings.simplefilter("ignore")
            return _Book(path, content).chosen(is_header)
    except InputError:
        raise
    except Exception as error:
        # openpyxl fails on broken workbooks in many ways (KeyError, TypeError, XMLSyntaxError…).
        raise refusal(path, "un classeur illisible", _SOUND) from error


class _Book:
    """A workbook being read: its cells are counted over all its sheets."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._left = _MOST_CELLS
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        self._sheets = book.worksheets

    def chosen(self, is_header: Callable[[Sequence[str]], bool]) -> Sheet:
        firsts = [list(self._rows(sheet, FIRST_ROWS)) for sheet in self._sheets[:_MOST_SHEETS]]
        known = (i for i, rows in enumerate(firsts) if any(is_header(cells) for _, cells in rows))
        filled = (i for i, rows in enumerate(firsts) if rows)
        sheet = self._sheets[next(known, next(filled, 0))]
        return Sheet(sheet.title, list(self._rows(sheet, _MOST_ROWS + 1)))

    def _rows(self, sheet: Any, most: int) -> Iterator[tuple[int, list[str]]]:
        # The size that the sheet declares would be filled with empty cells.
        sheet.reset_dimensions()
        for number, cells in enumerate(islice(sheet.iter_rows(values_only=True), most), 1):
            self._left -= len(cells)
            if self._left < 0 or number > _MOST_ROWS:
                raise refusal(self._path, f"plus de {_MOST_CELLS} cases", _SMALLER)
            row = [_text(cell) for cell in cells]
            if any(row):
                yield number, row


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell.date() if hasattr(cell, "date") else cell)
