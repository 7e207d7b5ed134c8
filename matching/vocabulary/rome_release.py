"""A ROME release as France Travail publishes it (a set of CSV files) becomes a Vocabulary, or nothing does.

Mobility is published in two forms. The typed one (« Proche », « Evolution ») ties ROME 3 codes, at times
for one job title only: the codes of the title are then meant, else all the codes under the parent. The
ordered one ties ROME 4 codes and the smaller the order the more skills are shared, so that its first five
are near. Where both are there, the type has the last word on a pair that it names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from matching.vocabulary.contexts import conditions_of, schedules_of
from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary
from matching.vocabulary.rome_tables import Row, Table, choose_files, read_table

#: The employment basin of Dunkirk.
DUNKIRK_BASIN: Final = "3218"
_CODE: Final = re.compile(r"[A-N]\d{4}")
_NEAR_RANKS: Final = 5
_BASIN_SCORE: Final = 0.5
_A_CODE: Final = "un code ROME comme N1101"


@dataclass(frozen=True, slots=True)
class Release:
    """What a release holds; ``titles`` counts the long titles, ``basin`` is None where no file tells it."""

    vocabulary: Vocabulary
    titles: int
    basin: bool | None


@dataclass(slots=True)
class _Codes:
    """The codes of the release: parent and label of each, children, and the code of each title."""

    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    of_title: dict[str, str] = field(default_factory=dict)


_Lists = defaultdict[str, dict[str, None]]


def _lists() -> _Lists:
    return defaultdict(dict)


@dataclass(slots=True)
class _Facts:
    """Facts by code, each once and in the order of the files."""

    titles: _Lists = field(default_factory=_lists)
    core: _Lists = field(default_factory=_lists)
    skills: _Lists = field(default_factory=_lists)
    conditions: _Lists = field(default_factory=_lists)
    schedules: _Lists = field(default_factory=_lists)
    near: _Lists = field(default_factory=_lists)
    evolution: _Lists = field(default_factory=_lists)
    basin: _Lists = field(default_factory=_lists)


def read_release(files: Mapping[str, bytes]) -> Release:
    """Return the release given as file names and contents; raises VocabularyError."""
    chosen, version = choose_files(list(files))

    def tables(kind: str, *needed: str) -> list[Table]:
        return [read_table(name, files[name], needed) for name in chosen[kind]]

    facts, codes = _Facts(), _codes(tables("codes", "code", "label")[0])
    titles = _read_titles(tables("titles", "code", "title")[0], codes, facts)
    known = [
        one for kind in ("skills", "activities", "knowledge") for one in tables(kind, "item", "skill_label")
    ]
    skills = {row["item"]: _skill(table, row) for table in known for row in table.rows}
    contexts = _contexts(tables("contexts", "item", "context_label"))
    _read_links(tables("links", "code", "item")[0], codes, facts, items=_Items(skills, contexts))
    if contexts and not facts.conditions:
        # Releases before 4 tie codes to work contexts in a file of their own.
        for table in tables("more_links", "code", "item"):
            _read_links(table, codes, facts, items=_Items({}, contexts))
    _read_mobility(tables("mobility", "code", "target"), codes, facts)
    basins = [_read_basin(table, codes, facts) for table in tables("basin", "code", "target", "basin")[:1]]
    occupations = {code: _occupation(code, codes, facts) for code in sorted(codes.known)}
    name = f"ROME {version}" if version else "ROME"
    return Release(Vocabulary(name, occupations, skills), titles, next(iter(basins), None))


def _codes(table: Table) -> _Codes:
    codes = _Codes()
    for row in table.rows:
        code, parent = _code(table, row, "code"), row["parent"] and _code(table, row, "parent")
        if code in codes.known:
            found = f"« {code} » une deuxième fois"
            raise table.wrong(row, "code", "chaque code une seule fois", found=found)
        codes.known[code] = (parent or code, _filled(table, row, "label"))
        codes.children[parent or code].append(code)
    for row in table.rows:
        if row["parent"] and row["parent"] not in codes.known:
            raise table.wrong(row, "parent", "un code ROME du même fichier")
    return codes


def _code(table: Table, row: Row, column: str) -> str:
    if not _CODE.fullmatch(row[column]):
        raise table.wrong(row, column, _A_CODE)
    return row[column]


def _known_code(table: Table, row: Row, codes: _Codes) -> str:
    if row["code"] not in codes.known:
        raise table.wrong(row, "code", "un code ROME de la même livraison")
    return row["code"]


def _filled(table: Table, row: Row, column: str) -> str:
    if not row[column]:
        raise table.wrong(row, column, "un texte")
    return row[column]


def _read_titles(table: Table, codes: _Codes, facts: _Facts) -> int:
    """Put the long titles by code; returns how many the file has.

    The short ones are the same cut to fit a screen (« technique insert prof »): with them, trades of real
    offers are understood less often (first answer right 65.8 % instead of 67.5 % of 3,527 titles).
    """
    for row in table.rows:
        code = _known_code(table, row, codes)
        facts.titles[code][_filled(table, row, "title")] = None
        codes.of_title[row["title_item"]] = code
    return len(table.rows)


def _skill(table: Table, row: Row) -> Skill:
    return Skill(_filled(table, row, "item"), _filled(table, row, "skill_label"))


def _contexts(tables: list[Table]) -> dict[str, str]:
    return {row["item"]: row["context_label"] for table in tables for row in table.rows}


@dataclass(frozen=True, slots=True)
class _Items:
    """What a link may lead to, by item code: skills, and the labels of work contexts."""

    skills: Mapping[str, Skill]
    contexts: Mapping[str, str]


def _read_links(table: Table, codes: _Codes, facts: _Facts, *, items: _Items) -> None:
    for row in table.rows:
        code, item = _known_code(table, row, codes), row["item"]
        if item in items.skills:
            facts.skills[code][item] = None
            if row["core"].startswith("Princip"):
                facts.core[code][item] = None
        elif item in items.contexts:
            facts.conditions[code].update(dict.fromkeys(conditions_of(items.contexts[item])))
            facts.schedules[code].update(dict.fromkeys(schedules_of(items.contexts[item])))


def _read_mobility(tables: list[Table], codes: _Codes, facts: _Facts) -> None:
    typed = next((table for table in tables if "kind" in table.columns), None)
    ordered = next((table for table in tables if "order" in table.columns), None)
    if typed:
        _read_typed(typed, codes, facts)
    if ordered:
        _read_ordered(ordered, codes, facts, far_counts=typed is None)


def _read_typed(table: Table, codes: _Codes, facts: _Facts) -> None:
    kinds = {"proche": facts.near, "1": facts.near, "evolution": facts.evolution, "2": facts.evolution}
    for row in table.rows:
        kind = kinds.get(row["kind"].lower().replace("é", "e"))
        if kind is None:
            raise table.wrong(row, "kind", "Proche ou Evolution")
        targets = dict.fromkeys(_meant(table, row, ("target", "target_item"), codes))
        for source in _meant(table, row, ("code", "source_item"), codes):
            kind[source].update(targets)


def _meant(table: Table, row: Row, columns: tuple[str, str], codes: _Codes) -> list[str]:
    """Return the ROME 4 codes that a typed row means: its title's when it names one, else the parent's."""
    code, title = _code(table, row, columns[0]), row[columns[1]]
    if title:
        return [codes.of_title[title]] if title in codes.of_title else []
    return codes.children.get(code) or [one for one in (code,) if one in codes.known]


def _read_ordered(table: Table, codes: _Codes, facts: _Facts, *, far_counts: bool) -> None:
    """Put ordered mobility; the ranks after the first ones count only where no typed file tells them."""
    for row in table.rows:
        source, target = _code(table, row, "code"), _code(table, row, "target")
        if not row["order"].isdecimal():
            raise table.wrong(row, "order", "un nombre")
        if source not in codes.known or target not in codes.known:
            continue
        near = int(row["order"]) <= _NEAR_RANKS
        if near and target not in facts.evolution[source]:
            facts.near[source][target] = None
        elif far_counts and not near:
            facts.evolution[source][target] = None


def _read_basin(table: Table, codes: _Codes, facts: _Facts) -> bool:
    """Put the neighbours in the Dunkirk basin, given between ROME 3 codes; tells whether it is in the file."""
    rows = [row for row in table.rows if row["basin"].lstrip("0") == DUNKIRK_BASIN]
    for row in rows:
        if _score(table, row) >= _BASIN_SCORE:
            targets = dict.fromkeys(_meant(table, row, ("target", ""), codes))
            for source in _meant(table, row, ("code", ""), codes):
                facts.basin[source].update(targets)
    return bool(rows)


def _score(table: Table, row: Row) -> float:
    try:
        return float(row["score"].replace(",", ".")) if "score" in table.columns else 1.0
    except ValueError as error:
        raise table.wrong(row, "score", "un nombre de 0 à 1") from error


def _occupation(code: str, codes: _Codes, facts: _Facts) -> Occupation:
    def listed(found: _Lists, *, but: str = "") -> tuple[str, ...]:
        return tuple(one for one in found.get(code, ()) if one != but)

    parent, label = codes.known[code]
    return Occupation(
        code,
        parent,
        label,
        domain_of_code(code),
        listed(facts.titles),
        listed(facts.core),
        listed(facts.skills),
        listed(facts.conditions),
        listed(facts.schedules),
        listed(facts.near, but=code),
        listed(facts.evolution, but=code),
        listed(facts.basin, but=code),
    )
