"""The facts the engine may use about a person, and no others.

None is *not known*; an empty tuple is *known to have none*. Sex, birth year, address text,
priority publics, adviser codes and notes have no place here: what is not read cannot weigh.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A trade the person aims at. ``certain`` is False for a doubt ("réfléchit à livreur"): a question."""

    rome: str
    rome_v3: str
    label: str
    confidence: float
    text: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Experience:
    """Past work. ``romes`` lists every trade that the text names, best first.

    ``wanted`` is False when the person will not go back to it ("ne veut plus").
    """

    text: str
    romes: tuple[str, ...] = ()
    months: int | None = None
    last_year: int | None = None
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class SkillHeld:
    """A skill in the person's words, with its vocabulary code when it was recognised."""

    label: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class CertificationHeld:
    """A certificate held; ``keys`` its closed words; ``expired`` None when the end of validity is not known."""

    label: str
    keys: tuple[str, ...] = ()
    expires: dt.date | None = None
    expired: bool | None = None


@dataclass(frozen=True, slots=True)
class DiplomaHeld:
    """A diploma obtained, with its national level (3 to 8) when it is known."""

    label: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class LanguageLevel:
    """A language other than French with its CEFR level, ``natif`` or None."""

    language: str
    level: str | None = None


@dataclass(frozen=True, slots=True)
class HoursWanted:
    """Hours a week that the person accepts, both ends included."""

    min: float
    max: float


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A piece of a file that no reader could use: kept, shown, never scored."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the pool as the engine sees them."""

    id: str
    status: str | None = None
    domains: tuple[str, ...] | None = None
    project_validated: bool | None = None
    aims: tuple[Aim, ...] | None = None
    experiences: tuple[Experience, ...] | None = None
    skills: tuple[SkillHeld, ...] | None = None
    certifications: tuple[CertificationHeld, ...] | None = None
    licences: tuple[str, ...] | None = None
    diplomas: tuple[DiplomaHeld, ...] | None = None
    diploma_level: int | None = None
    french_spoken: str | None = None
    french_written: str | None = None
    languages: tuple[LanguageLevel, ...] | None = None
    modes: tuple[str, ...] | None = None
    travel_max_min: int | None = None
    home_insee: str | None = None
    available_from: dt.date | None = None
    contracts: tuple[str, ...] | None = None
    hours: HoursWanted | None = None
    refused_schedules: tuple[str, ...] | None = None
    work_limits: tuple[str, ...] | None = None
    wage_min_hourly: float | None = None
    #: Names of the lists above that may hold more than was understood: what they lack is not known.
    partly_told: tuple[str, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
