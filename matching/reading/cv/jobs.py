"""Jobs of a CV: the trade of each with its period; employers, places and tasks are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.reading.cv.lines import Line
from matching.reading.cv.mobility import free_from
from matching.reading.cv.papers import is_licence
from matching.reading.cv.periods import Period, find_length, find_period, without_ages
from matching.reading.cv.personal import MASK
from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.vocabulary.certification_finding import find_certifications
from matching.vocabulary.diplomas import find_diplomas
from matching.vocabulary.folding import fold

_CUT: Final = re.compile(
    r"\s[-–—|•·]\s|[|;:()\t•]|,\s|\s{3,}|\b(?:chez|at|pour le compte de)\b|\sà\s(?=[A-ZÀ-Þ])|@"
)
_BULLET: Final = re.compile(r"^\s*[-*•·▪►➢✓>–]\s*")
#: Time without work, and what studies give: no job.
_NO_JOB: Final = re.compile(
    r"(?:diplomes?|formation|conges?|chomage|sans (?:emploi|activite|profession)|(?:en )?recherche d[e']|sabbatique|pause|arret|inactivi\w*|retraite\b|maternite"
    r"|demandeu\w+ d'emploi|periode|interruption|reconversion|annee sabbatique|unemployed|career break|disponibilite)\b"
)
#: How the work was held, before its name: « stage aide-soignante ».
_HOW: Final = re.compile(
    r"^(?:stage|stagiaire|intérim|interim|cdd|cdi|remplacement|mission|emploi|poste|job|contrat)\b(?: (?:d'été|étudiant))?(?: de | d'| en | comme | :)? ?(?=\w)",
    re.IGNORECASE,
)
#: What leads from a length to its trade: « 2 ans en tant que ».
_AS: Final = re.compile(
    r"^(?:d'|de )?(?:expériences? ?)?(?:(?:professionnelle )?(?:en tant qu(?:e |['’])|en qualité de |comme |dans le métier de |au poste de |j'ai été "
    r"|(?:j'ai )?travaillé? (?:comme |en tant qu(?:e |['’])))(?:une? )?|(?<=expérience )(?:de |d['’]))",
    re.IGNORECASE,
)
_IN_SENTENCE: Final = re.compile(
    r"\b(?:comme|en tant qu(?:e |['’])|auprès|pendant|dans|pour|en|avec|et|puis)\b|\d+ (?:ans?|mois)\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(r"\s*[,;+/]\s*(?:puis |et )?|\s+(?:puis|et)\s+(?!demi)")
_NEVER: Final = ("training", "interests", "references")
_LONGEST: Final = 9
_LEAST: Final = 3
_PLAIN: Final = 0.75
_NO_PERIOD: Final = Period(0, 0, "")


@dataclass(frozen=True, slots=True)
class Job:
    """A trade as the CV names it, its period in the readers' form (« » when not told), and its lines."""

    title: str
    told: str
    start: int
    end: int

    def as_item(self) -> str:
        """The job as an item of the column « experiences »."""
        return f"{self.title}, {self.told}" if self.told else self.title


@dataclass(frozen=True, slots=True)
class Jobs:
    """The jobs of a CV in its order, and the lines that name a trade of which no job could be made."""

    found: tuple[Job, ...]
    left: tuple[str, ...]


def jobs_of(lines: Sequence[Line], linker: OccupationLinker) -> Jobs:
    """Return the jobs of a CV; with nothing under their heading, every dated line that names a trade is one.

    A PDF may mix the lines of two columns: both headings come first, and the jobs stand under the second.
    """
    inside = [line for line in lines if line.section == "experience"]
    if not inside:
        unsorted = [line for line in lines if line.section not in _NEVER]
        return Jobs(tuple(_jobs(unsorted, linker, dated_only=True)), ())
    found = tuple(_jobs(inside, linker, dated_only=False))
    return Jobs(found, tuple(_left(inside, found, linker)))


def _left(lines: Sequence[Line], found: Sequence[Job], linker: OccupationLinker) -> Iterator[str]:
    """The lines that name a trade and are of no job: a task, most often, but a job must not be lost in silence."""
    for line in lines:
        words = line.text.replace(MASK, "").strip()
        known = any(job.start < line.end and line.start < job.end for job in found)
        task = bool(found and _BULLET.match(line.text))
        if not known and not _is_other(line) and _tells_a_trade(words, linker, task=task):
            yield _BULLET.sub("", words)


def _is_other(line: Line) -> bool:
    """Whether a line tells of time without work or of a diploma, read elsewhere."""
    period = find_period(line.text) or _NO_PERIOD
    said = _pieces(period.out_of(line.text))
    return bool(said and _NO_JOB.match(fold(said[0]))) or _is_paper(line, period)


def _tells_a_trade(text: str, linker: OccupationLinker, *, task: bool) -> bool:
    """Whether a line names who works, be it in the middle of a sentence; a task, « plonge et nettoyage », only by a plain name."""
    if task:
        return _named(text, linker)[0] >= _PLAIN
    return any(_trade(part, linker) for part in (text, *_IN_SENTENCE.split(text)))


