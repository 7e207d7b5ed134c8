"""A ROME release as France Travail publishes it (a set of CSV files) becomes a Vocabulary.

Files are found by the words in their names whatever the version number; several releases' column
names, UTF-8 with or without mark or Latin-9, `;` or `,` are read. Nothing is kept of a broken release.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from matching.errors import Problem, VocabularyError
from matching.vocabulary.contexts import conditions_of, schedules_of
from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary

#: Our name of each file -> words its name must hold, and whether a release can do without it.
_FILES: Final = {
    "codes": ("referentiel_code_rome", True),
    "titles": ("referentiel_appellation", True),
    "skills": ("referentiel_competence", True),
    "knowledge": ("referentiel_savoir", False),
    "contexts": ("referentiel_contexte", False),
    "links": ("coherence_item", True),
    "mobility": ("rubrique_mobilite", False),
    "basin": ("rome_connexe", False),
}
#: Column names met over the releases, today's first.
_COLUMNS: Final = {
    "code": ("code_rome", "code_rome_fiche", "rome_profession_card_code", "rome"),
    "parent": ("code_rome_parent",),
    "label": ("libelle_rome", "libelle", "rome_profession_card_name"),
    "title": ("libelle_appellation_long", "libelle_appellation_court", "rome_profession_name"),
    "item": ("code_ogr", "code_ogr_competence", "code_ogr_savoir", "code_ogr_contexte"),
    "skill_label": ("libelle_competence", "libelle_savoir", "libelle"),
    "context_label": ("libelle_cont_travail", "libelle_contexte", "libelle"),
    "core": ("coeur_metier",),
    "target": ("code_rome_cible", "rome_connexe"),
    "kind": ("libelle_type_mobilite", "code_type_mobilite"),
    "order": ("numero_ordre",),
    "basin": ("code_bassin_emploi",),
    "score": ("score",),
}
_CODE: Final = re.compile(r"[A-N]\d{4}")
#: The employment basin of Dunkirk.
DUNKIRK_BASIN: Final = "3218"
_NEAR_RANKS: Final = 5
_BASIN_SCORE: Final = 0.5


@dataclass(frozen=True)
class _Table:
    file: str
    rows: Sequence[Mapping[str, str]]
    columns: Mapping[str, str]
    first_line: int = 2

    def get(self, row: Mapping[str, str], name: str) -> str:
        column = self.columns.get(name)
        return (row.get(column) or "").strip() if column else ""


@dataclass
class _Items:
    titles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    core: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    skills: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    conditions: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    schedules: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    near: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    evolution: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    basin: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def read_release(files: Mapping[str, bytes]) -> Vocabulary:
    """Return the vocabulary of a release given as file names and contents; raises VocabularyError."""
    chosen = {ours: _pick(files, words, needed=needed) for ours, (words, needed) in _FILES.items()}
    codes = _codes(_table(chosen["codes"][-1], files, ("code", "label")))
    items = _Items()
    _read_titles(_table(chosen["titles"][-1], files, ("code", "title")), codes, items)
    skills = _skills(chosen, files)
    _read_links(chosen, files, skills, items)
    _read_mobility([_table(name, files, ("code", "target")) for name in chosen["mobility"]], codes, items)
    for name in chosen["basin"]:
        _read_basin(_table(name, files, ("code", "target", "basin")), codes, items)
    occupations = {code: _occupation(code, parent, label, items) for code, (parent, label) in codes.items()}
    return Vocabulary(_version(chosen["codes"][-1]), occupations, skills)


def _pick(files: Mapping[str, bytes], words: str, *, needed: bool) -> list[str]:
    found = sorted(name for name in files if words in name.lower() and name.lower().endswith(".csv"))
    if needed and not found:
        expected = f"un fichier « unix_{words}_v….csv » de la livraison ROME"
        raise VocabularyError(Problem(f"{words}*.csv", None, None, "aucun fichier de ce nom", expected))
    return found


def _version(name: str) -> str:
    found = re.search(r"_v?(\d{3,4})[_.]", name)
    return f"ROME {found[1]}" if found else "ROME"


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("iso8859-15")


def _table(name: str, files: Mapping[str, bytes], needed: Sequence[str]) -> _Table:
    text = _text(files[name])
    header = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ","
    )
    lines = [line for line in reader if line]
    names = [column.strip().lower() for column in lines[0]] if lines else []
    columns = {ours: next((c for c in known if c in names), "") for ours, known in _COLUMNS.items()}
    for ours in needed:
        if not columns[ours]:
            raise VocabularyError(
                Problem(
                    name,
                    1,
                    " ou ".join(_COLUMNS[ours]),
                    "aucune colonne de ce nom",
                    "les colonnes de la livraison ROME",
                )
            )
    _check_widths(name, lines, names)
    rows = [dict(zip(names, line, strict=False)) for line in lines[1:]]
    return _Table(name, rows, {ours: column for ours, column in columns.items() if column})


def _check_widths(name: str, lines: Sequence[Sequence[str]], names: Sequence[str]) -> None:
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(names):
            raise VocabularyError(
                Problem(name, number, None, f"{len(line)} colonnes", f"{len(names)} colonnes")
            )


def _codes(table: _Table) -> dict[str, tuple[str, str]]:
    codes: dict[str, tuple[str, str]] = {}
    for line, row in enumerate(table.rows, table.first_line):
        code, parent = table.get(row, "code"), table.get(row, "parent")
        for column, value in (("code", code), ("parent", parent or code)):
            if not _CODE.fullmatch(value):
                raise VocabularyError(
                    Problem(
                        table.file,
                        line,
                        table.columns.get(column, column),
                        f"« {value} »",
                        "un code ROME comme N1101",
                    )
                )
        if code in codes:
            raise VocabularyError(
                Problem(
                    table.file,
                    line,
                    table.columns["code"],
                    f"« {code} » une deuxième fois",
                    "chaque code une seule fois",
                )
            )
        codes[code] = (parent or code, table.get(row, "label"))
    return codes


def _read_titles(table: _Table, codes: Mapping[str, object], items: _Items) -> None:
    for line, row in enumerate(table.rows, table.first_line):
        code = table.get(row, "code")
        if code not in codes:
            raise VocabularyError(
                Problem(
                    table.file,
                    line,
                    table.columns["code"],
                    f"« {code} »",
                    "un code ROME de la même livraison",
                )
            )
        items.titles[code].append(table.get(row, "title"))


def _skills(chosen: Mapping[str, list[str]], files: Mapping[str, bytes]) -> dict[str, Skill]:
    found: dict[str, Skill] = {}
    for name in (*chosen["skills"], *chosen["knowledge"]):
        table = _table(name, files, ("item", "skill_label"))
        for row in table.rows:
            code = table.get(row, "item")
            found[code] = Skill(code, table.get(row, "skill_label"))
    return found


def _read_links(
    chosen: Mapping[str, list[str]], files: Mapping[str, bytes], skills: Mapping[str, Skill], items: _Items
) -> None:
    contexts = {
        table.get(row, "item"): table.get(row, "context_label")
        for table in (_table(name, files, ("item", "context_label")) for name in chosen["contexts"])
        for row in table.rows
    }
    links = _table(chosen["links"][-1], files, ("code", "item"))
    for row in links.rows:
        code, item = links.get(row, "code"), links.get(row, "item")
        if item in skills:
            items.skills[code].append(item)
            if links.get(row, "core").startswith("Princip"):
                items.core[code].append(item)
        elif item in contexts:
            items.conditions[code].extend(conditions_of(contexts[item]))
            items.schedules[code].extend(schedules_of(contexts[item]))


def _read_mobility(tables: Iterable[_Table], codes: Mapping[str, tuple[str, str]], items: _Items) -> None:
    children: dict[str, list[str]] = defaultdict(list)
    for code, (parent, _) in codes.items():
        children[parent].append(code)
    for table in tables:
        for row in (row for row in table.rows if _counts(table, row)):
            kind = _kind(table, row, items)
            sources = _spread(table, table.get(row, "code"), children)
            targets = _spread(table, table.get(row, "target"), children)
            for source in sources:
                kind[source].extend(t for t in targets if t != source)


def _spread(table: _Table, code: str, children: Mapping[str, list[str]]) -> list[str]:
    """Return the codes meant: typed mobility is given between ROME 3 codes, ordered mobility between ROME 4."""
    return children.get(code, []) if "kind" in table.columns else [code]


def _counts(table: _Table, row: Mapping[str, str]) -> bool:
    """Tell whether a line counts: of ordered mobility, only the first ranks are near enough."""
    order = table.get(row, "order")
    return "kind" in table.columns or (order.isdigit() and int(order) <= _NEAR_RANKS)


def _kind(table: _Table, row: Mapping[str, str], items: _Items) -> dict[str, list[str]]:
    near = "kind" not in table.columns or table.get(row, "kind").lower() in ("proche", "1")
    return items.near if near else items.evolution


def _read_basin(table: _Table, codes: Mapping[str, tuple[str, str]], items: _Items) -> None:
    by_parent: dict[str, list[str]] = defaultdict(list)
    for code, (parent, _) in codes.items():
        by_parent[parent].append(code)
    for row in table.rows:
        if table.get(row, "basin") == DUNKIRK_BASIN and float(table.get(row, "score") or 0) >= _BASIN_SCORE:
            for source in by_parent.get(table.get(row, "code"), ()):
                items.basin[source].extend(by_parent.get(table.get(row, "target"), ()))


def _occupation(code: str, parent: str, label: str, items: _Items) -> Occupation:
    def once(found: Mapping[str, list[str]]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found.get(code, ())))

    return Occupation(
        code,
        parent,
        label,
        domain_of_code(code),
        tuple(items.titles.get(code, ())),
        once(items.core),
        once(items.skills),
        once(items.conditions),
        once(items.schedules),
        once(items.near),
        once(items.evolution),
        once(items.basin),
    )
