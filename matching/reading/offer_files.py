"""The doors by which offers come: whatever the form of a file, its items in the form of France Travail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.reading.documents import read_document
from matching.reading.documents.document import refusal
from matching.reading.documents.html_text import read_html
from matching.reading.documents.opening import content_of
from matching.reading.documents.plain_text import read_plain
from matching.reading.job_posting import postings_in, raw_of_posting
from matching.reading.json_items import Row, read_json
from matching.reading.offer_document import offers_of_page, raw_of_document
from matching.reading.offer_form import form_of
from matching.reading.offer_source import words_of
from matching.reading.offer_table import offers_of_table

_SHOWN: Final = 40
#: Past these the file is something else, and listing them all would fill the memory.
_MOST_PROBLEMS: Final = 100_000
#: France Travail takes 5,000 characters of description; a text of ten pages is no offer.
_LONGEST: Final = {"intitule": 500, "description": 30_000}


def read_items(path: Path, *, form: str = "auto") -> tuple[list[Mapping[str, Any]], list[Problem]]:
    """The usable offers of a file and a problem for each other item; raises InputError for an unusable file."""
    if form not in FORMS:
        raise InputError(f"--format : trouvé « {form} » ; attendu {', '.join(FORMS[:-1])} ou {FORMS[-1]}")
    good: list[Mapping[str, Any]] = []
    problems: list[Problem] = []
    for row, item in _DOORS[form_of(path) if form == "auto" else form](path):
        problem = item if isinstance(item, Problem) else problem_of(item, file=str(path), row=row)
        if len(problems) > _MOST_PROBLEMS:
            found = f"plus de {_MOST_PROBLEMS} éléments inutilisables"
            raise InputError(Problem(str(path), None, None, found, "un fichier d'offres"))
        if problem:
            problems.append(problem)
        else:
            good.append(item)
    if not good and not problems:
        raise InputError(Problem(str(path), None, None, "aucune offre", "au moins une offre"))
    return good, problems


def problem_of(item: object, *, file: str, row: int) -> Problem | None:
    """Why an item cannot be read as an offer; None when it can."""
    if not isinstance(item, Mapping):
        return Problem(file, row, None, _shown(item), "une offre : un objet JSON")
    if words_of(item.get("id")) is None:
        return Problem(file, row, "id", _shown(item.get("id")), "l'identifiant de l'offre")
    for key in _LONGEST:
        value = item.get(key)
        if not isinstance(value, (str, type(None))):
            return Problem(file, row, key, _shown(value), "un texte")
        if value and len(value) > _LONGEST[key]:
            return Problem(file, row, key, f"{len(value)} caractères", f"au plus {_LONGEST[key]} caractères")
    if words_of(item.get("intitule")) is None and words_of(item.get("description")) is None:
        return Problem(file, row, "intitule", "rien", "un intitulé ou une description")
    return None


def _json(path: Path) -> Iterator[Row]:
    """Offers of France Travail and JobPostings, in one file if need be."""
    count = 0
    for row, item in read_json(path):
        postings = [] if isinstance(item, Problem) else list(postings_in(item))
        for posting in postings:
            count += 1
            yield row, raw_of_posting(posting, f"{path.stem}-{count}")
        if not postings:
            yield row, _no_posting(path, row, item) or item


def _no_posting(path: Path, row: int, item: object) -> Problem | None:
    if not isinstance(item, Mapping) or not {"@context", "@graph", "@type"} & item.keys():
        return None
    kind = _shown(item.get("@type")) if "@type" in item else "du JSON-LD"
    return Problem(str(path), row, "@type", kind, "JobPosting")


def _page(path: Path) -> Iterator[Row]:
    return offers_of_page(read_html(read_plain(path, content_of(path))), path)


def _document(path: Path, kind: str) -> Iterator[Row]:
    document = read_document(path)
    if document.kind != kind:
        raise refusal(path, f"un fichier {document.kind}", f"un fichier {kind} (voir --format)")
    yield 1, raw_of_document(document, path)


_DOORS: Final[Mapping[str, Callable[[Path], Iterator[Row]]]] = {
    "france_travail": _json,
    "jsonld": _json,
    "html": _page,
    "csv": offers_of_table,
    "xlsx": offers_of_table,
    **{kind: partial(_document, kind=kind) for kind in ("text", "pdf", "docx", "odt")},
}
#: What ``--format`` accepts.
FORMS: Final = ("auto", *_DOORS)


def _shown(value: object) -> str:
    """A value as found, shortly; what is inside a list or an object is not shown."""
    if value is None:
        return "rien"
    words = (
        "une liste" if isinstance(value, list) else "un objet" if isinstance(value, Mapping) else repr(value)
    )
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
