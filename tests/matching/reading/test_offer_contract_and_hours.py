"""The contract and the hours of an offer: fields first, the text for the rest."""

from __future__ import annotations

from typing import Any

import pytest

from tests.matching.reading.offer_reading import read


@pytest.mark.parametrize(
    ("fields", "contract", "months"),
    [
        ({"typeContrat": "CDI"}, "cdi", None),
        ({"typeContrat": "CDD", "typeContratLibelle": "CDD - 6 Mois"}, "cdd", 6),
        ({"typeContrat": "CDD", "typeContratLibelle": "CDD - 15 Jour(s)"}, "cdd", 0.49),
        ({"typeContrat": "CDD - 12 Mois"}, "cdd", 12),
        ({"typeContrat": "MIS", "typeContratLibelle": "Mission intérimaire - 4 Mois"}, "interim", 4),
        ({"typeContrat": "Intérim"}, "interim", None),
        (
            {"typeContrat": "SAI", "typeContratLibelle": "Contrat travail saisonnier - 7 Mois"},
            "saisonnier",
            7,
        ),
        ({"typeContrat": "DDI"}, "cddi", None),
        ({"typeContrat": "CDD", "natureContrat": "Insertion par l'activ.éco."}, "cddi", None),
        ({"typeContrat": "CDD", "natureContrat": "Contrat apprentissage"}, "alternance", None),
        ({"typeContrat": "CDI", "alternance": "True"}, "alternance", None),
        ({"typeContrat": "CDI", "alternance": "False"}, "cdi", None),
        ({"typeContrat": "FRA"}, "independant", None),
        ({"typeContrat": "LIB"}, "independant", None),
        ({"typeContrat": "Profession libérale"}, "independant", None),
        ({"typeContrat": "CDI", "natureContrat": "CDI de chantier ou d'opération"}, "cdi", None),
    ],
)
def test_contract_of_fields(fields: dict[str, Any], contract: str, months: float | None) -> None:
    offer = read(**fields)
    assert (offer.contract, offer.contract_months) == (contract, months)


@pytest.mark.parametrize(
    ("text", "contract", "months"),
    [
        ("Poste en CDI à pourvoir.", "cdi", None),
        ("CDD de 6 mois renouvelable", "cdd", 6),
        ("CDD d'un an, 35h/semaine.", "cdd", 12),
        ("Mission d'intérim de 3 mois", "interim", 3),
        ("Contrat CDDI de 7 mois", "cddi", 7),
        ("CDD de 4 mois pouvant déboucher sur un CDI", "cdd", 4),
        ("Recrutement en contrat d'apprentissage", "alternance", None),
        ("Notre agence recrute en intérim, CDD et CDI.", None, None),
        ("Vous encadrez un apprenti", None, None),
        ("Rien n'est dit", None, None),
    ],
)
def test_contract_of_text(text: str, contract: str | None, months: float | None) -> None:
    offer = read(text)
    assert (offer.contract, offer.contract_months) == (contract, months)


def test_a_contract_that_text_and_field_tell_apart_is_warned_of() -> None:
    offer = read("Poste en CDI", typeContrat="MIS")
    assert offer.contract == "interim"
    warning = next(one for one in offer.warnings if one.code == "contradiction_contract")
    assert warning.passage is not None
    assert warning.passage.text == "CDI"


@pytest.mark.parametrize(
    ("text", "hours", "full"),
    [
        ("CDI, 35h/semaine.", 35, True),
        ("31 h/semaine", 31, False),
        ("24h par semaine, entre 8h et 18h", 24, False),
        ("35 heures hebdomadaires", 35, True),
        ("17h30 par semaine", 17.5, False),
        ("Contrat de 25 heures, évolutif.", 25, False),
        ("- CDI 39H", 39, True),
        ("104 h par mois", 24, False),
        ("21 à 27 heures/semaine", 21, False),
        ("de 8h à 9h - 36h/semaine", 36, True),
        ("Poste à temps plein", None, True),
        ("Temps partiel", None, False),
        ("temps plein ou temps partiel", None, None),
        ("Surveillance 24h/24 et 7j/7", None, None),
        ("", None, None),
    ],
)
def test_hours_of_text(text: str, hours: float | None, full: bool | None) -> None:
    offer = read(text)
    assert (offer.hours_per_week, offer.full_time) == (hours, full)


