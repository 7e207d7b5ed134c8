"""What of the skills becomes a fact of the offer: those read, required where demanded; never those suggested."""

from __future__ import annotations

from typing import Any

import pytest

from matching.offer import Offer
from matching.reading.offers import read_offer
from matching.reading.skill_linking import SkillLinker
from matching.reading.skill_phrases import SkillPhrases
from matching.reading.skill_suggestions import suggested_skills
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

TRADE = Occupation(
    "H2913", "H2913", "Magasinier", None, ("Magasinier",), core_skills=("1", "2", "unknown"), skills=("3",)
)
SKILLS = {"1": "Gérer les stocks", "2": "Préparer un colis", "3": "Conduire un chariot"}
VOCABULARY = Vocabulary("test", {"H2913": TRADE}, {code: Skill(code, name) for code, name in SKILLS.items()})
FINDER = SkillLinker(SkillPhrases(VOCABULARY))
PLACES = load_places()


def read(description: str, **fields: Any) -> Offer:
    raw = {"id": "1", "intitule": "Magasinier", "description": description, "romeCode": "H2913", **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES, finder=FINDER)


def test_core_skills_that_the_text_does_not_say_are_suggested_and_no_fact() -> None:
    offer = read("Un poste à pourvoir dès lundi.")
    assert offer.occupations[0].rome == "H2913"
    assert offer.skills == ()
    assert [skill.code for skill in suggested_skills(offer, VOCABULARY)] == ["1", "2"]


def test_a_skill_that_was_read_is_not_suggested_too() -> None:
    offer = read("Vous devez gérer les stocks.")
    assert [skill.code for skill in offer.skills] == ["1"]
    assert [skill.code for skill in suggested_skills(offer, VOCABULARY)] == ["2"]


def test_an_offer_of_no_known_trade_gets_no_suggestion() -> None:
    assert suggested_skills(read("", romeCode=""), VOCABULARY) == ()


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Gérer les stocks : impératif.", True),
        ("La maîtrise de la gestion des stocks est exigée.", True),
        ("Savoir gérer les stocks serait un plus.", False),
        ("Idéalement, vous savez gérer les stocks.", False),
        ("Vos missions : gérer les stocks.", False),
        ("Les plus :\n- Gérer les stocks", False),
    ],
)
def test_a_skill_is_required_only_where_the_sentence_demands_it(text: str, required: bool) -> None:
    assert [(skill.code, skill.required) for skill in read(text).skills] == [("1", required)]


def test_the_same_skill_said_twice_is_one_with_the_words_first_read() -> None:
    offer = read("Gestion des stocks.\nVous savez gérer les stocks.")
    assert [skill.code for skill in offer.skills] == ["1"]
    assert [passage.text for passage in offer.passages["skills"]] == ["Gestion des stocks"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Vous devrez désosser une viande.", "désosser une viande"),
        ("- Cuisson du pain au four", "cuire le pain au four"),
        ("- Préparation de viennoiseries", "préparer des viennoiseries"),
        ("Lecture de plans", "lire un plan"),
        ("Tonte de pelouses", "tondre une pelouse"),
    ],
)
def test_the_starter_vocabulary_works_with_nothing_else(text: str, label: str) -> None:
    assert [link.label for link in SkillLinker(SkillPhrases(load_starter())).find(text)] == [label]
