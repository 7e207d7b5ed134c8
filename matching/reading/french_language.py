"""A small French for spaCy: a tokenizer made for offers, and no model to download.

spaCy's own French compiles large expressions in each process and cuts words of offers badly: it keeps
« B. » whole in « permis B. » and splits « aide-soignante ». Here a word with a hyphen or a mark of gender
is one word, an elided article and a full stop stand apart.
"""

from __future__ import annotations

import re
from typing import Final

from spacy.language import BaseDefaults, Language

#: « Chauffeur(se) », « technicien(ne)s »: what the brackets hold is an ending.
_GENDERED: Final = re.compile(r"[^\W\d_][\w'’-]*\([a-zéè]{1,5}\)s?", re.IGNORECASE)
_ELIDED: Final = r"(?i:[ldjmtscn]|qu|jusqu|lorsqu|puisqu)['’‘ʼ]"
_OPENING: Final = r"[\[({<«“\"„'’*•·▪►➢✓→>=+~_–—|#-]"
_CLOSING: Final = r"[\])}>»”\"'’*,;:!?…%€=+~_–—|#/-]"


class _Defaults(BaseDefaults):
    lex_attr_getters = {}  # noqa: RUF012 - as spaCy reads it; no features of words are needed
    token_match = _GENDERED.fullmatch
    url_match = None
    prefixes = (_ELIDED, _OPENING, r"[.,;:!?/…]")
    suffixes = (_CLOSING, r"\.+")
    infixes = (
        r"(?<=[^\W\d_]{2})[/+](?=[^\W\d_]['’]?[^\W\d_])",
        r"[,;:!?…()\[\]«»“”\"•→=|]+(?=[^\W_])(?<![0-9][,:])",
        r"(?<=[a-zà-ÿ0-9)])\.+(?=[A-ZÀ-Þ])",
        r"(?<=[^\W\d_]{2})[–—](?=[^\W\d_])",
        r"(?<=[/+(.,;:])" + _ELIDED,
    )


class FrenchOffers(Language):  # type: ignore[no-untyped-call]
    """The French of offers and files: tokens only, made in about 0.03 s."""

    lang = "fr_offers"
    Defaults = _Defaults
