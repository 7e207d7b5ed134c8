"""Certificates as closed keys: found in an offer, read from a participants file, compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from matching.participant import CertificationHeld


@dataclass(frozen=True, slots=True)
class FoundCertification:
    """A certificate named in a text; any one of ``keys`` would satisfy it."""

    label: str
    keys: tuple[str, ...]
    start: int
    end: int
    text: str


def find_certifications(text: str) -> list[FoundCertification]:
    """The certificates that a text names, in the order of the text, one per category."""
    return []


def satisfies(held_keys: tuple[str, ...], asked_keys: tuple[str, ...]) -> bool:
    """Whether a person with ``held_keys`` is known to have one of ``asked_keys``."""
    return any(key in held_keys for key in asked_keys)


def could_satisfy(held_keys: tuple[str, ...], asked_keys: tuple[str, ...]) -> bool:
    """Whether what is held is named too broadly to tell ("CACES R489" held, category 3 asked)."""
    return False


def validity_years(key: str) -> int | None:
    """Years that a certificate stays valid; None when it does not end or the key is not known."""
    return None


def read_held(text: str, today: dt.date) -> list[CertificationHeld]:
    """The certificates that one item of a participants file says are held, expired ones included."""
    return []


def usual_course_days(key: str) -> tuple[int, int] | None:
    """Shortest and longest usual length of the course, in days; None when it is no quick course."""
    return None


def course_label(key: str, *, renewal: bool = False) -> str:
    """The French name of the course that gives a certificate ("formation CACES R489 catégorie 3")."""
    return key
