"""The rows of a CSV or XLSX file become raw offers: columns recognised by the names that people give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.reading.json_items import Item
from matching.reading.offer_columns import HEADINGS, Column, column_of, is_header
from matching.reading.offer_source import as_bool, as_number
from matching.reading.tables import Row, Table, read_table
from matching.vocabulary.folding import fold

_GIVEN: Final = (
    "typeContratLibelle",
    "nombrePostes",
    "dateCreation",
    "dateLimite",
    "romeCode",
    "niveau",
    "clauseInsertion",
)
#: Headings whose cells are whole texts.
_TEXTS: Final = ("Missions", "Profil")
_EXPECTED: Final = (
    "une colonne « intitule » ou « description » (et, si possible, id, lieu, contrat, salaire…)"
)
_AMOUNT: Final = re.compile(
    r"(?P<amount>\d[\d \u00a0\u202f]*(?:[.,]\d+)?)\s*(?:€|euros?|eur)?\s*(?:bruts?)?", re.IGNORECASE
)
#: Cells of running text are not looked at for a figure or a « non ».
_SHORT: Final = 40
_NONE: Final = re.compile(
    r"\W*(?:non|aucune?s?|sans|neant|nsp|n/?a|ras|[\W_]*)(?: (?:exigee?s?|requise?s?))?\W*"
)
#: One language from the next, but not inside brackets.
_LANGUAGES: Final = re.compile(r"[,;/|+\n](?![^(]{0,60}\))|\bet\b")
_MOST_COLUMNS: Final = 1_000
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_POSTCODE: Final = re.compile(r"\b(?P<code>\d{5})\b[\s,-]*(?P<town>[^\d,;]{2,})")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of a table, and the titles of those that say nothing to the readers."""

    names: tuple[str, ...]
    unread: tuple[str, ...]


def offers_of_table(path: Path) -> Iterator[Item]:
    """The columns, then each row with its line: a raw offer, or the Problem that it has; raises InputError."""
    table = read_table(path, is_header=is_header)
    if len(table.names) > _MOST_COLUMNS:
        found = f"{len(table.names)} colonnes"
        raise InputError(Problem(table.file, table.line, None, found, f"au plus {_MOST_COLUMNS} colonnes"))
    columns = {name: column_of(name) for name in table.names}
    keys = {column.key for column in columns.values() if column}
    _check(table, keys)
    unread = tuple(title for title in table.titles if title and not column_of(title))
    yield Item(Columns(table.names, unread), table.file, table.line)
    for row in table.rows:
        otherwise = None if "id" in keys else f"{path.stem}-{row.line}"
        value = _width(table.file, row) or _raw(row, columns, otherwise)
        yield Item(value, table.file, row.line, given=row)


def _check(table: Table, keys: set[str]) -> None:
    if not {"intitule", "description"} & keys:
        found = "les colonnes " + ", ".join(f"« {title} »" for title in table.titles if title)[:200]
        raise InputError(Problem(table.file, table.line, None, found, _EXPECTED))
    if not table.rows:
        found = "aucune ligne sous la ligne de titres"
        raise InputError(Problem(table.file, table.line, None, found, "au moins une offre"))


def _width(file: str, row: Row) -> Problem | None:
    """A row wider than its header has its cells in the wrong columns."""
    if not row.surplus:
        return None
    wide = len(row.cells)
    expected = f"{wide} cases comme la ligne de titres (un texte avec le séparateur va entre guillemets)"
    return Problem(file, row.line, None, f"{wide + len(row.surplus)} cases", expected)


