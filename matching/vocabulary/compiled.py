"""A vocabulary kept as one JSON file and a manifest with its hash; nothing that runs code when loaded."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple
from pathlib import Path
from typing import Any, Final

from matching.errors import Problem, VocabularyError
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary

_FORMAT: Final = 1
_WORDS: Final = "vocabulary.json"
_MANIFEST: Final = "manifest.json"


def save(vocabulary: Vocabulary, folder: Path, *, about: dict[str, Any]) -> None:
    """Write a vocabulary and its manifest (``about`` added to it) into an existing folder."""
    data = {
        "version": vocabulary.version,
        "occupations": [astuple(vocabulary.occupations[code]) for code in vocabulary.codes],
        "skills": [[skill.code, skill.label] for skill in vocabulary.skills.values()],
    }
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    (folder / _WORDS).write_bytes(words)
    manifest = {"format": _FORMAT, "sha256": hashlib.sha256(words).hexdigest(), **about}
    (folder / _MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2), encoding="utf-8")


def manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a saved vocabulary; raises VocabularyError when it cannot be used."""
    try:
        found: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(folder, "un manifeste illisible") from error
    if found.get("format") != _FORMAT:
        raise _unusable(folder, f"le format {found.get('format')}")
    return found


def load(folder: Path) -> Vocabulary:
    """Return a saved vocabulary; raises VocabularyError when a byte of it has changed."""
    about = manifest(folder)
    words = (folder / _WORDS).read_bytes()
    if hashlib.sha256(words).hexdigest() != about["sha256"]:
        raise _unusable(folder, "un fichier modifié")
    data = json.loads(words)
    occupations = {row[0]: _occupation(row) for row in data["occupations"]}
    return Vocabulary(
        data["version"], occupations, {code: Skill(code, label) for code, label in data["skills"]}
    )


def _occupation(row: list[Any]) -> Occupation:
    fields: list[Any] = [tuple(value) if isinstance(value, list) else value for value in row]
    return Occupation(*fields)


def _unusable(folder: Path, found: str) -> VocabularyError:
    expected = "un vocabulaire chargé par « candidatheque rome load »"
    return VocabularyError(Problem(str(folder), None, None, found, expected))
