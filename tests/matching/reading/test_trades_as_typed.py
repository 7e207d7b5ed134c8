"""Trades and experiences as advisers type them: trades, doubts, remarks, details."""

from __future__ import annotations

import datetime as dt

import pytest

from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.experiences import read_experience, several
from matching.reading.participant_fields.trades import read_aims
from matching.vocabulary.starter import load_starter

TODAY = dt.date(2026, 11, 25)
LINKER = OccupationLinker(load_starter())


@pytest.mark.parametrize(
    ("cell", "parents"),
    [
        ("ent. dom.", ["K1304"]),
        ("aux. de vie", ["K1302"]),
        ("agt de quai", ["N1105"]),
        ("secr. / compta", ["M1607", "M1203"]),
        ("esp. verts", ["A1203"]),
        ("chauffeur PL/SPL", ["N4101"]),
        ("cariste -> préparateur de commandes", ["N1101", "N1103"]),
        ("1) cariste 2) magasinier", ["N1101", "N1103"]),
        ("cariste\nmagasinier", ["N1101", "N1103"]),
        ("élec bât", ["F1602"]),
        ("manut.", ["N1105"]),
        ("serv., plonge", ["G1803", "G1605"]),
        ("cuis. de collectivité", ["G1602"]),
        ("ASH ou agt d'entretien", ["J1301", "K2204"]),
        ("lingerie/femme de chambre", ["G1501"]),
        ("maçon / coffreur", ["F1703", "F1701"]),
        ("soudeur,cariste", ["H2913", "N1101"]),
        ("cariste RQTH", ["N1101"]),
    ],
)
def test_trades(cell: str, parents: list[str]) -> None:
    read = read_aims(cell, LINKER, None)
    assert [p for p in parents if p not in {aim.rome_v3 for aim in read.aims or ()}] == []
    assert not read.partly


@pytest.mark.parametrize(
    ("cell", "doubtful"),
    [
        ("cariste, livreur ?", ["livreur"]),
        ("cariste (à voir)", ["cariste"]),
        ("maçon, réfléchit à carreleur", ["carreleur"]),
        ("plongeur à terme serveur", ["serveur"]),
        ("cariste, maçon pourquoi pas", ["maçon"]),
        ("cariste hésite avec livreur", ["livreur"]),
    ],
)
def test_doubts(cell: str, doubtful: list[str]) -> None:
    aims = read_aims(cell, LINKER, None).aims or ()
    assert list(dict.fromkeys(aim.text for aim in aims if not aim.certain)) == doubtful


@pytest.mark.parametrize(
    ("cell", "schedules", "limits"),
    [
        ("cariste, pas de nuit", ("night",), ()),
        ("cariste mais pas de nuit ni we", ("night", "saturday", "sunday"), ()),
        ("agent de sécurité, pas le dimanche", ("sunday",), ()),
        ("serveuse (pas de coupures)", ("split",), ()),
        ("cariste, pas de port de charges", (), ("loads",)),
        ("maçon, sans travail en hauteur", (), ("height",)),
    ],
)
def test_a_plain_refusal_among_the_trades_counts(
    cell: str, schedules: tuple[str, ...], limits: tuple[str, ...]
) -> None:
    read = read_aims(cell, LINKER, None)
    assert (read.refused_schedules, read.work_limits, read.left) == (schedules, limits, ())
    assert read.aims


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("maçon (mais voir limites)", "mais voir limites"),
        ("cariste, pas de nuit ?", "pas de nuit ?"),
        ("boulanger si horaires ok", "si horaires ok"),
        ("cariste, veut passer CACES", "veut passer CACES"),
        ("agent d'accueil (temps partiel)", "temps partiel"),
        ("cariste, pas trop loin", "pas trop loin"),
    ],
)
def test_a_hint_is_a_question_and_no_refusal(cell: str, left: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert [one.text for one in read.left] == [left]
    assert (read.refused_schedules, read.work_limits, read.partly) == ((), (), False)
    assert read.aims


@pytest.mark.parametrize(
    "cell",
    [
        "cariste, youtubeur",
        "cariste, sexologue",
        "cariste, équipier polyvalent",
        "cariste sinon zythologie",
        "cariste, tout poste en industrie",
        "cariste, ouvert à tout",
        "nimportnaouak, cariste",
    ],
)
def test_a_trade_that_no_title_fits_leaves_the_aims_open(cell: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert [aim.rome for aim in read.aims or ()] == ["N1101"]
    assert read.partly
    assert len(read.left) == 1


def test_the_domains_tell_which_crew_is_meant() -> None:
    read = read_aims("serveur, équipier polyvalent", LINKER, ("restauration",))
    assert "G1603" in {aim.rome_v3 for aim in read.aims or ()}
    assert read_aims("serveur, équipier polyvalent", LINKER, ("restauration", "tertiaire")).partly


def test_a_trade_told_for_sure_once_is_sure() -> None:
    assert [aim.certain for aim in read_aims("cariste ?, cariste", LINKER, None).aims or ()] == [True]


@pytest.mark.parametrize(
    "cell",
    [
        "conducteur d'engins, pelle, rouleau",
        "conducteur d'engins (tombereau, niveleuse)",
        "peintre, petits travaux",
        "cariste, R489, transpalette",
        "cariste, frontal",
        "maçon, bâtiment",
    ],
)
def test_a_detail_of_a_trade_changes_nothing(cell: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert read.aims
    assert not read.partly


@pytest.mark.parametrize(
    ("text", "months", "year"),
    [
        ("3 ans cariste chez un transporteur jusqu'en 2021", 36, 2021),
        ("10 ans BTP", 120, None),
        ("cariste depuis 2 ans", 24, 2026),
        ("peintre depuis 2019", 84, 2026),
        ("intérim 2019-2020", 12, 2020),
        ("cariste (03/2019 à 06/2021)", 28, 2021),
        ("jan 2020 - mars 2021 : magasinier", 15, 2021),
        ("serveuse qq mois 2022", None, 2022),
        ("femme de chambre, plusieurs années", None, None),
        ("maçon + de 10 ans", 120, None),
        ("cariste, 1 an 1/2, 2020", 18, 2020),
        ("aide cuisinier 2018/2020", 24, 2020),
        ("agent de sécurité - 2 ans 6 mois - 2022", 30, 2022),
        ("cariste, 2 années, 2017", 24, 2017),
        ("cariste, 10/2025 à ce jour", 14, 2026),
    ],
)
def test_lengths_and_years(text: str, months: int | None, year: int | None) -> None:
    read = read_experience(text, LINKER, None, today=TODAY)
    assert (read.months, read.last_year) == (months, year)


@pytest.mark.parametrize(
    "text", ["10 ans BTP", "qq mois", "divers intérims", "intérim 2019-2020", "de-ci de-là"]
)
def test_no_trade_is_made_up(text: str) -> None:
    assert read_experience(text, LINKER, None, today=TODAY).romes == ()


@pytest.mark.parametrize(
    ("item", "jobs"),
    [
        ("cariste 3 ans, manut. 2 ans, ELS 6 mois", ["cariste 3 ans", "manut. 2 ans", "ELS 6 mois"]),
        ("vendeuse 2 ans ; caissière 1 an", ["vendeuse 2 ans", "caissière 1 an"]),
        ("cariste, 3 ans, 2022, chariot frontal", ["cariste, 3 ans, 2022, chariot frontal"]),
        ("plongeur (école, 2 ans), 2020", ["plongeur (école, 2 ans), 2020"]),
    ],
)
def test_several_jobs_in_one_item(item: str, jobs: list[str]) -> None:
    assert several(item) == jobs
