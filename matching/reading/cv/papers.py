"""Licences, certificates and diplomas of a CV, each cut out of its line with what is said of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from matching.reading.cv.lines import Line
from matching.reading.cv.personal import MASK
from matching.vocabulary.certification_finding import find_certifications, find_in_list
from matching.vocabulary.diplomas import find_diplomas
from matching.vocabulary.folding import fold
from matching.vocabulary.licences import find_licences

Item = tuple[str, int, int]
BULLET: Final = re.compile(r"^[\s*•·▪►➢✓>–-]+")
_CUT: Final = re.compile(r"\s*[,;|•·]\s*|\s[-–—/]\s")
_YEAR: Final = r"(?:19|20)\d\d"
_FIRST_YEAR: Final = re.compile(rf"(?:(?:en )?{_YEAR} ?[-/–] ?)?(?:en )?(?P<year>{_YEAR}) ?[:,–-]? ?(?=\D)")
_ONLY_YEARS: Final = re.compile(rf"(?:en |de )?(?:\d\d/)?{_YEAR}(?:\s*[-/–a]\s*(?:\d\d/)?{_YEAR})? ?:?")
_NEXT: Final = re.compile(
    rf"\s+(?:et|puis|and|\+|&)\s+(?=(?:un |une |le |la )?(?:cap|bep|bac|bts|dut|licence|master|titre|brevet|bp|diplome|dea|tp|cqp|caces|sst|permis|fimo|fco)\b)"
    rf"|(?<=\w)\s+(?={_YEAR} ?[:–-] )|(?<={_YEAR.replace('(?:19|20)', '20')})\s+(?=(?:cap|bep|bac|bts)\b)"
)
_OF_CERTIFICATE: Final = re.compile(
    r"\d|\b(?:valable|valide|valid\w*|expir\w*|perime\w*|recycl\w*|en cours|a renouveler|a jour|non obtenu\w*|obtenu\w*|option|mention)\b"
)
#: What stands before a certificate and is of the licence or the car: « Permis B et véhicule - CACES ».
_OTHER_PAPER: Final = re.compile(
    r"(?:permis(?: de conduire)?(?: [a-e]\d?e?\b)?(?: (?:en cours|obtenu\w*))?|(?:non )?vehicul\w*(?: personnel)?|voiture(?: personnelle)?)"
    r"(?:\s*(?:et|avec|\+|&|:|/)?\s*)"
)
#: A car, had or not, says nothing for or against the licence beside it.
_CODES_ONLY: Final = re.compile(r"(?:[a-e][12]?e?|ec)\W*\(")
_LABEL: Final = re.compile(
    r"(?:formations?(?: continue)?|certifications?|certificats?|habilitations?|diplomes?) ?: ?|\b(?:titulaire|obtention|detentrice|detenteur) du "
)
_FEW_WORDS: Final = 4
#: Names that are other things outside a list of certificates: « Excel N1 ».
_TOO_SHORT: Final = ("chimique:n1", "chimique:n2", "qs", "hab")
_A_CAR: Final = re.compile(
    r"\s*\(?(?:\b(?:mais|et|avec|sans|pas de|non|aucun|no|un|une)\b ?|\+ ?|/ ?){0,3}\b(?:vehicul\w*|voiture|moyen de locomotion|car)\b"
    r"(?:\([a-z]+\))?(?: (?:personnel(?:le)?|perso|propre|ok))?\)?"
)
_NAMED_LICENCE: Final = re.compile(r"\b(?:permis|bsr|securite routiere)\b")
_BRACKET: Final = re.compile(r" ?\([^()]*\b(?:fimo|fco|caces)\b[^()]*\)")
_NO_LICENCE: Final = re.compile(r"^(?:je n'ai )?(?:pas (?:de|le)|sans|aucun|non titulaire du) permis\b")
#: A form's question and its answer; the licence of lorries, denied, leaves that of cars open.
_ANSWERED: Final = re.compile(
    r"permis(?: de conduire)?(?:(?: (?P<code>[a-e][12]?e?))? ?:? ?(?:non|aucun|neant|pas encore|no)| ?:? ?(?P<yes>oui|ok|yes))(?: obtenu)?"
)
#: Of the licence before the comma: « permis B, à échanger ».
_SAID_AFTER: Final = re.compile(
    r"^(?:a |en |mais )?(?:echang\w+|cours\b|annul\w+|suspen\w+|retir\w+|invalid\w+|perdu|passer|repasser|attente)"
)
_CODE: Final = re.compile(r"(?:[a-e][12]?e?|ec|am|poids lourds?|super[ -]?lourds?|spl|pl|vl)\b")
_ENGLISH_LICENCE: Final = re.compile(r"\b(?:(?:full|clean|valid) )*driv(?:ing|er'?s?) licen[cs]e\b", re.I)


def licences_of(line: Line) -> Iterator[Item]:
    """The pieces of a line that speak of licences, « en cours » and « annulé » with them."""
    named, pieces = line.section == "papers", _pieces(_ENGLISH_LICENCE.sub("permis", line.text))
    for piece, after in pairwise([*pieces, ""]):
        if answer := _ANSWERED.fullmatch(fold(piece)):
            if not answer["code"] or answer["code"] == "b":
                yield "permis oui" if answer["yes"] else "pas de permis", line.start, line.end
            continue
        # A letter alone is a licence only below « Permis » or after it: among skills it is a language of programs.
        said, here = _without_others(piece), bool(_NAMED_LICENCE.search(fold(piece)))
        held = (here or (named and _CODE.match(fold(said)))) and find_licences(said)
        if _SAID_AFTER.search(fold(after)):
            said = f"{said} {after}"
        if held or _NO_LICENCE.search(fold(piece)):
            yield said, line.start, line.end
        named = bool(held) or line.section == "papers"


def certificates_of(line: Line) -> Iterator[Item]:
    """Each certificate of a line with its dates, without what the line says besides."""
    short = line.section != "skills"
    named = _names_certificate if short else lambda text: bool(find_certifications(text))
    for piece in _grouped(_pieces(line.text), named, _dates_or_categories):
        yield _year_last(_from(piece, find_in_list(piece)[0].start)), line.start, line.end


def diplomas_of(line: Line) -> Iterator[Item]:
    """Each diploma of a line with its field, its school and its year."""
    for piece in _grouped(_pieces(line.text), _names_diploma, _of_diploma):
        yield _year_last(piece), line.start, line.end


def is_licence(text: str) -> bool:
    """Whether an item of a list names a licence."""
    return bool(_NAMED_LICENCE.search(fold(text)) and find_licences(text))


def _names_diploma(text: str) -> bool:
    return any(not fold(one.text).startswith("niveau") for one in find_diplomas(text))


def _of_diploma(text: str) -> bool:
    return not is_licence(text) and not _names_certificate(text)


def _names_certificate(text: str) -> bool:
    """Whether a piece names a certificate, in a sentence or, like « HACCP 2018 », by a name that is enough in a list."""
    if find_certifications(text):
        return True
    short = len(text.split()) <= _FEW_WORDS and not find_diplomas(text)
    return short and any(one.start == 0 and one.keys[0] not in _TOO_SHORT for one in find_in_list(text))


def _dates_or_categories(text: str) -> bool:
    return bool(_OF_CERTIFICATE.search(fold(text))) and not is_licence(text) and not _names_diploma(text)


def _pieces(text: str) -> list[str]:
    """A line cut at its signs, and at « et » before another paper."""
    whole = BULLET.sub("", text).replace(MASK, "")
    folded, parts, place = fold(whole), [], 0
    cuts = sorted(
        [*(one.span() for one in _CUT.finditer(folded)), *(one.span() for one in _NEXT.finditer(folded))]
    )
    for start, end in cuts:
        if start >= place:
            parts.append(whole[place:start])
            place = end
    return [part.strip() for part in (*parts, whole[place:]) if part.strip()]


def _grouped(pieces: list[str], is_named: Callable[[str], bool], belongs: Callable[[str], bool]) -> list[str]:
    """Pieces put back together, one group for each paper; years go with what follows them when a line begins with one."""
    groups: list[str] = []
    leading = bool(pieces) and bool(_ONLY_YEARS.fullmatch(fold(pieces[0])))
    year = ""
    for piece in pieces:
        if leading and _ONLY_YEARS.fullmatch(fold(piece)):
            year = piece.strip(" :")
        elif is_named(piece):
            groups.append(f"{year} {piece}".strip())
            year = ""
        elif groups and belongs(piece):
            groups[-1] += f", {piece}"
    return groups


def _from(piece: str, start: int) -> str:
    """A piece without the licence or the car before its certificate."""
    if _CODES_ONLY.fullmatch(fold(piece[:start])):
        return piece[start:].removesuffix(")")
    other = list(_OTHER_PAPER.finditer(fold(piece), 0, start)) or list(_LABEL.finditer(fold(piece), 0, start))
    return piece[other[-1].end() :] if other else piece


def _year_last(text: str) -> str:
    """A year that stands first is told last: « SST (2012) »."""
    year = _FIRST_YEAR.match(text)
    return f"{text[year.end() :].strip()} ({year['year']})" if year else text


def _without_others(piece: str) -> str:
    """A licence without the car or the certificate in brackets beside it."""
    for pattern in (_A_CAR, _BRACKET):
        match = pattern.search(fold(piece))
        piece = piece[: match.start()] + piece[match.end() :] if match else piece
    return piece
