"""What an employer asks, each fact with the words it was read from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a fact was read from: ``source[start:end] == text``, in characters.

    ``source`` names the text as given: ``title``, ``description``, or the key of a
    structured field such as ``permis``.
    """

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class OccupationLink:
    """One occupation that a text was linked to; ``confidence`` lies in 0..1."""

    rome: str
    rome_v3: str
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ExperienceAsked:
    """Months of practice asked. Beginner accepted: months 0, required False; nothing said: None, None."""

    months: int | None = None
    required: bool | None = None


@dataclass(frozen=True, slots=True)
class LicenceAsked:
    """A driving licence by its code (``B``, ``CE``…)."""

    code: str
    required: bool


@dataclass(frozen=True, slots=True)
class CertificationAsked:
    """A certificate; ``keys`` are the closed words that would satisfy it, any one of them."""

    label: str
    required: bool
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiplomaAsked:
    """A diploma with its national level (3 to 8), and the words of its field ("soudure")."""

    label: str
    level: int | None
    required: bool
    field_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageAsked:
    """A language; ``level`` is a CEFR level, ``natif`` or None. ``fr`` texts use ``français``."""

    language: str
    level: str | None
    required: bool
    written: bool = False


@dataclass(frozen=True, slots=True)
class SkillAsked:
    """A skill of the vocabulary (``code``) or in the offer's own words (code None)."""

    label: str
    code: str | None
    required: bool
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the work is done: today's INSEE code of the commune when it is known."""

    insee: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class WorkHours:
    """Earliest start and latest end of the working day, minutes after midnight, when the offer says them."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class OfferWarning:
    """What an adviser should know before trusting the offer's text."""

    code: str
    message: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One captured offer. None, () and an empty mapping mean: the offer does not say."""

    id: str
    title: str
    description: str = ""
    occupations: tuple[OccupationLink, ...] = ()
    auto_coded: bool = False
    domain: str | None = None
    contract: str | None = None
    contract_months: float | None = None
    hours_per_week: float | None = None
    full_time: bool | None = None
    schedule: tuple[str, ...] = ()
    schedule_possible: tuple[str, ...] = ()
    work_hours: WorkHours = WorkHours()
    experience: ExperienceAsked = ExperienceAsked()
    licences: tuple[LicenceAsked, ...] = ()
    certifications: tuple[CertificationAsked, ...] = ()
    diplomas: tuple[DiplomaAsked, ...] = ()
    languages: tuple[LanguageAsked, ...] = ()
    skills: tuple[SkillAsked, ...] = ()
    work_conditions: tuple[str, ...] = ()
    public_contact: bool = False
    workplace: Workplace = Workplace()
    positions: int = 1
    start: dt.date | None = None
    wage_hourly: float | None = None
    niveau: int | None = None
    integration_clause: bool | None = None
    deadline: dt.date | None = None
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    warnings: tuple[OfferWarning, ...] = ()
