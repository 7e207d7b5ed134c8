"""Licences named in the words of offers and of participants files."""

from __future__ import annotations

import pytest

from matching.vocabulary.licences import find_licences, held_closure

NAMED = [
    ("Permis B exigé", ["B"]),
    ("permis b obligatoire", ["B"]),
    ("Permis de conduire (B) à présenter", ["B"]),
    ("Permis de conduire catégorie C1E", ["C1E"]),
    ("permis B, C", ["B", "C"]),
    ("permis B et C", ["B", "C"]),
    ("permis C/CE/EC", ["C", "CE"]),
    ("les permis C et CE sont à présenter", ["C", "CE"]),
    ("permis B-C-CE", ["B", "C", "CE"]),
    ("le permis B ou le permis C", ["B", "C"]),
    ("permis poids lourds (C)", ["C"]),
    ("Permis PL apprécié", ["C"]),
    ("permis SPL (CE)", ["CE"]),
    ("permis VL", ["B"]),
    ("muni du permis EB", ["BE"]),
    ("PERMIS EC et carte", ["CE"]),
    ("permis D + FCO voyageurs", ["D"]),
    ("permis D de préférence", ["D"]),
    ("Permis B et VOITURE nécessaires", ["B"]),
    ("Permis et véhicule exigés", ["B"]),
    ("5 ans de permis requis", ["B"]),
    ("BSR exigé", ["AM"]),
    ("un permis de conduire, car vous livrez", ["B"]),
    ("Papiers :\n* Permis B (si possible)", ["B"]),
    ("Permis B, A pourvoir rapidement", ["B"]),
    ("permis A obligatoire", ["A"]),
    ("permis B ou AM", ["B", "AM"]),
    ("CE - Poids lourd + remorque (= EC)", ["CE"]),
    ("B mention 79.06 (= EB)", ["BE"]),
    ("C - Poids lourd", ["C"]),
    ("B - Véhicule léger", ["B"]),
    ("D - Transport de personnes", ["D"]),
    ("DE - Transport de personnes + remorque (= ED)", ["DE"]),
    ("B", ["B"]),
    ("B | C | CE", ["B", "C", "CE"]),
    ("SPL", ["CE"]),
    ("AM", ["AM"]),
]
NOT_A_LICENCE = [
    "permis nacelle",
    "permis cariste",
    "permis feu",
    "permis d'exploitation",
    "permis de construire",
    "permis de travail",
    "1 permis 1 emploi",
    "un permis, un emploi",
    "ce stage lui a permis de grandir",
    "ayant permis d'accompagner",
    "permis bateau",
    "ce poste est permis",
    "assistant de vie",
    "Le permis n'est pas obligatoire",
    "permis à points",
]


@pytest.mark.parametrize(("text", "codes"), NAMED)
def test_a_licence_is_read_from_its_usual_spellings(text: str, codes: list[str]) -> None:
    found = find_licences(text)
    assert [one.code for one in found] == codes
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("text", NOT_A_LICENCE)
def test_what_is_no_licence_is_not_read_as_one(text: str) -> None:
    assert find_licences(text) == []


@pytest.mark.parametrize(
    ("held", "included", "not_included"),
    [
        ("CE", {"C", "BE", "B", "AM"}, {"D", "A"}),
        ("C", {"B", "C1"}, {"BE", "CE"}),
        ("D", {"B", "D1"}, {"C"}),
        ("A", {"A2", "A1", "AM"}, {"B"}),
        ("B", {"B1", "AM"}, {"A1", "BE"}),
        ("AM", {"AM"}, {"B"}),
    ],
)
def test_a_licence_includes_the_smaller_ones(held: str, included: set[str], not_included: set[str]) -> None:
    closure = held_closure([held])
    assert included <= closure
    assert not closure & not_included
