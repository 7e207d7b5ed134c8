"""The house rules that a machine can check: who imports whom, names, the lock."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("matching", "models", "api")
CATCH_ALL = {"utils", "util", "helpers", "helper", "common", "misc"}
OWNER_OF_ALL = re.compile(r"(Manager|Service|Handler|Helper)$")
READERS_MAY = {"rapidfuzz", "spacy", "simplemma", "openpyxl", "pypdf", "lxml"}


def sources(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_import_contracts_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_engine_imports_the_standard_library_numpy_and_scipy_only() -> None:
    allowed = set(sys.stdlib_module_names) | {"matching", "numpy", "scipy"}
    strangers = {
        (str(path.relative_to(ROOT)), name)
        for path in sources("matching")
        for name in imported(path)
        if name not in allowed and not ("reading" in path.parts and name in READERS_MAY)
    }
    assert not strangers


def test_the_engine_reads_no_clock() -> None:
    clock = re.compile(r"\b(today|now|utcnow)\(\)")
    assert not [path for path in sources("matching") if clock.search(path.read_text(encoding="utf-8"))]


def test_no_import_is_hidden_in_a_function() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources(*PACKAGES)
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


def test_no_file_is_a_place_for_everything() -> None:
    assert not [path for path in sources(*PACKAGES, "tests") if path.stem in CATCH_ALL]


def test_no_class_is_called_by_a_word_that_says_nothing() -> None:
    classes = (
        node for path in sources(*PACKAGES) for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)
    )
    assert not [node.name for node in classes if OWNER_OF_ALL.search(node.name)]


def test_the_lock_pins_everything_with_hashes_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    requirements = re.split(r"\n(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", lock, flags=re.MULTILINE).strip())
    assert len(requirements) > 50
    assert not [r for r in requirements if "==" not in r.splitlines()[0] or "--hash=sha256:" not in r]
    assert not re.search(r"://|^--|@ |/opt/", lock, flags=re.MULTILINE)


@pytest.mark.parametrize(
    "name", ["pyproject.toml", "Makefile", "requirements.lock", ".ci/run", "README.md", "CHANGELOG.md"]
)
def test_the_house_is_complete(name: str) -> None:
    assert (ROOT / name).is_file()
