"""The packaged vocabulary holds together, keeps to ROME's facts and covers the six domains."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.occupations import Occupation
from matching.vocabulary.starter import load_starter
from matching.vocabulary.words import DOMAINS, SCHEDULES, WORK_CONDITIONS

STARTER = load_starter()
OCCUPATIONS = list(STARTER.occupations.values())
SHARED = Path(__file__).parents[3] / "shared" / "data"
#: First words of trades that are said the same for a woman and a man.
EPICENE = frozenset(
    "adulte-relais aide aide-comptable aide-peintre auxiliaire baby-sitter barista cariste chapiste chauffagiste"
    " comptable concierge docker factotum frigoriste garde garde-malade gestionnaire manutentionnaire manœuvre nounou"
    " nourrice peintre pilote plaquiste plasturgiste pompiste réceptionnaire réceptionniste responsable runner"
    " secrétaire standardiste téléphoniste valoriste vigile".split()
)


def _rows_of(path: str) -> list[dict[str, str]]:
    if not (SHARED / path).exists():
        pytest.skip("the data kept beside the project (../shared) are absent")
    with (SHARED / path).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_domain_is_covered() -> None:
    counts = Counter(one.domain for one in OCCUPATIONS)
    assert len(OCCUPATIONS) >= 150
    assert set(counts) == set(DOMAINS)
    assert min(counts.values()) >= 15


@pytest.mark.parametrize("one", OCCUPATIONS, ids=lambda one: one.code)
def test_an_occupation_is_whole_and_keeps_to_the_closed_words(one: Occupation) -> None:
    assert one.label in one.titles
    assert 3 <= len(one.titles) <= 12
    assert len(set(one.titles)) == len(one.titles)
    assert 4 <= len(one.skills) <= 8
    assert one.core_skills == one.skills[: len(one.core_skills)]
    assert set(one.skills) <= set(STARTER.skills)
    assert one.conditions
    assert one.schedules
    assert set(one.conditions) <= set(WORK_CONDITIONS)
    assert set(one.schedules) <= set(SCHEDULES)
    assert {*one.near, *one.evolution} <= set(STARTER.occupations) - {one.code}
    assert one.domain == domain_of_code(one.code)


def test_titles_are_said_for_women_and_men() -> None:
    titles = [title for one in OCCUPATIONS for title in one.titles]
    one_form = [title for title in titles if " / " not in title]
    assert {title.split()[0].lower() for title in one_form} <= EPICENE


def test_a_title_names_one_trade_only() -> None:
    trades = Counter(title for one in OCCUPATIONS for title in one.titles)
    assert [title for title, count in trades.items() if count > 1] == []


def test_every_skill_is_used_and_said_once() -> None:
    assert {code for one in OCCUPATIONS for code in one.skills} == set(STARTER.skills)
    labels = [skill.label for skill in STARTER.skills.values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("parent", "children"),
    [
        ("H2913", {"H2913", "H2916", "H2917"}),
        ("K1304", {"K1304"}),
        ("F1610", {"F1610", "F1619"}),
        ("N4105", {"N4105", "N4121", "N4123"}),
    ],
)
def test_an_older_wider_code_gives_its_trades(parent: str, children: set[str]) -> None:
    assert set(STARTER.children[parent]) == children


@pytest.mark.parametrize(
    ("code", "domain"),
    [
        ("H1203", "industrie"),
        ("H2206", "batiment"),
        ("F1606", "batiment"),
        ("I1203", "batiment"),
        ("I1202", "sap"),
        ("D1102", "restauration"),
        ("D1106", "tertiaire"),
        ("G1203", "sap"),
        ("G1401", "restauration"),
        ("G1703", "tertiaire"),
        ("K2204", "sap"),
        ("K2503", "tertiaire"),
        ("M1603", "transport_logistique"),
        ("N4105", "transport_logistique"),
        ("A1203", "sap"),
        ("A1101", None),
    ],
)
def test_the_domain_of_any_code(code: str, domain: str | None) -> None:
    assert domain_of_code(code) == domain


def test_codes_labels_and_parents_are_those_of_rome() -> None:
    rome = {row["code_rome"]: row for row in _rows_of("rome/unix_referentiel_code_rome_v460_utf8.csv")}
    for one in OCCUPATIONS:
        assert (one.label, one.parent) == (
            rome[one.code]["libelle_rome"],
            rome[one.code]["code_rome_parent"],
        )
    assert {domain_of_code(code) for code in rome if code[0] != "A"} == set(DOMAINS)


@pytest.mark.parametrize(
    "path", ["gold/offers_dev.jsonl", "simulated/offers.jsonl", "simulated/test_offers.jsonl"]
)
def test_the_trades_of_the_local_offers_are_known(path: str) -> None:
    if not (SHARED / path).exists():
        pytest.skip("the data kept beside the project (../shared) are absent")
    lines = (SHARED / path).read_text(encoding="utf-8").splitlines()
    codes = {json.loads(line).get("romeCode") for line in lines} - {None, ""}
    assert codes <= STARTER.occupations.keys() | STARTER.children.keys()
