"""One captured offer as it came: its fields read with care, its texts folded once."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from matching.offer import OfferWarning, Passage
from matching.reading.markup import Meant, meant
from matching.vocabulary.folding import fold

T = TypeVar("T")

_NOTHING: Final = frozenset({"", "nan", "none", "null", "."})
_TRUE: Final = frozenset({"true", "1", "1.0", "oui", "vrai", "o", "yes"})
_FALSE: Final = frozenset({"false", "0", "0.0", "non", "faux", "n", "no"})
_NUMBER: Final = re.compile(r"-?\d+(?:[.,]\d+)?")
_DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True)
class Text:
    """A text of the offer by the name of its source: as given, and as meant without its markup.

    Facts are read from ``text`` and ``folded``, which have the same length and positions.
    """

    source: str
    given: str

    @cached_property
    def _meant(self) -> Meant:
        return meant(self.given)

    @cached_property
    def text(self) -> str:
        """The text as meant: entities decoded, tags read as line ends or left out."""
        return self._meant.text

    @cached_property
    def folded(self) -> str:
        """The text in lower case without accents, positions kept."""
        return fold(self.text)

    def passage(self, start: int, end: int) -> Passage:
        """The passage, in the text as given, of two positions in the text as meant."""
        first, last = self._meant.span(start, end)
        return Passage(self.source, first, last, self.given[first:last])

    def whole(self) -> Passage:
        """The whole text as a passage."""
        return Passage(self.source, 0, len(self.given), self.given)


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """What was read of one field, with where it was read (one passage for each item of a list)."""

    value: T
    passages: tuple[Passage, ...] = ()
    warnings: tuple[OfferWarning, ...] = field(default=())


@dataclass(frozen=True)
class OfferSource:
    """The raw fields of one offer, and its texts; the day it is read, for an offer that gives no date."""

    raw: Mapping[str, Any]
    read_on: dt.date | None = None

    @cached_property
    def title(self) -> Text:
        """The title, empty when there is none."""
        return Text("title", as_given(self.raw.get("intitule")))

    @cached_property
    def description(self) -> Text:
        """The description, empty when there is none."""
        return Text("description", as_given(self.raw.get("description")))

    @property
    def texts(self) -> tuple[Text, Text]:
        """Title and description, in the order of reading."""
        return self.title, self.description

    def text(self, key: str) -> str | None:
        """A field as words; None when it says nothing."""
        return words_of(self.raw.get(key))

    def part(self, key: str, sub: str) -> str | None:
        """The words of a field inside an object field."""
        value = self.raw.get(key)
        return words_of(value.get(sub)) if isinstance(value, Mapping) else None

    def items(self, key: str) -> Iterator[Mapping[str, Any]]:
        """The objects of a list field; anything else in it is passed over."""
        value = self.raw.get(key)
        found = value if isinstance(value, list) else [value]
        return (item for item in found if isinstance(item, Mapping))

    def flag(self, key: str) -> bool | None:
        """A field as yes or no; None when it says neither."""
        return as_bool(self.raw.get(key))

    def number(self, key: str) -> float | None:
        """A field as a number; None when it is none."""
        return as_number(self.raw.get(key))

    @property
    def written_on(self) -> dt.date | None:
        """The day the offer was made, as far as one knows: it tells which « 1er septembre » and which SMIC."""
        return self.date("dateCreation") or self.read_on

    def date(self, key: str) -> dt.date | None:
        """A field as a day; None when it is none."""
        return as_date(self.raw.get(key))

    def work_lines(self) -> Iterator[Text]:
        """The fields that speak of working hours, each line once, named by their key."""
        context = self.raw.get("contexteTravail")
        hours = context.get("horaires") if isinstance(context, Mapping) else None
        lines = hours if isinstance(hours, list) else [hours]
        fields = [
            ("dureeTravailLibelle", self.raw.get("dureeTravailLibelle")),
            *(("contexteTravail", line) for line in lines),
            ("complementExercice", self.raw.get("complementExercice")),
            ("conditionExercice", self.raw.get("conditionExercice")),
        ]
        seen: set[str] = set()
        for key, value in fields:
            line = words_of(value)
            if line and line not in seen:
                seen.add(line)
                yield Text(key, line)


def as_given(value: object) -> str:
    """The text exactly as given, or an empty text."""
    return value if isinstance(value, str) else ""


def words_of(value: object) -> str | None:
    """A value as words without outer blanks; None for nothing, "nan" and "null"."""
    if (
        value is None
        or isinstance(value, (Mapping, list))
        or (isinstance(value, float) and math.isnan(value))
    ):
        return None
    words = str(value).strip()
    return None if words.lower() in _NOTHING else words


def as_bool(value: object) -> bool | None:
    """Yes or no, as a boolean, a number or a word; None for anything else."""
    word = fold(words_of(value) or "")
    return True if word in _TRUE else False if word in _FALSE else None


def as_number(value: object) -> float | None:
    """The first number of a value; None when there is none."""
    match = _NUMBER.search(words_of(value) or "")
    return float(match.group().replace(",", ".")) if match else None


def as_date(value: object) -> dt.date | None:
    """A day written year first; None for anything else."""
    match = _DATE.match(words_of(value) or "")
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
