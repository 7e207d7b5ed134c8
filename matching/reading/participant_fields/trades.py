"""The cell of trades aimed at: several in one cell, doubts, and remarks that are no trades."""

from __future__ import annotations

import re
from typing import Final

from matching.participant import Aim, NotUnderstood
from matching.reading.linking import OccupationLinker
from matching.vocabulary.folding import fold

_SEPARATOR: Final = re.compile(
    r"\s*(?:[,;|/+]|\bou\b|\bsinon\b|\bpuis\b|\bet (?:aussi )?(?=\w{4})|\ben attendant(?: le [^,;|]*)?|\bpour demarrer\b"
    r"|\baccepte aussi\b|\baccepte\b|\bvise\b)\s*"
)
_NOT_A_SEPARATOR: Final = re.compile(
    r"(?<=\bint)\s*/\s*(?=ext)|(?<=\bmig)\s*/\s*(?=mag)|(?<=\bchauffeur)\s*/\s*(?=livr)"
)
_REMARK: Final = re.compile(
    r"\b(pas de |pas le |mais |cf |sauf |permis|caces|veut passer|formation|limites?|nuit|we\b|week)|^(?:a voir|qd |quand )"
)
_DOUBT: Final = re.compile(
    r"\breflechit\b|\bevent\b|eventuel|\ba voir\b|\ba terme\b|\bpq pas\b|pourquoi pas|\bpeut.etre\b|\bqd\b|\?"
)
_DOUBT_WORDS: Final = re.compile(
    r"\breflechit (?:a |au )?|\bevent\w*\.?|\ba voir\b|\ba terme\b|\bpq pas\b|\bpourquoi pas\b|\bpeut.etre\b|\bok\b|\bsi besoin\b"
)
_BRACKETS: Final = re.compile(r"\(([^)]*)\)")
#: From here on the vocabulary's trade is taken as the one meant.
UNDERSTOOD: Final = 0.4


def split_trades(text: str) -> list[str]:
    """Return the pieces of a cell that may name a trade, in order, as typed."""
    flat = text.replace("(", ",").replace(")", " ")
    kept = without(_NOT_A_SEPARATOR, flat)
    ends = [0, *(edge for found in _SEPARATOR.finditer(fold(kept)) for edge in found.span()), len(kept)]
    pieces = (kept[start:end].strip(" .-") for start, end in zip(ends[::2], ends[1::2], strict=True))
    return [piece for piece in pieces if piece]


def without(pattern: re.Pattern[str], text: str) -> str:
    """Return the text as typed, a space in place of what the pattern finds in its folded form."""
    kept, last = [], 0
    for found in pattern.finditer(fold(text)):
        kept += [text[last : found.start()], " "]
        last = found.end()
    return "".join((*kept, text[last:]))


def read_aims(
    cell: str, linker: OccupationLinker, domains: tuple[str, ...] | None
) -> tuple[tuple[Aim, ...] | None, list[NotUnderstood]]:
    """Return the trades a cell names and the pieces that were not understood; None when the cell is empty."""
    if not cell:
        return None, []
    aims: dict[str, Aim] = {}
    left: list[NotUnderstood] = [
        NotUnderstood("metiers_vises", found)
        for found in _BRACKETS.findall(cell)
        if _REMARK.search(fold(found))
    ]
    for piece in split_trades(cell):
        said = fold(piece)
        found = () if _REMARK.search(said) and not _DOUBT.search(said) else _aims_of(piece, linker, domains)
        if not found:
            left.append(NotUnderstood("metiers_vises", piece))
        for aim in found:
            aims.setdefault(aim.rome, aim)
    return tuple(aims.values()), left


def _aims_of(piece: str, linker: OccupationLinker, domains: tuple[str, ...] | None) -> tuple[Aim, ...]:
    text = without(_DOUBT_WORDS, piece).strip()
    links = [link for link in linker.link(text, top=3, domains=domains) if link.confidence >= UNDERSTOOD]
    certain = not _DOUBT.search(fold(piece))
    best = links[0].confidence if links else 0.0
    return tuple(
        Aim(link.rome, link.rome_v3, link.label, link.confidence, text, certain)
        for link in links
        if link.confidence >= 0.93 * best
    )
