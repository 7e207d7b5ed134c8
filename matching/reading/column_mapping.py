"""Another export's columns and words as ours, told by a TOML file; see docs/import.md.

Three tables: ``[columns]`` renames, ``[join]`` makes one column of ours out of several of theirs,
``[values."Their column"]`` translates the words of a cell.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.reading.participant_columns import COLUMNS, RUNNING_TEXT
from matching.reading.tables import Row
from matching.vocabulary.folding import fold

_TABLES: Final = ("columns", "join", "values")
_ITEMS: Final = re.compile(r"(\s*[|;,]\s*)")
_FORM: Final = (
    'un fichier TOML avec une table [columns] : « "Leur colonne" = "notre colonne" » (voir docs/import.md)'
)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which of their columns make each of ours, and what their words mean; names of theirs in lower case."""

    file: str
    sources: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def check(self, names: Collection[str]) -> None:
        """Raise InputError naming every column that a file lacks, or that it has twice once mapped."""
        asked = [(one, "columns") for of_ours in self.sources.values() for one in of_ours]
        asked += [(one, "values") for one in self.values if one not in self.sources]
        problems = [self._absent(one, where, names) for one, where in asked if one not in names]
        taken = [our for our, theirs in self.sources.items() if our in names and our not in theirs]
        problems += [self._taken(our) for our in taken]
        if problems:
            raise InputError(*dict.fromkeys(problems))

    def _absent(self, name: str, where: str, names: Collection[str]) -> Problem:
        near = _nearest(name, names)
        repair = (
            f"« {near} » ?" if near else f"une des colonnes du fichier : {', '.join(filter(None, names))}"
        )
        return Problem(self.file, None, where, f"« {name} », qui n'est pas dans le fichier", repair)

    def _taken(self, our: str) -> Problem:
        theirs = " et ".join(f"« {one} »" for one in self.sources[our])
        found = f"« {our} » deux fois : le fichier a déjà une colonne de ce nom, à côté de {theirs}"
        return Problem(self.file, None, "columns", found, f'[join] {our} = ["{our}", …] pour garder les deux')

    def columns(self, names: Collection[str]) -> tuple[str, ...]:
        """Return the names that the columns of a file bear once mapped, a joined column once."""
        ours = {one: our for our, of_ours in self.sources.items() for one in of_ours}
        return tuple(dict.fromkeys(ours.get(name, name) for name in names))

    def row(self, row: Row) -> Row:
        """Return a row under our column names, its words translated."""
        used = {one for of_ours in self.sources.values() for one in of_ours}
        kept = {name: self._told(name, name, cell) for name, cell in row.cells.items() if name not in used}
        joined = {our: self._joined(our, row.cells) for our in self.sources}
        return Row(row.line, kept | joined, row.surplus)

    def _joined(self, our: str, cells: Mapping[str, str]) -> str:
        sign = ", " if our in RUNNING_TEXT else " | "
        parts = (self._told(one, our, cells.get(one, "").strip()) for one in self.sources[our])
        return sign.join(part for part in parts if part)

    def _told(self, theirs: str, ours: str, cell: str) -> str:
        """Return a cell in our words: the whole cell when it has a translation, else each of its items."""
        words = self.values.get(theirs) or self.values.get(ours) or {}
        whole = words.get(fold(cell.strip()))
        if whole is not None or not words:
            return cell if whole is None else whole
        return "".join(words.get(fold(one.strip()), one) for one in _ITEMS.split(cell))


def read_mapping(path: Path) -> ColumnMapping:
    """Return the mapping of a TOML file; raises InputError with every mistake and how to repair it."""
    tables = _tables(path)
    problems = list(_problems(str(path), tables))
    if problems:
        raise InputError(*problems)
    sources = {our: (theirs,) for theirs, our in _lower(tables.get("columns", {})).items()}
    sources |= {our: tuple(one.lower() for one in theirs) for our, theirs in tables.get("join", {}).items()}
    values = {
        name: {fold(theirs.strip()): str(ours) for theirs, ours in words.items()}
        for name, words in _lower(tables.get("values", {})).items()
    }
    return ColumnMapping(str(path), sources, values)


def _lower(table: Mapping[str, Any]) -> dict[str, Any]:
    return {name.strip().lower(): told for name, told in table.items()}


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise InputError(Problem(str(path), None, None, found, _FORM)) from error
    except ValueError as error:
        raise InputError(Problem(str(path), None, None, f"un fichier illisible ({error})", _FORM)) from error


def _problems(file: str, tables: Mapping[str, Any]) -> Iterator[Problem]:
    for name, table in tables.items():
        if name not in _TABLES or not isinstance(table, dict):
            expected = 'les tables [columns], [join] et [values."Leur colonne"]'
            yield Problem(file, None, name, "une table inconnue", expected)
    shaped = {name: tables.get(name, {}) for name in _TABLES if isinstance(tables.get(name, {}), dict)}
    yield from _misshapen(file, shaped)
    if not shaped.get("columns") and not shaped.get("join"):
        yield Problem(file, None, "columns", "aucune correspondance", _FORM)
    yield from _bad_targets(file, shaped)


def _misshapen(file: str, tables: Mapping[str, Any]) -> Iterator[Problem]:
    wanted = {
        "columns": (str, '« "Leur colonne" = "notre colonne" »'),
        "join": (list, '« notre_colonne = ["Leur colonne 1", "Leur colonne 2"] »'),
        "values": (dict, 'une table [values."Leur colonne"] : « "Leur mot" = "notre mot" »'),
    }
    for name, table in tables.items():
        kind, expected = wanted[name]
        for key, told in table.items():
            if not isinstance(told, kind) or not all(isinstance(one, str) for one in _inside(told)):
                yield Problem(file, None, f"{name}.{key}", f"« {told} »", expected)


def _inside(told: Any) -> list[Any]:
    return list(told.values()) if isinstance(told, dict) else list(told) if isinstance(told, list) else [told]


def _bad_targets(file: str, tables: Mapping[str, Any]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    told = [(theirs, our) for theirs, our in tables.get("columns", {}).items()]
    told += [("[join]", our) for our in tables.get("join", {})]
    for theirs, our in told:
        if not isinstance(our, str):
            continue
        if our not in COLUMNS:
            near = _nearest(our, COLUMNS)
            expected = f"« {near} » ?" if near else f"une de nos colonnes : {', '.join(COLUMNS)}"
            yield Problem(file, None, "columns", f"« {our} », qui n'est pas une colonne d'ici", expected)
        elif our in seen:
            found = f"« {our} » deux fois (« {seen[our]} » et « {theirs} »)"
            repair = f'une seule fois, ou les deux colonnes ensemble : [join] {our} = ["…", "…"]'
            yield Problem(file, None, "columns", found, repair)
        seen.setdefault(our, theirs)


def _nearest(name: str, names: Collection[str]) -> str | None:
    folded = {fold(one): one for one in names}
    near = difflib.get_close_matches(fold(name), folded, n=1, cutoff=0.7)
    return folded[near[0]] if near else None
