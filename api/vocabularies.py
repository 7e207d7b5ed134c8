"""The vocabulary in use: the full ROME once loaded into the user's data folder, else the starter one."""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from api.release_files import read_files
from matching.errors import Problem, VocabularyError
from matching.reading.skill_table import kept_table
from matching.vocabulary import compiled
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.rome_release import DUNKIRK_BASIN, Release, read_release
from matching.vocabulary.starter import load_starter

#: Where a loaded ROME lies in the data folder.
ROME: Final = "rome"
_ABSENT: Final = (
    f"non chargés : le fichier « rome_connexe_par_bassin » donné ne dit rien du bassin {DUNKIRK_BASIN} (Dunkerque)."
    " Ces voisins rapprochent deux métiers que le ROME ne relie pas ; sans eux, tout le reste fonctionne."
    " Pour les avoir : mettre dans le dossier un fichier « rome_connexe_par_bassin.csv » (métiers connexes par"
    f" bassin d'emploi, France Travail) qui contient le bassin {DUNKIRK_BASIN}, puis recharger"
)


@dataclass(frozen=True, slots=True)
class RomeStatus:
    """Which vocabulary is in use: its version and counts, when it was loaded and where it lies.

    ``basin`` tells whether neighbours in the Dunkirk basin are loaded; None where no file tells them.
    """

    version: str
    codes: int
    parents: int
    titles: int
    skills: int
    mobility: int
    neighbours: int
    basin: bool | None
    loaded_on: str | None
    where: str

    def to_json(self) -> dict[str, object]:
        """Return the status as one JSON object."""
        return asdict(self)

    def rows(self) -> list[tuple[str, str]]:
        """Return the status as French words and figures, for a person to read."""
        neighbours = f"{self.neighbours}" if self.basin else "non chargés"
        return [
            ("Vocabulaire", self.version),
            ("Métiers (codes ROME)", f"{self.codes}"),
            ("Codes ROME 3", f"{self.parents}"),
            ("Intitulés de métiers", f"{self.titles}"),
            ("Savoir-faire et savoirs", f"{self.skills}"),
            ("Liens de mobilité", f"{self.mobility}"),
            ("Métiers voisins dans le bassin", _ABSENT if self.basin is False else neighbours),
            ("Chargé le", self.loaded_on or "-"),
            ("Où", self.where),
        ]


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the user's data folder (XDG_DATA_HOME, else ~/.local/share), whether it exists or not."""
    base = Path(environment.get("XDG_DATA_HOME", ""))
    # A relative path there is to be passed over, says the XDG specification.
    return (base if base.is_absolute() else Path.home() / ".local" / "share") / "candidatheque"


def current_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Return the full ROME when one is loaded, else the starter vocabulary."""
    where = (folder or data_folder()) / ROME
    return compiled.load(where) if compiled.is_saved(where) else load_starter()


def load_rome(source: Path, *, today: dt.date | None = None, folder: Path | None = None) -> RomeStatus:
    """Load a ROME release from a folder or a zip; all or nothing. Returns what is then in use."""
    release = read_release(read_files(source))
    place = (folder or data_folder()) / ROME
    about = {
        "loaded_on": (today or dt.date.today()).isoformat(),
        "source": source.name,
        "titles": release.titles,
        "basin": release.basin,
    }
    _save(release, place, about)
    return rome_status(folder)


def _save(release: Release, place: Path, about: dict[str, object]) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
        with _alone(place):
            compiled.save(release.vocabulary, place, about=about)
            kept_table(release.vocabulary, place, compiled.manifest(place)["sha256"])
    except OSError as error:
        found = f"un dossier où l'on ne peut pas écrire ({error.strerror})"
        raise VocabularyError(
            Problem(str(place), None, None, found, "de la place et le droit d'écrire")
        ) from error


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Hold a folder while it is written: a second load waits for the first."""
    held = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def rome_status(folder: Path | None = None) -> RomeStatus:
    """Return which vocabulary is in use, with its counts."""
    where = (folder or data_folder()) / ROME
    about = compiled.manifest(where) if compiled.is_saved(where) else {}
    vocabulary = current_vocabulary(folder)
    trades = vocabulary.occupations.values()
    return RomeStatus(
        vocabulary.version,
        len(trades),
        len(vocabulary.children),
        about.get("titles") or sum(len(t.titles) for t in trades),
        len(vocabulary.skills),
        sum(len(t.near) + len(t.evolution) for t in trades),
        sum(len(t.basin) for t in trades),
        about.get("basin"),
        about.get("loaded_on"),
        str(where) if about else "livré avec le programme",
    )
