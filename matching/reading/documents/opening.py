"""A file is recognised by its first bytes, never by its name, and read by the reader of its kind."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from matching.reading.documents.archive import kind_of_archive
from matching.reading.documents.document import DOCUMENT, MOST_BYTES, Document, checked, refusal
from matching.reading.documents.html_text import read_html
from matching.reading.documents.office_text import read_docx, read_odt
from matching.reading.documents.pdf_text import read_pdf
from matching.reading.documents.plain_text import read_plain

ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE: Final = {
    "EncryptedPackage": (
        "un fichier protégé par un mot de passe",
        "le même fichier enregistré sans mot de passe",
    ),
    "WordDocument": ("un ancien document Word (.doc)", "le même document enregistré en .docx ou en PDF"),
    "Workbook": ("un ancien classeur Excel (.xls)", "le même classeur enregistré en .xlsx ou en CSV"),
}
_REFUSED: Final = [
    (b"%PDF-", "un PDF", "un fichier CSV ou XLSX"),
    (b"{\\rtf", "un document RTF", "le même document enregistré en .docx ou en PDF"),
    (b"\x89PNG", "une image", "un document qui contient du texte, pas sa photo"),
    (b"\xff\xd8\xff", "une image", "un document qui contient du texte, pas sa photo"),
    (b"GIF8", "une image", "un document qui contient du texte, pas sa photo"),
    (b"II*\x00", "une image", "un document qui contient du texte, pas sa photo"),
    (b"MM\x00*", "une image", "un document qui contient du texte, pas sa photo"),
]
#: A PDF may begin with a few stray bytes: readers accept its mark within the first 1,024.
_PDF_MARK: Final = (b"%PDF-", 1024)
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table|meta|script)\b",
    re.IGNORECASE | re.DOTALL,
)


def read_document(path: Path) -> Document:
    """The text of a file, recognised by its content; raises InputError, which says how to repair."""
    return document_of(path, content_of(path))


def content_of(
    path: Path, *, most: int = MOST_BYTES, expected: str = DOCUMENT, smaller: str = "un fichier plus petit"
) -> bytes:
    """The bytes of a file of at most ``most`` bytes; raises InputError."""
    try:
        if path.is_dir():
            raise refusal(path, "un dossier", expected)
        with path.open("rb") as file:
            # The size is told by reading, so that a pipe or a device is bounded too.
            content = b"" if path.stat().st_size > most else file.read(most + 1)
            too_long = path.stat().st_size > most or len(content) > most
    except (OSError, ValueError) as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise refusal(path, found, expected) from error
    if too_long:
        raise refusal(path, f"plus de {most // 1_000_000} Mo", smaller)
    if not content.strip(b"\x00 \t\r\n"):
        raise refusal(path, "un fichier vide", expected)
    return content


def document_of(path: Path, content: bytes) -> Document:
    """The text of a file's bytes; ``path`` only names it in errors; raises InputError."""
    start = content[: _PDF_MARK[1]]
    if _PDF_MARK[0] in start:
        return checked(path, read_pdf(path, content), called="un PDF")
    if start.startswith(ZIP):
        return _of_archive(path, content)
    refuse_known(path, content)
    text = read_plain(path, content)
    if is_html(text):
        return checked(path, read_html(text).document, called="une page HTML")
    return checked(path, Document(text, "text", 0), called="un fichier texte")


def is_html(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _HTML_START.match(text) is not None


def _of_archive(path: Path, content: bytes) -> Document:
    kind = kind_of_archive(path, content)
    if kind == "docx":
        return checked(path, read_docx(path, content), called="un document Word")
    if kind == "odt":
        return checked(path, read_odt(path, content), called="un document OpenDocument")
    raise refusal(path, "un classeur" if kind in ("xlsx", "ods") else "une archive ZIP")


def refuse_known(path: Path, content: bytes) -> None:
    """Raise InputError for a file known by its first bytes that holds no text of its own: old Office, pictures…"""
    if content.startswith(_OLE):
        for stream, (found, expected) in _IN_OLE.items():
            if stream.encode("utf-16-le") in content:
                raise refusal(path, found, expected)
        raise refusal(path, "un ancien fichier Office", "le même fichier enregistré en .docx ou en PDF")
    for mark, found, expected in _REFUSED:
        if content.startswith(mark):
            raise refusal(path, found, expected)
