"""A document becomes a raw offer: its whole text is the description, its title is found among its lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from matching.errors import Problem
from matching.reading.documents import Document
from matching.reading.documents.document import checked
from matching.reading.documents.html_text import HtmlPage
from matching.reading.job_posting import postings_in, raw_of_posting
from matching.reading.json_items import Item, loaded
from matching.reading.mail import without_headers
from matching.reading.offer_columns import column_of
from matching.reading.offer_title import says_something, title_of

#: A row of a table of two cells, as documents give it: what is told, and what is told of it.
_ROW: Final = re.compile(r"(?P<label>[^\t\n:]{2,40}?)[ ]?:?\t+(?P<said>[^\t\n]+)")
_NO_LABEL: Final = re.compile(r"\d")


def raw_of_document(document: Document, path: Path, *, heading: str | None = None) -> dict[str, Any]:
    """The raw offer of a document; the file's name without its suffix identifies it."""
    text, subject = without_headers(document.text)
    text = _rows_as_lines(text) or document.text
    title = heading if heading and says_something(heading) else title_of(text, subject)
    return {"id": path.stem, "intitule": title, "description": text}


def offers_of_page(page: HtmlPage, path: Path) -> Iterator[Item]:
    """The postings that a page carries as data; else the page itself as one offer. Broken data is told."""
    values, broken = [], []
    for number, block in enumerate(page.json_ld, 1):
        try:
            values.append(loaded(block))
        except ValueError as error:
            broken.append((number, str(error)))
    postings = _once(list(postings_in(values)))
    for number, posting in enumerate(postings, 1):
        yield Item(raw_of_posting(posting, f"{path.stem}-{number}"), str(path), number, "offre")
    if not postings:
        document = checked(path, page.document, called="une page HTML")
        yield Item(raw_of_document(document, path, heading=page.heading), str(path), 1, "offre")
    expected = "du JSON valide" if postings else "du JSON valide ; à défaut, le texte de la page est lu"
    for number, found in broken:
        problem = Problem(str(path), number, "application/ld+json", found, expected, "bloc")
        yield Item(problem, str(path), number, "bloc")


def _rows_as_lines(text: str) -> str:
    """« Lieu » and « Calais » in two cells of a row as « Lieu : Calais »; pairs side by side as a line each."""
    return "\n".join(_row_as_lines(line) for line in text.split("\n")) if "\t" in text else text


def _row_as_lines(line: str) -> str:
    match = _ROW.fullmatch(line)
    if match and not _NO_LABEL.search(match["label"]):
        return f"{match['label'].strip()} : {match['said'].strip()}"
    cells = [cell.strip(" :") for cell in line.split("\t") if cell.strip(" :")]
    if len(cells) >= 4 and len(cells) % 2 == 0 and all(map(column_of, cells[::2])):
        return "\n".join(f"{label} : {said}" for label, said in zip(cells[::2], cells[1::2], strict=True))
    return line


def _once(postings: list[Any]) -> list[Any]:
    """Each posting once: pages repeat them for every search engine."""
    return list({json.dumps(one, sort_keys=True, default=str): one for one in postings}.values())
