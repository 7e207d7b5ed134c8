"""The CSV files of a ROME release as checked tables: found by name, decoded, every row of the same width.

File names are known by their words whatever the version number (``unix_rubrique_mobilite_v347_utf8.csv``).
UTF-8 with or without mark, Latin-9 or Windows-1252, `;` or `,` are read. Column names changed over the
releases: each of ours lists those met, today's first.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from matching.errors import Problem, VocabularyError

#: Our name of each file -> the words of its name, as a pattern.
_FILES: Final = {
    "codes": "referentiel_code_rome",
    "titles": "referentiel_appellation",
    "skills": "referentiel_competence",
    "activities": "referentiel_activite",
    "knowledge": "referentiel_savoir",
    "contexts": "referentiel_(?:contexte(?:_travail)?|env_travail)",
    "links": "coherence_item",
    "more_links": "liens_rome_referentiels",
    "mobility": "rubrique_mobilite",
    "basin": "rome_connexe(?:_par_bassin)?",
}
#: Files that no release does without.
_NEEDED: Final = ("codes", "titles", "skills", "links")
#: Files that may come from another release than the codes.
_ANY_VERSION: Final = ("mobility", "basin")
_COLUMNS: Final = {
    "code": ("code_rome", "code_rome_fiche", "rome_profession_card_code", "rome"),
    "parent": ("code_rome_parent",),
    "label": ("libelle_rome", "libelle", "rome_profession_card_name"),
    "title": ("libelle_appellation_long", "rome_profession_name", "libelle_appellation_court"),
    "title_item": ("code_ogr", "code_ogr_appellation", "rome_profession_code"),
    "item": (
        "code_ogr",
        "code_ogr_competence",
        "code_ogr_savoir",
        "code_ogr_activite",
        "code_ogr_contexte",
        "ogr_code",
    ),
    "skill_label": ("libelle_competence", "libelle_savoir", "libelle_activite", "libelle", "skill_name"),
    "context_label": ("libelle_cont_travail", "libelle_contexte", "libelle_env_travail", "libelle"),
    "core": ("coeur_metier",),
    "target": ("code_rome_cible", "rome_connexe"),
    "source_item": ("code_appellation_source",),
    "target_item": ("code_appellation_cible",),
    "kind": ("libelle_type_mobilite", "code_type_mobilite"),
    "order": ("numero_ordre",),
    "basin": ("code_bassin_emploi", "code_bassin"),
    "score": ("score",),
}
_NAME: Final = (
    r"(?:.*[^a-z])?{words}(?:[ _-]*v?(?P<version>\d{{3,4}})(?!\d).*|[ _-]*(?:utf|iso|latin).*|)\.csv"
)
_REPAIR: Final = "reprenez le fichier tel que France Travail le publie"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its line in the file and its values by our column names."""

    line: int
    values: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file, read and checked; ``columns`` gives the file's own name of each of ours."""

    file: str
    columns: Mapping[str, str]
    rows: Sequence[Row]

    def wrong(self, row: Row, name: str, expected: str, *, found: str = "") -> VocabularyError:
        """Return the error that names a row and a column; what was found is the cell unless told."""
        said = found or (f"« {row[name]} »" if row[name] else "une case vide")
        return VocabularyError(
            Problem(self.file, row.line, self.columns.get(name, name), said, f"{expected} ; {_REPAIR}")
        )


def is_release_file(name: str) -> bool:
    """Tell whether a file name is one that a release's vocabulary is made from."""
    return any(_match(words, name) for words in _FILES.values())


def choose_files(names: Sequence[str]) -> tuple[dict[str, list[str]], int | None]:
    """Return the file names of each kind, newest first, and the release's version (None when untold).

    Of one file in two encodings the UTF-8 one is kept; a kind that must be of the codes' release is of
    it. Raises VocabularyError when a needed file is absent.
    """
    version = next((number for number, _ in _candidates("codes", names)), None)
    chosen = {}
    for kind in _FILES:
        found = _candidates(kind, names)
        if kind not in _ANY_VERSION:
            found = [one for one in found if version is None or one[0] in (None, version)][:1]
        chosen[kind] = list(dict(reversed(found)).values())[::-1]
        if kind in _NEEDED and not found:
            raise _absent(kind, version)
    return chosen, version


