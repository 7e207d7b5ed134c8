"""One experience: « cariste, 3 ans, 2022, chariot frontal » becomes trades, months, last year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from matching.participant import Experience
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.lengths import in_figures, last_year, length_of
from matching.reading.participant_fields.trade_kinds import is_field
from matching.reading.participant_fields.trades import Domains, best_links
from matching.reading.trade_splitting import split_trades
from matching.vocabulary.folding import fold

_JOBS: Final = re.compile(r"\s*[;\n](?![^(]*\))\s*")
#: Jobs one after the other, looked for in this order: « maçon 3a puis coffreur 2a, 2019 ».
_NEXT_JOB: Final = (
    re.compile(r"[\s,]*(?:\+|\bpuis\b)(?![^(]*\))\s*", re.I),
    re.compile(r"\s*,(?![^(]*\))\s*"),
)
_WORDS: Final = re.compile(r"[a-z]{3,}")
_CUT_LENGTH: Final = re.compile(
    r"\b\d{1,2}(?:[.,]\d)?\s*(?:an(?:s|nees?)?|mois|semaines?|sem)\b|\b(?:qq|quelques)\s+(?:mois|ans|annees)"
)
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
    """Cut at commas, « + » and « puis » only when each part has words and a length of its own."""
    jobs = [item]
    for cut in _NEXT_JOB:
        jobs = [part for job in jobs for part in _cut_if_jobs(cut, job)]
    return jobs


def _cut_if_jobs(cut: re.Pattern[str], item: str) -> list[str]:
    parts = cut.split(item.strip())
    return parts if len(parts) > 1 and all(map(_is_a_job, parts)) else [item]


def _is_a_job(part: str) -> bool:
    figures = in_figures(fold(part))
    return bool(_CUT_LENGTH.search(figures) and _WORDS.search(_CUT.sub(" ", figures)))


def tells_its_length(text: str, today: dt.date) -> bool:
    """Whether a text says plainly how long the job lasted; if not, it is a question."""
    return length_of(in_figures(fold(text)), today).whole


def read_experience(text: str, linker: OccupationLinker, domains: Domains, *, today: dt.date) -> Experience:
    """Return one experience: every trade its text names, best first, months and last year when told."""
    folded = in_figures(fold(text))
    return Experience(
        text,
        tuple(dict.fromkeys(_trades(folded, linker, domains))),
        length_of(folded, today).months,
        last_year(folded, today),
        not _NEVER_AGAIN.search(folded),
    )


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
