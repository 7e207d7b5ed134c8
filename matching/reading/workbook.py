"""The first sheet of an XLSX workbook as rows of text: values, never formulas or macros."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

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
#: No spreadsheet program declares a document type; with one come entities without end.
_DOCTYPE: Final = re.compile(rb"<!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
_SMALLER: Final = "un classeur plus petit, ou un CSV"
_SOUND: Final = "un fichier XLSX sain (ouvrez-le et enregistrez-le à nouveau), ou un CSV"


def sheet_rows(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of the first sheet that holds something, with its number; raises InputError."""
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
            rows = list(_rows(path, content))
    except InputError:
        raise
    except Exception as error:
        # openpyxl fails on broken workbooks in many ways (KeyError, TypeError, XMLSyntaxError…).
        raise refusal(path, "un classeur illisible", _SOUND) from error
    return iter(rows)


def _rows(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheet = book.worksheets[0]
    # The size that the sheet declares would be filled with empty cells.
    sheet.reset_dimensions()
    left = _MOST_CELLS
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        left -= len(cells)
        if left < 0 or number > _MOST_ROWS:
            raise refusal(path, f"plus de {_MOST_CELLS} cases", _SMALLER)
        row = [_text(cell) for cell in cells]
        if any(row):
            yield number, row


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell.date() if hasattr(cell, "date") else cell)
