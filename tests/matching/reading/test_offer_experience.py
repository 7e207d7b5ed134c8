"""The experience that an offer asks: its length, and whether it is a wish or another way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.matching.reading.offer_reading import read


@pytest.mark.parametrize(
    ("fields", "text", "months", "required"),
    [
        ({"experienceExige": "D", "experienceLibelle": "Débutant accepté"}, "", 0, False),
        ({"experienceExige": "E", "experienceLibelle": "1 An(s)"}, "", 12, True),
        ({"experienceExige": "E", "experienceLibelle": "Expérience exigée de 3 An(s)"}, "", 36, True),
        ({"experienceExige": "E", "experienceLibelle": "6 Mois"}, "", 6, True),
        ({"experienceExige": "S", "experienceLibelle": "6 Mois"}, "", 6, False),
        ({"experienceExige": "E", "experienceLibelle": "1 an - ou un diplôme"}, "", 12, False),
        ({"experienceExige": "E", "experienceLibelle": "Expérience exigée"}, "", None, True),
        ({"experienceExige": "E", "experienceLibelle": "3 An(s)"}, "au moins 5 ans de pratique", 36, True),
        ({"experienceExige": "E", "experienceLibelle": "2 An(s)"}, "Débutant accepté", 0, False),
        (
            {"experienceExige": "E", "experienceLibelle": "3 An(s)"},
            "Une expérience des quais est un plus.",
            36,
            True,
        ),
        ({}, "Débutants bienvenus", 0, False),
        ({}, "Débutant(e) accepté(e), un tuteur vous suit.", 0, False),
        ({}, "Aucune expérience exigée.", 0, False),
        ({}, "Avec ou sans expérience", 0, False),
        ({}, "Expérience non nécessaire, une première expérience serait un plus", 0, False),
        ({}, "Débutants s'abstenir", None, True),
        ({}, "Expérience exigée de 2 ans dans le même métier.", 24, True),
        ({}, "Vous justifiez d'au moins 8 mois d'expérience.", 8, True),
        ({}, "Minimum 18 mois dans le métier.", 18, True),
        ({}, "Un an d'expérience derrière soi est indispensable.", 12, True),
        ({}, "3 à 5 ans d'expérience", 36, True),
        ({}, "Expérience souhaitée (6 mois).", 6, False),
        ({}, "Une expérience de 4 mois serait appréciée.", 4, False),
        ({}, "4 mois d'expérience serait un plus.", 4, False),
        ({}, "Idéalement 2 ans d'expérience", 24, False),
        ({}, "Forte de 30 ans d'expérience, notre entreprise recrute.", None, None),
        ({}, "Salaire selon expérience", None, None),
        ({}, "Offrir une expérience culinaire à nos clients", None, None),
        ({}, "", None, None),
    ],
)
def test_experience(fields: dict[str, Any], text: str, months: int | None, required: bool | None) -> None:
    asked = read(text, **fields).experience
    assert (asked.months, asked.required) == (months, required)


def test_short_ways_of_saying_experience_and_hours() -> None:
    offer = read("Expérience 6 mois. Mission d'interim 3 mois, 35h.")
    assert (offer.experience.months, offer.experience.required) == (6, True)
    assert (offer.hours_per_week, offer.full_time) == (35, True)


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Idéalement une première expérience en accueil.", False),
        ("Idéalement, vous justifiez d'une expérience en peinture.", False),
        ("Vous avez une première expérience en usine ou l'envie de découvrir le métier.", False),
        ("Expérience d'un an en couverture ou sortant d'apprentissage.", False),
        ("Après cinq années d'exercice, vous pouvez devenir chef.", None),
        ("Vous possédez une expérience en peinture.", True),
    ],
)
def test_a_wish_or_another_way_is_no_demand(text: str, required: bool | None) -> None:
    assert read(text).experience.required is required
