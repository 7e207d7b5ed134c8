"""Diplomas, their national level (3 to 8) and their field, in offers and in participants files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.participant import DiplomaHeld
from matching.vocabulary.diploma_words import ABBREVIATIONS, LEVELS, SAME_FIELD, STOP_WORDS
from matching.vocabulary.folding import fold


@dataclass(frozen=True, slots=True)
class FoundDiploma:
    """A diploma named in a text; ``field_words`` are the words of its field ("soudure"), folded."""

    label: str
    level: int | None
    start: int
    end: int
    text: str
    field_words: tuple[str, ...] = ()


_TITLE_WORDS: Final = r"titres? professionnels?|titres? pro\b|tp(?= (?:[a-z]))"
_LEVEL_WORDS: Final = (
    r"niveau (?:d'etudes? )?(?P<arabic>[3-8])\b|niveaux? (?:d'etudes? )?(?P<roman>iii|ii|iv|vi|v|i)\b"
    r"(?!-)"
)
_ROMAN: Final = {"vi": 0, "v": 3, "iv": 4, "iii": 5, "ii": 6, "i": 7}
_DIPLOMA: Final = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<d{i}>{words})" for i, (words, _) in enumerate(LEVELS))
    + rf"|(?P<title>{_TITLE_WORDS})|{_LEVEL_WORDS})(?![\w+])"
)
#: France Travail's own labels.
_FT: Final = (
    ("2nd ou 1ere", 3),
    ("4eme", 0),
    ("3eme", 0),
    ("aucune formation", 0),
    ("bac+5", 7),
    ("bac+3", 6),
    ("bac+2", 5),
    ("bac ou", 4),
    ("cap, bep", 3),
)
#: Titles of level 4 among the usual "titres professionnels"; the others met here are of level 3.
_TITLE_4: Final = re.compile(
    r"secretaire|comptable|formateur|technicien|conseill|electromecan|chef|manager|niveau 4|niveau iv\b"
    r"|level 4"
)
_TITLE_5: Final = re.compile(
    r"niveau 5|technicien superieur|niveau iii\b|gestionnaire de paie|assistant\w* de direction|developpeur"
)
_FIELD: Final = re.compile(
    r"[ \t]*(?:\([ \t]*)?(?:[:-][ \t]*)?(?:(?:de |en |d'|du |des |la |le |l'|option |mention "
    r"|specialite |profil |type |metiers? (?:de |du |d'|des )(?:la |l')?)+)?"
    r"(?P<words>[a-z][a-z'&/ -]{2,70})"
)
_FIELD_END: Final = re.compile(
    r"\s*(?:\b(?:exige\w*|obligatoire\w*|souhait\w*|apprecie\w*|requis\w*|indispensable\w*|demande\w*"
    r"|serait|est|sont|ou|avec|vous|et (?:avoir|vous|d'une|de|une"
    r"|un|etes|possed|dispos|justif)|minimum|mini|idealement|equivalent\w*|niveau|non|obtenu\w*"
    r"|valide\w*|de preference|imperatif|pour|a |au |dans|sur"
    r"|bep|cap|bac|bts|titre|permis|experience|si|avez|titulaire|justifi\w*|dont|qui|accepte\w*|complet"
    r"|complete|possible|en cours|reconnu|diplome)\b|- ).*$"
)
_WORD: Final = re.compile(r"[a-z]{3,}")


def find_diplomas(text: str) -> list[FoundDiploma]:
    """The diplomas and levels that a text names, in the order of the text."""
    folded = fold(text)
    return [found for match in _DIPLOMA.finditer(folded) if (found := _found(match, text, folded))]


def _found(match: re.Match[str], text: str, folded: str) -> FoundDiploma | None:
    kind = match.lastgroup or ""
    if kind in ("arabic", "roman"):
        return _level_only(match, text, folded)
    if _is_other_word(match, text):
        return None
    start, end = match.span()
    words = _field_after(folded, end)
    end = words[1] if words else end
    level = _title_level(folded[start : end + 20]) if kind == "title" else LEVELS[int(kind[1:])][1]
    return FoundDiploma(
        text[start:end].strip(), level, start, end, text[start:end], words[0] if words else ()
    )


def _is_other_word(match: re.Match[str], text: str) -> bool:
    """Whether "cap", "but", "tp" or "bp" is another word here ("le but", "tenir le cap", "travaux TP")."""
    word = text[match.start() : match.end()]
    lower_risk = (
        match.group() in ("but", "bp", "bt", "cap", "capa", "tp", "dea", "mba", "bachelor")
        and not word[:3].isupper()
    )
    if match.group() == "cap":
        return word == "cap" and bool(
            re.search(r"(?:le|un|du|ce|passer un|de|sur le|nouveau) $", text[: match.start()][-12:].lower())
        )
    if match.group() == "tp":
        return not re.search(r"(?:^|[|,;:+(]\s*)$", text[: match.start()])
    return lower_risk or match.group() == "bt"


def _level_only(match: re.Match[str], text: str, folded: str) -> FoundDiploma | None:
    """The level of "niveau 3" or "niveau V" where the words around speak of studies, or at the head."""
    around = folded[max(0, match.start() - 40) : match.end() + 30]
    studies = re.search(
        r"etude|diplome|formation|cap\b|bep\b|bac\b|qualification|scolaire|titre|certification", around
    )
    alone = not folded[: match.start()].strip()
    if not (studies or alone) or re.search(
        r"caces|ssiap|atex|chimique|langue|anglais|francais|grille|classe", around
    ):
        return None
    level = int(match["arabic"]) if match["arabic"] else _ROMAN[match["roman"]]
    return FoundDiploma(match.group(), level, match.start(), match.end(), text[match.start() : match.end()])


def _title_level(words: str) -> int:
    if _TITLE_5.search(words):
        return 5
    return 4 if _TITLE_4.search(words) else 3


#: « d'ambulancier (DEA) »: the same name again, in short.
_IN_SHORT: Final = re.compile(r"[a-z]{2,6}")
_OF_THE_STATE: Final = re.compile(r"diplomes? d'etat[^.;\n]{0,40}$")


def _field_after(folded: str, end: int) -> tuple[tuple[str, ...], int] | None:
    match = _FIELD.match(folded, end)
    if not match or folded[end : match.start("words")].count("\n"):
        return None
    name = _FIELD_END.sub("", " " + match["words"])[1:]
    bracket = folded[match.start("words") - 1] == "("
    if bracket and _IN_SHORT.fullmatch(name.rstrip()) and _OF_THE_STATE.search(folded[:end]):
        return None
    words = field_words(name)
    return (words, match.start("words") + len(name.rstrip())) if words else None


def field_words(label: str) -> tuple[str, ...]:
    """The words of a diploma's field, folded, without its own words: "CAP peintre" -> ("peintre",)."""
    return tuple(
        word
        for word in _WORD.findall(fold(label))
        if word not in STOP_WORDS and not word.startswith("equivalen")
    )


