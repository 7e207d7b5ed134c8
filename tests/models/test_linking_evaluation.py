"""The figures of a linking task, on rankings whose figures are known by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.linking import evaluate_files
from matching.errors import InputError
from models.linking_evaluation import LinkingTask, evaluate

TASK = LinkingTask(
    {"q1": "soudeur", "q2": "cuisinier", "q3": "sans réponse"},
    {"a": "soudeur", "b": "chaudronnier", "c": "cuisinier"},
    {"q1": frozenset({"a", "b"}), "q2": frozenset({"c"})},
)


def test_figures_by_hand() -> None:
    report = evaluate(TASK, {"q1": ["a", "c", "b"], "q2": ["a", "b", "c"], "q3": []})
    assert report.queries == 2
    assert report.mrr == pytest.approx((1 + 1 / 3) / 2)
    assert report.map == pytest.approx(((1 + 2 / 3) / 2 + 1 / 3) / 2)
    assert (report.a1, report.a5) == (0.5, 1.0)


def test_an_answer_that_is_not_ranked_counts_as_not_found() -> None:
    report = evaluate(TASK, {"q1": ["c"], "q2": ["c"], "q3": []})
    assert (report.mrr, report.map, report.a10) == (0.5, 0.5, 0.5)


def _write(folder: Path, **files: str) -> list[Path]:
    for name, content in files.items():
        (folder / f"{name}.tsv").write_text(content, encoding="utf-8")
    return [folder / f"{name}.tsv" for name in ("queries", "corpus", "annotations")]


def test_titles_are_linked_across_gender_and_spelling(tmp_path: Path) -> None:
    files = _write(
        tmp_path,
        queries="q1\tSoudeuse (h/f/x)\nq2\tCoordonnateur de chantier (h/f/x)\n",
        corpus="a\tsoudeur\nb\tcoordinateur de chantier\nc\tboulanger\n",
        annotations="q1\t0\ta\t1\nq2\t0\tb\t1\nq2\t0\tc\t0\n",
    )
    assert evaluate_files(*files).to_json() == {
        "mrr": 1.0, "map": 1.0, "a1": 1.0, "a5": 1.0, "a10": 1.0, "queries": 2,
    }  # fmt: skip


def test_a_line_without_its_columns_is_named(tmp_path: Path) -> None:
    files = _write(tmp_path, queries="q1\tsoudeur\nq2\n", corpus="a\tsoudeur\n", annotations="q1\t0\ta\t1\n")
    with pytest.raises(InputError, match=r"queries.tsv, ligne 2"):
        evaluate_files(*files)
