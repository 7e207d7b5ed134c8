"""A vocabulary kept as one JSON file and a manifest with its hash; nothing that runs code when loaded.

The words lie in a file named by their hash; the manifest, replaced in one move, says which file counts.
A reader therefore sees the old vocabulary or the new one, whole. Two writers at once are the caller's to prevent.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any, Final

from matching.errors import Problem, VocabularyError
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary

_FORMAT: Final = 2
_MANIFEST: Final = "manifest.json"
_TRIES: Final = 5


def save(vocabulary: Vocabulary, folder: Path, *, about: Mapping[str, Any] | None = None) -> None:
    """Write a vocabulary and its manifest (``about`` added to it) into a folder, in place of what it holds."""
    data = {
        "version": vocabulary.version,
        "occupations": [astuple(vocabulary.occupations[code]) for code in vocabulary.codes],
        "skills": [[skill.code, skill.label] for skill in vocabulary.skills.values()],
    }
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    told = {**(about or {}), "format": _FORMAT, "sha256": hashlib.sha256(words).hexdigest()}
    folder.mkdir(parents=True, exist_ok=True)
    kept = _words_file(folder, told)
    _put(kept, words)
    _put(folder / _MANIFEST, json.dumps(told, ensure_ascii=False, indent=2).encode())
    for old in (*folder.glob("vocabulary*.json"), *folder.glob("*.part")):
        if old != kept:
            old.unlink(missing_ok=True)


def is_saved(folder: Path) -> bool:
    """Tell whether a vocabulary was saved into a folder."""
    return (folder / _MANIFEST).exists()


def manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a saved vocabulary; raises VocabularyError when it cannot be used."""
    try:
        found = json.loads((folder / _MANIFEST).read_bytes())
    except (OSError, ValueError) as error:
        raise _unusable(folder, "un manifeste illisible") from error
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        raise _unusable(folder, "un format inconnu de cette version du programme")
    return found


def load(folder: Path) -> Vocabulary:
    """Return a saved vocabulary; raises VocabularyError when its format is unknown or a byte has changed."""
    words = _words(folder)
    data = json.loads(words)
    occupations = {row[0]: _occupation(row) for row in data["occupations"]}
    skills = {code: Skill(code, label) for code, label in data["skills"]}
    return Vocabulary(data["version"], occupations, skills)


def _words(folder: Path) -> bytes:
    """Return the words that the manifest names, checked."""
    for _ in range(_TRIES):
        about = manifest(folder)
        try:
            words = _words_file(folder, about).read_bytes()
        except FileNotFoundError:
            continue  # a newer release took their place since the manifest was read
        except OSError as error:
            raise _unusable(folder, "un fichier illisible") from error
        if hashlib.sha256(words).hexdigest() != about.get("sha256"):
            raise _unusable(folder, "un fichier modifié")
        return words
    raise _unusable(folder, "un fichier absent")


def _words_file(folder: Path, about: Mapping[str, Any]) -> Path:
    name = "".join(one for one in str(about.get("sha256"))[:16] if one.isalnum())
    return folder / f"vocabulary-{name}.json"


def _put(place: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, whole and safe from a power cut."""
    part = place.with_name(f"{place.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, place)


def _occupation(row: list[Any]) -> Occupation:
    fields: list[Any] = [tuple(value) if isinstance(value, list) else value for value in row]
    return Occupation(*fields)


def _unusable(folder: Path, found: str) -> VocabularyError:
    expected = "un vocabulaire chargé par « candidatheque rome load » ; relancez cette commande"
    return VocabularyError(Problem(str(folder), None, None, found, expected))
