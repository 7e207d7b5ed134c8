"""When the work starts, and from when to when; "as soon as possible" is no date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from matching.offer import Passage
from matching.reading.month_names import MONTHS, month_number
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span

_MONTH: Final = rf"(?:{'|'.join(MONTHS)})\.?"
_INTRO: Final = (
    r"\b(?:a partir d[ue]|a compter d[ue]|des(?: le)?|debut(?: (?:de|du))?(?: (?:contrat|mission"
    r"|poste))?\s*(?:prevu\w* )?(?:le|:|au|en)?|prise de (?:poste|fonctions?"
    r"|service)\s*(?:prevue )?(?:le|au|des|:|en|a partir du|a compter du)?"
    r"|(?:a )?pourvoir (?:le|au|pour le|pour|en|debut|a partir du|des le|a compter du)"
    r"|demarrage\s*(?:prevu )?(?:le|au|:|en|debut)?|date de (?:debut|demarrage|prise de poste)\s*:?\s*(?:au|a partir du|a compter du|des le)?"
    r"|(?:du|disponible)(?= \d{1,2}(?:/\d\d)? au))"
    r"\s*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*(?:debut |le )?"
)
_DATE: Final = re.compile(
    rf"{_INTRO}(?:(?P<d>\d{{1,2}})(?:er)?\s*[/.-]\s*(?P<m>\d{{1,2}})(?:\s*[/.-]\s*(?P<y>20\d\d"
    rf"|\d\d))?(?!\s*h)|(?:(?P<d2>\d{{1,2}})(?:er)? )?(?P<mois>{_MONTH})(?!\w)(?: (?P<y2>20\d\d))?"
    rf"|(?P<d3>\d{{1,2}}) au \d{{1,2}}\s*[/ ]\s*(?P<m3>\d\d|{_MONTH})(?:\s*[/ ]\s*(?P<y3>20\d\d))?)"
)
_DAY: Final = rf"(\d{{1,2}})(?:er)?[ /.-]({_MONTH}|\d{{1,2}})(?:[ /.-](20\d\d|\d\d(?!\d)))?"
#: « CDD du 5 janvier au 31 mars 2027 »; « du lundi 5 au » too.
_FROM_TO: Final = re.compile(
    rf"\bdu (?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?{_DAY} (?:au|jusqu'au) {_DAY}"
)
_OF_A_CONTRACT: Final = re.compile(
    r"\b(?:cdd|cddi|contrat|mission|interim|remplacement|poste|emploi|saison\w*|duree|periode)\b"
)
_DAYS_A_MONTH: Final = 30.4
_NOT_START: Final = re.compile(
    r"\b(?:session|reunion|forum|job dating|entretiens?|inscri\w+|rendez-vous|postul\w+|candidatures?"
    r"|formation|evenement)\b"
)


def read_start(source: OfferSource) -> Fact[dt.date | None]:
    """The first day of work; a year that is not said is the one after the offer's own date."""
    for first, _, passage in _spans(source):
        return Fact(first, (passage,))
    created = source.written_on
    for text in source.texts:
        for match in _DATE.finditer(text.folded):
            begin, _ = sentence_span(text.folded, *match.span())
            if not _NOT_START.search(text.folded, begin, match.end()) and (day := _day(match, created)):
                return Fact(day, (text.passage(*match.span()),))
    return Fact(None)


def read_span(source: OfferSource) -> Fact[float | None]:
    """The months from the first to the last day that the text gives a contract."""
    found = next(_spans(source), None)
    return Fact(_months_between(*found[:2]), (found[2],)) if found else Fact(None)


def _months_between(first: dt.date, last: dt.date) -> float:
    """Calendar months with both days: from 1 June to 30 September it is four."""
    end = last + dt.timedelta(days=1)
    months = 12 * (end.year - first.year) + end.month - first.month
    return round(months + (end.day - first.day) / _DAYS_A_MONTH, 2)


def _spans(source: OfferSource) -> Iterator[tuple[dt.date, dt.date, Passage]]:
    for text in source.texts:
        for match in _FROM_TO.finditer(text.folded):
            begin, _ = sentence_span(text.folded, *match.span())
            said = text.folded[begin : match.start()]
            days = _first_and_last(match, source.written_on)
            if days and _OF_A_CONTRACT.search(said) and not _NOT_START.search(said):
                yield *days, text.passage(*match.span())


def _first_and_last(match: re.Match[str], created: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days of a span; a year said once holds for both, and the last day comes after the first."""
    day, month, year, last_day, last_month, last_year = match.groups()
    last = _dated((last_day, last_month, last_year), created)
    first = _dated((day, month, year or last_year), created)
    if first and last and first > last and not year:
        first = _date(first.year - 1, first.month, first.day)
    return (first, last) if first and last and first < last else None


def read_deadline(source: OfferSource) -> Fact[dt.date | None]:
    """The last day to answer, when the offer holds it."""
    day = source.date("dateLimite")
    return Fact(day, (Text("dateLimite", str(source.raw["dateLimite"])).whole(),)) if day else Fact(None)


def _day(match: re.Match[str], created: dt.date | None) -> dt.date | None:
    month = match["m"] or match["mois"] or match["m3"]
    year = match["y"] or match["y2"] or match["y3"]
    return _dated((match["d"] or match["d2"] or match["d3"] or "1", month, year), created)


def _dated(said: tuple[str, str, str | None], created: dt.date | None) -> dt.date | None:
    """A day said with its month, in words or figures, and perhaps its year."""
    month, year = said[1].removesuffix("."), said[2]
    day, number = int(said[0]), int(month) if month.isdigit() else month_number(month)
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), number, day)
    if created is None:
        return None
    this = _date(created.year, number, day)
    return this if this and this >= created - dt.timedelta(days=45) else _date(created.year + 1, number, day)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
