"""The offer linter on facts: contradictions, what is missing, what the trade does not need."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from matching.offer import Offer
from matching.reading.offers import read_offer
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

VOCABULARY, PLACES = load_starter(), load_places()
REAL = Path(__file__).parents[4] / "shared" / "data" / "offers"
CDI = {"typeContrat": "CDI"}
BEGINNER = {"experienceExige": "D", "experienceLibelle": "Débutant accepté"}


def read(text: str = "", title: str = "Agent polyvalent (H/F)", **fields: Any) -> Offer:
    raw = {"id": "1", "intitule": title, "description": text, "dateCreation": "2025-06-02", **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES)


def codes(text: str = "", title: str = "Agent polyvalent (H/F)", **fields: Any) -> list[str]:
    return [one.code for one in read(text, title, **fields).warnings]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("CDI de 6 mois", {}),
        ("Contrat : CDI jusqu'au 31 décembre", {}),
        ("Nous proposons un CDI pour une durée de 12 mois", {}),
        ("Un CDI (de 3 mois)", CDI),
        ("Vous serez en CDI pendant deux ans", {}),
        (
            "Poste d'agent",
            {"typeContrat": "CDI", "typeContratLibelle": "Contrat à durée indéterminée - 6 Mois"},
        ),
        ("Poste en CDD de 6 mois", CDI),
        ("Contrat : intérim", CDI),
        ("CDI 35h, CDD de 3 mois", {}),
        ("CDD de 3 mois. CDI 35h", {}),
    ],
)
def test_a_permanent_contract_that_ends(text: str, fields: dict[str, Any]) -> None:
    assert codes(text, **fields).count("contradiction_contract") == 1


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("CDI, période d'essai de 2 mois", {}),
        ("CDD de 6 mois puis CDI", {}),
        ("CDD de 3 mois, CDI possible ensuite", {}),
        ("CDI ou CDD de 3 mois", {}),
        ("CDI de chantier de 12 mois", {}),
        ("CDI, formation de 3 mois", {}),
        ("CDI 35 heures", CDI),
        ("CDI pour 2 ans d'expérience au moins", CDI),
        ("CDI, salaire sur 13 mois", CDI),
        ("Contrat saisonnier de 4 mois", {"typeContrat": "CDD"}),
        ("Mutuelle dès 400 heures en intérim", CDI),
    ],
)
def test_a_contract_without_contradiction(text: str, fields: dict[str, Any]) -> None:
    assert "contradiction_contract" not in codes(text, **fields)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Temps plein, 20 h par semaine", {}),
        ("Poste à temps complet. Durée : 24 heures par semaine.", {}),
        ("Temps plein.", {"dureeTravailLibelle": "20H Travail en journée"}),
        ("Temps partiel, 35h par semaine", {}),
        ("Poste à mi-temps. Durée : 39 h hebdomadaires.", {}),
        ("Vous travaillez 39 h par semaine.", {"dureeTravailLibelle": "35H Travail en journée"}),
    ],
)
def test_hours_that_contradict(text: str, fields: dict[str, Any]) -> None:
    assert codes(text, **fields).count("contradiction_hours") == 1


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Temps plein, 35 h par semaine", {}),
        ("Temps partiel, 24 h par semaine", {}),
        ("Temps plein ou temps partiel, 24 h par semaine", {}),
        ("24 h par semaine, évolution possible vers un temps plein", {}),
        ("0,8 équivalent temps plein, 28 h par semaine", {}),
        ("Temps plein de 32 h par semaine sur 4 jours", {}),
        ("40 h par semaine, dont 5 h placées en RTT", {"dureeTravailLibelle": "35H Travail en journée"}),
        ("Contrat de 20 à 28 h par semaine", {"dureeTravailLibelle": "24H Travail en journée"}),
    ],
)
def test_hours_that_agree(text: str, fields: dict[str, Any]) -> None:
    assert "contradiction_hours" not in codes(text, **fields)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Débutant accepté. Vous justifiez de 5 ans d'expérience.", {}),
        ("Débutants acceptés !\nExigé : 3 ans d'expérience dans la vente", {}),
        ("Une expérience de 2 ans est exigée.", BEGINNER),
        ("Débutant accepté. Expérience minimum de 5 ans", {}),
        ("Expérience non exigée. Vous avez 4 ans d'expérience en soudage.", {}),
        ("Débutant accepté, 2 ans d'expérience exigés", {}),
        ("Au moins 3 ans d'expérience exigés.", {"experienceExige": "E", "experienceLibelle": "1 An(s)"}),
    ],
)
def test_experience_that_contradicts(text: str, fields: dict[str, Any]) -> None:
    assert codes(text, **fields).count("contradiction_experience") == 1


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Débutant accepté ou 5 ans d'expérience", {}),
        ("Débutant accepté, 2 ans d'expérience appréciés", {}),
        ("Débutant accepté. Idéalement 2 ans d'expérience.", {}),
        ("Débutant accepté. Notre équipe a 20 ans d'expérience.", {}),
        ("Débutant accepté, formation par un tuteur de 10 ans d'expérience", {}),
        ("Vous justifiez de 2 ans d'expérience.", {}),
        ("Après trois ans d'exercice, vous pouvez évoluer.", BEGINNER),
        ("Vous désirez acquérir une expérience significative ?", BEGINNER),
    ],
)
def test_experience_that_agrees(text: str, fields: dict[str, Any]) -> None:
    assert "contradiction_experience" not in codes(text, **fields)


def test_a_deadline_after_the_start_is_warned_of() -> None:
    text = "Prise de poste le 01/09/2025."
    assert "contradiction_other" in codes(text, dateLimite="2025-09-20")
    assert "contradiction_other" not in codes(text, dateLimite="2025-08-20")


@pytest.mark.parametrize(
    ("wage", "fields", "low"),
    [
        ("Horaire de 9,50 Euros", {}, True),
        ("Mensuel de 1500,00 Euros", {}, True),
        ("Horaire de 11,88 Euros", {}, False),
        ("Mensuel de 1801,80 Euros", {}, False),
        ("Horaire de 11,88 Euros", {"dateCreation": "2026-03-02"}, True),
        ("Horaire de 11,27 Euros", {"dateCreation": "2023-02-01"}, False),
        ("Mensuel de 1000,00 Euros", {"natureContrat": "Contrat apprentissage"}, False),
        ("Mensuel de 1801,80 Euros", {"dureeTravailLibelle": "39H Travail en journée"}, False),
    ],
)
def test_a_wage_under_the_smic_of_its_day(wage: str, fields: dict[str, Any], low: bool) -> None:
    asked: dict[str, Any] = {"typeContrat": "CDD", "salaire": {"libelle": wage}, **fields}
    found = codes("Poste à pourvoir.", **asked)
    assert ("other" in found) is low


def test_what_is_not_said_is_asked_for() -> None:
    assert {"missing_place", "missing_hours", "missing_contract"} <= set(codes("Rien n'est dit."))
    place: dict[str, Any] = {"lieuTravail": {"libelle": "59 - DUNKERQUE", "commune": "59183"}}
    assert not [one for one in codes("Temps plein", **CDI, **place) if one.startswith("missing")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Chauffeur-livreur (H/F)", "Vous livrez nos clients."),
        ("Conducteur de car (H/F)", "Ligne régulière."),
        ("Ambulancier (H/F)", ""),
        ("Aide à domicile (H/F)", "Vous intervenez au domicile de plusieurs personnes."),
        ("Auxiliaire de vie (H/F)", "Interventions à domicile."),
        ("Commercial (H/F)", "Déplacements quotidiens, voiture de fonction."),
        ("Coursier (H/F)", "Courses en ville."),
    ],
)
def test_a_travelling_job_without_a_word_of_the_licence(title: str, text: str) -> None:
    assert "missing_licence" in codes(text, title)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Chauffeur-livreur (H/F)", "Permis B exigé."),
        ("Livreur à vélo (H/F)", "Vous livrez en ville."),
        ("Aide-livreur (H/F)", "Vous aidez le chauffeur."),
        ("Conducteur de ligne (H/F)", "Conditionnement."),
        ("Conducteur de travaux (H/F)", "Suivi des chantiers."),
        ("Auxiliaire de vie (H/F)", "En EHPAD."),
        ("Aide à domicile (H/F)", "Interventions à domicile, secteur desservi par le bus."),
        ("Commercial sédentaire (H/F)", "Déplacements quotidiens : aucun."),
        ("Vendeur (H/F)", "En magasin."),
        ("Chauffeur (H/F)", "Permis non exigé : formation payée."),
    ],
)
def test_a_job_whose_licence_is_said_or_of_no_use(title: str, text: str) -> None:
    assert "missing_licence" not in codes(text, title)


UNSKILLED = [
    "Plongeur (H/F)",
    "Agent d'entretien (H/F)",
    "Manutentionnaire (H/F)",
    "Cueilleur de fruits (H/F)",
    "Agent de tri (H/F)",
    "Aide ménager (H/F)",
]


@pytest.mark.parametrize("title", UNSKILLED)
def test_barriers_of_a_trade_learned_on_the_job(title: str) -> None:
    assert "needless_diploma" in codes("Profil : CAP exigé.", title)
    assert "needless_experience" in codes("Une expérience de 3 ans est exigée.", title)
    assert "needless_french" in codes("Parfaite maîtrise du français.", title)
    assert "needless_french" in codes("Excellente orthographe exigée.", title)


@pytest.mark.parametrize("title", UNSKILLED)
def test_a_fair_demand_of_a_trade_learned_on_the_job(title: str) -> None:
    text = (
        "Débutant accepté. CAP apprécié. Comprendre les consignes en français. 6 mois d'expérience souhaités."
    )
    assert not [one for one in codes(text, title) if one.startswith("needless")]


@pytest.mark.parametrize(
    "title", ["Soudeur (H/F)", "Infirmier (H/F)", "Comptable (H/F)", "Chef d'équipe propreté (H/F)"]
)
def test_a_trade_that_needs_them_may_ask(title: str) -> None:
    text = "Diplôme exigé : CAP. Une expérience de 3 ans est exigée. Excellente orthographe."
    assert not [one for one in codes(text, title) if one.startswith("needless")]


def test_the_trade_is_said_in_french() -> None:
    found = [one.message for one in read("Profil : CAP exigé.", "Agent d'entretien (H/F)").warnings]
    assert any("le métier d'agent d'entretien" in message for message in found)


def test_experience_on_a_contract_for_learning() -> None:
    asked = {"experienceExige": "E", "experienceLibelle": "1 An(s)"}
    assert "needless_experience" in codes("", natureContrat="Contrat apprentissage", **asked)
    assert "needless_experience" in codes("", typeContrat="DDI", **asked)
    assert "needless_experience" not in codes("", typeContrat="CDI", **asked)


@pytest.mark.parametrize(
    ("text", "needless"),
    [
        ("Hôtel en centre-ville. Permis B exigé. De 9h à 16h.", True),
        ("Atelier à deux pas de la gare. Permis B obligatoire.", True),
        ("Usine desservie par le bus. Permis B exigé.", True),
        ("Permis B exigé.", False),
        ("Proche du métro. Permis B exigé, déplacements sur plusieurs sites.", False),
        ("Usine desservie par le bus. Permis B exigé. De 5h à 13h.", False),
        ("Usine desservie par le bus. Permis B apprécié.", False),
        ("En centre-ville. Permis B exigé pour conduire le camion.", False),
        ("Permis B exigé, zone non desservie par les transports.", False),
        ("Permis B exigé : non accessible en transports en commun.", False),
        ("Permis B exigé, site mal desservi par les bus.", False),
        ("Permis B exigé. Le site n'est pas desservi par le bus.", False),
        ("Permis B exigé. Site difficilement accessible en bus.", False),
        ("Permis B exigé. Aucun bus à proximité.", False),
        ("Permis B exigé. Accessible en transports en commun : non", False),
        ("Permis B exigé. Proche de la gare mais pas de train le matin.", False),
    ],
)
def test_a_licence_where_the_place_is_served(text: str, needless: bool) -> None:
    assert ("needless_licence" in codes(text)) is needless


@cache
def _real() -> tuple[Offer, ...]:
    lines = [line for file in sorted(REAL.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    raw = (json.loads(line) for line in lines[::9])
    return tuple(read_offer(one, vocabulary=VOCABULARY, linker=None, places=PLACES) for one in raw)


@pytest.mark.skipif(not REAL.exists(), reason="../shared/data absent")
def test_real_offers_are_seldom_accused_and_quoted_to_the_letter() -> None:
    offers = _real()
    accused = [o for o in offers if any(w.code.startswith("discriminatory") for w in o.warnings)]
    assert len(accused) <= 0.01 * len(offers)
    for offer in offers:
        for one in offer.warnings:
            text = {"title": offer.title, "description": offer.description}.get(
                one.passage.source if one.passage else ""
            )
            if one.passage and text is not None:
                assert text[one.passage.start : one.passage.end] == one.passage.text
