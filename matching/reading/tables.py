"""CSV and XLSX files as rows of text, each with its number in the file as a person sees it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from matching.errors import InputError, Problem

_MOST_BYTES: Final = 200_000_000
_XLSX_START: Final = b"PK\x03\x04"


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
    try:
        content = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else None
    except OSError as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise InputError(Problem(str(path), None, None, found, "un fichier CSV ou XLSX")) from error
    if content is None:
        raise InputError(Problem(str(path), None, None, "plus de 200 Mo", "un fichier plus petit"))
    lines = _sheet(path, content) if content.startswith(_XLSX_START) else _lines(path, content)
    return _with_header(path, lines)


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


def decoded(content: bytes) -> str:
    """Return a file's text: UTF-8 with or without mark, UTF-16 with mark, else Windows Latin."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _lines(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = decoded(content)
    if "\x00" in text:
        raise InputError(
            Problem(str(path), None, None, "un fichier qui n'est pas du texte", "un fichier CSV ou XLSX")
        )
    header = text.partition("\n")[0]
    delimiter = max(";,\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            # A cell may hold line ends: the next row begins after the last line read.
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            Problem(str(path), reader.line_num, None, str(error), "un fichier CSV bien formé")
        ) from error


def _sheet(path: Path, content: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            yield number, [_text(cell) for cell in cells]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError(
            Problem(str(path), None, None, "un classeur illisible", "un fichier XLSX ou CSV")
        ) from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell.date() if hasattr(cell, "date") else cell)
