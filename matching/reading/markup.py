"""Texts given with HTML in them (« &eacute; », « <br> ») or decoded wrongly (« Ã© »): read as meant.

Facts are read from the meant text; their passages point into the text as it was given.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from html.entities import html5
from typing import Final

from matching.reading.documents.plain_text import MISREAD

_BREAKS: Final = "br|p|div|li|ul|ol|tr|table|h[1-6]|section|article|hr"
_INLINE: Final = "b|strong|i|em|u|s|span|a|font|small|big|sub|sup|td|th|tbody|thead|img|mark|label|center"
_MOST_BLANKS: Final = 20
_PIECE: Final = re.compile(
    rf"(?P<tag>(?:<|&lt;)/?(?:(?P<break>{_BREAKS})|{_INLINE})(?:\s[^<>]{{0,300}}?)?\s?/?(?:>|&gt;))"
    r"|(?P<comment><!--[^<>]{0,300}?-->)"
    # « &amp;eacute; »: escaped twice.
    r"|&(?:amp;)?(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
    # Patterns that allow blanks try every one of a long run.
    rf"|(?P<blank>\s{{{_MOST_BLANKS},}})"
    rf"|(?P<misread>{'|'.join(map(re.escape, sorted(MISREAD, key=len, reverse=True)))})",
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(rf"[&<ÂÃâÅ]|\s{{{_MOST_BLANKS}}}")


@dataclass(frozen=True, slots=True)
class Meant:
    """A text as meant, and where each of its pieces begins in both texts; no pieces: both are the same."""

    text: str
    #: Where a piece begins in the meant text, and in the given text.
    begins: tuple[int, ...] = ()
    given: tuple[int, ...] = ()
    #: Whether a piece stands as given, or in place of markup.
    same: tuple[bool, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The positions in the given text of a span of the meant text."""
        if not self.begins:
            return start, end
        first = self._given(start, after=False)
        return first, self._given(end - 1, after=True) if end > start else first

    def _given(self, at: int, *, after: bool) -> int:
        piece = bisect_right(self.begins, at) - 1
        if self.same[piece]:
            return self.given[piece] + at - self.begins[piece] + after
        return self.given[piece + 1] if after else self.given[piece]


def meant(given: str) -> Meant:
    """The text as it was meant; most texts hold no markup and are returned as they are."""
    if not _SIGNS.search(given):
        return Meant(given)
    pieces = _Pieces(given)
    at = 0
    for match in _PIECE.finditer(given):
        words = _read(match)
        if words is not None:
            pieces.keep(at, match.start())
            pieces.put(words, match.start())
            at = match.end()
    if at == 0:
        return Meant(given)
    pieces.keep(at, len(given))
    return pieces.meant()


class _Pieces:
    """The meant text as it grows."""

    def __init__(self, given: str) -> None:
        self._given = given
        self._words: list[str] = []
        self._rows: list[tuple[int, int, bool]] = []
        self._length = 0

    def keep(self, start: int, end: int) -> None:
        """A piece that stands as given."""
        if end > start:
            self._add(self._given[start:end], start, same=True)

    def put(self, words: str, at: int) -> None:
        """Words in place of the markup at a position."""
        self._add(words, at, same=False)

    def _add(self, words: str, at: int, *, same: bool) -> None:
        self._rows.append((self._length, at, same))
        self._words.append(words)
        self._length += len(words)

    def meant(self) -> Meant:
        """The whole, closed by the end of both texts."""
        rows = [*self._rows, (self._length, len(self._given), True)]
        begins, given, same = zip(*rows, strict=True)
        return Meant("".join(self._words), begins, given, same)


def _read(match: re.Match[str]) -> str | None:
    """What a piece of markup stands for; None when it is none after all."""
    if match["tag"]:
        return "\n" if match["break"] else ""
    if match["comment"]:
        return ""
    if match["blank"]:
        return "\n\n" if "\n" in match["blank"] else "  "
    if match["misread"]:
        return MISREAD.get(match["misread"])
    name = match["entity"]
    return html.unescape(f"&{name};") if name.startswith("#") else html5.get(f"{name};")
