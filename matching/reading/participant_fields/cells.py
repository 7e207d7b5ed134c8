"""Cells as three values: empty is not known (None), « aucun » is known to have none, the rest is split."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from matching.participant import NotUnderstood
from matching.reading.participant_fields.protected import without_family, without_protected, without_rights
from matching.vocabulary.folding import fold

_NONE: Final = re.compile(r"aucune?s?|neant|rien|ras", re.I)
#: What exports put where nothing is known.
_BLANK: Final = re.compile(
    r"[-–—./ ]*|n[./]?[acr]\.?|non (?:renseigne|communique|saisi|connu|precise)e?s?|inconnue?|null", re.I
)
#: Here a child or a family is somebody's work; elsewhere, the person's own.
_WORK: Final = ("experiences", "competences", "certifications", "formation", "permis", "commune")
_LIST: Final = re.compile(r"\s*[|\n]\s*")
_YES: Final = re.compile(r"oui|o|y|yes|x|1|vrai|true|ok|valide")
_NO: Final = re.compile(
    r"non|n|no|0|faux|false|pas(?: encore)?(?: valide\w*)?|non valide|(?:en cours|a valider|a confirmer)\b.*"
)
_DOUBT: Final = re.compile(
    r"\?|\[…\]|\ba (?:voir|definir|preciser|confirmer|verifier|revoir|travailler|discuter|determiner)\b|\bpeut.?etre\b|\bne sai[ts] pas\b"
    r"|\bnsp\b|\bselon\b|\bcf\b|\bvoir\b|\ben reflexion\b|\brefle\w+|\bhesit\w+|\bdepend\w*\b|\bvariable\b|\bplus ou moins\b"
    r"|\ben attente\b|\bpas sure?\b|\bflou\b|\bincertain\w*"
)


class CellError(Exception):
    """A cell that cannot be read: its field, what was found and what was expected."""

    def __init__(self, field: str, found: str, expected: str) -> None:
        super().__init__(f"{field} : trouvé {found} ; attendu {expected}")
        self.field, self.found, self.expected = field, found, expected


@dataclass(slots=True)
class Cells:
    """The cells of one row by column name, and what no reader could use so far."""

    row: dict[str, str]
    left: list[NotUnderstood] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The cell's text without what must not be kept; « » when it says nothing (« - », « non renseigné »)."""
        text = self.row.get(name, "").strip()
        return "" if _BLANK.fullmatch(fold(text)) else without_rights(text)

    def items(self, name: str, *, also: str = "") -> tuple[str, ...] | None:
        """The items of a list cell, split at « | » and at each sign of ``also``; None not known, () none."""
        text = self.text(name)
        for sign in also:
            text = text.replace(sign, "|")
        return items(text)

    def not_understood(self, name: str, text: str) -> None:
        """Keep a piece of a cell that no reader could use, without what must not be kept."""
        kept = without_protected(text.strip())
        self.left.append(NotUnderstood(name, kept if name in _WORK else without_family(kept)))

    def told_partly(self, fact: str) -> None:
        """Remember that a list may hold more than what was understood of it."""
        if fact not in self.partly:
            self.partly.append(fact)

    def bad(self, name: str, expected: str) -> CellError:
        """The error to raise about a cell."""
        return CellError(name, f"« {self.text(name)} »", expected)

    def yes_no(self, name: str) -> bool | None:
        """The truth of « oui », « O », « x », « 1 » or their contrary; None when empty or doubtful."""
        text = fold(self.text(name)).rstrip(" .!")
        if not text or _YES.fullmatch(text):
            return True if text else None
        if _NO.fullmatch(text):
            return False
        if not is_doubt(text):
            raise self.bad(name, "oui ou non")
        self.not_understood(name, self.text(name))
        return None


def is_doubt(text: str) -> bool:
    """Whether a whole cell says that something is not settled or not known: a question, no fact."""
    return bool(_DOUBT.search(fold(text)))


def is_none(text: str) -> bool:
    """Whether a text says « aucun »: known to have none."""
    return bool(_NONE.fullmatch(fold(text.strip())))


def items(cell: str) -> tuple[str, ...] | None:
    """Return the items of a list cell; None not known, () known to have none."""
    if not cell.strip():
        return None
    found = tuple(item for item in _LIST.split(cell.strip()) if item)
    return tuple(item for item in found if not is_none(item))
