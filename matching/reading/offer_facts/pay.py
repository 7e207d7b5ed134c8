"""Gross pay an hour, from the field else from the text; the lower end of a range."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span

#: Hours of a month at 35 hours a week, by law (Code du travail L3121-27).
MONTH_HOURS: Final = 151.67
_FULL_WEEK: Final = 35.0
_AMOUNT: Final = (
    r"(?P<amount>\d{1,3}(?:[ .]\d{3})+(?:[.,]\d{1,2})?(?![\d.,]*\d)|\d+(?:[.,]\d{1,4})?)(?P<k>\s?k)?"
)
_FIELD: Final = re.compile(rf"\b(?P<per>horaire|mensuel|annuel)\w* de {_AMOUNT}")
_MONEY: Final = r"\s*(?:€|euros?|eur\b|e\b)\s*"
_TEXT: Final = re.compile(
    r"(?:(?P<head>taux horaire|salaire horaire)\s*(?:brut\s*)?(?:de|:"
    rf"|a)?\s*(?:partir de )?)?(?<![\d,.]){_AMOUNT}{_MONEY}(?:(?:a|-|et)\s*\d[\d ,.]*{_MONEY})?"
    r"(?P<gross>bruts?\s*)?(?:(?:/|de l'|par |l')\s*(?P<hour>h(?:eure)?)\b|(?P<hourly>horaires?)\b|(?:/"
    r"|par |de )?\s*(?P<month>mois\b|mensuels?\b|mensuel\b)|(?:/|par )?\s*(?P<year>an\b|annuels?\b"
    r"|annee\b))?\s*(?P<gross2>bruts?)?"
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
    for text in (comment, *source.texts):
        if found := _in_text(text, hours):
            return found
    return Fact(None)


def _in_text(text: Text, hours: float | None) -> Fact[float | None] | None:
    for match in _TEXT.finditer(text.folded):
        begin, stop = sentence_span(text.folded, *match.span())
        near = text.folded[max(begin, match.start() - 45) : min(stop, match.end() + 20)]
        if re.search(
            r"\bnets?\b|\bprime|\bpanier|\bticket|\bindemnit|\bbonus|\bcommission|\bavantage|\bbudget"
            r"|\bchiffre",
            near,
        ):
            continue
        per = _period(match)
        if per and (wage := _hourly(match["amount"], bool(match["k"]), per, hours)):
            return Fact(wage, (text.passage(match.start(), match.start() + len(match.group().rstrip())),))
    return None


def _period(match: re.Match[str]) -> str | None:
    if match["head"] or match["hour"] or match["hourly"]:
        return "h"
    gross = match["gross"] or match["gross2"]
    if match["month"]:
        return "m"
    return "a" if match["year"] and gross else None


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
