"""How a person travels and from when they are free, as CVs say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from matching.reading.cv.lines import Line
from matching.reading.cv.papers import BULLET, Item
from matching.vocabulary.folding import fold

_CUT: Final = re.compile(r"\s*[,;|•·+&/(]\s*|\s[-–—]\s|\s+(?:et|mais|ou|and|but)\s+|\.\s")
_NOT: Final = re.compile(r"\b(?:pas|non|sans|aucun|ni|plus|no|without|recherche)\b")
#: Said of the person wherever it stands.
_CAR: Final = re.compile(
    r"\bvehicul(?:ee?\b|e\(e\)|e (?:personnel|propre|disponible)|e$)|\bvoiture (?:personnelle|perso|disponible)\b|\b(?:own|personal) car\b"
    r"|\bpossede une? (?:voiture|vehicule)|\bpermis (?:de conduire )?b (?:et |\+ ?|avec |/ ?)?(?:une? )?(?:vehicule|voiture)\b"
)
#: Whole pieces, beside a licence or under « Transports ».
_MODES: Final = {
    "voiture": r"(?:en |ma )?(?:voiture|auto|vehicule)(?: (?:personnelle?|perso|propre|ok|oui))?|car",
    "transports_en_commun": r"(?:en |les )?(?:bus|tram(?:way)?|metro|train|ter|dk'?bus|transports?(?: en commun| publics?)?|public transport)",
    "velo": r"(?:a |en )?(?:velo|vae|bicyclette|bike|bicycle)(?: electrique)?",
    "trottinette": r"(?:en )?trottinette(?: electrique)?",
    "scooter": r"(?:en )?(?:scooter|moto|cyclomoteur|mobylette)(?: \d+(?: ?cc)?)?",
    "pied": r"(?:a pied|marche(?: a pied)?|pieton)",
}
_PATTERNS: Final = {mode: re.compile(pattern) for mode, pattern in _MODES.items()}
_LABEL: Final = re.compile(
    r"^(?:moyens? de (?:transport|locomotion)|transports?|mobilite|deplacements?|mobile)\s*(?::| en | par )?\s*"
)
_BESIDE_LICENCE: Final = re.compile(r"\bpermis\b|\bvehicul|\bvoiture\b|\bdriving\b")
_FREE: Final = re.compile(
    r"\b(?:dispo\w*|available|availability|libre)(?: (?:et \w+|pour travailler))?[ :,-]{0,3}"
    r"(?P<when>immediat\w*|de suite|tout de suite|des (?:que possible|maintenant|aujourd'hui)|now\b|asap|sans delai"
    r"|(?:a (?:partir|compter) d[ue]|des|le|from|au|depuis)? ?(?:le |l[ae] )?(?:1er|\d{1,2})?[ /.-]?(?:\d{1,2}[/.]\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
    r"|[a-z]{3,9}\.? \d{4}))"
)
_WORKED: Final = ("experience", "training")


def modes_of(lines: Sequence[Line]) -> Iterator[Item]:
    """The ways of travelling that are said and not denied: « non véhiculée » and « pas de voiture » name none."""
    for line in lines:
        if line.section == "experience":
            continue
        folded = fold(BULLET.sub("", line.text)).replace("’", "'")
        told = line.section in ("transport", "papers") or bool(_BESIDE_LICENCE.search(folded))
        if _CAR.search(folded) and not _denied(folded):
            yield "voiture", line.start, line.end
        denied = False
        for piece in _CUT.split(folded):
            words = _LABEL.sub("", piece.strip(" .)")) if line.section != "transport" else piece.strip(" .)")
            denied = bool(_NOT.search(words)) or (denied and words.startswith("ni "))
            mode = next((mode for mode, pattern in _PATTERNS.items() if pattern.fullmatch(words)), None)
            if told and mode and not denied:
                yield mode, line.start, line.end


def free_from(lines: Sequence[Line]) -> Iterator[Item]:
    """The day from which the person is free, in the words of the column « disponible_le »."""
    for line in lines:
        match = None if line.section in _WORKED else _FREE.search(fold(line.text).replace("’", "'"))
        if match:
            now = re.match(r"immediat|de suite|tout|des (?:que|main|auj)|now|asap|sans", match["when"])
            yield "immediatement" if now else match["when"].replace("from ", "").strip(), line.start, line.end


def _denied(folded: str) -> bool:
    """Whether every mention of a car is denied in its own piece."""
    pieces = [
        piece for piece in _CUT.split(folded) if _CAR.search(piece) or re.search(r"vehicul|voiture", piece)
    ]
    return bool(pieces) and all(_NOT.search(piece) for piece in pieces)
