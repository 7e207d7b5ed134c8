"""What the trades cell says and who comes first: a detail opens no door, a trade not understood closes none."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from matching.explanation import ranking_to_json
from matching.knowledge import Knowledge
from matching.offer import OccupationLink, Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.ranking import rank_offer
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading, read_participant
from matching.scoring import prior_weights
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

TODAY = dt.date(2026, 11, 25)
READING = Reading(OccupationLinker(load_starter()), load_places(), TODAY)
KNOWLEDGE = Knowledge(load_starter(), load_places(), TODAY)
CASHIER = Offer(
    "O1", "Hôte de caisse", occupations=(OccupationLink("D1505", "D1505", "Hôte de caisse", 1.0),)
)
DOCTOR = Offer(
    "O2", "Médecin urgentiste", occupations=(OccupationLink("J1127", "J1102", "Médecin urgentiste", 1.0),)
)


def _ranked(offer: Offer, *cells: str) -> dict[str, Any]:
    people: list[Participant] = [
        read_participant({"identifiant": f"P{i}", "statut": "actif", "metiers_vises": cell}, READING)
        for i, cell in enumerate(cells)
    ]
    return ranking_to_json(rank_offer(offer, Pool(people, KNOWLEDGE), prior_weights(), top=10))


def _set_aside(ranking: dict[str, Any]) -> set[str]:
    return {one["participant_id"] for one in ranking["set_aside"]}


@pytest.mark.parametrize("offer", [CASHIER, DOCTOR], ids=lambda offer: offer.title)
def test_details_and_remarks_put_nobody_first_elsewhere(offer: Offer) -> None:
    ranking = _ranked(
        offer,
        "conducteur d'engins, pelle, rouleau",
        "peintre, petits travaux",
        "cariste (mais voir limites)",
        "cariste, pas de nuit",
        "maçon, R408",
    )
    assert _set_aside(ranking) == {"P0", "P1", "P2", "P3", "P4"}


def test_a_trade_not_understood_hides_nobody_and_comes_after_who_aims_at_the_trade() -> None:
    ranking = _ranked(CASHIER, "cariste, sexologue", "cariste", "caissière", "cariste, caissière ?")
    assert _set_aside(ranking) == {"P1"}
    assert ranking["shortlist"][0]["participant_id"] == "P2"
    assert all(
        any("intéresse-t-il" in question for question in one["questions"]) for one in ranking["shortlist"][1:]
    )
