"""A participants file becomes Participants; a bad row never stops the others.

Who follows whom is kept apart, in a CaseRecord: for rights and filters, never for ranking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from matching.errors import InputError, Problem
from matching.participant import Participant
from matching.reading.column_mapping import ColumnMapping
from matching.reading.participant_columns import COLUMNS
from matching.reading.participant_fields.cells import CellError
from matching.reading.participant_row import Reading, read_participant
from matching.reading.tables import Row, read_table

__all__ = [
    "COLUMNS",
    "CaseRecord",
    "ParticipantsRead",
    "Reading",
    "read_participant",
    "read_participants_file",
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
    path: Path, reading: Reading, *, mapping: ColumnMapping | None = None
) -> ParticipantsRead:
    """Return everyone a CSV or XLSX file tells of; raises InputError when it is no participants file.

    ``mapping`` tells the columns and the words of another export.
    """
    ours = {one for theirs in mapping.sources.values() for one in theirs} if mapping else {*COLUMNS}
    table = read_table(
        path, is_header=lambda cells: len({cell.strip().lower() for cell in cells} & ours) >= 2
    )
    titles, rows, names = table.names, table.rows, table.names
    if mapping:
        mapping.check(titles)
        names = mapping.columns(titles)
    if "identifiant" not in names:
        expected = (
            "une colonne « identifiant », ou --mapping pour dire laquelle en tient lieu (docs/import.md)"
        )
        raise InputError(Problem(table.file, table.line, "identifiant", "aucune colonne de ce nom", expected))
    if not rows:
        found = "aucune ligne sous la ligne de titres"
        raise InputError(Problem(table.file, table.line, None, found, "au moins une personne"))
    ignored = tuple(name for name in names if name and name not in COLUMNS)
    pairs = ((row, mapping.row(row).cells if mapping else row.cells) for row in rows)
    return _read(table.file, pairs, reading, (titles, ignored))


def _read(
    file: str,
    rows: Iterable[tuple[Row, Mapping[str, str]]],
    reading: Reading,
    columns: tuple[tuple[str, ...], tuple[str, ...]],
) -> ParticipantsRead:
    """Read each row under our column names; a bad one is kept as it stood, to mend and give again."""
    people: dict[str, Participant] = {}
    records, problems, rejected = [], [], []
    for row, cells in rows:
        try:
            _check_width(row)
            person = read_participant(cells, reading)
            if person.id in people:
                raise CellError(
                    "identifiant", f"« {person.id} » une deuxième fois", "un identifiant par personne"
                )
        except CellError as bad:
            problems.append(Problem(file, row.line, bad.field or None, bad.found, bad.expected))
            rejected.append(row)
            continue
        people[person.id] = person
        records.append(_record(person.id, cells))
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
