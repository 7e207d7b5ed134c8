"""Hours a week accepted: « plein », « partiel », « indifferent », « 20-28 », « 24h »."""

from __future__ import annotations

import re
from typing import Final

from matching.participant import HoursWanted
from matching.reading.participant_fields.cells import Cells
from matching.vocabulary.folding import fold

#: Full time begins at 35 h; 48 h is the most the law allows in a week.
_FULL: Final = HoursWanted(35, 48)
_PART: Final = HoursWanted(1, 34.5)
_ANY: Final = HoursWanted(1, 48)
_WORDS: Final = {
    "plein": _FULL,
    "temps plein": _FULL,
    "complet": _FULL,
    "temps complet": _FULL,
    "partiel": _PART,
    "temps partiel": _PART,
    "indifferent": _ANY,
    "peu importe": _ANY,
    "plein ou partiel": _ANY,
    "plein | partiel": _ANY,
    "partiel | plein": _ANY,
}
_SPAN: Final = re.compile(
    r"(?:de |entre )?(\d{1,2}(?:[.,]\d)?)\s*h?(?:\s*(?:-|a|et|/)\s*(\d{1,2}(?:[.,]\d)?)\s*h?)?(?:\s*/?\s*(?:par )?sem\w*)?"
)


def hours_wanted(cells: Cells) -> HoursWanted | None:
    """Return the hours a week, both ends included; None when empty; raises CellError."""
    text = fold(cells.text("temps_travail"))
    if not text or text in _WORDS:
        return _WORDS.get(text)
    found = _SPAN.fullmatch(text)
    low = float(found[1].replace(",", ".")) if found else 0.0
    high = float((found[2] or found[1]).replace(",", ".")) if found else 0.0
    if not 0 < low <= high <= _ANY.max:
        raise cells.bad("temps_travail", "plein, partiel, indifferent ou des heures comme 20-28")
    return HoursWanted(low, high)
