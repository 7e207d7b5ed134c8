"""Periods as CVs write them, put in the one form that the reader of experiences knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from matching.reading.participant_fields.month_names import MONTHS, month_number
from matching.vocabulary.folding import fold

_ENGLISH: Final = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep october november december"
).split()
_MONTH: Final = "|".join([f"(?:{one})" for one in (*MONTHS, *_ENGLISH)])
_SEASONS: Final = {
    "ete": "07",
    "hiver": "01",
    "printemps": "04",
    "automne": "10",
    "summer": "07",
    "winter": "01",
}
_POINT: Final = (
    rf"(?:(?P<{{0}}day>\d{{{{1,2}}}}[/.])?(?P<{{0}}m>0?[1-9]|1[0-2])[/.-](?P<{{0}}y>(?:19|20)\d\d)"
    rf"|(?:(?P<{{0}}name>{_MONTH})\.? )?(?P<{{0}}year>(?:19|20)\d\d)(?!\d))"
)
_NOW: Final = r"aujourd'?hui|a ce jour|ce jour|present|actuel\w*|maintenant|en cours|today|now|current"
_TO: Final = r"\s*(?:-{1,2}|>|a|au|jusqu'(?:a|en)|to|until)\s*"
_SPAN: Final = re.compile(
    rf"(?:\b(?:de|du|from) )?\b{_POINT.format('a')}{_TO}(?:{_POINT.format('b')}|(?P<now>{_NOW}))"
)
_SAME_YEAR: Final = re.compile(
    rf"\b(?:de )?(?P<am>{_MONTH})\.?{_TO}(?P<bm>{_MONTH})\.? (?P<y>(?:19|20)\d\d)\b"
)
_SINCE: Final = re.compile(rf"\b(?:depuis|since)(?: le)? {_POINT.format('a')}")
_ONE: Final = re.compile(rf"(?:\ben )?\b{_POINT.format('a')}")
_SEASON: Final = re.compile(rf"\b(?P<season>{'|'.join(_SEASONS)}) (?P<y>(?:19|20)\d\d)\b")
_LENGTH: Final = re.compile(r"\(?\b(?P<n>\d{1,2}) (?P<unit>ans?|mois|semaines?|years?|months?)\b\)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Where a period stands in a line, and the same period as « 03/2019 - 06/2021 », « depuis 2020 », « 2019 »."""

    start: int
    end: int
    told: str


def find_period(line: str) -> Period | None:
    """Return the first period of a line; a length in brackets beside it counts more than its dates."""
    folded = re.sub(r"[–—→]", "-", fold(line).replace("’", "'"))
    found = _span(folded)
    if found is None:
        return None
    length = _LENGTH.search(folded, found.end) or _LENGTH.search(folded, 0, found.start)
    if length is None:
        return found
    unit = {"y": "ans", "m": "mois"}.get(length["unit"][0], length["unit"])
    told = f"{length['n']} {unit}, {found.told}"
    return Period(min(found.start, length.start()), max(found.end, length.end()), told)


def _span(folded: str) -> Period | None:
    if match := _SAME_YEAR.search(folded):
        return Period(
            *match.span(), f"{_month(match['am'])}/{match['y']} - {_month(match['bm'])}/{match['y']}"
        )
    if match := _SPAN.search(folded):
        start, end = _point(match, "a"), "aujourd'hui" if match["now"] else _point(match, "b")
        return Period(*match.span(), _told(start, end))
    if match := _SINCE.search(folded):
        return Period(*match.span(), _told(_point(match, "a"), "aujourd'hui"))
    if match := _SEASON.search(folded):
        return Period(*match.span(), match["y"])
    if match := _ONE.search(folded):
        return Period(*match.span(), _point(match, "a"))
    return None


def _told(start: str, end: str) -> str:
    """A start by month needs an end by month; where one has only a year, years are counted."""
    if "/" in start and ("/" in end or end == "aujourd'hui"):
        return f"{start} - {end}"
    first = start.rpartition("/")[2]
    return f"depuis {first}" if end == "aujourd'hui" else f"{first} - {end.rpartition('/')[2]}"


def _point(match: re.Match[str], side: str) -> str:
    if match[f"{side}m"]:
        return f"{int(match[f'{side}m']):02}/{match[f'{side}y']}"
    name = match[f"{side}name"]
    return f"{_month(name)}/{match[f'{side}year']}" if name else match[f"{side}year"]


def _month(name: str) -> str:
    for number, pattern in enumerate(_ENGLISH, 1):
        if re.fullmatch(pattern, name):
            return f"{number:02}"
    return f"{month_number(name):02}"
