"""Diplomas in offers and in the "formation" cell of participants files."""

from __future__ import annotations

import pytest

from matching.vocabulary.diplomas import field_words, find_diplomas, read_formation, read_level, same_field

NAMED: list[tuple[str, list[tuple[int, tuple[str, ...]]]]] = [
    ("avoir un CAP profil soudure, plus 2 ans", [(3, ("soudure",))]),
    ("une formation type CAP Peintre, puis", [(3, ("peintre",))]),
    ("CAP Petite Enfance obligatoire", [(3, ("petite", "enfance"))]),
    ("BTS ou DUT en maintenance industrielle", [(5, ()), (5, ("maintenance",))]),
    ("CAP/BEP électrotechnique", [(3, ("electrotechnique",))]),
    ("diplôme niveau V en cuisine", [(3, ())]),
    ("niveau d'études IV", [(4, ())]),
    ("Bac +2 minimum", [(5, ())]),
    ("Master 2 droit public", [(7, ("droit", "public"))]),
    ("BP coiffure exigé", [(4, ("coiffure",))]),
    ("diplôme d'État d'aide-soignant", [(4, ())]),
    ("DEAES exigé", [(3, ())]),
    ("titre professionnel secrétaire assistant", [(4, ("secretaire",))]),
    ("le but est de progresser", []),
    ("le bac à linge", []),
    ("garder le cap", []),
    ("expérience en travaux TP", []),
    ("Scrum Master confirmé", []),
    ("licence de soudure", []),
    ("CACES niveau 3", []),
    ("SSIAP niveau 3", []),
]
LEVELS = [
    ("CAP, BEP et équivalents", 3),
    ("Bac ou équivalent", 4),
    ("Bac+2 ou équivalents", 5),
    ("Bac+3, Bac+4 ou équivalents", 6),
    ("Bac+5 et plus ou équivalents", 7),
    ("Aucune formation scolaire", 0),
    ("2nd ou 1ère achevée", 0),
    ("doctorat", 8),
    ("n'importe quoi", None),
]
CELLS: list[tuple[str, int | None, list[tuple[str, int | None]] | None]] = [
    ("", None, None),
    ("sans diplôme", None, []),
    ("sans diplome, formé par son père", None, []),
    ("aucune", None, []),
    ("niveau 3 non obtenu", None, []),
    ("niveau 3 non validé (CAP carreleur, épreuves non passées)", None, []),
    ("niveau 3, CAP cuisine non obtenu", None, []),
    ("niveau 4, bac pro ASSP non obtenu", None, []),
    ("niveau 3, CAP peintre", 3, [("CAP peintre", 3)]),
    ("niveau 3, CAP fleuriste + CAP vannier", 3, [("CAP fleuriste", 3), ("CAP vannier", 3)]),
    ("niveau 4, bac général + CAP maréchal-ferrant", 4, [("bac général", 4), ("CAP maréchal-ferrant", 3)]),
    ("niveau 5, DEUG", 5, [("DEUG", 5)]),
    ("niveau 3, TP agent de fabrication", 3, [("TP agent de fabrication", 3)]),
    ("niveau V, BEP vente", 3, [("BEP vente", 3)]),
    ("niveau 4, titre pro technicienne de chantier", 4, [("titre pro technicienne de chantier", 4)]),
    ("CAP cuisine", 3, [("CAP cuisine", 3)]),
    ("niveau 6, licence passée en Tunisie", 6, [("licence passée en Tunisie", 6)]),
    ("niveau 3", 3, [("niveau 3", 3)]),
    ("niveau 3, CAP MIS (verrier)", 3, [("CAP MIS (verrier)", 3)]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_diploma_is_read_with_its_level_and_field(
    text: str, expected: list[tuple[int, tuple[str, ...]]]
) -> None:
    found = find_diplomas(text)
    assert [(one.level, one.field_words) for one in found] == expected
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(("label", "level"), LEVELS)
def test_levels_of_labels(label: str, level: int | None) -> None:
    assert read_level(label) == level


@pytest.mark.parametrize(("cell", "level", "diplomas"), CELLS)
def test_the_formation_cell(
    cell: str, level: int | None, diplomas: list[tuple[str, int | None]] | None
) -> None:
    read, held, understood = read_formation(cell)
    assert (read, understood) == (level, True)
    assert (None if held is None else [(one.label, one.level) for one in held]) == diplomas


def test_a_cell_that_says_nothing_known_is_not_understood() -> None:
    assert read_formation("???") == (None, None, False)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("CAP peintre", "CAP peinture vitrerie", True),
        ("CAP soudure", "TP soudeur assembleur", True),
        ("CAP cuisine", "CAP coiffure", False),
        ("CAP", "CAP peintre", None),
        ("CAP soudure", "CAP serrurier métallier", True),
        ("CAP propreté", "CAP APH (propreté)", True),
        ("CAP boulanger", "CAP maçon", False),
    ],
)
def test_fields_are_compared_by_their_stems(a: str, b: str, same: bool | None) -> None:
    assert same_field(field_words(a), field_words(b)) is same
