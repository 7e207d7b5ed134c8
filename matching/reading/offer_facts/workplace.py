"""Where the work is done: today's INSEE code, else the name as given."""

from __future__ import annotations

import re
from typing import Final, Protocol

from matching.offer import Workplace
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.vocabulary.places import Commune

_CODE: Final = re.compile(r"(?:\d{5}|2[abAB]\d{3})")
_DEPARTMENT: Final = re.compile(r"^\s*(?:\d{2,3}|2[AB])\s*-\s*")
#: Where the post is said to be. The place begins with a capital and may carry its department in brackets.
_BASED: Final = re.compile(
    r"\b(?:(?:poste|mission|emploi|contrat|travail|chantier)s? (?:est |sera )?(?:bas[ée]e?s?|situ[ée]e?s?|localis[ée]e?s?)"
    r" (?:à|a|sur)|[Bb]as[ée]e?s? (?:à|a|sur)|[Ss]itu[ée]e?s? (?:à|a)|[Pp]oste (?:à|a)|(?:[Dd]e|[Dd]u) secteur de"
    r"|(?:[Ll]ieu|LIEU)(?: (?:de|du) (?:travail|mission|poste|la mission))?\s?:"
    r"|(?:[Ll]ocalisation|[Vv]ille|[Cc]ommune)\s?:|[Ss]ecteur(?: de|\s?:)?"
    r"|(?:[Pp]ostes?|[Mm]issions?|[Ii]nterventions?(?: à domicile)?|[Ii]ntervenez(?: à domicile)?|[Cc]hantiers?) sur"
    r"|(?:[Mm]agasin|[Ee]ntrep[ôo]t|[Uu]sine|[Aa]telier|[Rr]estaurant|[Ss]ite) (?:de|à)"
    r"|[Cc]lients? (?:(?:est |sont )?(?:situ[ée]e?s?|bas[ée]e?s?|implant[ée]e?s?) )?à)"
    r"\s*(?P<place>(?:\d{5} )?[A-ZÉÈ][\w'’ -]{2,40}(?:\(\d{2,5}\))?)"
)
#: « 59140 Dunkerque », « Dunkerque (59) »: an address line. The employer's seat has one too, hence only if alone.
_ADDRESS: Final = re.compile(
    r"(?P<place>\b(?:59|62)\d{3}\s*[-–,]?\s*[A-ZÉÈ][\w'’-]+(?:[ -][A-ZÉÈ][\w'’-]+){0,4}"
    r"|\b[A-ZÉÈ][\w'’-]+(?:[ -](?:sur|en|lès|les|de|la|[A-ZÉÈ][\w'’-]+)){0,4} ?\((?:59|62)(?:\d{3})?\))"
)


#: Said in Dunkirk it is Saint-Pol-sur-Mer; said in a title from anywhere it is not.
_ONE_OF_SEVERAL: Final = re.compile(r"\b(?:saint|st)[ -]pol\b(?![ -/]*(?:sur|s/?)?[ -/]*mer\b)")


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
    text = source.description
    found = [
        (known, text.passage(*match.span("place")))
        for pattern in (_BASED, _ADDRESS)
        for match in pattern.finditer(text.text)
        if (known := places.find(match["place"]))
    ]
    if found and (len({known.insee for known, _ in found}) == 1 or _BASED.search(text.text)):
        known, passage = found[0]
        return Fact(Workplace(known.insee, known.name), (passage,))
    title = source.title
    known = places.find(title.text) if title.text and not _ONE_OF_SEVERAL.search(title.folded) else None
    return Fact(Workplace(known.insee, known.name), (title.whole(),)) if known else Fact(Workplace())
