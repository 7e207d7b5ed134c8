"""Diplomas, their national level (3 to 8) and their field, in offers and in participants files."""

from __future__ import annotations

from dataclasses import dataclass

from matching.participant import DiplomaHeld


@dataclass(frozen=True, slots=True)
class FoundDiploma:
    """A diploma named in a text; ``field_words`` are the words of its field ("soudure"), lower case."""

    label: str
    level: int | None
    start: int
    end: int
    text: str
    field_words: tuple[str, ...] = ()


def find_diplomas(text: str) -> list[FoundDiploma]:
    """The diplomas that a text names, in the order of the text."""
    return []


def read_level(label: str) -> int | None:
    """The level of a France Travail label ("CAP, BEP et équivalents" -> 3); 0 below level 3; None unknown."""
    return None


def read_formation(cell: str) -> tuple[int | None, tuple[DiplomaHeld, ...] | None, bool]:
    """Highest level, diplomas held (None unknown, () none) and whether the cell was understood."""
    return None, None, not cell.strip()


def field_words(label: str) -> tuple[str, ...]:
    """The words of a diploma's field, lower case, without the diploma's own words."""
    return ()


def same_field(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> bool | None:
    """Whether two fields share a stem of five letters; None when either is not known."""
    return None
