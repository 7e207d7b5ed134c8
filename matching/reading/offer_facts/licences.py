"""Driving licences asked: the field first, then what the text adds or softens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from matching.offer import LicenceAsked, OfferWarning, Passage
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import Strength, sentence_span, strength, strongest
from matching.vocabulary.licences import FoundLicence, find_licences, held_closure

_MEANS: Final = (
    r"(?:moyens?|vehicules?|voitures?|velos?|scooters?|trottinettes?|mobylettes?|transports? (?:en commun|publics?)"
    r"|bus\b|metro|tram\w*|lignes? de|mobilite|mobile|autonom\w+|solution|en cours|en preparation|en formation|en passe"
    r"|habit\w+|resid\w+|domicili\w+|covoitur\w+|vsp\b|vsl\b|sans permis|permis en cours)"
)
#: « ou moyen de locomotion », « (ou en cours) »: another way will do, so the licence is only wished.
_OR_ELSE: Final = re.compile(
    rf"[^.;,:\n(]{{0,20}}?[,( ]*(?:et/)?ou\b (?:bien |au moins |tout )?(?:(?:un|une|le|la|les|votre|d'un|d'une|par|en|autres?|propre)\s)*{_MEANS}"
    r"|[ \t]*[(,/]?[ \t]*(?:obtenu |valide )?(?:ou )?en cours (?:d'obtention |de passage )?(?:accepte|possible|admis|bienvenu)"
    r"|[ \t]?[,/][ \t]?(?:velos?|trottinettes?|transports? en commun)\b"
)
_ELSE_OR: Final = re.compile(
    rf"\b{_MEANS}[^.;,:\n]{{0,25}}?,? ou (?:(?:le|du|un|titulaire|avoir|d'un)\s)*(?:permis\s)?$"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    code: str
    how: Strength
    passage: Passage


def read_licences(source: OfferSource) -> Fact[tuple[LicenceAsked, ...]]:
    """Each licence once, required or wished, with one passage each."""
    told = {one.code: one for one in _from_fields(source)}
    said = [one for text in source.texts for one in _mentions(text)]
    by_code: dict[str, list[_Mention]] = {}
    for one in said:
        by_code.setdefault(one.code, []).append(one)
    asked: list[tuple[LicenceAsked, Passage]] = []
    warnings: list[OfferWarning] = []
    for code in dict.fromkeys((*told, *by_code)):
        mentions = by_code.get(code, [])
        how = strongest(one.how for one in mentions) if mentions else None
        field = told.get(code)
        if field:
            asked.append((LicenceAsked(code, field.how == "demanded" and how != "wished"), field.passage))
            warnings += _disagreement(field, how, mentions)
        elif how and how != "not_asked":
            passage = next((one.passage for one in mentions if one.how == how), mentions[0].passage)
            asked.append((LicenceAsked(code, how != "wished"), passage))
    return Fact(tuple(one for one, _ in asked), tuple(passage for _, passage in asked), tuple(warnings))


def _from_fields(source: OfferSource) -> Iterator[_Mention]:
    for item in source.items("permis"):
        label = Text("permis", str(item.get("libelle") or ""))
        how: Strength = "demanded" if str(item.get("exigence")).upper().startswith("E") else "wished"
        for found in find_licences(label.text):
            yield _Mention(found.code, how, label.whole())


def _mentions(text: Text) -> list[_Mention]:
    found = [one for one in find_licences(text.text) if not _is_because(text, one)]
    mentions = [_Mention(one.code, _strength(text, one), text.passage(one.start, one.end)) for one in found]
    for i, (one, two) in enumerate(pairwise(found)):
        if (
            re.fullmatch(
                r"\W*(?:ou|/|voire)\W*(?:(?:le |un )?permis\W*)?(?:de )?", text.folded[one.end : two.start]
            )
            and one.code != two.code
        ):
            j = _not_needed(one, two)
            for k in [i, i + 1] if j is None else [i + j]:
                mentions[k] = _Mention(mentions[k].code, "wished", mentions[k].passage)
    return mentions


def _strength(text: Text, one: FoundLicence) -> Strength:
    how = strength(text.folded, one.start, one.end)
    if how in ("demanded", "plain") and _has_other_way(text.folded, one):
        return "wished"
    return how


def _has_other_way(folded: str, one: FoundLicence) -> bool:
    begin, stop = sentence_span(folded, one.start, one.end)
    return bool(_OR_ELSE.match(folded, one.end, stop) or _ELSE_OR.search(folded, begin, one.start))


def _is_because(text: Text, one: FoundLicence) -> bool:
    """ "le permis B, car vous partirez seul": no coach is meant."""
    return one.text == "car" and bool(re.search(r"[,.:;]\s*$", text.folded[: one.start]))


def _not_needed(one: FoundLicence, two: FoundLicence) -> int | None:
    """Of two licences of which either is enough, the number of the greater; None when neither holds the other."""
    if one.code in held_closure([two.code]):
        return 1
    return 0 if two.code in held_closure([one.code]) else None


def _disagreement(field: _Mention, how: Strength | None, mentions: list[_Mention]) -> Iterator[OfferWarning]:
    if field.how == "demanded" and how in ("wished", "not_asked"):
        passage = next(one.passage for one in mentions if one.how == how)
        yield OfferWarning(
            "contradiction_other",
            f"Le champ exige le permis {field.code}, le texte non : il est lu comme un souhait.",
            passage,
        )
    elif field.how == "wished" and how == "demanded":
        passage = next(one.passage for one in mentions if one.how == how)
        yield OfferWarning(
            "contradiction_other",
            f"Le texte exige le permis {field.code}, le champ le souhaite : il est lu comme un souhait.",
            passage,
        )
