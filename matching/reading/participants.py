"""A participants file becomes Participants; a bad row never stops the others.

Sex, birth year, priority publics, notes, antenne, referent and address text are not read into a
Participant: the type has no place for them. Who follows whom is kept apart, in a CaseRecord.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.participant import (
    Aim,
    CertificationHeld,
    Experience,
    HoursWanted,
    LanguageLevel,
    NotUnderstood,
    Participant,
    SkillHeld,
)
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields import cells
from matching.reading.participant_fields.experiences import read_experience
from matching.reading.participant_fields.trades import read_aims
from matching.reading.tables import Row, read_rows
from matching.vocabulary.certifications import read_held
from matching.vocabulary.conditions import read_limits
from matching.vocabulary.diplomas import read_formation
from matching.vocabulary.folding import fold
from matching.vocabulary.licences import CODES, find_licences
from matching.vocabulary.places import Places
from matching.vocabulary.words import (
    CEFR,
    CONTRACTS,
    DOMAINS,
    FRENCH_LEVELS,
    MODES,
    REFUSABLE_SCHEDULES,
    STATUSES,
)

COLUMNS: Final = [
    "identifiant",
    "antenne",
    "referent",
    "conseiller_emploi",
    "statut",
    "sexe",
    "annee_naissance",
    "commune",
    "code_insee",
    "domaines",
    "projet_valide",
    "metiers_vises",
    "experiences",
    "competences",
    "certifications",
    "permis",
    "moyens_transport",
    "trajet_max_min",
    "formation",
    "francais_oral",
    "francais_ecrit",
    "langues",
    "disponible_le",
    "contrats_acceptes",
    "temps_travail",
    "horaires_refuses",
    "limites_de_travail",
    "salaire_min_horaire",
    "publics_prioritaires",
    "notes",
]
#: Words that say a certificate is not held: the cell is then known, not merely not understood.
_NOT_HELD: Final = re.compile(
    r"\bpas (?:de|d')|\bsans\b|\baucun|\bannule|\bperdu|\bretire|\ba passer\b|\ben cours\b"
)
_HOURS: Final = {
    "plein": HoursWanted(35, 48),
    "partiel": HoursWanted(1, 34.5),
    "indifferent": HoursWanted(1, 48),
}


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """Who follows a person: for rights and filters, never for ranking."""

    participant_id: str
    antenne: str | None
    referent: str | None
    conseiller_emploi: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of people needs besides the file: the linker, the places and the day."""

    linker: OccupationLinker
    places: Places
    today: dt.date


@dataclass(frozen=True, slots=True)
class ParticipantsRead:
    """The good rows, who follows them, what is wrong with the bad ones, and the bad rows as they stood."""

    participants: tuple[Participant, ...]
    records: tuple[CaseRecord, ...]
    problems: tuple[Problem, ...]
    rejected: tuple[Row, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]


class BadCellError(Exception):
    def __init__(self, field: str, found: str, expected: str) -> None:
        super().__init__(field)
        self.field, self.found, self.expected = field, found, expected


def read_participants_file(
    path: Path, reading: Reading, *, mapping: Mapping[str, str] | None = None
) -> ParticipantsRead:
    """Return everyone a CSV or XLSX file tells of; raises InputError when it is no participants file.

    ``mapping`` gives our column name for each column name of another export.
    """
    names, rows = read_rows(path)
    renamed = {name: (mapping or {}).get(name, name) for name in names}
    if "identifiant" not in renamed.values():
        raise InputError(
            Problem(
                str(path),
                1,
                "identifiant",
                "aucune colonne de ce nom",
                "une colonne « identifiant » (voir README.md)",
            )
        )
    rows = [Row(row.line, {renamed[name]: cell for name, cell in row.cells.items()}) for row in rows]
    ignored = tuple(name for name in renamed.values() if name and name not in COLUMNS)
    return _read(str(path), rows, reading, (tuple(renamed.values()), ignored))


