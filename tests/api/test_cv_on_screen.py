"""A CV on the screen: French words only, and nothing asked that was understood."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from api.cli.cv_view import show_cv
from tests.matching.reading.cv_reading import told_by


def screen(text: str) -> str:
    """What the sheet of a CV shows."""
    shown = io.StringIO()
    show_cv(Console(file=shown, width=120), told_by(text))
    return shown.getvalue()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("EXPÉRIENCES\nCariste\n", "À préciser, expériences : Cariste"),
        ("LANGUES\nFrançais courant\n", "Non compris, français oral : courant"),
        ("LANGUES\nFrançais : oral B1, écrit moyen\n", "Non compris, français écrit : moyen"),
        ("LANGUES\nAnglais : notions\n", "Non compris, langues : Anglais notions"),
    ],
)
def test_what_was_not_understood_is_told_in_french(text: str, line: str) -> None:
    assert line in screen(text)


@pytest.mark.parametrize(
    "text", ["Permis, véhicule", "Permis : véhicule", "Permis B, véhicule", "Permis B / voiture"]
)
def test_a_car_that_was_read_is_not_asked_for(text: str) -> None:
    shown = screen(f"{text}\nCariste\n")
    assert "Non compris" not in shown
    assert "voiture" in shown
