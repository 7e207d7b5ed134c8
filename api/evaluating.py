"""The engine and three simple methods on one set of offers and people that an adviser judged."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from api.advising import Inputs, load_inputs, rank_all
from matching.case import Case
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import words_of
from matching.ranking import OfferRanking
from matching.scoring import Weights
from matching.verdicts import Floats
from matching.vocabulary.places import Commune, Places
from models.baselines import bm25, participant_text, random_metrics, rome_travel
from models.evaluation import Ranked, RankingMetrics, RankingReport, evaluate_ranking, read_judgements
from models.judgements import Judgement


@dataclass(frozen=True)
class Task:
    """Offers and people, what was judged of them, and each person's own words for the word-based method."""

    inputs: Inputs
    judgements: tuple[Judgement, ...]
    texts: Mapping[str, str]

    @cached_property
    def judged_offers(self) -> tuple[Offer, ...]:
        """The offers that somebody judged, in the order of the file."""
        judged = {judgement.offer_id for judgement in self.judgements}
        return tuple(offer for offer in self.inputs.offers if offer.id in judged)


def load_task(offers: Path, participants: Path, judgements: Path, *, today: dt.date) -> Task:
    """Return the task of three files; raises InputError where one cannot be used."""
    judged = read_judgements(judgements)
    inputs = load_inputs(offers, participants, today=today)
    return Task(inputs, judged, _texts(participants, inputs.participants))


def evaluate(task: Task, weights: Weights) -> RankingReport:
    """Return the engine's figures over the judged offers, with those of the three simple methods beside."""
    everyone = len(task.inputs.participants)
    rankings = rank_all(task.inputs, weights, top=everyone)
    judged = {offer.id for offer in task.judged_offers}
    ranked = [ranked_of(r) for r in rankings if r.evidence.case.offer.id in judged]
    return evaluate_ranking(ranked, task.judgements).with_baselines(baselines(task))


def ranked_of(ranking: OfferRanking) -> Ranked:
    """Return a ranking as ids: everyone possible, best first, and who is set aside with the criteria."""
    person, evidence = ranking.evidence.case.person, ranking.evidence
    aside = {person(int(row)).id: tuple(evidence.blocked_by(int(row))) for row in ranking.set_aside}
    return Ranked(evidence.case.offer.id, [person(int(row)).id for row in ranking.order], aside)


def baselines(task: Task) -> dict[str, RankingMetrics]:
    """Return the figures of words in common, of occupation with distance, and of chance."""
    offers, pool = task.judged_offers, task.inputs.pool
    ids = [offer.id for offer in offers]
    words = bm25({offer.id: f"{offer.title}\n{offer.description}" for offer in offers}, task.texts)
    cases = [Case(offer, pool) for offer in offers]
    ties = np.array([np.maximum(case.aim_tie, case.practice_tie) for case in cases])
    near = rome_travel(
        ids, pool.ids, closeness=ties, km=_distances(offers, pool.people, task.inputs.knowledge.places)
    )
    return {
        "bm25": evaluate_ranking(words, task.judgements).metrics,
        "rome_travel": evaluate_ranking(near, task.judgements).metrics,
        "random": random_metrics(task.judgements, pool.ids, offers=ids),
    }


def _distances(offers: Sequence[Offer], people: Sequence[Participant], places: Places) -> Floats:
    """Kilometres between communes, offers × people; NaN where one of the two is not known."""
    homes = [places.by_insee(person.home_insee or "") for person in people]
    works = [places.by_insee(offer.workplace.insee or "") for offer in offers]
    return np.array([[_km(places, work, home) for home in homes] for work in works], dtype=np.float64)


def _km(places: Places, work: Commune | None, home: Commune | None) -> float:
    return places.distance_km(work, home) if work and home else np.nan


def _texts(file: Path, people: Sequence[Participant]) -> dict[str, str]:
    """Each person's own words: those of the file where it is our CSV, else those that the readers kept."""
    texts = {person.id: _kept_words(person) for person in people}
    if file.suffix.lower() == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as rows:
            found = {
                row.get("identifiant") or "": participant_text(row)
                for row in csv.DictReader(rows, delimiter=";")
            }
        texts |= {key: text for key, text in found.items() if key in texts}
    return texts


def _kept_words(person: Participant) -> str:
    aims = " ; ".join(aim.text for aim in person.aims or ())
    papers = " ; ".join(certification.label for certification in person.certifications or ())
    return f"{aims} ; {words_of(person)} ; {papers}"
