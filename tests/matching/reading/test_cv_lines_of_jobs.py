"""Jobs of CVs told by lengths, in lists and in sentences: none is lost without a word."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.reading.cv.periods import find_length
from tests.matching.reading.cv_reading import told_by

TRADES: Final = ("Cariste", "Agent de propreté", "Cuisinier", "Plongeuse", "Aide à domicile", "Maçon")
#: A trade stands in the place of « {} ».
SHAPES: Final = (
    "{}",
    "- {}",
    "• {} chez Bleu Azur",
    "{} - 18 mois",
    "{} (6 mois)",
    "2020 : {}, Quai Neuf (6 mois)",
    "2 ans en tant que {}",
    "- {} depuis 3 ans",
    "Mars 2015 / Juin 2016 - {}",
    "2008/2009 {}",
    "2011-2013\n{}",
    "{}\n2011-2013",
    "J'ai travaillé longtemps, et dans plusieurs entrepôts de la côte, comme {} remplaçant",
    "Encadrement, à partir du printemps, de toute une équipe de nuit avec un {} débutant",
    "{} 2 ans, puis serveur 1 an",
)


def jobs(text: str) -> list[tuple[str, int | None]]:
    """The text and the months of each job under their heading."""
    told = told_by(f"EXPÉRIENCES\n{text}\n")
    return [(one["text"], one["months"]) for one in told["experiences"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2020 : Cariste, Quai Neuf (6 mois)", [("Cariste, 6 mois, 2020", 6)]),
        ("2 ans en tant qu'agent de propreté", [("agent de propreté, 2 ans", 24)]),
        ("7 ans d'expérience en tant que maçon", [("maçon, 7 ans", 84)]),
        ("Cariste - 18 mois", [("Cariste, 18 mois", 18)]),
        ("Cariste depuis 3 ans", [("Cariste, depuis 3 ans", 36)]),
        ("CDD de 6 mois cariste", [("cariste, 6 mois", 6)]),
        ("deux ans comme cuisinier", [("cuisinier, deux ans", 24)]),
        ("Janv. 2013 / Déc. 2013 - cuisinier", [("cuisinier, 01/2013 - 12/2013", 12)]),
        ("2008/2009 cariste", [("cariste, 2008 - 2009", 12)]),
        ("Cariste\n18 mois", [("Cariste, 18 mois", 18)]),
        ("18 mois\nCariste", [("Cariste, 18 mois", 18)]),
        ("- Cariste 2 ans\n- Maçon 1 an", [("Cariste, 2 ans", 24), ("Maçon, 1 an", 12)]),
        ("Cariste 2 ans, puis maçon 1 an", [("Cariste, 2 ans", 24), ("maçon, 1 an", 12)]),
    ],
)
def test_lengths_without_dates(line: str, expected: list[tuple[str, int]]) -> None:
    assert jobs(line) == expected


@pytest.mark.parametrize(
    "words",
    ["Garde d'enfants de 3 ans", "enfants de 2 à 5 ans", "il y a 3 ans", "âgés de 6 ans", "60 ans et plus"],
)
def test_an_age_is_no_length(words: str) -> None:
    assert find_length(words) is None


def test_tasks_below_a_job_are_no_jobs() -> None:
    tasks = "- Plonge et nettoyage de la cuisine\n- Préparation des entrées"
    assert jobs(f"Cuisinier\n{tasks}") == [("Cuisinier", None)]
    told = told_by(f"EXPÉRIENCES\n2014-2016 Cuisinier\n{tasks}\n")
    assert [one["text"] for one in told["experiences"]] == ["Cuisinier, 2014 - 2016"]
    assert told["not_understood"] == []


def test_a_trade_among_the_tasks_is_told_and_no_job() -> None:
    told = told_by("EXPÉRIENCES\n2014-2016 Cuisinier\n- Plongeuse en remplacement\n")
    assert [one["text"] for one in told["experiences"]] == ["Cuisinier, 2014 - 2016"]
    assert told["not_understood"] == [{"field": "experiences", "text": "Plongeuse en remplacement"}]


@pytest.mark.parametrize(
    "line",
    ["Taille 1m62", "Homme, 30 ans", "Poids 70 kg", "Congé parental 2016-2018", "Photo jointe", "Française"],
)
def test_what_is_said_of_the_person_is_no_job(line: str) -> None:
    told = told_by(f"EXPÉRIENCES\n2014-2016 Cariste\n{line}\n")
    assert [one["text"] for one in told["experiences"]] == ["Cariste, 2014 - 2016"]
    assert told["not_understood"] == []


def _told_of(told: dict[str, Any]) -> str:
    return " ".join(
        [one["text"] for one in told["experiences"] or ()] + [one["text"] for one in told["not_understood"]]
    ).lower()


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.sampled_from(TRADES)), min_size=1, max_size=5))
def test_every_line_that_names_a_trade_is_told(lines: list[tuple[str, str]]) -> None:
    told = told_by("EXPÉRIENCES\n" + "\n\n".join(shape.format(trade) for shape, trade in lines))
    counts = {trade: sum(one == trade for _, one in lines) for _, trade in lines}
    words = _told_of(told)
    assert {trade: words.count(trade.lower()) >= count for trade, count in counts.items()} == dict.fromkeys(
        counts, True
    )
