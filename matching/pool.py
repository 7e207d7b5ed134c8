"""The pool: participants as columns, built once, judged whole. One person is a pool of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from matching.columns import Practice, Ragged
from matching.knowledge import Knowledge
from matching.participant import CertificationHeld, DiplomaHeld, LanguageLevel, Participant
from matching.terms import stems
from matching.verdicts import Bools, Floats, Ints
from matching.vocabulary.licences import CODES as LICENCES
from matching.vocabulary.licences import held_closure
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.words import (
    CONTRACTS,
    DOMAINS,
    FRENCH_LEVELS,
    MODES,
    SCHEDULES,
    STATUSES,
    WORK_CONDITIONS,
)

UNKNOWN = -1
#: Months granted to an experience of unknown length when asking whether somebody *could* have enough.
_LONG: Final = 600.0
_T = TypeVar("_T")
Training: TypeAlias = tuple[tuple[DiplomaHeld, ...] | None, int | None]
_CONDITIONS = tuple(WORK_CONDITIONS)


def mask_of(words: Iterable[str], closed: Sequence[str]) -> int:
    """Return the bits of those of the words that stand in the closed list."""
    return sum(1 << closed.index(word) for word in set(words) if word in closed)


def conditions_mask(conditions: Iterable[str]) -> int:
    """Return the bits of work conditions; the kilograms of ``loads:25`` are kept elsewhere."""
    return mask_of((c.partition(":")[0] for c in conditions), _CONDITIONS)


def load_kg(conditions: Iterable[str], *, otherwise: int) -> int:
    """Return the kilograms of the first load among the conditions, or ``otherwise``."""
    for condition in conditions:
        key, _, kilograms = condition.partition(":")
        if key == "loads" and kilograms.isdigit():
            return int(kilograms)
    return otherwise


class Pool:
    """Participants as columns, in the order of their ids whatever the order given."""

    def __init__(self, people: Iterable[Participant], knowledge: Knowledge) -> None:
        self.people = tuple(sorted(people, key=lambda person: person.id))
        self.knowledge = knowledge
        self._known: dict[str, Bools] = {}
        self._told_whole: dict[str, Bools] = {}

    def __len__(self) -> int:
        return len(self.people)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Ids in rising order."""
        return tuple(person.id for person in self.people)

    @cached_property
    def status(self) -> npt.NDArray[np.int8]:
        """Position in STATUSES, -1 unknown."""
        return np.array([_position(p.status, STATUSES) for p in self.people], np.int8)

    @cached_property
    def domains(self) -> Ints:
        """Bits of DOMAINS, -1 unknown."""
        return self._masks(lambda p: p.domains, DOMAINS)

    @cached_property
    def contracts(self) -> Ints:
        """Bits of CONTRACTS accepted, -1 unknown."""
        return self._masks(lambda p: p.contracts, CONTRACTS)

    @cached_property
    def refused_schedules(self) -> Ints:
        """Bits of SCHEDULES refused, -1 unknown."""
        return self._masks(lambda p: p.refused_schedules, SCHEDULES)

    @cached_property
    def modes(self) -> Ints:
        """Bits of MODES, -1 unknown."""
        return self._masks(lambda p: p.modes, MODES)

    @cached_property
    def licences(self) -> Ints:
        """Bits of LICENCES held, those included counted, -1 unknown."""
        return self._masks(
            lambda p: None if p.licences is None else tuple(held_closure(p.licences)), LICENCES
        )

    @cached_property
    def work_limits(self) -> Ints:
        """Bits of WORK_CONDITIONS to avoid, -1 unknown."""
        return np.array(
            [UNKNOWN if p.work_limits is None else conditions_mask(p.work_limits) for p in self.people],
            np.int32,
        )

    @cached_property
    def load_limit_kg(self) -> Ints:
        """Kilograms that the person will not exceed; a load limit without figure counts as 5 kg."""
        return np.array([load_kg(p.work_limits or (), otherwise=5) for p in self.people], np.int32)

    @cached_property
    def hours_min(self) -> Floats:
        """Fewest hours a week accepted, NaN unknown."""
        return np.array([p.hours.min if p.hours else np.nan for p in self.people], np.float64)

    @cached_property
    def hours_max(self) -> Floats:
        """Most hours a week accepted, NaN unknown."""
        return np.array([p.hours.max if p.hours else np.nan for p in self.people], np.float64)

    @cached_property
    def wage_min(self) -> Floats:
        """Lowest gross wage an hour accepted, euros, NaN unknown."""
        return np.array(
            [np.nan if p.wage_min_hourly is None else p.wage_min_hourly for p in self.people], np.float64
        )

    @cached_property
    def available(self) -> Ints:
        """Day number (proleptic Gregorian ordinal) from which the person is free, 0 unknown."""
        return np.array(
            [p.available_from.toordinal() if p.available_from else 0 for p in self.people], np.int32
        )

    @cached_property
    def french_spoken(self) -> npt.NDArray[np.int8]:
        """Position in FRENCH_LEVELS, -1 unknown."""
        return np.array([_position(p.french_spoken, FRENCH_LEVELS) for p in self.people], np.int8)

    @cached_property
    def french_written(self) -> npt.NDArray[np.int8]:
        """Position in FRENCH_LEVELS, -1 unknown."""
        return np.array([_position(p.french_written, FRENCH_LEVELS) for p in self.people], np.int8)

    @cached_property
    def travel_max(self) -> Ints:
        """Longest one-way trip accepted, minutes, -1 unknown."""
        return np.array(
            [UNKNOWN if p.travel_max_min is None else p.travel_max_min for p in self.people], np.int32
        )

    @cached_property
    def project_validated(self) -> npt.NDArray[np.int8]:
        """1 yes, 0 no, -1 unknown."""
        return np.array(
            [UNKNOWN if p.project_validated is None else int(p.project_validated) for p in self.people],
            np.int8,
        )

    @cached_property
    def home(self) -> tuple[tuple[str | None, ...], Ints]:
        """The home communes met (INSEE codes, None first), and each person's position among them."""
        codes: tuple[str | None, ...] = (None, *sorted({p.home_insee for p in self.people if p.home_insee}))
        number = {code: i for i, code in enumerate(codes)}
        return codes, np.array([number[p.home_insee or None] for p in self.people], np.int32)

    @cached_property
    def aims(self) -> tuple[Ragged, Bools]:
        """Occupation numbers aimed at, and whether each is sure: a doubt is a question."""
        number = self.knowledge.vocabulary.number
        kept = [[a for a in p.aims or () if a.rome in number] for p in self.people]
        sure = np.array([a.certain for one in kept for a in one], np.bool_)
        return Ragged.of([[number[a.rome] for a in one] for one in kept]), sure

    @cached_property
    def practice(self) -> Practice:
        """Every (experience, trade) pair of everybody, as columns."""
        return Practice.of(self.people, self.knowledge)

    @cached_property
    def months_not_linked(self) -> Floats:
        """Months of the experiences whose trade was not recognised: they may be of any trade."""
        unread = ([e.months for e in p.experiences or () if not e.romes] for p in self.people)
        return np.array([sum(_LONG if m is None else m for m in months) for months in unread], np.float64)

    @cached_property
    def terms(self) -> tuple[Mapping[str, int], Ragged]:
        """Stems of the vocabulary that people's skills and experiences use, numbered, and who uses which."""
        found = [self.knowledge.terms.weigh(stems_of(p, self.knowledge.vocabulary)) for p in self.people]
        numbers = {stem: i for i, stem in enumerate(sorted(set().union(*found)))} if found else {}
        return numbers, Ragged.of([[numbers[stem] for stem in one] for one in found])

    @cached_property
    def certificates(self) -> tuple[tuple[CertificationHeld, ...], Ragged]:
        """The different certificates met, labels left out, and who holds which."""
        kept = [[replace(c, label="") for c in p.certifications or ()] for p in self.people]
        different = tuple(dict.fromkeys(c for one in kept for c in one))
        number = {certificate: i for i, certificate in enumerate(different)}
        return different, Ragged.of([[number[c] for c in one] for one in kept])

    @cached_property
    def trainings(self) -> tuple[tuple[Training, ...], Ints]:
        """The different (diplomas, level) met, and each person's position among them."""
        return _distinct([(p.diplomas, p.diploma_level) for p in self.people])

    @cached_property
    def languages(self) -> tuple[tuple[tuple[LanguageLevel, ...] | None, ...], Ints]:
        """The different lists of languages met, and each person's position among them."""
        return _distinct([p.languages for p in self.people])

    def known(self, fact: str) -> Bools:
        """Return for each person whether a fact, by its name in Participant, is known."""
        if fact not in self._known:
            self._known[fact] = np.array([getattr(p, fact) is not None for p in self.people], np.bool_)
        return self._known[fact]

    def told_whole(self, fact: str) -> Bools:
        """Return for each person whether a list is known to the end: what it lacks is then known to be lacking."""
        if fact not in self._told_whole:
            partly = np.array([fact in p.partly_told for p in self.people], np.bool_)
            self._told_whole[fact] = self.known(fact) & ~partly
        return self._told_whole[fact]

    def _masks(self, get: Callable[[Participant], Iterable[str] | None], closed: Sequence[str]) -> Ints:
        values = (get(p) for p in self.people)
        return np.array([UNKNOWN if v is None else mask_of(v, closed) for v in values], np.int32)


def words_of(person: Participant) -> str:
    """Return the words in which a person's skills and experiences were told; notes are not among them."""
    skills = (skill.label for skill in person.skills or ())
    return " ; ".join((*skills, *(experience.text for experience in person.experiences or ())))


def stems_of(person: Participant, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the stems of a person's words, then those of the labels of skills recognised, with the words typed.

    So « caisse », once recognised, meets an offer that says « encaisser ».
    """
    found = stems(words_of(person))
    for held in person.skills or ():
        known = vocabulary.skills.get(held.code or "")
        for stem in stems(known.label) if known else ():
            found.setdefault(stem, held.label)
    return found


def _distinct(values: Sequence[_T]) -> tuple[tuple[_T, ...], Ints]:
    different = tuple(dict.fromkeys(values))
    number = {value: i for i, value in enumerate(different)}
    return different, np.array([number[value] for value in values], np.int32)


def _position(word: str | None, closed: Sequence[str]) -> int:
    return closed.index(word) if word in closed else UNKNOWN
