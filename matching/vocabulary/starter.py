"""The starter vocabulary: 200 trades written for the project, so that everything works with nothing else."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final

from matching.vocabulary.occupations import Occupation, Skill, Vocabulary

_VERSION: Final = "starter 1"
_LISTS: Final = ("titles", "core_skills", "skills", "conditions", "schedules", "near", "evolution")


@cache
def load_starter() -> Vocabulary:
    """Return the packaged vocabulary, read once."""
    occupations = (_occupation(row) for row in _rows("occupations.csv"))
    skills = (Skill(row["code"], row["label"]) for row in _rows("skills.csv"))
    return Vocabulary(_VERSION, {one.code: one for one in occupations}, {one.code: one for one in skills})


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    text = resources.files("matching.vocabulary").joinpath("data", "starter", name).read_text("utf-8")
    return csv.DictReader(text.splitlines(), delimiter=";")


def _occupation(row: Mapping[str, str]) -> Occupation:
    lists = {name: tuple(filter(None, row[name].split(" | "))) for name in _LISTS}
    return Occupation(row["code"], row["parent"], row["label"], row["domain"] or None, **lists)
