"""The form of an offers file, by its content: its name is never asked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from matching.reading.documents.archive import kind_of_archive
from matching.reading.documents.document import refusal
from matching.reading.documents.opening import ZIP, content_of, is_html
from matching.reading.documents.plain_text import decoded
from matching.reading.offer_columns import is_header
from matching.reading.tables import MOST_BYTES, first_lines

#: Enough to know a form by.
_START: Final = 65_536
_EXPECTED: Final = "des offres : JSON, JSON-LD, HTML, CSV, XLSX, PDF, DOCX, ODT ou texte"
#: « [URGENT] Cariste » is a text.
_JSON: Final = re.compile(r"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\]\"]|$))")
_PDF: Final = re.compile(rb"%PDF-")
_SEMICOLON: Final = re.compile(r"[^;]*(?:;(?! )[^;]*)+$")
_ENTITY: Final = re.compile(r"&#?\w{1,31};")
_TABLE_LINES: Final = 5


def form_of(path: Path) -> str:
    """The form of a file, one of those that ``--format`` names; raises InputError."""
    start = _start_of(path)
    if _PDF.search(start, 0, 1024):
        return "pdf"
    if start.startswith(ZIP):
        # A macro sheet, a password or a broken archive is told by its own error.
        kind = kind_of_archive(path, content_of(path, most=MOST_BYTES))
        return "xlsx" if kind == "ods" else kind or "docx"
    text = decoded(start)
    if is_json(text):
        return "france_travail"
    if is_html(text):
        return "html"
    return "csv" if _is_table(text) else "text"


def _start_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusal(path, "un dossier", _EXPECTED)
        with path.open("rb") as file:
            start = file.read(_START)
    except (OSError, ValueError) as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise refusal(path, found, _EXPECTED) from error
    if not start.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise refusal(path, "un fichier vide", _EXPECTED)
    # Cut at the end of a line, not in the middle of a character.
    return (start.rpartition(b"\n")[0] or start) if len(start) == _START else start


def is_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return _JSON.match(text) is not None


def is_cut_by_semicolons(text: str) -> bool:
    """Whether every line is cut alike by semicolons without a blank, which French puts after each."""
    lines = [_ENTITY.sub("", line) for line in text.splitlines() if line.strip()][:_TABLE_LINES]
    return len({line.count(";") for line in lines}) == 1 and all(map(_SEMICOLON.match, lines))


def _is_table(text: str) -> bool:
    """Titles that name two things of an offer, or lines cut alike by semicolons or tabs."""
    if any(map(is_header, first_lines(text))) or is_cut_by_semicolons(text):
        return True
    lines = [line for line in text.splitlines() if line.strip()][:_TABLE_LINES]
    return len(lines) >= 2 and any(
        len({line.count(mark) for line in lines}) == 1 and lines[0].count(mark) >= 2 for mark in (";", "\t")
    )
