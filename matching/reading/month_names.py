"""Names of months, short or whole, as figures: « mars 2021 » and « 03/2021 » are then one form."""

from __future__ import annotations

import re
from typing import Final

#: Folded, January first.
MONTHS: Final = (
    "janv?(?:ier)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?"
    "|nov(?:embre)?|dec(?:embre)?"
).split("|")
_MONTH_AND_YEAR: Final = re.compile(rf"\b({'|'.join(MONTHS)})\.? ((?:19|20)\d{{2}})\b")


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month, folded."""
    return next(number for number, month in enumerate(MONTHS, 1) if re.fullmatch(month, name))


def months_in_figures(folded: str) -> str:
    """Return a folded text with « mars 2021 » written « 03/2021 »."""
    return _MONTH_AND_YEAR.sub(lambda found: f"{month_number(found[1]):02}/{found[2]}", folded)
