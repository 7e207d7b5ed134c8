"""schema.org JobPosting: what is certain goes into fields, what is said in words stays words."""

from __future__ import annotations

from typing import Any

import pytest

from matching.offer import Offer
from matching.reading.job_posting import as_text, postings_in, raw_of_posting
from matching.reading.offers import read_offer
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places

PLACES = load_places()


def raw(**properties: Any) -> dict[str, Any]:
    return raw_of_posting({"@type": "JobPosting", "title": "Cariste", **properties}, "page-1")


def offer(**properties: Any) -> Offer:
    return read_offer(raw(**properties), vocabulary=Vocabulary("none", {}), linker=None, places=PLACES)


def place(name: str, postcode: str | None = None) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": name,
        "postalCode": postcode,
        "addressCountry": "FR",
    }
    return {"@type": "Place", "address": address}


def pay(unit: str, currency: str = "EUR", **amounts: Any) -> dict[str, Any]:
    return {"@type": "MonetaryAmount", "currency": currency, "value": {"unitText": unit, **amounts}}


def test_postings_are_found_wherever_they_stand() -> None:
    one = {"@type": "JobPosting", "title": "1"}
    two = {"@type": ["Thing", "http://schema.org/JobPosting"], "title": "2"}
    graph = {"@graph": [{"@type": "Organization"}, one], "x": {"@type": "JobPosting"}}
    items = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": one}, two]}
    assert list(postings_in(one)) == [one]
    assert list(postings_in([graph, items, "x", None, 3])) == [one, one, two]
    assert list(postings_in({"@type": "WebPage"})) == []


def test_a_graph_without_end_is_left() -> None:
    endless: dict[str, Any] = {"@type": "WebPage"}
    endless["@graph"] = [endless, endless]
    assert list(postings_in(endless)) == []


@pytest.mark.parametrize(
    ("identifier", "known"),
    [
        ("A1", "A1"),
        (12, "12"),
        ({"@type": "PropertyValue", "name": "X", "value": "A1"}, "A1"),
        (None, "page-1"),
        ("", "page-1"),
    ],
)
def test_the_identifier(identifier: Any, known: str) -> None:
    assert raw(identifier=identifier)["id"] == known


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("<p>Poste &agrave; Calais</p><ul><li>CDI</li><li>35 h</li></ul>", "Poste à Calais\n- CDI\n- 35 h"),
        ("&lt;p&gt;Poste&lt;/p&gt;&lt;p&gt;CDI&lt;/p&gt;", "Poste\nCDI"),
        ("&amp;lt;b&amp;gt;CDI&amp;lt;/b&amp;gt;", "CDI"),
        ("Poste\r\nCDI &amp; 35 h\n\nfin", "Poste\nCDI & 35 h\n\nfin"),
        ("salaire < 2 000 € & primes", "salaire < 2 000 € & primes"),
        ("Ã©quipe d&#39;été", "équipe d'été"),
    ],
)
def test_descriptions_become_plain_text(given: str, text: str) -> None:
    assert as_text(given) == text


@pytest.mark.parametrize(
    ("kind", "full", "contract"),
    [
        ("FULL_TIME", True, None),
        ("https://schema.org/PART_TIME", False, None),
        (["FULL_TIME", "PART_TIME"], None, None),
        (["FULL_TIME", "TEMPORARY"], True, None),
        ("TEMPORARY", None, None),
        ("CONTRACTOR", None, None),
        ("INTERN", None, None),
        ("CDI", None, "cdi"),
        ("FULL_TIME, CDD", True, "cdd"),
        (["CDI", "CDD"], None, None),
        ("Intérim", None, "interim"),
        (None, None, None),
    ],
)
def test_only_what_the_type_of_employment_surely_says(
    kind: Any, full: bool | None, contract: str | None
) -> None:
    found = offer(employmentType=kind)
    assert (found.full_time, found.contract) == (full, contract)


def test_the_text_says_the_contract_that_temporary_leaves_open() -> None:
    assert offer(employmentType="TEMPORARY", description="Mission d'intérim de 3 mois.").contract == "interim"


def test_one_place_is_the_workplace() -> None:
    assert offer(jobLocation=place("Grande-Synthe", "59760")).workplace.insee == "59271"
    assert offer(jobLocation=[place("Dunkerque"), place("Dunkerque")]).workplace.insee == "59183"
    assert offer(jobLocation="Calais").workplace.insee == "62193"
    assert offer(jobLocation={"@type": "Place", "address": "Calais"}).workplace.insee == "62193"


def test_several_places_are_told_in_words_only() -> None:
    found = raw(jobLocation=[place("Dunkerque"), place("Gravelines")])
    assert "lieuTravail" not in found
    assert found["description"] == "Lieux possibles : Dunkerque, Gravelines"


@pytest.mark.parametrize(
    ("salary", "hourly"),
    [
        (pay("HOUR", value=12.5), 12.5),
        (pay("HOUR", minValue="12.5", maxValue=14), 12.5),
        (pay("MONTH", value="1900"), 12.53),
        (pay("YEAR", minValue=24000), 13.19),
        ({"currency": "EUR", "value": 13, "unitText": "HOUR"}, 13.0),
        ("12,50 €/h", 12.5),
        (pay("MONTH", currency="USD", value=1900), None),
        (pay("DAY", value=100), None),
        (pay("", value=1900), None),
        (1900, None),
        ("selon profil", None),
        (None, None),
        ([], None),
    ],
)
def test_pay_of_a_known_period_in_euros(salary: Any, hourly: float | None) -> None:
    assert offer(baseSalary=salary).wage_hourly == hourly


@pytest.mark.parametrize(
    ("asked", "months", "required"),
    [
        ({"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24}, 24, True),
        ({"monthsOfExperience": "0"}, 0, False),
        ("no requirements", 0, False),
        ("Débutant accepté", 0, False),
        ("Expérience de 2 ans exigée", 24, True),
        ("Une première expérience serait un plus", None, False),
        (None, None, None),
    ],
)
def test_experience(asked: Any, months: int | None, required: bool | None) -> None:
    found = offer(experienceRequirements=asked).experience
    assert (found.months, found.required) == (months, required)


def test_education_in_closed_words_and_in_words() -> None:
    levels = [{"credentialCategory": "bachelor degree"}, {"credentialCategory": "high school"}]
    assert [
        (one.level, one.required) for one in offer(educationRequirements=levels).diplomas if one.required
    ] == [(4, True)]
    assert offer(educationRequirements="no requirements").diplomas == ()
    (said,) = offer(educationRequirements="CAP cuisine souhaité").diplomas
    assert (said.level, said.required) == (3, False)


def test_what_is_said_in_words_is_added_once_with_its_heading() -> None:
    found = raw(
        description="<p>Vous conduisez un chariot. Permis B exigé.</p>",
        qualifications="Permis B exigé",
        skills=["Inventaire", {"@type": "DefinedTerm", "name": "Gerbage"}],
        workHours="2x8",
    )
    assert found["description"] == (
        "Vous conduisez un chariot. Permis B exigé.\nCompétences : Inventaire, Gerbage\nHoraires : 2x8"
    )


def test_counts_dates_and_the_trade() -> None:
    found = offer(
        totalJobOpenings="3", validThrough="2026-12-31T23:59", occupationalCategory="Cariste (N1101)"
    )
    assert found.positions == 3
    assert str(found.deadline) == "2026-12-31"
    assert found.occupations[0].rome == "N1101"


def test_who_hires_is_not_kept() -> None:
    found = raw(hiringOrganization={"name": "ACME"}, identifier={"name": "ACME", "value": "1"})
    assert "ACME" not in str(found)
