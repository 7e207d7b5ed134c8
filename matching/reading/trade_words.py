"""Trade texts as stems: gender forms, plurals and abbreviations of one trade give the same stems."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from matching.reading.abbreviations import DOTTED, PHRASES, WORDS
from matching.vocabulary.folding import fold

_WORD: Final = re.compile(r"[a-z0-9]+")
#: « (H/F) », « Vendeur(se) », « chef.fe », « assistant·e », « préparateur-trice ».
_GENDER_MARK: Final = re.compile(
    r"\(?\b[hf]\s*[/-]\s*[hf]\b\)?|(?<=\w)[(.·/-]{1,2}(?:e|ne|le|se|fe|ve|te|re|rice|trice|euse|ere|iere|esse|sse|enne)s?\b\)?"
)
_DOTTED: Final = re.compile(r"\b([a-z]{2,8})\.")
_PHRASES: Final = [(re.compile(rf"\b(?:{short})\b"), long) for short, long in PHRASES.items()]
_EMPTY: Final = frozenset(
    "de du des d l la le les en a au aux et ou un une pour sur par dans avec son sa ses n nos vos chez qui est"
    " poste emploi metier recherche recherchons cherche hf fh h f cdi cdd interim interimaire alternance"
    " urgent mission temps plein partiel mi debutant debutante accepte confirme junior senior".split()
)
_ENDING: Final = re.compile(r"(?:ric|eur|eu|ier|er|ien|es|e|t)$")
_DOUBLED: Final = re.compile(r"(.)\1$")
_LONGEST: Final = 8
_SHORTEST: Final = 3
#: Words whose stem would be another trade's: « gardien » and « garde », « magasin » and « magasinier ».
_APART: Final = {"gardien": "gardien", "gardienn": "gardien", "magasin": "magasin-", "dessert": "dessert-"}


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """Return the stem of a folded word: feminine and plural endings left out, eight letters at most."""
    if len(word) <= 4:
        return word[:-1] if len(word) == 4 and word.endswith("s") else word
    bare = word.rstrip("sx")
    bare = (bare[:-1] if bare.endswith("e") else bare).rstrip("sx") or word
    if bare in _APART:
        return _APART[bare]
    bare = _DOUBLED.sub(r"\1", bare)
    short = _ENDING.sub("", bare)
    return (short if len(short) >= _SHORTEST else bare)[:_LONGEST]


def without_gender_marks(text: str) -> str:
    """Return a folded trade text without « (H/F) » and the second ending of « Vendeur(se) »."""
    return _GENDER_MARK.sub(" ", fold(text).replace("œ", "oe"))


def words_of(text: str) -> list[str]:
    """Return the folded words of a trade text that say something, in order, abbreviations spelled out."""
    folded = without_gender_marks(text)
    if "." in folded:
        folded = _DOTTED.sub(lambda found: f"{DOTTED.get(found[1], found[1])} ", folded)
    for short, long in _PHRASES:
        folded = short.sub(long, folded)
    return split_words(folded)


def split_words(folded: str) -> list[str]:
    """Return the words of a folded text that say something, short forms spelled out."""
    found: list[str] = []
    for word in _WORD.findall(folded):
        if word in WORDS:
            found.extend(WORDS[word])
        elif word not in _EMPTY and not word.isdigit():
            found.append(word)
    return found


def title_stems(title: str) -> tuple[str, ...]:
    """Return the different stems of an official title, in order."""
    return tuple(dict.fromkeys(map(stem, split_words(fold(title).replace("œ", "oe")))))
