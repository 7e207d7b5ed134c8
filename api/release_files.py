"""The files of a ROME release, from a folder or a zip: only those that count, and of bounded size."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from matching.errors import Problem, VocabularyError
from matching.vocabulary.rome_tables import is_release_file

#: A release's files are 15 MB in all; far more is no release.
_MOST_BYTES: Final = 200_000_000
_MOST_MEMBERS: Final = 2_000
_EXPECTED: Final = "le dossier ou le zip du ROME publié par France Travail"
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)


def read_files(source: Path) -> dict[str, bytes]:
    """Return the release's files by name; raises VocabularyError for what is no folder, zip or safe zip."""
    try:
        if source.is_dir():
            return _from_folder(source)
        if zipfile.is_zipfile(source):
            return _from_zip(source)
    except OSError as error:
        raise _wrong(source, f"un fichier illisible ({error.strerror or error})") from error
    raise _wrong(source, "ni un dossier ni un zip" if source.exists() else "aucun fichier de ce nom")


def _from_folder(source: Path) -> dict[str, bytes]:
    # A zip opened by hand often leaves its files one folder deeper.
    for pattern in ("*", "*/*"):
        paths = sorted(path for path in source.glob(pattern) if is_release_file(path.name) and path.is_file())
        if paths:
            _check_size(source, sum(path.stat().st_size for path in paths))
            _check_once(source, [path.name for path in paths])
            return {path.name: path.read_bytes() for path in paths}
    raise _wrong(source, "aucun fichier du ROME dans ce dossier")


def _from_zip(source: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(source) as archive:
            members = _members(source, archive.infolist())
            # Python reads no more of a member than the size that was checked.
            return {PurePosixPath(one.filename).name: archive.read(one) for one in members}
    except _BROKEN as error:
        raise _wrong(source, f"un zip illisible ({error})") from error


def _members(source: Path, infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if len(infos) > _MOST_MEMBERS:
        raise _wrong(source, f"un zip de {len(infos)} fichiers")
    for one in infos:
        path = PurePosixPath(one.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise _wrong(source, f"un fichier qui sort du zip : « {one.filename} »")
    chosen = [one for one in infos if _counts(PurePosixPath(one.filename))]
    _check_size(source, sum(one.file_size for one in chosen))
    _check_once(source, [PurePosixPath(one.filename).name for one in chosen])
    if not chosen:
        raise _wrong(source, "aucun fichier du ROME dans ce zip")
    return chosen


def _counts(path: PurePosixPath) -> bool:
    # macOS adds a shadow of each file to the zips it makes.
    return is_release_file(path.name) and not path.name.startswith(".") and "__MACOSX" not in path.parts


def _check_size(source: Path, size: int) -> None:
    if size > _MOST_BYTES:
        raise _wrong(source, f"{size // 1_000_000} Mo de fichiers")


def _check_once(source: Path, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise _wrong(source, f"deux fichiers « {name} »")
        seen.add(name)


def _wrong(source: Path, found: str) -> VocabularyError:
    return VocabularyError(Problem(str(source), None, None, found, _EXPECTED))
