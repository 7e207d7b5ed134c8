"""Where the work of an offer is, its trade and its skills."""

from __future__ import annotations

from typing import Any

import pytest

from matching.reading.linking import OccupationLinker
from matching.reading.offers import read_offer
from matching.vocabulary.starter import load_starter
from tests.matching.reading.offer_reading import PLACES, read


@pytest.mark.parametrize(
    ("title", "text", "fields", "positions"),
    [
        ("2 Agents de production (H/F)", "", {"nombrePostes": "1"}, 2),
        ("Agent", "6 postes à pourvoir.", {}, 6),
        ("Agent", "Nous recherchons 7 personnes pour cette équipe.", {}, 7),
        ("Agent", "", {"nombrePostes": 3}, 3),
        ("Agent", "Il faut 2 ans d'expérience", {}, 1),
        ("Agent", "Nombre de postes : 3", {}, 3),
        ("Maçons (3 H/F)", "", {}, 3),
        ("Agent", "Une équipe de 10 postes de travail", {}, 1),
    ],
)
def test_positions(title: str, text: str, fields: dict[str, Any], positions: int) -> None:
    assert read(text, title, **fields).positions == positions


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Accueillir et conseiller la clientèle", True),
        ("La relation client vous plaît", True),
        ("Accueil physique et téléphonique", True),
        ("Nous recherchons pour notre client un soudeur", False),
        ("Vous soudez des châssis", False),
    ],
)
def test_public_contact(text: str, public: bool) -> None:
    assert read(text).public_contact is public


@pytest.mark.parametrize(
    ("place", "insee"),
    [
        ({"libelle": "59 - DUNKERQUE", "commune": "59183"}, "59183"),
        ({"libelle": "75 - Paris", "commune": "75056.0"}, "75056"),
        ({"libelle": "06 - NICE", "commune": "6088.0"}, "06088"),
        ({"libelle": "59 - GRAVELINES"}, "59273"),
        ({"libelle": "France"}, None),
    ],
)
def test_workplace(place: dict[str, str], insee: str | None) -> None:
    assert read(lieuTravail=place).workplace.insee == insee


@pytest.mark.parametrize(
    ("fields", "rome", "parent"),
    [
        ({"romeCode": "H2913", "romeLibelle": "Soudeur / Soudeuse"}, "H2913", "H2913"),
        (
            {"romeCode": "H2913", "romeLibelle": "Soudage manuel", "appellationlibelle": "Soudeur sur robot"},
            "H2950",
            "H2913",
        ),
        ({"romeCode": "H2913", "romeLibelle": "Soudage manuel"}, "H2913", "H2913"),
        ({"romeCode": "Z9", "romeLibelle": "?"}, None, None),
        ({"romeCode": "A1401", "romeLibelle": "Aide agricole"}, "A1401", "A1401"),
    ],
)
def test_occupation(fields: dict[str, Any], rome: str | None, parent: str | None) -> None:
    links = read(**fields).occupations
    assert ((links[0].rome, links[0].rome_v3) if links else (None, None)) == (rome, parent)


def test_skills_are_the_fields_else_those_named_word_for_word() -> None:
    field = [{"code": "9", "libelle": "Lire un plan", "exigence": "E"}]
    assert [(one.code, one.required) for one in read(competences=field).skills] == [("9", True)]
    verbatim = read("Préparer les pièces à souder.", romeCode="H2913")
    assert [one.code for one in verbatim.skills] == ["1"]


@pytest.mark.parametrize(
    ("text", "insee"),
    [
        ("Poste basé à Gravelines (59), horaires de jour.", "59273"),
        ("Lieu : 59140 Dunkerque", "59183"),
        ("Lieu de travail : Petite-Synthe", "59183"),
        ("Nous sommes à Bergues (59380), au centre.", "59067"),
        ("Poste basé à Toulouse (31).", None),
        ("Agences à Dunkerque (59) et Bergues (59).", None),
        ("Nous recrutons un agent.", None),
        ("Secteur Dunkerque et alentours", "59183"),
        ("Interventions à domicile sur Dunkerque et ses environs", "59183"),
        ("Notre agence de Dunkerque recrute pour un client à Loon-Plage.", "59359"),
        ("Magasin de Fort-Mardyck", "59183"),
        ("Ville : Téteghem", "59588"),
        ("Cariste de nuit\nGRANDE SYNTHE\nCDI", "59271"),
        ("CDI 35h à Bergues, permis B.", "59067"),
        ("Vous travaillerez à Loon-Plage.", "59359"),
        ("Notre siège est à Lille.", None),
        ("Proche de Dunkerque.", None),
        ("Livraisons à Calais.", None),
        ("Poste à Boulogne-Billancourt.", None),
        ("Vous irez à Bergues et à Gravelines.", None),
        ("Cappelle-la-Grande est à dix minutes de Dunkerque", None),
    ],
)
def test_a_workplace_that_only_the_text_says(text: str, insee: str | None) -> None:
    assert read(text).workplace.insee == insee


@pytest.mark.parametrize(
    ("title", "domain"),
    [
        ("Cariste", "transport_logistique"),
        ("Agent H/F", None),
        ("Chef d'équipe entrepôt", None),
        ("Cuisinier", "restauration"),
    ],
)
def test_the_domain_of_an_unsure_occupation_is_not_asserted(title: str, domain: str | None) -> None:
    starter = load_starter()
    raw = {"id": "1", "intitule": title, "description": ""}
    offer = read_offer(raw, vocabulary=starter, linker=OccupationLinker(starter), places=PLACES)
    assert offer.domain == domain
