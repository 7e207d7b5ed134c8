"""Where the work is done: today's INSEE code, else the name as given."""

from __future__ import annotations

import re
from typing import Final, Protocol

from matching.offer import Workplace
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.vocabulary.places import Commune

_CODE: Final = re.compile(r"(?:\d{5}|2[abAB]\d{3})")
_DEPARTMENT: Final = re.compile(r"^\s*(?:\d{2,3}|2[AB])\s*-\s*")
_BASED: Final = re.compile(
    r"\b(?:bas[ée]e?s? (?:à|a|sur)|lieu(?: de travail| de mission)? ?:|situ[ée]e?s? (?:à|a)|poste (?:à"
    r"|a)|secteur de|localisation ?:|secteur ?:)\s*(?P<place>[A-ZÉÈ][\w' -]{2,40})"
)


class Places(Protocol):
    """What this reader asks of the communes that are carried."""

    def by_insee(self, code: str) -> Commune | None:
        """The commune of a code, former ones included."""

    def find(self, text: str, postcode: str | None = None) -> Commune | None:
        """The commune that a text names."""


def read_workplace(source: OfferSource, places: Places) -> Fact[Workplace]:
    """The workplace of the field; where there is none, the one that the text plainly names."""
    label = source.part("lieuTravail", "libelle") or ""
    code = (source.part("lieuTravail", "commune") or "").partition(".")[0].strip().upper().zfill(5)
    passages = (Text("lieuTravail", label or code).whole(),)
    if _CODE.fullmatch(code) and code != "00000":
        known = places.by_insee(code)
        return Fact(Workplace(known.insee, known.name) if known else Workplace(code, _name(label)), passages)
    if label:
        postcode = (source.part("lieuTravail", "codePostal") or "").partition(".")[0] or None
        known = places.find(_DEPARTMENT.sub("", label), postcode)
        return Fact(Workplace(known.insee, known.name) if known else Workplace(None, _name(label)), passages)
    return _from_text(source, places)


def _name(label: str) -> str | None:
    return _DEPARTMENT.sub("", label).strip() or None


def _from_text(source: OfferSource, places: Places) -> Fact[Workplace]:
    for match in _BASED.finditer(source.description.text):
        known = places.find(match["place"])
        if known:
            return Fact(
                Workplace(known.insee, known.name), (source.description.passage(*match.span("place")),)
            )
    known = places.find(source.title.text) if source.title.text else None
    return Fact(Workplace(known.insee, known.name), (source.title.whole(),)) if known else Fact(Workplace())
