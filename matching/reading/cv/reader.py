"""A CV becomes the row of a participants file, and that row a participant: no fact is read in a second way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from matching.offer import Passage
from matching.participant import NotUnderstood, Participant
from matching.reading.cv.jobs import jobs_of
from matching.reading.cv.lines import HEADER, Line, lines_of
from matching.reading.cv.personal import MASK, mask_personal
from matching.reading.documents import Document
from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.reading.participant_fields.cells import CellError
from matching.reading.participant_json import participant_to_json
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.certification_finding import find_certifications
from matching.vocabulary.diplomas import find_diplomas
from matching.vocabulary.folding import fold
from matching.vocabulary.licences import find_licences
from matching.vocabulary.occupations import Vocabulary

_BULLET: Final = re.compile(r"^[\s*•·▪►➢✓>–-]+")
_SOUGHT: Final = re.compile(
    r"(?:recherche\w*|souhaite|objectif ?:?|vise|candidature(?: au)?) (?:actuellement )?(?:un |une |d'un |d'une )?(?:emploi |poste |travail "
    r"|place )?(?:de |d'|en tant que |comme |: )?(?P<trade>[^.,;|\n]{4,60})"
)
_CAR: Final = re.compile(
    r"\bvehicul(?:ee?\b|e (?:personnel|propre))|\bvoiture personnelle|\bpermis b et vehicule"
)
#: CVs of people who worked abroad; levels in the words that the readers know.
_ENGLISH: Final = {
    "english": "anglais",
    "french": "français",
    "german": "allemand",
    "spanish": "espagnol",
    "arabic": "arabe",
    "native": "natif",
    "fluent": "courant",
}
_WORD: Final = re.compile(r"[A-Za-z]+")
_LEVEL: Final = re.compile(r"\b(?:[abc][12]|nati(?:f|ve)|courant|maternelle|bilingue|notions)\b")
_LANGUAGE: Final = re.compile(
    r"\b(?:francais|anglais|arabe|ukrainien|russe|espagnol|allemand|portugais|turc|polonais|roumain|dari|pachto)\b"
)
_FRENCH: Final = re.compile(r"\bfrancais\b ?(?:\(|:|-|,)? ?(?P<level>[^,;|)\n]{0,40})")
_FIRST_YEAR: Final = re.compile(
    r"(?:(?:en )?(?:19|20)\d\d ?[-/–] ?)?(?:en )?(?P<year>(?:19|20)\d\d) ?[:,–-]? ?(?=\D)"
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
    "moyens_transport": "modes",
}
#: Sections of a CV that say what was studied or held, not what was done.
_HELD: Final = ("training", "papers", "skills", HEADER, "contact", "aim")


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
    found = [one for one in _columns(lines, linker) if one.items]
    row = {one.column: " | ".join(item for item, _, _ in one.items) for one in found}
    home = reading.places.find(masked.town) if masked.town else None
    row |= {"identifiant": name} | ({"code_insee": home.insee} if home else {})
    passages = {
        _FIELDS[one.column]: tuple(
            Passage("text", start, end, masked.text[start:end]) for _, start, end in one.items
        )
        for one in found
    }
    return CvRead(_person(row, reading), masked.text, masked.dropped, passages)


def _person(row: dict[str, str], reading: Reading) -> Participant:
    """A column that no reader can use is kept as not understood; the others are read all the same."""
    left: list[NotUnderstood] = []
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


def _columns(lines: Sequence[Line], linker: OccupationLinker) -> Iterable[_Found]:
    held = [line for line in lines if line.section in _HELD]
    yield _Found("metiers_vises", tuple(_aims(lines, linker)))
    yield _Found("experiences", tuple((job.as_item(), job.start, job.end) for job in jobs_of(lines, linker)))
    yield _Found("competences", tuple(_skills(lines)))
    yield _Found("certifications", tuple(_whole(line) for line in held if find_certifications(line.text)))
    yield _Found("permis", tuple(one for line in held for one in _licences(line)))
    yield _Found("formation", tuple(_whole(line) for line in held if find_diplomas(line.text)))
    spoken = [line for line in lines if line.section == "languages" or _speaks(line)]
    yield _Found("langues", tuple(one for line in spoken for one in _languages(line)))
    yield _Found("francais_oral", tuple(_french(spoken))[:1])
    car = [line for line in lines if _CAR.search(fold(line.text))]
    yield _Found("moyens_transport", tuple(("voiture", line.start, line.end) for line in car[:1]))


def _is_trade(words: str, linker: OccupationLinker) -> bool:
    links = linker.link(words, top=1)
    return bool(links) and links[0].confidence >= UNDERSTOOD and linker.names_a_worker(words)


def _aims(lines: Sequence[Line], linker: OccupationLinker) -> Iterable[tuple[str, int, int]]:
    """The trade in the headline, or the one that the CV says it seeks."""
    for line in lines:
        if line.section not in (HEADER, "aim", "contact"):
            continue
        sought = _SOUGHT.search(fold(line.text))
        words = sought["trade"] if sought else line.text
        if len(words.split()) <= 8 and not re.search(r"\d{4}", words) and _is_trade(words, linker):
            yield words.strip(), line.start, line.end


def _skills(lines: Sequence[Line]) -> Iterable[tuple[str, int, int]]:
    for line in lines:
        if line.section == "skills":
            for item in _ITEMS.split(_BULLET.sub("", line.text)):
                if len(item) > 2 and MASK not in item:
                    yield item.strip(" ."), line.start, line.end


def _whole(line: Line) -> tuple[str, int, int]:
    """A line as one item; a year that stands first is told last: « SST (2012) »."""
    text = _BULLET.sub("", line.text).replace(MASK, "").replace("|", ",")
    year = _FIRST_YEAR.match(text)
    return (f"{text[year.end() :]} ({year['year']})" if year else text), line.start, line.end


def _licences(line: Line) -> Iterable[tuple[str, int, int]]:
    """The pieces of a line that speak of licences, « en cours » and « annulé » with them."""
    for piece in re.split(r"\s*[,;|•]\s*|\s[-–]\s", _BULLET.sub("", line.text)):
        if find_licences(piece):
            yield piece, line.start, line.end


def _languages(line: Line) -> Iterable[tuple[str, int, int]]:
    for item in re.split(r"\s*[,;|•]\s*|\s/\s", _BULLET.sub("", line.text)):
        words = re.sub(r"\s*[:()]\s*|\s[-–]\s", " ", item).strip(" .")
        words = _in_french(words)
        if words and "francais" not in fold(words) and MASK not in words:
            yield words, line.start, line.end


def _speaks(line: Line) -> bool:
    """Whether a line without a heading tells of languages: « français A2, ukrainien natif »."""
    folded = fold(line.text)
    return line.section == HEADER and bool(_LANGUAGE.search(folded) and _LEVEL.search(folded))


def _in_french(words: str) -> str:
    return _WORD.sub(lambda match: _ENGLISH.get(match.group().lower(), match.group()), words)


def _french(lines: Sequence[Line]) -> Iterable[tuple[str, int, int]]:
    for line in lines:
        words = _in_french(line.text)
        match = _FRENCH.search(fold(words))
        if match and match["level"].strip():
            yield words[match.start("level") : match.end("level")].strip(" :()-."), line.start, line.end
