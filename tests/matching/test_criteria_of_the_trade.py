"""The criteria on what a person can do: trade, experience, papers and languages, case by case."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from matching.evidence import judge
from matching.offer import (
    CertificationAsked,
    DiplomaAsked,
    ExperienceAsked,
    LanguageAsked,
    LicenceAsked,
    OccupationLink,
)
from matching.participant import Aim, CertificationHeld, DiplomaHeld, Experience, LanguageLevel
from matching.pool import Pool
from matching.requirements import requirements_of
from matching.verdicts import Verdict
from tests.matching.invented import KNOWLEDGE
from tests.matching.judging import MET, OFFER, PARTLY, UNKNOWN, UNMET, aims, person, verdict


def thought_of(*codes: str) -> tuple[Aim, ...]:
    return tuple(dataclasses.replace(aim, certain=False) for aim in aims(*codes))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"aims": aims("N1101")}, MET),
        ({"aims": aims("N1103")}, PARTLY),
        ({"aims": aims("H2913")}, UNMET),
        ({"aims": aims("H2913"), "domains": ("transport_logistique",)}, PARTLY),
        ({"aims": aims("H2913"), "partly_told": ("aims",)}, UNKNOWN),
        ({"aims": aims("N1101"), "partly_told": ("aims",)}, MET),
        ({"aims": thought_of("N1101")}, UNKNOWN),
        ({"aims": thought_of("N1103") + aims("H2913")}, UNKNOWN),
        ({"aims": thought_of("N1101") + aims("N1103")}, PARTLY),
        ({"aims": thought_of("H2913")}, UNMET),
        ({"aims": ()}, UNKNOWN),
        ({"domains": ("transport_logistique",)}, UNKNOWN),
        ({}, UNKNOWN),
        ({"aims": aims("H2913"), "experiences": (Experience("cariste", ("N1101",), 24, 2024),)}, PARTLY),
        (
            {
                "aims": aims("H2913"),
                "experiences": (Experience("cariste", ("N1101",), 24, 2010, wanted=False),),
            },
            UNMET,
        ),
    ],
)
def test_occupation(facts: dict[str, object], expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, domain="transport_logistique")
    assert verdict("occupation", offer, person(**facts)) is expected


def _practice(*months: int | None, code: str = "N1101") -> dict[str, object]:
    return {"experiences": tuple(Experience("x", (code,), m, 2024) for m in months)}


@pytest.mark.parametrize(
    ("asked", "facts", "expected"),
    [
        (ExperienceAsked(24, True), _practice(12, 12), MET),
        (ExperienceAsked(24, True), _practice(12), UNMET),
        (ExperienceAsked(24, True), _practice(30, code="N1103"), PARTLY),
        (ExperienceAsked(24, True), _practice(48, code="N1103"), PARTLY),
        (ExperienceAsked(24, True), _practice(None), UNKNOWN),
        (ExperienceAsked(24, True), {"experiences": ()}, UNMET),
        (ExperienceAsked(24, True), {"experiences": (Experience("divers", (), 36, 2020),)}, UNKNOWN),
        (ExperienceAsked(24, True), {"experiences": (Experience("divers", (), 6, 2020),)}, UNMET),
        (ExperienceAsked(24, True), {}, UNKNOWN),
        (ExperienceAsked(None, True), _practice(2), PARTLY),
        (ExperienceAsked(None, True), _practice(60, code="H2913"), UNMET),
        (ExperienceAsked(12, False), _practice(3), PARTLY),
    ],
)
def test_experience(asked: ExperienceAsked, facts: dict[str, object], expected: Verdict) -> None:
    assert verdict("experience", dataclasses.replace(OFFER, experience=asked), person(**facts)) is expected


def test_wished_experience_never_sets_aside() -> None:
    offer = dataclasses.replace(OFFER, experience=ExperienceAsked(12, False))
    table = judge(offer, Pool([person(experiences=())], KNOWLEDGE))
    assert "experience" not in table.blocked_by(0)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (("B",), MET),
        (("C",), MET),
        (("AM",), UNMET),
        ((), UNMET),
        (None, UNKNOWN),
    ],
)
def test_licence(held: tuple[str, ...] | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, licences=(LicenceAsked("B", True),))
    assert verdict("licence", offer, person(licences=held)) is expected


@pytest.mark.parametrize(
    ("criterion", "asked", "fact", "clear", "against", "expected"),
    [
        ("licence", {"licences": (LicenceAsked("B", True),)}, "licences", ("B",), ("AM",), (MET, UNKNOWN)),
        ("contract", {"contract": "cdi"}, "contracts", ("cdi",), ("cdd",), (MET, UNKNOWN)),
        (
            "schedule",
            {"schedule": ("night",)},
            "refused_schedules",
            ("sunday",),
            ("night",),
            (UNKNOWN, UNMET),
        ),
        (
            "work_limits",
            {"work_conditions": ("cold",)},
            "work_limits",
            ("height",),
            ("cold",),
            (UNKNOWN, UNMET),
        ),
    ],
)
def test_what_a_list_told_in_part_lacks_is_unknown(
    criterion: str, asked: dict[str, Any], fact: str, clear: object, against: object, expected: object
) -> None:
    offer = dataclasses.replace(OFFER, **asked)
    people = (person(partly_told=(fact,), **{fact: told}) for told in (clear, against))
    assert tuple(verdict(criterion, offer, one) for one in people) == expected


def _held(key: str, expires: dt.date | None = None, expired: bool | None = None) -> dict[str, object]:
    return {"certifications": (CertificationHeld(key, (key,), expires, expired),)}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (_held("caces:r489:3"), MET),
        (_held("caces:r489:3", dt.date(2028, 1, 1)), MET),
        (_held("caces:r489:3", dt.date(2023, 1, 1)), UNKNOWN),
        (_held("caces:r489:3", None, True), UNKNOWN),
        (_held("haccp"), UNMET),
        ({"certifications": ()}, UNMET),
        ({}, UNKNOWN),
    ],
)
def test_certification(facts: dict[str, object], expected: Verdict) -> None:
    asked = CertificationAsked("CACES R489 catégorie 3", True, ("caces:r489:3",))
    offer = dataclasses.replace(OFFER, certifications=(asked,))
    assert verdict("certification", offer, person(**facts)) is expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ((DiplomaHeld("CAP soudeur", 3),), MET),
        ((DiplomaHeld("CAP coiffure", 3),), PARTLY),
        ((DiplomaHeld("diplôme étranger", None),), UNKNOWN),
        ((), UNMET),
        (None, UNKNOWN),
    ],
)
def test_diploma(held: tuple[DiplomaHeld, ...] | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, diplomas=(DiplomaAsked("CAP soudure", 3, True, ("soudure",)),))
    assert verdict("diploma", offer, person(diplomas=held)) is expected


@pytest.mark.parametrize(("level", "expected"), [("A1", UNMET), ("A2", PARTLY), ("B1", MET), (None, UNKNOWN)])
def test_french_with_the_public(level: str | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, public_contact=True)
    assert verdict("french", offer, person(french_spoken=level)) is expected


def test_french_level_that_the_offer_asks() -> None:
    offer = dataclasses.replace(OFFER, languages=(LanguageAsked("français", "B1", True),))
    assert verdict("french", offer, person(french_spoken="A2")) is UNMET
    assert verdict("french", offer, person(french_spoken="natif")) is MET


def test_nobody_is_set_aside_by_a_trade_that_is_a_guess() -> None:
    guess = (OccupationLink("N1101", "N1101", "Cariste", 0.3),)
    table = judge(
        dataclasses.replace(OFFER, occupations=guess), Pool([person(aims=aims("H2913"))], KNOWLEDGE)
    )
    assert table.blocked_by(0) == ()


@pytest.mark.parametrize(("held", "expected"), [("B1", MET), ("A1", UNMET), (None, UNKNOWN)])
def test_another_language(held: str | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, languages=(LanguageAsked("anglais", "A2", False),))
    assert verdict("language", offer, person(languages=(LanguageLevel("anglais", held),))) is expected


def test_practice_of_a_trade_that_is_a_guess_sets_nobody_aside() -> None:
    asked = ExperienceAsked(24, required=True)
    for confidence, required in ((0.3, False), (0.9, True)):
        link = (OccupationLink("N1101", "N1101", "Cariste", confidence),)
        offer = dataclasses.replace(OFFER, occupations=link, experience=asked)
        found = {one.criterion: one.required for one in requirements_of(offer, KNOWLEDGE)}
        assert found["experience"] is required