def read_level(label: str) -> int | None:
    """The level of a France Travail label ("CAP, BEP et équivalents" -> 3); 0 below 3; None not known."""
    folded = fold(label).replace(" +", "+").replace("+ ", "+")
    for start, level in _FT:
        if folded.strip().startswith(start):
            return 0 if start.startswith("2nd") else level
    levels = [one.level for one in find_diplomas(label) if one.level is not None]
    return min(levels) if levels else None


def same_field(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> bool | None:
    """Whether two fields share a stem of five letters or a family of stems; None when either is not known."""
    stems_a, stems_b = _stems(words_a), _stems(words_b)
    if not stems_a or not stems_b:
        return None
    if stems_a & stems_b:
        return True
    return any(stems_a & family and stems_b & family for family in SAME_FIELD)


def _stems(words: tuple[str, ...]) -> frozenset[str]:
    spelled = [one for word in words for one in ABBREVIATIONS.get(word, (word,))]
    return frozenset(fold(word)[:5] for word in spelled if len(word) > 2)


_NONE: Final = re.compile(
    r"\s*(?:aucune?s?(?: (?:diplome|formation)s?)?|neant|non diplome\w*|sans|pas de diplome\w*|rien|ras)\b.*"
)
_SANS: Final = re.compile(r"\b(?:sans|aucun|pas de|non) (?:diplome|formation|qualification)\w*|\bnon diplome")
_NOT_OBTAINED: Final = re.compile(
    r"\bnon (?:obtenu|valid|acquis|termin|pass|abouti|diplom)\w*|\bpas (?:obtenu|valid|eu|passe|termin"
    r"|fini|alle)\w*|\babandon\w*"
    r"|\ben cours\b|\bechou\w*|\bechec\b|\binacheve\w*|\bsans (?:l'obtenir|diplome)|\bnon obtention"
    r"|\barrete\w* avant|\bniveau scolaire\b"
    r"|\bpartiel\w*|\brate\b"
)
_PLUS: Final = re.compile(r"\s*(?:\+(?!\s*\d)|;|\||\bpuis\b|\bet (?=cap|bep|bac|bts|titre|tp|bp))\s*")


def read_formation(cell: str) -> tuple[int | None, tuple[DiplomaHeld, ...] | None, bool]:
    """Highest level held, diplomas held and whether the cell was understood.

    Empty, not known: (None, None, True). "sans diplôme", "niveau 3 non obtenu", known none: (None, (), True).
    """
    folded = fold(cell).strip()
    if not folded:
        return None, None, True
    if _NONE.fullmatch(folded):
        return None, (), True
    pieces = list(_pieces(cell))
    held = [one for one, obtained in pieces if obtained]
    if not pieces:
        return (None, (), True) if _SANS.search(folded) else (None, None, False)
    levels = [one.level for one in held if one.level]
    return (max(levels) if levels else None), tuple(held), True


def _pieces(cell: str) -> Iterator[tuple[DiplomaHeld, bool]]:
    """Each diploma of the cell with whether it was obtained; "niveau 3," is the level of what follows."""
    folded = fold(cell)
    head = re.match(r"\s*niv\w*\.? ?(\d|iii|ii|iv|vi|v|i)\b[\s,:(-]*", folded)
    level = _head_level(head.group(1)) if head else None
    rest = cell[head.end() :] if head else cell
    failed_all = bool(head) and bool(_NOT_OBTAINED.match(fold(rest).strip()))
    pieces = [
        piece
        for one in _split(rest)
        if (piece := one.strip(" ,").removeprefix("(").removesuffix("" if "(" in one.lstrip(" ,(") else ")"))
    ]
    named = [piece for piece in pieces if not _NOT_OBTAINED.fullmatch(fold(piece))]
    if head and not named:
        yield DiplomaHeld(cell.strip(), level), not failed_all
    for piece in named:
        found = find_diplomas(piece)
        if found or head:
            own = found[0].level if found and found[0].level is not None else level
            alone = level if len(named) == 1 and level else own
            yield DiplomaHeld(piece, alone or None), not failed_all and not _NOT_OBTAINED.search(fold(piece))


def _split(text: str) -> list[str]:
    folded = fold(text)
    cuts = [(m.start(), m.end()) for m in _PLUS.finditer(folded)]
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    return [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _head_level(word: str) -> int | None:
    level = int(word) if word.isdigit() else _ROMAN[word]
    return level if 3 <= level <= 8 else None
