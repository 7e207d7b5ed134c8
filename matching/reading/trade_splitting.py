"""A cell or a title that names several trades, cut into pieces that each may name one."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.abbreviations import DOTTED
from matching.reading.trade_words import stem
from matching.vocabulary.folding import fold

_SEPARATOR: Final = re.compile(
    r"\s*(?:[,;|+>→\n]|\b\d\s?\)|(?<!\w)-(?!\w)|\s/\s|(?<=[a-z]{4})/(?=[a-z]{4})|\bou (?:bien|alors)?\b|\bsinon\b|\bpuis\b|\bet/ou\b"
    r"|\bet aussi\b|\ben attendant(?: le [^,;|]*)?|\bpour demarrer\b|\baccepte (?:aussi|egalement)?\b"
    r"|(?<=\w)\s(?=(?:hesit\w+|reflechit|envisage|a terme|plus tard|ensuite)\b\s+\w)|\bvise\b|\ba defaut\b|\bsuite a\b)\s*"
)
#: « chauffeur PL/SPL » is two trades.
_TWO_WEIGHTS: Final = re.compile(
    r"\b((?:chauff|conduct|cond\.|routi)\w*\.?) (pl|spl|vl)\s?(?:/|et|ou|-)\s?(pl|spl|vl)\b"
)
#: A slash inside one trade's name.
_ONE_TRADE: Final = re.compile(
    r"\b(int|ext|interieur|chauffeur|conducteur|mig|tig|mag|semi|froid)\s*/\s*(?=\w)|\b(\w+)/(?=\w{1,3}\b)"
)
_PAIR: Final = re.compile(r"((?:[\w'-]+ )?[\w'-]+)\s*/\s*((?:[\w'-]+ )?[\w'-]+)")
_BRACKETS: Final = re.compile(r"\(([^)]*)\)?")


def split_trades(text: str) -> list[str]:
    """Return the pieces of a text that may name a trade, in order, folded; what stands in brackets last."""
    inside = [part.strip() for part in _BRACKETS.findall(text) if part.strip()]
    return [*_pieces(_BRACKETS.sub(" ", text)), *(piece for part in inside for piece in _pieces(part))]


def split_outside(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the pieces outside brackets, each with the pieces of the brackets that follow it."""
    found: list[tuple[str, tuple[str, ...]]] = []
    place = 0
    for bracket in _BRACKETS.finditer(text):
        found.extend((piece, ()) for piece in _pieces(text[place : bracket.start()]))
        place = bracket.end()
        if found:
            found[-1] = (found[-1][0], (*found[-1][1], *_pieces(bracket[1])))
        else:
            found.extend((piece, ()) for piece in _pieces(bracket[1]))
    return found + [(piece, ()) for piece in _pieces(text[place:])]


def _pieces(text: str) -> list[str]:
    folded = _one_gender(fold(text).replace("œ", "oe"))
    folded = _TWO_WEIGHTS.sub(r"\1 \2, \1 \3", folded)
    cut = _SEPARATOR.split(_ONE_TRADE.sub(lambda found: f"{found[1] or found[2]} ", folded))
    return [piece for piece in (trimmed(part) for part in cut) if piece]


def trimmed(piece: str) -> str:
    """Return a folded piece without signs around it; the point of a short form stays (« secr. »)."""
    bare = piece.strip(" .-/:")
    last = re.search(r"[a-z]+$", bare)
    return f"{bare}." if last and last[0] in DOTTED and f"{bare}." in piece else bare


def _one_gender(folded: str) -> str:
    """Return the text with « préparateur / préparatrice » said once."""
    return _PAIR.sub(lambda found: found[2] if _two_genders(found[1], found[2]) else found[0], folded)


def _two_genders(one: str, other: str) -> bool:
    firsts, seconds = one.split(), other.split()[: len(one.split())]
    return one != " ".join(seconds) and list(map(_stems, firsts)) == list(map(_stems, seconds))


def _stems(word: str) -> tuple[str, ...]:
    return tuple(map(stem, re.findall(r"[a-z0-9]+", word)))
