"""Papers, languages, ways of travelling and dates of CVs, each told in the ways that people tell them."""

from __future__ import annotations

from typing import Any

import pytest

from matching.reading.cv.periods import find_period
from tests.matching.reading.cv_reading import told_by


def labels(found: list[dict[str, Any]] | None) -> list[str]:
    """The labels of certificates, diplomas or skills."""
    return [one["label"] for one in found or ()]


@pytest.mark.parametrize(
    ("text", "licences", "modes"),
    [
        ("Non véhiculée, permis B", ["B"], None),
        ("Permis B (non véhiculé)", ["B"], None),
        ("Permis B sans véhicule", ["B"], None),
        ("Permis B en cours, sans véhicule, vélo", [], ["velo"]),
        ("Permis B et véhicule", ["B"], ["voiture"]),
        ("Permis B, véhiculée", ["B"], ["voiture"]),
        ("PERMIS B ET C - VEHICULE", ["B", "C"], ["voiture"]),
        ("Driving licence B, own car", ["B"], ["voiture"]),
        ("Permis B (non véhiculée) — bus", ["B"], ["transports_en_commun"]),
        ("Transports : bus, pas de voiture", None, ["transports_en_commun"]),
        ("Moyens de transport : vélo ou bus", None, ["velo", "transports_en_commun"]),
        ("Mobilité : bus et trottinette", None, ["transports_en_commun", "trottinette"]),
        ("Permis B, C, EC (FIMO périmée)", ["B", "C", "CE"], None),
        ("Pas de permis", [], None),
        ("Véhicule personnel", None, ["voiture"]),
        ("Conduite de bus, mécanique vélo", None, None),
    ],
)
def test_licences_and_ways_of_travelling(
    text: str, licences: list[str] | None, modes: list[str] | None
) -> None:
    told = told_by(f"Cariste\n{text}\n")
    assert (told["licences"], told["modes"]) == (licences, modes)
    assert [one["text"] for one in told["occupations"]] == ["Cariste"]
    assert told["not_understood"] == []


def test_languages_licences_and_certificates_are_no_skills() -> None:
    told = told_by("Skills:\nEnglish B2, Permis B, CACES R489 cat. 3, nettoyage des sols, C, Python\n")
    assert labels(told["skills"]) == ["nettoyage des sols", "Python"]
    assert [(one["language"], one["level"]) for one in told["languages"]] == [("anglais", "B2")]
    assert told["licences"] == ["B"]
    assert labels(told["certifications"]) == ["CACES R489 cat. 3"]


@pytest.mark.parametrize(
    ("text", "french", "languages"),
    [
        ("Français B1, polonais courant", "B1", ["polonais"]),
        ("Français, polonais courant", None, ["polonais"]),
        ("Polonais courant, français A2", "A2", ["polonais"]),
        ("Français et polonais courant", None, ["polonais"]),
        ("Langue maternelle : français", "natif", []),
        ("Turc maternel, français B1 oral, A2 écrit", "B1", ["turc"]),
    ],
)
def test_a_level_is_of_one_language(text: str, french: str | None, languages: list[str]) -> None:
    told = told_by(f"LANGUES\n{text}\n")
    assert told["french"]["spoken"] == french
    assert [one["language"].lower() for one in told["languages"] or ()] == languages


def test_a_licence_to_be_exchanged_is_not_known() -> None:
    told = told_by("Cariste\nPermis B ukrainien, à échanger. Pas de véhicule. Vélo.\n")
    assert (told["licences"], told["modes"]) == (None, ["velo"])


def test_what_stands_under_languages_is_not_all_a_language() -> None:
    told = told_by("LANGUES\nWolof, dioula courant\nPermis B\nMari décédé, un fils de 10 ans\n")
    assert [one["language"] for one in told["languages"]] == ["Wolof", "dioula"]
    assert (told["licences"], told["dropped"]) == (["B"], ["family"])


@pytest.mark.parametrize(
    "told", ["2021 Formation cariste, AFPA", "Diplôme de couture, 2004", "CAP cuisine, 2004"]
)
def test_studies_among_jobs_are_no_job(told: str) -> None:
    assert told_by(f"EXPÉRIENCES\n{told}\n")["experiences"] == []


