"""The SMIC, gross an hour, by the day it came into force (mainland France; decrees at service-public.fr)."""

from __future__ import annotations

import datetime as dt
from typing import Final

_SMIC: Final = (
    (dt.date(2019, 1, 1), 10.03),
    (dt.date(2020, 1, 1), 10.15),
    (dt.date(2021, 1, 1), 10.25),
    (dt.date(2021, 10, 1), 10.48),
    (dt.date(2022, 1, 1), 10.57),
    (dt.date(2022, 5, 1), 10.85),
    (dt.date(2022, 8, 1), 11.07),
    (dt.date(2023, 1, 1), 11.27),
    (dt.date(2023, 5, 1), 11.52),
    (dt.date(2024, 1, 1), 11.65),
    (dt.date(2024, 11, 1), 11.88),
    (dt.date(2026, 1, 1), 12.02),
)


def smic_on(day: dt.date | None) -> float | None:
    """Euros an hour on a day; the latest known without a day, None before the first known."""
    known = [euros for since, euros in _SMIC if day is None or since <= day]
    return known[-1] if known else None
