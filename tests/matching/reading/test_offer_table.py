"""Offers in CSV and XLSX: columns by the names people give them, bad rows listed, the rest read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matching.errors import InputError, Problem
from matching.offer import Offer
from matching.reading.offer_files import read_items
from matching.reading.offers import read_offers_file
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places
from tests.matching.reading.made_files import xlsx_of

PLACES = load_places()


def table(folder: Path, text: str, *, encoding: str = "utf-8") -> Path:
    path = folder / "offres.csv"
    path.write_bytes(text.encode(encoding))
    return path


def items(folder: Path, text: str, *, encoding: str = "utf-8") -> tuple[list[dict[str, Any]], list[Problem]]:
    good, problems = read_items(table(folder, text, encoding=encoding))
    return [dict(item) for item in good], problems


def one_offer(folder: Path, header: str, row: str) -> Offer:
    (offer,), problems = read_offers_file(
        table(folder, f"id;intitule;{header}\nA1;Cariste;{row}\n"),
        vocabulary=Vocabulary("none", {}),
        linker=None,
        places=PLACES,
    )
    assert problems == []
    return offer


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separators_and_encodings(tmp_path: Path, mark: str, encoding: str) -> None:
    text = "Référence;Intitulé du poste;Ville\nA1;Métallier;Dunkerque\n".replace(";", mark)
    (item,), problems = items(tmp_path, text, encoding=encoding)
    assert problems == []
    assert (item["id"], item["intitule"]) == ("A1", "Métallier")
    assert item["lieuTravail"]["libelle"] == "Dunkerque"


@pytest.mark.parametrize(
    "header",
    [
        "id;titre;description",
        "Réf.;Poste;Descriptif",
        "Offer ID;Job title;Text",
        "N° offre;MÉTIER;Annonce",
        "ID;title;Contenu",
    ],
)
def test_headers_in_french_and_english(tmp_path: Path, header: str) -> None:
    (item,), _ = items(tmp_path, f"{header}\nA1;Cariste;Vous conduisez\n")
    assert item == {"id": "A1", "intitule": "Cariste", "description": "Vous conduisez"}


def test_a_separator_line_and_quoted_cells(tmp_path: Path) -> None:
    (item,), problems = items(tmp_path, 'sep=,\nid,title,description\nA1,"Cariste, nuit","CDI\n35 h"\n')
    assert problems == []
    assert (item["intitule"], item["description"]) == ("Cariste, nuit", "CDI\n35 h")


def test_bad_rows_are_listed_by_their_line_and_the_rest_goes_in(tmp_path: Path) -> None:
    text = 'id;titre;texte\nA1;Cariste;"a\nb"\n;Soudeur;x\nA3;;\n\nA4;Maçon;x;de trop\nA5;Plombier\n'
    good, problems = items(tmp_path, text)
    assert [item["id"] for item in good] == ["A1", "A5"]
    assert [(one.row, one.field) for one in problems] == [(4, "id"), (5, "intitule"), (7, None)]


def test_without_an_id_column_the_line_identifies(tmp_path: Path) -> None:
    good, _ = items(tmp_path, "titre;ville\nCariste;Calais\nSoudeur;Lens\n")
    assert [item["id"] for item in good] == ["offres-2", "offres-3"]


def test_a_workbook_gives_its_values(tmp_path: Path) -> None:
    path = tmp_path / "offres"
    path.write_bytes(xlsx_of([["ref", "poste", "code postal", "postes"], [12, "Cariste", 59760, 2.0]]))
    (item,), problems = read_items(path)
    assert problems == []
    assert (item["id"], item["nombrePostes"], item["lieuTravail"]["codePostal"]) == ("12", "2", "59760")


def test_a_table_that_names_no_offer_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match="les colonnes « nom », « age », « ville » ; attendu une colonne « intitule »"
    ):
        items(tmp_path, "nom;age;ville\nx;1;y\n")


@pytest.mark.parametrize(
    ("header", "cell", "found"),
    [
        ("Type de contrat", "CDD de 6 mois", ("cdd", 6)),
        ("contrat", "CDI", ("cdi", None)),
        ("contrat", "à voir", (None, None)),
    ],
)
def test_contracts(tmp_path: Path, header: str, cell: str, found: tuple[str | None, float | None]) -> None:
    offer = one_offer(tmp_path, header, cell)
    assert (offer.contract, offer.contract_months) == found


@pytest.mark.parametrize(
    ("cell", "hours"), [("35", 35), ("24,5", 24.5), ("30h", 30), ("28 h / semaine", 28), ("plein", None)]
)
def test_hours(tmp_path: Path, cell: str, hours: float | None) -> None:
    assert one_offer(tmp_path, "Durée du travail", cell).hours_per_week == hours


@pytest.mark.parametrize(
    ("cell", "wage"), [("12,50 €/h", 12.5), ("1 900 € brut mensuel", 12.53), ("à négocier", None)]
)
def test_pay(tmp_path: Path, cell: str, wage: float | None) -> None:
    assert one_offer(tmp_path, "Rémunération", cell).wage_hourly == wage


def test_places_by_name_or_code(tmp_path: Path) -> None:
    assert one_offer(tmp_path, "commune", "Grande-Synthe").workplace.insee == "59271"
    assert one_offer(tmp_path, "code INSEE", "59183").workplace.insee == "59183"


@pytest.mark.parametrize(
    ("cell", "required"), [("B", True), ("B exigé", True), ("B souhaité", False), ("B serait un plus", False)]
)
def test_licences_are_read_with_their_scope(tmp_path: Path, cell: str, required: bool) -> None:
    assert [(one.code, one.required) for one in one_offer(tmp_path, "Permis", cell).licences] == [
        ("B", required)
    ]


def test_cells_in_words_join_the_description(tmp_path: Path) -> None:
    offer = one_offer(tmp_path, "Missions;Profil;Expérience", "Charger;Sérieux;2 ans exigés")
    assert offer.description == "Missions :\nCharger\nProfil :\nSérieux\nExpérience : 2 ans exigés"
    assert (offer.experience.months, offer.experience.required) == (24, True)
