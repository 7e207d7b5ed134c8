"""What an item must hold to be read as an offer, and which of its values no reader understands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from matching.errors import Problem
from matching.reading.json_items import Item
from matching.reading.offer_source import as_bool, as_date, as_number, words_of

_SHOWN: Final = 40
#: France Travail takes 5,000 characters of description; a text of ten pages is no offer.
_LONGEST: Final = {"intitule": 500, "description": 30_000}
_ROME: Final = re.compile(r"[A-N]\d{4}")
_FRENCH_DATE: Final = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})")


def problem_of(item: Item) -> Problem | None:
    """Why an item cannot be read as an offer; None when it can."""
    value = item.value
    if isinstance(value, Problem):
        return value
    if not isinstance(value, Mapping):
        return item.problem(None, shown(value), "une offre : un objet JSON")
    if words_of(value.get("id")) is None:
        return item.problem("id", shown(value.get("id")), "l'identifiant de l'offre")
    for key, longest in _LONGEST.items():
        text = value.get(key)
        if not isinstance(text, (str, type(None))):
            return item.problem(key, shown(text), "un texte")
        if text and len(text) > longest:
            return item.problem(key, f"{len(text)} caractères", f"au plus {longest} caractères")
    if words_of(value.get("intitule")) is None and words_of(value.get("description")) is None:
        return item.problem("intitule", "rien", "un intitulé ou une description")
    return None


def usual(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The offer with what is plainly meant put in its usual form: a place or a pay in words, a French date."""
    changed: dict[str, Any] = {}
    if isinstance(place := raw.get("lieuTravail"), str):
        changed["lieuTravail"] = {"libelle": place}
    if isinstance(pay := raw.get("salaire"), str):
        changed["salaire"] = {"libelle": pay, "commentaire": pay}
    for key in ("dateLimite", "dateCreation"):
        if isinstance(day := raw.get(key), str) and (match := _FRENCH_DATE.match(day.strip())):
            changed[key] = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"
    return {**raw, **changed} if changed else raw


def remarks_of(item: Item, raw: Mapping[str, Any]) -> Iterator[Problem]:
    """What stands in a usable offer and cannot be read: its field, what was found, what is expected."""
    for key, (good, expected) in _EXPECTED.items():
        value = item.value.get(key)
        if not _is_nothing(value) and not good(raw.get(key)):
            yield item.problem(key, shown(value), f"{expected} ; l'offre est lue sans ce champ")


def shown(value: object) -> str:
    """A value as found, shortly; what is inside a list or an object is not shown."""
    if value is None:
        return "rien"
    words = (
        "une liste"
        if isinstance(value, list)
        else "un objet"
        if isinstance(value, Mapping)
        else f"« {value} »"
        if isinstance(value, str) and value
        else repr(value)
    )
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"


def _is_nothing(value: object) -> bool:
    return value in ([], {}) or (not isinstance(value, (list, Mapping)) and words_of(value) is None)


def _is_object(value: object) -> bool:
    return isinstance(value, Mapping)


def _are_objects(value: object) -> bool:
    return all(map(_is_object, value)) if isinstance(value, list) else _is_object(value)


def _is_words(value: object) -> bool:
    return words_of(value) is not None


_Check = tuple[Callable[[Any], bool], str]
_DAY: Final[_Check] = (lambda value: as_date(value) is not None, "un jour qui existe, comme 2027-02-28")
_YES_OR_NO: Final[_Check] = (lambda value: as_bool(value) is not None, "true ou false")
_OBJECT: Final[_Check] = (_is_object, "un objet JSON")
_OBJECTS: Final[_Check] = (_are_objects, "une liste d'objets JSON")
_WORDS: Final[_Check] = (_is_words, "un texte")
_EXPECTED: Final[Mapping[str, _Check]] = {
    "nombrePostes": (lambda value: (as_number(value) or 0) >= 1, "un nombre, comme 2"),
    "dateLimite": _DAY,
    "dateCreation": _DAY,
    "niveau": (lambda value: as_number(value) in (1, 2), "1 ou 2"),
    "clauseInsertion": _YES_OR_NO,
    "alternance": _YES_OR_NO,
    "romeCode": (lambda value: bool(_ROME.fullmatch(words_of(value) or "")), "un code ROME, comme N1101"),
    "experienceExige": (lambda value: words_of(value) in ("D", "E", "S"), "D, E ou S"),
    "lieuTravail": (_is_object, "un objet JSON ou le nom d'une commune"),
    "salaire": (_is_object, "un objet JSON ou un texte"),
    "contexteTravail": _OBJECT,
    "typeContrat": _WORDS,
    "typeContratLibelle": _WORDS,
    "dureeTravailLibelle": _WORDS,
    "experienceLibelle": _WORDS,
    **dict.fromkeys(("permis", "formations", "langues", "competences"), _OBJECTS),
}
