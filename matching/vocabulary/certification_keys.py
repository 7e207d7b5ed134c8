"""The closed keys of certificates: which contains which, how long they last, how they are said.

A key is a path: ``caces:r489:1A`` lies under ``caces:r489:1``, ``caces:r489`` and ``caces``. A person
with the narrow one has the broad one; a person with the broad one *may* have the narrow one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FoundCertification:
    """A certificate named in a text; any one of ``keys`` would satisfy it."""

    label: str
    keys: tuple[str, ...]
    start: int
    end: int
    text: str


#: NF C 18-510: what each symbol also allows. BR may do what BS does (interventions on the same domain).
HAB_INCLUDES: Final[Mapping[str, tuple[str, ...]]] = {
    "hab:H0V": ("hab:H0",),
    "hab:H1": ("hab:H0",),
    "hab:H1V": ("hab:H1", "hab:H0V"),
    "hab:H2": ("hab:H1",),
    "hab:H2V": ("hab:H2", "hab:H1V"),
    "hab:HC": ("hab:H0",),
    "hab:B1": ("hab:B0",),
    "hab:B1V": ("hab:B1",),
    "hab:B2": ("hab:B1",),
    "hab:B2V": ("hab:B2", "hab:B1V"),
    "hab:BS": ("hab:B0",),
    "hab:BR": ("hab:BS",),
    "hab:BC": ("hab:B0",),
    "hab:BE_manoeuvre": ("hab:B0",),
}
#: Other certificates that contain another. FCO renews FIMO; DEAVS and DEAMP became DEAES in 2016.
_INCLUDES: Final[Mapping[str, tuple[str, ...]]] = {
    **HAB_INCLUDES,
    "ssiap:2": ("ssiap:1",),
    "ssiap:3": ("ssiap:2",),
    "aipr:encadrant": ("aipr:operateur",),
    "aipr:concepteur": ("aipr:encadrant",),
    "chimique:n2": ("chimique:n1",),
    "mac_sst": ("sst",),
    "sst": ("psc1",),
    "fco": ("fimo",),
    "fco:marchandises": ("fimo:marchandises",),
    "fco:voyageurs": ("fimo:voyageurs",),
    "afgsu:2": ("afgsu:1",),
    "deavs": ("deaes",),
    "deamp": ("deaes",),
    "caces:r485:2": ("caces:r485:1",),
    "cqp_aps": (),
    "carte_pro_securite": ("carte_pro",),
    "adr:citernes": ("adr:base",),
    "psc1": (),
    "pse1": ("psc1",),
    "pse2": ("pse1",),
    "bnssa": ("psc1",),
    "prap:2s": ("prap",),
    "prap:ibc": ("prap",),
}
#: Years of validity by the head of the key; None: it does not end. Longest head wins.
VALIDITY_YEARS: Final[Mapping[str, int | None]] = {
    "caces": 5,
    "caces:r482": 10,
    "caces:r372": 10,
    "hab": 3,
    "sst": 2,
    "mac_sst": 2,
    "psc1": None,
    "pse1": None,
    "pse2": None,
    "ssiap": 3,
    "aipr": 5,
    "fimo": 5,
    "fco": 5,
    "carte_conducteur": 5,
    "carte_pro": 5,
    "carte_pro_securite": 5,
    "carte_pro_vtc": 5,
    "cqp_aps": None,
    "haccp": None,
    "permis_exploitation": 10,
    "chimique": 3,
    "prap": 2,
    "atex": 3,
    "qs": 3,
    "adr": 5,
    "certiphyto": 5,
    "bafa": None,
    "bafd": 5,
    "bnssa": 5,
    "afgsu": 4,
    "catec": 3,
    "hauteur": 3,
    "echafaudage": None,
    "tp": None,
    "cqp": None,
    "deas": None,
    "deaes": None,
    "deap": None,
    "deavs": None,
    "deamp": None,
    "fluides": None,
    "amiante": 3,
    "rp": 3,
    "scn": 3,
    "certibiocide": 5,
    "capa_ambulance": None,
    "elingage": None,
    "gaz": 3,
}
#: Usual length in days of a first course that an adviser can set up; families not listed are no quick course.
_COURSE_DAYS: Final[Mapping[str, tuple[int, int]]] = {
    "caces": (3, 5),
    "caces:r489": (2, 5),
    "caces:r482": (3, 10),
    "caces:r486": (2, 3),
    "caces:r484": (2, 3),
    "caces:r485": (2, 3),
    "caces:r490": (3, 5),
    "caces:r487": (5, 10),
    "caces:r483": (5, 10),
    "hab": (1, 4),
    "sst": (2, 2),
    "mac_sst": (1, 1),
    "psc1": (1, 1),
    "ssiap:1": (10, 12),
    "ssiap:2": (10, 12),
    "ssiap": (10, 12),
    "aipr": (1, 1),
    "fimo": (20, 20),
    "fco": (5, 5),
    "haccp": (2, 2),
    "permis_exploitation": (1, 3),
    "chimique": (1, 2),
    "prap": (2, 3),
    "atex": (1, 1),
    "qs": (3, 10),
    "adr": (3, 5),
    "certiphyto": (2, 2),
    "bafa": (14, 20),
    "afgsu": (2, 3),
    "catec": (1, 2),
    "hauteur": (1, 2),
    "echafaudage": (1, 3),
    "elingage": (1, 2),
    "cqp_aps": (25, 30),
    "carte_pro_securite": (25, 30),
    "amiante": (2, 5),
    "gaz": (1, 2),
}
_NAMES: Final[Mapping[str, str]] = {
    "caces": "CACES",
    "hab": "habilitation électrique",
    "sst": "SST",
    "mac_sst": "MAC SST",
    "psc1": "PSC1",
    "pse1": "PSE1",
    "pse2": "PSE2",
    "ssiap": "SSIAP",
    "aipr": "AIPR",
    "fimo": "FIMO",
    "fco": "FCO",
    "carte_conducteur": "carte conducteur",
    "carte_pro": "carte professionnelle",
    "carte_pro_securite": "carte professionnelle de sécurité",
    "carte_pro_vtc": "carte professionnelle VTC ou taxi",
    "cqp_aps": "CQP/TP agent de prévention et de sécurité",
    "haccp": "hygiène alimentaire (HACCP)",
    "permis_exploitation": "permis d'exploitation",
    "chimique": "risques chimiques",
    "prap": "PRAP",
    "atex": "ATEX",
    "qs": "licence de soudeur",
    "adr": "ADR (matières dangereuses)",
    "certiphyto": "Certiphyto",
    "bafa": "BAFA",
    "bafd": "BAFD",
    "bnssa": "BNSSA",
    "afgsu": "AFGSU",
    "catec": "CATEC",
    "hauteur": "travail en hauteur",
    "echafaudage": "échafaudage (R408)",
    "deas": "diplôme d'aide-soignant",
    "fluides": "fluides frigorigènes",
    "deaes": "diplôme d'accompagnant éducatif et social",
    "deap": "diplôme d'auxiliaire de puériculture",
    "deavs": "diplôme d'auxiliaire de vie sociale",
    "deamp": "diplôme d'aide médico-psychologique",
    "amiante": "amiante",
    "rp": "radioprotection",
    "scn": "habilitation nucléaire (SCN)",
    "certibiocide": "Certibiocide",
    "capa_ambulance": "auxiliaire ambulancier",
    "elingage": "élingage",
    "gaz": "gaz",
}


def broader(key: str) -> str | None:
    """The next broader key (``caces:r489:1A`` -> ``caces:r489:1``), or None at the top."""
    narrow = re.fullmatch(r"(caces:r(?:489:[12]|482:[BC]))[AB123]|(hab:BE)_\w+", key)
    if narrow:
        return narrow.group(1) or narrow.group(2)
    head, _, tail = key.rpartition(":")
    return head if tail and head and head not in ("tp", "cqp") else None


def _above(key: str) -> Iterator[str]:
    up: str | None = key
    while up:
        yield up
        up = broader(up)


@lru_cache(maxsize=4096)
def held_keys_closure(key: str) -> frozenset[str]:
    """Every key that holding ``key`` gives, itself, the broader and the included ones."""
    seen: set[str] = set()
    todo = [key]
    while todo:
        for one in _above(todo.pop()):
            if one not in seen:
                seen.add(one)
                todo.extend(_INCLUDES.get(one, ()))
    return frozenset(seen)


def satisfies(held_keys: Iterable[str], asked_keys: Iterable[str]) -> bool:
    """Whether a person with ``held_keys`` is known to have one of ``asked_keys``."""
    asked = frozenset(asked_keys)
    return any(not asked.isdisjoint(held_keys_closure(key)) for key in held_keys)


def could_satisfy(held_keys: Iterable[str], asked_keys: Iterable[str]) -> bool:
    """Whether something is held under a broader name than asked ("CACES R489" held, category 3 asked)."""
    held = frozenset(held_keys)
    return any(not held.isdisjoint(_above(key)) for key in asked_keys)


def _by_head(key: str, table: Mapping[str, _T]) -> _T | None:
    for one in _above(key):
        if one in table:
            return table[one]
    return table.get(key.partition(":")[0])


def validity_years(key: str) -> int | None:
    """Years that a certificate stays valid; None when it does not end or the key is not known."""
    return _by_head(key, VALIDITY_YEARS)


def usual_course_days(key: str) -> tuple[int, int] | None:
    """Shortest and longest usual length of the course, in days; None when it is no quick course."""
    return _by_head(key, _COURSE_DAYS)


def certification_label(key: str) -> str:
    """The French name of a key: ``caces:r489:3`` -> "CACES R489 catégorie 3"."""
    head, *rest = key.split(":")
    if head == "caces" and rest:
        category = f" catégorie {rest[1]}" if len(rest) > 1 else ""
        return f"CACES {rest[0].upper()}{category}"
    if head in ("tp", "cqp"):
        return ("titre professionnel " if head == "tp" else "CQP ") + " ".join(rest).replace("_", " ")
    detail = " ".join(rest).replace("_", " ")
    return f"{_NAMES.get(head, head)} {detail.upper() if head == 'chimique' else detail}".strip()


def course_label(key: str, *, renewal: bool = False) -> str:
    """The French name of the course that gives a certificate: "formation CACES R489 catégorie 3"."""
    return f"{'recyclage' if renewal else 'formation'} {certification_label(key)}"
