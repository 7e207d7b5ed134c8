"""Texts with HTML in them: read as meant, their passages pointing into the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.reading.markup import meant
from matching.reading.offer_source import Text
from matching.reading.offers import read_offer
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        ("CDI &agrave; 35&#160;h &#39;net&#x27;", "CDI à 35\xa0h 'net'"),
        ("CDI<br />Permis <strong>B</strong><!-- vu --></p>", "CDI\nPermis B\n"),
        ("&lt;br /&gt;- Gerbage &lt;b&gt;oui&lt;/b&gt;", "\n- Gerbage oui"),
        ("soir&amp;eacute;e", "soirée"),
        ("R&D, < 3 ans, <votre nom>, a&b; &parking; & <3", "R&D, < 3 ans, <votre nom>, a&b; &parking; & <3"),
        ("Ã©quipe de lâ€™Ã©tÃ©", "équipe de l’été"),
        ("Tâches du bâtiment, ÂGE", "Tâches du bâtiment, ÂGE"),
        ("fin" + " " * 40 + "\n" * 40 + "suite", "fin\n\nsuite"),
        ("a" + " " * 30 + "b", "a  b"),
        ("", ""),
    ],
)
def test_the_text_as_meant(given_text: str, text: str) -> None:
    assert meant(given_text).text == text


def test_passages_point_into_the_text_as_given() -> None:
    text = Text("description", "Poste &agrave; <b>Calais</b> : permis B exig&eacute;<br>35&nbsp;h")
    for words, as_given in [
        ("Calais", "Calais"),
        ("exigé", "exig&eacute;"),
        ("à", "&agrave;"),
        ("35\xa0h", "35&nbsp;h"),
    ]:
        start = text.text.index(words)
        passage = text.passage(start, start + len(words))
        assert passage.text == as_given == text.given[passage.start : passage.end]
    assert text.passage(3, 3).text == ""
    assert text.whole().text == text.given


def test_an_offer_with_markup_is_read_like_one_without() -> None:
    plain = "Poste à Calais.\nPermis B exigé.\nCDI, 35 h par semaine.\nBac pro souhaité."
    marked = plain.replace("é", "&eacute;").replace("\n", "<br>").replace("CDI", "<b>CDI</b>")
    one, two = (
        read_offer(
            {"id": "1", "intitule": "Cariste", "description": text},
            vocabulary=Vocabulary("none", {}),
            linker=None,
            places=load_places(),
        )
        for text in (plain, marked)
    )
    facts = ("contract", "hours_per_week", "licences", "diplomas", "workplace", "experience")
    assert [getattr(one, fact) for fact in facts] == [getattr(two, fact) for fact in facts]
    passages = [passage for found in two.passages.values() for passage in found]
    assert {passage.text for passage in passages} >= {"CDI", "B"}
    for passage in passages:
        if passage.source == "description":
            assert marked[passage.start : passage.end] == passage.text


PIECES = st.sampled_from(
    [
        "&eacute;",
        "&amp;lt;",
        "<br>",
        "<b>",
        "</b>",
        "Ã©",
        "a",
        "é",
        " ",
        "\n",
        " " * 25,
        "&",
        "<",
        ";",
        "â€™",
        "&#0;",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join), st.data())
def test_every_span_maps_back_in_order(given_text: str, data: st.DataObject) -> None:
    text = Text("x", given_text)
    assert len(text.text) == len(text.folded)
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    passage = text.passage(start, end)
    assert 0 <= passage.start <= passage.end <= len(given_text)
    assert passage.text == given_text[passage.start : passage.end]
    later = text.passage(end, len(text.text))
    assert later.start >= passage.start