def _read(
    file: str, rows: Iterable[Row], reading: Reading, columns: tuple[tuple[str, ...], tuple[str, ...]]
) -> ParticipantsRead:
    people: dict[str, Participant] = {}
    records, problems, rejected = [], [], []
    for row in rows:
        try:
            person = read_participant(row.cells, reading)
            if person.id in people:
                raise BadCellError(
                    "identifiant", f"« {person.id} » une deuxième fois", "un identifiant par personne"
                )
        except BadCellError as bad:
            problems.append(Problem(file, row.line, bad.field, bad.found, bad.expected))
            rejected.append(row)
            continue
        people[person.id] = person
        records.append(_record(person.id, row.cells))
    return ParticipantsRead(
        tuple(people.values()), tuple(records), tuple(problems), tuple(rejected), *columns
    )


def _record(identifier: str, row: Mapping[str, str]) -> CaseRecord:
    get = row.get
    return CaseRecord(
        identifier, get("antenne") or None, get("referent") or None, get("conseiller_emploi") or None
    )


def read_participant(row: Mapping[str, str], reading: Reading) -> Participant:
    """Return one person from the cells of a row by column name; raises when the row cannot be used."""
    left: list[NotUnderstood] = []
    identifier = row.get("identifiant", "")
    if not identifier:
        raise BadCellError("identifiant", "une case vide", "un identifiant comme P001")
    domains = _closed(row, "domaines", DOMAINS, left)
    level, diplomas, _ = read_formation(row.get("formation", ""))
    certifications, licences = _papers(row, reading.today, left)
    skills = cells.items(row.get("competences", "").replace(",", " | ").replace(";", " | "))
    hours = _hours(row)
    return Participant(
        id=identifier,
        status=_status(row),
        domains=domains,
        project_validated=_cell(row, "projet_valide", cells.yes_no),
        aims=_aims(row, reading, domains, left),
        experiences=_experiences(row, reading, domains),
        skills=None if skills is None else tuple(SkillHeld(one) for one in skills),
        certifications=certifications,
        licences=licences,
        diplomas=diplomas,
        diploma_level=level,
        french_spoken=_level(row, "francais_oral"),
        french_written=_level(row, "francais_ecrit"),
        languages=_languages(row),
        modes=_closed(row, "moyens_transport", MODES, left),
        travel_max_min=_whole(_cell(row, "trajet_max_min", cells.number)),
        home_insee=_home(row, reading.places, left),
        available_from=_cell(row, "disponible_le", cells.date),
        contracts=_closed(row, "contrats_acceptes", CONTRACTS, left),
        hours=hours,
        refused_schedules=_refused(row, left),
        work_limits=_limits(row, left),
        wage_min_hourly=_cell(row, "salaire_min_horaire", cells.number),
        not_understood=tuple(left),
    )


def _cell(row: Mapping[str, str], field: str, read: Callable[[str], Any]) -> Any:
    text = row.get(field, "")
    try:
        return read(text)
    except cells.CellError as error:
        raise BadCellError(field, f"« {text} »", str(error)) from error


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _status(row: Mapping[str, str]) -> str | None:
    text = fold(row.get("statut", "")).replace(" ", "_")
    if text and text not in STATUSES:
        raise BadCellError("statut", f"« {row['statut']} »", " ou ".join(STATUSES))
    return text or None


def _level(row: Mapping[str, str], field: str) -> str | None:
    text = row.get(field, "")
    wanted = "aucun" if text.lower() == "aucune" else text.lower()
    level = next((one for one in FRENCH_LEVELS if one.lower() == wanted), None)
    if text and level is None:
        raise BadCellError(field, f"« {text} »", " ou ".join(FRENCH_LEVELS))
    return level


def _closed(
    row: Mapping[str, str], field: str, words: tuple[str, ...], left: list[NotUnderstood]
) -> tuple[str, ...] | None:
    """Return the closed words of a list cell; the others are kept apart. None when nothing is understood."""
    found = cells.items(row.get(field, ""))
    if found is None:
        return None
    known = tuple(word for word in (fold(one).replace(" ", "_") for one in found) if word in words)
    left.extend(NotUnderstood(field, one) for one in found if fold(one).replace(" ", "_") not in words)
    return known if known or not found else None


