"""One experience: « cariste, 3 ans, 2022, chariot frontal » becomes trades, months, last year."""

from __future__ import annotations

import re
from typing import Final

from matching.participant import Experience
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.trades import UNDERSTOOD, split_trades, without
from matching.vocabulary.folding import fold

_YEARS: Final = re.compile(r"\b(\d{1,2})(?:[.,](\d))?\s*ans?\b(?:\s*(?:et\s*)?(?:(demi)|(\d{1,2})\s*mois))?")
_MONTHS: Final = re.compile(r"\b(\d{1,3})\s*mois\b")
_WEEKS: Final = re.compile(r"\b(\d{1,2})\s*semaines?\b")
_YEAR: Final = re.compile(r"\b((?:19|20)\d{2})\b")
_RANGE: Final = re.compile(r"\b((?:19|20)\d{2})\s*(?:-|a|au)\s*((?:19|20)\d{2})\b")
_NEVER_AGAIN: Final = re.compile(r"\bne (?:veut|souhaite|peut) plus\b|\bne pas y retourner|\bplus ce metier")
#: A trade named in passing counts only when the words are plainly a trade.
_SURE: Final = 0.75
_CUT: Final = re.compile(
    r"\b\d{1,3}(?:[.,]\d)?\s*(?:ans?|mois|semaines?)\b(?:\s*et demi)?|\b(?:19|20)\d{2}\b"
)
_NOISE: Final = re.compile(
    r"\b(?:stage|stagiaire|apprenti\w*|benevole|interim\w*|job ete|remplact?|extra|saisons?|cdd|cdi|asso)\b"
)


def read_experience(text: str, linker: OccupationLinker, domains: tuple[str, ...] | None) -> Experience:
    """Return one experience: every trade its text names, best first, months and last year when told."""
    folded = fold(text)
    return Experience(
        text,
        _trades(text, linker, domains),
        _months(folded),
        _last_year(folded),
        not _NEVER_AGAIN.search(folded),
    )


def _months(folded: str) -> int | None:
    years = _YEARS.search(folded)
    if years:
        half = 6 if years[3] or years[2] == "5" else 0
        return int(years[1]) * 12 + half + int(years[4] or 0)
    months, weeks = _MONTHS.search(folded), _WEEKS.search(folded)
    if months:
        return int(months[1])
    if weeks:
        return max(1, round(int(weeks[1]) / 4.33))
    span = _RANGE.search(folded)
    return (int(span[2]) - int(span[1])) * 12 or None if span else None


def _last_year(folded: str) -> int | None:
    years = [int(year) for year in _YEAR.findall(folded)]
    return max(years) if years else None


def _trades(text: str, linker: OccupationLinker, domains: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the codes named in the title, then those named in what the adviser added."""
    title, _, rest = text.partition(",")
    found: dict[str, float] = {}
    for part, least in (
        (re.sub(r"\(.*?\)", " ", title), UNDERSTOOD),
        (" , ".join(_details(text, rest)), _SURE),
    ):
        for piece in split_trades(without(_NOISE, without(_CUT, part))):
            links = linker.link(piece, top=3 if least == UNDERSTOOD else 1, domains=domains)
            best = links[0].confidence if links else 0.0
            for link in links:
                if link.confidence >= max(least, 0.93 * best):
                    found.setdefault(link.rome, link.confidence)
    return tuple(found)


def _details(text: str, rest: str) -> list[str]:
    return [*re.findall(r"\((.*?)\)", text), re.sub(r"\(.*?\)", " ", rest)]
