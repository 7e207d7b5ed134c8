"""Likeness letter by letter."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matching.reading.spelling import SpellingIndex

TITLES = ("coordinateur de chantier", "boulanger", "agent de tri", "élagueur")
INDEX = SpellingIndex(TITLES)


def test_a_title_is_wholly_like_itself_whatever_accents_and_capitals() -> None:
    assert np.isclose(INDEX.closeness("ÉLAGUEUR")[3], 1.0)


def test_a_near_spelling_finds_its_title_first() -> None:
    found = INDEX.closeness("coordonnateur de chantiers")
    assert found.argmax() == 0
    assert 0.3 < found[0] < 1


def test_other_letters_share_nothing() -> None:
    assert not INDEX.closeness("xyz").any()


@given(st.text(max_size=60))
def test_any_text_gives_a_share_between_nothing_and_everything(text: str) -> None:
    found = INDEX.closeness(text)
    assert found.shape == (len(TITLES),)
    assert ((found >= 0) & (found <= 1 + 1e-9)).all()
