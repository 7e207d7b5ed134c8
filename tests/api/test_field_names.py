"""What was not understood is told under French words, not under the name of a column."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.cli.app import main
from api.cli.field_names import field_name
from matching.reading.participant_columns import COLUMNS

NOT_READ = {
    "identifiant",
    "antenne",
    "referent",
    "conseiller_emploi",
    "sexe",
    "annee_naissance",
    "publics_prioritaires",
    "notes",
}


def test_every_column_that_is_read_has_words_of_its_own() -> None:
    words = [field_name(column) for column in COLUMNS if column not in NOT_READ]
    assert not [one for one in words if "_" in one]
    assert len(set(words)) == len(words)


def test_the_screen_tells_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "people.csv"
    rows = "".join(f"P{number};cariste, pas livreur;maçon\n" for number in range(4))
    file.write_text(f"identifiant;metiers_vises;experiences\n{rows}", encoding="utf-8")
    main(["read", "participants", str(file)])
    shown = capsys.readouterr().out
    assert "P0 : non compris, métiers visés : pas livreur" in shown
    assert "P0 : durée à demander, expériences : maçon" in shown
