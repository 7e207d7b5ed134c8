"""Schedules refused: « nuit | samedi », « pas de we », « pas avant 9h », « horaires école »."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.participant_fields.cells import Cells, is_doubt
from matching.vocabulary.folding import fold
from matching.vocabulary.words import REFUSABLE_SCHEDULES

_FIELD: Final = "horaires_refuses"
_EARLY: Final = "early"
_LATE: Final = ("evening", "night")
_UNUSUAL: Final = ("early", "evening", "night", "shift")
#: Minutes after midnight: before six it is early, after twenty evening; a post that begins before four is a night's.
_MORNING: Final = 6 * 60
_EVENING: Final = 20 * 60
_NIGHT_ENDS: Final = 4 * 60
_DAYS: Final = ("saturday", "sunday")
#: What each word names, folded; the first that fits wins.
_NAMES: Final = (
    (
        r"(?:les |le |la |en |tous les )*(?:week[ -]?ends?|w\.?[ /-]?e\.?s?|fins? de semaine)(?: et (?:jours )?feries)?",
        _DAYS,
    ),
    (
        r"(?:les |le |la |en )*samedis? (?:et|ou|/|\+|,)? ?(?:le |les )?dimanches?|sam\.? ?(?:/|et|\+) ?dim\.?",
        _DAYS,
    ),
    (r"(?:les |le |travail (?:le |du ))*(?:samedis?|sam\.?)", ("saturday",)),
    (r"(?:les |le |travail (?:le |du ))*(?:dimanches?|dim\.?)(?: et (?:jours )?feries)?", ("sunday",)),
    (r"(?:la |de |les |travail (?:de |la )|poste de |horaires? de )*nuits?(?: completes?)?", ("night",)),
    (
        r"(?:le |les |en |travail (?:le |du ))*(?:soirs?|soirees?)(?: (?:tard|apres 20 ?h(?:00)?))?|apres 20 ?h(?:00)?",
        ("evening",),
    ),
    (
        r"(?:le |les |trop )*(?:tot(?:[ _](?:le )?matins?)?|matins? (?:tot|tres tot)|tot_matin|matins?|(?:horaires? "
        r"|demarrage )?avant 6 ?h(?:00)?)",
        (_EARLY,),
    ),
    (
        r"(?:le |les |en |travail (?:en |d'))*(?:equipes?|[235] ?[x*/] ?8|postes?|poste en \dx8|travail poste"
        r"|horaires? postes?)(?: (?:alternees?|successives?))?",
        ("shift",),
    ),
    (r"(?:les |horaires? |en |journees? |travail )*(?:coupures?|coupes?|coupees?)", ("split",)),
)
_REFUSES: Final = re.compile(
    r"^(?:pas|plus|jamais|sauf|sans|ni|refuse\w*|evite\w*|ne (?:veut|peut|souhaite) (?:pas|plus)(?: (?:travailler|faire|bosser))?|non)\b"
    r"(?: (?:de travail|travailler))?(?: (?:de|d'|du|des|les|le|la|en)\b)*\s*(?=\S)"
)
_REFUSED_AFTER: Final = re.compile(r" (?:non|impossibles?|exclue?s?|refusee?s?|jamais)$")
_MOST_OR_ALL: Final = re.compile(
    r"(?:sauf )?(?:exception\w*|occasionnel\w*|rare\w*|de temps en temps|1 \w+ sur \d)"
)
_NOT_BEFORE: Final = re.compile(r"(?:pas |jamais )?avant (\d{1,2}) ?h ?(?:\d{2})?")
_NOT_AFTER: Final = re.compile(
    r"(?:pas |jamais )?(?:apres|plus tard que|au[ -]dela de) (\d{1,2}) ?h ?(?:\d{2})?"
)
_SCHOOL: Final = re.compile(
    r"(?:en |uniquement |que (?:la |en )?|seulement |horaires? (?:d'|de |du )?)*(?:ecoles?|scolaires?|bureau|journees?"
    r"|jour|administratifs?)"
    r"(?: (?:uniquement|seulement|only))?"
)
_PLAIN_SCHOOL: Final = re.compile(r"journees?|jours?")
_ANYTHING: Final = re.compile(
    r"(?:tou(?:s|t)(?: (?:les )?horaires?)?|flexible|ouvert\w*(?: a tout)?|ok tout|accepte tout|disponible (?:sur"
    r" )?tous horaires?)(?: (?:ok|acceptes?|possibles?))?"
)
#: « week-ends par roulement »: who refuses them so refuses them every week too.
_IN_TURN: Final = re.compile(r" (?:travailles? )?(?:(?:par|en|a) (?:roulements?|rotations?)|tournante?s?)$")
_CLOCK: Final = r"(\d{1,2}) ?(?:h|:) ?(\d{2})?"
_RANGE: Final = re.compile(
    rf"(?P<only>(?:uniquement|seulement|que|dispo\w*|libre|ok) )?(?:(?:de|entre) )?{_CLOCK}"
    r" ?(?:-|a|et|/|>) ?(\d{1,2}) ?(?:h|:)? ?(\d{2})?(?P<last> (?:uniquement|seulement|only|ok))?"
)
_PARTS: Final = re.compile(r"\s*(?:[|,;+\n]|(?<!x)/(?!8)|\s(?:et|ni|ou)\s(?!(?:jours )?feries))\s*")


def refused_schedules(cells: Cells) -> tuple[str, ...] | None:
    """Return the schedules refused in our words (``early``, ``night``…); what is not sure is kept apart."""
    found = cells.items(_FIELD)
    if not found:
        return found
    if _ANYTHING.fullmatch(fold(" ".join(found)).strip(" .!")):
        return ()
    refused: list[str] = []
    for part in (part for item in found for part in _apart(item)):
        told, whole = _refused(part)
        refused.extend(told)
        if not whole:
            cells.not_understood(_FIELD, part)
            cells.told_partly("refused_schedules")
    return tuple(dict.fromkeys(refused)) or None


def refused_in_remark(remark: str) -> tuple[str, ...]:
    """Return the schedules that a plain refusal names (« pas de nuit »); () for anything else."""
    folded = fold(remark).strip(" .!")
    if not (_REFUSES.search(folded) or _REFUSED_AFTER.search(folded)) or is_doubt(folded):
        return ()
    answers = [_refused(part) for part in _apart(folded)]
    return (
        tuple(dict.fromkeys(one for told, _ in answers for one in told)) if all(w for _, w in answers) else ()
    )


def _apart(item: str) -> list[str]:
    """Return an item whole when it names one thing (« samedi et dimanche », « 2/8 »), else cut."""
    if any(_refused(item)):
        return [item]
    folded, parts, place = fold(item), [], 0
    for found in _PARTS.finditer(folded):
        parts.append(item[place : found.start()])
        place = found.end()
    pieces = [part.strip() for part in (*parts, item[place:]) if part.strip()]
    return [one for piece in pieces for one in _between_spaces(piece)]


def _between_spaces(piece: str) -> list[str]:
    """Return the words of « nuit we » when each names a schedule, else the piece whole."""
    words = fold(piece).split()
    return words if len(words) > 1 and not any(_refused(piece)) and all(map(_name, words)) else [piece]


def _refused(text: str) -> tuple[tuple[str, ...], bool]:
    """Return what a piece refuses, and whether that is all that it says."""
    folded = fold(text).strip(" .!")
    if is_doubt(folded) or _MOST_OR_ALL.search(folded):
        return (), False
    for pattern, says in ((_NOT_BEFORE, _before), (_NOT_AFTER, _after)):
        if (limit := pattern.fullmatch(folded)) and not _name(folded):
            return says(int(limit[1]))
    if _SCHOOL.fullmatch(folded) and not _PLAIN_SCHOOL.fullmatch(folded):
        # Whether the week-end is refused too is not said.
        return _UNUSUAL, False
    bare = _REFUSES.sub("", _REFUSED_AFTER.sub("", folded)).replace("_", " ")
    if between := _RANGE.fullmatch(bare):
        return _between(between)
    named = _name(_IN_TURN.sub("", bare))
    return named, bool(named)


def _between(hours: re.Match[str]) -> tuple[tuple[str, ...], bool]:
    """« de 5h à 13h » is an early post refused; « uniquement de 9h à 16h » leaves out what lies outside."""
    start, end = (int(hours[at]) * 60 + int(hours[at + 1] or 0) for at in (2, 4))
    if hours["only"] or hours["last"]:
        inside = start < end <= _EVENING
        return ((_EARLY,) if start >= _MORNING else ()) + (_LATE if inside else ()), False
    if end <= start or start < _NIGHT_ENDS:
        return ("night",), True
    refused = ((_EARLY,) if start < _MORNING else ()) + (("evening",) if end > _EVENING else ())
    return refused, bool(refused)


def _before(hour: int) -> tuple[tuple[str, ...], bool]:
    """« pas avant 9h »: not before six either; what lies between is a question."""
    return ((_EARLY,) if hour >= 6 else ()), hour == 6


def _after(hour: int) -> tuple[tuple[str, ...], bool]:
    return (_LATE if hour <= 20 else ("night",) if hour == 21 else ()), hour == 20


def _name(folded: str) -> tuple[str, ...]:
    if folded in REFUSABLE_SCHEDULES:
        return (REFUSABLE_SCHEDULES[folded],)
    return next((names for pattern, names in _NAMES if re.fullmatch(pattern, folded)), ())
