"""What can go wrong, as one small tree; every message says how to repair.

CandidathequeError            anything we raise on purpose
├── InputError                a file, row or option that cannot be used (exit status 2)
│   └── VocabularyError       a ROME release or a vocabulary file that cannot be used
├── WeightsError              weights that cannot be read or that name what does not exist
└── ModelError                a trained model that cannot be used
"""

from __future__ import annotations

from dataclasses import dataclass


class CandidathequeError(Exception):
    """Anything that candidatheque raises on purpose; its text is French and says how to repair."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One unusable item of a file: where it is, what was found, what is expected."""

    file: str
    row: int | None
    field: str | None
    found: str
    expected: str
    #: What ``row`` counts: lines of a file, or the offers of a list.
    unit: str = "ligne"

    def __str__(self) -> str:
        where = [self.file]
        if self.row is not None:
            where.append(f"{self.unit} {self.row}")
        if self.field:
            where.append(f"champ « {self.field} »")
        return f"{', '.join(where)} : trouvé {self.found} ; attendu {self.expected}"


class InputError(CandidathequeError):
    """A file, a row or an option that cannot be used."""

    def __init__(self, *problems: Problem | str) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


class VocabularyError(InputError):
    """A ROME release or a vocabulary file that cannot be used; nothing was changed."""


class WeightsError(CandidathequeError):
    """Weights that cannot be read or that name a criterion that does not exist."""


class ModelError(CandidathequeError):
    """A trained model that is unknown, changed or made for another vocabulary."""

    def __init__(self, problem: Problem | str) -> None:
        super().__init__(str(problem))