def _refused(row: Mapping[str, str], left: list[NotUnderstood]) -> tuple[str, ...] | None:
    words = _closed(row, "horaires_refuses", tuple(REFUSABLE_SCHEDULES), left)
    return None if words is None else tuple(REFUSABLE_SCHEDULES[word] for word in words)


def _limits(row: Mapping[str, str], left: list[NotUnderstood]) -> tuple[str, ...] | None:
    found = cells.items(row.get("limites_de_travail", ""))
    if not found:
        return found
    known, others = read_limits(found)
    left.extend(NotUnderstood("limites_de_travail", one) for one in others)
    return known or None


def _hours(row: Mapping[str, str]) -> HoursWanted | None:
    text = fold(row.get("temps_travail", ""))
    if not text or text in _HOURS:
        return _HOURS.get(text)
    try:
        low, _, high = text.replace("h", "").replace("a", "-").partition("-")
        return HoursWanted(float(low), float(high or low))
    except ValueError as error:
        expected = "plein, partiel, indifferent ou des heures comme 20-28"
        raise BadCellError("temps_travail", f"« {row['temps_travail']} »", expected) from error


def _home(row: Mapping[str, str], places: Places, left: list[NotUnderstood]) -> str | None:
    """Return the commune: the code when given, whatever the text beside it, else the text's commune."""
    code, text = row.get("code_insee", ""), row.get("commune", "")
    if code:
        known = places.by_insee(code)
        return known.insee if known else code
    found = places.find(text) if text else None
    if text and found is None:
        left.append(NotUnderstood("commune", text))
    return found.insee if found else None


def _aims(
    row: Mapping[str, str], reading: Reading, domains: tuple[str, ...] | None, left: list[NotUnderstood]
) -> tuple[Aim, ...] | None:
    aims, others = read_aims(row.get("metiers_vises", ""), reading.linker, domains)
    left.extend(others)
    return aims


def _experiences(
    row: Mapping[str, str], reading: Reading, domains: tuple[str, ...] | None
) -> tuple[Experience, ...] | None:
    found = cells.items(row.get("experiences", ""))
    return None if found is None else tuple(read_experience(one, reading.linker, domains) for one in found)


def _papers(
    row: Mapping[str, str], today: dt.date, left: list[NotUnderstood]
) -> tuple[tuple[CertificationHeld, ...] | None, tuple[str, ...] | None]:
    texts = cells.items(row.get("certifications", ""))
    if texts is None:
        return None, _licences(row, left)
    read = [(text, tuple(read_held(text, today))) for text in texts]
    left.extend(NotUnderstood("certifications", text) for text, held in read if not held)
    held = tuple(one for _, found in read for one in found)
    told = bool(held) or all(_NOT_HELD.search(fold(text)) for text in texts)
    return (held if told else None), _licences(row, left)


def _licences(row: Mapping[str, str], left: list[NotUnderstood]) -> tuple[str, ...] | None:
    found = cells.items(row.get("permis", "").replace(",", " | ").replace("/", " | "))
    if found is None:
        return None
    codes: list[str] = []
    for one in found:
        named = [one.upper()] if one.upper() in CODES else [f.code for f in find_licences(f"permis {one}")]
        codes.extend(named)
        left.extend([] if named else [NotUnderstood("permis", one)])
    return tuple(dict.fromkeys(codes)) if codes or not found else None


def _languages(row: Mapping[str, str]) -> tuple[LanguageLevel, ...] | None:
    found = cells.items(row.get("langues", ""))
    if found is None:
        return None
    split = (
        one.rpartition(" ") if one.split()[-1].upper() in (*CEFR, "NATIF") else (one, "", "") for one in found
    )
    return tuple(LanguageLevel(name, level or None) for name, _, level in split)
