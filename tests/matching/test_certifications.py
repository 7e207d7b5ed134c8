"""Certificates: found in offers, read as held with their dates, compared."""

from __future__ import annotations

import datetime as dt

import pytest

from matching.vocabulary.certifications import (
    could_satisfy,
    course_label,
    find_certifications,
    find_in_list,
    read_held,
    satisfies,
    usual_course_days,
    validity_years,
)

TODAY = dt.date(2025, 9, 1)
R489, R482, R486 = "caces:r489:", "caces:r482:", "caces:r486:"

ASKED: list[tuple[str, list[tuple[str, ...]]]] = [
    ("Un CACES 3 vous servirait", [(R489 + "3",)]),
    ("CACES 1-3-5", [(R489 + "1",), (R489 + "3",), (R489 + "5",)]),
    ("Conducteur de chariots : CACES 1.3.5", [(R489 + "1",), (R489 + "3",), (R489 + "5",)]),
    ("CACES 1/3/5", [(R489 + "1",), (R489 + "3",), (R489 + "5",)]),
    ("CACES 1 ou 3", [(R489 + "1", R489 + "3")]),
    ("nous exigeons le CACES 1(B)", [(R489 + "1B",)]),
    ("CACES 3, 2 ans d'expérience", [(R489 + "3",)]),
    ("Cariste CACES 5 en 2x8", [(R489 + "5",)]),
    ("CACES 3 + PONTS ROULANTS", [(R489 + "3",), ("caces:r484",)]),
    ("CACES R389 1", [(R489 + "1A",)]),
    ("R389 cat 6", [(R489 + "7",)]),
    ("CACES chariots R389 / R489 : cat 1-3-5", [(R489 + "1",), (R489 + "3",), (R489 + "5",)]),
    ("CACES R.489 catégories 1A, 3 et 5", [(R489 + "1A",), (R489 + "3",), (R489 + "5",)]),
    ("chariot frontal (CACES 3)", [(R489 + "3",)]),
    (
        "CACES B1, B2, C1 (ancien : 1 2 4)",
        [(R482 + "B1", R482 + "A"), (R482 + "B2", R482 + "B1"), (R482 + "C1",)],
    ),
    ("conducteur de pelle, CACES 1 2 4", [(R482 + "A",), (R482 + "B1",), (R482 + "C1",)]),
    ("R372 n°9 ou R482 n°F", [(R482 + "F",)]),
    ("pelleteuse (CACES B1 ou 2)", [(R482 + "B1",)]),
    ("engins de chantier, CACES (Cat.A)", [(R482 + "A",)]),
    ("CACES R482 (R372)", [("caces:r482",)]),
    ("CACES R372m 7, 8, 9 et 10", [(R482 + "D",), (R482 + "E",), (R482 + "F",), (R482 + "G",)]),
    ("le CACES télesco", [(R482 + "F",)]),
    ("chargeuse, CACES 4 « sur pneus »", [(R482 + "C1",)]),
    ("CACES R482 cat B1 et C1, R489 cat 3", [(R482 + "B1",), (R482 + "C1",), (R489 + "3",)]),
    ("CACES nacelle 3B ou 1B", [(R486 + "B",)]),
    ("nacelle 3B, CACES R386", [(R486 + "B",), ("caces:r486",)]),
    ("CACES R386 3A", [(R486 + "A",)]),
    ("CACES 5, CACES nacelle A/B", [(R489 + "5",), (R486 + "A",), (R486 + "B",)]),
    ("PEMP : CACES R486 nacelle", [("caces:r486",)]),
    ("permis nacelle", [("caces:r486",)]),
    ("permis cariste", [("caces:r489",)]),
    ("CACES grue auxiliaire", [("caces:r490",)]),
    ("CACES R390", [("caces:r490",)]),
    ("R377 grue à tour", [("caces:r487",)]),
    ("pontier, CACES R484 cat 1", [("caces:r484:1",)]),
    ("CACES R485", [("caces:r485",)]),
    ("CACES exigé", [("caces",)]),
    ("solutions efficaces", []),
    ("habilitations H0V, B1V (électrique)", [("hab:H0V",), ("hab:B1V",)]),
    ("B2V BR- BC", [("hab:B2V",), ("hab:BR",), ("hab:BC",)]),
    ("habilitation électrique souhaitée", [("hab",)]),
    ("H0B0 obligatoire", [("hab:H0",), ("hab:B0",)]),
    ("BR ou B2V exigé", [("hab:BR", "hab:B2V")]),
    ("français niveau B1 ou B2", []),
    ("SST apprécié", [("sst",)]),
    ("le service SST", []),
    ("titulaire du PSC1", [("psc1",)]),
    ("FIMO ou FCO à jour", [("fimo",), ("fco",)]),
    ("FCO Voyageurs", [("fco:voyageurs",)]),
    ("carte conducteur", [("carte_conducteur",)]),
    ("SSIAP 1 exigé", [("ssiap:1",)]),
    ("carte professionnelle de la sécurité", [("carte_pro_securite",)]),
    ("carte professionnelle de moniteur de tennis", []),
    ("formation HACCP", [("haccp",)]),
    ("respecter les normes HACCP et les règles", []),
    ("permis d'exploitation", [("permis_exploitation",)]),
    ("AIPR opérateur", [("aipr:operateur",)]),
    ("muni de l'AIPR,", [("aipr",)]),
    ("habilitations travaux en hauteur", [("hauteur",)]),
    ("risques chimiques N1", [("chimique:n1",)]),
    ("ANFAS N1/N2", [("chimique:n2",)]),
    ("licence QS 135", [("qs:135",)]),
    ("titre professionnel ADVF", [("tp:advf",)]),
    ("titre pro agent de propreté et d'hygiène", [("tp:agent_proprete",)]),
    ("DEAES exigé", [("deaes",)]),
    ("AFGSU 2 exigée", [("afgsu:2",)]),
    ("CQP en alternance", []),
    ("chantiers TP exigeants", []),
    ("Certiphyto souhaité", [("certiphyto",)]),
]


