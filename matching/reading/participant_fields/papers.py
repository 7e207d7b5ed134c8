"""Certificates, licences, diplomas and languages."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.participant import CertificationHeld, DiplomaHeld, LanguageLevel
from matching.reading.participant_fields.cells import Cells
from matching.vocabulary.certifications import read_held
from matching.vocabulary.diplomas import read_formation
from matching.vocabulary.folding import fold
from matching.vocabulary.licences import CODES, find_licences
from matching.vocabulary.words import CEFR

#: Words that say a certificate is not held: the cell is then known, not merely not understood.
_NOT_HELD: Final = re.compile(
    r"\bpas (?:de|d')|\bsans\b|\baucun|\bannule|\bsuspendu|\bperdu|\bretire|\binvalid|\ba (?:re)?passer\b|\ben cours\b|\bechou"
)
_NO_LICENCE: Final = re.compile(r"pas de permis|sans permis|non|0")
_LANGUAGE: Final = re.compile(r"(.+?)[ :(-]+(a1|a2|b1|b2|c1|c2|natif|native|maternelle)\)?", re.I)


def certifications(cells: Cells, today: dt.date) -> tuple[CertificationHeld, ...] | None:
    """Return the certificates held; () when the cell says that there are none, None when it does not tell."""
    texts = cells.items("certifications")
    if texts is None:
        return None
    held: list[CertificationHeld] = []
    unread = []
    for text in texts:
        found = tuple(read_held(text, today))
        held.extend(found)
        if not found:
            unread.append(text)
            cells.not_understood("certifications", text)
    told = held or all(_NOT_HELD.search(fold(text)) for text in unread)
    return tuple(held) if told else None


def licences(cells: Cells) -> tuple[str, ...] | None:
    """Return licence codes (``B``, ``CE``); () when the cell says that there are none."""
    found = cells.items("permis", also=",;/+")
    if not found or all(_NO_LICENCE.fullmatch(fold(one)) for one in found):
        return found and ()
    codes: list[str] = []
    lost = False
    for one in found:
        named = _codes_of(one)
        lost = lost or bool(_NOT_HELD.search(fold(one)))
        codes.extend(named)
        if not named:
            cells.not_understood("permis", one)
    return tuple(dict.fromkeys(codes)) if codes or lost else None


def _codes_of(text: str) -> list[str]:
    if _NOT_HELD.search(fold(text)):
        return []
    code = re.sub(r"\s+", "", text.upper().removeprefix("PERMIS"))
    return [code] if code in CODES else [one.code for one in find_licences(f"permis {text}")]


def diplomas(cells: Cells) -> tuple[int | None, tuple[DiplomaHeld, ...] | None]:
    """Return the highest level (3 to 8) and the diplomas held."""
    text = cells.text("formation")
    level, held, understood = read_formation(text)
    if not understood:
        cells.not_understood("formation", text)
    return level, held


def languages(cells: Cells) -> tuple[LanguageLevel, ...] | None:
    """Return the languages besides French, each with its level when it is told."""
    found = cells.items("langues", also=",;")
    return None if found is None else tuple(map(_language, found))


def _language(text: str) -> LanguageLevel:
    read = _LANGUAGE.fullmatch(text)
    if not read:
        return LanguageLevel(text)
    return LanguageLevel(read[1].strip(), read[2].upper() if read[2].upper() in CEFR else "natif")
