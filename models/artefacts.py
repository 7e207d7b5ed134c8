"""What was learned, kept on disk: one joblib file, and a manifest that says what it is, with its hash.

joblib files run code when they are loaded: a file whose hash is not the manifest's, or a manifest of
an unknown form or another version of scikit-learn, is refused before it is opened.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import joblib
import sklearn

from matching.errors import ModelError, Problem

FORMAT: Final = 1
_MANIFEST: Final = "manifest.json"
_COMPRESSION: Final = 3


def save(learned: object, folder: Path, *, about: Mapping[str, Any]) -> Path:
    """Write an object and its manifest into a folder, whole or not at all; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "model.part"
    joblib.dump(learned, part, compress=_COMPRESSION)
    digest = _hash(part)
    kept = folder / f"model-{digest[:16]}.joblib"
    os.replace(part, kept)
    told = {
        **about,
        "format": FORMAT,
        "scikit_learn": sklearn.__version__,
        "file": kept.name,
        "sha256": digest,
    }
    manifest_part = folder / f"{_MANIFEST}.part"
    manifest_part.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    os.replace(manifest_part, folder / _MANIFEST)
    for old in folder.glob("model-*.joblib"):
        if old != kept:
            old.unlink(missing_ok=True)
    return kept


def is_saved(folder: Path) -> bool:
    """Tell whether something learned is kept in a folder."""
    return (folder / _MANIFEST).exists()


def manifest(folder: Path) -> dict[str, Any]:
    """Return what the manifest says; raises ModelError when it is unreadable or of an unknown form."""
    try:
        found = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _refused(folder, "un manifeste illisible") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _refused(folder, "un format inconnu de cette version du programme")
    return found


def load(folder: Path, *, kind: str) -> Any:
    """Return what was kept, when the manifest says it is of this kind and no byte has changed since."""
    about = manifest(folder)
    if about.get("kind") != kind:
        raise _refused(folder, f"un modèle d'une autre sorte ({about.get('kind')})")
    if about.get("scikit_learn") != sklearn.__version__:
        raise _refused(folder, f"un modèle d'une autre version de scikit-learn ({about.get('scikit_learn')})")
    file = folder / Path(str(about.get("file"))).name
    if not file.is_file():
        raise _refused(folder, "un fichier absent")
    if _hash(file) != about.get("sha256"):
        raise _refused(folder, "un fichier modifié depuis l'apprentissage")
    return joblib.load(file)


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _refused(folder: Path, found: str) -> ModelError:
    expected = "un modèle appris par « candidatheque train » ; relancez cette commande"
    return ModelError(Problem(str(folder), None, None, found, expected))
