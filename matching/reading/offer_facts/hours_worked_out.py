"""Hours a week that a text says by the day (« 4 h par jour du lundi au vendredi ») or as a share (« 80 % »)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.reading.offer_source import Text

_LEGAL_WEEK: Final = 35.0
_SENTENCE: Final = re.compile(r"[^.;\n!?]+(?:[.,]\d[^.;\n!?]*)*")
_BY_DAY: Final = re.compile(
    r"(?<![\d:.,/-])(?P<h>\d{1,2})(?:[.,](?P<d>\d{1,2}))?\s?h(?:eures?)?\s?(?P<m>[0-5]\d)?\s?"
    r"(?:(?:/|par)\s?(?:jour|matin|soir)\w*"
    r"|(?:le|les|chaque|tous les)\s(?:matin|soir|apres-midi|midi)s?)"
)
_COURSE: Final = re.compile(r"\b(?:formations?|stages?|cours|reunions?)\b")
_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY: Final = "|".join(_WEEKDAYS)
_FROM_TO: Final = re.compile(rf"\b(?P<from>{_DAY})s? (?:au|a) (?P<to>{_DAY})s?\b")
_COUNTED: Final = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_DAYS: Final = re.compile(
    rf"\b(?P<n>[2-6]|{'|'.join(_COUNTED)}) (?:jours?|matins?|soirs?|matinees?|soirees?) ?(?:par|/|sur) ?(?:la )?sem"
)
#: A share of full time, which is the legal week unless the offer says its own.
_SHARE: Final = re.compile(
    r"\btemps partiel\W{0,3}(?:a |de )?(?P<a>[2-9]\d) ?%|(?<!\d)(?P<b>[2-9]\d) ?% (?:d'un |du |de )?(?:temps|etp)\b"
    r"|\b0[.,](?P<c>[1-9]\d?) ?etp\b|(?P<half>\bmi-temps\b)"
)

Span = tuple[int, int]


def by_the_day(text: Text) -> Iterator[tuple[float, Span]]:
    """Yield hours a day times days a week, for each sentence that says one of each."""
    for sentence in _SENTENCE.finditer(text.folded):
        start, end = sentence.span()
        hours = list(_BY_DAY.finditer(text.folded, start, end))
        days = [*_days(text.folded, start, end)]
        if len(hours) == len(days) == 1 and not _COURSE.search(sentence.group()):
            number, span = days[0]
            spans = (hours[0].span(), span)
            yield (
                _hours(hours[0]) * number,
                (min(one for one, _ in spans), max(one for _, one in spans)),
            )


def shares(text: Text) -> Iterator[tuple[float, re.Match[str]]]:
    """Yield each share of full time as hours a week: half time is 17.5 hours."""
    for match in _SHARE.finditer(text.folded):
        digits = match["a"] or match["b"] or match["c"]
        yield _LEGAL_WEEK * (float(f"0.{digits}") if digits else 0.5), match


def _days(folded: str, start: int, end: int) -> Iterator[tuple[int, Span]]:
    for match in _DAYS.finditer(folded, start, end):
        yield _COUNTED.get(match["n"]) or int(match["n"]), match.span()
    for match in _FROM_TO.finditer(folded, start, end):
        number = _WEEKDAYS.index(match["to"]) - _WEEKDAYS.index(match["from"]) + 1
        if number > 1:
            yield number, match.span()


def _hours(match: re.Match[str]) -> float:
    part = float(f"0.{match['d']}") if match["d"] else int(match["m"] or 0) / 60
    return int(match["h"]) + part
