"""How often the occupations found are those given: first, among five, and where the first may go unchecked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from matching.reading.offer_facts.occupation import OccupationsFound
from matching.reading.trade_words import title_stems
from matching.vocabulary.occupations import Vocabulary
from models.labelled_offers import LabelledOffer


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one text's occupations were found, at both levels, and what sort of text it was.

    ``exact`` is None where the code given is a ROME 3 code with several ROME 4 codes below it that
    bears the same name as one of them: nobody can tell which of the two was meant.
    """

    first_v3: bool
    five_v3: bool
    first: bool | None
    five: bool | None
    sure: bool
    verbatim: bool
    domain: str | None
    coded_by_people: bool
    group: int


@dataclass(frozen=True, slots=True)
class OccupationReport:
    """Shares over all answers; ``None`` where there is nothing to count."""

    answers: tuple[Answer, ...]

    def to_json(self) -> dict[str, Any]:
        """The object of the contract, with the figures by domain and by who coded beside."""
        apart = [one for one in self.answers if not one.verbatim]
        sure = [one.first_v3 for one in self.answers if one.sure]
        return {
            **_shares(self.answers),
            "not_verbatim": _shares(apart),
            "auto_share": _mean([one.sure for one in self.answers]),
            "auto_precision": _mean(sure),
            "each_text_once": self._each_text_once(),
            "coded_by_people": _shares([one for one in self.answers if one.coded_by_people]),
            "by_domain": {
                domain: _shares([one for one in self.answers if one.domain == domain])
                for domain in sorted({one.domain for one in self.answers if one.domain})
            },
        }

    def _each_text_once(self) -> dict[str, float | None]:
        """The shares where copies of one text count together as one."""
        groups = np.array([one.group for one in self.answers], dtype=np.int64)
        if not len(groups):
            return {"n": 0, "top1_v3": None, "top5_v3": None}
        weights = 1 / np.bincount(groups)[groups]
        first, five = (
            np.average([getattr(one, name) for one in self.answers], weights=weights)
            for name in ("first_v3", "five_v3")
        )
        return {
            "n": len(set(groups.tolist())),
            "top1_v3": round(float(first), 4),
            "top5_v3": round(float(five), 4),
        }


def judge(
    offers: Sequence[LabelledOffer],
    found: Sequence[OccupationsFound],
    groups: Sequence[int],
    vocabulary: Vocabulary,
) -> OccupationReport:
    """Return the report on what was found for labelled offers, in the same order."""
    verbatim = _verbatim_titles(vocabulary)
    return OccupationReport(
        tuple(
            _answer(offer, one, int(group), (vocabulary, verbatim))
            for offer, one, group in zip(offers, found, groups, strict=True)
        )
    )


def _answer(
    offer: LabelledOffer,
    found: OccupationsFound,
    group: int,
    known: tuple[Vocabulary, frozenset[tuple[str, ...]]],
) -> Answer:
    vocabulary, verbatim = known
    parent, parents = vocabulary.parent(offer.code), [one.rome_v3 for one in found.links]
    codes = [one.rome for one in found.links]
    children = vocabulary.children.get(offer.code, ())
    certain = offer.code in vocabulary.occupations and len(children) <= 1
    return Answer(
        first_v3=parents[:1] == [parent],
        five_v3=parent in parents,
        first=codes[:1] == [offer.code] if certain else None,
        five=offer.code in codes if certain else None,
        sure=found.sure,
        verbatim=_as_title(offer.text.title) in verbatim,
        domain=vocabulary.domain_of((offer.code,)),
        coded_by_people=offer.coded_by_people,
        group=group,
    )


def _verbatim_titles(vocabulary: Vocabulary) -> frozenset[tuple[str, ...]]:
    return frozenset(
        _as_title(title) for one in vocabulary.occupations.values() for title in (one.label, *one.titles)
    )


def _as_title(title: str) -> tuple[str, ...]:
    return tuple(sorted(title_stems(title)))


def _shares(answers: Sequence[Answer]) -> dict[str, Any]:
    columns: dict[str, Callable[[Answer], bool | None]] = {
        "top1_v3": lambda one: one.first_v3,
        "top5_v3": lambda one: one.five_v3,
        "top1": lambda one: one.first,
        "top5": lambda one: one.five,
    }
    told = {
        name: _mean([value for one in answers if (value := of(one)) is not None])
        for name, of in columns.items()
    }
    return {"n": len(answers), **told}


def _mean(values: Sequence[bool]) -> float | None:
    return round(float(np.mean(values)), 4) if values else None
