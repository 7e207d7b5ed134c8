"""What was learned is kept whole, and refused when anything about it is unknown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matching.errors import ModelError
from models import artefacts


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    artefacts.save({"learned": 1}, tmp_path, about={"kind": "numbers"})
    return tmp_path


def test_what_is_kept_comes_back(kept: Path) -> None:
    assert artefacts.load(kept, kind="numbers") == {"learned": 1}


def test_a_second_save_replaces_the_first_and_leaves_one_file(kept: Path) -> None:
    artefacts.save({"learned": 2}, kept, about={"kind": "numbers"})
    assert artefacts.load(kept, kind="numbers") == {"learned": 2}
    assert sorted(file.suffix for file in kept.iterdir()) == [".joblib", ".json"]


def test_a_changed_file_is_refused_before_it_is_opened(kept: Path) -> None:
    file = next(kept.glob("*.joblib"))
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(ModelError, match="modifié"):
        artefacts.load(kept, kind="numbers")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": 99}, "format inconnu"),
        ({"kind": "words"}, "autre sorte"),
        ({"scikit_learn": "0.1"}, "autre version de scikit-learn"),
        ({"file": "../elsewhere.joblib"}, "absent"),
    ],
)
def test_a_manifest_that_says_something_else_is_refused(
    kept: Path, change: dict[str, object], told: str
) -> None:
    manifest = kept / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), **change}))
    with pytest.raises(ModelError, match=told):
        artefacts.load(kept, kind="numbers")


def test_an_unreadable_manifest_is_refused(kept: Path) -> None:
    (kept / "manifest.json").write_text("{")
    with pytest.raises(ModelError, match="illisible"):
        artefacts.load(kept, kind="numbers")
