"""The baselines on data whose right order is known, and near their known figures on the judged set."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from models.baselines import bm25, bm25_scores, participant_text, random_metrics, rome_travel, tokens
from models.evaluation import Judgement, evaluate_ranking, read_judgements

GOLD = Path(__file__).resolve().parents[3] / "shared" / "data" / "gold"


def test_tokens_fold_case_accents_and_plural() -> None:
    assert tokens("Électriciens, CÂBLAGE à 5 m") == ["electricien", "cablage"]


def test_participant_text_takes_work_only() -> None:
    row = {"metiers_vises": "cariste", "experiences": "", "notes": "secret", "sexe": "F", "formation": "CAP"}
    assert participant_text(row) == "cariste CAP"


def test_bm25_matches_the_formula() -> None:
    scores = bm25_scores(["cariste"], ["cariste", "peintre"])
    assert scores[0, 0] == pytest.approx(np.log1p((2 - 1 + 0.5) / 1.5))
    assert scores[0, 1] == 0


def test_bm25_prefers_rare_words_in_common_and_breaks_ties_by_id() -> None:
    people = {"p3": "agent peintre", "p2": "agent", "p1": "agent", "p4": "cuisine"}
    (ranked,) = bm25({"A": "agent peintre"}, people)
    assert list(ranked.shortlist) == ["p3", "p1", "p2", "p4"]
    assert not ranked.set_aside


def test_bm25_does_not_depend_on_the_order_of_people() -> None:
    people = {"p1": "cariste", "p2": "peintre cariste", "p3": "plonge"}
    offers = {"A": "cariste", "B": "plonge"}
    assert bm25(offers, people) == bm25(offers, dict(reversed(people.items())))


def test_rome_travel_weighs_trade_then_distance() -> None:
    closeness = np.array([[1.0, 1.0, 0.0, 0.0]])
    km = np.array([[20.0, 2.0, 1.0, np.nan]])
    (ranked,) = rome_travel(["A"], ["p1", "p2", "p3", "p4"], closeness=closeness, km=km)
    assert list(ranked.shortlist) == ["p2", "p1", "p3", "p4"]


def test_chance_is_seeded_and_near_its_expected_value() -> None:
    judged = [Judgement("A", "p0", 3)]
    people = [f"p{i}" for i in range(10)]
    metrics = random_metrics(judged, people, offers=["A"])
    assert metrics == random_metrics(judged, reversed(people), offers=["A"])
    assert metrics.recall5 == pytest.approx(0.5, abs=0.1)
    assert metrics.first_is_right == pytest.approx(0.1, abs=0.06)


@pytest.mark.skipif(not GOLD.exists(), reason="judged set not beside the project")
def test_bm25_reaches_its_known_figures_on_the_judged_set() -> None:
    with (GOLD / "participants_dev.csv").open(encoding="utf-8", newline="") as file:
        people = {r["identifiant"]: participant_text(r) for r in csv.DictReader(file, delimiter=";")}
    lines = (GOLD / "offers_dev.jsonl").read_text(encoding="utf-8").splitlines()
    offers = {o["id"]: f"{o['intitule']} {o['description']}" for o in map(json.loads, lines)}
    metrics = evaluate_ranking(bm25(offers, people), read_judgements(GOLD / "judgements_dev.csv")).metrics
    assert metrics.ndcg10 == pytest.approx(0.815, abs=0.02)
    assert metrics.first_is_right == pytest.approx(0.75)
    assert metrics.near_misses_in_top5 == pytest.approx(1.42, abs=0.01)
