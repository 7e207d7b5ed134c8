"""The columns of a table of offers, by the names that people give them; those not understood are told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from matching.errors import InputError
from matching.offer import Offer
from matching.reading.offer_columns import Column, column_of, is_header
from matching.reading.offer_files import ItemsRead, items_of
from matching.reading.offers import read_offers_file
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places

PLACES = load_places()


def written(folder: Path, text: str) -> Path:
    path = folder / "offres.csv"
    path.write_text(text, encoding="utf-8")
    return path


def items(folder: Path, text: str) -> ItemsRead:
    return items_of(written(folder, text))


def offer(folder: Path, header: str, cell: str) -> Offer:
    path = written(folder, f"id;intitulé;{header}\nA1;Cariste;{cell}\n")
    (read,), problems = read_offers_file(
        path, vocabulary=Vocabulary("none", {}), linker=None, places=PLACES, today=dt.date(2026, 11, 25)
    )
    assert problems == []
    return read


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Ville du poste", "lieu"),
        ("LIEU DE MISSION", "lieu"),
        ("Adresse", "adresse"),
        ("Nb heures/sem", "dureeTravailLibelle"),
        ("Durée hebdo.", "dureeTravailLibelle"),
        ("Nbre de postes", "nombrePostes"),
        ("Postes à pourvoir", "nombrePostes"),
        ("Poste à pourvoir", "intitule"),
        ("Poste proposé", "intitule"),
        ("Fonction", "intitule"),
        ("N°", "id"),
        ("Date de démarrage", "Date de début"),
        ("Horaires de travail", "Horaires"),
        ("Planning", "Horaires"),
        ("Diplôme requis", "Diplôme"),
        ("Taux horaire (€)", "salaire"),
        ("Contrat (CDI/CDD)", "typeContratLibelle"),
        ("Temps de travail (h/semaine)", "dureeTravailLibelle"),
        ("Commune du lieu de travail", "lieu"),
    ],
)
def test_usual_titles(title: str, key: str) -> None:
    column = column_of(title)
    assert column
    assert column.key == key


@pytest.mark.parametrize("title", ["Colonne1", "Truc", "", "exigé", "Permis Z", "Entreprise", "€"])
def test_other_titles_are_not_known(title: str) -> None:
    assert column_of(title) is None


def test_what_a_title_adds_to_its_cells() -> None:
    assert column_of("Salaire brut mensuel") == Column("salaire", unit="Mensuel")
    assert column_of("Salaire net / mois") == Column("salaire", unit="Mensuel", net=True)
    assert column_of("Expérience souhaitée (années)") == Column("Expérience", "souhaitée", "ans")
    assert column_of("Permis B exigé") == Column("Permis", "exigé", "B")


def test_a_header_names_two_things_of_an_offer() -> None:
    assert is_header(["Fonction", "Ville"])
    assert not is_header(["Description", "ce qu'il faut y écrire"])
    assert not is_header(["Ville", "Contrat"])


@pytest.mark.parametrize(
    ("header", "cell", "found"),
    [
        ("Permis demandé", "B", [("B", True)]),
        ("Permis exigé", "B, C", [("B", True), ("C", True)]),
        ("Permis requis", "non", []),
        ("Permis souhaité", "B", [("B", False)]),
        ("Permis B", "oui", [("B", True)]),
        ("Permis B", "non", []),
    ],
)
def test_licences(tmp_path: Path, header: str, cell: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.code, one.required) for one in offer(tmp_path, header, cell).licences] == found


@pytest.mark.parametrize(
    ("header", "cell", "found"),
    [
        ("Expérience souhaitée", "2 ans", (24, False)),
        ("Expérience requise", "2 ans", (24, True)),
        ("Expérience exigée (années)", "3", (36, True)),
        ("Expérience", "aucune", (0, False)),
    ],
)
def test_experience(tmp_path: Path, header: str, cell: str, found: tuple[int, bool]) -> None:
    asked = offer(tmp_path, header, cell).experience
    assert (asked.months, asked.required) == found


@pytest.mark.parametrize(
    ("header", "cell", "found"),
    [
        ("Langues", "Anglais", [("anglais", None, True)]),
        (
            "Langue(s) exigée(s)",
            "Anglais B2, Espagnol",
            [("anglais", "B2", True), ("espagnol", None, True)],
        ),
        ("Langues souhaitées", "Anglais", [("anglais", None, False)]),
        ("Langues", "aucune", []),
    ],
)
def test_languages(tmp_path: Path, header: str, cell: str, found: list[tuple[str, str | None, bool]]) -> None:
    asked = offer(tmp_path, header, cell).languages
    assert [(one.language, one.level, one.required) for one in asked] == found


@pytest.mark.parametrize(
    ("header", "cell", "wage"),
    [
        ("Salaire brut horaire", "12,50", 12.5),
        ("Taux horaire", "12,50 €", 12.5),
        ("Salaire mensuel brut", "1 900", 12.53),
        ("Salaire net mensuel", "1500", None),
    ],
)
def test_pay(tmp_path: Path, header: str, cell: str, wage: float | None) -> None:
    assert offer(tmp_path, header, cell).wage_hourly == wage


def test_other_facts_of_usual_columns(tmp_path: Path) -> None:
    header = (
        "Ville du poste;Nb heures/sem;Nbre de postes;Date de démarrage;Planning;Diplôme requis;Contrat;Durée du contrat"
        " (mois);Date limite"
    )
    read = offer(tmp_path, header, "Calais;35;3;2027-02-01;2x8;CAP;CDD;6;31/01/2027")
    assert (read.workplace.name, read.hours_per_week, read.positions) == ("Calais", 35, 3)
    assert (read.start, read.deadline) == (dt.date(2027, 2, 1), dt.date(2027, 1, 31))
    assert ("shift" in read.schedule, read.contract, read.contract_months) == (True, "cdd", 6)
    assert [(one.level, one.required) for one in read.diplomas] == [(3, True)]


@pytest.mark.parametrize("cell", ["12 rue des Dunes, 62100 Calais", "ZI des Dunes, Calais"])
def test_the_commune_of_an_address(tmp_path: Path, cell: str) -> None:
    assert offer(tmp_path, "Adresse du poste", cell).workplace.insee == "62193"


def test_columns_that_are_not_read_are_kept_to_be_told(tmp_path: Path) -> None:
    read = items(tmp_path, "Fonction;Ville;Truc bleu;Entreprise\nCariste;Calais;x;y\n")
    assert read.unread_columns == ("Truc bleu", "Entreprise")
    assert dict(read.good[0])["intitule"] == "Cariste"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Intitulé;Description;Commune\n", "ligne 1 : trouvé aucune ligne sous la ligne de titres"),
        ("Colonne1;Colonne2\na;b\n", "les colonnes « Colonne1 », « Colonne2 » ; attendu .* « intitule »"),
        ("Colonne1;Colonne2", "les colonnes « Colonne1 », « Colonne2 »"),
    ],
)
def test_a_table_without_offers_is_no_text(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        items(tmp_path, text)


def test_a_text_with_semicolons_is_no_table(tmp_path: Path) -> None:
    read: Any = items(tmp_path, "Cariste ; Calais\nCDI ; 35 h\n")
    assert [item["intitule"] for item in read.good] == ["Cariste ; Calais"]


def test_a_title_above_the_titles_of_the_columns(tmp_path: Path) -> None:
    read: Any = items(tmp_path, "Offres de la semaine\n\nRéf;Fonction;Ville\nA1;Cariste;Calais\nA1;x;y\n")
    assert [item["id"] for item in read.good] == ["A1"]
    assert str(read.problems[0]).endswith(
        "ligne 5, champ « id » : trouvé « A1 » une deuxième fois, après ligne 4 ; attendu un identifiant par offre"
    )
