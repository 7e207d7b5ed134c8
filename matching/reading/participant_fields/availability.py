"""The day from which a person is free: a date, « de suite », « après le 15/09 », « jusqu'au 30/06/2026 »."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.reading.month_names import MONTHS, month_number
from matching.reading.participant_fields.cells import Cells, is_doubt, is_none
from matching.vocabulary.folding import fold

_FIELD: Final = "disponible_le"
_MIDNIGHT: Final = re.compile(r"[ t]00:00(?::00(?:\.0+)?)?")
_DAY: Final = re.compile(
    r"(?<!\d)(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?)(?!\d)"
)
_MONTH: Final = re.compile(r"(?P<month>\d{1,2})/(?P<year>20\d{2})")
_NAMED: Final = re.compile(
    rf"\b(?P<day>1er|\d{{1,2}})?\s*(?P<name>{'|'.join(MONTHS)})\b\.?(?:\s*(?P<year>\d{{4}}))?"
)
_NOW: Final = re.compile(
    r"(?:dispo\w*)?[ :,]*(?:(?:tout |tt )?de suite|tds|immediat\w*|des que possible|asap|maintenant|sans delai|des maintenant|aujourd'hui"
    r"|a tout moment|quand vous voulez)|dispo(?:nible)?|oui|ok|x"
)
#: Free the day after: « en formation jusqu'au 30/06/2026 ».
_UNTIL: Final = re.compile(
    r"\bjusqu|\bfin (?:de |du )?(?:contrat|formation|mission|cdd|stage|conge)|\bse termine|\bfini\w*\b"
)
_FROM: Final = re.compile(
    r"(?:dispo\w*|libre)?[ :,]*(?:a partir|a compter|apres|des|depuis|pas avant|le|au|du|debut)\b.*|dispo\w*[ :].*"
)
_AFTER: Final = re.compile(r"\bapres\b")
#: Words that give no day: the person's file must be asked.
_VAGUE: Final = re.compile(
    r"\b(?:bientot|prochainement|plus tard|fin de droits?|en formation|en stage|en contrat|en poste|en conge|en"
    r" mission|en arret|conge parental"
    r"|rentree|vacances|indispo\w*|non dispo\w*|pas dispo\w*|pas (?:de suite|encore|maintenant)|(?:dans|sous|d'ici) .*"
    r"|preavis|mi-\w+|fin \w+|debut \w+|ete|automne|hiver|printemps|apres .*|(?:lun|mar|mercre|jeu|vendre|same)di|semaines?|mois"
    r"|trimestre|20\d\d)\b"
)
#: How far ahead a day told without its year may lie.
_AHEAD_DAYS: Final = 183


def available_from(cells: Cells, today: dt.date) -> dt.date | None:
    """Return the first free day, None when it is not told; raises CellError for a day that does not exist."""
    text = _MIDNIGHT.sub("", fold(cells.text(_FIELD)))
    if not text or is_none(text):
        return None
    if _NOW.fullmatch(text.rstrip(" .!")):
        return today
    try:
        day = _told(text, today)
    except ValueError as error:
        raise cells.bad(_FIELD, "une date comme 2026-11-25 ou 25/11/2026") from error
    if day is None:
        cells.not_understood(_FIELD, cells.text(_FIELD))
    return day


def _told(text: str, today: dt.date) -> dt.date | None:
    days = [_day(found, today) for found in _DAY.finditer(text)] or _named(text, today)
    if month := _MONTH.fullmatch(text):
        return dt.date(int(month["year"]), int(month["month"]), 1)
    if not days and not (is_doubt(text) or _VAGUE.search(text)):
        raise ValueError(text)
    if is_doubt(text) or len(days) != 1:
        return None
    alone = _DAY.fullmatch(text) or _NAMED.fullmatch(text) or _FROM.fullmatch(text)
    later = _UNTIL.search(text) or _AFTER.search(text)
    if days[0] is None or not (alone or later):
        return None
    return days[0] + dt.timedelta(days=1) if later else days[0]


def _named(text: str, today: dt.date) -> list[dt.date | None]:
    return [_in_words(found, today) for found in _NAMED.finditer(text)]


def _in_words(found: re.Match[str], today: dt.date) -> dt.date | None:
    day = int((found["day"] or "1").removesuffix("er"))
    return _in_year(day, month_number(found["name"]), found["year"], today)


def _day(found: re.Match[str], today: dt.date) -> dt.date | None:
    if found["iso"]:
        return dt.date.fromisoformat(found["iso"])
    return _in_year(int(found["day"]), int(found["month"]), found["year"], today)


def _in_year(day: int, month: int, year: str | None, today: dt.date) -> dt.date | None:
    """Return the day; without a year, the coming one when it is near, else None: which year is not known."""
    if year:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year, next_year = (
        dt.date(today.year, month, min(day, 28)),
        dt.date(today.year + 1, month, min(day, 28)),
    )
    coming = dt.date(today.year if this_year >= today else next_year.year, month, day)
    return coming if (coming - today).days <= _AHEAD_DAYS else None
