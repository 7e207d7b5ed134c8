"""Certificates asked by the title and the description (fields never hold them)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import CertificationAsked, Passage
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import Strength, strength, strongest
from matching.vocabulary.certifications import FoundCertification, find_certifications

#: Rules of hygiene and the like are followed at work; the certificate is another thing.
_RULES: Final = re.compile(
    r"\b(?:normes?|regles?|methodes?|demarche|respect\w*|plans?|systeme|procedures?|principes?"
    r"|referentiel|appliqu\w+|connaissances?|reglementation|suivi"
    r"|hygiene|consignes?|bonnes pratiques|protocoles?|legislation|controles?|certifi\w+|notions?"
    r"|methodologies?|documents?|etude|audits?|mise en place|garant\w*|selon|veill\w+"
    r"|enregistrement\w*)\b[^.;\n]{0,45}$"
)
_SOFT_KEYS: Final = ("haccp", "hygiene")
#: What trades are called, not what is asked of people: "formateur CACES", "centre de formation aux CACES".
_TRADE: Final = re.compile(
    r"\b(?:formateurs?|formatrices?|formations? aux?|testeurs?|instructeurs?|centre de formation"
    r"|dispens\w+|anim\w+ (?:des|les)|vend\w+|commerciali\w+)\b[^.;\n]{0,45}$"
)

#: A category said later in the sentence, of the family just named: « la catégorie 5 serait un plus ».
_FAMILY: Final = re.compile(r"caces:(r\d{3})(?::.+)?")
_FURTHER: Final = re.compile(
    r"[^.;\n]{0,60}?[,(]\s*(?:et |puis |ainsi que )?(?:l[ae]s? |une? )?(?:cat(?:egorie)?s?\.?|cat\.)\s*"
    r"(?P<cat>[a-g]?[1-9]?[ab]?)\b(?!\s*(?:ans?|mois|h)\b)"
)

#: « CACES 3, formation possible »: of a certificate, this says how to come by it.
_TAUGHT: Final = re.compile(
    r"[ \t]*,[ \t]*(?:une )?formation (?:possible|envisageable)\b(?! (?:au|aux|a|sur|de|d'))"
)
#: « si vous possédez le CACES », « à jour ou à passer chez nous »: one can come without.
_IF_YOU: Final = re.compile(r"\bsi (?:vous |tu )(?:\w+ ){1,2}(?:le |la |un |votre |de )*$")
_OR_LATER: Final = re.compile(
    r"[^.;\n]{0,30}\bou (?:a|en cours d[e'])\s?(?:valider|passer|obtenir|prevoir|acquerir|obtention)"
)
_OR_PRACTICE: Final = re.compile(r"[ \t]*(?:,[ \t]*)?ou[ \t]+(?:d'une? |une? )?(?:\w+ ){0,2}?experience")


def read_certifications(source: OfferSource) -> Fact[tuple[CertificationAsked, ...]]:
    """Each certificate once, required or wished, with one passage each."""
    mentions: dict[tuple[str, ...], list[tuple[FoundCertification, Strength, Passage]]] = {}
    for text in source.texts:
        for found in _joined(text, [*_with_further_categories(text)]):
            if not _is_else(text, found):
                how = _strength(text, found)
                mentions.setdefault(found.keys, []).append((found, how, text.passage(found.start, found.end)))
    asked: list[tuple[CertificationAsked, Passage]] = []
    for keys, said in mentions.items():
        how = strongest(one for _, one, _ in said)
        if how == "not_asked" or _is_said_better(keys, mentions):
            continue
        found, _, passage = next((one for one in said if one[1] == how), said[0])
        asked.append((CertificationAsked(found.label, how != "wished", keys), passage))
    return Fact(tuple(one for one, _ in asked), tuple(passage for _, passage in asked))


def _with_further_categories(text: Text) -> Iterator[FoundCertification]:
    found = find_certifications(text.text)
    nexts = [*(one.start for one in found[1:]), len(text.text)]
    for one, following in zip(found, nexts, strict=False):
        yield one
        family = _FAMILY.fullmatch(one.keys[0])
        further = _FURTHER.match(text.folded, one.end, following)
        if family and further and further["cat"]:
            start, end = further.span("cat")
            said = f"CACES {family[1]} {text.text[start:end]}"
            for more in find_certifications(said):
                if ":" not in more.keys[0].removeprefix("caces:"):
                    continue  # no category of this family: « catégorie A de la grille »
                yield FoundCertification(more.label, more.keys, start, end, text.text[start:end])


def _joined(text: Text, found: list[FoundCertification]) -> list[FoundCertification]:
    """ "FIMO ou FCO" is one demand that either meets."""
    kept: list[FoundCertification] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and _either(text.folded[last.end : one.start], last, one):
            keys = tuple(dict.fromkeys((*last.keys, *one.keys)))
            kept[-1] = FoundCertification(
                f"{last.label} ou {one.label}", keys, last.start, one.end, text.text[last.start : one.end]
            )
        else:
            kept.append(one)
    return kept


def _either(between: str, last: FoundCertification, one: FoundCertification) -> bool:
    """Tell whether two certificates are alternatives: « ou », or the usual « FIMO/FCO »."""
    if re.fullmatch(r"[ \t]*/[ \t]*", between):
        return all(key.startswith(("fimo", "fco")) for key in (*last.keys, *one.keys))
    return bool(
        re.fullmatch(r"[ \t]*(?:,[ \t]*)?(?:et/)?ou[ \t]+(?:(?:de |d'|un |une |la |le |du )[ \t]*)*", between)
    )


def _strength(text: Text, found: FoundCertification) -> Strength:
    how = strength(text.folded, found.start, found.end)
    if how == "plain" and _TAUGHT.match(text.folded, found.end):
        return "not_asked"
    before = text.folded[max(0, found.start - 40) : found.start]
    either = _OR_PRACTICE.match(text.folded, found.end) or _OR_LATER.match(text.folded, found.end)
    return "wished" if (either or _IF_YOU.search(before)) and how != "not_asked" else how


def _is_else(text: Text, found: FoundCertification) -> bool:
    before = text.folded[max(0, found.start - 70) : found.start]
    soft = any(key.startswith(_SOFT_KEYS) for key in found.keys)
    return bool(_TRADE.search(before) or (soft and _RULES.search(before)))


def _is_said_better(
    keys: tuple[str, ...], mentions: dict[tuple[str, ...], list[tuple[FoundCertification, Strength, Passage]]]
) -> bool:
    """Whether the same certificate is also said with its category ("CACES" beside "CACES R489 3")."""
    if len(keys) > 1:
        return any((key,) in mentions for key in keys)
    return any(other != keys and any(key.startswith(f"{keys[0]}:") for key in other) for other in mentions)
