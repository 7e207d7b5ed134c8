"""The occupation: the code given, kept; a wider code goes to its child when the title is clear; else linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from matching.offer import OccupationLink
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Occupation, Vocabulary

_CODE: Final = re.compile(r"[A-N]\d{4}")
_WORD: Final = re.compile(r"[a-z0-9]{2,}")
_EMPTY: Final = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "et",
        "en",
        "un",
        "une",
        "au",
        "aux",
        "pour",
        "hf",
        "fh",
        "ou",
        "dans",
        "sur",
    ]
)
#: Shared words over all words, and how far ahead of the next child it must be.
_CLEAR: Final = 0.5
_AHEAD: Final = 0.12


@dataclass(frozen=True, slots=True)
class OccupationsFound:
    """The occupations that an offer means, best first, and whether the first may be used unchecked."""

    links: tuple[OccupationLink, ...] = ()
    sure: bool = False


class Linker(Protocol):
    """Whatever finds the occupations of an offer that gives no code: the linker of titles, or a trained model."""

    def for_offer(self, title: str, body: str) -> OccupationsFound:
        """The occupations that title and text mean, best first, at most five."""

    def for_offers(self, offers: Sequence[tuple[str, str]]) -> list[OccupationsFound]:
        """The occupations of many titles and texts: the same as one by one, sooner."""


@dataclass(frozen=True, slots=True)
class FoundTogether:
    """A linker that answers for the offers of one file, all looked at together beforehand."""

    found: Mapping[tuple[str, str], OccupationsFound]

    @classmethod
    def by(cls, linker: Linker, sources: Iterable[OfferSource]) -> FoundTogether:
        """Ask for every offer that gives no code, each text once."""
        asked = list(dict.fromkeys(_asked(one) for one in sources if not _given_code(one)))
        return cls(dict(zip(asked, linker.for_offers(asked), strict=True)) if asked else {})

    def for_offer(self, title: str, body: str) -> OccupationsFound:
        """The occupations of one of these offers."""
        return self.found[title, body]

    def for_offers(self, offers: Sequence[tuple[str, str]]) -> list[OccupationsFound]:
        """The occupations of some of these offers."""
        return [self.found[one] for one in offers]


def _asked(source: OfferSource) -> tuple[str, str]:
    return source.title.text, source.description.text


def _given_code(source: OfferSource) -> str | None:
    code = (source.text("romeCode") or "").strip().upper()
    return code if _CODE.fullmatch(code) else None


def read_occupations(
    source: OfferSource, vocabulary: Vocabulary, linker: Linker | None
) -> tuple[Fact[tuple[OccupationLink, ...]], bool]:
    """The occupations, best first, and whether the first may be used unchecked."""
    code = _given_code(source)
    if code:
        link, sure = _given(code, source, vocabulary)
        return Fact((link,), (Text("romeCode", str(source.raw["romeCode"])).whole(),)), sure
    if linker is None:
        return Fact(()), False
    found = linker.for_offer(*_asked(source))
    return Fact(found.links, (source.title.whole(),) * len(found.links)), found.sure


def _given(code: str, source: OfferSource, vocabulary: Vocabulary) -> tuple[OccupationLink, bool]:
    parent = vocabulary.parent(code)
    known = vocabulary.occupations.get(code)
    given = source.text("romeLibelle")
    if known and (not given or fold(given) == fold(known.label)):
        return OccupationLink(code, parent, known.label, 1.0), True
    chosen = _child(code, source, vocabulary)
    if chosen:
        return OccupationLink(
            chosen.code, chosen.parent, chosen.label, 1.0 if chosen.code == code else 0.9
        ), True
    return OccupationLink(code, parent, known.label if known else given or code, 0.8 if known else 1.0), False


def _child(code: str, source: OfferSource, vocabulary: Vocabulary) -> Occupation | None:
    """The occupation below a wider code that the official title, else the offer's own, plainly names."""
    children = [vocabulary.occupations[one] for one in vocabulary.children.get(code, ())]
    if len(children) == 1:
        return children[0]
    for title in (source.text("appellationlibelle"), source.title.text):
        words = _words(title or "")
        scored = (
            sorted(((_closeness(words, child), child.code) for child in children), reverse=True)
            if words
            else []
        )
        if len(scored) > 1 and scored[0][0] >= _CLEAR and scored[0][0] - scored[1][0] >= _AHEAD:
            return vocabulary.occupations[scored[0][1]]
    return None


def _closeness(words: frozenset[str], occupation: Occupation) -> float:
    return max(
        (_shared(words, _words(title)) for title in (occupation.label, *occupation.titles)), default=0.0
    )


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _words(title: str) -> frozenset[str]:
    """Stems of a title, so that "Soudeur / Soudeuse" and "Soudeur(se)" are alike."""
    return frozenset(
        word[:6]
        for word in _WORD.findall(fold(re.sub(r"\(?[HF]\s*/\s*[HF]\)?", " ", title)))
        if word not in _EMPTY
    )