def _jobs(lines: Sequence[Line], linker: OccupationLinker, *, dated_only: bool) -> Iterator[Job]:
    used: set[int] = set()
    periods = [_period(line.text, linker, dated_only=dated_only) for line in lines]
    listed = not any(
        (period or _trade(line.text, linker)) and not _BULLET.match(line.text)
        for line, period in zip(lines, periods, strict=True)
    )
    for place, (line, period) in enumerate(zip(lines, periods, strict=True)):
        free = period and dated_only and any(free_from([line]))
        task = bool(_BULLET.match(line.text)) and not listed
        if place in used or free or (period is None and (dated_only or task)):
            continue
        if period is None:
            # A trade alone on its line: the period may stand on the next.
            after = periods[place + 1] if place + 1 < len(lines) else None
            sure, title = _named(line.text, linker)
            if title and after and sure > _named(after.out_of(lines[place + 1].text), linker)[0]:
                used.add(place + 1)
                yield Job(title, after.told, line.start, lines[place + 1].end)
            elif title and len(line.text.split()) <= _LONGEST:
                yield Job(without_ages(title), "", line.start, line.end)
            continue
        if several := _each_with_its_length(line, linker):
            yield from several
            continue
        job = _dated(lines, place, (period, used), linker)
        if job and not (_is_paper(line, period) or (dated_only and not linker.link(job.title))):
            yield job


def _each_with_its_length(line: Line, linker: OccupationLinker) -> list[Job]:
    """The jobs of « cariste 2 ans, puis maçon 1 an »; none when a part lacks its trade or its length."""
    if find_period(line.text):
        return []
    parts = [(part, find_length(part)) for part in _NEXT.split(line.text)]
    named = [(_trade(found.out_of(part), linker), found.told) for part, found in parts if found]
    jobs = [Job(trade, told, line.start, line.end) for trade, told in named if trade]
    return jobs if 1 < len(jobs) == len(parts) else []


def _period(text: str, linker: OccupationLinker, *, dated_only: bool) -> Period | None:
    """The period of a line; under the heading of jobs a length too, alone or beside a trade."""
    length = None if dated_only else find_length(text)
    of_job = length and (_trade(length.out_of(text), linker) or not _pieces(length.out_of(text)))
    return find_period(text) or (length if of_job else None)


def _dated(
    lines: Sequence[Line], place: int, found: tuple[Period, set[int]], linker: OccupationLinker
) -> Job | None:
    (period, used), line = found, lines[place]
    said = _pieces(period.out_of(line.text))
    if said and _NO_JOB.match(fold(said[0])):
        return None
    title = _title(line, period, linker)
    if title:
        return Job(title, period.told, line.start, line.end)
    # Who works is named beside the dates, though in words that no list holds: the next line is another's.
    below = [] if any(linker.names_a_worker(piece) for piece in said) else _below(lines, place)
    for at in below:
        if title := _trade(lines[at].text, linker):
            used.update(range(place + 1, at + 1))
            return Job(title, period.told, line.start, lines[at].end)
    if below and not said and (words := _pieces(lines[below[0]].text)) and len(words[0].split()) <= _LONGEST:
        # Dates alone, then a trade in words that are not known.
        used.add(below[0])
        return Job(words[0], period.told, line.start, lines[below[0]].end)
    # Beside a mask, words that name no trade are what is left of a private matter.
    known = said and MASK not in line.text
    return Job(said[0], period.told, line.start, line.end) if known else None


def _below(lines: Sequence[Line], place: int) -> list[int]:
    """The undated lines under a date that may name its job: two at most, none that the next date may claim."""
    found: list[int] = []
    for at in range(place + 1, min(place + 3, len(lines))):
        if find_period(lines[at].text) or _BULLET.match(lines[at].text):
            break
        found.append(at)
    claimed = place + 3 < len(lines) and len(found) == 2 and _only_dated(lines[place + 3].text)
    return found[:1] if claimed else found


def _only_dated(text: str) -> bool:
    period = find_period(text)
    return period is not None and not _pieces(period.out_of(text))


def _is_paper(line: Line, period: Period) -> bool:
    """Whether a line begins with a diploma, a certificate or a licence, not with a job."""
    first = next(iter(_pieces(period.out_of(line.text))), "")
    starts = [one.start for one in find_diplomas(first)]
    starts += [one.start for one in find_certifications(first)]
    return any(start < _LEAST for start in starts) or is_licence(first)


def _title(line: Line, period: Period, linker: OccupationLinker) -> str | None:
    return _trade(period.out_of(line.text), linker)


def _trade(text: str, linker: OccupationLinker) -> str | None:
    return _named(text, linker)[1]


def _named(text: str, linker: OccupationLinker) -> tuple[float, str | None]:
    """The piece of a line that names who works, the likeliest of several, and how sure it is; 0 for none."""
    short = [(piece, _HOW.sub("", piece)) for piece in _pieces(text) if len(piece.split()) <= _LONGEST]
    named = [(piece, trade, linker.link(trade, top=1)) for piece, trade in short]
    sure = [
        (links[0].confidence, -place, piece)
        for place, (piece, trade, links) in enumerate(named)
        if links and links[0].confidence >= UNDERSTOOD and linker.names_a_worker(trade)
    ]
    best = max(sure, default=None)
    return (best[0], best[2]) if best else (0.0, None)


def _pieces(text: str) -> list[str]:
    pieces = (
        _AS.sub("", _BULLET.sub("", piece).strip(" .,-–/")) for piece in _CUT.split(text.replace(MASK, "|"))
    )
    return [piece for piece in pieces if len(piece) >= _LEAST]
