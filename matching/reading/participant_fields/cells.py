"""Cells as three values: empty is not known (None), « aucun » is known to have none, the rest is split."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_NONE: Final = re.compile(r"aucune?s?|n[ée]ant", re.I)
_LIST: Final = re.compile(r"\s*\|\s*")
_DATE_FR: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class CellError(ValueError):
    """A cell that cannot be read; its text says what was expected."""


def items(cell: str) -> tuple[str, ...] | None:
    """Return the items of a list cell; None unknown, () known to have none."""
    if not cell:
        return None
    return () if _NONE.fullmatch(cell) else tuple(item for item in _LIST.split(cell) if item)


def number(cell: str) -> float | None:
    """Return the number of a cell, None when empty; raises CellError."""
    if not cell or _NONE.fullmatch(cell):
        return None
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(?:min(?:utes)?|€|euros?|h)?", cell.strip(), re.I)
    if not found:
        raise CellError("un nombre")
    return float(found[1].replace(",", "."))


def date(cell: str) -> dt.date | None:
    """Return the day of a cell (2026-11-25 or 25/11/2026), None when empty; raises CellError."""
    if not cell or _NONE.fullmatch(cell):
        return None
    french = _DATE_FR.fullmatch(cell)
    try:
        return (
            dt.date(int(french[3]), int(french[2]), int(french[1])) if french else dt.date.fromisoformat(cell)
        )
    except ValueError as error:
        raise CellError("une date comme 2026-11-25") from error


def yes_no(cell: str) -> bool | None:
    """Return the truth of « oui » or « non », None when empty; raises CellError."""
    if not cell:
        return None
    if cell.lower() not in ("oui", "non", "o", "n"):
        raise CellError("oui ou non")
    return cell.lower().startswith("o")
