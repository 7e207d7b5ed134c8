"""Work conditions: found in offers, read as limits; a condition is its key, loads carry kilograms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundCondition:
    """A work condition named in a text; ``kg`` only for loads and only when the text says it."""

    key: str
    kg: int | None
    start: int
    end: int
    text: str

    @property
    def condition(self) -> str:
        """The condition as one string: ``cold``, ``loads``, ``loads:25``."""
        return self.key if self.kg is None else f"{self.key}:{self.kg}"


def find_conditions(text: str) -> list[FoundCondition]:
    """The work conditions that a text states, in the order of the text."""
    return []


def find_inherent_conditions(text: str) -> list[FoundCondition]:
    """The conditions that the production work named by a text has by its nature."""
    return []


def read_limits(items: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The conditions a person avoids (``loads:10``), and the items that were not understood."""
    return (), tuple(items)


def condition_label(condition: str) -> str:
    """The French words of a condition ("port de charges (25 kg)")."""
    return condition
