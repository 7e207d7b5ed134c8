"""How many people are looked for; the text may say more than the field's usual 1."""

from __future__ import annotations

import re
from typing import Final

from matching.offer import Passage
from matching.reading.offer_source import Fact, OfferSource, Text

_NUMBERS: Final = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "douze": 12,
    "quinze": 15,
    "vingt": 20,
}
_N: Final = r"(?P<n>\d{1,2}|" + "|".join(_NUMBERS) + r")(?:\s*\(\d+\))?"
_TITLE: Final = re.compile(
    rf"^\W*{_N}\s+(?!ans?\b|h\b|mois|x|eme|e\b|place)[a-z]{{4,}}s\b|\bx ?(?P<x>\d{{1,2}})\b"
    rf"|\(?\b(?P<p>\d{{1,2}}) (?:postes?\b|[hf]/[hf]\b)"
)
_TEXT: Final = re.compile(
    rf"\b{_N} (?:postes? (?:\w+ ){{0,3}}?(?:a pourvoir|sont a|disponibles?|de (?!travail)|d'|en (?:cdi|cdd)"
    r"|ouverts?)|(?:nouveaux? )?(?:personnes?|collaborateurs?|candidats?) (?:pour (?:le|un) poste"
    r"|recherche\w*))"
    r"|\b(?:recrut\w+|recherch\w+|embauch\w+|cherchons|besoin de) (?:actuellement |pour \w+ )?(?:ses "
    rf"|nos |encore )?{_N.replace('?P<n>', '?P<n2>')} (?!ans\b|mois\b|jours?\b|h\b|heures?\b|equipes?"
    rf"|clients?|profils? de\b)(?:\w+ )?[a-z]{{4,}}(?:s\b|eurs|\(e\)s|s\b)"
    rf"|\b(?:postes? a pourvoir|nombre de postes?(?: a pourvoir)?)\s*:?\s*(?P<n3>\d{{1,2}})\b"
    rf"|(?:^|\n)\W*(?P<n4>\d{{1,2}}) postes?\W*(?:\n|$)"
)


def read_positions(source: OfferSource) -> Fact[int]:
    """The number of posts, 1 when nothing is said."""
    told = source.number("nombrePostes")
    found = [*_counts(source.title, _TITLE), *_counts(source.description, _TEXT)]
    number, passage = max(found, key=lambda one: one[0], default=None) or (1, None)
    if told and told >= number:
        return Fact(int(told), (Text("nombrePostes", str(source.raw["nombrePostes"])).whole(),))
    return Fact(number, (passage,) if passage else ())


def _counts(text: Text, pattern: re.Pattern[str]) -> list[tuple[int, Passage]]:
    return [
        (n, text.passage(*match.span()))
        for match in pattern.finditer(text.folded)
        if 1 <= (n := _count(match)) <= 60
    ]


def _count(match: re.Match[str]) -> int:
    word = next((group for group in match.groups() if group), "0")
    return _NUMBERS.get(word) or (int(word) if word.isdigit() else 0)
