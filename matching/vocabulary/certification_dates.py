"""When a certificate held ends: read from what an adviser typed beside it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = {
    "jan": 1,
    "fev": 2,
    "mar": 3,
    "avr": 4,
    "mai": 5,
    "juin": 6,
    "juil": 7,
    "aou": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH_NAMES: Final = "|".join(_MONTHS)
_DATE: Final = re.compile(
    r"(?<!\d)(?:(?:(?P<day>[0-3]?\d)[/.-])?(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>20\d\d|[1-4]\d(?![/.\d]))"
    rf"|(?:(?P<day2>[0-3]?\d) )?(?P<name>{_MONTH_NAMES})[a-z]*\.? (?P<year2>20\d\d)"
    r"|(?P<iso>20\d\d)-(?P<isom>\d\d)(?:-(?P<isod>\d\d))?|(?P<alone>(?:19|20)\d\d))(?!\d)"
)
_EXPIRED: Final = re.compile(
    r"\bperime|\bexpire(?!ra)\w*|\bplus valable|\bplus valide|\bplus a jour|\bpas a jour|\bechu|\bdepasse"
    r"|\ba (?:refaire|recycler|renouveler|repasser|remettre a jour)|\bnon renouvel|\bpas renouvel|\bcaduc"
)
_UNTIL: Final = re.compile(
    r"\bvalid\w*|\bvalable|\bjusqu\w*|\bval\b\.?|\bechean\w*|\bexpire\w*|\bfin\b|\bok\b"
)
_SINCE: Final = re.compile(
    r"\bobten\w*|\bpasse\w*|\bdelivr\w*|\bdepuis\b|\bdate de\b|\bformation\b|\bfait\b|\ben (?=20\d\d)"
    r"|\bdu (?=\d)"
)
_YEARS: Final = re.compile(r"\b(?:val\w*|valable|pour|pendant)\b[^\d)]{0,12}(\d{1,2}) ?ans")


@dataclass(frozen=True, slots=True)
class End:
    """End of validity. ``expired`` None: not known."""

    expires: dt.date | None
    expired: bool | None


def read_end(text: str, validity: int | None, *, ends: bool, today: dt.date) -> End:
    """The end that folded ``text`` gives to what is valid ``validity`` years; ``ends`` False: it has none."""
    dates = list(_DATE.finditer(text))
    if _EXPIRED.search(text):
        return End(_day(dates[0]) if dates else None, True)
    if not dates:
        return End(None, None if ends else False)
    expires = _expires(text, dates, _stated_years(text) or validity, today)
    if expires is None:
        return End(None, None if ends else False)
    return End(expires, expires < today)


def _expires(text: str, dates: list[re.Match[str]], validity: int | None, today: dt.date) -> dt.date | None:
    for date in dates:
        if _is_end(text, date, today):
            return _day(date)
    return _plus(_day(dates[0]), validity) if validity else None


def _is_end(text: str, date: re.Match[str], today: dt.date) -> bool:
    """A date is an end when the words before say so, when it is to come, or as "(month/year)"."""
    before = text[max(0, date.start() - 25) : date.start()]
    since, until = _last(_SINCE, before), _last(_UNTIL, before)
    if since >= 0 or until >= 0:
        return until > since
    bracketed = bool(re.search(r"\(\s*$", before)) and not date["alone"]
    return bracketed or _day(date) > today.replace(month=12, day=31)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _stated_years(text: str) -> int | None:
    match = _YEARS.search(text)
    return int(match.group(1)) if match else None


def _day(date: re.Match[str]) -> dt.date:
    """The day itself, the end of the month, or the end of the year."""
    if date["alone"]:
        return dt.date(int(date["alone"]), 12, 31)
    year = int(date["year"] or date["year2"] or date["iso"])
    month = int(date["month"] or date["isom"] or 0) or _MONTHS[_month_name(date["name"])]
    year, month = (year + 2000 if year < 100 else year), min(max(month, 1), 12)
    last = calendar.monthrange(year, month)[1]
    day = date["day"] or date["day2"] or date["isod"]
    return dt.date(year, month, min(int(day) or last, last) if day else last)


def _month_name(name: str) -> str:
    return next(one for one in _MONTHS if name.startswith(one))


def _plus(day: dt.date, years: int) -> dt.date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))
