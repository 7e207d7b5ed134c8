"""Gross pay an hour, from the field else from the text; the lower end of a range."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span
from matching.vocabulary.minimum_wage import smic_on

#: Hours of a month at 35 hours a week, by law (Code du travail L3121-27).
MONTH_HOURS: Final = 151.67
_FULL_WEEK: Final = 35.0
_AMOUNT: Final = (
    r"(?P<amount>\d{1,3}(?:[ .]\d{3})+(?:[.,]\d{1,2})?(?![\d.,]*\d)|\d+(?:[.,]\d{1,4})?)(?P<k>\s?k)?"
)
_FIELD: Final = re.compile(rf"\b(?P<per>horaire|mensuel|annuel)\w* de {_AMOUNT}")
_USUAL: Final = (("h", 8, 60), ("m", 1_200, 9_000), ("a", 17_000, 120_000))
_NOT_PAY: Final = re.compile(
    r"\bnets?\b|\bprime|\bpanier|\bticket|\bindemnit|\bbonus|\bcommission|\bavantage|\bbudget|\bchiffre|\bca\b"
    r"|\baides?\b|\bfinanc"
)
_NEXT: Final = re.compile(r"\+|,(?!\d)|\bet (?!\d)")
_MONEY: Final = r"\s*(?:€|euros?|eur\b|e\b)\s*"
_SAID_LIKE_THE_FIELD: Final = re.compile(rf"{_FIELD.pattern}{_MONEY}")
_TEXT: Final = re.compile(
    r"(?:(?P<head>taux horaire|salaire horaire)\s*(?:brut\s*)?(?:de|:"
    rf"|a)?\s*(?:partir de )?)?(?<![\d,.]){_AMOUNT}(?:{_MONEY}|(?=\s*(?:a|-|et)\s*\d))"
    rf"(?:\s*(?:a|-|et)\s*\d[\d ,.]*(?P<k2>k)?{_MONEY})?"
    r"(?P<gross>bruts?\s*)?(?:(?:/|de l'|par |l')\s*(?P<hour>h(?:eure)?)\b|(?P<hourly>horaires?)\b|(?:/"
    r"|par |de )?\s*(?P<month>mois\b|mensuels?\b|mensuel\b)|(?:/|par )?\s*(?P<year>an\b|annuels?\b"
    r"|annee\b))?\s*(?P<gross2>bruts?)?"
)
_SMIC: Final = re.compile(
    r"\bsmic\b(?: (?:horaire|mensuel|brut|en vigueur))*(?:\s?\+\s?(?P<more>\d{1,2}(?:[.,]\d)?)\s?%)?"
)
#: A share of the SMIC is paid to apprentices, and « supérieur au SMIC » says no figure.
_NOT_AT_SMIC: Final = re.compile(
    r"(?:%|\d|\bfois|\bpourcentage|\bsuperieur\w*|\bau-?dela|\bau-?dessus|\bplus|\bhors)\s*(?:que |d[ue] |au |le )*$"
)
_AMOUNT_ALONE: Final = re.compile(
    rf"\s*(?P<head>taux horaire)?\s*{_AMOUNT}(?P<k2>)\s*(?:€|euros?|eur)?\s*(?P<gross>bruts?)?\s*(?:/|par |de l'|l')?\s*"
    r"(?:(?P<hour>h(?:eure)?)|(?P<hourly>horaires?)|(?P<month>mois|mensuels?)|(?P<year>an|annuels?))?\s*(?P<gross2>bruts?)?\s*"
)
_LEAST: Final = 8.0
_MOST: Final = 100.0


def read_wage(source: OfferSource, hours: float | None) -> Fact[float | None]:
    """Euros an hour, rounded to the cent; None when no gross figure is said or it makes no sense."""
    label = Text("salaire", source.part("salaire", "libelle") or "")
    match = _FIELD.search(label.folded)
    if match and (wage := _hourly(match["amount"], bool(match["k"]), match["per"][0], hours)):
        return Fact(wage, (label.whole(),))
    comment = Text("salaire", source.part("salaire", "commentaire") or "")
    texts = (comment, *source.texts)
    said = (_alone(comment, hours), *(_in_text(text, hours) for text in texts))
    minimum = (_at_smic(text, source.written_on) for text in (label, *texts))
    return next((found for found in (*said, *minimum) if found), Fact(None))


def _alone(text: Text, hours: float | None) -> Fact[float | None] | None:
    """A pay cell that says an amount and little else: « 12,50 », « 1900 brut mensuel »."""
    match = _AMOUNT_ALONE.fullmatch(text.folded)
    per = _period(match) or _usual_period(match) if match else None
    if match and per and (wage := _hourly(match["amount"], bool(match["k"]), per, hours)):
        return Fact(wage, (text.whole(),))
    return None


def _in_text(text: Text, hours: float | None) -> Fact[float | None] | None:
    for match in _SAID_LIKE_THE_FIELD.finditer(text.folded):
        if wage := _hourly(match["amount"], bool(match["k"]), match["per"][0], hours):
            return Fact(wage, (text.passage(*match.span()),))
    for match in _TEXT.finditer(text.folded):
        if _NOT_PAY.search(_said_of(text, match)):
            continue
        per = _period(match)
        if per and (wage := _hourly(match["amount"], bool(match["k"] or match["k2"]), per, hours)):
            return Fact(wage, (text.passage(match.start(), match.start() + len(match.group().rstrip())),))
    return None


def _said_of(text: Text, match: re.Match[str]) -> str:
    """What is said around an amount and of it: « + panier » is said of the next one."""
    begin, stop = sentence_span(text.folded, *match.span())
    before = _NEXT.split(text.folded[max(begin, match.start() - 45) : match.start()])[-1]
    after = _NEXT.split(text.folded[match.end() : min(stop, match.end() + 20)])[0]
    return f"{before}{match.group()}{after}"


def _at_smic(text: Text, written_on: dt.date | None) -> Fact[float | None] | None:
    """The legal minimum of the day, with what the text adds to it in per cent."""
    smic = smic_on(written_on)
    for match in _SMIC.finditer(text.folded) if smic else ():
        before = text.folded[max(0, match.start() - 25) : match.start()]
        if not _NOT_AT_SMIC.search(before):
            more = float((match["more"] or "0").replace(",", "."))
            return Fact(round((smic or 0) * (1 + more / 100), 2), (text.passage(*match.span()),))
    return None


def _period(match: re.Match[str]) -> str | None:
    if match["head"] or match["hour"] or match["hourly"]:
        return "h"
    gross = match["gross"] or match["gross2"]
    if match["month"] or match["year"]:
        return "m" if match["month"] else "a"
    return _usual_period(match) if gross else None


def _usual_period(match: re.Match[str]) -> str | None:
    """The period of « 2 750 € brut »: no one is paid that by the hour or by the year."""
    value = _number(match["amount"]) * (1000 if match["k"] or match["k2"] else 1)
    return next((period for period, least, most in _USUAL if least <= value <= most), None)


def _hourly(amount: str, thousands: bool, per: str, hours: float | None) -> float | None:
    """Euros an hour for an amount an hour (h), a month (m) or a year (a)."""
    value = _number(amount) * (1000 if thousands else 1)
    month = (hours * 52 / 12) if hours and hours != _FULL_WEEK else MONTH_HOURS
    wage = value if per == "h" else value / month if per == "m" else value / 12 / month
    return round(wage, 2) if _LEAST <= wage <= _MOST else None


def _number(amount: str) -> float:
    plain = amount.replace(" ", "").replace(",", ".")
    head, dot, tail = plain.rpartition(".")
    return (
        float(head.replace(".", "") + tail)
        if dot and len(tail) == 3
        else float(f"{head.replace('.', '')}.{tail}")
        if dot
        else float(plain)
    )
