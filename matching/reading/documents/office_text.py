"""The text of DOCX and ODT documents in reading order: straight from their XML, tag by tag."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching.reading.documents.archive import members, names_of
from matching.reading.documents.document import Document, refusal
from matching.reading.documents.plain_text import tidy
from matching.reading.documents.xml_listening import listen

_PICTURE: Final = re.compile(
    r"(?:word/media|Pictures)/.+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg)", re.IGNORECASE
)
#: Page headers come first, as on the page: a CV often has its name there.
_DOCX_PARTS: Final = [r"word/header\d*\.xml", r"word/document\d*\.xml", r"word/footer\d*\.xml"]

#: No page is wider; a file may claim any number.
_MOST_SPACES: Final = 200


@dataclass(frozen=True, slots=True)
class _Tags:
    """What the tags of one kind of document mean; ``silent``: nothing under them is shown on the page."""

    paragraphs: frozenset[str]
    marks: Mapping[str, str]
    cell: str
    row: str
    box: str
    silent: frozenset[str]
    #: Only what stands under one of these is heard; empty: everything is.
    heard: frozenset[str] = frozenset()


_WORD: Final = _Tags(
    paragraphs=frozenset({"p"}),
    marks={"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    cell="tc",
    row="tr",
    box="txbxContent",
    # A text box stands twice in the file: « Fallback » is its copy for older programs.
    silent=frozenset("pPr rPr sectPr tblPr trPr tcPr sdtPr instrText del moveFrom Fallback binData".split()),
)
_OPEN: Final = _Tags(
    paragraphs=frozenset({"p", "h"}),
    marks={"tab": "\t", "line-break": "\n", "s": " "},
    cell="table-cell",
    row="table-row",
    box="text-box",
    silent=frozenset("tracked-changes annotation scripts font-face-decls automatic-styles forms".split()),
)
_OPEN_EDGES: Final = _Tags(
    _OPEN.paragraphs,
    _OPEN.marks,
    _OPEN.cell,
    _OPEN.row,
    _OPEN.box,
    _OPEN.silent,
    frozenset({"header", "footer"}),
)


def read_docx(path: Path, content: bytes) -> Document:
    """The text of a Word document: headers, body with its tables and text boxes, footers; raises InputError."""
    names = names_of(path, content)
    parts = [name for part in _DOCX_PARTS for name in sorted(names) if re.fullmatch(part, name)]
    texts = [_said(path, xml, _WORD) for xml in members(path, content, parts).values()]
    return _document("docx", texts, names)


def read_odt(path: Path, content: bytes) -> Document:
    """The text of an OpenDocument text, its headers and footers first; raises InputError."""
    names = names_of(path, content)
    parts = members(path, content, [name for name in ("content.xml", "styles.xml") if name in names])
    if b"encryption-data" in members(path, content, ["META-INF/manifest.xml"])["META-INF/manifest.xml"]:
        raise refusal(path, "un document protégé par un mot de passe", "le même document sans mot de passe")
    edges = [_said(path, xml, _OPEN_EDGES) for name, xml in parts.items() if name == "styles.xml"]
    return _document("odt", [*edges, _said(path, parts["content.xml"], _OPEN)], names)


def _document(kind: str, texts: list[str], names: list[str]) -> Document:
    """Each part once: Word keeps a header for first, even and odd pages, often the same."""
    shown = [text for text in dict.fromkeys(map(tidy, texts)) if text]
    return Document("\n".join(shown), kind, sum(_PICTURE.fullmatch(name) is not None for name in names))


def _said(path: Path, xml: bytes, tags: _Tags) -> str:
    page = _Page(tags)
    listen(path, xml, page)
    return "".join(page.buffers[0])


def _times(tag: str, attributes: Mapping[str, str]) -> int:
    """How many spaces an OpenDocument ``s`` stands for; columns are set apart by them."""
    count = next((value for name, value in attributes.items() if tag == "s" and name.endswith(":c")), "1")
    return min(max(int(count), 1), _MOST_SPACES) if count.isdecimal() and len(count) < 10 else 1


class _Page:
    """Makes lines of the tags: a row of short cells on one line, a text box after its paragraph."""

    def __init__(self, tags: _Tags) -> None:
        self.buffers: list[list[str]] = [[]]
        self._tags = tags
        self._waiting: list[str] = []
        self._silent = 0
        self._heard = 0 if tags.heard else 1
        self._cells: list[int] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        self._silent += tag in self._tags.silent
        self._heard += tag in self._tags.heard
        if tag == self._tags.cell:
            self._cells.append(0)
        elif tag == self._tags.box:
            self.buffers.append([])
        mark = self._tags.marks.get(tag)
        if mark:
            self.data(mark * _times(tag, attributes))

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._silent -= tag in self._tags.silent
        if tag in self._tags.paragraphs:
            self._end_paragraph()
        elif tag == self._tags.cell:
            self._end_cell()
        elif tag == self._tags.row:
            self.data("\n")
        elif tag == self._tags.box:
            self._waiting += self.buffers.pop()
        self._heard -= tag in self._tags.heard

    def data(self, words: str) -> None:
        """Words between two tags."""
        if self._heard and not self._silent:
            self.buffers[-1].append(words)

    def _end_paragraph(self) -> None:
        self.data("\n")
        if self._cells:
            self._cells[-1] += 1
        if len(self.buffers) == 1:
            self.buffers[0] += self._waiting
            self._waiting = []

    def _end_cell(self) -> None:
        """A cell of one line goes on the line of its row; a cell of several keeps its lines."""
        lines = self.buffers[-1]
        if self._cells.pop() <= 1 and lines and lines[-1] == "\n":
            lines[-1] = "\t"
