"""Files in, files out: rejected rows are written beside the file, other exports go through a mapping."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from api.advising import read_offers, read_participants
from matching.errors import InputError

TODAY = dt.date(2026, 11, 25)


def _write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_rejected_rows_are_written_with_the_reason_and_can_be_given_again(tmp_path: Path) -> None:
    file = _write(tmp_path / "p.csv", "identifiant;statut\nA;actif\nB;parti\n")
    read = read_participants(file, TODAY)
    assert [person.id for person in read.participants] == ["A"]
    assert read.rejects == tmp_path / "p.rejets.csv"
    rows = list(csv.DictReader(read.rejects.open(encoding="utf-8-sig"), delimiter=";"))
    assert (rows[0]["identifiant"], rows[0]["ligne"]) == ("B", "3")
    assert "parti" in rows[0]["motif_du_rejet"]
    mended = read.rejects.read_text("utf-8-sig").replace("B;parti;", "B;actif;")
    again = read_participants(_write(tmp_path / "again.csv", mended), TODAY)
    assert [person.status for person in again.participants] == ["actif"]


def test_another_export_through_a_mapping(tmp_path: Path) -> None:
    file = _write(tmp_path / "p.csv", "Code dossier;Date dispo\nA;01/12/2026\n")
    mapping = _write(
        tmp_path / "m.toml", '[columns]\n"Code dossier" = "identifiant"\n"Date dispo" = "disponible_le"\n'
    )
    person = read_participants(file, TODAY, mapping=mapping).participants[0]
    assert (person.id, person.available_from) == ("A", dt.date(2026, 12, 1))


def test_a_mapping_that_is_none(tmp_path: Path) -> None:
    file = _write(tmp_path / "p.csv", "identifiant\nA\n")
    with pytest.raises(InputError, match="columns"):
        read_participants(file, TODAY, mapping=_write(tmp_path / "m.toml", "x = 1\n"))


def test_what_was_left_aside_is_told(tmp_path: Path) -> None:
    file = _write(tmp_path / "p.csv", "identifiant;comune;statut\nA;Dunkerque;actif\nB;;parti\n")
    told = list(read_participants(file, TODAY).notices())
    assert "parti" in told[0]
    assert "p.rejets.csv" in told[1]
    assert told[2].endswith("comune")


def test_the_same_offer_twice_is_read_once_and_told(tmp_path: Path) -> None:
    offer = '{"id": "1", "intitule": "Cariste"}'
    read = read_offers(_write(tmp_path / "o.jsonl", f"{offer}\n{offer}\n"), TODAY)
    assert len(read.offers) == 1
    assert "deuxième fois" in str(read.problems[0])
