"""Cells as advisers type them: what is read of each, and what is kept as a question."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from matching.participant import HoursWanted, LanguageLevel, Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

TODAY = dt.date(2026, 11, 25)
READING = Reading(OccupationLinker(load_starter()), load_places(), TODAY)
FULL, ANY = HoursWanted(35, 48), HoursWanted(1, 48)
CONTRACTS = ("cdi", "cdd", "interim", "cddi", "alternance", "saisonnier")
#: What follows for sure from hours of the day.
OFFICE = ("early", "evening", "night", "shift")


def one(column: str, cell: str) -> Participant:
    return read_participant({"identifiant": "P1", column: cell}, READING)


#: Column, fact, then (cell, what is read) for cells that are read whole.
READ: list[tuple[str, str, list[tuple[str, Any]]]] = [
    (
        "permis",
        "licences",
        [
            ("B en cours", ()),
            ("code ok", ()),
            ("en cours", ()),
            ("permis annulé", ()),
            ("échec conduite", ()),
            ("inscrite auto-école", ()),
            ("B suspendu jusqu'en 2027", ()),
            ("N", ()),
            ("oui", ("B",)),
            ("x", ("B",)),
            ("VL", ("B",)),
            ("PL", ("C",)),
            ("SPL", ("CE",)),
            ("BSR", ("AM",)),
            ("B et C", ("B", "C")),
            ("B/BE", ("B", "BE")),
            ("A2 et B", ("A2", "B")),
            ("B (boîte auto)", ("B",)),
            ("B obtenu le 12/03/2020", ("B",)),
            ("B + code C", ("B",)),
            ("B, C périmé (visite médicale)", ("B",)),
            ("permis B annulé 02/2024, code + visite à repasser", ()),
            ("B + voiture", ("B",)),
        ],
    ),
    (
        "moyens_transport",
        "modes",
        [
            ("TC", ("transports_en_commun",)),
            ("DK'Bus", ("transports_en_commun",)),
            ("bus/train", ("transports_en_commun",)),
            ("vélo élec", ("velo",)),
            ("véhiculé", ("voiture",)),
            ("véhicule perso", ("voiture",)),
            ("voiture + vélo", ("voiture", "velo")),
            ("à pied ou vélo", ("pied", "velo")),
            ("à pied uniquement", ("pied",)),
            ("scooter 50", ("scooter",)),
            ("trottinette électrique", ("trottinette",)),
        ],
    ),
    (
        "temps_travail",
        "hours",
        [
            ("mi-tps", HoursWanted(10, 25)),
            ("20-25h", HoursWanted(20, 25)),
            ("entre 20 et 28 heures", HoursWanted(20, 28)),
            ("tps plein ok", FULL),
            ("tps complet", FULL),
            ("max 30h", HoursWanted(1, 30)),
            ("24h mini", HoursWanted(24, 48)),
            ("30h et +", HoursWanted(30, 48)),
            ("80 %", HoursWanted(21, 34)),
            ("temps partiel (24h)", HoursWanted(20, 28)),
            ("26,5 h hebdo", HoursWanted(22, 31)),
            ("temps plein ou partiel", ANY),
            ("peu importe", ANY),
        ],
    ),
    (
        "horaires_refuses",
        "refused_schedules",
        [
            ("pas de we", ("saturday", "sunday")),
            ("w-e", ("saturday", "sunday")),
            ("samedi et dimanche", ("saturday", "sunday")),
            ("dim.", ("sunday",)),
            ("2x8/3x8", ("shift",)),
            ("travail posté", ("shift",)),
            ("pas de 2*8 ni nuit", ("shift", "night")),
            ("nuits et w-e", ("night", "saturday", "sunday")),
            ("ne veut pas travailler le dimanche", ("sunday",)),
            ("pas après 20h", ("evening", "night")),
            ("avant 6h", ("early",)),
            ("horaires coupés", ("split",)),
            ("tous horaires ok", ()),
        ],
    ),
    (
        "limites_de_travail",
        "work_limits",
        [
            ("pas + de 10 kg", ("loads:10",)),
            ("charges 15 kg max", ("loads:15",)),
            ("pas de hauteur", ("height",)),
            ("station debout prolongée, froid", ("standing", "cold")),
            ("poussières ; produits chimiques", ("dust", "chemicals")),
            ("RAS", ()),
        ],
    ),
    (
        "francais_oral",
        "french_spoken",
        [
            ("débutant", "A1"),
            ("niveau B2", "B2"),
            ("B1+", "B1"),
            ("langue maternelle", "natif"),
            ("ne parle pas", "aucun"),
        ],
    ),
    (
        "disponible_le",
        "available_from",
        [
            ("de suite", TODAY),
            ("dispo", TODAY),
            ("immédiatement", TODAY),
            ("en formation jusqu'au 30/06/2027", dt.date(2027, 7, 1)),
            ("en CDD jusqu'au 31/12", dt.date(2027, 1, 1)),
            ("dispo après le 15/01", dt.date(2027, 1, 16)),
            ("à partir de janvier 2027", dt.date(2027, 1, 1)),
            ("1er février", dt.date(2027, 2, 1)),
            ("12/2026", dt.date(2026, 12, 1)),
        ],
    ),
    (
        "contrats_acceptes",
        "contracts",
        [
            ("CDI ou CDD", ("cdi", "cdd")),
            ("cdi/cdd/intérim", ("cdi", "cdd", "interim")),
            ("tout", CONTRACTS),
            ("tous contrats", CONTRACTS),
            ("tout sauf intérim", tuple(c for c in CONTRACTS if c != "interim")),
            ("contrat pro", ("alternance",)),
            ("missions", ("interim",)),
            ("CDI uniquement", ("cdi",)),
        ],
    ),
    (
        "salaire_min_horaire",
        "wage_min_hourly",
        [("1850 brut/mois", 12.2), ("1 800 € brut mensuel", 11.87), ("13 €/h", 13.0), ("12,31 brut", 12.31)],
    ),
    (
        "commune",
        "home_insee",
        [
            ("DK", "59183"),
            ("GS", "59271"),
            ("St Pol", "59183"),
            ("Pte-Synthe", "59183"),
            ("59640", "59183"),
            ("CB", "59155"),
            ("8 rue du Moulin, Gravelines", "59273"),
        ],
    ),
    (
        "trajet_max_min",
        "travel_max_min",
        [("1h", 60), ("1h30", 90), ("30-45 min", 45), ("max 30 mn", 30), ("1/2 h", 30), ("une heure", 60)],
    ),
    (
        "projet_valide",
        "project_validated",
        [("O", True), ("x", True), ("1", True), ("N", False), ("0", False), ("en cours", False)],
    ),
    (
        "domaines",
        "domains",
        [("BTP", ("batiment",)), ("SAP, propreté", ("sap",)), ("indus.", ("industrie",))],
    ),
    (
        "langues",
        "languages",
        [
            ("anglais : B2", (LanguageLevel("anglais", "B2"),)),
            ("arabe natif + berbère", (LanguageLevel("arabe", "natif"), LanguageLevel("berbère"))),
        ],
    ),
]


@pytest.mark.parametrize(
    ("column", "fact", "cell", "value"),
    [(column, fact, cell, value) for column, fact, cells in READ for cell, value in cells],
)
def test_a_cell_is_read_whole(column: str, fact: str, cell: str, value: Any) -> None:
    person = one(column, cell)
    assert getattr(person, fact) == value
    assert person.not_understood == ()


@pytest.mark.parametrize(
    ("column", "fact", "cell"),
    [
        ("permis", "licences", "B ?"),
        ("permis", "licences", "B, code ok"),
        ("permis", "licences", "permis étranger à échanger"),
        ("moyens_transport", "modes", "covoit"),
        ("moyens_transport", "modes", "pas de véhicule"),
        ("moyens_transport", "modes", "voiture ?"),
        ("temps_travail", "hours", "TP"),
        ("temps_travail", "hours", "4h/jour"),
        ("temps_travail", "hours", "à voir"),
        ("horaires_refuses", "refused_schedules", "2x8 ok"),
        ("horaires_refuses", "refused_schedules", "nuit sauf exception"),
        ("horaires_refuses", "refused_schedules", "nuit ?"),
        ("horaires_refuses", "refused_schedules", "horaires décalés"),
        ("limites_de_travail", "work_limits", "cf médecin du travail"),
        ("limites_de_travail", "work_limits", "à préciser"),
        ("francais_oral", "french_spoken", "bon niveau"),
        ("francais_oral", "french_spoken", "A2/B1"),
        ("francais_ecrit", "french_written", "lu/écrit ok"),
        ("disponible_le", "available_from", "fin de droit"),
        ("disponible_le", "available_from", "bientôt"),
        ("disponible_le", "available_from", "dispo après le 15/09"),
        ("disponible_le", "available_from", "entre le 01/12/2026 et le 15/12/2026"),
        ("contrats_acceptes", "contracts", "pas d'intérim"),
        ("contrats_acceptes", "contracts", "CDD 6 mois mini"),
        ("salaire_min_horaire", "wage_min_hourly", "1600 net"),
        ("trajet_max_min", "travel_max_min", "20 km"),
        ("projet_valide", "project_validated", "?"),
        ("certifications", "certifications", "CACES ?"),
    ],
)
def test_what_is_doubtful_is_unknown_and_kept(column: str, fact: str, cell: str) -> None:
    person = one(column, cell)
    assert getattr(person, fact) is None
    assert [(n.field, n.text) for n in person.not_understood] == [(column, cell)]


@pytest.mark.parametrize(
    ("column", "cell", "fact", "value", "left"),
    [
        ("francais_oral", "A2 écrit faible", "french_spoken", "A2", "A2 écrit faible"),
        ("horaires_refuses", "pas avant 9h", "refused_schedules", ("early",), "pas avant 9h"),
        ("horaires_refuses", "horaires école", "refused_schedules", OFFICE, "horaires école"),
        ("horaires_refuses", "pas après 21h", "refused_schedules", ("night",), "pas après 21h"),
        ("permis", "B, pas de véhicule", "licences", ("B",), "pas de véhicule"),
        ("contrats_acceptes", "CDI, CDD, pas d'intérim", "contracts", ("cdi", "cdd"), "pas d'intérim"),
        ("langues", "anglais notions", "languages", (LanguageLevel("anglais"),), "anglais notions"),
        ("limites_de_travail", "froid, à voir", "work_limits", ("cold",), "à voir"),
    ],
)
def test_what_is_sure_is_read_and_the_rest_is_kept(
    column: str, cell: str, fact: str, value: Any, left: str
) -> None:
    person = one(column, cell)
    assert getattr(person, fact) == value
    assert [n.text for n in person.not_understood] == [left]


@pytest.mark.parametrize("cell", ["-", "NC", "n/a", "non renseigné", "Inconnu"])
@pytest.mark.parametrize("column", ["permis", "statut", "disponible_le", "metiers_vises", "temps_travail"])
def test_what_exports_write_for_nothing_is_empty(column: str, cell: str) -> None:
    assert one(column, cell) == Participant("P1")


def test_a_car_beside_the_licence_is_a_mode_when_no_cell_tells_the_modes() -> None:
    assert one("permis", "B + voiture").modes == ("voiture",)
    told = {"identifiant": "P1", "permis": "B + voiture", "moyens_transport": "bus"}
    assert read_participant(told, READING).modes == ("transports_en_commun",)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("limites_de_travail", "dos fragile"),
        ("limites_de_travail", "lombalgie | diabète"),
        ("limites_de_travail", "RQTH"),
        ("metiers_vises", "cariste RQTH"),
        ("metiers_vises", "cariste, mal de dos"),
        ("metiers_vises", "cariste, a 3 enfants"),
        ("experiences", "cariste, 2 ans, 2020, arrêt maladie"),
        ("certifications", "SST | RSA"),
        ("commune", "SDF"),
        ("disponible_le", "en arrêt maladie"),
        ("temps_travail", "à voir (AAH)"),
    ],
)
def test_rights_family_and_illness_are_kept_nowhere(column: str, cell: str) -> None:
    told = repr(one(column, cell)).lower()
    words = ("dos", "lombalgie", "diab", "rqth", "enfants", "maladie", "rsa", "sdf", "aah")
    assert not [word for word in words if word in told]


def test_a_trade_that_cares_for_ill_people_keeps_its_words() -> None:
    assert one("experiences", "aide à domicile (handicap), 2 ans, 2020").experiences
    assert "handicap" in repr(one("experiences", "aide à domicile (handicap), 2 ans, 2020"))
