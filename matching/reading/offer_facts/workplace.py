"""Where the work is done: today's INSEE code, else the name as given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Protocol

from matching.offer import Passage, Workplace
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
    r"\s*(?P<place>DK\b|\d{5}(?![\d ])(?! [A-Z])|(?:\d{5} )?[A-ZÉÈ][\w'’ -]{2,40}(?:\(\d{2,5}\))?)"
)
#: « 59140 Dunkerque », « Dunkerque (59) »: an address line. The employer's seat has one too, hence only if alone.
_ADDRESS: Final = re.compile(
    r"(?P<place>\b(?:59|62)\d{3}\s*[-–,]?\s*[A-ZÉÈ][\w'’-]+(?:[ -][A-ZÉÈ][\w'’-]+){0,4}"
    r"|\b[A-ZÉÈ][\w'’-]+(?:[ -](?:sur|en|lès|les|de|la|[A-ZÉÈ][\w'’-]+)){0,4} ?\((?:59|62)(?:\d{3})?\))"
)


_MORE: Final = re.compile(r"(?:\s*(?:,|/|ou\b|et\b)\s*[A-ZÉÈ][\w'’-]+(?:[ -][A-ZÉÈ][\w'’-]+)*)+")
_LABELLED: Final = re.compile(
    r"(?:^|\n)[\s•*-]*(?:[Ll]ieu(?: (?:de|du) (?:travail|poste|mission))?|LIEU|[Vv]ille|[Cc]ommune|[Ll]ocalisation)\s?:\s*(?:\d{5} )?"
    r"(?!Poste|Garage|Site|Agence|CD[ID]|Mission|Contrat|Sur |Au |En |Le |Vos |Votre )"
    r"(?P<place>[A-ZÉÈ][\w'’]*(?:[ -](?:sur|en|lès|les|de|la|le|[A-ZÉÈ][\w'’]*)){0,4})(?=\s*(?:\(\d{2,5}\))?\s*(?:[.,;\n]|$))"
)
#: What stands before the name of the place where one works, or nothing else on the line.
_GOING: Final = re.compile(
    r"(?:\b(?:a|sur|pour|sis|sise)|[:,(]|\s[-–]|\bcommune de|\bville de|\bport de)\s*$"
)
#: Where the employer sits, where one travels to, what is near: not the workplace.
_ELSEWHERE: Final = re.compile(
    r"\b(?:agences?|sieges?|livr\w+|deplac\w+|proche|pres|minutes?|mn|min|kms?|entre|reunions?|forum|rencontr\w+|salon"
    r"|job dating|presents? |bureaux situes|implante\w*|filiale\w*|formation|ecole|bureaux?|contact\w*|appel\w*|tel)\b(?![^.;\n]*\b(?:recrut|recherch|client))[^.;\n]*$"
)


class Places(Protocol):
    """What this reader asks of the communes that are carried."""

    def by_insee(self, code: str) -> Commune | None:
        """The commune of a code, former ones included."""

    def find(self, text: str, postcode: str | None = None) -> Commune | None:
        """The commune that a text names."""

    def named_in(self, folded: str) -> Iterator[tuple[Commune, int, int]]:
        """Every commune that a folded text names in full, with the positions of its name."""


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
    """Where the text says the post is; else the one commune of the title; else the one the text goes to."""
    text = source.description
    said = [*_said(text, _BASED, places), *_said(text, _ADDRESS, places)]
    based = any(_said(text, _BASED, places))
    title = [
        (known, source.title.whole())
        for known, start, _ in places.named_in(source.title.folded)
        if not _is_elsewhere(source.title, start)
    ]
    for found in (said[:1] if based else said, title, _gone_to(text, places)):
        if len({known.insee for known, _ in found}) == 1:
            known, passage = found[0]
            return Fact(Workplace(known.insee, known.name), (passage,))
    return _unknown_place(text, places)


def _unknown_place(text: Text, places: Places) -> Fact[Workplace]:
    """The one name that a label gives (« Lieu : 59500 Douai »), of a commune that is not carried."""
    found = [match for match in _LABELLED.finditer(text.text) if not places.find(match["place"])]
    if len({match["place"] for match in found}) != 1:
        return Fact(Workplace())
    return Fact(Workplace(None, found[0]["place"].strip()), (text.passage(*found[0].span("place")),))


def _said(text: Text, pattern: re.Pattern[str], places: Places) -> Iterator[tuple[Commune, Passage]]:
    for match in pattern.finditer(text.text):
        known = places.find(match["place"])
        if (
            known
            and _is_the_one(text, match.span("place"), places)
            and not _is_elsewhere(text, match.start())
        ):
            yield known, text.passage(*match.span("place"))


def _gone_to(text: Text, places: Places) -> list[tuple[Commune, Passage]]:
    """The communes that the text speaks of going to: « CDI 35 h à Bergues », « GRAVELINES » alone on a line."""
    return [
        (known, text.passage(start, end))
        for known, start, end in places.named_in(text.folded)
        if text.text[start].isupper()
        and (_GOING.search(_line(text.folded[:start])) or _is_alone(text.folded, start, end))
        and _is_the_one(text, (start, end), places)
        and not _is_elsewhere(text, start)
    ]


def _is_the_one(text: Text, place: tuple[int, int], places: Places) -> bool:
    """Whether no other commune is named with it: of « Bergues, Hondschoote ou Gravelines » nobody said which."""
    start, end = place
    more = _MORE.match(text.text, end)
    named = places.named_in(text.folded[start : more.end() if more else end])
    return len({known.insee for known, *_ in named}) <= 1


def _is_elsewhere(text: Text, start: int) -> bool:
    return bool(_ELSEWHERE.search(_line(text.folded[:start])[-45:]))


def _is_alone(folded: str, start: int, end: int) -> bool:
    """Whether a line says the place and nothing else, its postcode and marks apart."""
    stop = folded.find("\n", end)
    rest = _line(folded[:start]) + folded[end : stop if stop >= 0 else len(folded)]
    return not re.search(r"[a-z]", rest)


def _line(before: str) -> str:
    return before.rpartition("\n")[2]