@pytest.mark.parametrize(("text", "keys"), ASKED)
def test_a_certificate_asked_becomes_its_keys(text: str, keys: list[tuple[str, ...]]) -> None:
    found = find_certifications(text)
    assert [one.keys for one in found] == keys
    assert all(text[one.start : one.end] == one.text for one in found)


HELD: list[tuple[str, list[tuple[tuple[str, ...], str | None, bool | None]]]] = [
    ("R489 1B, valable 03/2028", [((R489 + "1B",), "2028-03-31", False)]),
    ("R489 cat 3, bon jusqu'au 04/2028", [((R489 + "3",), "2028-04-30", False)]),
    ("CACES R482 C1-D valides 2030", [((R482 + "C1", R482 + "D"), "2030-12-31", False)]),
    ("CACES R372m 1-4 passés 03/2017 (10 ans)", [((R482 + "A", R482 + "C1"), "2027-03-31", False)]),
    ("CACES R372 2 obtenu 2013", [((R482 + "B1",), "2023-12-31", True)]),
    ("CACES 5 périmé (2022)", [((R489 + "5",), "2022-12-31", True)]),
    ("CACES R372 8-9 périmés en 2021", [((R482 + "E", R482 + "F"), "2021-12-31", True)]),
    ("QS périmées", [(("qs",), None, True)]),
    ("caces 3 ok jusque 2027", [((R489 + "3",), "2027-12-31", False)]),
    ("caces R389 3 plus valable (2023)", [((R489 + "3",), "2023-12-31", True)]),
    ("caces 3 + 5 (10/2027)", [((R489 + "3", R489 + "5"), "2027-10-31", False)]),
    ("caces 1b", [((R489 + "1B",), None, None)]),
    ("SST 2022", [(("sst",), "2024-12-31", True)]),
    ("SST 2024", [(("sst",), "2026-12-31", False)]),
    ("SST mai 2024", [(("sst",), "2026-05-31", False)]),
    ("FCO à refaire (2024)", [(("fco",), "2024-12-31", True)]),
    ("AIPR opérateur 05/2029", [(("aipr:operateur",), "2029-05-31", False)]),
    ("HACCP", [(("haccp",), None, False)]),
    ("HACCP 2021", [(("haccp",), None, False)]),
    ("PSC1 2012", [(("psc1",), None, False)]),
    ("TP ADVF 2018", [(("tp:advf",), None, False)]),
    ("échafaudage R408 2019", [(("echafaudage",), None, None)]),
    ("N1 valide 2027", [(("chimique:n1",), "2027-12-31", False)]),
    ("HE B2V BR 2023", [(("hab:B2V", "hab:BR"), "2026-12-31", False)]),
    ("habilitation élec à recycler", [(("hab",), None, True)]),
    ("pont roulant au sol, 2022", [(("caces:r484:1",), "2027-12-31", False)]),
    ("FIMO + FCO (07/2026)", [(("fimo", "fco"), "2026-07-31", False)]),
    (
        "FIMO marchandises, carte conducteur",
        [(("fimo:marchandises",), None, None), (("carte_conducteur",), None, None)],
    ),
    ("AIPR à passer, CACES 3 valide 2027", [((R489 + "3",), "2027-12-31", False)]),
    ("SST + PSC1 2024", [(("sst",), "2026-12-31", False), (("psc1",), None, False)]),
    ("brevet de pisteur", [((), None, None)]),
    ("CNAPS, carte pro (04/2029)", [(("carte_pro_securite",), "2029-04-30", False)]),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_a_certificate_held_has_its_keys_and_its_end(
    text: str, expected: list[tuple[tuple[str, ...], str | None, bool | None]]
) -> None:
    held = read_held(text, TODAY)
    assert [(one.keys, one.expires and one.expires.isoformat(), one.expired) for one in held] == expected


@pytest.mark.parametrize(
    "text",
    [
        "aucun",
        "aucune",
        "",
        "pas de CACES, SST à voir",
        "CACES en cours",
        "CACES R489 3 à passer",
        "permis D suspendu, stage à faire",
        "inscrit en FIMO",
        "SSIAP non obtenu",
        "projet CACES",
        "sans CACES",
        "CACES 3 prévu en mars",
    ],
)
def test_what_is_not_yet_or_no_longer_obtained_is_not_held(text: str) -> None:
    assert read_held(text, TODAY) == []


@pytest.mark.parametrize(
    ("held", "asked", "met", "maybe"),
    [
        ("hab:B2V", "hab:B1V", True, False),
        ("hab:B1V", "hab:B2V", False, False),
        ("hab:BR", "hab:BS", True, False),
        ("hab", "hab:BR", False, True),
        ("hab:BR", "hab", True, False),
        (R489 + "1A", R489 + "1", True, False),
        (R489 + "1", R489 + "1B", False, True),
        (R489 + "5", R489 + "3", False, False),
        ("caces:r489", R489 + "3", False, True),
        (R482 + "B1", R489 + "3", False, False),
        (R489 + "3", "caces", True, False),
        ("aipr:encadrant", "aipr:operateur", True, False),
        ("aipr", "aipr:operateur", False, True),
        ("chimique:n2", "chimique:n1", True, False),
        ("ssiap:2", "ssiap:1", True, False),
        ("mac_sst", "sst", True, False),
        ("fco", "fimo", True, False),
        ("fimo", "fimo:voyageurs", False, True),
        ("deamp", "deaes", True, False),
        ("tp:cariste", "tp:advf", False, False),
    ],
)
def test_a_broader_or_higher_certificate_satisfies(held: str, asked: str, met: bool, maybe: bool) -> None:
    assert satisfies((held,), (asked,)) is met
    assert could_satisfy((held,), (asked,)) is maybe or met


def test_any_one_of_the_asked_keys_is_enough() -> None:
    assert satisfies((R489 + "3",), (R489 + "1", R489 + "3"))
    assert not satisfies((), (R489 + "3",))


@pytest.mark.parametrize(
    ("key", "years"),
    [(R482 + "A", 10), (R489 + "3", 5), ("hab:BR", 3), ("sst", 2), ("psc1", None), ("inconnu", None)],
)
def test_validity_in_years(key: str, years: int | None) -> None:
    assert validity_years(key) == years


def test_courses_are_named_in_french() -> None:
    assert course_label(R489 + "3") == "formation CACES R489 catégorie 3"
    assert course_label("sst", renewal=True) == "recyclage SST"
    assert usual_course_days(R489 + "3") == (2, 5)
    assert usual_course_days("deas") is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("SST, TIG 141 et 136", ["sst", "qs:141", "qs:136"]),
        ("procédés 111 et 135", ["qs:111", "qs:135"]),
        ("licences soudage tig (141), arc (111)", ["qs:141", "qs:111"]),
        ("Licence TIG et MAG 136", ["qs:141", "qs:136"]),
        ("CACES nacelle R486 catégorie B", ["caces:r486:B"]),
        ("caces nacelle r486 cat. b", ["caces:r486:B"]),
        ("CACES R486 catégorie à préciser", ["caces:r486"]),
        ("ATEX 0", ["atex"]),
    ],
)
def test_every_process_and_category_of_a_list_is_read(text: str, keys: list[str]) -> None:
    assert [key for one in find_in_list(text) for key in one.keys] == keys


def test_categories_with_a_date_each_are_all_held() -> None:
    held = read_held("CACES R489 3 (2022) et 5 (2024)", dt.date(2026, 11, 25))
    assert [(one.keys, one.expires and one.expires.year) for one in held] == [
        (("caces:r489:3",), 2027),
        (("caces:r489:5",), 2029),
    ]
    assert [one.keys for one in read_held("CACES 3 (cariste) 2 ans", dt.date(2026, 11, 25))] == [
        ("caces:r489:3",)
    ]
