"""Cells typed in haste: read when their meaning is plain, kept as a question when it is not, never lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.participant import HoursWanted, LanguageLevel, Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

READING = Reading(OccupationLinker(load_starter()), load_places(), dt.date(2026, 11, 25))
PART = HoursWanted(1, 34.5)


def one(**cells: str) -> Participant:
    return read_participant({"identifiant": "P1"} | cells, READING)


def kept(person: Participant) -> list[str]:
    return [told.text for told in person.not_understood]


@pytest.mark.parametrize(
    ("column", "cell", "fact", "value"),
    [
        ("moyens_transport", "voit.", "modes", ("voiture",)),
        ("moyens_transport", "veh perso", "modes", ("voiture",)),
        ("moyens_transport", "sa voiture", "modes", ("voiture",)),
        ("moyens_transport", "bus vélo", "modes", ("transports_en_commun", "velo")),
        ("moyens_transport", "T.C.", "modes", ("transports_en_commun",)),
        ("contrats_acceptes", "CDI CDD intérim", "contracts", ("cdi", "cdd", "interim")),
        ("contrats_acceptes", "C.D.I.", "contracts", ("cdi",)),
        ("permis", "permis b ok voiture ok", "licences", ("B",)),
        ("permis", "permis b ok voiture ok", "modes", ("voiture",)),
        ("permis", "B (retrait 6 mois)", "licences", ()),
        ("temps_travail", "t. plein", "hours", HoursWanted(35, 48)),
        ("temps_travail", "plein mais accepte partiel", "hours", HoursWanted(1, 48)),
        ("temps_travail", "120h/mois", "hours", HoursWanted(23, 32)),
        ("horaires_refuses", "nuit we", "refused_schedules", ("night", "saturday", "sunday")),
        ("horaires_refuses", "dimanche non", "refused_schedules", ("sunday",)),
        ("limites_de_travail", "aucun pb", "work_limits", ()),
        ("langues", "ang B1 / esp A2", "languages", (LanguageLevel("anglais", "B1"), LanguageLevel("espagnol", "A2"))),
        ("langues", "non", "languages", ()),
        ("trajet_max_min", "une demi-heure", "travel_max_min", 30),
        ("disponible_le", "tt de suite", "available_from", dt.date(2026, 11, 25)),
    ],
)  # fmt: skip
def test_a_careless_cell_is_read_whole(column: str, cell: str, fact: str, value: Any) -> None:
    person = one(**{column: cell})
    assert getattr(person, fact) == value
    assert kept(person) == []


@pytest.mark.parametrize(
    ("column", "cell", "fact"),
    [
        ("moyens_transport", "voiture (en panne)", "modes"),
        ("moyens_transport", "voiture mais pas permis", "modes"),
        ("contrats_acceptes", "interim (missions longues)", "contracts"),
        ("temps_travail", "pas de temps plein", "hours"),
        ("horaires_refuses", "que le matin", "refused_schedules"),
        ("limites_de_travail", "froid ok", "work_limits"),
        ("francais_oral", "B1 en cours", "french_spoken"),
        ("francais_oral", "A2 (vise B1)", "french_spoken"),
        ("langues", "pas d'anglais", "languages"),
        ("trajet_max_min", "1h A/R", "travel_max_min"),
        ("salaire_min_horaire", "2000€ brut", "wage_min_hourly"),
        ("disponible_le", "lundi", "available_from"),
        ("code_insee", "59140", "home_insee"),
    ],
)
def test_a_doubt_is_unknown_and_kept(column: str, cell: str, fact: str) -> None:
    person = one(**{column: cell})
    assert getattr(person, fact) is None
    assert kept(person) == [cell]


@pytest.mark.parametrize("cell", ["permis B sans voiture", "B (pas de voiture)", "B non véhiculé"])
def test_a_licence_without_a_car_is_a_licence(cell: str) -> None:
    person = one(permis=cell)
    assert (person.licences, person.modes, person.partly_told) == (("B",), None, ())
    assert len(kept(person)) == 1


def test_hours_beside_the_only_contract_go_to_the_hours() -> None:
    person = one(contrats_acceptes="CDI temps partiel")
    assert (person.contracts, person.hours, kept(person)) == (("cdi",), PART, [])


def test_hours_beside_a_contract_are_a_question_when_their_own_cell_is_filled() -> None:
    person = one(contrats_acceptes="CDI temps partiel", temps_travail="plein")
    assert (person.contracts, person.hours) == (("cdi",), HoursWanted(35, 48))
    assert kept(person) == ["temps partiel"]


def test_a_preferred_contract_excludes_no_other() -> None:
    person = one(contrats_acceptes="CDI de préférence")
    assert (person.contracts, person.partly_told) == (("cdi",), ("contracts",))
    assert kept(person) == ["CDI de préférence"]


def test_why_a_schedule_is_refused_is_not_kept() -> None:
    assert "enfants" not in repr(one(horaires_refuses="mercredi (enfants)"))


@pytest.mark.parametrize(
    ("cell", "months"),
    [
        ("maçon 10a", [120]),
        ("maçon 10 annés", [120]),
        ("maçon dix ans", [120]),
        ("cariste 1an1/2", [18]),
        ("cariste entre 2015 et 2019", [48]),
        ("cariste : 3 mois + 6 mois", [9]),
        ("maçon 3a puis coffreur 2a, 2019", [36, 24]),
        ("cariste 3 ans dont 6 mois en intérim", [36]),
    ],
)
def test_a_length_in_haste(cell: str, months: list[int]) -> None:
    person = one(experiences=cell)
    assert [job.months for job in person.experiences or ()] == months
    assert kept(person) == []


@pytest.mark.parametrize(
    ("cell", "months"),
    [
        ("cariste il y a 3 ans", None),
        ("cariste, sans emploi depuis 3 ans", None),
        ("cariste, CACES 1A", None),
        ("maçon 2 à 2019", None),
        ("maçon 18m", None),
        ("cariste 3-4 ans", 36),
    ],
)
def test_a_length_in_doubt_is_kept(cell: str, months: int | None) -> None:
    person = one(experiences=cell)
    assert [job.months for job in person.experiences or ()] == [months]
    assert kept(person) == [cell]


PIECES = "cariste,maçon,10,a,3a,ans,mois,6,2019,depuis,de,à,-,il y a,plusieurs,CACES,1A,(,),+,puis,;,1/2,h,?".split(",")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join))
def test_every_job_tells_its_months_or_is_listed(cell: str) -> None:
    person = one(experiences=cell)
    listed = [told.text for told in person.not_understood if told.field == "experiences"]
    assert all(job.months is not None or job.text in listed for job in person.experiences or ())


def test_what_stands_in_brackets_beside_a_status_is_private() -> None:
    assert one(statut="suspendu (maladie)").status == "suspendu"
