"""Lists of different lengths as columns: who owns which item, and what is said of each item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matching.knowledge import Knowledge
from matching.participant import Experience, Participant
from matching.verdicts import Bools, Floats, Ints


@dataclass(frozen=True)
class Ragged:
    """Lists of different lengths as one column: ``values[k]`` belongs to row ``owner[k]`` of ``rows``."""

    values: Ints
    owner: Ints
    rows: int

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Ragged:
        """Return one column out of one list of numbers a row."""
        owner = np.repeat(np.arange(len(lists), dtype=np.int32), [len(one) for one in lists])
        values = np.array([v for one in lists for v in one], dtype=np.int32)
        return cls(values, owner.astype(np.int32), len(lists))

    def most(self, per_value: Floats) -> Floats:
        """Return for each row the largest of the values given per item, 0 where the row is empty."""
        out = np.zeros(self.rows)
        np.maximum.at(out, self.owner, per_value)
        return out

    def total(self, per_value: Floats) -> Floats:
        """Return for each row the sum of the values given per item."""
        return np.bincount(self.owner, weights=per_value, minlength=self.rows).astype(np.float64)

    def has(self, per_value: Bools) -> Bools:
        """Return for each row whether any of its items is true."""
        out = np.zeros(self.rows, np.bool_)
        out[self.owner[per_value]] = True
        return out


@dataclass(frozen=True)
class Practice:
    """Experiences as columns, one item for each trade that an experience names.

    ``months`` NaN when the length is not known; ``year`` the last year, 0 unknown; ``wanted`` False
    when the person will not go back to it; ``group`` numbers the experience, so that one experience
    naming two trades is not counted twice.
    """

    trades: Ragged
    months: Floats
    year: Ints
    wanted: Bools
    group: Ints

    @classmethod
    def of(cls, people: Sequence[Participant], knowledge: Knowledge) -> Practice:
        """Return the columns of everybody's experiences, of the trades that the vocabulary knows."""
        number = knowledge.vocabulary.number
        trades: list[list[int]] = []
        items: list[tuple[Experience, int]] = []
        group = 0
        for person in people:
            trades.append([])
            for experience in person.experiences or ():
                group += 1
                known = [number[code] for code in experience.romes if code in number]
                trades[-1].extend(known)
                items.extend((experience, group) for _ in known)
        months = np.array([np.nan if e.months is None else e.months for e, _ in items], np.float64)
        return cls(
            Ragged.of(trades),
            months,
            np.array([e.last_year or 0 for e, _ in items], np.int32),
            np.array([e.wanted for e, _ in items], np.bool_),
            np.array([g for _, g in items], np.int32),
        )

    def best_of_group(self, per_item: Floats) -> Floats:
        """Return the items' values where they are the experience's best, 0 elsewhere (first one wins)."""
        if not len(per_item):
            return per_item
        order = np.lexsort((np.arange(len(per_item)), -per_item, self.group))
        first = np.ones(len(order), np.bool_)
        first[1:] = self.group[order][1:] != self.group[order][:-1]
        kept = np.zeros(len(per_item))
        kept[order[first]] = per_item[order[first]]
        return kept