def _candidates(kind: str, names: Sequence[str]) -> list[tuple[int | None, str]]:
    matches = ((_match(_FILES[kind], name), name) for name in names)
    found = [(int(m["version"]) if m["version"] else None, name) for m, name in matches if m]
    return sorted(found, key=lambda one: (-(one[0] or 0), "utf" not in one[1].lower(), one[1]))


def _match(words: str, name: str) -> re.Match[str] | None:
    return re.fullmatch(_NAME.format(words=words), name.lower())


def _absent(kind: str, version: int | None) -> VocabularyError:
    file = f"unix_{_FILES[kind]}_v{version or '…'}_utf8.csv"
    return VocabularyError(
        Problem(file, None, None, "aucun fichier de ce nom", f"ce fichier, avec les autres ; {_REPAIR}")
    )


def read_table(name: str, content: bytes, needed: Sequence[str]) -> Table:
    """Return a CSV file as a table that has the needed columns; raises VocabularyError naming the row."""
    text = _text(name, content)
    header = text.partition("\n")[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    lines = _lines(name, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    first, names = next(lines, (1, []))
    columns = _columns(name, [one.strip().lower() for one in names], needed)
    rows = [Row(line, _values(cells, columns)) for line, cells in _same_width(name, lines, len(names))]
    if not rows:
        raise VocabularyError(Problem(name, first, None, "aucune ligne", f"des lignes ; {_REPAIR}"))
    return Table(name, {ours: names[i].strip() for ours, i in columns.items()}, rows)


def _lines(name: str, reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the line where each record begins, and its cells; empty lines are passed over."""
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1  # type: ignore[attr-defined]
    except csv.Error as error:
        problem = Problem(name, line, None, "des guillemets ou des signes mal placés", _REPAIR)
        raise VocabularyError(problem) from error


def _same_width(
    name: str, lines: Iterator[tuple[int, list[str]]], width: int
) -> Iterator[tuple[int, list[str]]]:
    for line, cells in lines:
        if len(cells) != width:
            found, expected = f"{len(cells)} colonnes", f"{width} colonnes ; {_REPAIR}"
            raise VocabularyError(
                Problem(name, line, f"colonne {min(len(cells), width) + 1}", found, expected)
            )
        yield line, cells


def _columns(name: str, names: Sequence[str], needed: Sequence[str]) -> dict[str, int]:
    places = {one: i for i, one in reversed(list(enumerate(names)))}
    found = {
        ours: places[next(one for one in known if one in places)]
        for ours, known in _COLUMNS.items()
        if any(one in places for one in known)
    }
    for ours in needed:
        if ours not in found:
            problem = Problem(name, 1, " ou ".join(_COLUMNS[ours]), "aucune colonne de ce nom", _REPAIR)
            raise VocabularyError(problem)
    return found


def _values(cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    # Some releases double the apostrophes, as a database does.
    return {ours: cells[i].strip().replace("''", "'") for ours, i in columns.items()}


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lenient = content.decode("utf-8", "replace")
        wrong = lenient.count("\ufffd")
        # Latin text is hardly ever valid UTF-8 beyond ASCII: valid characters mean UTF-8 with a broken byte.
        if sum(not one.isascii() for one in lenient) >= 2 * wrong:
            line = content.count(b"\n", 0, error.start) + 1
            problem = Problem(name, line, None, "un signe illisible", f"du texte en UTF-8 ; {_REPAIR}")
            raise VocabularyError(problem) from error
    windows = any(0x80 <= byte < 0xA0 for byte in set(content))
    return content.decode("cp1252" if windows else "iso8859-15", "replace")
