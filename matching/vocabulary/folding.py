"""Text without accents or capitals, of the same length, so that positions stay those of the source."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_SAME: Final = {
    0x2019: "'",
    0x2018: "'",
    0x02BC: "'",
    0xA0: " ",
    0x202F: " ",
    0x2009: " ",
    0x2013: "-",
    0x2014: "-",
    0x2011: "-",
    0x2010: "-",
    0x2022: "*",
}


def _folded(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_TABLE: Final = {code: _folded(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x180))} | _SAME


@lru_cache(maxsize=256)  # every reader of an offer folds the same two texts
def fold(text: str) -> str:
    """The text in lower case without accents; ``len(fold(text)) == len(text)``."""
    return text.translate(_TABLE)
