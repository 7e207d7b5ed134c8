"""How the words of offers are cut: elision, marks of gender, hyphens, slashes, signs, and nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matching.reading.french_language import FrenchOffers

LANGUAGE = FrenchOffers()

#: What offers are made of, put together at random: more telling than letters at random.
BITS = st.sampled_from(
    ["l'", "L’", "qu'", "aide-soignante", "Chauffeur(se)", "technicien(ne)s", "permis B.", "CACES", "3,5", "35h",
     "cuisine/plonge", "H/F", "•", "- ", "« ", " »", "…", "...", "\n", " ", "  ", "(", ")", "é", "œ", "12:30", "\t", "+"]
)  # fmt: skip


def words(text: str) -> list[str]:
    return [token.text for token in LANGUAGE.make_doc(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("permis B.", ["permis", "B", "."]),
        ("permis B, C.", ["permis", "B", ",", "C", "."]),
        ("35 heures...", ["35", "heures", "..."]),
        ("Fin de tournée.Retour au dépôt", ["Fin", "de", "tournée", ".", "Retour", "au", "dépôt"]),
        ("une charge de 3,5 tonnes", ["une", "charge", "de", "3,5", "tonnes"]),
        ("dès 6:30", ["dès", "6:30"]),
        ("sols,murs", ["sols", ",", "murs"]),
    ],
)
def test_a_full_stop_stands_apart_and_a_number_stays_whole(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l'entretien d’usine", ["l'", "entretien", "d’", "usine"]),
        ("L'atelier", ["L'", "atelier"]),
        ("jusqu'au soir", ["jusqu'", "au", "soir"]),
        ("tri/l'emballage", ["tri", "/", "l'", "emballage"]),
        ("aujourd'hui", ["aujourd'hui"]),
    ],
)
def test_an_elided_word_stands_apart(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    "word",
    ["Chauffeur(se)", "technicien(ne)s", "agent(e)", "aide-soignante", "chauffeur-livreur", "sous-traitant"],
)
def test_a_word_keeps_its_hyphen_and_its_mark_of_gender(word: str) -> None:
    assert words(f"Un {word} de nuit") == ["Un", word, "de", "nuit"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("cuisine/plonge", ["cuisine", "/", "plonge"]),
        ("ménage / repassage", ["ménage", "/", "repassage"]),
        ("poste H/F", ["poste", "H/F"]),
        ("24h/24", ["24h/24"]),
        ("bois+métal", ["bois", "+", "métal"]),
    ],
)
def test_a_slash_parts_words_and_not_letters_or_numbers(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("« CACES 3 »", ["«", "CACES", "3", "»"]),
        ("•Laver\n•Ranger", ["•", "Laver", "\n", "•", "Ranger"]),
        ("-Trier", ["-", "Trier"]),
        ("(tri, lavage)", ["(", "tri", ",", "lavage", ")"]),
        ("", []),
    ],
)
def test_signs_stand_apart(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@given(st.one_of(st.text(max_size=200), st.lists(BITS, max_size=30).map("".join)))
@example("Aide à l'«accueil»/l'entretien…(H/F).B.")
def test_tokens_and_the_white_space_between_them_rebuild_the_text(text: str) -> None:
    doc = LANGUAGE.make_doc(text)
    assert "".join(token.text_with_ws for token in doc) == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
