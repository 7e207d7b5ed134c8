"""The offer linter on titles in the feminine, on free fields and on long texts."""

from __future__ import annotations

import time

import pytest

from matching.offer import Offer
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.discrimination import discrimination_warnings
from matching.reading.offer_warnings.practices import practice_warnings
from tests.matching.reading.warned_offer import codes, warnings


@pytest.mark.parametrize(
    "title",
    [
        "Serveuse",
        "Une secrétaire",
        "Femme de ménage",
        "Recherche vendeuse en boulangerie",
        "Hôtesse d'accueil",
        "Nounou",
        "Aide ménagère",
        "Assistante commerciale",
    ],
)
def test_a_title_for_women_alone_is_warned_of(title: str) -> None:
    found = [
        one
        for one in warnings("Vous travaillez le samedi.", intitule=title)
        if one.code == "discriminatory_sex"
    ]
    assert len(found) == 1
    assert "H/F" in found[0].message
    assert found[0].passage is not None
    assert found[0].passage.source == "title"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Serveuse (H/F)", ""),
        ("Serveur / Serveuse", ""),
        ("Sage-femme", ""),
        ("Valet / femme de chambre", ""),
        ("Femme de ménage", "Nous recherchons une personne (homme ou femme)."),
        ("Vendeuse", "Vous serez notre prochain vendeur du samedi."),
        ("Conducteur de pelleteuse", ""),
        ("Employé de libre-service", ""),
        ("Assistante commerciale", "Vous êtes motivé(e)."),
        ("Tournée de distribution", ""),
        ("Première annonce", ""),
        ("Comédienne", ""),
        ("Psychologue", ""),
    ],
)
def test_a_title_open_to_both_passes(title: str, text: str) -> None:
    assert "discriminatory_sex" not in codes(text, intitule=title)


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Nous recherchons une secrétaire pour notre cabinet.", True),
        ("Cherche une nouvelle vendeuse", True),
        ("Nous recherchons une alternante motivée.", True),
        ("Nous recherchons une secrétaire (H/F).", False),
        ("Nous recherchons une vendeuse ou un vendeur.", False),
        ("Recherche secrétaire", False),
        ("Nous recherchons une équipe soudée.", False),
        ("Nous recherchons une aide pour nos aînés.", False),
        ("Nous recherchons un serveur.", False),
    ],
)
def test_a_trade_sought_in_the_feminine_alone_is_warned_of(text: str, warned: bool) -> None:
    assert ("discriminatory_sex" in codes(text, intitule="Poste à pourvoir")) is warned


def test_a_contract_whose_age_the_law_sets_passes() -> None:
    text = "Vous avez moins de 30 ans."
    assert "discriminatory_age" in codes(text, typeContrat="CDI")
    assert "discriminatory_age" not in codes(text, typeContrat="CDD", natureContrat="Contrat apprentissage")


def test_wording_in_a_free_field_is_read_too() -> None:
    found = next(
        one for one in warnings(experienceCommentaire="homme uniquement") if one.code == "discriminatory_sex"
    )
    assert found.passage is not None
    assert (found.passage.source, found.passage.text) == ("experienceCommentaire", "homme uniquement")


def test_each_wording_is_told_once() -> None:
    text = "Vous êtes jeune et dynamique. Oui, jeune et dynamique !"
    assert [one.code for one in warnings(text)].count("discriminatory_age") == 1
    assert warnings(text) == warnings(text)


@pytest.mark.parametrize(
    "unit", ["a", "12", "sans ", "jeunes et dynamiques public ", "essai non payé pmsmp "]
)
def test_a_long_text_without_a_stop_is_read_in_bounded_time(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    begin = time.process_time()
    list(discrimination_warnings(OfferSource({"id": "1", "description": text}), Offer("1", "")))
    list(practice_warnings(OfferSource({"id": "1", "description": text})))
    assert time.process_time() - begin < 3
