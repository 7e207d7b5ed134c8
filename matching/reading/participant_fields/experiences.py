"""One experience: « cariste, 3 ans, 2022, chariot frontal » becomes trades, months, last year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from matching.participant import Experience
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.month_names import months_in_figures
from matching.reading.participant_fields.trade_kinds import is_field
from matching.reading.participant_fields.trades import Domains, best_links
from matching.reading.trade_splitting import split_trades
from matching.vocabulary.folding import fold

_YEARS: Final = re.compile(
    r"\b(\d{1,2})(?:[.,](\d))?\s*an(?:s|nees?)?\b(?:\s*(?:et\s*)?(?:(demie?|1/2)|(\d{1,2})\s*mois))?"
)
_MONTHS: Final = re.compile(r"\b(\d{1,3})\s*mois\b")
_WEEKS: Final = re.compile(r"\b(\d{1,2})\s*(?:semaines?|sem\b)")
_IN_WORDS: Final = {
    "un an": "1 an",
    "une annee": "1 an",
    "six mois": "6 mois",
    "deux ans": "2 ans",
    "trois ans": "3 ans",
}
#: A length that is told, but not how much: « qq mois », « plusieurs années ».
_SOME: Final = re.compile(
    r"\b(?:qq\w*|qques?|quelques|plusieurs|pls|une dizaine d'|moins d['e] ?\d+)\s*(?:ans?|annees?|mois)\b"
)
_MONTH_RANGE: Final = re.compile(
    r"\b(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})\s*(?:-|a|au|>|jusqu'a|jusqu'en)\s*(?:(0?[1-9]|1[0-2])[/.-]((?:19"
    r"|20)\d{2})|aujourd'hui|ce jour|maintenant|now)"
)
_SINCE: Final = re.compile(r"\bdepuis (?:(?:le )?\d{1,2}/)?(?:\w+ )?((?:19|20)\d{2})\b")
_RUNNING: Final = re.compile(
    r"\bdepuis\b|\bactuel\w*\b|\ben cours\b|\ba ce jour\b|\baujourd'hui\b|\btoujours en poste\b"
)
_JOBS: Final = re.compile(r"\s*[;\n](?![^(]*\))\s*")
_WORDS: Final = re.compile(r"[a-z]{3,}")
_CUT_LENGTH: Final = re.compile(
    r"\b\d{1,2}(?:[.,]\d)?\s*(?:an(?:s|nees?)?|mois|semaines?|sem)\b|\b(?:qq|quelques)\s+(?:mois|ans|annees)"
)
_YEAR: Final = re.compile(r"(?<![\d.])((?:19[5-9]|20[0-4])\d)\b")
_RANGE: Final = re.compile(r"\b((?:19|20)\d{2})\s*(?:-|/|a|au)\s*((?:19|20)\d{2})\b")
_NEVER_AGAIN: Final = re.compile(
    r"\bne (?:veut|souhaite|peut) plus\b|\bne (?:veut|souhaite) pas y? ?(?:retourner|refaire|reprendre)"
    r"|\bplus (?:ce|de ce) metier|\bplus jamais\b|\bplus envie\b"
)
#: Asides that name no work done.
_ASIDE: Final = re.compile(
    r"\b(?:caces|permis|ne veut|ne peut|sans|pas de|plus a jour|sur plan|horaires?|week|dimanches?|samedis?|nuits?|coupures?)\b"
)
_CUT: Final = re.compile(
    r"\b(?:(?:depuis|pendant|jusqu'a) )?(?:\d{1,3}(?:[.,]\d)?|qq\w*|quelques|plusieurs)\s*(?:ans?|annees?|mois"
    r"|semaines?|sem)\b(?:\s*et demie?)?"
    r"|\b(?:depuis |jusqu'en |en |de |a )?(?:(?:0?[1-9]|1[0-2])/)?(?:19|20)\d{2}\b|\b[235]\s*x\s*8\b|\d+h\d*"
)
_NOISE: Final = re.compile(
    r"\b(?:stage|stagiaire|apprenti\w*|benevol\w*|interim\w*|job ete|remplact?|remplacements?|extras?|saison\w*|cdd|cdi|asso\w*"
    r"|chantier (?:d'|d )?insertion|en chantier|intermittent\w*|alternance|contrat pro|pmsmp|immersion|job etudiant"
    r"|ces|divers\w*|ext\w*\.? de te?m?ps en te?m?ps|de te?m?ps en te?m?ps)\b\.?"
)
#: Where the work was done is no trade: « cariste en conserverie », « secrétaire chez un plombier ».
_WHERE: Final = re.compile(r"\b(?:chez|pour le compte|en sous.traitance)\b.*")
#: A trade named in passing counts only when the words are plainly a trade.
_SURE: Final = 0.7


def several(item: str) -> list[str]:
    """Return an item cut where it tells several jobs: « cariste 3 ans, manut. 2 ans ; ELS 6 mois »."""
    return [job for part in _JOBS.split(item) if part.strip() for job in _with_their_length(part.strip())]


def _with_their_length(item: str) -> list[str]:
    """Cut at commas only when each part has words and a length of its own."""
    parts = [part.strip() for part in re.split(r",(?![^(]*\))", item)]
    lengths = [_CUT_LENGTH.search(fold(part)) for part in parts]
    whole = [
        bool(one and _WORDS.search(_CUT.sub(" ", fold(part))))
        for one, part in zip(lengths, parts, strict=True)
    ]
    return parts if len(parts) > 1 and all(whole) else [item]


def read_experience(text: str, linker: OccupationLinker, domains: Domains, *, today: dt.date) -> Experience:
    """Return one experience: every trade its text names, best first, months and last year when told."""
    folded = months_in_figures(fold(text))
    for words, figure in _IN_WORDS.items():
        folded = re.sub(rf"\b{words}\b", figure, folded)
    return Experience(
        text,
        tuple(dict.fromkeys(_trades(folded, linker, domains))),
        _months(folded, today),
        _last_year(folded, today),
        not _NEVER_AGAIN.search(folded),
    )


def _months(folded: str, today: dt.date) -> int | None:
    """Return whole months; « 2 ans et demi », « 1 an 6 mois », « 6 semaines », or from dates; a part is unknown."""
    if _SOME.search(folded):
        return None
    years = _YEARS.search(folded)
    if years:
        tenths = round(int(years[2]) * 1.2) if years[2] else 0
        return int(years[1]) * 12 + (6 if years[3] else tenths) + int(years[4] or 0)
    months, weeks = _MONTHS.search(folded), _WEEKS.search(folded)
    if months:
        return int(months[1])
    if weeks:
        return max(1, round(int(weeks[1]) / 4.33))
    return _from_dates(folded, today)


def _from_dates(folded: str, today: dt.date) -> int | None:
    """Return calendar months between two dates, both ends counted when the months are told."""
    precise = _MONTH_RANGE.search(folded)
    if precise:
        end = int(precise[4]) * 12 + int(precise[3]) if precise[4] else today.year * 12 + today.month
        months = end - int(precise[2]) * 12 - int(precise[1]) + 1
        return months if months > 0 else None
    span = _RANGE.search(folded)
    if span:
        months = (int(span[2]) - int(span[1])) * 12
        return months if months > 0 else None
    since = _SINCE.search(folded)
    return max(0, today.year - int(since[1])) * 12 or None if since else None


def _last_year(folded: str, today: dt.date) -> int | None:
    """Return the last year told; today's for a job that goes on (« depuis 2 ans »)."""
    if _RUNNING.search(folded):
        return today.year
    years = [int(year) for year in _YEAR.findall(folded)]
    return max(years) if years else None


