"""ZIP archives, opened with care: what DOCX, ODT and XLSX files are."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Final

from matching.reading.documents.document import refusal

#: The text of a document of fifty pages is under a megabyte of XML, with heavy formatting under ten.
MOST_INFLATED: Final = 20_000_000
#: XML compresses ten to fifty times; a bomb a thousand times.
MOST_RATIO: Final = 200
#: Below this size the ratio tells nothing: a short repetitive table compresses very well.
_SMALL: Final = 1_000_000
#: An office document holds tens of parts, a thousand with many pictures.
MOST_MEMBERS: Final = 5_000
_OPEN_KINDS: Final = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_ENCRYPTED: Final = 0x1
_SOUND: Final = "un fichier entier et sain (ouvrez-le et enregistrez-le à nouveau)"
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


def kind_of_archive(path: Path, content: bytes) -> str | None:
    """``docx``, ``odt``, ``xlsx``, ``ods`` or None; raises InputError for macros, a password or a broken archive."""
    names = set(names_of(path, content))
    if "word/vbaProject.bin" in names:
        expected = "le même document enregistré en .docx, sans macro"
        raise refusal(path, "un document Word avec des macros (.docm)", expected)
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return "xlsx"
    if {"mimetype", "content.xml", "META-INF/manifest.xml"} <= names:
        return _OPEN_KINDS.get(members(path, content, ["mimetype"])["mimetype"].strip())
    return None


def names_of(path: Path, content: bytes) -> list[str]:
    """The names of the members, in the order of the archive; raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
    except _BROKEN as error:
        raise refusal(path, "un fichier abîmé ou incomplet", _SOUND) from error
    if len(infos) > MOST_MEMBERS:
        raise refusal(path, f"une archive de {len(infos)} éléments", f"au plus {MOST_MEMBERS} éléments")
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise refusal(path, "un fichier protégé par un mot de passe", "le même fichier sans mot de passe")
    return [info.filename for info in infos]


def members(
    path: Path, content: bytes, names: Collection[str], *, most: int = MOST_INFLATED
) -> dict[str, bytes]:
    """The members of these names, inflated one after the other within limits; raises InputError."""
    found: dict[str, bytes] = {}
    left = most
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in names:
                info = archive.getinfo(name)
                _check(path, info, left)
                with archive.open(info) as member:
                    found[name] = member.read(left + 1)
                left -= len(found[name])
                if left < 0:
                    raise _bomb(path)
    except (*_BROKEN, KeyError) as error:
        raise refusal(path, "un fichier abîmé ou incomplet", _SOUND) from error
    return found


def _check(path: Path, info: zipfile.ZipInfo, left: int) -> None:
    """The sizes that the archive declares are refused before anything is inflated."""
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > left or (info.file_size > _SMALL and ratio > MOST_RATIO):
        raise _bomb(path)


def _bomb(path: Path) -> Exception:
    return refusal(path, "un contenu compressé démesuré", "un fichier plus petit une fois décompressé")
