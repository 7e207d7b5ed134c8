"""How well skills read from texts agree with those that employers ticked in a list."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

SEED: Final = 11


@dataclass(frozen=True, slots=True)
class ReadLink:
    """One skill read from an offer's text, with the words around it for a person to judge."""

    offer_id: str
    code: str
    label: str
    kind: str
    passage: str
    around: str

    def to_json(self) -> dict[str, str]:
        """Return the link as one JSON object."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SkillsOfOffer:
    """The skills ticked for an offer, those of them that its text says, and those read."""

    ticked: frozenset[str]
    said: frozenset[str]
    read: tuple[ReadLink, ...]


@dataclass(frozen=True, slots=True)
class SkillReport:
    """Counts over offers; ``agreed``: links to a skill that was ticked; ``said_found``: ticked, said and read.

    An employer ticks five skills or so out of thousands: a link that was not ticked is seldom wrong,
    so that precision is for a person to judge on a sample.
    """

    offers: int
    ticked: int
    said: int
    said_found: int
    links: int
    agreed: int
    kinds: dict[str, int]
    offers_a_second: float

    def to_json(self) -> dict[str, object]:
        """Return the figures as one JSON object."""
        return {
            "offers": self.offers,
            "ticked": self.ticked,
            "links": self.links,
            "links_per_offer": _share(self.links, self.offers),
            "kinds": self.kinds,
            "agreed": self.agreed,
            "recall": _share(self.agreed, self.ticked),
            "verbatim": {
                "ticked": self.said,
                "found": self.said_found,
                "recall": _share(self.said_found, self.said),
            },
            "offers_a_second": round(self.offers_a_second, 1),
        }


def evaluate_skills(read: Sequence[SkillsOfOffer], seconds: float) -> SkillReport:
    """Return the counts over offers that were read in so many seconds."""
    return SkillReport(
        offers=len(read),
        ticked=sum(len(one.ticked) for one in read),
        said=sum(len(one.said) for one in read),
        said_found=sum(len(one.said & _codes(one)) for one in read),
        links=sum(len(one.read) for one in read),
        agreed=sum(len(one.ticked & _codes(one)) for one in read),
        kinds=dict(sorted(Counter(link.kind for one in read for link in one.read).items())),
        offers_a_second=len(read) / seconds if seconds else 0.0,
    )


def sample_links(read: Iterable[SkillsOfOffer], size: int, *, seed: int = SEED) -> list[ReadLink]:
    """Return some links drawn with a seed, for a person to judge; of the same words, one only."""
    links = list({(link.code, link.around): link for one in read for link in one.read}.values())
    return random.Random(seed).sample(links, min(size, len(links)))


def _codes(one: SkillsOfOffer) -> frozenset[str]:
    return frozenset(link.code for link in one.read)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
