"""The names of a person: told as such, standing first, after « née » or « ép. », or in the address of an e-mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from matching.reading.cv.lines import HEADER, Line
from matching.vocabulary.folding import fold

Span = tuple[int, int, str]
_NAME: Final = (
    r"[A-ZÀ-Þ][\w'’-]+(?:[ ]+(?:(?:de|da|el|al|ben|le|la|van|von|du|des|dos) )?[A-ZÀ-Þ][\w'’-]+){0,3}"
)
_NAMES: Final = re.compile(_NAME)
_TITLED: Final = re.compile(
    rf"\b(?P<sex>(?i:madame|monsieur|mademoiselle|mlle|mme|mr|mrs|ms|m\.))\s+(?P<name>{_NAME})"
)
_NAMED: Final = re.compile(
    r"\b(?:noms?(?: de famille| d'usage| de naissance| de jeune fille| marital| patronymique)?|prenoms?|surname|first name|last name|full name)"
    r"(?: (?:et|/) ?prenoms?)? ?: ?(?P<name>[^\n|;:]{2,50})"
)
#: A second name; all but « née » also tell of a marriage.
_ALSO: Final = re.compile(
    r"\b(?:(?P<born>nee?|alias|dite?|nee?\(e\))|epouse|epoux|ep\b\.?|epx\b\.?|veuve|vve\b\.?|veuf|divorcee?|femme)(?=[\s:.]) ?[:.]? ?"
)
_MAIL: Final = re.compile(r"(?P<who>[\w.+-]{3,64}) ?@")
_NAME_WORD: Final = re.compile(r"[A-ZÀ-Þ][\w'’.-]*|(?:de|da|el|al|ben|le|la|van|von|du|des|dos)\b")
_NO_NAME: Final = re.compile(
    r"\b(?:cv|curriculum|vitae|europass|resume|recherche|poste|emploi|permis|profil|experiences?|contact|mobile|telephone)\b"
)
_BRACKETED: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]+ \([A-ZÀ-Þ][\w'’ -]+\) [A-ZÀ-Þ][\w'’-]+")
_CV_OF: Final = re.compile(r"(?:cv|curriculum vitae|resume)\b[\s:-]*(?:de |d')?(?=\S)")
_FIRST_LINES: Final = 4
_LEAST_LETTERS: Final = 3


def names(text: str, lines: Sequence[Line], is_trade: Callable[[str], bool]) -> Iterator[Span]:
    """Give the places of the person's names, and of each of their words wherever it comes again."""
    folded = fold(text)
    told = [*_told(text, folded, lines), *_first(lines, is_trade)]
    yield from told
    words = {
        word for start, end, kind in told if kind == "name" for word in re.split(r"[\s']+", folded[start:end])
    }
    for word in sorted({one.strip(".,-()") for one in words} | _in_mail(text, folded)):
        if len(word) >= _LEAST_LETTERS:
            for match in re.finditer(rf"(?<![a-z]){re.escape(word)}(?![a-z])", folded):
                yield match.start(), match.end(), "name"


def _told(text: str, folded: str, lines: Sequence[Line]) -> Iterator[Span]:
    for match in _TITLED.finditer(text):
        yield match.start("sex"), match.end("sex"), "sex"
        yield match.start("name"), match.end("name"), "name"
    for match in _NAMED.finditer(folded):
        yield match.start("name"), match.end("name"), "name"
    for line in lines:
        if line.section not in (HEADER, "contact"):
            continue
        for match in _ALSO.finditer(folded, line.start, line.end):
            name = _NAMES.match(text, match.end())
            if name:
                yield match.start(), match.end(), "name" if match["born"] else "family"
                yield name.start(), name.end(), "name"


def _first(lines: Sequence[Line], is_trade: Callable[[str], bool]) -> Iterator[Span]:
    """The name that a CV begins with: two words or more on a line, or one on each of two lines."""
    header = [line for line in lines if line.section in (HEADER, "contact")][:_FIRST_LINES]
    pieces = [_piece(line) for line in header]
    looks = [_looks(piece) and not is_trade(piece) for _, piece in pieces]
    long = [one for one, look in zip(pieces, looks, strict=True) if look and " " in one[1]]
    short = pieces[:2] if len(looks) > 1 and all(looks[:2]) and not long else []
    for start, piece in long[:1] or short:
        yield start, start + len(piece), "name"


def _piece(line: Line) -> tuple[int, str]:
    """What a line says first, without « CV de » before it or « née » after it."""
    before = _CV_OF.match(fold(line.text))
    start = before.end() if before else 0
    whole = re.split(r"\s[-–|•]\s|[,;|]|\s{3,}", line.text[start:])[0]
    # « VANDAMME (DELATTRE) Sophie »
    words = whole if _BRACKETED.fullmatch(whole.strip()) else whole.split("(")[0]
    also = _ALSO.search(fold(words))
    return line.start + start, (words[: also.start()] if also else words).strip()


def _looks(piece: str) -> bool:
    parts = re.sub(r"[()]", " ", piece).split()
    return (
        1 <= len(parts) <= 4
        and all(_NAME_WORD.fullmatch(part) for part in parts)
        and not _NO_NAME.search(fold(piece))
    )


def _in_mail(text: str, folded: str) -> set[str]:
    """The words of an e-mail's address that the text bears as names too: two at least."""
    for match in _MAIL.finditer(folded):
        words = {word for word in re.split(r"[^a-z]+", match["who"]) if len(word) >= _LEAST_LETTERS}
        elsewhere = {
            word
            for word in words
            if any(
                text[at.start()].isupper()
                for at in re.finditer(rf"(?<![a-z]){word}(?![a-z])", folded)
                if not match.start() <= at.start() < match.end()
            )
        }
        if len(elsewhere) > 1:
            return elsewhere
    return set()
