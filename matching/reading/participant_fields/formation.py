"""The cell of diplomas, where what is said not to be held denies only the diploma it stands with.

« CAP non validé, BEP vente » is a BEP; « CAP cuisine non obtenu » alone is known to have none; « niveau CAP » and
« sans le bac » tell neither what is held nor that nothing is: unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from matching.participant import DiplomaHeld
from matching.vocabulary.diplomas import find_diplomas, read_formation
from matching.vocabulary.folding import fold

_CUT: Final = re.compile(r"[,;|+()\n]+|(?<!cap)(?<!cap )/|\b(?:puis|mais|et)\b")
_FAILED: Final = re.compile(
    r"\b(?:non|pas) (?:encore )?(?:obten|valid|acquis|termin|pass|abouti|eu\b|fini|alle)\w*|\babandon\w*|\ben cours\b|\ben preparation\b"
    r"|\bechou\w*|\bechec\b|\binacheve\w*|\bsans (?:l'obtenir|diplome)|\bnon obtention|\barrete\w* avant|\bniveau scolaire\b|\bpartiel\w*"
    r"|\brate\b"
)
#: A failure told beside the diploma before it, and of no other study: « CAP maçonnerie, pas passé l'exam ».
_OF_THE_ONE_BEFORE: Final = re.compile(
    rf"(?:\W|mais|examen|exam|epreuves?|diplome|jamais|malheureusement|\d)*(?:{_FAILED.pattern})"
)
_NONE_OF: Final = re.compile(r"\W*(?:n'a )?(?:pas|sans|ni|aucune?)(?: (?:de|le|la|un))?(?: d'| )")
#: Studies as far as that, with or without the diploma.
_AS_FAR_AS: Final = re.compile(
    r"\W*niv\w*\.? (?:d'etudes? |scolaire )?(?:du |de )?(?=cap|bep|bac|bts|dut|bp|brevet|licence)"
)
_HEAD: Final = re.compile(r"\s*niv\w*\.? ?(?:[3-8]|iii|ii|iv|vi|v|i)\b[\s,:(-]*")
#: The lowest level: who lacks it has none.
_LOWEST: Final = 3

Formation = tuple[int | None, tuple[DiplomaHeld, ...] | None, bool]


@dataclass(slots=True)
class _Part:
    """A diploma named in the cell, with what stands beside it, and whether it is held (None not known)."""

    start: int
    end: int
    level: int | None
    held: bool | None


def read_diplomas(cell: str) -> Formation:
    """Return the highest level held, the diplomas held, and whether all of the cell was understood."""
    folded = fold(cell)
    head = _HEAD.match(folded)
    parts = _diplomas_of(cell, head.end() if head else 0)
    if head and _OF_THE_ONE_BEFORE.match(folded, head.end()):
        # « niveau 4 non obtenu, CAP cuisine »: what is of that level is not held either.
        failed = read_formation(head[0])[0]
        parts = [replace(part, held=part.held if part.level != failed else False) for part in parts]
    if not parts or (all(part.held for part in parts) and not _FAILED.search(folded)):
        return read_formation(cell)
    unsure = any(part.held is None for part in parts)
    if kept := [_label(cell[part.start : part.end]) for part in parts if part.held]:
        level, held, _ = read_formation(" ; ".join(kept))
        return level, held, not unsure
    return (None, None, False) if unsure else (None, (), True)


def _label(text: str) -> str:
    """Return a piece without the signs around it, its bracket closed."""
    bare = text.strip(" ,;+-()")
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def _diplomas_of(cell: str, start: int) -> list[_Part]:
    """Return each diploma of the cell; a piece that names none belongs to the one before it."""
    parts: list[_Part] = []
    for first, last in _pieces(cell, start):
        named, text = find_diplomas(cell[first:last]), fold(cell[first:last])
        if named:
            parts.append(_Part(first, last, named[0].level, _is_held(text, named[0].level)))
        elif parts and _OF_THE_ONE_BEFORE.match(text):
            parts[-1].end, parts[-1].held = last, False
        elif parts and not _FAILED.search(text):
            parts[-1].end = last
    return parts


def _is_held(text: str, level: int | None) -> bool | None:
    if _NONE_OF.match(text):
        return False if level == _LOWEST else None
    if _FAILED.search(text):
        return False
    return None if _AS_FAR_AS.match(text) else True


def _pieces(cell: str, start: int) -> Iterator[tuple[int, int]]:
    edges = [start, *(edge for cut in _CUT.finditer(fold(cell), start) for edge in cut.span()), len(cell)]
    return zip(edges[::2], edges[1::2], strict=True)
