"""The words of an offer as the occupation model counts them: stems of the title, stems of the text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from matching.reading.trade_words import stem, words_of
from matching.vocabulary.folding import fold

_TAG: Final = re.compile(r"<[^>]{1,80}>")
_WORD: Final = re.compile(r"[a-z]{3,}")
#: What comes later in an advertisement speaks of the employer and of how to apply.
_READ: Final = 4_000
_LEAD: Final = 2_500
_TITLE_LIKE: Final = re.compile(
    r"(?:recherch|recrut|embauch|poste d|en tant qu|emploi d|mission d)\w*['’]?\s*[^.\n]{0,40}?"
    r"\b(?:une?|des|son|sa|notre|\d+)\b\s*(?:\(e\)|·e|/une|\(une\))?\s*([^.,;:\n!]{5,60})",
    re.IGNORECASE,
)
_PHRASES: Final = 3


@dataclass(frozen=True, slots=True)
class OfferText:
    """What the model reads of an offer: its title and its text, either may be empty."""

    title: str
    body: str = ""


def clean(text: str) -> str:
    """Return a text with HTML entities read and tags left out."""
    return _TAG.sub(" ", html.unescape(text)) if "<" in text or "&" in text else text


def title_terms(text: str) -> list[str]:
    """Return the stems of a title in order, then each pair of neighbours."""
    words = [stem(word) for word in words_of(clean(text))]
    return words + [f"{one}_{two}" for one, two in pairwise(words)]


def body_terms(text: str) -> list[str]:
    """Return the stems of an offer's text, in order."""
    return [_stem(word) for word in _WORD.findall(fold(clean(text))[:_READ])]


def spelling(text: str) -> str:
    """Return a title as letters to be cut in small pieces, for misspelled and run-together words."""
    return f" {fold(clean(text))} "


def named_trades(body: str) -> list[str]:
    """Return the pieces of an offer's text that say who is sought (« nous recherchons un … »), at most three."""
    return [found[1] for found in _TITLE_LIKE.finditer(clean(body)[:_LEAD])][:_PHRASES]


@lru_cache(maxsize=60_000)
def _stem(word: str) -> str:
    return stem(word)
