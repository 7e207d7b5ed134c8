"""The criteria on when and where a person can work: hours, travel, limits and dates, case by case."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from matching.explanation import levers_for, why_set_aside
from matching.offer import LicenceAsked, Offer, WorkHours, Workplace
from matching.participant import HoursWanted
from matching.ranking import score_pair
from matching.scoring import prior_weights
from matching.verdicts import Verdict
from tests.matching.invented import KNOWLEDGE
from tests.matching.judging import MET, OFFER, UNKNOWN, UNMET, person, verdict


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


def test_an_early_start_in_ones_own_commune_can_be_walked() -> None:
    offer = dataclasses.replace(OFFER, workplace=Workplace("59271", "Grande-Synthe"), schedule=("early",))
    rider = person(home_insee="59271", modes=("transports_en_commun",), travel_max_min=30)
    assert verdict("travel", offer, rider) is not UNMET
