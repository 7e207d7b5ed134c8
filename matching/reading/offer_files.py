"""The doors by which offers come: whatever the form of a file, its items in the form of France Travail."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
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
from matching.reading.json_items import Item, read_json
from matching.reading.offer_checks import problem_of, remarks_of, shown, usual
from matching.reading.offer_document import offers_of_page, raw_of_document
from matching.reading.offer_form import form_of
from matching.reading.offer_table import Columns, offers_of_table

#: Past these the file is something else, and listing them all would fill the memory.
_MOST_PROBLEMS: Final = 100_000


@dataclass(slots=True)
class ItemsRead:
    """The usable offers of a file, a problem for each other item, and what usable offers hold that is not read."""

    good: list[Mapping[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: Unusable items as they stood, each with its problem.
    rejected: list[tuple[Problem, Any]] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    #: Of a table.
    columns: tuple[str, ...] = ()
    unread_columns: tuple[str, ...] = ()

    def reject(self, problem: Problem, given: object) -> None:
        """Put an unusable item aside."""
        self.problems.append(problem)
        if given is not None:
            self.rejected.append((problem, given))


def read_items(path: Path, *, form: str = "auto") -> tuple[list[Mapping[str, Any]], list[Problem]]:
    """The usable offers of a file and a problem for each other item; raises InputError for an unusable file."""
    read = items_of(path, form=form)
    return read.good, read.problems


def items_of(path: Path, *, form: str = "auto") -> ItemsRead:
    """All that a file of offers holds; raises InputError for an unusable file."""
    if form not in FORMS:
        raise InputError(f"--format : trouvé « {form} » ; attendu {', '.join(FORMS[:-1])} ou {FORMS[-1]}")
    read, seen = ItemsRead(), _Seen()
    for item in _DOORS[form_of(path) if form == "auto" else form](path):
        if isinstance(item.value, Columns):
            read.columns, read.unread_columns = item.value.names, item.value.unread
        else:
            _take(item, read, seen)
        if len(read.problems) + len(read.remarks) > _MOST_PROBLEMS:
            found = f"plus de {_MOST_PROBLEMS} éléments inutilisables"
            raise InputError(Problem(str(path), None, None, found, "un fichier d'offres"))
    if not read.good and not read.problems:
        raise InputError(Problem(str(path), None, None, "aucune offre", "au moins une offre"))
    return read


def _take(item: Item, read: ItemsRead, seen: _Seen) -> None:
    problem = problem_of(item) or seen.again(item)
    if problem:
        read.reject(problem, item.given)
        return
    raw = usual(item.value)
    read.remarks += remarks_of(item, raw)
    read.good.append(raw)


class _Seen:
    """Where each identifier was met first."""

    def __init__(self) -> None:
        self._first: dict[str, Item] = {}

    def again(self, item: Item) -> Problem | None:
        """The problem of an identifier met before; None for a new one."""
        name = str(item.value["id"])
        first = self._first.setdefault(name, item)
        if first is item:
            return None
        found = f"« {name} » une deuxième fois, après {first.unit} {first.number}"
        return item.problem("id", found, "un identifiant par offre")


def _json(path: Path) -> Iterator[Item]:
    """Offers of France Travail and JobPostings, in one file if need be."""
    count = 0
    for item in read_json(path):
        postings = [] if isinstance(item.value, Problem) else list(postings_in(item.value))
        for posting in postings:
            count += 1
            yield replace(item, value=raw_of_posting(posting, f"{path.stem}-{count}"), given=posting)
        if not postings:
            yield replace(item, value=_no_posting(item) or item.value)


def _no_posting(item: Item) -> Problem | None:
    if not isinstance(item.value, Mapping) or not {"@context", "@graph", "@type"} & item.value.keys():
        return None
    kind = shown(item.value.get("@type")) if "@type" in item.value else "du JSON-LD"
    return item.problem("@type", kind, "JobPosting")


def _page(path: Path) -> Iterator[Item]:
    return offers_of_page(read_html(read_plain(path, content_of(path))), path)


def _document(path: Path, kind: str) -> Iterator[Item]:
    document = read_document(path)
    if document.kind != kind:
        raise refusal(path, f"un fichier {document.kind}", f"un fichier {kind} (voir --format)")
    yield Item(raw_of_document(document, path), str(path), 1, "offre")


_DOORS: Final[Mapping[str, Callable[[Path], Iterator[Item]]]] = {
    "france_travail": _json,
    "jsonld": _json,
    "html": _page,
    "csv": offers_of_table,
    "xlsx": offers_of_table,
    **{kind: partial(_document, kind=kind) for kind in ("text", "pdf", "docx", "odt")},
}
#: What ``--format`` accepts.
FORMS: Final = ("auto", *_DOORS)
