"""Certificates, licences, diplomas and languages."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.participant import CertificationHeld, DiplomaHeld, LanguageLevel
from matching.reading.participant_fields.cells import Cells, is_doubt
from matching.reading.participant_fields.formation import read_diplomas
from matching.vocabulary.certifications import read_held
from matching.vocabulary.folding import fold
from matching.vocabulary.licences import CODES, find_licences
from matching.vocabulary.words import CEFR

#: Words that say a certificate or a licence is not held: the cell is then known, not merely not understood.
_NOT_HELD: Final = re.compile(
    r"\bpas (?:de|d'|le|encore)|\bsans\b|\baucun|\bannul|\bsuspen|\bperdu|\bretir|\bretrait|\binvalid|\ba (?:re)?passer\b|\ben"
    r" cours\b|\bechou|\bechec\b"
    r"|\bnon (?:obtenu|valide|passe|titulaire)|\bperim|\bexpir|\bplus (?:de|le) permis"
)
_NO_LICENCE: Final = re.compile(r"(?:pas de|sans|aucun) permis|non(?: titulaire)?|n|0|faux|no|-")
_ANY_LICENCE: Final = re.compile(r"oui|o|x|1|vrai|ok|permis(?: de conduire)?(?: (?:ok|oui|valide))?")
#: Still learning: « code ok », « inscrit auto-école ».
_LEARNING: Final = re.compile(
    r"\bcode\b|\bauto.?ecole\b|\bconduite a passer|\blecons?\b|\binscri\w+|\ben preparation\b|\bprepare\b|\bprevue?\b"
    r"|\bveut passer|\bsouhaite passer|\bfinancement\b"
)
_CODE_PASSED: Final = re.compile(r"^(?:permis )?b\s*[,;+-]\s*code\b(?! [a-d]\b)")
_UNSURE: Final = re.compile(r"^[^(]*\?\s*$|\bpeut.?etre\b|\bpas sure?\b")
_FOREIGN: Final = re.compile(
    r"\betrang\w+|\bechang\w+|\bnon reconnu|\bhors ue\b|\bpermis [a-z]+(?:ais|ain|ien|tien)\b"
)
#: Said of a vehicle, not of a licence.
_BESIDE: Final = re.compile(
    r"\bvoitures?\b(?! sans)|\bvehicul\w*|\bscooter\b|\bvelo\b|\bbus\b|\bmobile\b|\bconduit\b|\b(?:fimo|fco|caces)\b"
)
_CAR: Final = re.compile(
    r"(?:a (?:une? )?)?(?:voiture|vehicule|vehiculee?|vehicule\(e\))(?: (?:ok|perso\w*|oui))?"
)
_LICENCE_CUT: Final = re.compile(
    r"\s*(?:[,;+\n]|(?<!\d)/|\bet\b|\bmais\b|\bavec\b|\s-\s"
    # « B (pas de voiture) », « B sans véhicule », « B véhiculée »: what is driven is said apart from the licence.
    r"|(?:(?<=\s)|\()(?=(?:\b(?:pas|sans|non|ni)\s(?:de |d')?)?\b(?:voitures?\b(?! sans)|vehicul\w*))"
    r"(?<!\bpas )(?<!\bpas de )(?<!\bsans )(?<!\bnon ))\s*"
)
_LANGUAGE_CUT: Final = re.compile(r"\s*(?:[,;/+]|\bet\b)(?![^(]*\))\s*")
_LANGUAGE: Final = re.compile(
    r"(.+?)[ :(-]+(a1|a2|b1|b2|c1|c2|natif|native|maternelle?|langue maternelle|lm)(?: pro)?\)?", re.I
)
_SHORT_LANGUAGES: Final = {
    "ang": "anglais",
    "angl": "anglais",
    "esp": "espagnol",
    "all": "allemand",
    "ar": "arabe",
}
_NO_LANGUAGE: Final = re.compile(r"non|pas d'autres? langues?|francais (?:uniquement|seulement|seul)")
#: « pas d'anglais » tells one language that is not spoken, and nothing of the others.
_NOT_SPOKEN: Final = re.compile(r"\b(?:pas|sans|aucune?|ne)\b")
#: What follows a language and tells no level.
_UNRATED: Final = re.compile(
    r"[ :(-]+(?:notions?|bases?|debutante?|scolaire|courant|bilingue|moyen|bon(?: niveau)?|lu|parle|ecrit|oral|un peu"
    r"|technique|pro\w*|intermediaire"
    r"|de base|des bases|faible)\b.*"
)
_SCHOOLED: Final = re.compile(r"^(?:notions|bases) (?:de |d'|en )|^(?:un peu (?:de |d')?|parle )|^bilingue ")


def certifications(cells: Cells, today: dt.date) -> tuple[CertificationHeld, ...] | None:
    """Return the certificates held; () when the cell says that there are none, None when it does not tell."""
    texts = cells.items("certifications")
    if texts is None:
        return None
    held: list[CertificationHeld] = []
    unread = []
    for text in texts:
        doubted = _UNSURE.search(fold(text))
        if doubted:
            cells.told_partly("certifications")
        found = () if doubted else tuple(read_held(text, today))
        held.extend(found)
        if not found:
            unread.append(text)
            cells.not_understood("certifications", text)
    told = held or all(_NOT_HELD.search(fold(text)) for text in unread)
    return tuple(held) if told else None


def licences(cells: Cells) -> tuple[str, ...] | None:
    """Return licence codes (``B``, ``CE``); () when the cell says that there are none.

    A licence in preparation, lost or cancelled is not held; one to be exchanged or doubted is not known.
    """
    found = cells.items("permis")
    if not found:
        return found
    if _CODE_PASSED.search(fold(cells.text("permis"))):
        # « B, code ok »: the licence, or the first half of it.
        cells.not_understood("permis", cells.text("permis"))
        return None
    codes: list[str] = []
    told = False
    for one in (part for item in found for part in _licence_parts(item)):
        held, not_held = _codes_of(one), _lacks(one)
        told = told or bool(held) or not_held
        codes.extend(held)
        if not held and not not_held and not (_CAR.fullmatch(fold(one)) and car_beside_licence(cells)):
            cells.not_understood("permis", one)
            if not _BESIDE.search(fold(one)):
                cells.told_partly("licences")
    return tuple(dict.fromkeys(codes)) if told else None


def car_beside_licence(cells: Cells) -> bool:
    """Whether the licence cell says that the person has a car (« B + voiture ») and no cell tells the modes."""
    if cells.text("moyens_transport"):
        return False
    found = cells.items("permis") or ()
    return any(_CAR.fullmatch(fold(part)) for item in found for part in _licence_parts(item))


def _licence_parts(item: str) -> list[str]:
    """Return an item cut at commas, « + », « et »; what stands in brackets belongs to what is before."""
    folded, parts, place = fold(item), [], 0
    for found in _LICENCE_CUT.finditer(folded):
        parts.append(item[place : found.start()])
        place = found.end()
    return [bare for part in (*parts, item[place:]) if (bare := _unbracketed(part))]


def _unbracketed(part: str) -> str:
    """Return a part without the half of a bracket that a cut left in it."""
    bare = part.strip(" .")
    return bare.rstrip(")").strip() if ")" in bare and "(" not in bare else bare


def _lacks(text: str) -> bool:
    folded = fold(text)
    if is_doubt(folded) or _FOREIGN.search(folded) or _BESIDE.search(folded):
        return False
    return bool(_NO_LICENCE.fullmatch(folded) or _NOT_HELD.search(folded) or _LEARNING.search(folded))


def _codes_of(text: str) -> list[str]:
    folded = fold(text)
    if is_doubt(folded) or _FOREIGN.search(folded) or _NOT_HELD.search(folded) or _LEARNING.search(folded):
        return []
    if _ANY_LICENCE.fullmatch(folded):
        return ["B"]
    code = re.sub(r"\s+", "", text.upper().removeprefix("PERMIS"))
    return [code] if code in CODES else [one.code for one in find_licences(f"permis {text}")]


def diplomas(cells: Cells) -> tuple[int | None, tuple[DiplomaHeld, ...] | None]:
    """Return the highest level (3 to 8) and the diplomas held."""
    text = cells.text("formation")
    level, held, understood = read_diplomas(text)
    if not understood:
        cells.not_understood("formation", text)
    return level, held


def languages(cells: Cells) -> tuple[LanguageLevel, ...] | None:
    """Return the languages besides French, each with its level when it is told."""
    found = cells.items("langues")
    if found is None:
        return None
    parts = [part.strip() for item in found for part in _LANGUAGE_CUT.split(item) if part.strip()]
    if parts and all(_NO_LANGUAGE.fullmatch(fold(one)) for one in parts):
        return ()
    spoken = [one for one in parts if not _NOT_SPOKEN.search(fold(one))]
    for one in parts:
        if one not in spoken:
            cells.not_understood("langues", one)
    return tuple(_language(one, cells) for one in spoken) or (None if parts else ())


def _language(text: str, cells: Cells) -> LanguageLevel:
    read = _LANGUAGE.fullmatch(text)
    if read:
        return LanguageLevel(_whole_name(read[1]), read[2].upper() if read[2].upper() in CEFR else "natif")
    start = _SCHOOLED.match(fold(text))
    name = text[start.end() :] if start else text
    end = _UNRATED.search(fold(name))
    if start or end or is_doubt(text):
        cells.not_understood("langues", text)
    return LanguageLevel(_whole_name(name[: end.start()] if end else name))


def _whole_name(name: str) -> str:
    bare = name.strip(" .?")
    return _SHORT_LANGUAGES.get(fold(bare), bare)
