"""How long a job lasted, and its last year: « 3 ans », « 10a », « 1 an 1/2 », « 03/2019 à 06/2021 »."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from matching.reading.month_names import months_in_figures
from matching.reading.participant_fields.cells import is_doubt

_NUMBERS: Final = {
    word: figure
    for figure, words in enumerate(
        "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(),
        start=1,
    )
    for word in words.split("|")
} | {"dix-huit": 18, "vingt": 20, "trente": 30}
_IN_WORDS: Final = re.compile(
    rf"\b({'|'.join(sorted(_NUMBERS, key=len, reverse=True))}) (?=(?:ans?|annees?|mois|semaines?)\b)"
)
_AN: Final = r"(?:ann?ee?s?|ans?)(?![a-z])"
_YEARS: Final = re.compile(
    rf"\b(\d{{1,2}})(?:[.,](\d))?\s*{_AN}(?:\s*(?:et )?(?:(demie?|1/2)|(\d{{1,2}})\s*mois\b))?"
)
#: « 10a », « 10 a »: not « 2 à 2019 », nor « 3 à Gravelines », nor the category of a CACES.
_SHORT_YEARS: Final = re.compile(r"\b(\d{1,2}) ?a(?=\s*(?:$|[,;)+/.]|puis\b|exp)|(?<=\da) )")
_CATEGORY: Final = re.compile(r"\bcaces\b|\br ?[34]\d\d\b|\bcat\b")
_MONTHS: Final = re.compile(r"\b(\d{1,3})\s*mois\b(?:\s*(?:et )?(demie?|1/2))?")
_WEEKS: Final = re.compile(r"\b(\d{1,2})\s*(?:semaines?|sem)\b")
_ANY: Final = re.compile(
    "|".join(re.sub(r"\((?!\?)", "(?:", one.pattern) for one in (_YEARS, _MONTHS, _WEEKS))
)
#: The lower end is sure: « 3-4 ans », « 3 ou 4 ans ».
_BETWEEN: Final = re.compile(rf"\b(\d{{1,2}})\s*(?:-|/|ou|a|et)\s*\d{{1,2}}\s*(?=(?:mois|semaines?|{_AN}))")
#: A length that is told, but not how much: « qq mois », « plusieurs années », « moins de 2 ans ».
_SOME: Final = re.compile(
    r"\b(?:qq\w*|qques?|quelques|plusieurs|pls|(?:une )?(?:dizaine|quinzaine|vingtaine) d'|moins d['e] ?\d+)\s*(?:ans?|annees?|mois)\b"
)
#: A length of something else than the job: how long ago, how old, how long without work.
_NOT_OF_THE_JOB: Final = re.compile(
    r"\bil y a (?:env\w*\.? |plus de |\+ de )?\d+ ?(?:ans?|annees?|mois)\b|\b(?:a l'|depuis l'|l')?age de \d+ ans\b|(?<!\d )\ba \d+ ans\b"
    r"|\b(?:sans emploi|sans activite|au chomage|chomage|inactive?|arrete?e?|arret|de|demandeu\w+ d'emploi|rien|ne travaille (?:pas|plus))"
    r"\.? depuis (?:le |env\w*\.? |plus de )?[\w/]+(?: (?:ans?|mois|(?:19|20)\d{2}))?"
)
_MONTH_RANGE: Final = re.compile(
    r"\b(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})\s*(?:-|a|au|>|jusqu'a|jusqu'en)\s*(?:(0?[1-9]|1[0-2])[/.-]((?:19"
    r"|20)\d{2})|aujourd'hui|ce jour|maintenant|now)"
)
_SINCE: Final = re.compile(r"\bdepuis (?:(?:le )?\d{1,2}/)?(?:\w+ )?((?:19|20)\d{2})\b")
_RANGE: Final = re.compile(r"\b((?:19|20)\d{2})\s*(?:-|/|a|au)\s*((?:19|20)\d{2})\b")
_ENTRE: Final = re.compile(r"\bentre ((?:19|20)\d{2}) et ((?:19|20)\d{2})\b")
_RUNNING: Final = re.compile(
    r"\bdepuis\b|\bactuel\w*\b|\ben cours\b|\ba ce jour\b|\baujourd'hui\b|\btoujours en poste\b"
)
_YEAR: Final = re.compile(r"(?<![\d.])((?:19[5-9]|20[0-4])\d)\b")


@dataclass(frozen=True, slots=True)
class Length:
    """Months of work; ``whole`` is False when the words may say more or less than that."""

    months: int | None
    whole: bool


def in_figures(folded: str) -> str:
    """Return a folded text with its months and small numbers in figures: « deux ans » is « 2 ans »."""
    figures = _IN_WORDS.sub(lambda found: f"{_NUMBERS[found[1]]} ", months_in_figures(folded))
    return figures if _CATEGORY.search(figures) else _SHORT_YEARS.sub(r"\1 ans", figures)


def length_of(figures: str, today: dt.date) -> Length:
    """Return the months that a text in figures tells; None when it tells none, or not how many."""
    text = _NOT_OF_THE_JOB.sub(" ", figures)
    if _SOME.search(text) or is_doubt(text):
        return Length(None, whole=False)
    least = _BETWEEN.sub(r"\1 ", text)
    told = list(_ANY.finditer(least))
    if not told:
        months = _from_dates(text, today)
        return Length(months, months is not None)
    others = [least[before.end() : after.start()] for before, after in pairwise(told)]
    if others and all(one.strip() == "+" for one in others):
        return Length(sum(_months(one[0]) for one in told), whole=True)
    part_of_it = all("dont" in one for one in others)
    return Length(_months(told[0][0]), whole=least == text and part_of_it)


def last_year(figures: str, today: dt.date) -> int | None:
    """Return the last year told; today's for a job that goes on (« depuis 2 ans »)."""
    text = _NOT_OF_THE_JOB.sub(" ", figures)
    if _RUNNING.search(text):
        return today.year
    years = [int(year) for year in _YEAR.findall(text)]
    return max(years) if years else None


def _months(told: str) -> int:
    """Return whole months of « 2 ans et demi », « 1 an 6 mois », « 6 semaines »."""
    if years := _YEARS.match(told):
        tenths = round(int(years[2]) * 1.2) if years[2] else 0
        return int(years[1]) * 12 + (6 if years[3] else tenths) + int(years[4] or 0)
    if months := _MONTHS.match(told):
        return int(months[1])
    weeks = _WEEKS.match(told)
    return max(1, round(int(weeks[1]) / 4.33)) if weeks else 0


def _from_dates(figures: str, today: dt.date) -> int | None:
    """Return calendar months between two dates, both ends counted when the months are told."""
    if precise := _MONTH_RANGE.search(figures):
        end = int(precise[4]) * 12 + int(precise[3]) if precise[4] else today.year * 12 + today.month
        months = end - int(precise[2]) * 12 - int(precise[1]) + 1
        return months if months > 0 else None
    if span := _RANGE.search(figures) or _ENTRE.search(figures):
        months = (int(span[2]) - int(span[1])) * 12
        return months if months > 0 else None
    since = _SINCE.search(figures)
    return max(0, today.year - int(since[1])) * 12 or None if since else None
