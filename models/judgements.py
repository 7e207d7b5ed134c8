"""An adviser's judgement of (offer, participant) pairs, and the file it is read from."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching.errors import InputError, Problem

#: The adviser's word for each reason that blocks -> the criterion it names.
BLOCKING_WORDS: Final[Mapping[str, str]] = {
    "permis": "licence",
    "certification": "certification",
    "diplome": "diploma",
    "experience": "experience",
    "horaires": "schedule",
    "temps_travail": "working_time",
    "contrat": "contract",
    "trajet": "travel",
    "limites": "work_limits",
    "francais": "french",
    "disponibilite": "availability",
    "statut": "status",
    "metier": "occupation",
}
COLUMNS: Final = ("offer_id", "participant_id", "grade", "blocking")
GRADES: Final = ("0", "1", "2", "3")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judged pair: grade 3 propose first, 2 can be proposed, 1 after a check, 0 no; why it is blocked."""

    offer_id: str
    participant_id: str
    grade: int
    blocking: tuple[str, ...] = ()


def read_judgements(path: str | Path) -> tuple[Judgement, ...]:
    """The judged pairs of a ``;`` CSV in the order of its rows; raises InputError with every bad row."""
    file = Path(path)
    rows = csv.DictReader(io.StringIO(_text(file), newline=""), delimiter=";")
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        found = "; ".join(rows.fieldnames or ()) or "rien"
        raise InputError(Problem(file.name, 1, None, found, f"les colonnes {', '.join(missing)}"))
    return _judgements(file.name, rows)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or "illisible"
        raise InputError(Problem(str(file), None, None, reason, "un fichier CSV lisible")) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem(str(file), None, None, "un autre codage", "un texte en UTF-8")) from error


def _judgements(name: str, rows: csv.DictReader[str]) -> tuple[Judgement, ...]:
    judgements: dict[tuple[str, str], Judgement] = {}
    problems: list[Problem] = []
    for raw in rows:
        row = {key: (raw.get(key) or "").strip() for key in COLUMNS}
        pair = (row["offer_id"], row["participant_id"])
        bad = _problem(row, seen=pair in judgements)
        if bad:
            problems.append(Problem(name, rows.line_num, *bad))
        else:
            blocking = tuple(BLOCKING_WORDS[word] for word in _words(row["blocking"]))
            judgements[pair] = Judgement(*pair, int(row["grade"]), blocking)
    if problems:
        raise InputError(*problems)
    return tuple(judgements.values())


def _problem(row: Mapping[str, str], *, seen: bool) -> tuple[str, str, str] | None:
    """Field, found and expected of the first thing wrong in a row, or None."""
    for key in ("offer_id", "participant_id"):
        if not row[key]:
            return key, "rien", "un identifiant"
    if row["grade"] not in GRADES:
        return "grade", f"« {row['grade']} »", "0, 1, 2 ou 3"
    unknown = [word for word in _words(row["blocking"]) if word not in BLOCKING_WORDS]
    if unknown:
        return "blocking", f"« {unknown[0]} »", f"un mot parmi {', '.join(BLOCKING_WORDS)}"
    if seen:
        return "participant_id", f"deux fois la paire {row['offer_id']}, {row['participant_id']}", "une fois"
    return None


def _words(cell: str) -> list[str]:
    return [word for word in re.split(r"[|,\s]+", cell) if word]
