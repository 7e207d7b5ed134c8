"""The items of a JSON or JSON Lines file, read within limits; each with its number, or what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from matching.errors import InputError, Problem
from matching.reading.documents.document import refusal
from matching.reading.documents.opening import content_of
from matching.reading.documents.plain_text import decoded

#: Six thousand offers in one JSON value, which is read whole; JSON Lines are read one by one.
MOST_WHOLE: Final = 20_000_000
#: Sixty thousand offers.
MOST_BYTES: Final = 200_000_000
#: An offer takes about three kilobytes.
MOST_LINE: Final = 1_000_000
_EXPECTED: Final = "un fichier JSON ou JSON Lines en UTF-8"
_SMALLER: Final = "un fichier plus petit, ou du JSON Lines (une offre par ligne)"
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE: Final = re.compile(
    r"(?P<pair>\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2})"
    r"|(?P<half>\\u[dD][89a-fA-F][\da-fA-F]{2})|\\.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a file: its value, or the Problem that it is, and where it stands.

    ``given`` is the item as it stood, to be written among the rejects; None when the whole file is the item.
    """

    value: Any
    #: The file as messages call it, with the sheet of a workbook.
    file: str
    number: int
    #: What the number counts.
    unit: str = "ligne"
    given: Any = None

    def problem(self, field: str | None, found: str, expected: str) -> Problem:
        """What is wrong with it, told with its place."""
        return Problem(self.file, self.number, field, found, expected, self.unit)


def read_json(path: Path) -> Iterator[Item]:
    """Each item with its number from 1 (its line in JSON Lines), a Problem for a bad one; raises InputError."""
    first, more = _first_line(path)
    if more and isinstance(_value(first), Mapping):
        yield from _each(str(path), _raw_lines(path))
        return
    text = decoded(content_of(path, most=MOST_WHOLE, expected=_EXPECTED, smaller=_SMALLER))
    try:
        whole = loaded(text)
    except _BadJsonError as error:
        lines = text.split("\n")
        if not text.lstrip().startswith("{") or not any(
            isinstance(_value(one), Mapping) for one in lines[1:]
        ):
            raise InputError(error.problem(str(path), None)) from error
        yield from _each(str(path), enumerate(lines, 1))
        return
    for number, one in enumerate(_items_of(whole), 1):
        yield Item(one, str(path), number, "offre", one)


def loaded(text: str) -> Any:
    """The value of a JSON text, half characters left out; raises ``ValueError`` with a French reason."""
    try:
        # Line ends inside a text are an error of many exports, and do no harm.
        return json.loads(_whole_characters(text), strict=False, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        raise _BadJsonError(f"un JSON mal formé (colonne {error.colno})", error.lineno) from error
    except RecursionError as error:
        raise _BadJsonError("un JSON aux listes et objets trop imbriqués", None) from error
    except ValueError as error:
        raise _BadJsonError("un nombre démesuré", None) from error


class _BadJsonError(ValueError):
    """What is wrong with a JSON text, and on which line."""

    def __init__(self, found: str, line: int | None) -> None:
        super().__init__(found)
        self.line = line

    def problem(self, file: str, row: int | None) -> Problem:
        """The problem as told to the person who gave the file."""
        return Problem(file, row or self.line, None, str(self), "du JSON valide")


def _whole_characters(text: str) -> str:
    """Half a character (« \\ud83d » alone) cannot be written anywhere: it becomes the sign for unknown."""
    if not _HALF.search(text):
        return text
    return _ESCAPE.sub(lambda match: "\\ufffd" if match["half"] else match.group(), text)


def _value(text: str) -> Any:
    try:
        return loaded(text)
    except ValueError:
        return None


def _items_of(whole: object) -> list[Any]:
    if isinstance(whole, Mapping) and isinstance(whole.get("resultats"), list):
        return list(whole["resultats"])
    return whole if isinstance(whole, list) else [whole]


def _first_line(path: Path) -> tuple[str, bool]:
    """The first line that is not blank, and whether another follows; raises InputError."""
    lines = (line for _, line in _raw_lines(path) if line and line.strip())
    return next(lines, None) or "", next(lines, None) is not None


def _each(file: str, lines: Iterable[tuple[int, str | None]]) -> Iterator[Item]:
    for row, line in lines:
        if line is None:
            found = f"une ligne de plus de {MOST_LINE // 1_000_000} Mo"
            yield Item(Problem(file, row, None, found, "une offre par ligne"), file, row)
        elif line.strip():
            try:
                value = loaded(line)
            except _BadJsonError as error:
                value = Problem(file, row, None, str(error), "une offre par ligne")
            yield Item(value, file, row, given=line.strip() if isinstance(value, Problem) else value)


def _raw_lines(path: Path) -> Iterator[tuple[int, str | None]]:
    """Each line by its number, None for one that is too long; raises InputError."""
    try:
        with path.open("rb") as file:
            read = row = 0
            while line := file.readline(MOST_LINE + 1):
                row += 1
                too_long = len(line) > MOST_LINE
                read += len(line) + (_skipped(file) if too_long else 0)
                if read > MOST_BYTES:
                    raise refusal(path, f"plus de {MOST_BYTES // 1_000_000} Mo", "un fichier plus petit")
                yield row, None if too_long else decoded(line)
    except OSError as error:
        raise refusal(path, "un fichier illisible", _EXPECTED) from error


def _skipped(file: BinaryIO) -> int:
    """How many bytes were left of a line, now passed over; no more than a file may have."""
    passed = 0
    while passed <= MOST_BYTES and (rest := file.readline(MOST_LINE)):
        passed += len(rest)
        if rest.endswith(b"\n"):
            break
    return passed
