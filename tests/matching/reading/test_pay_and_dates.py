"""Pay an hour and the first day of work, from fields and texts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from matching.offer import Offer
from matching.reading.offers import read_offer
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter


def read(description: str = "", *, today: dt.date | None = None, **fields: Any) -> Offer:
    raw = {"id": "1", "intitule": "Poste (H/F)", "description": description, "dateCreation": "2025-08-20"}
    return read_offer(raw | fields, vocabulary=load_starter(), linker=None, places=load_places(), today=today)


@pytest.mark.parametrize(
    ("label", "extra", "wage"),
    [
        ("Horaire de 11.88 Euros à 12.0 Euros", {}, 11.88),
        ("Mensuel de 1820.04 Euros sur 12.0 mois", {}, 12.0),
        ("Mensuel de 2078.0 Euros", {"dureeTravailLibelle": "39H Autre"}, 12.3),
        ("Annuel de 21840,00 Euros", {}, 12.0),
        ("Horaire de 11,65 Euros sur 12 mois", {}, 11.65),
        ("Annuel de", {}, None),
    ],
)
def test_wage_of_field(label: str, extra: dict[str, Any], wage: float | None) -> None:
    assert read(salaire={"libelle": label}, **extra).wage_hourly == wage


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("Salaire : 12,09 €/heure", 12.09),
        ("11.88€ brut de l'heure", 11.88),
        ("Taux horaire : 12,50 €", 12.5),
        ("1800 € net/mois", None),
        ("Prime de 400 euros par mois", None),
        ("Entre 22 000 et 25 000 € brut par an", 12.09),
        ("Salaire : 2000 € à 2200 € brut/mois", 13.19),
        ("Rémunération : 24 k€ annuel", 13.19),
        ("24-26k€ par an", 13.19),
        ("Rémunération au SMIC", 11.88),
        ("SMIC horaire + 10 %", 13.07),
        ("Salaire supérieur au SMIC", None),
        ("Apprenti : 55 % du SMIC", None),
        ("12,40 € de l'heure, SMIC au départ", 12.4),
        ("Chiffre d'affaires de 90 000 € par an", None),
        ("12,10 €/h + primes", 12.1),
        ("2 100 € brut/mois + paniers", 13.85),
        ("Prime de panier de 9 € par jour + 12 € brut/h", 12),
        ("28 à 32 k€ brut", 15.38),
        ("Salaire : 2 750 € brut", 18.13),
        ("Mensuel de 1801,80 Euros sur 12 mois", 11.88),
    ],
)
def test_wage_of_text(text: str, wage: float | None) -> None:
    assert read(text).wage_hourly == wage


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Poste à pourvoir dès que possible", None),
        ("Démarrage le 4 janvier 2027.", dt.date(2027, 1, 4)),
        ("À partir du 01/09/2025", dt.date(2025, 9, 1)),
        ("Poste à pourvoir le 15 janvier", dt.date(2026, 1, 15)),
        ("Démarrage le 3 janv. 2027", dt.date(2027, 1, 3)),
        ("CDD du 5 janvier au 31 mars 2027", dt.date(2027, 1, 5)),
        ("Contrat du 15/12 au 15/01/2027", dt.date(2026, 12, 15)),
        ("Réunion du 5 janvier au 7 janvier 2027", None),
    ],
)
def test_start(text: str, start: dt.date | None) -> None:
    assert read(text).start == start


def test_an_offer_without_a_date_is_dated_by_the_day_it_is_read() -> None:
    text, today = "Prise de poste au 1er septembre, payé au SMIC.", dt.date(2026, 11, 25)
    offer = read(text, today=today, dateCreation=None)
    assert (offer.start, offer.wage_hourly) == (dt.date(2027, 9, 1), 12.02)
    dated = read(text, today=today)
    assert (dated.start, dated.wage_hourly) == (dt.date(2025, 9, 1), 11.88)
    assert read(text, dateCreation=None).start is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("CDD du 1er juin 2027 au 30 septembre 2027", 4),
        ("CDD du 05/01/2027 au 31/03/2027", 2.87),
        ("Mission de 3 semaines en intérim", 0.69),
        ("CDDI de 26h, 4 mois renouvelables", 4),
        ("CDD (3 mois)", 3),
        ("En intérim, 18 mois", 18),
        ("CDD, 3 ans d'expérience", None),
    ],
)
def test_months_of_a_contract_that_ends(text: str, months: float | None) -> None:
    assert read(text).contract_months == months
