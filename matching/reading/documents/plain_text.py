"""Bytes become text: the usual encodings told apart, text decoded wrongly by others put right."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final

from matching.reading.documents.document import DOCUMENT, refusal

_MARKS: Final = [
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
#: Enough to see on which side UTF-16 without a mark has its zeros.
_SAMPLE: Final = 2_000
#: All that French text in Windows Latin is made of, beyond ASCII.
_LATIN: Final = bytes(range(0x80, 0x100)).decode("cp1252", errors="ignore") + bytes(range(0x80, 0xA0)).decode(
    "latin-1"
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
#: A text with more control characters than this share is no text.
_MOST_CONTROL: Final = 0.02
_SPLIT_WORD: Final = re.compile(r"(?<=\w)\xad\n[ \t]*(?=\w)")
_BLANK_LINES: Final = re.compile(r"\n(?:[ \t]*\n){2,}")


def _misread() -> dict[str, str]:
    """What each character in UTF-8 looks like when its bytes are taken for one of the Latin codes."""
    looks: dict[str, str] = {}
    for char in _LATIN:
        pieces = [bytes([byte]) for byte in char.encode("utf-8")]
        looks["".join(piece.decode("latin-1") for piece in pieces)] = char
        windows = [piece.decode("cp1252", errors="ignore") or piece.decode("latin-1") for piece in pieces]
        looks["".join(windows)] = char
    # The second half of « à » is a no-break space, which many programs make a plain one or drop.
    return looks | {"Ã  ": "à ", "Ã ": "à "}


#: How a character looks when misread, and what it was.
MISREAD: Final = _misread()
_MISREAD_CHAR: Final = re.compile("|".join(re.escape(one) for one in sorted(MISREAD, key=len, reverse=True)))
_MISREAD_SIGN: Final = re.compile("[ÂÃâÅ]")


def read_plain(path: Path, content: bytes, *, expected: str = DOCUMENT) -> str:
    """The text of a text file with ``\\n`` line ends; raises InputError for bytes that are no text."""
    text = unmisread(decoded(content)).replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise refusal(path, "des données binaires", expected)
    return _CONTROL.sub(" ", text)


def decoded(content: bytes) -> str:
    """A file's text: by its mark, else UTF-8, else UTF-16 by its zeros, else Windows Latin."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    # ASCII in UTF-16 is valid UTF-8 too, full of zeros.
    if text is not None and "\x00" not in text[:_SAMPLE]:
        return text
    return content.decode(_by_zeros(content) or "cp1252", errors="replace")


def _by_zeros(content: bytes) -> str | None:
    even, odd = content[:_SAMPLE:2].count(0), content[1:_SAMPLE:2].count(0)
    half = min(len(content), _SAMPLE) / 2
    if max(even, odd) < 0.6 * half or min(even, odd) > 0.1 * half:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def unmisread(text: str) -> str:
    """The text with « Ã© » put back to « é », read twice wrongly included; French writes no « Ã »."""
    for _ in range(2 if _MISREAD_SIGN.search(text) else 0):
        again = _MISREAD_CHAR.sub(lambda match: MISREAD[match.group()], text)
        if again == text:
            break
        text = again
    return text


def tidy(text: str) -> str:
    """An extracted text with plain line ends, no control characters, split words joined again."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    whole = lines.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    whole = _SPLIT_WORD.sub("", _CONTROL.sub(" ", whole)).replace("\xad", "")
    return _BLANK_LINES.sub("\n\n", re.sub(r"[ \t]+\n", "\n", whole)).strip()
