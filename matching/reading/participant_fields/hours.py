"""Hours a week accepted: « plein », « mi-tps », « indifférent », « 20-28 », « max 30h »."""

from __future__ import annotations

import re
from typing import Final

from matching.participant import HoursWanted
from matching.reading.participant_fields.cells import Cells, is_doubt, is_none
from matching.reading.participant_fields.closed_lists import hours_beside_contract
from matching.vocabulary.folding import fold

_FIELD: Final = "temps_travail"
#: Full time begins at 35 h; 48 h is the most the law allows in a week.
_FULL: Final = HoursWanted(35, 48)
_PART: Final = HoursWanted(1, 34.5)
_HALF: Final = HoursWanted(17.5, 17.5)
_ANY: Final = HoursWanted(1, 48)
_TIME: Final = r"(?:a |en )?(?:(?:temps|tps|tmps|tems|t\.) ?)?"
_OK: Final = r"(?: (?:ok|uniquement|seulement|souhaite|de preference|only|si possible))?"
_WORDS: Final = (
    (re.compile(rf"{_TIME}(?:plein|complet|plien)(?:e? temps)?{_OK}|full ?time|100 ?%"), _FULL),
    (re.compile(rf"(?:(?:temps|tps) part|{_TIME}partiel(?:le)?){_OK}"), _PART),
    (re.compile(rf"(?:a )?mi[ -]?(?:temps|tps){_OK}|50 ?%"), _HALF),
    (
        re.compile(
            rf"indiffe?rent\w*|peu importe|tou[st]|tout(?: ok)?|tous (?:temps|types?)|les (?:deux|2)|sans preference|flexible"
            rf"|{_TIME}(?:plein|complet)(?: ?(?:ou|et|/|\||,|et/ou|sinon|mais accepte) ?){_TIME}partiel|{_TIME}partiel(?: ?(?:ou|et|/|\|"
            rf"|,|et/ou) ?){_TIME}(?:plein|complet)"
        ),
        _ANY,
    ),
)
_FIGURE: Final = r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h(?:eures?)?)?"
_WEEK: Final = r"(?:\s*/?\s*(?:par |la )?(?:sem\w*|hebdo\w*))?"
_SPAN: Final = re.compile(
    rf"(?:{_TIME}(?:partiel|plein|complet)[ ,:(]*)?(?:de |entre )?{_FIGURE}(?:\s*(?:-|a|et|/"
    rf"|ou)\s*{_FIGURE})?{_WEEK}{_OK}\)?"
)
_MOST: Final = re.compile(
    rf"(?:max(?:i(?:mum)?)?\.?|jusqu'a|moins de|pas plus de|<=?)\s*{_FIGURE}{_WEEK}|{_FIGURE}{_WEEK} (?:max\w*|et moins)"
)
_LEAST: Final = re.compile(
    rf"(?:mini?(?:mum)?\.?|au moins|a partir de|(?:plus|\+) de|pas moins de|>=?)\s*{_FIGURE}{_WEEK}|{_FIGURE}{_WEEK}"
    rf" (?:min\w*|et plus|et \+|ou plus|\+)"
)
_MONTH: Final = re.compile(r"(\d{2,3}(?:[.,]\d{1,2})?)\s*h(?:eures?)?\s*(?:/|par )\s*mois")
_SHARE: Final = re.compile(
    rf"{_TIME}(?:partiel )?(?:a )?(\d{{2}}) ?%"
)  #: Words that tell hours, but not how many a week: « TP » is full time, part time or public works.
_UNSETTLED: Final = re.compile(
    r"\bt\.?p\b|\bmatin\w*|\bapres.midi|\bsoir|\bjournee|\becole\b|/ ?j(?:our)?\b|\bjours?\b|\bprogressi\w+|\breduit|\bcourt"
    r"|\btemps\b|\btps\b|\bpartiel|\bplein\b|\bmodulable|\d ?(?:h\b|%)"
)


def hours_wanted(cells: Cells) -> HoursWanted | None:
    """Return the hours a week, both ends included; None when empty or not settled; raises CellError."""
    text = re.sub(r"\s+", " ", fold(cells.text(_FIELD) or hours_beside_contract(cells))).rstrip(" .!")
    if not text or is_none(text):
        return None
    for words, hours in _WORDS:
        if words.fullmatch(text):
            return hours
    told = _in_figures(text)
    if told and 0 < told.min <= told.max <= _ANY.max:
        return told
    if told is None and (is_doubt(text) or _UNSETTLED.search(text)):
        cells.not_understood(_FIELD, cells.text(_FIELD))
        return None
    raise cells.bad(_FIELD, "plein, partiel, indifferent ou des heures comme 20-28")


def _in_figures(text: str) -> HoursWanted | None:
    if found := _SPAN.fullmatch(text):
        return HoursWanted(_number(found[1]), _number(found[2] or found[1]))
    if found := _MOST.fullmatch(text):
        return HoursWanted(_ANY.min, _number(found[1] or found[2]))
    if found := _LEAST.fullmatch(text):
        return HoursWanted(_number(found[1] or found[2]), _ANY.max)
    if found := _MONTH.fullmatch(text):
        hours = round(_number(found[1]) * 12 / 52, 1)
        return HoursWanted(hours, hours)
    if found := _SHARE.fullmatch(text):
        hours = round(int(found[1]) * _FULL.min / 100, 1)
        return HoursWanted(hours, hours)
    return None


def _number(text: str) -> float:
    return float(text.replace(",", "."))
