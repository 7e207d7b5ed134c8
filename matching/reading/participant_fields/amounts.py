"""The longest trip, in minutes, and the lowest wage, in gross euros an hour."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.participant_fields.cells import Cells, is_doubt, is_none
from matching.vocabulary.folding import fold

_LONGEST_TRIP: Final = 300
_HIGHEST_WAGE: Final = 200.0
#: Paid hours of a full-time month.
_MONTH_HOURS: Final = 151.67
_MOST: Final = r"(?:(?:max(?:i(?:mum)?)?|jusqu'a|moins de|environ|env|pas plus de|<|~)\.? ?)?"
_MINUTES: Final = re.compile(
    rf"{_MOST}(?:(?P<from>\d{{1,3}}) ?(?:min\w*|mn|')? ?(?:-|a|/|ou) ?)?(?P<min>\d+(?:[.,]\d+)?) ?(?:min(?:ute)?s?|mn|')?"
    r"\.?(?: ?(?:max(?:i(?:mum)?)?|environ|aller|de trajet|par trajet|en \w+))*"
)
_HOURS: Final = re.compile(
    rf"{_MOST}(?P<hours>1/2|3/4|\d|une) ?(?:h|heures?)(?: ?(?P<min>[0-5]\d|et demie)(?: ?(?:min|mn))?)?(?: max\w*)?"
)
_NO_FIGURE: Final = re.compile(
    r"km\b|\bpeu importe\b|\bcud\b|\bsecteur\b|\bagglo\w*|\bproch\w+|\bpas (?:trop )?loin|\bpartout\b|\bmobil\w+"
    r"|\bproximite\b|\bindifferent|\billimite|\blocal\w*|\bdunkerq\w*|\bdk\b|\blittoral\b|\bbus\b"
    # One way is half of it, or on foot another trip than by bus: to be asked.
    r"|\ba ?[/-]? ?r\b|\baller.?retour|\ba pied\b|\d ?(?:min|mn|h)\b"
)
_IN_WORDS: Final = {
    "une demi-heure": 30,
    "demi-heure": 30,
    "demi heure": 30,
    "trois quarts d'heure": 45,
    "un quart d'heure": 15,
}
_WAGE: Final = re.compile(
    r"(?:min(?:i(?:mum)?)?\.? |a partir de |au moins |> ?|>= ?)?(?P<figure>\d{1,3}(?:"
    r" ?\d{3})*(?:[.,]\d+)?)\s*(?P<thousand>k)?\s*(?:€|e|euros?)?"
    r"\s*(?P<net>net)?\s*(?P<gross>brut)?\s*(?P<unit>(?:/ ?|par |de l'|l')?(?:h(?:eure)?|mois|mensuel\w*|an(?:nee)?|annuel\w*))?"
    r"\s*(?P<net2>net)?\s*(?P<gross2>brut)?(?: min\w*)?"
)

_WAGE_WORDS: Final = re.compile(
    r"\bnets?\b|\bsmic\b|\bselon\b|\bnegocia\w+|\bconvention\w*|\bgrille\b|\bpeu importe\b|\bindifferent|\bmini(?:mum)?\b"
    r"|€|\beuros?\b|\bbrut\b|\d ?k\b|^\d[\d.,]* ?(?:-|a) ?\d"
)


def longest_trip(cells: Cells) -> int | None:
    """Return the longest one-way trip in minutes, None when not told so; raises CellError."""
    text = fold(cells.text("trajet_max_min"))
    if not text or is_none(text):
        return None
    minutes = _minutes(text)
    if minutes is not None and 0 <= minutes <= _LONGEST_TRIP:
        return minutes
    if minutes is None and (is_doubt(text) or _NO_FIGURE.search(text)):
        cells.not_understood("trajet_max_min", cells.text("trajet_max_min"))
        return None
    raise cells.bad("trajet_max_min", f"un nombre de 0 à {_LONGEST_TRIP}")


def _minutes(text: str) -> int | None:
    if text in _IN_WORDS:
        return _IN_WORDS[text]
    told = _MINUTES.fullmatch(text)
    if told:
        return round(float(told["min"].replace(",", ".")))
    told = _HOURS.fullmatch(text)
    if not told:
        return None
    whole = {"une": 60, "1/2": 30, "3/4": 45}.get(told["hours"]) or int(told["hours"]) * 60
    return whole + (30 if told["min"] == "et demie" else int(told["min"] or 0))


def lowest_wage(cells: Cells) -> float | None:
    """Return gross euros an hour; None when not told, or told net: no gross follows; raises CellError."""
    text = fold(cells.text("salaire_min_horaire"))
    if not text or is_none(text):
        return None
    told = _WAGE.fullmatch(text)
    net = "net" in text
    value = _hourly(told) if told and not net else None
    if value is not None and 0 <= value <= _HIGHEST_WAGE:
        return value
    no_hourly = value is None or value > _HIGHEST_WAGE
    if no_hourly and (is_doubt(text) or _WAGE_WORDS.search(text)):
        cells.not_understood("salaire_min_horaire", cells.text("salaire_min_horaire"))
        return None
    raise cells.bad("salaire_min_horaire", f"un nombre de 0 à {_HIGHEST_WAGE:g}")


def _hourly(told: re.Match[str]) -> float:
    figure = float(told["figure"].replace(" ", "").replace(",", ".")) * (1000 if told["thousand"] else 1)
    unit = (told["unit"] or "").lstrip("/ ")
    if "mois" in unit or "mens" in unit:
        return round(figure / _MONTH_HOURS, 2)
    if re.search(r"\ban", unit):
        return round(figure / 12 / _MONTH_HOURS, 2)
    return figure
