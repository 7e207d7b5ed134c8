"""Hours a week, and whether that is full time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import OfferWarning, Passage
from matching.reading.offer_facts.hours_worked_out import by_the_day, shares
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.vocabulary.folding import fold

WEEKS_PER_MONTH: Final = 52 / 12
FULL_TIME_HOURS: Final = 35.0
_FIELD: Final = re.compile(
    r"(?<![\d.,])(?P<h>\d{1,2})(?:[.,](?P<d>\d{1,2}))?\s*h(?:eures?)?\s*(?P<m>\d{1,2})?(?!\w)"
)
_H: Final = r"(?P<h>\d{1,2})(?:[.,](?P<d>\d{1,2}))?\s{0,2}(?:h(?:eures?|rs?)?)?\s{0,2}(?P<m>[0-5]\d)?"
_WEEK: Final = re.compile(
    rf"(?<![\d/:,.-]){_H}\s{{0,2}}(?:(?:a|et"
    rf"|-)\s{{0,2}}(?P<to>\d{{1,2}})\s{{0,2}}h?(?:eures?)?\s{{0,2}})?(?:de travail\s{{0,2}}"
    rf"|travaillees?\s{{0,2}})?(?:(?:/|par|la|\bx)\s{{0,2}}(?:sem\b|semaine)|\bhebdo\w*)"
)
_CONTRACT: Final = re.compile(
    r"(?:\b(?:contrat|temps (?:plein|complet|partiel)|cddi|cdi|cdd|interim|hebdomadaires?"
    r"|duree(?: de travail)?|base|volume horaire|poste"
    r"|temps de travail)\s{0,2}(?:de|d'|:|-|,|\(|en|a)?\s{0,2}(?:de |a )?)"
    r"(?P<h>\d{2})(?:[.,](?P<d>\d{1,2}))?\s{0,2}h(?:eures?)?\s{0,2}(?P<m>[0-5]\d)?(?!\s{0,2}(?:[/-]?\s{"
    r"0,2}(?:24|jour)|par jour|a \d|de formation|\w*\s{0,2}/\s{0,2}(?:mois|jour)|par mois|mensuel))\b"
)
_ALONE: Final = re.compile(
    r"(?:^|\n)\s{0,2}[-*•]?\s{0,2}(?P<h>\d{2})\s{0,2}h(?:eures?)?\s{0,2}(?P<m>[0-5]\d)?\s{0,2}(?=:"
    r"|reparti|,? (?:du lundi|interventions|en coupure|horaires|hebdo)|\n|$)"
    r"|(?:vendredi|samedi|dimanche|\dh(?:\d\d)?)[^.\n(]{0,12}\((?P<h2>\d{2}) ?h(?:eures?)?\)"
    r"|[.:] (?P<h3>\d{2}) heures(?=[.,])"
)
#: "interim 3 mois, 35h.": a length alone between two marks; no time of day is that late and alone.
_BETWEEN: Final = re.compile(
    r"(?:(?<=[,;.:(*|–-] )|(?<=[*|/])|^)(?P<h>2[4-9]|3\d|4[0-8])\s{0,2}h(?:eures?)?(?P<m>[0-5]\d)?"
    r"(?=\s{0,2}(?:[,.;)\n*|–]|- |$))"
)
#: « 35h/s », « 35h sur 4,5 jours », « 35h/1800 € net », « semaine de 32h », « base hebdomadaire de 35 heures ».
_SAID_SHORT: Final = re.compile(
    r"\b(?:(?<![\d/:,.-])(?P<h>[1-4]\d) ?h(?:eures?)?(?P<m>[0-5]\d)?(?= ?/ ?s\b| sur \d(?:[.,]5)? ?j| ?/ ?\d{4} ?€| cd[di]\b)"
    r"|(?:\bbase hebdomadaire|\bsemaines?|\bsaisonnier|\bbrut pour|\bmois /)\s{0,2}(?:de |: ?)?"
    r"(?P<h2>[1-4]\d) ?h(?:eures?)?(?P<m2>[0-5]\d)?\b(?! ?\d)"
    r"|(?<!et )(?<![\d/:,.-])(?P<h3>[1-4]\d) ?h(?:eures?)? semaines?\b"
    r"|\btemps (?:plein|complet|partiel) sur (?P<h4>[1-4]\d) ?h(?:eures?)?\b(?! ?\d)"
    r"|\b(?:vous travaill\w+|travail de) (?P<h5>[1-4]\d) ?h(?:eures?)?\b(?! ?\d| par mois)(?=[,.;]| du lundi)"
    r"|(?<![\d/:,.-])(?P<h6>3\d) ?h(?:eures?)? annualisees?\b)"
)
_MONTH: Final = re.compile(
    r"(?P<h>\d{2,3})(?:[.,](?P<d>\d{1,2}))?\s{0,2}(?:h|heures?)\s{0,2}(?:(?:/|par)\s{0,2}mois|mensuel\w*)"
    r"|\b(?P<h2>151)[.,](?P<d2>67)\s?h(?:eures?)?\b"
)
_FULL: Final = re.compile(r"\b(?:a |en )?temps (?:plein|complet)\b|\bplein temps\b|\bfull[ -]time\b")
_PART: Final = re.compile(r"\b(?:a |en )?(?:temps partiel|mi-temps)\b|\bpart[ -]time\b")
_RANGE: Final = re.compile(r"(\d{2}) ?h?(?:eures?)? ?(?:a|-|/|et|ou) ?(\d{2})(?!\d)")
_COULD_BEFORE: Final = re.compile(
    r"\b(?:possibilites?|option|evoluti\w+|vers)\b(?: \w+){0,2} ?(?:de |d'un |un |a |en )?$"
)
_COULD_AFTER: Final = re.compile(r" (?:est |serait )?(?:possible|envisage\w*)")
_NO_DIGIT: Final = "abcdefghijklmnopqrstuvwxyz .,:;/()'\n\t-*•"
_LEAST: Final = 2.0
#: "de 8h à 9h - 36h/semaine": below this the first number is a time of day.
_LEAST_RANGE: Final = 15
_LEAST_SAID: Final = 6.0
_MOST: Final = 60.0


def read_hours(source: OfferSource) -> Fact[float | None]:
    """Hours a week, 35.5 for 35 h 30; the field first, a text that says otherwise gives a warning."""
    told, said = _from_fields(source), _from_text(source)
    if told is None:
        return Fact(said[0], (said[1],)) if said else Fact(None)
    warnings: tuple[OfferWarning, ...] = ()
    if said and abs(said[0] - told[0]) > 1:
        field, text = (f"{hours:g} h".replace(".", ",") for hours in (told[0], said[0]))
        message = f"Le champ dit {field} par semaine, le texte dit {text} : à vérifier auprès de l'employeur."
        warnings = (OfferWarning("contradiction_hours", message, said[1]),)
    return Fact(told[0], (told[1],), warnings)


def read_full_time(source: OfferSource, hours: Fact[float | None]) -> Fact[bool | None]:
    """Full time from 35 hours on; else what the fields or the text say."""
    if hours.value is not None:
        if _spans_full_time(hours):
            return Fact(None)
        return Fact(hours.value >= FULL_TIME_HOURS, hours.passages)
    labels = [
        Text(key, source.text(key) or "")
        for key in ("dureeTravailLibelleConverti", "dureeTravailLibelle", "complementExercice")
    ]
    for text in (*labels, *source.texts):
        full, part = _stated(_FULL, text), _stated(_PART, text)
        if full and part:
            return Fact(None)
        if one := full or part:
            return Fact(full is not None, (text.passage(*one.span()),))
    return Fact(None)


def _spans_full_time(hours: Fact[float | None]) -> bool:
    """Whether the hours are a range from part time to full time (« 21 à 35 heures »)."""
    words = " ".join(fold(passage.text) for passage in hours.passages)
    return any(int(low) < FULL_TIME_HOURS <= int(high) for low, high in _RANGE.findall(words))


def _stated(pattern: re.Pattern[str], text: Text) -> re.Match[str] | None:
    """The first mention that says what is, not what could be (« possibilité de temps partiel »)."""
    return next((match for match in pattern.finditer(text.folded) if _is_stated(text, match)), None)


def _is_stated(text: Text, match: re.Match[str]) -> bool:
    before = text.folded[max(0, match.start() - 30) : match.start()]
    after = text.folded[match.end() : match.end() + 25]
    return not (_COULD_BEFORE.search(before) or _COULD_AFTER.match(after))


def _from_fields(source: OfferSource) -> tuple[float, Passage] | None:
    for line in source.work_lines():
        if line.source in ("dureeTravailLibelle", "contexteTravail") and (
            match := _FIELD.search(line.folded)
        ):
            hours = _hours(match)
            if _LEAST <= hours <= _MOST:
                return hours, line.passage(*match.span())
    labels = (line for line in source.work_lines() if line.source == "dureeTravailLibelle")
    return next((found for label in labels for found in _shares(label)), None)


def _minutes(digits: str | None) -> float:
    """Part of an hour; France Travail writes both "35H30" (minutes) and "37H50", "35H90" (hundredths past 59)."""
    if not digits:
        return 0.0
    value = int(digits) if len(digits) == 2 else int(digits) * 10
    return round(value / 60, 2) if value < 60 else value / 100


def _from_text(source: OfferSource) -> tuple[float, Passage] | None:
    for text in source.texts:
        for pattern, weeks in (
            (_WEEK, 1.0),
            (_MONTH, WEEKS_PER_MONTH),
            (_CONTRACT, 1.0),
            (_SAID_SHORT, 1.0),
            (_ALONE, 1.0),
            (_BETWEEN, 1.0),
        ):
            for match in pattern.finditer(text.folded):
                hours = _hours(match) / weeks
                if _LEAST_SAID <= hours <= 50 and not _is_else(text, match):
                    return round(hours, 2), text.passage(*match.span())
    return next((found for text in source.texts for found in _worked_out(text)), None)


def _worked_out(text: Text) -> Iterator[tuple[float, Passage]]:
    for hours, span in by_the_day(text):
        if _LEAST <= hours <= _MOST:
            yield round(hours, 2), text.passage(*span)
    yield from _shares(text)


def _shares(text: Text) -> Iterator[tuple[float, Passage]]:
    for hours, match in shares(text):
        if _is_stated(text, match):
            yield round(hours, 2), text.passage(*match.span())


def _hours(match: re.Match[str]) -> float:
    groups = match.groupdict()
    decimals = groups.get("d") or groups.get("d2")
    part = float(f"0.{decimals}") if decimals else _minutes(groups.get("m") or groups.get("m2"))
    if groups.get("to") and int(match["h"]) < _LEAST_RANGE:
        return float(groups["to"])
    whole = next(groups[name] for name in ("h", "h2", "h3", "h4", "h5", "h6") if groups.get(name))
    return int(whole) + part


def _is_else(text: Text, match: re.Match[str]) -> bool:
    """Hours of a course, of telework or on top of others are not the week's hours."""
    before, after = (
        text.folded[max(0, match.start() - 40) : match.start()],
        text.folded[match.end() : match.end() + 30],
    )
    unit = re.split(r"hebdo|sem", match.group().lstrip(_NO_DIGIT))[0]
    return bool(
        "h" not in unit
        or re.search(
            r"(?:teletravail|supplementaires?|formation|cours|astreinte|modulation|jusqu'a)\W*(?:de |d'"
            r"|:)?\s*$|\d ?h(?:eures?)? $",
            before,
        )
        or re.match(r"\s*(?:supplementaires?|de (?:formation|cours|telet)|en cours|de conduite)", after)
    )
