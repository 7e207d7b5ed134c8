"""Counting warnings: every code once, examples spread and always the same, as JSON and on a screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli.app import main
from api.warning_counts import count_warnings
from matching.offer import Offer, OfferWarning, Passage
from matching.reading.offer_warnings.lint import CODES


def offer(number: int, *codes: str) -> Offer:
    place = Passage("description", 0, 3, "Mot")
    return Offer(
        str(number), "Poste", warnings=tuple(OfferWarning(code, "« Mot » : à voir.", place) for code in codes)
    )


def test_offers_and_warnings_are_counted_apart() -> None:
    offers = [offer(1, "other", "other"), offer(2, "other"), offer(3)]
    counts = {one.code: one for one in count_warnings(offers)}
    assert tuple(counts) == CODES
    assert (counts["other"].offers, counts["other"].warnings, counts["other"].examples) == (2, 3, ())
    assert counts["unpaid_trial"].offers == 0


def test_examples_are_spread_over_the_file() -> None:
    offers = [offer(number, "other") for number in range(10)]
    found = next(one for one in count_warnings(offers, sample=3) if one.code == "other").examples
    assert [one.offer_id for one in found] == ["0", "3", "6"]


def test_the_command_prints_one_object_a_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "offers.jsonl"
    raw = {
        "id": "A1",
        "intitule": "Cariste (H/F)",
        "description": "Vous êtes jeune et dynamique.",
        "typeContrat": "CDI",
    }
    file.write_text(json.dumps(raw), encoding="utf-8")
    assert main(["evaluate", "warnings", "--offers", str(file), "--sample", "2", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["code"] for row in rows] == list(CODES)
    age = next(row for row in rows if row["code"] == "discriminatory_age")
    assert (age["of"], age["offers"]) == (1, 1)
    assert age["examples"][0]["id"] == "A1"
    assert age["examples"][0]["passage"] == "jeune et dynamique"


def test_the_command_shows_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "offers.jsonl"
    file.write_text(
        json.dumps({"id": "A1", "intitule": "Cariste (H/F)", "description": "CV avec photo"}),
        encoding="utf-8",
    )
    assert main(["evaluate", "warnings", "--offers", str(file), "--sample", "1"]) == 0
    shown = capsys.readouterr().out
    assert "Offres lues : 1" in shown
    assert "A1 : « CV avec photo »" in shown
    assert "(rien n'est dit)" in shown
