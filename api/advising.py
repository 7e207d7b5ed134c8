"""What every way of asking does alike: read the files, rank the offers, give the JSON of the contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any, Final

from api.vocabularies import current_vocabulary
from matching.errors import InputError, Problem, WeightsError
from matching.explanation import ranking_to_json
from matching.knowledge import Knowledge
from matching.offer import Offer
from matching.participant import Participant
from matching.pool import Pool
from matching.ranking import OfferRanking, rank_offer
from matching.scoring import Weights, prior_weights
from matching.vocabulary.places import load_places

#: The day on which the packaged offers and people are read, so that the demonstration never changes.
DEMO_DAY: Final = dt.date(2026, 11, 24)


@dataclass(frozen=True)
class Inputs:
    """Offers and people as read, what could not be used, and what they are read against."""

    offers: tuple[Offer, ...]
    participants: tuple[Participant, ...]
    knowledge: Knowledge
    problems: tuple[Problem, ...] = ()

    @cached_property
    def pool(self) -> Pool:
        """The people as columns."""
        return Pool(self.participants, self.knowledge)


def knowledge_of(today: dt.date) -> Knowledge:
    """Return the words in use, the places and the day."""
    return Knowledge(current_vocabulary(), load_places(), today)


def read_weights(path: Path | None) -> Weights:
    """Return the weights of a file, or the project's own; raises InputError when the file cannot be used."""
    if path is None:
        return prior_weights()
    try:
        return Weights.from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, WeightsError) as error:
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
