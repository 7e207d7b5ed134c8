"""Evidence in French: sentences, questions and levers, read from the same table as the score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from matching.criteria import BY_NAME
from matching.ranking import OfferRanking
from matching.requirements import Requirement
from matching.scoring import UNIT
from matching.verdicts import Verdict

QUESTIONS_SHOWN: Final = 2
LEVERS_SHOWN: Final = 4
_VERDICTS: Final = {
    Verdict.MET: "met",
    Verdict.PARTLY: "partly",
    Verdict.UNMET: "unmet",
    Verdict.UNKNOWN: "unknown",
    Verdict.NOT_ASKED: "not_asked",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of evidence as it is shown; ``contribution`` in log-odds."""

    requirement: Requirement
    verdict: Verdict
    contribution: float
    offer_says: str | None
    participant_says: str | None
    sentence: str


def parts_of(ranking: OfferRanking, row: int) -> tuple[Part, ...]:
    """Return the parts of one person's score, heaviest first; their contributions sum to score - base."""
    evidence = ranking.evidence
    parts = [_part(ranking, i, row) for i in range(len(evidence.requirements))]
    return tuple(sorted(parts, key=lambda part: -abs(part.contribution)))


def _part(ranking: OfferRanking, index: int, row: int) -> Part:
    evidence = ranking.evidence
    requirement, verdict = evidence.requirements[index], Verdict(int(evidence.verdict[index, row]))
    said = BY_NAME[requirement.criterion].say(requirement, evidence.case, row, verdict)
    contribution = int(ranking.scores.contributions[index, row]) / UNIT
    return Part(requirement, verdict, contribution, said.offer, said.participant, said.sentence)


def questions_for(ranking: OfferRanking, row: int) -> tuple[str, ...]:
    """Return at most two questions, those whose answer may change the person's rank most."""
    asked: dict[str, float] = {}
    for index in np.flatnonzero(ranking.evidence.verdict[:, row] == Verdict.UNKNOWN):
        requirement = ranking.evidence.requirements[index]
        question = BY_NAME[requirement.criterion].question(requirement, ranking.evidence.case, row)
        if question:
            asked[question] = asked.get(question, 0.0) + _rank_change(ranking, int(index), row)
    return tuple(sorted(asked, key=lambda q: (-asked[q], q))[:QUESTIONS_SHOWN])


def _rank_change(ranking: OfferRanking, index: int, row: int) -> float:
    """Return the places the person may move, yes and no being as likely; a refusal leaves the list."""
    scores = ranking.scores
    ladder = np.sort(scores.total[ranking.order])
    here = int(scores.total[row])
    place = _place(ladder, here)
    up = place - _place(ladder, here + int(scores.high[index, row]))
    leaves = ranking.evidence.requirements[index].required
    down = len(ladder) - 1 - place if leaves else _place(ladder, here + int(scores.low[index, row])) - place
    swing = int(scores.high[index, row] - scores.low[index, row]) / UNIT
    return (up + down) / 2 + swing / 100


def _place(ladder: np.ndarray[Any, Any], value: int) -> int:
    return len(ladder) - int(np.searchsorted(ladder, value, side="right"))


def levers_for(ranking: OfferRanking, row: int) -> tuple[str, ...]:
    """Return what would bring a set-aside person back, for each blocking requirement."""
    evidence, found = ranking.evidence, dict[str, None]()
    for index in np.flatnonzero(evidence.blocks[:, row]):
        requirement = evidence.requirements[index]
        found.update(dict.fromkeys(BY_NAME[requirement.criterion].levers(requirement, evidence.case, row)))
    return tuple(found)[:LEVERS_SHOWN]


def why_set_aside(ranking: OfferRanking, row: int) -> str:
    """Return every blocking reason of one person, a sentence each."""
    blocking = np.flatnonzero(ranking.evidence.blocks[:, row])
    return " ".join(dict.fromkeys(_part(ranking, int(i), row).sentence for i in blocking))


def ranking_to_json(ranking: OfferRanking) -> dict[str, Any]:
    """Return the ranking in the form of the contract's ``rank --json``."""
    evidence, counts = ranking.evidence, ranking.counts
    return {
        "offer_id": evidence.case.offer.id,
        "weights_version": ranking.scores.weights.version,
        "requirements": [_requirement_json(r) for r in evidence.requirements],
        "counts": {
            "pool": counts.pool,
            "strict": counts.strict,
            "possible": counts.possible,
            "set_aside": counts.set_aside,
        },
        "shortlist": [_person_json(ranking, int(row), rank) for rank, row in enumerate(ranking.shown, 1)],
        "set_aside": [_set_aside_json(ranking, int(row)) for row in ranking.set_aside],
    }


def _requirement_json(requirement: Requirement) -> dict[str, Any]:
    return {
        "criterion": requirement.criterion,
        "label": requirement.label,
        "required": requirement.required,
        "passage": requirement.passage.text if requirement.passage else None,
    }


def _person_json(ranking: OfferRanking, row: int, rank: int) -> dict[str, Any]:
    scores = ranking.scores
    return {
        "participant_id": ranking.evidence.case.person(row).id,
        "rank": rank,
        "score": int(scores.total[row]) / UNIT,
        "score_low": int(scores.total_low[row]) / UNIT,
        "score_high": int(scores.total_high[row]) / UNIT,
        "base": scores.weights.base / UNIT,
        "evidence": [_part_json(part) for part in parts_of(ranking, row)],
        "questions": list(questions_for(ranking, row)),
    }


def _part_json(part: Part) -> Mapping[str, Any]:
    return {
        "criterion": part.requirement.criterion,
        "verdict": _VERDICTS[part.verdict],
        "contribution": part.contribution,
        "offer_says": part.offer_says,
        "participant_says": part.participant_says,
        "sentence": part.sentence,
    }


def _set_aside_json(ranking: OfferRanking, row: int) -> dict[str, Any]:
    evidence = ranking.evidence
    return {
        "participant_id": evidence.case.person(row).id,
        "blocked_by": list(evidence.blocked_by(row)),
        "sentence": why_set_aside(ranking, row),
        "levers": list(levers_for(ranking, row)),
    }
