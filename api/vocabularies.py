"""The vocabulary in use: the full ROME once loaded into the user's data folder, else the starter one."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from matching.errors import Problem, VocabularyError
from matching.vocabulary import compiled
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.rome_release import read_release
from matching.vocabulary.starter import load_starter

_MOST_BYTES: Final = 200_000_000
_ROME: Final = "rome"


@dataclass(frozen=True, slots=True)
class RomeStatus:
    """Which vocabulary is in use: its version and counts, when it was loaded and where it lies."""

    version: str
    codes: int
    parents: int
    titles: int
    skills: int
    mobility: int
    neighbours: int
    loaded_on: str | None
    where: str

    def to_json(self) -> dict[str, object]:
        """Return the status as one JSON object."""
        return asdict(self)

    def rows(self) -> list[tuple[str, str]]:
        """Return the status as French words and figures, for a person to read."""
        return [
            ("Vocabulaire", self.version),
            ("Métiers (codes ROME)", f"{self.codes}"),
            ("Codes ROME 3", f"{self.parents}"),
            ("Intitulés de métiers", f"{self.titles}"),
            ("Savoir-faire et savoirs", f"{self.skills}"),
            ("Liens de mobilité", f"{self.mobility}"),
            ("Métiers voisins dans le bassin", f"{self.neighbours}" if self.neighbours else "non chargés"),
            ("Chargé le", self.loaded_on or "-"),
            ("Où", self.where),
        ]


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the user's data folder (XDG_DATA_HOME, else ~/.local/share), whether it exists or not."""
    base = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "candidatheque"


def current_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Return the full ROME when one is loaded, else the starter vocabulary."""
    where = (folder or data_folder()) / _ROME
    return compiled.load(where) if where.exists() else load_starter()


def load_rome(source: Path, *, today: dt.date | None = None, folder: Path | None = None) -> RomeStatus:
    """Load a ROME release from a folder or a zip; all or nothing. Returns what is then in use."""
    vocabulary = read_release(_files(source))
    target = folder or data_folder()
    target.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="rome-", dir=target))
    try:
        compiled.save(
            vocabulary,
            fresh,
            about={"loaded_on": (today or dt.date.today()).isoformat(), "source": source.name},
        )
        _swap(fresh, target / _ROME)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return rome_status(folder)


def _swap(fresh: Path, place: Path) -> None:
    """Put a finished folder in place; a reader sees the old one or the new one, whole."""
    old = place.with_name(f"{fresh.name}-old")
    if place.exists():
        os.replace(place, old)
    os.replace(fresh, place)
    shutil.rmtree(old, ignore_errors=True)


def rome_status(folder: Path | None = None) -> RomeStatus:
    """Return which vocabulary is in use, with its counts."""
    where = (folder or data_folder()) / _ROME
    vocabulary = current_vocabulary(folder)
    about = compiled.manifest(where) if where.exists() else {}
    trades = vocabulary.occupations.values()
    return RomeStatus(
        vocabulary.version,
        len(trades),
        len(vocabulary.children),
        sum(len(t.titles) for t in trades),
        len(vocabulary.skills),
        sum(len(t.near) + len(t.evolution) for t in trades),
        sum(len(t.basin) for t in trades),
        about.get("loaded_on"),
        str(where) if where.exists() else "livré avec le programme",
    )


def _files(source: Path) -> dict[str, bytes]:
    if source.is_dir():
        return {path.name: path.read_bytes() for path in sorted(source.glob("*.csv"))}
    if not zipfile.is_zipfile(source):
        found = "ni un dossier ni un fichier zip" if source.exists() else "aucun fichier de ce nom"
        raise VocabularyError(
            Problem(str(source), None, None, found, "le dossier ou le zip de la livraison ROME")
        )
    return _members(source)


def _members(source: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(source) as archive:
            members = [m for m in archive.infolist() if m.filename.lower().endswith(".csv")]
            if sum(member.file_size for member in members) > _MOST_BYTES:
                raise VocabularyError(Problem(str(source), None, None, "plus de 200 Mo", "la livraison ROME"))
            return {Path(member.filename).name: archive.read(member) for member in members}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise VocabularyError(
            Problem(str(source), None, None, f"un zip illisible ({error})", "le zip de la livraison ROME")
        ) from error
