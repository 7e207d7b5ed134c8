"""An offer read whole: its gaps, its passages, our own keys, and the form of the contract."""

from __future__ import annotations

import datetime as dt
import json

from matching.reading.offer_json import offer_to_json
from tests.matching.reading.offer_reading import read


def test_gaps_are_warned_of() -> None:
    assert {"missing_place", "missing_hours", "missing_contract"} == {
        one.code for one in read("Rien").warnings
    }


def test_our_own_keys() -> None:
    offer = read(niveau="2", clauseInsertion="true", dateLimite="2025-09-30")
    assert (offer.niveau, offer.integration_clause, offer.deadline) == (2, True, dt.date(2025, 9, 30))


def test_every_passage_is_the_text_and_every_item_has_one() -> None:
    text = "Profil : permis B exigé, CACES R489 3 souhaité. Titulaire d'un CAP vente. Du mardi au samedi, 35h/semaine."
    offer = read(text, typeContrat="CDI")
    for passages in offer.passages.values():
        for one in passages:
            if one.source == "description":
                assert text[one.start : one.end] == one.text
    for name in ("licences", "certifications", "diplomas", "schedule"):
        assert len(offer.passages[name]) == len(getattr(offer, name)) > 0


def test_json_has_the_keys_of_the_contract() -> None:
    found = json.loads(
        json.dumps(offer_to_json(read("Permis B. Travail debout, 35h/semaine", typeContrat="CDI")))
    )
    assert set(found) == {
        "id", "title", "text", "occupations", "auto_coded", "domain", "contract", "contract_months", "hours_per_week",
        "full_time", "schedule", "experience", "licences", "certifications", "diplomas", "languages", "skills",
        "work_conditions", "workplace", "positions", "start", "wage_hourly", "passages", "warnings",
    }  # fmt: skip
    assert found["licences"] == [{"code": "B", "required": True}]
    assert found["work_conditions"] == ["station debout prolongée"]


def test_readings_that_a_review_found_wrong() -> None:
    offer = read(
        "Service du midi et du soir, coupure. CAP électricien minimum ou 3 ans d'expérience. "
        "Travail en hauteur possible. Pas de port de charges. FIMO/FCO à jour."
    )
    assert offer.schedule == ("evening", "split")
    assert [one.required for one in offer.diplomas] == [False]
    assert (offer.experience.months, offer.experience.required) == (36, False)
    assert offer.work_conditions == ()
    assert [one.label for one in offer.certifications] == ["FIMO ou FCO"]
