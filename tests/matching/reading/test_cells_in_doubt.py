"""Cells as advisers type them: what is kept as a question, and what is kept nowhere."""

from __future__ import annotations

from typing import Any

import pytest

from matching.participant import LanguageLevel, Participant
from matching.reading.participant_row import read_participant
from tests.matching.reading.cell_reading import OFFICE, READING, one


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
