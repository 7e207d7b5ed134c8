"""Hours wished: « about so much » is a band, so that a post an hour or a day away is not set aside."""

from __future__ import annotations

import datetime as dt

import pytest

from matching.participant import HoursWanted, Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))


def one(column: str, cell: str) -> Participant:
    return read_participant({"identifiant": "P1", column: cell}, READING)


def hours(cell: str) -> HoursWanted:
    read = one("temps_travail", cell).hours
    assert read is not None
    return read


@pytest.mark.parametrize(
    "cell", ["temps partiel", "temps partiel 80 %", "80 %", "28h", "temps partiel (24h)"]
)
@pytest.mark.parametrize("offered", [24, 28])
def test_usual_part_time_posts_suit_part_time_wishes(cell: str, offered: float) -> None:
    read = hours(cell)
    assert read.min <= offered <= read.max


@pytest.mark.parametrize(
    ("cell", "suits"), [("mi-temps", 24), ("50 %", 20), ("1/2 temps", 17.5), ("39h", 35)]
)
def test_a_figure_is_no_single_point(cell: str, suits: float) -> None:
    read = hours(cell)
    assert read.min <= suits <= read.max
    assert read.min < read.max


@pytest.mark.parametrize(
    "cell", ["temps partiel", "mi-temps", "80 %", "90 %", "30h", "34h", "temps partiel 20h mini"]
)
def test_who_wishes_part_time_gets_no_full_time(cell: str) -> None:
    assert hours(cell).max < 35


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("28h uniquement", HoursWanted(28, 28)),
        ("exactement 20h", HoursWanted(20, 20)),
        ("mi-temps seulement", HoursWanted(17.5, 17.5)),
        ("80 % maximum", HoursWanted(1, 28)),
        ("entre 50 et 80 %", HoursWanted(17.5, 28)),
        ("20-28", HoursWanted(20, 28)),
        ("max 30h", HoursWanted(1, 30)),
    ],
)
def test_what_is_told_to_the_letter_stays(cell: str, told: HoursWanted) -> None:
    assert hours(cell) == told


@pytest.mark.parametrize(
    ("cell", "refused"),
    [
        ("week-ends par roulement", ("saturday", "sunday")),
        ("refuse les samedis en roulement", ("saturday",)),
        ("de 5h à 13h", ("early",)),
        ("pas de 13h30-21h30", ("evening",)),
        ("entre 22h et 6h", ("night",)),
    ],
)
def test_hours_of_the_day_refused(cell: str, refused: tuple[str, ...]) -> None:
    person = one("horaires_refuses", cell)
    assert (person.refused_schedules, person.not_understood) == (refused, ())


def test_only_these_hours_leaves_out_the_others() -> None:
    person = one("horaires_refuses", "uniquement de 9h à 16h")
    assert person.refused_schedules == ("early", "evening", "night")
    assert [left.text for left in person.not_understood] == ["uniquement de 9h à 16h"]


@pytest.mark.parametrize("cell", ["8h-16h", "week-ends par roulement ok", "1 week-end sur 2"])
def test_hours_that_refuse_nothing_for_sure_are_a_question(cell: str) -> None:
    person = one("horaires_refuses", cell)
    assert (person.refused_schedules, [left.text for left in person.not_understood]) == (None, [cell])


@pytest.mark.parametrize("remark", ["pas de week-ends par roulement", "week-ends exclus"])
def test_hours_refused_beside_the_trades(remark: str) -> None:
    assert one("metiers_vises", f"cariste, {remark}").refused_schedules == ("saturday", "sunday")


@pytest.mark.parametrize(
    ("cell", "day"),
    [("au 1er mars", dt.date(2027, 3, 1)), ("dispo au 1er septembre 2027", dt.date(2027, 9, 1))],
)
def test_a_day_to_come(cell: str, day: dt.date) -> None:
    assert one("disponible_le", cell).available_from == day
