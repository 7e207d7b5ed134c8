"""Certificates that a participants file says are held, expired ones included."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from matching.participant import CertificationHeld
from matching.vocabulary.certification_dates import read_end
from matching.vocabulary.certification_finding import find_in_list
from matching.vocabulary.certification_keys import FoundCertification, validity_years
from matching.vocabulary.folding import fold

_NOT_HELD: Final = re.compile(
    r"\bpas (?:de |d'|le |la |encore )|\bsans\b|\bni \w|\baucune?\b|\ben cours(?! de validite)"
    r"|\ba (?:passer|voir|prevoir|obtenir|financer"
    r"|valider|demander|faire\b|programmer|envisager|acquerir|monter|travailler|verifier|confirmer)"
    r"|\bnon (?:obtenu|valide|acquis|passe)|\bsouhait\w*"
    r"|\bprojet\b|\bvoudrait|\baimerait|\binscri\w+|\ben attente|\bprevue?s?\b|\bechec|\bechoue|\brate"
    r"|\bjamais|\bannul\w+"
    r"|\bsuspendu|\binvalid\w+|\bretire|\bpreparation\b|\bprepare\b|\bveut\b|\bdemande de\b"
    r"|\bformation en\b|\bperdue?s?\b"
)
_NONE: Final = re.compile(r"\s*(?:aucune?s?|neant|non|rien|ras|0|-|x|/)\s*\.?\s*")
_JOIN: Final = re.compile(r"^[\s,;+/&-]*(?:et\b)?\s*|[\s,;+/&(-]*(?:\bet)?\s*$")
_DIGIT: Final = re.compile(r"\d{4}")
_ENDLESS: Final = (
    "haccp",
    "psc1",
    "pse1",
    "pse2",
    "tp",
    "cqp",
    "cqp_aps",
    "bafa",
    "deas",
    "deaes",
    "deap",
    "deavs",
    "deamp",
    "fluides",
    "capa_ambulance",
)


_CACES_HEAD: Final = re.compile(r"\s*caces(?:\s+r\s?\d{3})?(?=\s)", re.IGNORECASE)
_AFTER_A_BRACKET: Final = re.compile(
    r"(?<=\d\))\s*(?:,|et\b|\+|/|-)?\s*(?=(?:[1-9][ab]?|[a-g][1-3]?)\b(?!\s?/))", re.IGNORECASE
)


def read_held(text: str, today: dt.date) -> list[CertificationHeld]:
    """The certificates that one item of a list says are held; "pas de", "en cours", "à passer" give none.

    An item in which no certificate is known comes back with its words and no key.
    """
    folded = fold(text)
    if not text.strip() or _NONE.fullmatch(folded):
        return []
    dated = _each_with_its_date(text)
    if len(dated) > 1:
        return [held for one in dated for held in read_held(one, today)]
    groups = _groups(find_in_list(text))
    if not groups:
        unknown = not _NOT_HELD.search(folded) and not re.match(r"\s*permis\b", folded)
        return [CertificationHeld(text.strip())] if unknown else []
    return [
        held for i, group in enumerate(groups) if (held := _held(group, _span(groups, i, text), text, today))
    ]


def _each_with_its_date(text: str) -> list[str]:
    """« CACES R489 3 (2022) et 5 »: the categories after a bracket are of the family named before it."""
    head = _CACES_HEAD.match(text)
    first, *rest = _AFTER_A_BRACKET.split(text) if head else [text]
    return [first, *(f"{head[0].strip()} {one}" for one in rest)] if head else [text]


def _groups(found: list[FoundCertification]) -> list[list[FoundCertification]]:
    """Neighbours of one family share their dates: "CACES 1A-3-5 valide 05/2028", "FIMO + FCO (01/2026)"."""
    groups: list[list[FoundCertification]] = []
    for one in found:
        if groups and _family(groups[-1][-1]) == _family(one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _family(found: FoundCertification) -> str:
    family = found.keys[0].rsplit(":", 1)[0] if found.keys[0].count(":") == 2 else found.keys[0].split(":")[0]
    return "fimo" if family == "fco" else family


def _span(groups: list[list[FoundCertification]], i: int, text: str) -> tuple[int, int]:
    """From the end of the group before (its own words) to the start of the next one."""
    start = 0 if i == 0 else _cut(groups[i - 1][-1].end, groups[i][0].start, text)
    end = len(text) if i == len(groups) - 1 else _cut(groups[i][-1].end, groups[i + 1][0].start, text)
    return start, end


def _cut(end: int, start: int, text: str) -> int:
    """Where two neighbours part: at the last comma or plus between them, else where the second begins."""
    marks = [m.start() for m in re.finditer(r"[,;+/]|\bet\b", text[end:start])]
    return end + marks[-1] if marks else start


def _held(
    group: list[FoundCertification], span: tuple[int, int], text: str, today: dt.date
) -> CertificationHeld | None:
    words = fold(text[span[0] : span[1]])
    if _NOT_HELD.search(words):
        return None
    if (
        not _DIGIT.search(words)
        and text[span[1] :].lstrip().startswith("+")
        and len(_DIGIT.findall(text)) == 1
    ):
        words += " " + fold(text[span[1] :])  # "SST + PSC1 2023": one date for both
    keys = tuple(dict.fromkeys(key for one in group for key in one.keys))
    years = [validity_years(key) for key in keys]
    end = read_end(words, min((y for y in years if y), default=None), ends=not _is_endless(keys), today=today)
    return CertificationHeld(_JOIN.sub("", text[span[0] : span[1]]).strip(), keys, end.expires, end.expired)


def _is_endless(keys: tuple[str, ...]) -> bool:
    return all(key in _ENDLESS or key.split(":")[0] in ("tp", "cqp") for key in keys)
