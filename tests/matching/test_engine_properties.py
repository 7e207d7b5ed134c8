"""What must hold of any offer and any pool."""

from __future__ import annotations

import dataclasses
import json
import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.errors import WeightsError
from matching.evidence import judge
from matching.explanation import ranking_to_json
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.ranking import rank_offer, score_pair
from matching.requirements import BLOCKING, CRITERIA
from matching.scoring import Weights, prior_weights, score
from matching.verdicts import Verdict
from tests.matching.invented import KNOWLEDGE, offers, people, pools

WEIGHTS = prior_weights()
NO_FACTS = ("id", "partly_told", "not_understood")
FACTS = tuple(f.name for f in dataclasses.fields(Participant) if f.name not in NO_FACTS)


def _ranked(offer: Offer, pool: list[Participant], top: int = 100) -> dict[str, object]:
    return ranking_to_json(rank_offer(offer, Pool(pool, KNOWLEDGE), WEIGHTS, top=top))


@given(offers(), pools())
def test_parts_sum_to_the_score(offer: Offer, pool: list[Participant]) -> None:
    ranked = json.loads(json.dumps(_ranked(offer, pool)))
    for shown in ranked["shortlist"]:
        parts = sum(part["contribution"] for part in shown["evidence"])
        assert shown["score"] == pytest.approx(shown["base"] + parts, abs=1e-9)
        assert shown["score_low"] <= shown["score"] <= shown["score_high"]


@given(offers(), pools())
def test_every_part_has_its_sentence(offer: Offer, pool: list[Participant]) -> None:
    ranked = json.loads(json.dumps(_ranked(offer, pool)))
    for shown in ranked["shortlist"]:
        assert len(shown["evidence"]) == len(ranked["requirements"])
        assert all(part["sentence"].strip() for part in shown["evidence"])


@given(offers(), pools(), st.randoms())
def test_order_of_people_changes_nothing(
    offer: Offer, pool: list[Participant], chance: random.Random
) -> None:
    shuffled = list(pool)
    chance.shuffle(shuffled)
    assert json.dumps(_ranked(offer, pool)) == json.dumps(_ranked(offer, shuffled))


@given(offers(), pools())
def test_batch_equals_single(offer: Offer, pool: list[Participant]) -> None:
    batch = score(judge(offer, Pool(pool, KNOWLEDGE)), WEIGHTS)
    for row, person in enumerate(batch.evidence.case.pool.people):
        single = score_pair(offer, person, WEIGHTS, knowledge=KNOWLEDGE)
        assert np.array_equal(single.scores.contributions[:, 0], batch.contributions[:, row])
        assert np.array_equal(single.evidence.verdict[:, 0], batch.evidence.verdict[:, row])


@given(offers(), pools())
def test_nobody_disappears(offer: Offer, pool: list[Participant]) -> None:
    ranked = json.loads(json.dumps(_ranked(offer, pool)))
    shown = [p["participant_id"] for p in ranked["shortlist"]]
    aside = [p["participant_id"] for p in ranked["set_aside"]]
    assert sorted(shown + aside) == sorted(p.id for p in pool)
    assert ranked["counts"]["possible"] == len(shown)
    assert ranked["counts"]["strict"] <= ranked["counts"]["possible"]
    for person in ranked["set_aside"]:
        assert person["blocked_by"]
        assert set(person["blocked_by"]) <= set(BLOCKING)
        assert person["sentence"].strip()


@given(offers(), people(), st.sampled_from(FACTS))
def test_an_unknown_fact_neither_helps_nor_hides(offer: Offer, person: Participant, fact: str) -> None:
    """Unknown -> met never lowers, unknown -> unmet never raises, verdict by verdict and in the sum."""
    unsaid: dict[str, Any] = {fact: None}
    without = dataclasses.replace(person, **unsaid)
    known = score_pair(offer, person, WEIGHTS, knowledge=KNOWLEDGE).scores
    unknown = score_pair(offer, without, WEIGHTS, knowledge=KNOWLEDGE).scores
    for i, requirement in enumerate(known.evidence.requirements):
        before, after = int(unknown.contributions[i, 0]), int(known.contributions[i, 0])
        was, now = unknown.evidence.verdict[i, 0], known.evidence.verdict[i, 0]
        if was == Verdict.UNKNOWN and now == Verdict.MET:
            assert after >= before == 0, requirement
        if was == Verdict.UNKNOWN and now == Verdict.UNMET:
            assert after <= before == 0, requirement
        if was == Verdict.UNKNOWN:
            assert unknown.low[i, 0] <= after <= unknown.high[i, 0], requirement


@given(offers(), people().map(lambda p: Participant(id=p.id)))
def test_someone_we_know_nothing_about_is_never_set_aside(offer: Offer, person: Participant) -> None:
    ranking = score_pair(offer, person, WEIGHTS, knowledge=KNOWLEDGE)
    beyond_reach = ranking.evidence.case.travel.out_of_reach
    assert bool(ranking.evidence.possible[0]) or beyond_reach
    assert ranking.scores.total[0] == WEIGHTS.base or beyond_reach


def test_weights_survive_json() -> None:
    again = Weights.from_json(WEIGHTS.to_json())
    assert again == WEIGHTS
    assert set(again.table) == set(CRITERIA)


@settings(max_examples=25)
@given(offers(), pools(), st.integers(0, 15))
def test_top_only_cuts(offer: Offer, pool: list[Participant], top: int) -> None:
    everyone = json.loads(json.dumps(_ranked(offer, pool)))
    few = json.loads(json.dumps(_ranked(offer, pool, top)))
    assert few["shortlist"] == everyone["shortlist"][:top]
    assert few["set_aside"] == everyone["set_aside"]
    assert few["counts"] == everyone["counts"]


@pytest.mark.parametrize("criterion", ["occupation", "experience", "wage"])
def test_weights_without_a_strength_are_refused(criterion: str) -> None:
    data = json.loads(WEIGHTS.to_json())
    data["criteria"][criterion].pop("wished")
    with pytest.raises(WeightsError, match=criterion):
        Weights.from_json(json.dumps(data))
