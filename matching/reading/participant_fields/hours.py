"""Hours a week accepted: « plein », « mi-tps », « indifférent », « 20-28 », « max 30h »."""

from __future__ import annotations

import math
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
_ANY: Final = HoursWanted(1, 48)
_TIME: Final = r"(?:a |en )?(?:(?:temps|tps|tmps|tems|t\.) ?)?"
_OK: Final = r"(?: (?:ok|souhaite|choisi|de preference|si possible))?"
#: How far from a figure an offer may lie and still suit, in hours. Advisers type « mi-temps » or « 80 % » for « about
#: so much »: employers write 24 h, the least that the law allows, as readily as 17.5 or 28. A day's work either way
#: for a share of full time, half a day for a figure in hours. A part-time wish stays below full time.
_AROUND_A_SHARE: Final = 7.0
_AROUND_HOURS: Final = 4.0
_MOST_IN_PART: Final = 34.0
#: Who says 35 h means full time; many full-time weeks are of 39 h.
_USUAL_FULL: Final = 39.0
#: Words by which a figure is meant to the letter.
_TO_THE_LETTER: Final = re.compile(
    r"\b(?:uniquement|seulement|only|exactement|strictement|pile|precisement|ni plus ni moins)\b"
)
_WORDS: Final = (
    (re.compile(rf"{_TIME}(?:plein|complet|plien)(?:e? temps)?{_OK}|full ?time|100 ?%"), _FULL),
    (re.compile(rf"(?:(?:temps|tps) part|{_TIME}partiel(?:le)?){_OK}"), _PART),
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
#: « 50 et 80 % » are two shares, « mi-temps » is one.
_SHARE: Final = re.compile(r"(?<!\d)(\d{2,3}) ?(?:%|(?=(?:-|a|et|/|ou) ?\d{2,3} ?%))")
_HALF_TIME: Final = re.compile(r"(?:\ba )?\b(?:mi|1/2)[ -]?(?:temps|tps)\b")
_IN_PART: Final = re.compile(rf"^{_TIME}partiel[ ,:(]*(?:a |de )?(?=\D*\d)")
#: Words that tell hours, but not how many a week: « TP » is full time, part time or public works.
_UNSETTLED: Final = re.compile(
    r"\bt\.?p\b|\bmatin\w*|\bapres.midi|\bsoir|\bjournee|\becole\b|/ ?j(?:our)?\b|\bjours?\b|\bprogressi\w+|\breduit|\bcourt"
    r"|\btemps\b|\btps\b|\bpartiel|\bplein\b|\bmodulable|\d ?(?:h\b|%)"
)


def hours_wanted(cells: Cells) -> HoursWanted | None:
    """Return the hours a week, both ends included; None when empty or not settled; raises CellError."""
    text = re.sub(r"\s+", " ", fold(cells.text(_FIELD) or hours_beside_contract(cells))).rstrip(" .!")
    if not text or is_none(text):
        return None
    bare = re.sub(r"\s+", " ", _TO_THE_LETTER.sub(" ", text)).strip(" ,")
    for words, hours in _WORDS:
        if words.fullmatch(bare):
            return hours
    told = _in_figures(bare, exact=bare != text)
    if told and 0 < told.min <= told.max <= _ANY.max:
        return told
    if told is None and (is_doubt(text) or _UNSETTLED.search(text)):
        cells.not_understood(_FIELD, cells.text(_FIELD))
        return None
    raise cells.bad(_FIELD, "plein, partiel, indifferent ou des heures comme 20-28")


def _in_figures(text: str, *, exact: bool) -> HoursWanted | None:
    """Return the hours of « 20-28 », « max 30h », and those around a single figure unless it is ``exact``."""
    in_hours = _SHARE.sub(lambda found: f"{int(found[1]) * _FULL.min / 100:g}h", _HALF_TIME.sub("50 %", text))
    figures = _IN_PART.sub("", in_hours).rstrip(" )")
    most = _PART.max if _IN_PART.search(in_hours) else _ANY.max
    if found := _MOST.fullmatch(figures):
        return HoursWanted(_ANY.min, _number(found[1] or found[2]))
    if found := _LEAST.fullmatch(figures):
        return HoursWanted(_number(found[1] or found[2]), most)
    if found := _MONTH.fullmatch(figures):
        hours = round(_number(found[1]) * 12 / 52, 1)
    elif found := _SPAN.fullmatch(figures):
        hours = _number(found[1])
        if found[2]:
            return HoursWanted(hours, _number(found[2]))
    else:
        return None
    return HoursWanted(hours, hours) if exact else _around(hours, as_share=in_hours != text)


def _around(hours: float, *, as_share: bool) -> HoursWanted:
    """Return the whole hours that suit who names one figure, part time below full time."""
    if not 0 < hours < _FULL.min:
        return HoursWanted(min(hours, _FULL.min), max(hours, _USUAL_FULL))
    slack = _AROUND_A_SHARE if as_share else _AROUND_HOURS
    return HoursWanted(max(_ANY.min, math.floor(hours - slack)), min(_MOST_IN_PART, math.ceil(hours + slack)))


def _number(text: str) -> float:
    return float(text.replace(",", "."))
