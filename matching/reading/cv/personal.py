"""Personal facts that the engine may not use: found, masked letter for letter, and named by their kind only.

The mask is as long as what it hides, so every place in the text stays true.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.reading.cv.civil_details import civil_spans
from matching.reading.cv.lines import HEADER, Line, lines_of
from matching.reading.cv.names import names
from matching.reading.cv.private_life import UNNAMED, Span, private_spans
from matching.vocabulary.folding import fold

MASK: Final = "█"
#: Kinds in the order in which they are told.
KINDS: Final = (
    "name", "address", "phone", "email", "birth", "age", "sex", "family", "nationality", "photo", "health",
)  # fmt: skip
_ANYWHERE: Final = (
    (
        "email",
        r"[\w.+-]{1,64}\s?(?:@|[(\[](?:at|arobase|a)[)\]])\s?[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}",
    ),
    (
        "name",
        r"(?:https?://)?(?:www\.)?(?:linkedin|facebook|instagram|twitter|github|x|tiktok)\.com/[\w/.%-]{1,100}",
    ),
    (
        "phone",
        # With a country, in pairs, in threes, or any figures after « Tél ».
        r"(?<![\d/])(?:\+ ?|00 ?)\d{2,3}(?:[ .-]?\(0\))?(?:[ .-]{0,2}\d){8,10}(?!\d)"
        r"|(?<![\d/])\(?0[1-9]\)?(?:[ .-]{0,2}\d\d){4}(?![\d/])|(?<![\d/])0[1-9](?:/\d\d){4}(?![\d/])"
        r"|(?<![\d/])(?=0[1-9](?:[ .]?\d){8}(?![\d/]| \d))0\d{1,3}(?:[ .]\d{2,4}){2,3}"
        r"|\b(?:tel|telephone|portable|mobile|phone|gsm|fax|port)\b[ .:]{0,4}[+(]?\d(?:[ .()/-]{0,2}\d){7,13}",
    ),
    (
        "birth",
        r"\bne(?:\(e\)|·?e)?s?\b,? ?(?:le|en|a) [^\n;|]{2,60}|\b(?:date|lieu)(?: et lieu)? de naissance\b ?:?[^\n;|]{0,50}"
        r"|\b(?:date|place) of birth\b[^\n;|]{0,50}|\bborn (?:on|in) [^\n;|]{2,40}|\bd\.?o\.?b\b[^\n;|]{0,30}",
    ),
    (
        "age",
        r"\bage(?:e|\(e\))? ?(?::|de) ?\d{2}(?: ans)?|\bj'ai \d{2} ans\b(?! d)|\b\d{2} years old\b|\baged? ?:? \d{2}\b(?! ans d)",
    ),
    (
        "sex",
        r"\b(?:sexe|genre|civilite|gender|sex) ?: ?[\w.]+|\bjeune (?:homme|femme|fille)\b|\b(?:homme|femme)(?= de \d\d ans)|\b(?:sexe|gender) (?:masculin|feminin|male|female|homme|femme)",
    ),
    (
        "nationality",
        r"\b(?:de )?nationalit[ey] ?:? ?(?:(?!\W(?:permis (?!de sej)|vehicul|mobil))[^\n;,|.]){1,90}|\b(?:titre|permis) de sejour\b[^\n;,|.]{0,90}"
        r"|\bcarte de (?:resident|sejour)\b[^\n;,|.]{0,40}|\b(?:recepisse|autorisation de travail|residence permit|work permit)\b[^\n;,|.]{0,40}"
        r"|\b(?:refugie\w*|demandeu(?:r|se) d'asile|originaire d[eu']|protection (?:subsidiaire|internationale|temporaire)|arrivee? en france|naturalise\w*|sans.papiers)"
        r"[^\n;,|.]{0,30}|\bd'origine (?!controlee)[a-z]+|\borigine ?: ?[^\n;,|.]{1,30}",
    ),
    # No kind of the contract fits: masked, not named.
    (
        UNNAMED,
        r"\b(?:identifiant|numero|n°) (?:de |d')?(?:france travail|pole emploi|demandeur d'emploi|caf|allocataire)[ :]*\w+"
        r"|\bnon[- ]fumeu(?:r|se)\b",
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
_WHOLE_DATE: Final = re.compile(
    r"(?:[^\d\n]{0,40}[,|*] ?)?(?P<day>\d{1,2}[/.-]\d{1,2}[/.-](?:19[4-9]\d|200\d|201[0-2]))\s*(?:$|[,|;*(](?!\s*\d))"
)
#: Kept under « Divers »: what is also asked by employers.
_OF_WORK: Final = re.compile(r"\b(?:permis|vehicul\w+|caces|sst|psc1|haccp|fimo|disponib\w+)\b")
_HEADER_AGE: Final = re.compile(r"(?<!\d)(?:1[6-9]|[2-6]\d) ans\b(?! ?(?:d['e’]|dans|en |comme|chez|:))")


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
        *private_spans(folded, lines, is_trade),
        *civil_spans(folded, lines),
        *((start, end, "address") for start, end in towns),
        *_streets(lines, folded),
        *_ages(lines, folded),
        *_births(lines, folded),
        *names(text, lines, is_trade),
    ]
    kinds = {kind for _, _, kind in spans} | ({"photo"} if pictures else set())
    hidden = [(start, end) for start, end, _ in spans] + [
        (line.start, line.end)
        for line in lines
        if line.section in ("interests", "references") and not _OF_WORK.search(folded, line.start, line.end)
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
    """Streets with a number everywhere; without one, first in a piece where the person is spoken of, not an employer."""
    for match in _STREET.finditer(folded):
        first = re.search(
            r"(?:^|[\n,;|:*(]|\s-|\d{5} [\w -]+)\s*$", folded[max(0, match.start() - 40) : match.start()]
        )
        if folded[match.start()].isdigit() or (first and _is_about(lines, match.start())):
            yield match.start(), match.end(), "address"


def _ages(lines: Sequence[Line], folded: str) -> Iterator[Span]:
    for match in _HEADER_AGE.finditer(folded):
        if _is_about(lines, match.start()):
            yield match.start(), match.end(), "age"


def _births(lines: Sequence[Line], folded: str) -> Iterator[Span]:
    """A whole date alone among what is said of the person; of jobs and certificates there are two, or words."""
    for line in lines:
        match = _WHOLE_DATE.match(folded, line.start, line.end)
        if match and line.section in (HEADER, "contact"):
            yield match.start("day"), match.end("day"), "birth"


def _is_about(lines: Sequence[Line], place: int) -> bool:
    """Whether a place lies in a part that speaks of the person, before the jobs and the studies."""
    at = bisect_right(lines, place, key=lambda line: line.start) - 1
    return at >= 0 and place < lines[at].end and lines[at].section in (HEADER, "contact", "aim")


def _mask(text: str, hidden: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in hidden:
        letters[start:end] = [one if one == "\n" else MASK for one in letters[start:end]]
    return "".join(letters)
