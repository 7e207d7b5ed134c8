"""The real offers and the judged set that lie beside the project: read whole, ranked well."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from api.advising import load_inputs, rank_all
from api.evaluating import evaluate, load_task
from matching.scoring import prior_weights
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

DATA = Path(__file__).parents[2] / "shared" / "data"
GOLD = DATA / "gold"
TODAY = dt.date(2025, 9, 1)
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="../shared/data absent")


@cache
def _figures() -> dict[str, Any]:
    files = (GOLD / "offers_dev.jsonl", GOLD / "participants_dev.csv", GOLD / "judgements_dev.csv")
    return dict(evaluate(load_task(*files, today=TODAY), prior_weights()).to_json())


@pytest.mark.parametrize(
    ("figure", "least"),
    [("ndcg10", 0.95), ("first_is_right", 0.95), ("recall5", 0.95), ("blocking_recall", 0.95)],
)
def test_the_judged_set_is_ranked_as_the_adviser_did(figure: str, least: float) -> None:
    assert _figures()[figure] >= least


def test_nobody_is_set_aside_wrongly_and_few_near_misses_come_first() -> None:
    assert _figures()["wrongly_set_aside"] == 0
    assert _figures()["near_misses_in_top5"] <= 0.1
    assert _figures()["ndcg10"] > _figures()["baselines"]["bm25"]["ndcg10"] + 0.1


@pytest.mark.parametrize(
    ("file", "count"), [("france_travail_direct.jsonl", 471), ("france_travail_partners.jsonl", 1784)]
)
def test_real_offers_are_read_without_loss_and_ranked(file: str, count: int) -> None:
    raw = [json.loads(line) for line in (DATA / "offers" / file).read_text("utf-8").splitlines()]
    inputs = load_inputs(DATA / "offers" / file, GOLD / "participants_dev.csv", TODAY)
    assert len(inputs.offers) == len(raw) == count
    for given, offer in zip(raw, inputs.offers, strict=True):
        assert offer.id == str(given["id"])
        assert offer.contract or not given.get("typeContrat")
        _same_place(given, offer.workplace.insee)
        _same_trade(given.get("romeCode"), offer.occupations[0].rome, offer.occupations[0].rome_v3)
    for ranking in rank_all(inputs, prior_weights()):
        counts = ranking.counts
        assert counts.possible + counts.set_aside == counts.pool == 40


def _same_place(given: dict[str, Any], insee: str | None) -> None:
    code = str(given["lieuTravail"].get("commune") or "").removesuffix(".0").zfill(5)
    if code.strip("0"):
        today = load_places().by_insee(code)
        assert insee == (today.insee if today else code)


def _same_trade(given: str | None, rome: str, parent: str) -> None:
    if given:
        assert given in (rome, parent) or load_starter().parent(given) == parent
