"""The command: what it prints, where, in which language, and with which exit status."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from api.cli.app import main

DEMO = Path(__file__).resolve().parents[2] / "api" / "demo_data"
OFFERS, PARTICIPANTS = str(DEMO / "offers.jsonl"), str(DEMO / "participants.csv")
DAY = ("--today", "2026-11-24")
HEADER = PARTICIPANTS and (DEMO / "participants.csv").read_text(encoding="utf-8").splitlines()[0]
COMMANDS = [
    [],
    ["read"],
    ["read", "offers"],
    ["read", "participants"],
    ["rank"],
    ["rome"],
    ["rome", "load"],
    ["rome", "status"],
    ["evaluate"],
    ["evaluate", "ranking"],
    ["demo"],
]
ENGLISH = re.compile(
    r"\b(usage:|options:|commands:|arguments:|show this|required|default|missing|no such|invalid)", re.I
)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test never reads the ROME that the user loaded."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_french(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("Usage : candidatheque")
    assert not ENGLISH.search(page)
    assert max(map(len, page.splitlines())) <= 80


def test_help_loads_nothing_heavy() -> None:
    heavy = "numpy scipy sklearn spacy rapidfuzz rich.table openpyxl"
    code = (
        "import sys; from api.cli.app import main; main(['rank', '--help']);"
        f"sys.exit(str([m for m in '{heavy}'.split() if m in sys.modules] or ''))"
    )
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""
    assert time.perf_counter() - began < 3  # the aim of 0.4 s is measured on an idle machine, not here


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"candidatheque \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["classe"], "commande inconnue « classe »"),
        (["rome", "statut"], "« status »"),
        (["read"], "commande manquante"),
        (["read", "offers"], "il manque FICHIER"),
        (["read", "offers", "a", "b"], "en trop : « b »"),
        (["rank", "--offers", "a"], "--participants"),
        (["rank", "--offers"], "attend une valeur"),
        (["rank", "--ofers", "a"], "option inconnue « --ofers » ; attendu --offers"),
        (["rank", "--json=oui"], "n'attend pas de valeur"),
        (["rank", "--offers", "a", "--participants", "b", "--top", "0"], "--top : trouvé « 0 »"),
        (["rank", "--offers", "a", "--participants", "b", "--today", "1/9/2025"], "AAAA-MM-JJ"),
        (["read", "offers", "absent.jsonl"], "absent.jsonl"),
        (["read", "participants", "absent.csv"], "absent.csv"),
        (["rank", "--offers", "absent.jsonl", "--participants", PARTICIPANTS], "absent.jsonl"),
        (
            ["rank", "--offers", OFFERS, "--participants", PARTICIPANTS, "--weights", "absent.json"],
            "absent.json",
        ),
        (["rome", "load", "absent"], "absent"),
    ],
)
def test_wrong_usage_says_so_on_one_french_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Erreur : ")
    assert says in err
    assert len(err.splitlines()) == 1
    assert not ENGLISH.search(err)


def test_read_offers_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "offers", OFFERS, "--json", *DAY]) == 0
    offers = lines(capsys.readouterr().out)
    assert [o["id"] for o in offers] == [
        json.loads(line)["id"] for line in Path(OFFERS).read_text().splitlines()
    ]
    assert {"occupations", "licences", "passages", "warnings", "positions"} <= offers[0].keys()


def test_read_participants_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "participants", PARTICIPANTS, "--json", *DAY]) == 0
    people = lines(capsys.readouterr().out)
    assert len(people) == len(Path(PARTICIPANTS).read_text().splitlines()) - 1
    assert {"id", "experiences", "licences", "not_understood"} <= people[0].keys()


@pytest.mark.parametrize("what", [["offers", OFFERS], ["participants", PARTICIPANTS]])
def test_tables_fit_eighty_columns(what: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *what, *DAY]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_rank_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["rank", "--offers", OFFERS, "--participants", PARTICIPANTS, "--top", "3", "--json", *DAY]) == 0
    )
    rankings = lines(capsys.readouterr().out)
    assert len(rankings) == len(Path(OFFERS).read_text().splitlines())
    for ranking in rankings:
        shortlist, counts = ranking["shortlist"], ranking["counts"]
        assert isinstance(shortlist, list)
        assert isinstance(counts, dict)
        assert len(shortlist) == min(3, counts["possible"])
        assert counts["possible"] + counts["set_aside"] == counts["pool"]
        for person in shortlist:
            total = person["base"] + sum(e["contribution"] for e in person["evidence"])
            assert person["score"] == pytest.approx(total, abs=1e-9)


def test_a_bad_row_is_listed_and_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = Path(PARTICIPANTS).read_text(encoding="utf-8").splitlines()
    empty = ";" * rows[0].count(";")
    file = tmp_path / "people.csv"
    file.write_text("\n".join([rows[0], rows[1], empty + "x", rows[2]]) + "\n", encoding="utf-8")
    assert main(["read", "participants", str(file), "--json", *DAY]) == 0
    out, err = capsys.readouterr()
    assert len(lines(out)) == 2
    assert "people.csv" in err
    assert "ligne 3" in err


def test_rome_status_without_a_loaded_rome(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rome", "status", "--json"]) == 0
    assert len(lines(capsys.readouterr().out)) == 1


def test_evaluate_ranking_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    judgements = tmp_path / "judgements.csv"
    judgements.write_text(
        "offer_id;participant_id;grade;blocking;reason\nDEMO01;D001;3;;ok\n", encoding="utf-8"
    )
    files = ["--offers", OFFERS, "--participants", PARTICIPANTS, "--judgements", str(judgements)]
    assert main(["evaluate", "ranking", *files, *DAY, "--json"]) == 0
    (report,) = lines(capsys.readouterr().out)
    assert isinstance(report["baselines"], dict)
    assert report["baselines"].keys() == {"bm25", "rome_travel", "random"}
    assert main(["evaluate", "ranking", *files, *DAY]) == 0
    assert "nDCG" in capsys.readouterr().out


def test_demo(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    page, err = capsys.readouterr()
    assert err == ""
    assert max(map(len, page.splitlines())) <= 80
    for words in (
        "inventées",
        "L'offre demande",
        "À demander",
        "Écartés",
        "Leviers",
        "Les autres offres",
        "maintenant",
    ):
        assert words in page
    assert main(["demo"]) == 0
    assert capsys.readouterr().out == page


def test_a_file_of_which_nothing_can_be_used_fails(tmp_path: Path) -> None:
    bad, half = tmp_path / "bad.json", tmp_path / "half.json"
    bad.write_text('[{"intitule": "Cariste"}]', encoding="utf-8")
    half.write_text('[{"intitule": "Cariste"}, {"id": "1", "intitule": "Cariste"}]', encoding="utf-8")
    assert main(["read", "offers", str(bad), "--json"]) == 2
    assert main(["read", "offers", str(half), "--json"]) == 0
