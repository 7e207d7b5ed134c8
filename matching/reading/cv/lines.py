"""A CV's text as lines, each with its place and the section it stands in; two columns side by side are read apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.reading.cv.headings import heading
from matching.reading.cv.periods import find_period
from matching.vocabulary.folding import fold

HEADER: Final = "header"
#: Sections that « Langues : anglais » opens for its own line; the jobs below it are not languages.
_SHORT: Final = ("languages", "skills", "papers", "transport", "contact", "aim", "interests")
_ONE_LINE: Final = ("languages", "papers", "transport", "contact")
_CELL: Final = re.compile(r"\S(?:[^\t\n\r]*?\S)??(?=\s*$|\t|[ \xa0]{2,})")
_NEAR: Final = 3
_YES_OR_NO: Final = re.compile(r"(?:oui|ok|non|aucune?s?|neant|pas encore|no|yes)\s*(?:$|[.,;|(/+-])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something: where it starts, its words, the section it stands in."""

    start: int
    text: str
    section: str

    @property
    def end(self) -> int:
        """The place after the line."""
        return self.start + len(self.text)


@dataclass(slots=True)
class _Column:
    """Where a column begins, its section, and the one to go back to after « Langues : anglais »."""

    left: int
    section: str = HEADER
    before: str | None = None


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text; headings are left out, « Langues : anglais » gives « anglais ».

    Of two columns, each line of the left one comes before its neighbour of the right.
    """
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    columns, place = [_Column(0)], 0
    for whole in text.splitlines(keepends=True):
        start, place = place, place + len(whole)
        cells = [(cell.start(), cell.group()) for cell in _CELL.finditer(whole.rstrip())]
        if len(cells) > 1 and all(heading(words) for _, words in cells):
            columns = [_Column(0 if left == cells[0][0] else left) for left, _ in cells]
        if len(columns) == 1:
            words = whole.strip()
            cells = [(len(whole) - len(whole.lstrip()), words)] if words else []
        for at, (left, words) in enumerate(cells):
            # Files that shrink spaces keep the order of the cells, not their places.
            near = [one for one in columns if one.left <= left + _NEAR][-1]
            column = columns[at] if len(cells) == len(columns) else near
            line = _line(start + left, words, column)
            if line:
                yield line


def _line(start: int, words: str, column: _Column) -> Line | None:
    """A cell as a line of its column's section, None when it is a heading."""
    kind = heading(words)
    if kind:
        column.section, column.before = kind, None
        return None
    label, colon, rest = words.partition(":")
    inside = heading(label, alone=False) if colon and rest.strip() else None
    if inside and _YES_OR_NO.match(fold(rest).strip()):
        # « Permis : non »: without its label the answer says nothing.
        return Line(start, words, inside)
    if inside:
        column.before = (column.before or column.section) if inside in _SHORT else None
        column.section = inside
        start, words = start + words.index(rest.strip(), len(label)), rest.strip()
    elif column.before and (_is_dated(words) or _back(column)):
        column.section, column.before = column.before, None
    return Line(start, words, column.section)


def _back(column: _Column) -> bool:
    """Whether a label stood before any heading: the trade sought may follow it; skills and leisures go on."""
    return column.before in (HEADER, "aim", "contact") and column.section in _ONE_LINE


def _is_dated(words: str) -> bool:
    period = find_period(words)
    return period is not None and (" - " in period.told or "depuis" in period.told)
