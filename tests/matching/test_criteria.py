"""Each criterion on the cases that its rules were written for."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from matching.evidence import judge
from matching.explanation import levers_for, why_set_aside
from matching.offer import (
    CertificationAsked,
    DiplomaAsked,
    ExperienceAsked,
    LanguageAsked,
    LicenceAsked,
    OccupationLink,
    Offer,
    WorkHours,
    Workplace,
)
from matching.participant import (
    Aim,
    CertificationHeld,
    DiplomaHeld,
    Experience,
    HoursWanted,
    LanguageLevel,
    Participant,
)
from matching.pool import Pool
from matching.ranking import score_pair
from matching.scoring import prior_weights
from matching.verdicts import Verdict
from tests.matching.invented import KNOWLEDGE, VOCABULARY

OFFER = Offer("O1", "Cariste", occupations=(OccupationLink("N1101", "N1101", "Cariste", 1.0),))
MET, PARTLY, UNMET, UNKNOWN = Verdict.MET, Verdict.PARTLY, Verdict.UNMET, Verdict.UNKNOWN


def aims(*codes: str) -> tuple[Aim, ...]:
    return tuple(Aim(c, c, VOCABULARY.label(c), 1.0, c) for c in codes)


def thought_of(*codes: str) -> tuple[Aim, ...]:
    return tuple(dataclasses.replace(aim, certain=False) for aim in aims(*codes))


def verdict(criterion: str, offer: Offer, person: Participant) -> Verdict:
    table = judge(offer, Pool([person], KNOWLEDGE))
    row = next(i for i, r in enumerate(table.requirements) if r.criterion == criterion)
    return Verdict(int(table.verdict[row, 0]))


def person(**facts: Any) -> Participant:
    return dataclasses.replace(Participant("P1"), **facts)


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


@pytest.mark.parametrize(
    ("schedule", "possible", "refused", "expected"),
    [
        (("sunday",), (), ("sunday",), UNMET),
        (("sunday",), (), ("night",), MET),
        (("sunday",), (), None, UNKNOWN),
        ((), ("saturday",), ("saturday",), UNKNOWN),
        (("shift",), (), ("evening",), UNKNOWN),
        (("day",), (), None, MET),
        ((), (), ("shift",), UNKNOWN),
    ],
)
def test_schedule(
    schedule: tuple[str, ...], possible: tuple[str, ...], refused: tuple[str, ...] | None, expected: Verdict
) -> None:
    offer = dataclasses.replace(OFFER, schedule=schedule, schedule_possible=possible)
    assert verdict("schedule", offer, person(refused_schedules=refused)) is expected


@pytest.mark.parametrize(
    ("hours", "full_time", "wanted", "expected"),
    [
        (35.0, True, HoursWanted(20, 28), UNMET),
        (35.0, True, HoursWanted(1, 34.5), UNMET),
        (None, True, HoursWanted(1, 34.5), UNMET),
        (28.0, False, HoursWanted(20, 28), MET),
        (31.0, False, HoursWanted(35, 48), UNMET),
        (None, True, HoursWanted(35, 48), MET),
        (None, False, HoursWanted(20, 28), MET),
        (None, False, HoursWanted(35, 48), UNMET),
        (None, False, HoursWanted(1, 48), MET),
        (35.0, True, None, UNKNOWN),
    ],
)
def test_working_time(
    hours: float | None, full_time: bool | None, wanted: HoursWanted | None, expected: Verdict
) -> None:
    offer = dataclasses.replace(OFFER, hours_per_week=hours, full_time=full_time)
    assert verdict("working_time", offer, person(hours=wanted)) is expected


@pytest.mark.parametrize(
    ("home", "modes", "most", "expected"),
    [
        ("59183", ("velo",), 30, MET),
        ("59273", ("velo",), 30, UNMET),
        ("59273", ("voiture",), 30, MET),
        ("59273", None, 30, UNKNOWN),
        (None, ("voiture",), 30, UNKNOWN),
        ("59183", ("transports_en_commun",), 60, MET),
    ],
)
def test_travel_to_dunkerque_by_day(
    home: str | None, modes: tuple[str, ...] | None, most: int, expected: Verdict
) -> None:
    offer = dataclasses.replace(
        OFFER, workplace=Workplace("59183", "Dunkerque"), schedule=("day",), work_hours=WorkHours(480, 1020)
    )
    assert verdict("travel", offer, person(home_insee=home, modes=modes, travel_max_min=most)) is expected


@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        (dataclasses.replace(OFFER, workplace=Workplace("59183", "Dunkerque"), schedule=("early",)), UNMET),
        (dataclasses.replace(OFFER, workplace=Workplace("59159", "Craywick"), schedule=("day",)), UNMET),
        (dataclasses.replace(OFFER, workplace=Workplace("59183", "Dunkerque")), UNKNOWN),
    ],
)
def test_bus_from_grande_synthe(offer: Offer, expected: Verdict) -> None:
    rider = person(home_insee="59271", modes=("transports_en_commun",), travel_max_min=60)
    assert verdict("travel", offer, rider) is expected


@pytest.mark.parametrize(
    ("stated", "limits", "expected"),
    [
        (("loads:25",), ("loads:10",), UNMET),
        (("loads:10",), ("loads:25",), MET),
        (("loads",), ("loads:10",), UNKNOWN),
        (("height",), ("height",), UNMET),
        ((), ("noise",), UNKNOWN),
        (("height",), None, UNKNOWN),
        (("height",), (), MET),
    ],
)
def test_work_limits(stated: tuple[str, ...], limits: tuple[str, ...] | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, work_conditions=stated)
    assert verdict("work_limits", offer, person(work_limits=limits)) is expected


@pytest.mark.parametrize(("level", "expected"), [("A1", UNMET), ("A2", PARTLY), ("B1", MET), (None, UNKNOWN)])
def test_french_with_the_public(level: str | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, public_contact=True)
    assert verdict("french", offer, person(french_spoken=level)) is expected


def test_french_level_that_the_offer_asks() -> None:
    offer = dataclasses.replace(OFFER, languages=(LanguageAsked("français", "B1", True),))
    assert verdict("french", offer, person(french_spoken="A2")) is UNMET
    assert verdict("french", offer, person(french_spoken="natif")) is MET


@pytest.mark.parametrize(
    ("free", "start", "expected"),
    [
        (dt.date(2026, 11, 1), None, MET),
        (dt.date(2027, 1, 15), None, UNKNOWN),
        (dt.date(2027, 9, 1), None, UNMET),
        (dt.date(2027, 1, 10), dt.date(2027, 1, 4), UNKNOWN),
        (dt.date(2027, 3, 1), dt.date(2027, 1, 4), UNMET),
        (None, None, UNKNOWN),
    ],
)
def test_availability(free: dt.date | None, start: dt.date | None, expected: Verdict) -> None:
    assert (
        verdict("availability", dataclasses.replace(OFFER, start=start), person(available_from=free))
        is expected
    )


@pytest.mark.parametrize(
    ("status", "expected"), [("actif", MET), ("suspendu", UNMET), ("sorti", UNMET), (None, UNKNOWN)]
)
def test_status(status: str | None, expected: Verdict) -> None:
    assert verdict("status", OFFER, person(status=status)) is expected


def test_everyone_set_aside_is_told_why_and_what_would_help() -> None:
    offer = dataclasses.replace(OFFER, licences=(LicenceAsked("B", True),), contract="interim")
    ranking = score_pair(offer, person(licences=(), contracts=("cdi",)), prior_weights(), knowledge=KNOWLEDGE)
    assert ranking.evidence.blocked_by(0) == ("licence", "contract")
    assert "Permis B" in why_set_aside(ranking, 0)
    assert "intérim" in why_set_aside(ranking, 0)
    assert any("1 permis 1 emploi" in lever for lever in levers_for(ranking, 0))


def test_a_workplace_beyond_a_days_travel_sets_aside_whatever_the_limit() -> None:
    offer = dataclasses.replace(OFFER, workplace=Workplace("13055", "Marseille"))
    driver = person(home_insee="59183", modes=("voiture",), travel_max_min=120)
    assert verdict("travel", offer, driver) is UNMET


def test_nobody_is_set_aside_by_a_trade_that_is_a_guess() -> None:
    guess = (OccupationLink("N1101", "N1101", "Cariste", 0.3),)
    table = judge(
        dataclasses.replace(OFFER, occupations=guess), Pool([person(aims=aims("H2913"))], KNOWLEDGE)
    )
    assert table.blocked_by(0) == ()


def test_an_early_start_in_ones_own_commune_can_be_walked() -> None:
    offer = dataclasses.replace(OFFER, workplace=Workplace("59271", "Grande-Synthe"), schedule=("early",))
    rider = person(home_insee="59271", modes=("transports_en_commun",), travel_max_min=30)
    assert verdict("travel", offer, rider) is not UNMET


@pytest.mark.parametrize(("held", "expected"), [("B1", MET), ("A1", UNMET), (None, UNKNOWN)])
def test_another_language(held: str | None, expected: Verdict) -> None:
    offer = dataclasses.replace(OFFER, languages=(LanguageAsked("anglais", "A2", False),))
    assert verdict("language", offer, person(languages=(LanguageLevel("anglais", held),))) is expected