@pytest.mark.parametrize(
    ("label", "hours"),
    [
        ("35H/semaine\nTravail en journée", 35),
        ("Temps partiel - 17H30/semaine", 17.5),
        ("35 H", 35),
        ("38H30 Autre", 38.5),
        ("37.5H/semaine", 37.5),
        ("37,50H", 37.5),
        ("35 heures hebdomadaires", 35),
    ],
)
def test_hours_of_field(label: str, hours: float) -> None:
    assert read(dureeTravailLibelle=label).hours_per_week == hours


@pytest.mark.parametrize(
    ("text", "hours", "passage"),
    [
        ("Ménage : 3 h le matin, du lundi au vendredi.", 15, "3 h le matin, du lundi au vendredi"),
        ("2h30 par jour du lundi au samedi", 15, "2h30 par jour du lundi au samedi"),
        ("Poste sur 4 jours par semaine, 8h par jour.", 32, "4 jours par semaine, 8h par jour"),
        ("Emploi à temps partiel (80 %).", 28, "temps partiel (80 %"),
        ("0,5 ETP à pourvoir", 17.5, "0,5 ETP"),
        ("Agent d'accueil à mi-temps", 17.5, "mi-temps"),
        ("Semaine de 37h30", 37.5, "Semaine de 37h30"),
        ("Vous travaillez 30h, du lundi au vendredi", 30, "Vous travaillez 30h"),
        ("Entre 20 et 25h par semaine", 20, "20 et 25h par semaine"),
        ("CDI 151,67h", 35, "151,67h"),
        ("CDI • 39h • Dunkerque", 39, "39h"),
    ],
)
def test_hours_worked_out_from_days_and_shares(text: str, hours: float, passage: str) -> None:
    offer = read(text)
    assert offer.hours_per_week == hours
    assert offer.passages["hours_per_week"][0].text == passage


@pytest.mark.parametrize(
    "text",
    [
        "Formation : 7h par jour du lundi au vendredi.",
        "Un mi-temps est possible",
        "4h par jour ou 6h par jour selon les semaines, du lundi au vendredi",
        "Programme ETP pour les patients",
        "Ouvert de 9h à 12h du lundi au vendredi",
    ],
)
def test_hours_that_do_not_add_up_to_a_week(text: str) -> None:
    assert read(text).hours_per_week is None


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("Poste ouvert aux personnes souhaitant une alternance.", None),
        ("Vous surveillez l'entrée en alternance avec un collègue.", None),
        ("Complémentaire santé dès 400h de mission en intérim.", None),
        ("Notre agence offre des services de recrutement en CDD.", None),
        ("CDD possible pendant l'été.", None),
        ("Contrat en alternance de 12 mois.", "alternance"),
        ("Mission d'intérim de 3 mois.", "interim"),
    ],
)
def test_a_contract_told_of_others_is_not_the_one_offered(text: str, contract: str | None) -> None:
    assert read(text).contract == contract


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Horaires : 32h/s le matin.", 32),
        ("36h sur 4,5 jours.", 36),
        ("Agent de propreté 30h/1500€ net", 30),
        ("Semaines de 32h, sans week-end.", 32),
        ("Base hebdomadaire de 37 heures.", 37),
        ("1900 € brut pour 35h.", 35),
        ("Vous travaillez de 9h à 17h.", None),
        ("Astreinte une semaine de 7 jours.", None),
    ],
)
def test_hours_said_shortly(text: str, hours: float | None) -> None:
    assert read(text).hours_per_week == hours


@pytest.mark.parametrize(
    ("text", "full_time"),
    [
        ("Possibilité d'un temps partiel.", None),
        ("Un temps plein est envisageable par la suite.", None),
        ("CDI de 20 à 35 heures par semaine.", None),
        ("Temps partiel, le matin.", False),
        ("Poste à temps plein.", True),
    ],
)
def test_what_could_be_full_time_is_not_known(text: str, full_time: bool | None) -> None:
    assert read(text).full_time is full_time
