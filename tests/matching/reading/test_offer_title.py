"""Titles of offers that came as texts and e-mails: the trade, not a heading, a header or the work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matching.reading.mail import without_headers
from matching.reading.offer_files import read_items
from matching.reading.offer_title import title_of


def item(folder: Path, text: str) -> dict[str, Any]:
    path = folder / "courriel.txt"
    path.write_text(text, encoding="utf-8")
    (read,), problems = read_items(path)
    assert problems == []
    return dict(read)


def mail(subject: str, body: str = "Bonjour,\nCDI à Calais.") -> str:
    return f"De : Paul <paul@exemple.fr>\nÀ : equipe@exemple.fr\nObjet : {subject}\nDate : lundi 3 mars\n\n{body}"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Offre de cariste H/F", "cariste H/F"),
        ("TR: Offre d'emploi : Aide-soignante", "Aide-soignante"),
        ("Fwd: RE : Recrutement d'un maçon", "maçon"),
        ("Plombier chauffagiste", "Plombier chauffagiste"),
        ("Recherche soudeur à Calais", "soudeur à Calais"),
        ("Tr : Offre d'emploi n° 2026-12 - Serveuse", "Serveuse"),
    ],
)
def test_the_subject_of_an_e_mail_is_the_title(tmp_path: Path, subject: str, title: str) -> None:
    assert item(tmp_path, mail(subject)) == {
        "id": "courriel",
        "intitule": title,
        "description": "Bonjour,\nCDI à Calais.",
    }


@pytest.mark.parametrize("subject", ["Offre d'emploi", "Besoin", "Un poste chez nous", ""])
def test_a_subject_that_says_nothing_leaves_the_title_to_the_text(tmp_path: Path, subject: str) -> None:
    body = "Bonjour,\nIntitulé du poste : Plombier\nLieu : Calais"
    assert item(tmp_path, mail(subject, body))["intitule"] == "Plombier"


def test_a_message_that_was_passed_on_loses_both_headers() -> None:
    first = "De : A\nObjet : Fwd: Soudeur\n\nPour info\n\n"
    text, subject = without_headers(
        f"{first}----- Message d'origine -----\n> From: B\n> Subject: Soudeur\n\nCDI"
    )
    assert (text.split(), subject) == (["Pour", "info", "CDI"], "Soudeur")


def test_lines_of_an_offer_are_no_headers() -> None:
    text = "Cariste\nDate : 3 mars\nLieu : Calais\nHoraires\nDe : 8 h à 12 h\nA pourvoir : vite"
    assert without_headers(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Agent de sécurité de nuit (SSIAP 1)\nPoste : surveillance d'un site\nCDI",
            "Agent de sécurité de nuit (SSIAP 1)",
        ),
        ("OFFRE D'EMPLOI N° 2026-118\nMaçon coffreur\nCDI", "Maçon coffreur"),
        ("OFFRE D'EMPLOI N° 2026-118\nLes Jardins du Nord\nMaçon coffreur\nCDI", "Maçon coffreur"),
        ("Cuisine du Port\nPoste : Plongeur\nCDI", "Plongeur"),
        ("Bonjour,\nNous cherchons un plombier.\nCordialement\nPaul\nChef d'agence", "plombier."),
        ("Bonjour, nous recherchons un maçon\nChef d'agence", "maçon"),
        ("Les Dunes\nPoste : surveillance de nuit", "surveillance de nuit"),
    ],
)
def test_the_line_that_names_a_trade(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_line_gives_the_trade_that_it_seeks() -> None:
    line = (
        "La maison Verhaeghe et Fils, établie à Bergues depuis trois générations, recherche pour accompagner son"
        " développement un(e) menuisier(ère) d'agencement (H/F), en CDI."
    )
    assert title_of(line) == "menuisier(ère) d'agencement (H/F)"
