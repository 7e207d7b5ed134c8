"""What the documents say is true: their commands run, every command is there, tables agree with the code."""

from __future__ import annotations

import dataclasses
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from api.advising import demo_file
from api.cli.app import app, main
from matching.knowledge import Limits
from matching.requirements import CRITERIA
from matching.scoring import UNIT, Weight, prior_weights

ROOT = Path(__file__).resolve().parents[1]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DOCUMENTS = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "models").glob("*.md")),
    *DECISIONS,
]
HEADINGS = ["## Context", "## Decision", "## Consequences", "## Rejected alternative"]
FENCE = re.compile(r"^```(?:console|bash)\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
TRADES = {
    "N1101": "Cariste",
    "D1102": "Boulanger",
    "F1703": "Maçon",
    "G1602": "Cuisinier",
    "K2204": "Agent de propreté",
}
#: The smallest ROME release that can be loaded, and learned with.
ROME = {
    "unix_referentiel_code_rome_v460_utf8.csv": "code_rome,libelle_rome,code_rome_parent\n"
    + "".join(f"{code},{label},{code}\n" for code, label in TRADES.items()),
    "unix_referentiel_appellation_v460_utf8.csv": "code_rome,libelle_appellation_long\n"
    + "".join(f"{code},{label}\n" for code, label in TRADES.items()),
    "unix_referentiel_competence_v460_utf8.csv": "code_ogr,libelle_competence\n1,Conduire un chariot\n",
    "unix_coherence_item_v460_utf8.csv": "code_rome,code_ogr,coeur_metier\nN1101,1,Principal\n",
}
#: A linking task of one title.
LINKING = {
    "queries.tsv": "q1\tSoudeuse (h/f/x)\n",
    "corpus.tsv": "a\tsoudeur\nb\tboulanger\n",
    "annotations.tsv": "q1\t0\ta\t1\n",
}


def commands(*documents: Path) -> list[str]:
    """Return every different `candidatheque …` line of the fenced blocks, prompts left out."""
    blocks = (block for document in documents for block in FENCE.findall(document.read_text("utf-8")))
    lines = (line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines())
    return list(dict.fromkeys(line for line in lines if line.startswith("candidatheque ")))


def command_names() -> Iterator[str]:
    """Yield every command as it is typed: « rank », « rome load »."""
    todo = [("", get_command(app))]
    while todo:
        name, command = todo.pop()
        inside = getattr(command, "commands", {})
        todo.extend((f"{name} {key}".strip(), one) for key, one in inside.items())
        if not inside:
            yield name


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the files the documents name, with a data folder of its own."""
    for name in ("offers.jsonl", "participants.csv"):
        shutil.copy(demo_file(name), tmp_path / name)
    (tmp_path / "judgements.csv").write_text(
        "offer_id;participant_id;grade;blocking\nDEMO03;D012;3;\nDEMO03;D013;1;\n", encoding="utf-8"
    )
    (tmp_path / "columns.toml").write_text('[columns]\n"Identifiant" = "identifiant"\n', encoding="utf-8")
    (tmp_path / "docs").mkdir()
    for name in ("export-example.csv", "mapping-example.toml"):
        shutil.copy(ROOT / "docs" / name, tmp_path / "docs" / name)
    (tmp_path / "rome").mkdir()
    for name, text in ROME.items():
        (tmp_path / "rome" / name).write_text(text, encoding="utf-8")
    (tmp_path / "cv.txt").write_text("Cariste\n\nExpériences\n2019-2021 Cariste\n", encoding="utf-8")
    (tmp_path / "coded.jsonl").write_text("\n".join(map(json.dumps, coded_offers())), encoding="utf-8")
    for name, text in LINKING.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def coded_offers() -> Iterator[dict[str, str]]:
    """Yield enough invented offers with a code for something to be learned from them."""
    for number in range(200):
        code, label = list(TRADES.items())[number % len(TRADES)]
        body = f"Équipe {number} : vous travaillez comme {label.lower()}, secteur {number * 7 % 23}, horaire {number % 9}."
        yield {"id": str(number), "intitule": f"{label} (H/F)", "description": body, "romeCode": code}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("line", commands(*DOCUMENTS))
def test_a_command_shown_runs(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    if "train " in line or "--held-out" in line:  # they ask for a loaded ROME
        assert main(["rome", "load", "rome/"]) == 0
    status = main(shlex.split(line)[1:])
    said = capsys.readouterr()
    assert status == 0, said.err
    assert said.out.strip()


def test_every_command_is_in_the_readme() -> None:
    shown = commands(ROOT / "README.md")
    missing = [name for name in command_names() if not any(f"candidatheque {name}" in line for line in shown)]
    assert not missing


def test_the_two_commands_of_the_readme_are_in_the_makefile() -> None:
    shown = set(re.findall(r"^make (\w+)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"demo", "test"} <= shown <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text("utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_four_headings(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.startswith(f"# {page.stem[:4]}. ")
    assert re.findall(r"^## .*$", text, re.MULTILINE) == HEADINGS


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.stem[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_table_of_weights_is_that_of_the_code() -> None:
    weights, text = prior_weights(), (ROOT / "docs" / "method.md").read_text("utf-8")
    assert f"version `{weights.version}`" in text
    assert f"base = {weights.base / UNIT}" in text
    for criterion in CRITERIA:
        cells = (_cell(weights.table[criterion].get(s)) for s in ("required", "wished", "open"))
        assert f"| `{criterion}` | {' | '.join(cells)} |" in text


def _cell(weight: Weight | None) -> str:
    return f"{weight.met / UNIT:+g} / {weight.unmet / UNIT:g}".replace("-", "−") if weight else "–"


def test_the_table_of_settings_is_that_of_the_code() -> None:
    text = (ROOT / "docs" / "method.md").read_text("utf-8")
    for setting in dataclasses.fields(Limits):
        assert f"| `{setting.name}` | {getattr(Limits(), setting.name)} |" in text


def test_every_criterion_has_its_row() -> None:
    rows = re.findall(r"^\| `(\w+)`", (ROOT / "docs" / "criteria.md").read_text("utf-8"), re.MULTILINE)
    assert rows == list(CRITERIA)


def test_the_excerpt_in_the_readme_is_what_the_demonstration_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["demo"]) == 0
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    excerpt = re.search(
        r"<!-- demo -->\n```text\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert excerpt
    told = [line for line in excerpt[1].splitlines() if line.strip() not in ("", "[…]")]
    assert len(told) > 20
    assert [line for line in told if line not in printed] == []
