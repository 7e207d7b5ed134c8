"""The contract and its months: the codes of France Travail, else the words of the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from matching.offer import OfferWarning, Passage
from matching.reading.offer_facts.contract_words import (
    AGENCY,
    BENEFITS,
    BY_TURNS,
    CODES,
    EITHER,
    LABELS,
    LATER,
    NOT_OFFERED,
    PATTERN,
    PERHAPS,
    STATED,
    TURNS_OF,
    WEAK,
)
from matching.reading.offer_facts.dates import read_span
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import sentence_span
from matching.vocabulary.folding import fold

_N: Final = r"\d{1,2}|un|une|deux|trois|quatre|cinq|six|neuf|douze|dix-huit"
_UNIT: Final = r"(?:mois|ans?|annees?|semaines?|jours?)\b"
_DURATION: Final = re.compile(
    r"(?:-\s*|\b(?:de|d'|pour|duree ?:?|pendant|environ|contrat|cdd|interim|mission ?:?|saisonnier"
    r"|apprentissage|professionnalisation)\s*\(?|\binterim, )"
    rf"(?P<n>{_N})\s*(?:(?:a|-|/"
    rf"|ou)\s*\d{{1,2}}\s*)?(?P<unit>{_UNIT})"
    r"(?!\s*(?:(?:d'|de )(?:experience|pratique|exercice)|en alternance))"
)
#: « mission de 3 semaines en intérim », « 26 h, 4 mois renouvelables ».
_SAID_APART: Final = re.compile(
    rf"\b(?:mission|remplacement|contrat) (?:\w+ )?(?:de |d')(?P<n>{_N}) ?(?P<unit>{_UNIT})"
    rf"|(?:, |- ?)(?P<n2>{_N}) (?P<unit2>{_UNIT})(?= renouvelable)"
)
_NUMBERS: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "neuf": 9,
    "douze": 12,
    "dix-huit": 18,
}
_NAMES: Final = {
    "cdi": "un CDI",
    "cdd": "un CDD",
    "interim": "une mission d'intérim",
    "cddi": "un CDDI",
    "alternance": "une alternance",
    "saisonnier": "un contrat saisonnier",
    "independant": "un statut d'indépendant",
}
_LIMITED: Final = frozenset({"cdd", "interim", "cddi", "alternance", "saisonnier"})


def read_contract(source: OfferSource) -> Fact[str | None]:
    """The contract in our closed word, from the fields else from the text."""
    told = _from_fields(source)
    said = _from_text(source)
    if told is None:
        return Fact(said[0], (said[1],)) if said else Fact(None)
    if said and told[0] in ("cdi", "cdd") and said[0] in ("alternance", "cddi") and said[2]:
        return Fact(said[0], (said[1],))
    return Fact(told[0], (told[1],), _disagreement(told[0], said))


def read_months(source: OfferSource, contract: str | None) -> Fact[float | None]:
    """The months of a contract that ends; None for the others and when nothing is said."""
    if contract not in _LIMITED:
        return Fact(None)
    for key in ("typeContratLibelle", "typeContrat"):
        label = Text(key, source.text(key) or "")
        if found := _duration(label, 0, len(label.text)):
            return found
    for text in source.texts:
        for match in PATTERN.finditer(text.folded):
            stop = min(sentence_span(text.folded, match.start(), match.end())[1], match.end() + 60)
            if match.lastgroup == contract and (found := _duration(text, match.start(), stop)):
                return found
    return _said_apart(source) or read_span(source)


def _said_apart(source: OfferSource) -> Fact[float | None] | None:
    """The length said apart from the contract: « mission de 3 semaines », « 4 mois renouvelables »."""
    for text in source.texts:
        if match := _SAID_APART.search(text.folded):
            return _length(text, match)
    return None


def contract_of_label(label: str) -> str | None:
    """Our closed word for a contract's code or label of France Travail; None where it names two."""
    folded, code = fold(label), label.strip()[:3].upper()
    if _choices(folded):
        return None
    if code in CODES and not label.strip()[3:4].isalpha():
        return CODES[code]
    return next((ours for words, ours in LABELS if re.match(words, folded)), None)


