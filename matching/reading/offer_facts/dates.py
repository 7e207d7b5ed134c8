"""When the work starts; "as soon as possible" is no date."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span

_MONTHS: Final = {
    "janvier": 1,
    "fevrier": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "aout": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "decembre": 12,
}
_MONTH: Final = "|".join(_MONTHS)
_INTRO: Final = (
    r"\b(?:a partir d[ue]|a compter d[ue]|des(?: le)?|debut(?: (?:de|du))?(?: (?:contrat|mission"
    r"|poste))?\s*(?:prevu\w* )?(?:le|:|au|en)?|prise de (?:poste|fonctions?"
    r"|service)\s*(?:prevue )?(?:le|au|des|:|en|a partir du|a compter du)?"
    r"|(?:a )?pourvoir (?:le|au|pour le|pour|en|debut|a partir du|des le|a compter du)"
    r"|demarrage\s*(?:prevu )?(?:le|au|:|en|debut)?|date de (?:debut|demarrage|prise de poste)\s*:?"
    r"|(?:du|disponible)(?= \d{1,2}(?:/\d\d)? au))"
    r"\s*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*(?:debut |le )?"
)
_DATE: Final = re.compile(
    rf"{_INTRO}(?:(?P<d>\d{{1,2}})(?:er)?\s*[/.-]\s*(?P<m>\d{{1,2}})(?:\s*[/.-]\s*(?P<y>20\d\d"
    rf"|\d\d))?(?!\s*h)|(?:(?P<d2>\d{{1,2}})(?:er)? )?(?P<mois>{_MONTH})\b(?: (?P<y2>20\d\d))?"
    rf"|(?P<d3>\d{{1,2}}) au \d{{1,2}}\s*[/ ]\s*(?P<m3>\d\d|{_MONTH})(?:\s*[/ ]\s*(?P<y3>20\d\d))?)"
)
_NOT_START: Final = re.compile(
    r"\b(?:session|reunion|forum|job dating|entretiens?|inscri\w+|rendez-vous|postul\w+|candidatures?"
    r"|formation|evenement)\b"
)


def read_start(source: OfferSource) -> Fact[dt.date | None]:
    """The first day of work; a year that is not said is the one after the offer's own date."""
    created = source.written_on
    for text in source.texts:
        for match in _DATE.finditer(text.folded):
            begin, _ = sentence_span(text.folded, *match.span())
            if not _NOT_START.search(text.folded, begin, match.end()) and (day := _day(match, created)):
                return Fact(day, (text.passage(*match.span()),))
    return Fact(None)


def read_deadline(source: OfferSource) -> Fact[dt.date | None]:
    """The last day to answer, when the offer holds it."""
    day = source.date("dateLimite")
    return Fact(day, (Text("dateLimite", str(source.raw["dateLimite"])).whole(),)) if day else Fact(None)


def _day(match: re.Match[str], created: dt.date | None) -> dt.date | None:
    month = match["m"] or match["mois"] or match["m3"]
    year = match["y"] or match["y2"] or match["y3"]
    day, number = int(match["d"] or match["d2"] or match["d3"] or 1), _MONTHS.get(month) or int(month)
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
