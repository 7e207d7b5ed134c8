"""Personal facts that the engine may not use: found, masked letter for letter, and named by their kind only.

The mask is as long as what it hides, so every place in the text stays true.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.reading.cv.lines import HEADER, Line, lines_of
from matching.vocabulary.folding import fold

MASK: Final = "█"
#: Kinds in the order in which they are told.
KINDS: Final = (
    "name", "address", "phone", "email", "birth", "age", "sex", "family", "nationality", "photo", "health",
)  # fmt: skip
_ANYWHERE: Final = (
    ("email", r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}"),
    (
        "name",
        r"(?:https?://)?(?:www\.)?(?:linkedin|facebook|instagram|twitter|github|x)\.com/[\w/.%-]{1,100}",
    ),
    ("phone", r"(?<![\d/])(?:\+\d{2,3}[ .-]?(?:\(0\))?|0)\d(?:[ .-]{0,2}\d\d){4}(?![\d/])"),
    (
        "birth",
        r"\bne(?:\(e\)|·?e)?s?\b,? ?(?:le|en|a) [^\n;|]{2,60}|\b(?:date|lieu)(?: et lieu)? de naissance\b ?:?[^\n;|]{0,50}",
    ),
    ("age", r"\bage(?:e|\(e\))? ?(?::|de) ?\d{2}(?: ans)?|\bj'ai \d{2} ans\b(?! d)"),
    ("sex", r"\bsexe ?: ?\w+|\b(?:civilite) ?: ?[\w.]+"),
    (
        "family",
        r"\b(?:situation (?:familiale|de famille)|etat civil) ?:[^\n;|]{0,40}|\b(?:celibataire|mariee?|divorcee?|separee?|veuf|veuve"
        r"|pacsee?|concubin\w*|vie maritale)\b|\b(?:\d{1,2}|un|une|deux|trois|quatre|cinq|sans) enfants?\b(?: a charge)?"
        r"|\b(?:mere|pere|maman|papa) (?:de|d')[^\n;,|.]{1,30}|\b(?:mere|pere) (?:celibataire|au foyer)",
    ),
    (
        "nationality",
        r"\b(?:de )?nationalite ?:? ?[^\n;,|.]{1,30}|\btitre de sejour\b[^\n;,|.]{0,40}|\bcarte de (?:resident|sejour)\b[^\n;,|.]{0,40}"
        r"|\b(?:refugie\w*|demandeur d'asile|demandeuse d'asile|originaire d[eu'])\b[^\n;,|.]{0,30}",
    ),
    (
        "health",
        r"\brqth\b|\b(?:reconnue? |reconnaissance (?:de la )?(?:qualite )?(?:de )?)?travailleu(?:r|se)s? handicape\w*"
        r"|\bhandicap\w*|\baah\b|\binvalidite\b|\bmaladie\b[^\n;,|.]{0,30}|\ben situation de handicap",
    ),
)
_PATTERNS: Final = [(kind, re.compile(pattern)) for kind, pattern in _ANYWHERE]
_STREET: Final = re.compile(
    r"(?:\d{1,4} ?(?:bis|ter|quater)?,? )?\b(?:rue|avenue|av\.|bd|boulevard|place|impasse|allee|allees|chemin|route|residence|quai|cite"
    r"|square|lotissement|lot\.|appartement|appt?\.?|batiment|bat\.|voie|venelle|clos) [^\n|•;]{2,70}"
)
_TOWN: Final = re.compile(
    r"(?<!\d)\d{5} +[^\W\d_][\w'’ -]{1,40}|\b[^\W\d_][\w'’ -]{1,40} ?\(\d{5}\)"
    r"|\b(?:adresse|domicile) ?: ?[^\n|;]{2,70}|\b(?:habite|demeurant|residant|domiciliee?) (?:a|au) [^\n|;,.]{2,40}"
)
_HEADER_AGE: Final = re.compile(r"(?<!\d)(?:1[6-9]|[2-6]\d) ans\b(?! ?(?:d['e’]|dans|en |comme|chez|:))")
_TITLED: Final = re.compile(
    r"\b(?P<sex>madame|monsieur|mlle|mme|mr|m\.)\s+(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ ]+[A-ZÀ-Þ][\w'’-]+){0,3})",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:noms?(?: de famille| d'usage| de naissance)?|prenoms?)(?: (?:et|/) ?prenoms?)? ?: ?(?P<name>[^\n|;:]{2,50})"
)
_NAME_WORD: Final = re.compile(r"[A-ZÀ-Þ][\w'’.-]*|(?:de|da|el|al|ben|le|la|van|von|du|des|dos)\b")
_NO_NAME: Final = re.compile(
    r"\b(?:cv|curriculum|vitae|recherche|poste|emploi|permis|profil|experience|contact)\b"
)
_FIRST_LINES: Final = 4
_LEAST_LETTERS: Final = 3

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Masked:
    """The text with personal facts masked, the kinds found, and the town line as it stood, for its commune only."""

    text: str
    dropped: tuple[str, ...]
    town: str | None


def mask_personal(text: str, *, pictures: int, is_trade: Callable[[str], bool]) -> Masked:
    """Return a text without personal facts; ``is_trade`` tells a headline from a name."""
    folded = fold(text).replace("’", "'")
    lines = lines_of(text)
    towns = [match.span() for match in _TOWN.finditer(folded) if _is_about(lines, match.start())]
    spans = [
        *_anywhere(folded),
        *((start, end, "address") for start, end in towns),
        *_streets(lines, folded),
        *_ages(lines, folded),
        *_names(text, lines, is_trade),
    ]
    kinds = {kind for _, _, kind in spans} | ({"photo"} if pictures else set())
    hidden = [(start, end) for start, end, _ in spans] + [
        (line.start, line.end) for line in lines if line.section in ("interests", "references")
    ]
    return Masked(
        _mask(text, hidden),
        tuple(kind for kind in KINDS if kind in kinds),
        text[slice(*towns[0])] if towns else None,
    )


def _anywhere(folded: str) -> Iterator[Span]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            yield match.start(), match.end(), kind


def _streets(lines: Sequence[Line], folded: str) -> Iterator[Span]:
    """Streets with a number everywhere; without one, where the person is spoken of, not where employers are."""
    for match in _STREET.finditer(folded):
        if folded[match.start()].isdigit() or _is_about(lines, match.start()):
            yield match.start(), match.end(), "address"


def _ages(lines: Sequence[Line], folded: str) -> Iterator[Span]:
    for match in _HEADER_AGE.finditer(folded):
        if _is_about(lines, match.start()):
            yield match.start(), match.end(), "age"


def _is_about(lines: Sequence[Line], place: int) -> bool:
    """Whether a place lies in a part that speaks of the person, before the jobs and the studies."""
    at = bisect_right(lines, place, key=lambda line: line.start) - 1
    return at >= 0 and place < lines[at].end and lines[at].section in (HEADER, "contact", "aim")


def _names(text: str, lines: Sequence[Line], is_trade: Callable[[str], bool]) -> Iterator[Span]:
    """Names told as such, the name that a CV begins with, and each of their words wherever it comes again."""
    folded = fold(text)
    words: set[str] = set()
    for match in _TITLED.finditer(text):
        if match["name"][0].isupper():
            yield match.start("sex"), match.end("sex"), "sex"
            yield match.start("name"), match.end("name"), "name"
            words.update(fold(match["name"]).split())
    for match in _NAMED.finditer(folded):
        yield match.start("name"), match.end("name"), "name"
        words.update(match["name"].split())
    first = next(_first_names(lines, is_trade), None)
    if first:
        yield first[0], first[1], "name"
        words.update(folded[first[0] : first[1]].split())
    for word in sorted(one.strip(".,-") for one in words):
        if len(word) >= _LEAST_LETTERS:
            for match in re.finditer(rf"(?<![a-z]){re.escape(word)}(?![a-z])", folded):
                yield match.start(), match.end(), "name"


def _first_names(lines: Sequence[Line], is_trade: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    header = [line for line in lines if line.section in (HEADER, "contact")][:_FIRST_LINES]
    for line in header:
        piece = re.split(r"\s[-–|•]\s|[,;|(]|\s{3,}", line.text)[0].strip()
        parts = piece.split()
        looks = 2 <= len(parts) <= 4 and all(_NAME_WORD.fullmatch(part) for part in parts)
        if looks and not _NO_NAME.search(fold(piece)) and not is_trade(piece):
            yield line.start, line.start + len(piece)


def _mask(text: str, hidden: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in hidden:
        letters[start:end] = [one if one == "\n" else MASK for one in letters[start:end]]
    return "".join(letters)
