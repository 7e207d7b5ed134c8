"""Cells as three values: empty is not known (None), « aucun » is known to have none, the rest is split."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from matching.participant import NotUnderstood
from matching.vocabulary.folding import fold

_NONE: Final = re.compile(r"aucune?s?|neant", re.I)
_LIST: Final = re.compile(r"\s*\|\s*")
_DATE_FR: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_MIDNIGHT: Final = re.compile(r"[ T]00:00(?::00)?$")
_NUMBER: Final = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:min(?:utes)?|mn|€(?:\s*/\s*h)?|euros?|h)?(?:\s*(?:brut|de l'heure|/h))?", re.I
)


class CellError(Exception):
    """A cell that cannot be read: its field, what was found and what was expected."""

    def __init__(self, field: str, found: str, expected: str) -> None:
        super().__init__(f"{field} : trouvé {found} ; attendu {expected}")
        self.field, self.found, self.expected = field, found, expected


@dataclass(slots=True)
class Cells:
    """The cells of one row by column name, and what no reader could use so far."""

    row: dict[str, str]
    left: list[NotUnderstood] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The cell's text, « » when empty or when the column is missing."""
        return self.row.get(name, "").strip()

    def items(self, name: str, *, also: str = "") -> tuple[str, ...] | None:
        """The items of a list cell, split at « | » and at each sign of ``also``; None not known, () none."""
        text = self.text(name)
        for sign in also:
            text = text.replace(sign, "|")
        return items(text)

    def not_understood(self, name: str, text: str) -> None:
        """Keep a piece of a cell that no reader could use."""
        self.left.append(NotUnderstood(name, text))

    def bad(self, name: str, expected: str) -> CellError:
        """The error to raise about a cell."""
        return CellError(name, f"« {self.text(name)} »", expected)

    def number(self, name: str, *, most: float) -> float | None:
        """The number of a cell, 0 to ``most``; None when empty or none."""
        text = self.text(name)
        if not text or is_none(text):
            return None
        found = _NUMBER.fullmatch(text)
        value = float(found[1].replace(",", ".")) if found else -1.0
        if not 0 <= value <= most:
            raise self.bad(name, f"un nombre de 0 à {most:g}")
        return value

    def date(self, name: str) -> dt.date | None:
        """The day of a cell (2026-11-25, 25/11/2026); None when empty."""
        text = _MIDNIGHT.sub("", self.text(name))
        if not text or is_none(text):
            return None
        try:
            return _day(text)
        except ValueError as error:
            raise self.bad(name, "une date comme 2026-11-25 ou 25/11/2026") from error

    def yes_no(self, name: str) -> bool | None:
        """The truth of « oui » or « non », None when empty."""
        text = fold(self.text(name))
        if text and text not in ("oui", "non", "o", "n"):
            raise self.bad(name, "oui ou non")
        return text.startswith("o") if text else None


def is_none(text: str) -> bool:
    """Whether a text says « aucun »: known to have none."""
    return bool(_NONE.fullmatch(fold(text.strip())))


def items(cell: str) -> tuple[str, ...] | None:
    """Return the items of a list cell; None not known, () known to have none."""
    if not cell.strip():
        return None
    found = tuple(item for item in _LIST.split(cell.strip()) if item)
    return () if all(map(is_none, found)) else found


def _day(text: str) -> dt.date:
    french = _DATE_FR.fullmatch(text)
    if not french:
        return dt.date.fromisoformat(text)
    year = int(french[3])
    return dt.date(year + 2000 if year < 100 else year, int(french[2]), int(french[1]))
