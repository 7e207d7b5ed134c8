"""Work contexts as ROME names them, in our closed words: the trade's usual conditions and hours."""

from __future__ import annotations

from typing import Final

from matching.vocabulary.folding import fold

#: Words found in a folded ROME context -> our work condition.
_CONDITIONS: Final = (
    ("charges lourdes", "loads"),
    ("port de charges", "loads"),
    ("station debout", "standing"),
    ("station assise", "sitting"),
    ("grande hauteur", "height"),
    ("en hauteur", "height"),
    ("frigorifique", "cold"),
    ("basses temperatures", "cold"),
    ("refrigere", "cold"),
    ("hautes temperatures", "heat"),
    ("poussiere", "dust"),
    ("humide", "humidity"),
    ("bruyant", "noise"),
    ("ecran", "screen"),
    ("en exterieur", "outdoors"),
    ("escaliers", "stairs"),
    ("deplacements", "travel"),
    ("produits a risques", "chemicals"),
    ("fumee", "fumes"),
    ("exigu", "confined_space"),
    ("position penible", "bending"),
    ("repetitif", "repetitive"),
    ("cadence", "pace"),
    ("animaux", "animals"),
    ("isolee", "isolated"),
    ("contact avec du public", "public"),
    ("motricite fine", "fine_work"),
    ("equipement de protection individuelle", "protective_gear"),
)
_SCHEDULES: Final = (
    ("travail poste", "shift"),
    ("travail le samedi", "saturday"),
    ("week-end", "saturday"),
    ("week-end", "sunday"),
    ("travail le dimanche", "sunday"),
    ("travail de nuit", "night"),
    # Out of office hours at either end of the day: which one is to be asked.
    ("horaires decales", "early"),
    ("horaires decales", "evening"),
    ("horaires fractionnes", "split"),
    ("travail en journee", "day"),
)


def conditions_of(label: str) -> tuple[str, ...]:
    """Return our work conditions for one ROME context, () for one that is no condition."""
    folded = fold(label)
    return tuple(dict.fromkeys(word for part, word in _CONDITIONS if part in folded))


def schedules_of(label: str) -> tuple[str, ...]:
    """Return our schedules for one ROME context, () for one that is no schedule."""
    folded = fold(label)
    return tuple(dict.fromkeys(word for part, word in _SCHEDULES if part in folded))
