"""A CV becomes the row of a participants file, and that row a participant: no fact is read in a second way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from matching.offer import Passage
from matching.participant import NotUnderstood, Participant
from matching.reading.cv.jobs import Jobs, jobs_of
from matching.reading.cv.lines import HEADER, Line, lines_of
from matching.reading.cv.mobility import free_from, modes_of
from matching.reading.cv.papers import BULLET, certificates_of, diplomas_of, is_licence, licences_of
from matching.reading.cv.periods import find_period
from matching.reading.cv.personal import MASK, mask_personal
from matching.reading.cv.tongues import (
    french_of,
    is_language,
    languages_of,
    unread_languages_of,
    written_french_of,
)
from matching.reading.documents import Document
from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.reading.participant_fields.cells import CellError
from matching.reading.participant_fields.protected import without_rights
from matching.reading.participant_json import participant_to_json
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.certification_finding import find_certifications
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary

_SOUGHT: Final = re.compile(
    r"(?:devenir|(?:re)?cherche\w*|souhaite|objectif ?:?|vise|candidature(?: au)?) (?:actuellement )?(?:un |une |d'un |d'une )?(?:emploi |poste |travail "
    r"|place )?(?:de |d'|en tant que |comme |: )?(?P<trade>[^.,;|\n]{4,60})"
)
_ITEMS: Final = re.compile(r"\s*[,;|•·▪/]\s*|\s[-–]\s")
_FIELDS: Final = {
    "metiers_vises": "occupations",
    "experiences": "experiences",
    "competences": "skills",
    "certifications": "certifications",
    "permis": "licences",
    "formation": "diplomas",
    "langues": "languages",
    "francais_oral": "french",
    "francais_ecrit": "french",
    "moyens_transport": "modes",
    "disponible_le": "available_from",
}
#: Sections of a CV that say what was studied or held, not what was done.
_HELD: Final = ("training", "papers", "skills", HEADER, "contact", "aim", "interests")


@dataclass(frozen=True, slots=True)
class CvRead:
    """The person, the masked text, the kinds of personal facts left out, and where each field was read."""

    participant: Participant
    text: str
    dropped: tuple[str, ...]
    passages: Mapping[str, tuple[Passage, ...]]

    def to_json(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """The object of the contract's ``read cv``."""
        return {
            **participant_to_json(self.participant, vocabulary),
            "dropped": list(self.dropped),
            "passages": {
                field: [{"start": one.start, "end": one.end, "text": one.text} for one in found]
                for field, found in self.passages.items()
            },
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class _Found:
    """What one column of the row gets: items, each with its place in the text."""

    column: str
    items: tuple[tuple[str, int, int], ...]


def read_cv(document: Document, name: str, reading: Reading) -> CvRead:
    """Return what a CV says of a person's trade, and nothing of who they are; ``name`` becomes the id."""
    linker = reading.linker
    masked = mask_personal(
        document.text, pictures=document.pictures, is_trade=lambda words: _is_trade(words, linker)
    )
    lines = [line for line in lines_of(masked.text) if line.text.strip(MASK + " ,.-|")]
    jobs = jobs_of(lines, linker)
    found = [one for one in _columns(lines, jobs, linker) if one.items]
    row = {one.column: " | ".join(item for item, _, _ in one.items) for one in found}
    home = reading.places.find(masked.town) if masked.town else None
    row |= {"identifiant": name} | ({"code_insee": home.insee} if home else {})
    passages: dict[str, tuple[Passage, ...]] = {}
    for one in found:
        field = _FIELDS[one.column]
        read = tuple(Passage("text", start, end, masked.text[start:end]) for _, start, end in one.items)
        passages[field] = tuple(dict.fromkeys((*passages.get(field, ()), *read)))
    left = [NotUnderstood("experiences", without_rights(one)) for one in jobs.left]
    left += [NotUnderstood("langues", one) for one in unread_languages_of(lines)]
    return CvRead(_person(row, left, reading), masked.text, masked.dropped, passages)


def _person(row: dict[str, str], left: list[NotUnderstood], reading: Reading) -> Participant:
    """A column that no reader can use is kept as not understood; the others are read all the same."""
    while True:
        try:
            person = read_participant(row, reading)
        except CellError as bad:
            if bad.field not in row or bad.field == "identifiant":
                raise
            left.append(NotUnderstood(bad.field, row[bad.field]))
            row = {column: cell for column, cell in row.items() if column != bad.field}
            continue
        return replace(person, not_understood=(*person.not_understood, *left))


def _columns(lines: Sequence[Line], jobs: Jobs, linker: OccupationLinker) -> Iterable[_Found]:
    held = [line for line in lines if line.section in _HELD]
    yield _Found("metiers_vises", tuple(_aims(lines, linker)))
    yield _Found("experiences", tuple((job.as_item(), job.start, job.end) for job in jobs.found))
    yield _Found("competences", tuple(_skills(lines)))
    yield _Found("certifications", tuple(one for line in held for one in certificates_of(line)))
    told = [line for line in lines if line.section != "experience"]
    yield _Found("permis", tuple(one for line in told for one in licences_of(line)))
    yield _Found("formation", tuple(one for line in held for one in diplomas_of(line)))
    yield _Found("langues", tuple(languages_of(lines)))
    yield _Found("francais_oral", tuple(french_of(lines))[:1])
    yield _Found("francais_ecrit", tuple(written_french_of(lines))[:1])
    yield _Found("moyens_transport", tuple(modes_of(lines)))
    yield _Found("disponible_le", tuple(free_from(lines))[:1])


def _is_trade(words: str, linker: OccupationLinker) -> bool:
    links = linker.link(words, top=1)
    return bool(links) and links[0].confidence >= UNDERSTOOD and linker.names_a_worker(words)


def _aims(lines: Sequence[Line], linker: OccupationLinker) -> Iterable[tuple[str, int, int]]:
    """The trade in the headline, or the one that the CV says it seeks."""
    for line in lines:
        if line.section not in (HEADER, "aim", "contact") or _is_practical(line):
            continue
        sought = _SOUGHT.search(fold(line.text))
        words = (sought["trade"] if sought else line.text).replace(MASK, "").strip(" ,;|-–")
        if len(words.split()) <= 8 and not re.search(r"\d{4}", words) and _is_trade(words, linker):
            yield words.strip(), line.start, line.end


def _skills(lines: Sequence[Line]) -> Iterable[tuple[str, int, int]]:
    for line in lines:
        if line.section == "skills" and not find_period(line.text):
            for item in _ITEMS.split(BULLET.sub("", line.text)):
                if len(item) > 2 and MASK not in item and not _is_other_fact(item):
                    yield item.strip(" ."), line.start, line.end


def _is_other_fact(item: str) -> bool:
    """Whether what stands among skills is a language, a licence, a car, a certificate or a date of availability."""
    line = Line(0, item, HEADER)
    return is_licence(item) or bool(find_certifications(item)) or _is_practical(line)


def _is_practical(line: Line) -> bool:
    """Whether a line is of a language, of ways of travelling or of availability alone: « Véhicule personnel »."""
    found = is_language(line.text) or any(modes_of([line])) or any(free_from([line]))
    return found and not _SOUGHT.search(fold(line.text))
