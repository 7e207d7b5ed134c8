"""Skills read in texts: the phrases found in the forms that offers use."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.reading.skill_linking import SkillLinker
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.occupations import Skill, Vocabulary
from matching.vocabulary.starter import load_starter

SKILLS = {
    "1": "Réaliser un inventaire",
    "2": "Techniques de soudage",
    "3": "Préparer des repas",
    "4": "Lire et exploiter un plan, un schéma",
    "5": "Gérer les stocks",
    "6": "Maintenance de premier niveau",
}
VOCABULARY = Vocabulary("test", {}, {code: Skill(code, label) for code, label in SKILLS.items()})
LINKER = SkillLinker(SkillPhrases(VOCABULARY))
STARTER = SkillLinker(SkillPhrases(load_starter()))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Vous devrez réaliser un inventaire.", ["1"]),
        ("Réalisation d'inventaires", ["1"]),
        ("Réalisez les inventaires chaque mois.", ["1"]),
        ("Connaissance des techniques de soudage", ["2"]),
        ("Préparation de repas et de goûters", ["3"]),
        ("Lecture de plan", ["4"]),
        ("Vous gérez les stocks ; vous préparez les repas.", ["5", "3"]),
        ("- Gestion des stocks\n- Maintenance de premier niveau", ["5", "6"]),
        ("Vous aimez la cuisine.", []),
        ("L'entreprise soude des cuves.", []),
        ("", []),
    ],
)
def test_a_skill_is_found_in_the_forms_that_offers_use(text: str, codes: list[str]) -> None:
    assert [link.code for link in LINKER.find(text)] == codes


def test_the_words_read_are_given() -> None:
    text = "Vos missions : réalisation d'inventaires, accueil."
    (link,) = LINKER.find(text)
    assert text[link.start : link.end] == "réalisation d'inventaires"


def test_the_usual_skill_of_a_trade_is_preferred_where_words_name_several() -> None:
    two = Vocabulary("test", {}, {"a": Skill("a", "Gestion des stocks"), "b": Skill("b", "Gérer les stocks")})
    linker = SkillLinker(SkillPhrases(two))
    assert [link.code for link in linker.find("Gérer les stocks.", usual=("b",))] == ["b"]
    assert [link.code for link in linker.find("Gérer les stocks.", usual=("a",))] == ["a"]


@given(st.text(max_size=200))
def test_any_text_is_read_without_harm(text: str) -> None:
    links = STARTER.find(text)
    assert links == STARTER.find(text)
    for earlier, later in pairwise(links):
        assert earlier.end <= later.start
    assert all(0 <= link.start < link.end <= len(text) and 0 < link.confidence <= 1 for link in links)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("inventaires", None),
        ("réaliser des inventaires", "1"),
        ("techniques de soudage", "2"),
        ("rugby", None),
    ],
)
def test_an_item_of_a_list_is_linked_only_when_it_says_the_skill(cell: str, code: str | None) -> None:
    found = SkillPhrases(VOCABULARY).in_item(cell)
    assert (found.code if found else None) == code
