"""Another program's export through a mapping: renamed, joined, translated; mistakes told with their repair."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from matching.errors import InputError
from matching.participant import HoursWanted
from matching.reading.column_mapping import read_mapping
from matching.reading.linking import OccupationLinker
from matching.reading.participants import ParticipantsRead, Reading, read_participants_file
from matching.reading.rejects import write_rejects
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

DOCS = Path(__file__).resolve().parents[3] / "docs"
READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))


def _read(folder: Path, mapping: str, export: str) -> ParticipantsRead:
    (folder / "columns.toml").write_text(mapping, encoding="utf-8")
    (folder / "export.csv").write_text(export, encoding="utf-8")
    return read_participants_file(
        folder / "export.csv", READING, mapping=read_mapping(folder / "columns.toml")
    )


def test_the_example_of_the_documents_is_read_whole() -> None:
    mapping = read_mapping(DOCS / "mapping-example.toml")
    read = read_participants_file(DOCS / "export-example.csv", READING, mapping=mapping)
    assert read.problems == ()
    assert read.ignored == ("nom de naissance",)
    first, second, third, fourth = read.participants
    assert [a.text for a in first.aims or ()] == ["cariste", "prépa cde"]
    assert (first.status, first.licences, first.modes) == (
        "actif",
        ("B",),
        ("voiture", "transports_en_commun"),
    )
    assert first.available_from == dt.date(2026, 12, 1)
    assert (second.licences, second.domains, second.hours) == ((), ("sap",), HoursWanted(20, 25))
    assert [e.months for e in third.experiences or ()] == [24, 6]
    assert (third.status, third.home_insee) == ("suspendu", "59272")
    assert (fourth.status, fourth.licences, fourth.project_validated) == ("sorti", ("B", "C"), True)
    assert read.records[0].referent == "CIP01"


def test_a_translation_fits_a_cell_or_its_items_whatever_the_capitals(tmp_path: Path) -> None:
    mapping = '[columns]\n"Num" = "identifiant"\n"Mob" = "moyens_transport"\n[values."Mob"]\n"Berline" = "voiture"\n"bécane" = "velo"\n'
    read = _read(tmp_path, mapping, "num;mob\nA;BERLINE\nB;bus, Bécane\n")
    assert [one.modes for one in read.participants] == [("voiture",), ("transports_en_commun", "velo")]


def test_values_may_be_told_under_our_name(tmp_path: Path) -> None:
    mapping = (
        '[columns]\n"Num" = "identifiant"\n"Etat" = "statut"\n[values.statut]\n"En parcours" = "actif"\n'
    )
    assert _read(tmp_path, mapping, "Num;Etat\nA;en parcours\n").participants[0].status == "actif"


def test_joined_cells_leave_out_the_empty_ones(tmp_path: Path) -> None:
    mapping = '[columns]\nNum = "identifiant"\n[join]\nexperiences = ["X1", "X2", "X3"]\nmetiers_vises = ["M1", "M2"]\n'
    read = _read(tmp_path, mapping, "Num;X1;X2;X3;M1;M2\nA;cariste, 2 ans;;plongeur, 1 an;cariste;\n")
    person = read.participants[0]
    assert [e.text for e in person.experiences or ()] == ["cariste, 2 ans", "plongeur, 1 an"]
    assert [a.text for a in person.aims or ()] == ["cariste"]


def test_rejected_rows_are_written_as_they_stood(tmp_path: Path) -> None:
    mapping = '[columns]\n"Num" = "identifiant"\n"Etat" = "statut"\n'
    read = _read(tmp_path, mapping, "Num;Etat;Autre\nA;perdu;oui\n")
    written = write_rejects(tmp_path / "export.csv", read).read_text("utf-8-sig").splitlines()
    assert written[0].startswith("num;etat;autre;")
    assert written[1].startswith("A;perdu;oui;")


def test_a_row_too_long_loses_nothing_when_it_is_rejected(tmp_path: Path) -> None:
    read = _read(tmp_path, '[columns]\n"Num" = "identifiant"\n', "Num;Autre\nA;oui;de trop;encore\n")
    text = write_rejects(tmp_path / "export.csv", read).read_text("utf-8-sig")
    _, written = csv.reader(text.splitlines(), delimiter=";")
    assert (written[:3], written[-1]) == (["A", "oui", "2"], "de trop ; encore")


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ('[columns]\nNum = "identifant"\n', ["« identifant »", "« identifiant » ?"]),
        ('[columns]\nNum = "zzz"\n', ["« zzz »", "une de nos colonnes", "metiers_vises"]),
        (
            '[columns]\nNum = "identifiant"\nA = "statut"\nB = "statut"\n',
            ["« statut » deux fois", "« A »", "« B »", "[join] statut"],
        ),
        (
            '[columns]\nNum = "identifiant"\nPermi = "permis"\n',
            ["« permi »", "pas dans le fichier", "« permis b » ?"],
        ),
        (
            '[columns]\nNum = "identifiant"\n[join]\npermis = ["Absente", "Permis B"]\n',
            ["« absente »", "num, permis b"],
        ),
        ('[columns]\nNum = "identifiant"\n[values.Zut]\nO = "B"\n', ["« zut »", "pas dans le fichier"]),
        ('[columns]\nNum = "identifiant"\n"Permis B" = "etat"\n', ["« etat »", "une de nos colonnes"]),
        (
            '[columns]\nNum = "identifiant"\n"Permis B" = "statut"\n',
            ["« statut » deux fois", "« permis b »", "[join]"],
        ),
        ('[colonnes]\nNum = "identifiant"\n', ["« colonnes »", "une table inconnue", "[columns]"]),
        ("[columns]\nNum = 3\n", ["« 3 »", "notre colonne"]),
        (
            '[columns]\nNum = "identifiant"\n[join]\npermis = "Permis B"\n',
            ["« Permis B »", "notre_colonne = ["],
        ),
        ('[columns]\nNum = "identifiant"\n[values]\nX = "B"\n', ["[values."]),
        ("", ["aucune correspondance", "[columns]"]),
        ("[columns\n", ["un fichier illisible", "line 1", "docs/import.md"]),
    ],
)
def test_a_mistake_is_told_with_its_repair(tmp_path: Path, mapping: str, told: list[str]) -> None:
    with pytest.raises(InputError) as raised:
        _read(tmp_path, mapping, "Num;Permis B;Statut\nA;O;actif\n")
    assert [words for words in told if words not in str(raised.value)] == []
    assert "columns.toml" in str(raised.value)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        _read(tmp_path, '[columns]\nA = "zzz"\nB = "yyy"\n', "A;B\n1;2\n")
    assert len(raised.value.problems) == 2


def test_a_mapping_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="aucun fichier de ce nom"):
        read_mapping(tmp_path / "rien.toml")
