"""A document as read, and the one way to say that a document cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from matching.errors import InputError, Problem

#: A long CV with all its scans stays under this; above, it is another kind of file.
MOST_BYTES: Final = 20_000_000
#: Fifty full pages: what the readers of facts go through in about a second.
MOST_CHARACTERS: Final = 200_000

DOCUMENT: Final = "un document PDF, DOCX, ODT, HTML ou texte"
_ONLY_PICTURES: Final = "le document d'origine, ou le même passé à la reconnaissance de texte (OCR)"


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in reading order, what it was (``pdf``…), and how many pictures it shows."""

    text: str
    kind: str
    pictures: int


def refusal(path: Path, found: str, expected: str = DOCUMENT) -> InputError:
    """The error for a document that cannot be read: what it is, and what would do."""
    return InputError(Problem(str(path), None, None, found, expected))


def checked(path: Path, document: Document, *, called: str) -> Document:
    """The document itself; raises InputError when it says nothing, or far too much."""
    if len(document.text) > MOST_CHARACTERS:
        found = f"un texte de {len(document.text)} caractères"
        raise refusal(path, found, f"au plus {MOST_CHARACTERS} caractères (une cinquantaine de pages)")
    if document.text.strip():
        return document
    if document.pictures:
        raise refusal(path, f"{called} qui ne contient que des images, sans texte", _ONLY_PICTURES)
    raise refusal(path, f"{called} sans aucun texte", "un document qui contient du texte")
