"""When the work of an offer is done: days, nights, shifts, and what is only possible."""

from __future__ import annotations

import pytest

from tests.matching.reading.offer_reading import read


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Horaires : de 5h à 13h", ("early",)),
        ("Horaires : 6h-13h", ("day",)),
        ("Horaires de 9 h à 18h.", ("day",)),
        ("Horaires : 13h-20h", ("day",)),
        ("Horaires : 14h-20h30", ("evening",)),
        ("Horaires en 2x8", ("shift",)),
        ("Deux équipes, matin / après-midi (2*8)", ("shift",)),
        ("Travail posté en 3x8", ("night", "shift")),
        ("Horaires en 2x8 ou 3x8", ("shift",)),
        ("Poste de nuit fixe, 21h-5h.", ("night",)),
        ("Pas de travail de nuit", ()),
        ("Travail week-end possible", ()),
        ("Un samedi sur trois. Jamais le dimanche.", ("saturday",)),
        ("tous les jours y compris le dimanche", ("sunday",)),
        ("Du mardi au samedi", ("saturday",)),
        ("Du lundi au vendredi, repos samedi et dimanche", ()),
        ("Horaires de journée, pas de travail le week-end.", ("day",)),
        ("Travail un week-end sur deux", ("saturday", "sunday")),
        ("Horaires en coupure", ("split",)),
        ("Services midi et soir avec coupure", ("evening", "split")),
        ("3x8 avec prime", ("night", "shift")),
        ("Lundi au samedi", ("saturday",)),
        ("Soirées et week-ends", ("evening", "saturday", "sunday")),
        ("Équipe en VSD", ("saturday", "sunday")),
        ("Équipe du matin (6h-14h) ou de l'après-midi (14h-20h)", ("shift",)),
        ("Nuit occasionnelle", ()),
        ("Horaires 2*8 : 4h45-13h /12h45-21h", ("early", "evening", "shift")),
        ("5h/13h – 13h/21h – 21h/5h", ("early", "evening", "night", "shift")),
        ("Travail en 5x8", ("night", "shift", "saturday", "sunday")),
        ("Travail à partir de 3h du matin", ("early",)),
        ("Prise de service 5h45", ("early",)),
        ("Chaque samedi et 1 dimanche sur 4, fermeture à 20h45", ("saturday", "sunday")),
        ("Travail le samedi. Dimanche fermé.", ("saturday",)),
        ("Horaires coupés matin et soir, 6h-9h et 17h-19h30", ("day", "split")),
        ("Horaires : 8h-12h / 13h30-17h", ("day",)),
        ("Horaires : 6h-9h puis 17h30-19h30", ("day", "split")),
        ("Service du soir et du midi, en coupure", ("evening", "split")),
        ("Rencontrez-nous au salon de l'habitat de 10h à 17h", ()),
        ("Notre agence est ouverte de 5h à 21h", ()),
        ("Prise de poste à 4h", ("early",)),
        ("Majorations le dimanche", ()),
    ],
)
def test_schedule_of_text(text: str, schedule: tuple[str, ...]) -> None:
    assert read(text).schedule == schedule


@pytest.mark.parametrize(
    ("label", "schedule"),
    [
        ("35H/semaine\nTravail en journée", ("day",)),
        ("35H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)", ("shift",)),
        ("39H/semaine\nTravail les week-ends et jours fériés", ("saturday", "sunday")),
        ("35H Travail en horaires fractionnés", ("split",)),
        ("40H/semaine\nTravail de nuit", ("night",)),
        ("35H/semaine\nTravail le samedi", ("saturday",)),
        ("35H Travail en horaires décalés", ()),
    ],
)
def test_schedule_of_field(label: str, schedule: tuple[str, ...]) -> None:
    assert read(dureeTravailLibelle=label).schedule == schedule


def test_what_is_possible_stands_apart() -> None:
    assert read("Travail week-end possible").schedule_possible == ("saturday", "sunday")


def test_first_and_last_minute_of_the_day() -> None:
    hours = read("Horaires : 08h00/11h45//13h15/16h30").work_hours
    assert (hours.start, hours.end) == (480, 990)
