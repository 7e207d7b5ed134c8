"""Occupations (ROME 4 codes and their ROME 3 parents), their titles, skills and neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Skill:
    """A ROME skill or know-how item."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Occupation:
    """One ROME 4 code. Skill fields hold skill codes; ``near``/``evolution``/``basin`` hold ROME 4 codes.

    ``conditions`` and ``schedules`` are the trade's *usual* ones, in our closed words: they may
    raise a question, never a refusal.
    """

    code: str
    parent: str
    label: str
    domain: str | None = None
    titles: tuple[str, ...] = ()
    core_skills: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    schedules: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    evolution: tuple[str, ...] = ()
    basin: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """All occupations and skills of one release, by code.

    ``version`` says where they come from ("starter 1", "ROME 460"); order of ``occupations`` is
    the order of codes, so that an occupation's number is stable for one release.
    """

    version: str
    occupations: Mapping[str, Occupation]
    skills: Mapping[str, Skill] = field(default_factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """ROME 4 codes in sorted order; the position of a code is its number."""
        return tuple(sorted(self.occupations))

    @cached_property
    def number(self) -> Mapping[str, int]:
        """Position of each ROME 4 code in ``codes``."""
        return {code: i for i, code in enumerate(self.codes)}

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """ROME 4 codes of each ROME 3 code."""
        found: dict[str, list[str]] = {}
        for code in self.codes:
            found.setdefault(self.occupations[code].parent, []).append(code)
        return {parent: tuple(codes) for parent, codes in found.items()}

    def parent(self, code: str) -> str:
        """The ROME 3 code of a code of either level; the code itself when it is not known."""
        known = self.occupations.get(code)
        return known.parent if known else code

    def label(self, code: str) -> str:
        """The French label of a code of either level, or the code itself."""
        known = self.occupations.get(code)
        return known.label if known else code

    def domain_of(self, codes: Iterable[str]) -> str | None:
        """The domain of the first of the codes that has one."""
        for code in codes:
            known = self.occupations.get(code) or self._first_child(code)
            if known and known.domain:
                return known.domain
        return None

    def _first_child(self, parent: str) -> Occupation | None:
        children = self.children.get(parent)
        return self.occupations[children[0]] if children else None
