"""Nothing that the project says is copied from the reference data beside it: its texts are not ours to publish."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from matching.vocabulary.folding import fold

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
ROOMS = ("tests", "notebooks", "docs", "matching", "models", "api", "benchmarks")
RUN = 7
FREE_TEXT = (
    "metiers_vises experiences competences certifications formation limites_de_travail notes reason".split()
)

Run = tuple[str, ...]


@pytest.mark.skipif(not SHARED.exists(), reason="reference data not beside the project")
def test_no_phrase_is_copied_from_the_reference_data() -> None:
    ours = {run: where for where, text in _our_texts() for run in _runs(text)}
    copied = {run for text in _their_texts() for run in _runs(text) if run in ours}
    copied -= {run for text in _public_texts() for run in _runs(text) if run in copied}
    assert not copied, "\n".join(sorted(f"{ours[run]}: {' '.join(run)}" for run in copied))


def test_a_copied_phrase_would_be_found_however_it_is_typed() -> None:
    source = 'def f() -> str:\n    return "Un, deux, TROIS - quatre " "cinq six\\nété"  # sept huit\n'
    assert ("un", "deux", "trois", "quatre", "cinq", "six", "ete") in {
        run for text in _said_in_python(source) for run in _runs(text)
    }


def _runs(text: str) -> Iterator[Run]:
    words = re.findall(r"\w+", fold(text.replace("\\n", "\n")))
    return zip(*(words[i:] for i in range(RUN)), strict=False)


def _our_texts() -> Iterator[tuple[str, str]]:
    for path in [*ROOT.glob("*.md"), *(p for room in ROOMS for p in (ROOT / room).rglob("*"))]:
        read = READERS.get(path.suffix)
        if read and "vocabulary/data" not in path.as_posix():
            for text in read(path.read_text(encoding="utf-8")):
                yield str(path.relative_to(ROOT)), text


def _said_in_python(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def _cells(text: str) -> Iterator[str]:
    return (cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row)


def _values(text: str) -> Iterator[str]:
    return (
        value for line in text.splitlines() for value in json.loads(line).values() if isinstance(value, str)
    )


READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".py": _said_in_python,
    ".md": lambda text: iter([text]),
    ".toml": lambda text: iter([text]),
    ".ipynb": lambda text: ("".join(cell["source"]) for cell in json.loads(text)["cells"]),
    ".csv": _cells,
    ".jsonl": _values,
}


def _their_texts() -> Iterator[str]:
    for path in [*SHARED.glob("*/*offers*.jsonl"), *SHARED.glob("offers/*.jsonl")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            offer = json.loads(line)
            yield from (offer["intitule"], offer["description"])
    for path in [*SHARED.glob("gold/*.csv"), *SHARED.glob("simulated/*participants.csv")]:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                yield from (row[column] for column in FREE_TEXT if row.get(column))


def _public_texts() -> Iterator[str]:
    """The labels of the ROME and of official papers: facts that anyone may name."""
    for path in SHARED.glob("rome/unix_referentiel_*.csv"):
        yield from path.read_text(encoding="utf-8").splitlines()