def _raw(row: Row, columns: Mapping[str, Column | None], otherwise: str | None) -> dict[str, Any]:
    cells: dict[Column, str] = {}
    fields: dict[str, str] = {}
    for name, cell in row.cells.items():
        column = columns[name]
        if column and cell:
            # Of two columns of one meaning the first one filled counts.
            cells.setdefault(column, cell)
            fields.setdefault(column.key, cell)
    _join_length(cells, fields)
    said = [
        line
        for heading in HEADINGS
        for column, cell in cells.items()
        if column.key == heading
        for line in _lines(column, cell)
    ]
    raw: dict[str, Any] = {key: fields[key] for key in _GIVEN if key in fields}
    raw |= {"id": fields.get("id") or otherwise, "intitule": fields.get("intitule", "")}
    raw["description"] = "\n".join([*filter(None, [fields.get("description")]), *said])
    return raw | _place(fields) | _pay(cells) | _hours(fields)


def _join_length(cells: dict[Column, str], fields: dict[str, str]) -> None:
    """« CDD » in one column and « 6 mois » in another are « CDD de 6 mois »."""
    column = next((one for one in cells if one.key == "Durée du contrat"), None)
    if column and "typeContratLibelle" in fields:
        fields["typeContratLibelle"] += f" de {_with_unit(column, cells.pop(column))}"


def _lines(column: Column, cell: str) -> Iterator[str]:
    """A cell as lines of the description, under its heading; none for one that says « non »."""
    heading = f"{column.key} {column.scope}".strip()
    if len(cell) <= _SHORT and _NONE.fullmatch(fold(cell)):
        if column.key == "Expérience":
            yield "Expérience : débutant accepté"
    elif column.key == "Langue":
        yield from (f"{heading} : {one.strip()}" for one in _LANGUAGES.split(cell) if one.strip())
    elif column.key == "Permis" and column.scope:
        # Of a list of codes the word after them speaks of each.
        yield f"Permis : {_with_unit(column, cell)} ({column.scope})"
    else:
        mark = "\n" if column.key in _TEXTS else " "
        yield f"{heading} :{mark}{_with_unit(column, cell)}"


def _with_unit(column: Column, cell: str) -> str:
    """What a cell says with the title of its column: « 6 » in months, « oui » to a licence, a day of a workbook."""
    if column.key == "Permis" and column.unit and as_bool(cell):
        return column.unit
    if column.unit and re.fullmatch(r"\d+(?:[.,]\d+)?", cell):
        return f"{cell} {column.unit}"
    if column.key == "Date de début" and (day := _ISO.match(cell)):
        return f"{day[3]}/{day[2]}/{day[1]}"
    return cell


def _place(fields: Mapping[str, str]) -> dict[str, Any]:
    """The place of its own columns, else the commune at the end of an address."""
    address = fields.get("adresse", "")
    town = _POSTCODE.search(address)
    last = town["town"] if town else address.rpartition(",")[2]
    place = {
        "libelle": fields.get("lieu") or last.strip() or None,
        "commune": fields.get("insee"),
        "codePostal": fields.get("postcode") or (town["code"] if town else None),
    }
    return {"lieuTravail": place} if any(place.values()) else {}


def _pay(cells: Mapping[Column, str]) -> dict[str, Any]:
    """The label as France Travail writes it, and as any other words that may say a pay."""
    column, words = next(((one, cell) for one, cell in cells.items() if one.key == "salaire"), (None, ""))
    if column is None:
        return {}
    amount = _AMOUNT.fullmatch(words) if len(words) <= _SHORT else None
    if column.net:
        words = f"{words} net"
    elif amount and column.unit:
        number = as_number(re.sub(r"[ \u00a0\u202f]", "", amount["amount"]))
        words = f"{column.unit} de {number:.2f} Euros"
    return {"salaire": {"libelle": words, "commentaire": words}}


def _hours(fields: Mapping[str, str]) -> dict[str, Any]:
    """« 35 » alone in a column of hours is hours a week."""
    words = fields.get("dureeTravailLibelle")
    if not words:
        return {}
    hours = as_number(words) if re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", words) else None
    return {"dureeTravailLibelle": f"{int(hours)}H{round(hours % 1 * 60):02d}" if hours else words}