def _from_fields(source: OfferSource) -> tuple[str, Passage] | None:
    nature = source.text("natureContrat") or ""
    if contract_of_label(nature) in ("alternance", "cddi", "independant") and "cdi de" not in fold(nature):
        return contract_of_label(nature) or "", Text("natureContrat", nature).whole()
    if source.flag("alternance"):
        return "alternance", Text("alternance", str(source.raw["alternance"])).whole()
    for key in ("typeContrat", "typeContratLibelle"):
        label = source.text(key)
        if label and (ours := contract_of_label(label)):
            return ours, Text(key, label).whole()
    return None


def _from_text(source: OfferSource) -> tuple[str, Passage, bool] | None:
    """The contract that the text says first, its passage, and whether it is said as the post's own."""
    found = [
        (match.lastgroup or "", text.passage(*match.span()), _is_stated(text, match))
        for text in source.texts
        for match in PATTERN.finditer(text.folded)
        if _is_offered(text, match)
    ]
    stated = [one for one in found if one[2]]
    if not stated and any(_choices(text.folded) for text in source.texts):
        return None
    first = min(stated or found, key=lambda one: one[0] == WEAK, default=None)
    return ("cdd", *first[1:]) if first and first[0] == WEAK else first


def _is_offered(text: Text, match: re.Match[str]) -> bool:
    begin, _ = sentence_span(text.folded, match.start(), match.end())
    before = text.folded[begin : match.start()]
    after = text.folded[match.end() : match.end() + 70]
    if match.lastgroup == "alternance" and (NOT_OFFERED.search(before) or _is_by_turns(before, after)):
        return False
    told_of_others = BENEFITS.search(before) or AGENCY.search(before) or PERHAPS.match(after)
    return not (
        told_of_others
        or LATER.search(before)
        or _lists_kinds(text.folded, match)
        or any(start <= match.start() < end for start, end in _choices(text.folded))
    )


def _is_by_turns(before: str, after: str) -> bool:
    return bool(BY_TURNS.match(after) or TURNS_OF.search(before))


@lru_cache(maxsize=8)
def _choices(folded: str) -> tuple[tuple[int, int], ...]:
    """Where a text leaves the choice between two kinds of contract."""
    return tuple(
        match.span() for match in EITHER.finditer(folded) if _kind(match["one"]) != _kind(match["two"])
    )


def _kind(word: str) -> str:
    return "alternance" if word[0] == "a" else word[:3]


def _lists_kinds(folded: str, match: re.Match[str]) -> bool:
    """An agency's "en intérim, CDD et CDI" tells what it does, not what it offers."""
    around = folded[max(0, match.start() - 45) : match.end() + 45]
    return len({kind for kind in ("interim", "cdd", "cdi") if re.search(rf"\b{kind}\b", around)}) == 3


def _is_stated(text: Text, match: re.Match[str]) -> bool:
    begin, stop = sentence_span(text.folded, match.start(), match.end())
    before, after = text.folded[begin : match.start()], text.folded[match.end() : stop]
    if re.match(
        r"\s*(?:/|ou\b|,)\s*(?:en )?(?:cdd|cdi|interim|alternance)|\s*(?:possible|a la cle|envisage"
        r"|si\b|interim)",
        after,
    ):
        return False
    return (
        text.source == "title"
        or bool(STATED.search(before))
        or match.group().startswith(("contrat", "mission", "cddi", "en "))
    )


def _disagreement(told: str, said: tuple[str, Passage, bool] | None) -> tuple[OfferWarning, ...]:
    if said is None or not said[2] or said[0] == told:
        return ()
    message = f"Le champ du contrat dit {_NAMES[told]}, le texte dit {_NAMES[said[0]]} : à vérifier auprès de l'employeur."
    return (OfferWarning("contradiction_contract", message, said[1]),)


def _duration(text: Text, start: int, stop: int) -> Fact[float | None] | None:
    # What follows the length is looked at beyond the stop: « 2 ans d'expérience » is none.
    match = _DURATION.search(text.folded, start)
    return _length(text, match) if match and match.end() <= stop else None


def _length(text: Text, match: re.Match[str]) -> Fact[float | None] | None:
    """The months of a number and its unit; None for what no contract lasts."""
    said, unit = (
        next(group for name, group in match.groupdict().items() if group and name[0] == first)
        for first in "nu"
    )
    number = float(_NUMBERS.get(said) or said)
    days = 7 if unit.startswith("s") else 1
    months = number * 12 if unit.startswith("an") else number if unit == "mois" else number * days / 30.4
    return Fact(round(months, 2), (text.passage(*match.span()),)) if 0 < months <= 60 else None
