"""A trade that the cell denies is never aimed at, and denies no trade beside it."""

from __future__ import annotations

import pytest

from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.denials import without_denied
from matching.reading.participant_fields.trades import read_aims
from matching.vocabulary.occupations import Occupation, Vocabulary
from matching.vocabulary.starter import load_starter

LINKER = OccupationLinker(load_starter())


@pytest.mark.parametrize(
    "cell",
    [
        "pas livreur",
        "Surtout pas livreur",
        "refuse livreur",
        "exclu : livreur",
        "à éviter : livreur, coursier",
        "livreur, ne veut plus",
        "livreur (ne souhaite pas y retourner)",
        "livreur : non",
        "livreur à exclure",
        "livreur ou pas",
        "livreur/coursier : non",
        "livreur et caissier exclus",
        "pas livreur ou cariste",
        "ni livreur ni cariste",
        "plus livreur",
        "plus jamais livreur",
        "ne veut plus être livreur",
        "tout sauf caissière",
        "plus de ménage",
        "hors ménage",
        "livreur pas",
        "livreur, non merci",
        "livreur impossible",
        "n'est plus livreur",
    ],
)
def test_a_denied_trade_alone_leaves_the_aims_unknown(cell: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert (read.aims, [one.text for one in read.left]) == ((), [cell])


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("cariste, pas livreur", "pas livreur"),
        ("pas livreur, cariste", "pas livreur"),
        ("cariste mais pas livreur", "mais pas livreur"),
        ("cariste (pas livreur)", "pas livreur"),
        ("cariste / livreur exclu", "livreur exclu"),
        ("livreur (ne veut plus), cariste", "livreur (ne veut plus)"),
        ("cariste, livreur mais ne veut plus", "livreur mais ne veut plus"),
        ("cariste, ni livreur ni maçon", "ni livreur ni maçon"),
        ("exclu : livreur, coursier ; cariste", "exclu : livreur, coursier"),
        ("cariste et non livreur", "et non livreur"),
        ("cariste plutôt que livreur", "plutôt que livreur"),
        ("cariste. Surtout pas livreur.", "Surtout pas livreur"),
    ],
)
def test_a_denial_denies_only_itself(cell: str, left: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert [aim.rome for aim in read.aims or ()] == ["N1101"]
    assert [one.text for one in read.left] == [left]
    assert not read.partly


@pytest.mark.parametrize(
    ("cell", "certain"),
    [
        ("livreur pourquoi pas", False),
        ("pas contre livreur", False),
        ("pas seulement livreur", True),
        ("plus tard livreur", False),
    ],
)
def test_words_of_denial_that_deny_nothing(cell: str, certain: bool) -> None:
    aims = read_aims(cell, LINKER, None).aims or ()
    assert [(aim.rome, aim.certain) for aim in aims] == [("N4105", certain)]


def test_everything_but_one_trade_leaves_the_aims_open() -> None:
    assert read_aims("cariste, tout sauf livreur", LINKER, None).partly


@pytest.mark.parametrize("cell", ["ext. de tps en tps", "extra de temps en temps"])
def test_now_and_then_is_no_trade(cell: str) -> None:
    read = read_aims(cell, LINKER, None)
    assert (read.aims, [one.text for one in read.left]) == ((), [cell])


def test_one_wrong_letter_goes_to_the_worker_rather_than_to_goods_of_that_stem() -> None:
    """« magazinier » has the stem of « magazines », which one title of the full list holds."""
    stock = Occupation("N1110", "N1110", "Magasinier / Magasinière", titles=("Magasinier",))
    post = Occupation("M1615", "M1615", "Distributeur de magazines", titles=("Distributeur de magazines",))
    linker = OccupationLinker(Vocabulary("test", {one.code: one for one in (post, stock)}))
    assert [link.rome for link in linker.link("magazinier")] == ["N1110"]
    assert linker.link("magazines")[0].rome == "M1615"


@pytest.mark.parametrize("cell", ["tout " * 9000, ": " * 9000, "livreur : " * 5000, " " * 20_000])
def test_a_hostile_cell_takes_no_time(cell: str) -> None:
    assert without_denied(cell)[0]
