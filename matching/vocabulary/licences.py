"""Driving licences: the closed codes, what each includes, and where a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from matching.vocabulary.folding import fold

#: Licence -> the licences that it gives directly (Code de la route, R221-4 to R221-10).
INCLUDES: Final[Mapping[str, tuple[str, ...]]] = {
    "AM": (),
    "A1": ("AM",),
    "A2": ("A1",),
    "A": ("A2",),
    "B1": ("AM",),
    "B": ("B1", "AM"),
    "BE": ("B",),
    "C1": ("B",),
    "C": ("C1",),
    "C1E": ("C1", "BE"),
    "CE": ("C", "C1E"),
    "D1": ("B",),
    "D": ("D1",),
    "D1E": ("D1", "BE"),
    "DE": ("D", "D1E"),
}
CODES: Final = tuple(INCLUDES)

#: Words and old codes, each with today's code; the regular expressions read folded text.
_WORDS: Final[Mapping[str, str]] = {
    r"super[ -]?poids[ -]?lourds?": "CE",
    r"poids[ -]?lourds?": "C",
    r"vehicules?[ -]?legers?": "B",
    r"transports? (?:en commun|de personnes|de voyageurs)": "D",
    "spl": "CE",
    "pl": "C",
    "vl": "B",
    "c1e": "C1E",
    "d1e": "D1E",
    "a1": "A1",
    "a2": "A2",
    "b1": "B1",
    "c1": "C1",
    "d1": "D1",
    "am": "AM",
    r"be\b|eb|b ?96|e ?\(b\)|b ?\+ ?e": "BE",
    r"ce\b|ec|e ?\(c\)|c ?\+ ?e": "CE",
    r"de\b|ed|e ?\(d\)": "DE",
    "a": "A",
    "b": "B",
    "c": "C",
    "d": "D",
    r"voiture|auto|automobile": "B",
    "moto": "A",
    r"remorque": "BE",
    r"(?:auto)?bus|autocar|car": "D",
    r"cyclomoteur|scooter|mobylette": "AM",
}
_CODES: Final = tuple(_WORDS.values())
#: "Permis de construire" must not read "de", nor "permis d'exploitation" "d", nor "permis B, à …" "a".
_ONE: Final = "(?:" + "|".join(f"(?:{word})" for word in _WORDS) + r")(?![\w'])(?!-[a-z]{3})"
_TOKEN: Final = re.compile("|".join(f"({word})" for word in _WORDS))
_SEPARATOR: Final = (
    r"[ \t]*(?:\([ \t]*|\)[ \t]*)?(?:[,/;+&-]|\bet\b(?:[ \t]*/?[ \t]*\bou\b)?|\bou\b|\bpuis\b|\|)?"
    r"[ \t]*(?:(?:(?:du|de|le|un)[ \t]+)?permis[ \t]+|le[ \t]+)?[(\"'«:]?[ \t]*"
)
_LIST: Final = re.compile(
    r"\bpermis(?:[ \t]*(?:/[ \t]*certificat\w*)?[ \t]*:?[ \t*]*permis)?"
    r"(?:[ \t]+de[ \t]+conduire)?(?:[ \t]+(?:de[ \t]+)?(?:(?:la[ \t]+)?categories?|cat\b\.?|type))?"
    r"[ \t]*(?:[(\"'«:][ \t]*|-[ \t]+)?(?:(?:le|les)[ \t]+)?"
    rf"(?P<codes>{_ONE}(?:{_SEPARATOR}{_ONE})*)"
)
#: France Travail's own labels of the structured field, and a cell that is nothing but codes. "De : Agence Nord",
#: the head of an e-mail, is neither: the code is followed by the vehicle that it is for.
_LABEL: Final = re.compile(
    rf"^\s*(?P<codes>{_ONE})\s*(?:[-:(]\s*(?:=|vehicule|poids|transport|moto|tracteur|quadri|cyclo|remorque|ensemble)"
    r"|mention\b)"
)
_BARE: Final = re.compile(rf"^\s*(?P<codes>{_ONE}(?:\s*(?:[,/;+&|-]|\bet\b|\s)\s*{_ONE})*)\s*\.?\s*$")
#: Buses and coaches named after another licence are a way to come, unless a card is named for them too.
_COACH: Final = re.compile(r"transports? en commun|(?:auto)?bus|autocar|car")
_CARD: Final = re.compile(r"\bpermis[ \t]+(?:de[ \t]+)?$")
_MENTION: Final = re.compile(r"\bb mention 79\.?06|\bb ?96\b")
_DRIVING: Final = re.compile(r"\bpermis de conduire\b|\bbsr\b|\bbrevet de securite routiere\b")
_AFTER: Final = (
    r"(?:obligatoire|exige|requis|indispensable|necessaire|souhaite|apprecie|imperatif|demande"
    r"|valide|valable|optionnel|en cours|et[ \t]+(?:un[ \t]+)?(?:vehicule|voiture|moyen)"
    r"|\+[ \t]*(?:vehicule|voiture)|(?:est|serait)[ \t]+(?:un[ \t]+(?:plus|atout)|obligatoire|exige|requis"
    r"|indispensable|necessaire|souhaite|apprecie|imperatif|demande)|ok\b|\+)"
)
_SHORT: Final = re.compile(rf"(?<!permis )\b(?:spl|pl|vl)(?=[ \t]*[:(-]?[ \t]*{_AFTER})")
_PLAIN: Final = re.compile(
    rf"\b(?:(?:titulaires?|detenteurs?|detentrices?|possession)[ \t]+(?:du|d'un|de votre)[ \t]+"
    rf"|(?:avoir|avez|possed\w+|passer|posseder|obtenir|detenir|detenez)[ \t]+(?:le|son|votre|un)[ \t]+"
    rf"|ans?[ \t]+de[ \t]+)permis(?=[ \t]*(?:[,.;:!)\n]|$|{_AFTER}))"
    rf"|\bpermis(?=[ \t]*[:(-]?[ \t]*{_AFTER})"
)
#: "vous a permis", "ayant permis": the verb, not the card; "1 permis 1 emploi": the scheme, no card either.
_VERB: Final = re.compile(
    r"(?:\b(?:a|as|ont|ayant|avoir|aura|auront|avait|avaient|est|sont|ete|eu|soit|pas)[ \t]+)$"
)
_ONE_CARD: Final = re.compile(r"\b(?:1|un)[ \t]+$")
_SCHEME: Final = re.compile(r"[ ,]*[=/]?[ ]*(?:1|un)[ ]+emploi")


_ADJECTIVES: Final = (
    " obligatoire",
    " exige",
    " requis",
    " indispens",
    " necessaire",
    " souhaite",
    " apprecie",
    " valide",
)


@dataclass(frozen=True, slots=True)
class FoundLicence:
    """A licence named in a text; ``text == source[start:end]``. Whether it is asked is not judged here."""

    code: str
    start: int
    end: int
    text: str


def held_closure(codes: Iterable[str]) -> frozenset[str]:
    """Every licence code that the given codes give the right to drive with, themselves included."""
    seen: set[str] = set()
    todo = list(codes)
    while todo:
        code = todo.pop()
        if code not in seen:
            seen.add(code)
            todo.extend(INCLUDES.get(code, ()))
    return frozenset(seen)


def find_licences(text: str) -> list[FoundLicence]:
    """The licences that a text names, in the order of the text, each code once per phrase."""
    folded = fold(text)
    whole = _LABEL.match(folded) or _BARE.match(folded)
    if whole:
        return _unique(_codes_of(whole, text, folded))
    found = list(_in_short(text, folded))
    if "permis" not in folded and "bsr" not in folded and "securite routiere" not in folded:
        return _unique(found)
    found += _in_lists(text, folded)
    found += _plain(text, folded, found)
    return _unique(sorted(found, key=lambda one: one.start))


def _in_lists(text: str, folded: str) -> Iterator[FoundLicence]:
    for match in _LIST.finditer(folded):
        if not _VERB.search(folded, max(0, match.start() - 10), match.start()):
            yield from _codes_of(match, text, folded)


def _in_short(text: str, folded: str) -> Iterator[FoundLicence]:
    """ "VL exigé", "SPL souhaité": letters in capitals that something is said of."""
    for match in _SHORT.finditer(folded):
        word = text[match.start() : match.end()]
        if word.isupper():
            yield FoundLicence(_code(match.group()), match.start(), match.end(), word)


def _codes_of(match: re.Match[str], text: str, folded: str) -> Iterator[FoundLicence]:
    start, end = match.span("codes")
    if _MENTION.match(folded, start):
        yield FoundLicence("BE", start, end, text[start:end])
        return
    for token in re.finditer(_ONE, folded[start:end]):
        first, last = start + token.start(), start + token.end()
        if _is_small_word(text[first:last], text[last : last + 16], folded[last : last + 16]):
            continue
        if token.start() and _COACH.fullmatch(token.group()) and not _CARD.search(folded, 0, first):
            continue
        yield FoundLicence(_code(token.group()), first, last, text[first:last])


def _is_small_word(word: str, then: str, after: str) -> bool:
    """Whether "a", "à", "de" or "ce" is a French word here and no licence ("PERMIS DE CONSTRUIRE")."""
    if word in ("a", "à", "de", "De", "ce", "Ce", "À"):
        return True
    if word == "DE" and re.match(r"[ \t]+[A-Z]{3}", then):
        return not after.startswith((*_ADJECTIVES, " fimo", " fco", " oblig", " ou ", " et "))
    return (
        word == "A"
        and bool(re.match(r"[ \t]+(?!et\b|ou\b|\()[a-z]", after))
        and not after.startswith(_ADJECTIVES)
    )


def _code(token: str) -> str:
    match = _TOKEN.fullmatch(token)
    if match is None or match.lastindex is None:
        raise ValueError(f"not a licence: {token!r}")
    return _CODES[match.lastindex - 1]


def _plain(text: str, folded: str, found: list[FoundLicence]) -> list[FoundLicence]:
    plain = []
    for match in (*_DRIVING.finditer(folded), *_PLAIN.finditer(folded)):
        named = any(match.start() <= one.start <= match.end() + 25 for one in found)
        if not named and not _is_scheme(folded, match):
            code = "AM" if match.group().startswith("b") else "B"
            plain.append(FoundLicence(code, match.start(), match.end(), text[match.start() : match.end()]))
    return plain


def _is_scheme(folded: str, match: re.Match[str]) -> bool:
    near = max(0, match.start() - 10), match.start()
    before = _VERB.search(folded, *near) or _ONE_CARD.search(folded, *near)
    return bool(_SCHEME.match(folded, match.end()) or (before and match.group() == "permis"))


def _unique(found: Iterable[FoundLicence]) -> list[FoundLicence]:
    kept: list[FoundLicence] = []
    for one in found:
        last = kept[-1] if kept else None
        near = last is not None and last.code == one.code and one.start - last.end < 20
        if not near:
            kept.append(one)
    return kept
