"""The cell of diplomas: what is not held denies only the diploma that it stands with."""

from __future__ import annotations

import pytest

from matching.reading.participant_fields.formation import read_diplomas


@pytest.mark.parametrize(
    ("cell", "level", "labels"),
    [
        ("CAP non validé, BEP vente", 3, ["BEP vente"]),
        ("BEP vente (CAP non validé)", 3, ["BEP vente"]),
        ("BEP vente, CAP cuisine pas obtenu", 3, ["BEP vente"]),
        ("CAP cuisine abandonné ; BEP vente", 3, ["BEP vente"]),
        ("CAP cuisine (non validé) et BEP vente", 3, ["BEP vente"]),
        ("CAP vente, bac pro en cours", 3, ["CAP vente"]),
        ("niveau 4, bac pro abandonné, CAP cuisine", 3, ["CAP cuisine"]),
        ("niveau 4 non obtenu, CAP cuisine", 3, ["CAP cuisine"]),
        ("CAP coiffure, deux ans de fac abandonnés", 3, ["CAP coiffure"]),
        ("CAP pâtissier (2019), BEP vente non validé", 3, ["CAP pâtissier (2019)"]),
        ("BTS inachevé / bac pro logistique", 4, ["bac pro logistique"]),
    ],
)
def test_a_denial_denies_the_diploma_it_stands_with(cell: str, level: int, labels: list[str]) -> None:
    read, held, understood = read_diplomas(cell)
    assert (read, [one.label for one in held or ()], understood) == (level, labels, True)


@pytest.mark.parametrize(
    "cell",
    [
        "CAP cuisine non obtenu",
        "CAP cuisine (en cours)",
        "CAP/BEP non validé",
        "CAP maçon, pas passé l'examen",
        "pas de CAP",
        "bac pro abandonné, CAP non validé",
        "sans diplôme",
    ],
)
def test_known_to_have_none_when_each_diploma_named_is_denied(cell: str) -> None:
    assert read_diplomas(cell) == (None, (), True)


@pytest.mark.parametrize(
    "cell", ["niveau CAP", "niveau bac", "niveau BEP vente", "pas de bac", "sans le bac"]
)
def test_studies_without_a_word_of_the_diploma_are_a_question(cell: str) -> None:
    """« Niveau CAP » is said of those who hold it and of those who failed; without the bac, a CAP may be held."""
    assert read_diplomas(cell) == (None, None, False)


def test_what_is_sure_is_kept_beside_what_is_not() -> None:
    level, held, understood = read_diplomas("niveau BTS, CAP vente")
    assert (level, [one.label for one in held or ()], understood) == (3, ["CAP vente"], False)
