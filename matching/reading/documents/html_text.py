"""The text of an HTML page as a reader sees it, and the structured data it carries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from matching.reading.documents.document import Document
from matching.reading.documents.plain_text import tidy

_BLOCKS: Final = frozenset(
    "address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody"
    " tfoot thead tr ul".split()
)
_ALONE: Final = frozenset({"br", "hr"})
_CELLS: Final = frozenset({"td", "th"})
_SILENT: Final = frozenset("script style template noscript svg math head iframe object select".split())
_BLANKS: Final = re.compile(r"\s+")
_JSON_LD: Final = "application/ld+json"


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What a page shows, its first heading or its title, and its JSON-LD blocks as they stand."""

    document: Document
    heading: str | None
    json_ld: tuple[str, ...]


def read_html(text: str) -> HtmlPage:
    """The page of an HTML text or fragment; broken markup is read as browsers do."""
    parser = etree.HTMLParser(target=_Page())
    parser.feed(_unsplit(text))
    page: HtmlPage = parser.close()
    return page


def html_to_text(fragment: str) -> str:
    """The text of an HTML fragment, such as a description inside structured data."""
    return read_html(f"<div>{fragment}</div>").document.text


def _unsplit(text: str) -> str:
    # The parser refuses a text that declares its encoding, and stops at a zero.
    return re.sub(r"^\s*<\?xml[^>]*>", "", text).replace("\x00", " ")


class _Page:
    """Listens to the parser: one call a tag, so that depth and size cost nothing."""

    def __init__(self) -> None:
        self._shown: list[str] = []
        self._block: list[str] = []
        self._json_ld: list[str] = []
        self._names: dict[str, list[str]] = {"h1": [], "title": []}
        self._silent: list[str] = []
        self._listening: list[str] | None = None
        self._pictures = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "script" and attributes.get("type", "").strip().lower() == _JSON_LD:
            self._block = []
            self._listening = self._block
        elif tag in self._names and not self._names[tag]:
            self._listening = self._names[tag]
        if tag in _SILENT:
            self._silent.append(tag)
        elif not self._silent:
            self._pictures += tag == "img"
            self._break(tag, always=tag == "br")
            if tag == "li":
                self._shown.append("- ")

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag in _SILENT and tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif not self._silent and tag in _CELLS:
            self._shown.append("\t")
        elif not self._silent and tag not in _ALONE:
            self._break(tag)
        if tag == "script" and self._listening is self._block:
            self._json_ld.append("".join(self._block))
        if tag in ("script", *self._names):
            self._listening = None

    def data(self, words: str) -> None:
        """Words between two tags."""
        if self._listening is not None:
            self._listening.append(words)
        shown = _BLANKS.sub(" ", words)
        if not self._silent and not (shown == " " and self._at_line_start):
            self._shown.append(shown)

    def comment(self, words: str) -> None:
        """A comment says nothing."""

    def close(self) -> HtmlPage:
        """The page is over."""
        lines = (line.strip() for line in "".join(self._shown).split("\n"))
        text = tidy("\n".join(lines))
        heading = next((name for name in map(_joined, self._names.values()) if name), None)
        return HtmlPage(Document(text, "html", self._pictures), heading, tuple(self._json_ld))

    @property
    def _at_line_start(self) -> bool:
        return not self._shown or self._shown[-1].endswith("\n")

    def _break(self, tag: str, *, always: bool = False) -> None:
        if tag in _BLOCKS and (always or not self._at_line_start):
            self._shown.append("\n")


def _joined(words: list[str]) -> str:
    return _BLANKS.sub(" ", "".join(words)).strip()
