"""Readings that a reviewer found wrong or missing, each with an invented sentence."""

from __future__ import annotations

import pytest

from matching.offer import Offer
from matching.reading.offers import read_offer
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter


def read(text: str, **fields: object) -> Offer:
    raw = {"id": "1", "intitule": "Poste (H/F)", "description": text, **fields}
    return read_offer(raw, vocabulary=load_starter(), linker=None, places=load_places())


@pytest.mark.parametrize(
    ("text", "licences"),
    [
        ("VL exigé", [("B", True)]),
        ("SPL souhaité, FIMO à jour", [("CE", False)]),
        ("Permis VL exigé, PL apprécié", [("B", True), ("C", False)]),
        ("Il vous faut un permis D + FCO à jour.", [("D", True)]),
        ("Un permis C serait un plus", [("C", False)]),
        ("Le dispositif 1 permis 1 emploi", []),
    ],
)
def test_licences(text: str, licences: list[tuple[str, bool]]) -> None:
    assert [(one.code, one.required) for one in read(text).licences] == licences


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Conduite de nacelle si vous possédez le CACES R486 A", False),
        ("Certiphyto valide ou à passer en poste", False),
        ("Certiphyto valide", True),
    ],
)
def test_a_certificate_one_can_come_without(text: str, required: bool) -> None:
    assert [one.required for one in read(text).certifications] == [required]


@pytest.mark.parametrize(
    "text",
    ["Français B1 à l'oral, A2 à l'écrit", "Français : oral B1, écrit A2", "Français oral B1 et écrit A2"],
)
def test_spoken_and_written_french_have_levels_of_their_own(text: str) -> None:
    assert {(one.written, one.level) for one in read(text).languages} == {(False, "B1"), (True, "A2")}


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Conditions de travail : poussière, bruit, froid.", {"dust", "noise", "cold"}),
        ("Immeuble aux nombreux escaliers", {"stairs"}),
        ("Vous saurez optimiser les cadences", set()),
        ("Conditions : sans bruit", set()),
    ],
)
def test_work_conditions(text: str, conditions: set[str]) -> None:
    assert set(read(text).work_conditions) == conditions


@pytest.mark.parametrize(
    ("text", "insee"),
    [
        ("Lieu : 59640", "59183"),
        ("Lieu : 59500 Douai", None),
        ("Poste basé à DK", "59183"),
        ("Poste basé à Bergues, Hondschoote ou Gravelines", None),
        ("Lieu : Bergues / Gravelines", None),
    ],
)
def test_workplaces(text: str, insee: str | None) -> None:
    assert read(text).workplace.insee == insee


def test_a_length_of_experience_is_no_length_of_contract() -> None:
    text = "Poste en intérim, pour une personne justifiant de deux ans d'expérience"
    assert read(text).contract_months is None


def test_a_disagreement_on_hours_is_said_with_a_full_stop() -> None:
    warning = next(
        one
        for one in read("Temps partiel, 24h/semaine.", dureeTravailLibelle="35H30").warnings
        if one.code == "contradiction_hours"
    )
    assert warning.message.startswith("Le champ dit 35,5 h par semaine, le texte dit 24 h")
    assert warning.message.endswith(".")


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        ("Agent", "CDI du 1er janvier au 30 juin 2027", "contradiction_contract"),
        ("Agent", "Homme robuste, 18 à 30 ans", "discriminatory_age"),
        ("Secrétaire (femme)", "", "discriminatory_sex"),
    ],
)
def test_warnings(title: str, text: str, code: str) -> None:
    assert code in {one.code for one in read(text, intitule=title).warnings}


@pytest.mark.parametrize(
    ("label", "hours"), [("mi-temps", 17.5), ("temps partiel 80 %", 28), ("mi-temps possible", None)]
)
def test_a_share_of_full_time_in_the_field(label: str, hours: float | None) -> None:
    assert read("", dureeTravailLibelle=label).hours_per_week == hours


@pytest.mark.parametrize(
    ("cell", "wage"),
    [
        ("12,50", 12.5),
        ("1900 brut mensuel", 12.53),
        ("24000", 13.19),
        ("25k", 13.74),
        ("1900 net", None),
        ("3", None),
    ],
)
def test_a_pay_cell_that_says_an_amount_and_little_else(cell: str, wage: float | None) -> None:
    assert read("", salaire={"libelle": cell, "commentaire": cell}).wage_hourly == wage


@pytest.mark.parametrize(
    ("text", "months", "required"),
    [
        ("Expérience : exigée 2 ans", 24, True),
        ("Expérience : souhaitée", None, False),
        ("Expérience souhaitée : 1 an", 12, False),
    ],
)
def test_a_line_of_experience(text: str, months: int | None, required: bool) -> None:
    asked = read(text).experience
    assert (asked.months, asked.required) == (months, required)


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Équipes alternantes matin / après-midi / nuit", {"shift", "night"}),
        ("CDI, nuit, EHPAD", {"night"}),
        ("Roulement week-ends et nuits", {"night", "saturday", "sunday"}),
        ("Coupures à prévoir", {"split"}),
        ("CDI. Coupures.", {"split"}),
        ("Du jeudi au dimanche", {"saturday", "sunday"}),
        ("Magasin ouvert du lundi au dimanche", set()),
        ("Vente de chambres et nuits d'hôtel", set()),
    ],
)
def test_schedules(text: str, schedule: set[str]) -> None:
    assert set(read(text).schedule) == schedule


@pytest.mark.parametrize(
    ("text", "name"),
    [("Lieu : 59500 Douai", "Douai"), ("Ville : Lens (62)", "Lens"), ("Lieu : Poste en intérim", None)],
)
def test_a_place_that_is_not_carried_keeps_its_name(text: str, name: str | None) -> None:
    offer = read(text)
    assert (offer.workplace.insee, offer.workplace.name) == (None, name)
    assert ("missing_place" in {one.code for one in offer.warnings}) is (name is None)


def test_the_town_of_the_agency_is_not_the_workplace() -> None:
    title = "Notre agence de Lille recrute pour son client un cariste à Douai"
    assert read("CDI", intitule=title).workplace.insee is None


def test_a_diploma_named_again_in_short_has_no_other_field() -> None:
    diplomas = read("Diplôme d'État d'ambulancier (DEA) exigé", intitule="Ambulancier").diplomas
    assert [one.field_words for one in diplomas] == [()]


def test_practice_in_place_of_a_diploma_is_wished() -> None:
    assert read("DEAES souhaité, ou 3 ans d'expérience").experience.required is False
