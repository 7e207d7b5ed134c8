"""Periods as CVs write them, put in the one form that the reader of experiences knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from matching.reading.month_names import MONTHS, month_number
from matching.vocabulary.folding import fold

_ENGLISH: Final = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep october november december"
).split()
_MONTH: Final = "|".join([f"(?:{one})" for one in (*MONTHS, *_ENGLISH)])
#: Names of months in both languages, folded, as alternatives of a regular expression.
MONTH_WORDS: Final = _MONTH
_SEASONS: Final = (
    "etes?",
    "hivers?",
    "printemps",
    "automnes?",
    "summer",
    "winter",
    "spring",
    "autumn",
    "rentree",
    "noel",
    "vacances",
)
_YEAR: Final = r"(?:19|20)\d\d"
_POINT: Final = (
    rf"(?:(?P<{{0}}day>\d{{{{1,2}}}}[/.])?(?P<{{0}}m>0?[1-9]|1[0-2]) ?[/.-] ?(?P<{{0}}y>(?:19|20)\d\d)(?!\d)"
    rf"|(?:(?:\d{{{{1,2}}}}(?:er)? )?(?P<{{0}}name>{_MONTH})\.?(?: de)?[ /-])?(?P<{{0}}year>(?:19|20)\d\d)(?!\d))"
)
_NOW: Final = r"aujourd'?hui|auj\b|a ce jour|ce jour|presente?\b|actuel\w*|maintenant|en cours|nos jours|today|now|current\w*|ongoing|\.{2,}|…"
_TO: Final = r"\s*(?:-{1,2}>?|>|a|au|jusqu'(?:a|en|au)|to|till|until)\s*"
#: « 2021/2023 »: the sign stands between years, never between a day and a month.
_OR_SLASH: Final = _TO.replace(">|a|", ">|/|a|")
_SPAN: Final = re.compile(
    rf"(?:\b(?:de|du|d'|from|entre) ?)?\b{_POINT.format('a')}{_OR_SLASH}(?:{_POINT.format('b')}|(?P<now>{_NOW}))"
)
_BETWEEN: Final = re.compile(rf"\bentre {_POINT.format('a')} et {_POINT.format('b')}")
_SAME_YEAR: Final = re.compile(
    rf"\b(?:de )?(?:\d{{1,2}}(?:er)? )?(?P<am>{_MONTH})\.?{_TO}(?:\d{{1,2}}(?:er)? )?(?P<bm>{_MONTH})\.? (?P<y>{_YEAR})\b"
)
#: « 03 à 06/2021 ».
_SAME_YEAR_IN_FIGURES: Final = re.compile(
    rf"(?<![\d/.])(?:de )?(?P<am>0[1-9]|1[0-2]){_TO}(?P<bm>0[1-9]|1[0-2])[/.](?P<y>{_YEAR})\b"
)
_ISO: Final = re.compile(
    rf"\b(?P<ay>{_YEAR})-(?P<am>0[1-9]|1[0-2])(?:-\d\d)?(?:\s+-\s+|\s*/\s*|{_TO})(?:(?P<by>{_YEAR})-(?P<bm>0[1-9]|1[0-2])(?:-\d\d)?\b|(?P<now>{_NOW}))"
)
#: « 09/18 - 06/21 »: the figures after the month are years only from 13 on, below they may be months.
_SHORT_YEARS: Final = re.compile(
    rf"(?<![\d/.])(?P<am>0?[1-9]|1[0-2])[/.](?P<ay>1[3-9]|[2-4]\d){_TO}(?:(?P<bm>0?[1-9]|1[0-2])[/.](?P<by>1[3-9]|[2-4]\d)(?![\d/])|(?P<now>{_NOW}))"
)
_SHORT_END: Final = re.compile(r"(?<![\d/])(?P<a>20\d\d) ?[-/] ?(?P<b>1[3-9]|[2-4]\d)(?![\d/.])")
_SINCE: Final = re.compile(
    rf"\b(?:depuis|since|a partir de|from)(?: (?:le|l'annee|debut|fin|mi))?[ -]{_POINT.format('a')}"
)
_ONE: Final = re.compile(
    rf"(?:\ben |\ble )?\b{_POINT.format('a')}(?P<more>(?:\s*(?:,|et|&|puis)\s*{_YEAR}(?!\d|\s*-))*)"
)
_SEASON: Final = re.compile(
    rf"\b(?:{'|'.join(_SEASONS)})(?: de)?(?P<years>(?:\s*(?:,|et|&|/|-)?\s*{_YEAR})+)\b"
)
_LENGTH: Final = re.compile(
    r"[(\[]?\b(?:pendant |duree ?:? ?)?(?P<n>\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt) (?P<unit>ans?|annees?|mois|semaines?|sem|years?|months?|weeks?)\b\.?"
    r"(?P<more> (?:et )?(?:demie?|\d{1,2} (?:mois|months?)))?[)\]]?"
)
_UNITS: Final = {
    "years": "ans",
    "year": "an",
    "months": "mois",
    "month": "mois",
    "weeks": "semaines",
    "week": "semaine",
}
#: Before and after an age.
_NO_LENGTH: Final = re.compile(r"\b(?:a|de|age\w*|d'environ|ou|et|-|moins|il y a) ?$")
_AGES: Final = re.compile(
    r"(?<!CDD)(?<!stage)(?<!contrat)(?<!mission)(?<!expérience) (?:âgée?s? )?de \d+ (?:(?:ans|mois) )?(?:(?:à|ou|et) \d+ )?(?:ans|mois)\b",
    re.IGNORECASE,
)
_OF_JOB: Final = re.compile(
    r"\b(?:cdd|cdi|contrats?|stage|missions?|experience|periode|interim|duree|remplacement|saison) de $"
)
_OF_AGE: Final = re.compile(r"\s*(?:et plus|revolus|a \d)")
#: Between a period and its length nothing but these.
_BESIDE: Final = re.compile(r"[\s,:;(/*|-]*")


@dataclass(frozen=True, slots=True)
class Period:
    """Where a period stands in a line, and the same period as « 03/2019 - 06/2021 », « depuis 2020 », « 2019 »."""

    start: int
    end: int
    told: str
    length: tuple[int, int] = (0, 0)

    def out_of(self, line: str) -> str:
        """The line with a bar in the place of the period and of its length."""
        for start, end in sorted([(self.start, self.end), self.length], reverse=True):
            line = f"{line[:start]} | {line[end:]}" if end else line
        return line


def find_period(line: str) -> Period | None:
    """Return the first period of a line; a length beside it or in brackets counts more than its dates."""
    folded = re.sub(r"[–—→]", "-", fold(line).replace("’", "'"))
    found = _span(folded)
    length = _length(folded, found) if found else None
    if found is None or length is None:
        return found
    return Period(found.start, found.end, f"{_in_words(length)}, {found.told}", length.span())


def find_length(line: str) -> Period | None:
    """Return the length of a job told without dates: « 18 mois », « depuis 3 ans »; an age or a span of ages is none."""
    folded = re.sub(r"[–—→]", "-", fold(line).replace("’", "'"))
    for length in _LENGTH.finditer(folded):
        since = re.search(r"\bdepuis $", folded[: length.start()])
        if not (_is_age(folded[: length.start()]) or _OF_AGE.match(folded, length.end())):
            return Period(
                since.start() if since else length.start(),
                length.end(),
                f"{'depuis ' if since else ''}{_in_words(length)}",
            )
    return None


def without_ages(words: str) -> str:
    """Words without the ages in them: « garde d'enfants de 3 à 5 ans » says nothing of how long."""
    return _AGES.sub("", words).strip()


