"""What every way of asking does alike: read the files, rank the offers, give the JSON of the contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any, Final

from api.occupation_model import OccupationsInUse
from api.skill_finding import SkillFinding, skill_phrases
from api.vocabularies import current_vocabulary
from matching.errors import InputError, Problem, WeightsError
from matching.explanation import ranking_to_json
from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.ranking import OfferRanking, rank_offer
from matching.reading.column_mapping import read_mapping
from matching.reading.linking import OccupationLinker
from matching.reading.offer_files import ItemsRead, items_of
from matching.reading.offer_json import offer_to_json
from matching.reading.offers import OfferReader
from matching.reading.participant_json import participant_to_json
from matching.reading.participants import Reading, read_participants_file
from matching.reading.rejects import write_offer_rejects, write_rejects
from matching.reading.skill_phrases import SkillPhrases
from matching.reading.skill_suggestions import suggested_skills
from matching.scoring import Weights, prior_weights
from matching.vocabulary.occupations import Skill, Vocabulary
from matching.vocabulary.places import load_places

#: The day on which the packaged offers and people are read, so that the demonstration never changes.
DEMO_DAY: Final = dt.date(2026, 11, 24)


@dataclass(frozen=True)
class Inputs:
    """Offers and people as read, what could not be used, and what they are read against."""

    offers: tuple[Offer, ...]
    participants: tuple[Participant, ...]
    knowledge: Knowledge
    notices: tuple[str, ...] = ()

    @cached_property
    def pool(self) -> Pool:
        """The people as columns."""
        return Pool(self.participants, self.knowledge)


@dataclass(frozen=True)
class OffersRead:
    """Offers of a file, what of it could not be used, and what is usual in their trades but was not read."""

    offers: tuple[Offer, ...]
    items: ItemsRead
    usual_skills: Mapping[str, tuple[Skill, ...]]
    rejects: Path | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What of the file could not be used."""
        return tuple(self.items.problems)

    def notices(self) -> Iterator[str]:
        """Yield what the person who gave the file should know, a French line each, problems first."""
        yield from map(str, (*self.items.problems, *self.items.remarks))
        if self.rejects:
            yield f"Offres rejetées, à corriger et à redonner : {self.rejects}"
        if self.items.unread_columns:
            yield f"Colonnes non lues : {', '.join(self.items.unread_columns)}"


@dataclass(frozen=True)
class PeopleRead:
    """People of a file, what of it could not be used, and where the rejected rows were written."""

    participants: tuple[Participant, ...]
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary
    rejects: Path | None = None
    ignored: tuple[str, ...] = ()

    def notices(self) -> Iterator[str]:
        """Yield what the person who gave the file should know, a French line each, problems first."""
        yield from map(str, self.problems)
        if self.rejects:
            yield f"Lignes rejetées, à corriger et à redonner : {self.rejects}"
        if self.ignored:
            yield f"Colonnes inconnues, laissées de côté : {', '.join(self.ignored)}"


def read_offers(file: Path, today: dt.date, *, form: str = "auto") -> OffersRead:
    """Return the offers of a file; raises InputError when the file cannot be used."""
    knowledge = knowledge_of(today)
    return _offers(file, knowledge, _Linkers.of(knowledge.vocabulary), form=form)


@dataclass(frozen=True)
class _Linkers:
    """What links texts to the vocabulary: made once for offers and people alike."""

    trades: OccupationLinker
    occupations: OccupationsInUse
    phrases: SkillPhrases

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> _Linkers:
        linker = OccupationLinker(vocabulary)
        return cls(linker, OccupationsInUse(vocabulary, linker), skill_phrases(vocabulary))


def _offers(file: Path, knowledge: Knowledge, linkers: _Linkers, *, form: str = "auto") -> OffersRead:
    items = items_of(file, form=form)
    reader = OfferReader(
        knowledge.vocabulary,
        linkers.occupations,
        knowledge.places,
        SkillFinding(linkers.phrases),
        knowledge.today,
    )
    offers = reader.read(items.good)
    usual = {offer.id: suggested_skills(offer, knowledge.vocabulary) for offer in offers}
    rejects = write_offer_rejects(file, items) if items.rejected else None
    return OffersRead(tuple(offers), items, usual, rejects)


def offers_json(read: OffersRead) -> Iterator[dict[str, Any]]:
    """Yield each offer in the form of the contract's ``read offers``."""
    return map(offer_to_json, read.offers)


def read_participants(file: Path, today: dt.date, *, mapping: Path | None = None) -> PeopleRead:
    """Return the people of a file, the rejected rows written beside it; raises InputError."""
    knowledge = knowledge_of(today)
    return _people(file, knowledge, _Linkers.of(knowledge.vocabulary), mapping=mapping)


def _people(file: Path, knowledge: Knowledge, linkers: _Linkers, *, mapping: Path | None) -> PeopleRead:
    reading = Reading(linkers.trades, knowledge.places, knowledge.today, linkers.phrases)
    read = read_participants_file(file, reading, mapping=read_mapping(mapping) if mapping else None)
    rejects = write_rejects(file, read) if read.rejected else None
    return PeopleRead(read.participants, read.problems, knowledge.vocabulary, rejects, read.ignored)


def participants_json(read: PeopleRead) -> Iterator[dict[str, Any]]:
    """Yield each person in the form of the contract's ``read participants``."""
    return (participant_to_json(person, read.vocabulary) for person in read.participants)


def load_inputs(offers: Path, participants: Path, today: dt.date, *, mapping: Path | None = None) -> Inputs:
    """Return the offers and people of two files, read against the same words; raises InputError."""
    knowledge = knowledge_of(today)
    linkers = _Linkers.of(knowledge.vocabulary)
    asked = _offers(offers, knowledge, linkers)
    people = _people(participants, knowledge, linkers, mapping=mapping)
    return Inputs(asked.offers, people.participants, knowledge, (*asked.notices(), *people.notices()))


def demo_inputs() -> Inputs:
    """Return the packaged offers and people, all invented."""
    return load_inputs(demo_file("offers.jsonl"), demo_file("participants.csv"), DEMO_DAY)


def knowledge_of(today: dt.date) -> Knowledge:
    """Return the words in use, the places and the day."""
    return Knowledge(current_vocabulary(), load_places(), today)


def read_weights(path: Path | None) -> Weights:
    """Return the weights of a file, or the project's own; raises InputError when the file cannot be used."""
    if path is None:
        return prior_weights()
    try:
        return Weights.from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            Problem(str(path), None, None, "aucun fichier lisible", "un fichier de poids JSON")
        ) from error
    except WeightsError as error:
        raise InputError(f"{path} : {error}") from error


def rank_all(
    inputs: Inputs, weights: Weights, *, top: int = 10, say: Callable[[str], None] | None = None
) -> Iterator[OfferRanking]:
    """Yield each offer's ranking over the same pool, in the order given; ``say`` is told how far it is."""
    for number, offer in enumerate(inputs.offers, 1):
        if say:
            say(f"Classement {number}/{len(inputs.offers)}…")
        yield rank_offer(offer, inputs.pool, weights, top=top)


def rankings_json(rankings: Iterable[OfferRanking]) -> Iterator[dict[str, Any]]:
    """Yield each ranking in the form of the contract's ``rank --json``."""
    return map(ranking_to_json, rankings)


def demo_file(name: str) -> Path:
    """Return where one file of the packaged demonstration lies."""
    return Path(str(resources.files("api"))) / "demo_data" / name
