"""Ranked lists against relevance judgements in TREC form: titles linked to titles of another vocabulary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from matching.errors import InputError, Problem


@dataclass(frozen=True, slots=True)
class LinkingTask:
    """Queries and corpus by id, and for each query the ids that answer it."""

    queries: Mapping[str, str]
    corpus: Mapping[str, str]
    relevant: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class LinkingReport:
    """Means over the queries that have an answer: reciprocal rank, average precision, success at a depth."""

    mrr: float
    map: float
    a1: float
    a5: float
    a10: float
    queries: int

    def to_json(self) -> dict[str, Any]:
        """The object of the contract."""
        figures = {name: round(getattr(self, name), 4) for name in ("mrr", "map", "a1", "a5", "a10")}
        return {**figures, "queries": self.queries}


def read_task(queries: Path, corpus: Path, annotations: Path) -> LinkingTask:
    """Return the task of three TSV files: id and text, id and text, query, 0, id, relevance."""
    relevant: dict[str, set[str]] = {}
    for query, _, found, grade in _rows(annotations, 4):
        if grade.strip() not in ("", "0"):
            relevant.setdefault(query, set()).add(found)
    answered = {query: frozenset(found) for query, found in relevant.items()}
    return LinkingTask(dict(_pairs(queries)), dict(_pairs(corpus)), answered)


def evaluate(task: LinkingTask, ranked: Mapping[str, Sequence[str]]) -> LinkingReport:
    """Return the figures of full rankings, by query; a query without a relevant answer is passed over."""
    places = [
        _places(ranked[query], task.relevant[query]) for query in task.queries if task.relevant.get(query)
    ]
    return LinkingReport(
        mrr=_mean([1 / one[0] if len(one) else 0.0 for one in places]),
        map=_mean([_mean(np.arange(1, len(one) + 1) / one) if len(one) else 0.0 for one in places]),
        a1=_found_within(1, places),
        a5=_found_within(5, places),
        a10=_found_within(10, places),
        queries=len(places),
    )


def _mean(values: Any) -> float:
    return float(np.mean(values)) if len(values) else 0.0


def _found_within(depth: int, places: Sequence[Any]) -> float:
    return _mean([float(len(one) > 0 and one[0] <= depth) for one in places])


def _places(ranking: Sequence[str], relevant: frozenset[str]) -> Any:
    """The ranks, from 1, of the relevant ids; those that are not ranked come infinitely late."""
    found = [place for place, one in enumerate(ranking, 1) if one in relevant]
    return np.array([*found, *[np.inf] * (len(relevant) - len(found))]) if found else np.array([])


def _pairs(file: Path) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in _rows(file, 2)]


def _rows(file: Path, width: int) -> list[list[str]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise InputError(Problem(str(file), None, None, found, "un fichier TSV en UTF-8")) from error
    rows = []
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        if line.strip() and len(cells) < width:
            raise InputError(Problem(str(file), number, None, f"{len(cells)} colonnes", f"{width} colonnes"))
        if line.strip():
            rows.append(cells[:width])
    return rows