def _is_age(before: str) -> bool:
    """Whether the words before a length make it an age, or a span: « enfants de 3 ans », not « CDD de 3 ans »."""
    return bool(_NO_LENGTH.search(before)) and not _OF_JOB.search(before)


def _in_words(length: re.Match[str]) -> str:
    unit, more = _UNITS.get(length["unit"], length["unit"]), re.sub(r"months?", "mois", length["more"] or "")
    return f"{length['n']} {unit}{more}"


def _length(folded: str, found: Period) -> re.Match[str] | None:
    """The length of a period; « enfants de 2 à 5 ans » beside whole dates is none."""
    for length in (*_LENGTH.finditer(folded, found.end), *_LENGTH.finditer(folded, 0, found.start)):
        bracket = length.group()[0] in "([" or length.group().startswith(("pendant", "duree"))
        between = (
            folded[found.end : length.start()]
            if length.start() >= found.end
            else folded[length.end() : found.start]
        )
        loose = found.told.isdigit() and not _is_age(folded[: length.start()])
        if bracket or _BESIDE.fullmatch(between) or loose:
            return length
    return None


def _span(folded: str) -> Period | None:
    return _in_figures(folded) or _with_its_end(folded) or _moment(folded)


def _in_figures(folded: str) -> Period | None:
    """Forms in which the months, or the years, must be told from days and from each other first."""
    for pattern in (_SAME_YEAR, _SAME_YEAR_IN_FIGURES):
        if match := pattern.search(folded):
            return Period(
                *match.span(), f"{_month(match['am'])}/{match['y']} - {_month(match['bm'])}/{match['y']}"
            )
    if short := _ISO.search(folded) or _SHORT_YEARS.search(folded):
        end = "aujourd'hui" if short["now"] else f"{int(short['bm']):02}/{_whole(short['by'])}"
        return Period(*short.span(), f"{int(short['am']):02}/{_whole(short['ay'])} - {end}")
    return None


def _with_its_end(folded: str) -> Period | None:
    if match := _BETWEEN.search(folded):
        return Period(*match.span(), _told(_point(match, "a"), _point(match, "b")))
    if match := _SPAN.search(folded):
        end = "aujourd'hui" if match["now"] else _point(match, "b")
        return Period(*match.span(), _told(_point(match, "a"), end))
    if match := _SINCE.search(folded):
        return Period(*match.span(), _told(_point(match, "a"), "aujourd'hui"))
    if (match := _SHORT_END.search(folded)) and int(match["b"]) > int(match["a"]) % 100:
        return Period(*match.span(), f"{match['a']} - 20{match['b']}")
    return None


def _moment(folded: str) -> Period | None:
    """A season, a month or a year: when, not how long; of several years the last."""
    if match := _SEASON.search(folded):
        return Period(*match.span(), match["years"][-4:])
    if match := _ONE.search(folded):
        return Period(*match.span(), match["more"][-4:] or _point(match, "a"))
    return None


def _whole(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


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
    if name.isdigit():
        return f"{int(name):02}"
    for number, pattern in enumerate(_ENGLISH, 1):
        if re.fullmatch(pattern, name):
            return f"{number:02}"
    return f"{month_number(name):02}"
