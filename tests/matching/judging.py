"""One person judged on one offer, for the tests of criteria."""

from __future__ import annotations

import dataclasses
from typing import Any

from matching.evidence import judge
from matching.offer import OccupationLink, Offer
from matching.participant import Aim, Participant
from matching.pool import Pool
from matching.verdicts import Verdict
from tests.matching.invented import KNOWLEDGE, VOCABULARY

OFFER = Offer("O1", "Cariste", occupations=(OccupationLink("N1101", "N1101", "Cariste", 1.0),))
MET, PARTLY, UNMET, UNKNOWN = Verdict.MET, Verdict.PARTLY, Verdict.UNMET, Verdict.UNKNOWN


def aims(*codes: str) -> tuple[Aim, ...]:
    return tuple(Aim(c, c, VOCABULARY.label(c), 1.0, c) for c in codes)


def verdict(criterion: str, offer: Offer, person: Participant) -> Verdict:
    table = judge(offer, Pool([person], KNOWLEDGE))
    row = next(i for i, r in enumerate(table.requirements) if r.criterion == criterion)
    return Verdict(int(table.verdict[row, 0]))


def person(**facts: Any) -> Participant:
    return dataclasses.replace(Participant("P1"), **facts)