@pytest.mark.parametrize("text", ["Français B1 oral, A2 écrit", "Français : oral B1, écrit A2"])
def test_written_french_is_told_apart(text: str) -> None:
    assert told_by(f"LANGUES\n{text}")["french"] == {"spoken": "B1", "written": "A2"}


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        ("Permis B et véhicule - CACES R489 cat. 1 et 3 (2022)", ["CACES R489 cat. 1 et 3 (2022)"]),
        ("Permis B et CACES R489 cat. 3", ["CACES R489 cat. 3"]),
        ("CACES R489 cat. 1B, 3 et 5 (2022), permis B", ["CACES R489 cat. 1B, 3 et 5 (2022)"]),
        ("Formation continue : PSC1 (2021), HACCP", ["PSC1 (2021)", "HACCP"]),
        ("HACCP — 2018", ["HACCP, 2018"]),
        ("CACES R489 en cours, permis B", []),
    ],
)
def test_a_certificate_has_its_own_words(text: str, certificates: list[str]) -> None:
    assert labels(told_by(f"Cariste\nPERMIS ET CERTIFICATIONS\n{text}\n")["certifications"]) == certificates


@pytest.mark.parametrize(
    ("text", "diplomas"),
    [
        (
            "CAP cuisine 2010, BEP restauration 2008, Bac pro cuisine 2012",
            [("CAP cuisine 2010", 3), ("BEP restauration 2008", 3), ("Bac pro cuisine 2012", 4)],
        ),
        ("2010 : CAP maçon ; 2012 : Bac pro", [("CAP maçon (2010)", 3), ("Bac pro (2012)", 4)]),
        (
            "BEP sanitaire 1998 et Bac pro secrétariat 2000",
            [("BEP sanitaire 1998", 3), ("Bac pro secrétariat 2000", 4)],
        ),
        ("CAP cuisine, lycée hôtelier, 2010", [("CAP cuisine, lycée hôtelier, 2010", 3)]),
        ("CAP maçon 2014 ; AIPR ; permis B", [("CAP maçon 2014", 3)]),
    ],
)
def test_each_diploma_is_one(text: str, diplomas: list[tuple[str, int]]) -> None:
    told = told_by(f"FORMATION\n{text}\n")
    assert [(one["label"], one["level"]) for one in told["diplomas"]] == diplomas


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Disponible immédiatement", "2026-11-25"),
        ("Dispo de suite", "2026-11-25"),
        ("Available immediately", "2026-11-25"),
        ("Disponibilité : immédiate", "2026-11-25"),
        ("Disponible à partir du 15/01/2027", "2027-01-15"),
        ("Available from 01/2027", "2027-01-01"),
        ("Disponible dès janvier 2027", "2027-01-01"),
        ("Disponible et souriante", None),
    ],
)
def test_the_first_free_day(text: str, day: str | None) -> None:
    assert told_by(f"Cariste\n{text}\n")["available_from"] == day


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2021/2023 Auxiliaire de vie", "2021 - 2023"),
        ("09/2018-... Cariste", "09/2018 - aujourd'hui"),
        ("09/2018 - …", "09/2018 - aujourd'hui"),
        ("depuis 09/2018", "09/2018 - aujourd'hui"),
        ("Depuis le 3 septembre 2018", "09/2018 - aujourd'hui"),
        ("09/2018 → présent", "09/2018 - aujourd'hui"),
        ("mars 2019 – auj.", "03/2019 - aujourd'hui"),
        ("du 3 mars 2019 au 30 juin 2021", "03/2019 - 06/2021"),
        ("09/18 - 06/21", "09/2018 - 06/2021"),
        ("2018-09 / 2020-06", "09/2018 - 06/2020"),
        ("2014-16", "2014 - 2016"),
        ("03 à 06/2021", "03/2021 - 06/2021"),
        ("entre 2015 et 2017", "2015 - 2017"),
        ("Étés 2018 et 2019", "2019"),
        ("2017, 2018 et 2019", "2019"),
        ("Été 2020 Serveuse (2 mois)", "2 mois, 2020"),
        ("2016-2018, 1 an et 3 mois", "1 an et 3 mois, 2016 - 2018"),
        ("2016-2018 Garde d'enfants de 2 à 5 ans", "2016 - 2018"),
        ("CACES 1/3/5", None),
        ("2 à 3 ans", None),
    ],
)
def test_more_periods(line: str, told: str | None) -> None:
    found = find_period(line)
    assert (found.told if found else None) == told


def test_a_trade_between_a_date_and_its_length_is_kept() -> None:
    told = told_by("EXPÉRIENCES\nÉté 2020 Cariste (2 mois)\n")
    assert [(one["text"], one["months"]) for one in told["experiences"]] == [("Cariste, 2 mois, 2020", 2)]