def _trades(folded: str, linker: OccupationLinker, domains: Domains) -> Iterator[str]:
    """Give the codes named in the title, then those named in what the adviser added."""
    title, inside, rest = _parts(folded)
    for place, piece in enumerate(split_trades(_work_only(title))):
        if is_field(piece):
            continue
        links = best_links(piece, linker, domains) or best_links(_WHERE.sub("", piece), linker, domains)
        if place == 0 or linker.names_a_worker(piece):
            # « équipier polyvalent (friterie) »: the bracket says which trade.
            links = links or best_links(" ".join([piece, *inside]), linker, domains)
            yield from (link.rome for link in links)
    aside = [_work_only(part) for part in (*inside, *rest) if not _ASIDE.search(part)]
    for piece in split_trades(" , ".join(aside)):
        links = linker.link(piece, top=1, domains=domains) if linker.names_a_worker(piece) else []
        yield from (link.rome for link in links if link.confidence >= _SURE)


def _parts(folded: str) -> tuple[str, list[str], list[str]]:
    """Return the title, up to the first comma outside brackets, what stands in brackets, and the rest."""
    inside = [part for found in re.findall(r"\(([^)]*)\)", folded) for part in re.split(r"[,;]", found)]
    title, _, rest = re.sub(r"\([^)]*\)", " ", folded).partition(",")
    return title, inside, re.split(r"[,;]", rest)


def _work_only(text: str) -> str:
    return _NOISE.sub(" ", _CUT.sub(" ", text))
