"""Levels of French: « B1 », « A2 écrit faible », « natif », « bon niveau »."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.participant_fields.cells import Cells, is_doubt, is_none
from matching.vocabulary.folding import fold
from matching.vocabulary.words import FRENCH_LEVELS

_LEVEL: Final = re.compile(r"\b(?:niv(?:eau)?\.? ?)?([abc][12])\b(?: ?\+)?")
_NATIVE: Final = re.compile(
    r"nati(?:f|ve)\b.*|langue maternelle|maternelle?|fr(?:ancais)? (?:natif|maternel\w*)|lm"
)
_BEGINNER: Final = re.compile(r"(?:grande? |vraie? |tout )?debutante?s?")
#: Known to have none, in the column of each.
_UNABLE: Final = {
    "francais_oral": re.compile(r"(?:ne parle pas|non parle|ne comprend pas|pas du tout)\b.*"),
    "francais_ecrit": re.compile(
        r"(?:ne (?:lit|sait (?:ni lire|pas (?:lire|ecrire)))|illettrisme|n'ecrit pas|"
        r"analphabete|illettre\w*|non (?:lecteur|scripteur|lu|ecrit)|pas du tout)\b.*"
    ),
}
#: Words that say something of a level without naming one.
_VAGUE: Final = re.compile(
    r"\b(?:bon(?:ne)?s?|bien|moyen\w*|faible\w*|correct\w*|courant\w*|bilingue|fluide|limite\w*|notions?|bases?|difficultes?|scolaire"
    r"|lu|ecrit|parle|comprend|comprehension|ok|intermediaire|elementaire|francaise?|avance|autonome|fle|cours|maitrise\w*|se"
    r" debrouille|insuffisant\w*|tres|illettr\w+|ne sait|[abc] [12])\b"
)
#: A level that is still to be reached.
_AIMED_AT: Final = re.compile(
    r"\b(?:en cours|non (?:acquis|valide)\w*|pas (?:encore|acquis|valide)\b|vise|prepare|objectif|vers)"
)
_FINER: Final = re.compile(r"(?:[abc][12]|niv(?:eau)?|oral|ecrit|\W|acquis|valide|delf|tcf)*")


def french_level(cells: Cells, name: str) -> str | None:
    """Return a level of French (``aucun``, CEFR, ``natif``), None when not told so; raises CellError."""
    text = fold(cells.text(name)).strip(" .!")
    if not text:
        return None
    level = None if is_doubt(text) or _AIMED_AT.search(text) else _named(text, name)
    vague = is_doubt(text) or _VAGUE.search(text) or _LEVEL.search(text)
    if level is None and not vague:
        raise cells.bad(name, " ou ".join(FRENCH_LEVELS))
    if level is None or _says_more(text, level):
        cells.not_understood(name, cells.text(name))
    return level


def _named(text: str, name: str) -> str | None:
    if is_none(text) or _UNABLE[name].fullmatch(text):
        return "aucun"
    if _NATIVE.fullmatch(text):
        return "natif"
    if _BEGINNER.fullmatch(text):
        return "A1"
    levels = set(_LEVEL.findall(text))
    return levels.pop().upper() if len(levels) == 1 else None


def _says_more(text: str, level: str) -> bool:
    return level in FRENCH_LEVELS[1:-1] and not _BEGINNER.fullmatch(text) and not _FINER.fullmatch(text)
