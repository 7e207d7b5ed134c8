"""A participants file becomes Participants; a bad row never stops the others.

Who follows whom is kept apart, in a CaseRecord: for rights and filters, never for ranking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching.errors import InputError, Problem
from matching.participant import Participant
from matching.reading.participant_fields.cells import CellError
from matching.reading.participant_row import Reading, read_participant
from matching.reading.tables import Row, read_rows

__all__ = [
    "COLUMNS",
    "CaseRecord",
    "ParticipantsRead",
    "Reading",
    "read_participant",
    "read_participants_file",
]

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


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """Who follows a person: for rights and filters, never for ranking."""

    participant_id: str
    antenne: str | None
    referent: str | None
    conseiller_emploi: str | None


@dataclass(frozen=True, slots=True)
class ParticipantsRead:
    """The good rows, who follows them, what is wrong with the bad ones, and the bad rows as they stood."""

    participants: tuple[Participant, ...]
    records: tuple[CaseRecord, ...]
    problems: tuple[Problem, ...]
    rejected: tuple[Row, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]


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
    rows = [
        Row(row.line, {renamed[name]: cell for name, cell in row.cells.items()}, row.surplus) for row in rows
    ]
    ignored = tuple(name for name in renamed.values() if name and name not in COLUMNS)
    return _read(str(path), rows, reading, (tuple(renamed.values()), ignored))


def _read(
    file: str, rows: Iterable[Row], reading: Reading, columns: tuple[tuple[str, ...], tuple[str, ...]]
) -> ParticipantsRead:
    people: dict[str, Participant] = {}
    records, problems, rejected = [], [], []
    for row in rows:
        try:
            _check_width(row)
            person = read_participant(row.cells, reading)
            if person.id in people:
                raise CellError(
                    "identifiant", f"« {person.id} » une deuxième fois", "un identifiant par personne"
                )
        except CellError as bad:
            problems.append(Problem(file, row.line, bad.field or None, bad.found, bad.expected))
            rejected.append(row)
            continue
        people[person.id] = person
        records.append(_record(person.id, row.cells))
    return ParticipantsRead(
        tuple(people.values()), tuple(records), tuple(problems), tuple(rejected), *columns
    )


def _check_width(row: Row) -> None:
    if row.surplus:
        told = f"{len(row.cells) + len(row.surplus)} cases"
        raise CellError(
            "",
            told,
            f"{len(row.cells)} cases comme la ligne de titres (un texte avec « ; » va entre guillemets)",
        )


def _record(identifier: str, row: Mapping[str, str]) -> CaseRecord:
    get = row.get
    return CaseRecord(
        identifier, get("antenne") or None, get("referent") or None, get("conseiller_emploi") or None
    )
