"""Protected facts change nothing, to the byte; twins who differ only in them get the same evidence."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest

from api.advising import demo_file, load_inputs, rank_all, rankings_json
from matching.scoring import prior_weights

SHARED = Path(__file__).parents[2] / "shared" / "data" / "gold"
#: Column -> what it is changed to.
PROTECTED = {
    "sexe": ("F", "H"),
    "annee_naissance": ("1961", "2006"),
    "publics_prioritaires": ("rqth | rsa", "qpv"),
    "notes": ("enceinte, trois enfants, marocaine", "très motivé"),
    "antenne": ("Gravelines", "Dunkerque"),
    "referent": ("CIP99", "CIP01"),
    "conseiller_emploi": ("CE-X", ""),
}


def _rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";"))


def _ranked(folder: Path, offers: Path, rows: list[dict[str, str]]) -> str:
    file = folder / "p.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    inputs = load_inputs(offers, file, dt.date(2025, 9, 1))
    return "\n".join(json.dumps(r) for r in rankings_json(rank_all(inputs, prior_weights(), top=100)))


def _files() -> list[object]:
    dev = (SHARED / "offers_dev.jsonl", SHARED / "participants_dev.csv")
    absent = pytest.mark.skipif(not SHARED.exists(), reason="../shared/data absent")
    return [
        pytest.param(demo_file("offers.jsonl"), demo_file("participants.csv"), id="demo"),
        pytest.param(*dev, id="dev", marks=absent),
    ]


@pytest.mark.parametrize(("offers", "people"), _files())
def test_protected_columns_change_not_one_byte(tmp_path: Path, offers: Path, people: Path) -> None:
    rows = _rows(people)
    before = _ranked(tmp_path, offers, rows)
    for column, values in PROTECTED.items():
        changed = [row | {column: values[i % 2]} for i, row in enumerate(rows)]
        assert _ranked(tmp_path, offers, changed) == before, column


@pytest.mark.parametrize(("offers", "people"), _files())
def test_the_address_does_not_matter_beside_the_commune_code(
    tmp_path: Path, offers: Path, people: Path
) -> None:
    rows = [row | {"code_insee": row["code_insee"] or "59183"} for row in _rows(people)]
    moved = [row | {"commune": "12 rue des Fleurs, étage 3, Malo-les-Bains"} for row in rows]
    assert _ranked(tmp_path, offers, rows) == _ranked(tmp_path, offers, moved)


@pytest.mark.parametrize(("offers", "people"), _files())
def test_twins_get_the_same_evidence(tmp_path: Path, offers: Path, people: Path) -> None:
    rows = _rows(people)
    other = {column: values[0] for column, values in PROTECTED.items()}
    twins = [row | other | {"identifiant": row["identifiant"] + "-jumeau"} for row in rows]
    for line in _ranked(tmp_path, offers, rows + twins).splitlines():
        ranking = json.loads(line)
        told = {
            p["participant_id"]: json.dumps([p["score"], p["evidence"], p["questions"]])
            for p in ranking["shortlist"]
        }
        told |= {
            p["participant_id"]: json.dumps([p["blocked_by"], p["sentence"], p["levers"]])
            for p in ranking["set_aside"]
        }
        for row in rows:
            assert told[row["identifiant"]] == told[row["identifiant"] + "-jumeau"]
