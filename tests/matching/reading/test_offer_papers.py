"""Licences, certificates, diplomas and languages that an offer asks for."""

from __future__ import annotations

import pytest

from tests.matching.reading.offer_reading import read


@pytest.mark.parametrize(
    ("text", "licences"),
    [
        ("Permis B obligatoire", [("B", True)]),
        ("Permis B souhaité", [("B", False)]),
        ("Permis B non exigé", []),
        ("Vous êtes titulaire du permis CE", [("CE", True)]),
        ("Permis B, car vous partirez seul", [("B", True)]),
        ("Permis B exigé, permis PL apprécié", [("B", True), ("C", False)]),
    ],
)
def test_licences_of_text(text: str, licences: list[tuple[str, bool]]) -> None:
    assert [(one.code, one.required) for one in read(text).licences] == licences


def test_a_licence_that_the_text_only_wishes_is_a_wish() -> None:
    offer = read("Le permis B est apprécié", permis=[{"libelle": "B - Véhicule léger", "exigence": "E"}])
    assert [(one.code, one.required) for one in offer.licences] == [("B", False)]
    assert "contradiction_other" in [one.code for one in offer.warnings]


@pytest.mark.parametrize(
    ("text", "keys", "required"),
    [
        ("CACES R489 catégorie 3 exigé", [("caces:r489:3",)], [True]),
        ("Un CACES R489 catégorie 3 nous plairait, ce serait un plus", [("caces:r489:3",)], [False]),
        ("Formation au CACES R489 catégorie 3 assurée", [], []),
        ("FIMO ou FCO à jour", [("fimo", "fco")], [True]),
        ("Respecter les règles HACCP", [], []),
    ],
)
def test_certifications(text: str, keys: list[tuple[str, ...]], required: list[bool]) -> None:
    found = read(text).certifications
    assert ([one.keys for one in found], [one.required for one in found]) == (keys, required)


@pytest.mark.parametrize(
    ("text", "level", "required"),
    [
        ("Titulaire d'un CAP soudure", 3, True),
        ("CAP cuisine exigé", 3, True),
        ("Idéalement CAP cuisine", 3, False),
        ("Profil type CAP couture, ou expérience équivalente", 3, False),
        ("De formation Bac Pro ou BTS maintenance", 4, True),
    ],
)
def test_diplomas_of_text(text: str, level: int, required: bool) -> None:
    found = read(text).diplomas
    assert [(one.level, one.required) for one in found] == [(level, required)]


@pytest.mark.parametrize(
    "text", ["Aucun diplôme exigé", "Contrat en alternance pour préparer un BTS", "Le but est clair"]
)
def test_no_diploma(text: str) -> None:
    assert read(text).diplomas == ()


def test_diplomas_of_field() -> None:
    field = [{"niveauLibelle": "CAP, BEP et équivalents", "domaineLibelle": "cuisine", "exigence": "E"}]
    assert [(one.level, one.required, one.field_words) for one in read(formations=field).diplomas] == [
        (3, True, ("cuisine",))
    ]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Français parlé courant (niveau B1).", [("français", "B1", True)]),
        ("Anglais courant exigé", [("anglais", None, True)]),
        ("Anglais souhaité", [("anglais", None, False)]),
        ("Vous ne parlez pas encore bien français ?", []),
        ("Leader du marché français", []),
    ],
)
def test_languages(text: str, languages: list[tuple[str, str | None, bool]]) -> None:
    assert [(one.language, one.level, one.required) for one in read(text).languages] == languages


def test_languages_named_together_are_all_read() -> None:
    asked = read("Français et anglais courants exigés.").languages
    assert {one.language for one in asked} == {"français", "anglais"}
