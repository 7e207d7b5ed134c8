"""Required, wished, refused: what a sentence asks of the thing it names."""

from __future__ import annotations

import pytest

from matching.reading.scope import sentence_span, strength, strongest
from matching.vocabulary.folding import fold

ROWS = [
    ("Permis B obligatoire.", "B", "demanded"),
    ("Permis B exigé", "B", "demanded"),
    ("Le permis B est indispensable.", "B", "demanded"),
    ("Vous êtes titulaire du permis B.", "B", "demanded"),
    ("Permis B impératif, CACES 3 souhaité.", "B", "demanded"),
    ("Permis B impératif, CACES 3 souhaité.", "CACES 3", "wished"),
    ("Permis B", "B", "plain"),
    ("Permis B et moto.", "B", "plain"),
    ("Permis B souhaité", "B", "wished"),
    ("Permis B (souhaité)", "B", "wished"),
    ("Permis B apprécié (site mal desservi).", "B", "wished"),
    ("Le permis A2 serait un plus.", "A2", "wished"),
    ("SST + ponts roulants seraient un plus.", "SST", "wished"),
    ("SST + ponts roulants seraient un plus.", "ponts roulants", "wished"),
    ("Une AIPR = un +", "AIPR", "wished"),
    ("Idéalement titulaire du CACES 3.", "CACES 3", "wished"),
    ("Idéalement titulaire du CACES 3, vous avez le permis B.", "permis B", "demanded"),
    ("ADR (Optionnel)", "ADR", "wished"),
    ("Permis B souhaité mais pas obligatoire", "B", "wished"),
    ("CACES apprécié, ce n'est pas une obligation", "CACES", "wished"),
    ("Permis B non exigé.", "B", "not_asked"),
    ("Le permis B n'est pas obligatoire.", "B", "not_asked"),
    ("Sans permis B.", "B", "not_asked"),
    ("Aucun diplôme exigé", "diplôme", "not_asked"),
    ("Pas besoin de CACES.", "CACES", "not_asked"),
    ("Une mission qui ne nécessite pas forcément le permis B.", "permis B", "not_asked"),
    ("Formation au CACES 3 assurée.", "CACES 3", "not_asked"),
    ("Nous finançons votre CACES 1.", "CACES 1", "not_asked"),
    ("CACES 1 financé par l'entreprise.", "CACES 1", "not_asked"),
    ("Permis B exigé, une expérience serait appréciée.", "B", "demanded"),
    ("Titulaire du permis B, une expérience serait appréciée.", "B", "demanded"),
    ("Permis D indispensable, un CACES serait un plus.", "D", "demanded"),
    ("Permis D indispensable, un CACES serait un plus.", "CACES", "wished"),
    ("Permis B et CACES 3 souhaités.", "B", "wished"),
    ("Les plus :\n- CACES 3\n- SST", "SST", "wished"),
    ("Profil souhaité :\n- permis B", "B", "plain"),
    ("Formations souhaitées :\n- Permis B\n- CACES", "B", "wished"),
]


@pytest.mark.parametrize(("text", "thing", "expected"), ROWS)
def test_strength(text: str, thing: str, expected: str) -> None:
    start = text.index(thing)
    assert strength(fold(text), start, start + len(thing)) == expected


def test_of_several_mentions_the_less_excluding_wins() -> None:
    assert strongest(["demanded", "wished"]) == "wished"
    assert strongest(["plain", "not_asked"]) == "not_asked"
    assert strongest(["plain", "demanded"]) == "demanded"


def test_a_sentence_ends_at_its_point_and_not_in_a_number_or_an_abbreviation() -> None:
    text = "salaire 11.88 euros. caces cat. 3 exige. fin"
    start = text.index("caces")
    assert text[slice(*sentence_span(text, start, start + 5))].strip() == "caces cat. 3 exige"
