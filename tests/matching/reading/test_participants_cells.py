"""Cells of a participants file as people type them; what is bad is named, what is unknown stays unknown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from matching.participant import HoursWanted, LanguageLevel, Participant
from matching.reading.column_mapping import ColumnMapping
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.cells import CellError
from matching.reading.participant_row import Reading, read_participant
from matching.reading.participants import read_participants_file
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))


def _one(**cells: str) -> Participant:
    return read_participant({"identifiant": "P1"} | cells, READING)


@pytest.mark.parametrize(
    ("column", "cell", "fact", "value"),
    [
        ("temps_travail", "temps plein", "hours", HoursWanted(35, 48)),
        ("temps_travail", "20 à 28 h", "hours", HoursWanted(20, 28)),
        ("temps_travail", "24h", "hours", HoursWanted(20, 28)),
        ("temps_travail", "30,5", "hours", HoursWanted(26, 34)),
        ("trajet_max_min", "45 min", "travel_max_min", 45),
        ("trajet_max_min", "aucun", "travel_max_min", None),
        ("salaire_min_horaire", "12,50 €", "wage_min_hourly", 12.5),
        ("disponible_le", "01/12/2026", "available_from", dt.date(2026, 12, 1)),
        ("disponible_le", "1/12/26", "available_from", dt.date(2026, 12, 1)),
        ("disponible_le", "2026-12-01 00:00:00", "available_from", dt.date(2026, 12, 1)),
        ("projet_valide", "Oui", "project_validated", True),
        ("francais_oral", "b1", "french_spoken", "B1"),
        ("francais_ecrit", "aucun", "french_written", "aucun"),
        (
            "langues",
            "anglais B1 | arabe (natif) | italien",
            "languages",
            (LanguageLevel("anglais", "B1"), LanguageLevel("arabe", "natif"), LanguageLevel("italien")),
        ),
        ("permis", "B, C", "licences", ("B", "C")),
        ("permis", "permis B", "licences", ("B",)),
        ("permis", "pas de permis", "licences", ()),
        ("permis", "B annulé", "licences", ()),
        ("permis", "B en cours", "licences", ()),
        ("moyens_transport", "Vélo | bus", "modes", ("velo", "transports_en_commun")),
        ("contrats_acceptes", "CDI, CDD, intérim", "contracts", ("cdi", "cdd", "interim")),
        ("horaires_refuses", "nuit | tot_matin", "refused_schedules", ("night", "early")),
        ("horaires_refuses", "tôt matin", "refused_schedules", ("early",)),
        ("domaines", "Bâtiment | SAP", "domains", ("batiment", "sap")),
        ("limites_de_travail", "aucune", "work_limits", ()),
        ("metiers_vises", "aucun", "aims", ()),
        ("certifications", "pas de CACES, SST à voir", "certifications", ()),
        ("statut", "En emploi", "status", "en_emploi"),
        ("code_insee", "59183", "home_insee", "59183"),
    ],
)
def test_a_cell_as_typed(column: str, cell: str, fact: str, value: Any) -> None:
    assert getattr(_one(**{column: cell}), fact) == value


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("temps_travail", "28-20"),
        ("temps_travail", "90"),
        ("trajet_max_min", "-5"),
        ("trajet_max_min", "4000"),
        ("salaire_min_horaire", "1900"),
        ("disponible_le", "31/02/2026"),
        ("projet_valide", "demain"),
        ("francais_oral", "C3"),
        ("statut", "radié"),
    ],
)
def test_a_bad_cell_names_the_field_what_was_found_and_what_is_expected(column: str, cell: str) -> None:
    with pytest.raises(CellError) as raised:
        _one(**{column: cell})
    assert (raised.value.field, raised.value.found) == (column, f"« {cell} »")
    assert raised.value.expected


@pytest.mark.parametrize(
    ("column", "cell", "fact"),
    [
        ("contrats_acceptes", "freelance", "contracts"),
        ("moyens_transport", "trottoir", "modes"),
        ("permis", "Z9", "licences"),
        ("code_insee", "Dunkerque", "home_insee"),
        ("commune", "Trifouilly", "home_insee"),
    ],
)
def test_words_not_understood_leave_the_fact_unknown_and_are_kept(column: str, cell: str, fact: str) -> None:
    person = _one(**{column: cell})
    assert getattr(person, fact) is None
    assert [(one.field, one.text) for one in person.not_understood] == [(column, cell)]


def test_missing_columns_are_unknown_and_extra_ones_are_listed(tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text("couleur,permis,identifiant\nbleu,B,P1\n", encoding="utf-8")
    read = read_participants_file(file, READING)
    assert read.ignored == ("couleur",)
    assert read.participants == (Participant("P1", licences=("B",)),)


def test_rows_are_numbered_as_a_person_sees_them(tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text(
        'identifiant;notes;statut\nP1;"deux\nlignes";actif\n\nP2;;perdu\nP3;a;actif;trop\n', encoding="utf-8"
    )
    read = read_participants_file(file, READING)
    assert [one.id for one in read.participants] == ["P1"]
    assert [(one.row, one.field) for one in read.problems] == [(5, "statut"), (6, None)]


def test_another_export_is_read_through_a_mapping(tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text("dossier;antenne;mobilite\nP1;Dunkerque;velo\n", encoding="utf-8")
    mapping = ColumnMapping("columns.toml", {"identifiant": ("dossier",), "moyens_transport": ("mobilite",)})
    read = read_participants_file(file, READING, mapping=mapping)
    assert read.participants[0].modes == ("velo",)
    assert (read.records[0].participant_id, read.records[0].antenne) == ("P1", "Dunkerque")
