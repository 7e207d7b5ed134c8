"""`evaluate reading`: the fields of offers hidden, their texts read, the two compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from api.advising import knowledge_of
from matching.errors import Problem
from matching.offer import Offer
from matching.reading.linking import OccupationLinker
from matching.reading.offer_files import read_items
from matching.reading.offers import read_offer
from models.reading_evaluation import FIELDS, Compared, Field, ReadingReport, compare

#: What is not a fact filled in by the employer: the texts, and the day on which a « 1er juin » is read.
_TEXT: Final = ("id", "intitule", "description", "dateCreation")
_READ: Final = ("intitule", "description")

Reader = Callable[[Mapping[str, Any]], Offer]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The figures and the items that could not be read."""

    report: ReadingReport
    problems: tuple[Problem, ...]


def evaluate(offers: Path, today: dt.date, *, text_only: bool) -> Evaluated:
    """Return how well facts are read from texts; raises InputError when the file cannot be used.

    With ``text_only`` every field is hidden; else only those that say the fact in question.
    """
    items, problems = read_items(offers)
    reader = _reader(today)
    compared = [one for item in items for one in _compared(item, reader, text_only=text_only)]
    return Evaluated(ReadingReport(tuple(compared), len(items)), tuple(problems))


def _reader(today: dt.date) -> Reader:
    knowledge = knowledge_of(today)
    linker = OccupationLinker(knowledge.vocabulary)

    def read(raw: Mapping[str, Any]) -> Offer:
        return read_offer(raw, vocabulary=knowledge.vocabulary, linker=linker, places=knowledge.places)

    return read


def _compared(item: Mapping[str, Any], reader: Reader, *, text_only: bool) -> Iterator[Compared]:
    filled_in = reader({key: value for key, value in item.items() if key not in _READ})
    text = reader({key: item[key] for key in _TEXT if key in item}) if text_only else None
    for field in FIELDS:
        yield compare(field, filled_in, text or reader(_without(field, item)))


def _without(field: Field, item: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in item.items() if key not in field.keys}
