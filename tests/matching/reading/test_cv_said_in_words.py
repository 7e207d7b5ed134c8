"""Details of the person, levels of French, licences asked and answered, and skills of CVs, in everyday words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final

import pytest

from matching.reading.cv.personal import MASK
from matching.reading.cv.reader import read_cv
from matching.reading.documents import Document
from matching.reading.participant_fields.cells import Cells
from matching.reading.participant_fields.french import french_level
from matching.reading.skill_phrases import SkillPhrases
from tests.matching.reading.cv_reading import READING, VOCABULARY, told_by

SKILLED: Final = replace(READING, skills=SkillPhrases(VOCABULARY))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Âge 46", "age"),
        ("Sexe féminin", "sex"),
        ("Homme, 30 ans", "sex"),
        ("Homme, 30 ans", "age"),
        ("H - 45 ans", "sex"),
        ("Femme 52 ans", "sex"),
        ("Française", "nationality"),
        ("Malienne", "nationality"),
        ("Italien", "nationality"),
        ("N° de sécurité sociale : 2 84 05 59 183 012 34", "birth"),
        ("NIR 284055918301234", "birth"),
        ("Sécurité sociale : à jour", "birth"),
        ("Enceinte", "family"),
        ("Diabétique", "health"),
        ("Congé maternité", "family"),
        ("Célibataire", "family"),
        ("Photo jointe", "photo"),
        ("[Photo]", "photo"),
        ("Taille 1m62", None),
        ("Taille : 1,75 m, poids : 80 kg", None),
        ("1m75 / 70 kg", None),
        ("Poids 70 kg", None),
        ("Non fumeur", None),
        ("Religion : musulmane", None),
    ],
)
@pytest.mark.parametrize("text", ["{}\nCariste\n", "Cariste\nEXPÉRIENCES\n2019-2021 Cariste\n{}\n"])
def test_a_detail_alone_is_masked_and_no_fact(line: str, kind: str | None, text: str) -> None:
    told = told_by(text.format(line))
    assert kind is None or kind in told["dropped"]
    assert not any(
        one.isalnum()
        for one in told["text"].replace("EXPÉRIENCES", "").replace("2019-2021", "").replace("Cariste", "")
    )
    assert [one["text"] for one in told["occupations"]] == ["Cariste"]
    assert [one["text"] for one in told["experiences"] or ()][1:] == []
    assert told["not_understood"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Femme de ménage",
        "Valet / femme de chambre",
        "Cuisine marocaine",
        "Anglais, espagnol",
        "Arabe (lu, écrit, parlé)",
        "LANGUES\nItalien",
        "COMPÉTENCES\nPhoto, taille des haies",
        "EXPÉRIENCES\n2019-2021 Taille de pierre",
        "EXPÉRIENCES\nPort de charges, poids 25 kg",
        "SIRET 123 456 789 00012",
    ],
)
def test_words_that_look_like_a_detail_are_kept(text: str) -> None:
    assert MASK not in told_by(text)["text"]


@pytest.mark.parametrize(
    ("text", "spoken", "left"),
    [
        ("Français langue maternelle", "natif", []),
        ("Français courant", None, ["courant"]),
        ("Français : bonnes bases", None, ["bonnes bases"]),
        ("Français notions", None, ["notions"]),
        ("Français bilingue", None, ["bilingue"]),
        ("Français : lu, écrit, parlé", None, ["lu, écrit, parlé"]),
        ("Français : oral courant, écrit moyen", None, ["oral courant", "moyen"]),
        ("Français : oral B1, écrit moyen", "B1", ["moyen"]),
        ("Français écrit : B1", None, []),
    ],
)
def test_french_means_what_it_means_in_a_cell(text: str, spoken: str | None, left: list[str]) -> None:
    told = told_by(f"LANGUES\n{text}\n")
    assert (told["french"]["spoken"], told["languages"]) == (spoken, None)
    assert [one["text"] for one in told["not_understood"]] == left
    words = text.partition("rançais")[2].strip(" :")
    if "," not in text and "écrit" not in text:
        assert spoken == french_level(Cells({"francais_oral": words}), "francais_oral")


@pytest.mark.parametrize(
    ("text", "languages", "spoken"),
    [
        ("Anglais : notions. Arabe courant. Français langue maternelle", ["Anglais", "Arabe"], "natif"),
        ("Français A2. Ukrainien natif.", ["Ukrainien"], "A2"),
        ("bilingue arabe/français", ["arabe"], None),
        ("Bilingue français-arabe", ["arabe"], None),
        ("bilingue turc et français", ["turc"], None),
        ("Anglais niveau scolaire", ["Anglais"], None),
    ],
)
@pytest.mark.parametrize("heading", ["LANGUES", "Cariste"])
def test_several_languages_on_a_line(
    text: str, languages: list[str], spoken: str | None, heading: str
) -> None:
    told = told_by(f"{heading}\n{text}\n")
    assert [one["language"] for one in told["languages"]] == languages
    assert told["french"]["spoken"] == spoken
    assert bool(told["not_understood"]) == ("natif" not in text)


def test_a_nationality_beside_another_detail_is_no_language() -> None:
    assert told_by("Français, célibataire\nCariste\n")["dropped"] == ["family", "nationality"]


def test_a_language_that_is_not_read_is_told() -> None:
    told = told_by("LANGUES\nAnglais : lecture de notices\n")
    assert told["not_understood"] == [{"field": "langues", "text": "Anglais lecture de notices"}]


@pytest.mark.parametrize(
    ("text", "licences"),
    [
        ("Permis : non", []),
        ("Permis B : non", []),
        ("Permis : aucun", []),
        ("Permis : pas encore", []),
        ("Permis : oui", ["B"]),
        ("Permis : non - bus", []),
        ("Permis C : non", None),
        ("CACES : non", None),
        ("Permis : B", ["B"]),
    ],
)
def test_a_licence_asked_and_answered(text: str, licences: list[str] | None) -> None:
    told = told_by(f"{text}\nCariste\n")
    assert (told["licences"], told["not_understood"]) == (licences, [])
    assert [one["text"] for one in told["occupations"]] == ["Cariste"]


@pytest.mark.parametrize(
    ("line", "insee"),
    [
        ("59140 Dunkerque", "59183"),
        ("3 rue Basse, 59760 Grande-Synthe", "59271"),
        ("Dunkerque (59140)", "59183"),
    ],
)
def test_an_address_gives_its_commune_only(line: str, insee: str) -> None:
    told = told_by(f"Moussa Bari\n{line}\nCariste\n")
    assert (told["home"], "address" in told["dropped"]) == ({"insee": insee}, True)
    assert line not in json.dumps(told, ensure_ascii=False)


def skills(text: str) -> list[dict[str, Any]]:
    """The skills of a CV, read with the vocabulary's phrases."""
    document = Document(f"COMPÉTENCES\n{text}\n", "text", 0)
    return list(read_cv(document, "cv.txt", SKILLED).to_json(VOCABULARY)["skills"])


def test_a_skill_has_the_code_that_a_cell_gives_it() -> None:
    named = SKILLED.skills.in_item("laver les vitres") if SKILLED.skills else None
    assert named is not None
    assert skills("laver les vitres, art du bonsaï") == [
        {"label": "laver les vitres", "code": named.code},
        {"label": "art du bonsaï", "code": None},
    ]
