"""Communes of the Dunkirk area and of departments 59 and 62: where they are, who is a member.

Codes and populations (2025): INSEE. Positions: IGN for the 17 communes of the Communauté urbaine de
Dunkerque, GeoNames (CC BY 4.0, geonames.org), rounded to a thousandth of a degree, for the others.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import Final

from matching.vocabulary.folding import fold
from matching.vocabulary.place_names import FORMER_CODES, FORMER_NAMES, SUB_PLACES

_NOT_A_LETTER: Final = re.compile(r"[^a-z0-9]")
_EARTH_KM: Final = 6371.0
_MOST_WORDS: Final = 8
_SHORT: Final = (
    (r"\bste\b", "sainte"),
    (r"\bst\b", "saint"),
    (r"\b(?:gde?s?)\b", "grande"),
    (r"\bpte?\b", "petite"),
    (r"/", " sur "),
    (r"\bs\b(?= (?:mer|l aa|aa|la lys|lys)\b)", "sur"),
    (r"\bs/s?\b", "sur"),
)
_NOISE: Final = re.compile(
    r"\b(?:centre(?: ?ville)?|cedex(?: \d+)?|et (?:ses )?(?:alentours|environs|peripherie|agglomeration)"
    r"|environs|alentours|secteur|ville"
    r"|quartier|commune de|agglomeration(?: de)?|region(?: de)?|proche(?: de)?|pres de|autour de|france"
    r"|nord|hauts de france|pas de calais)\b"
)


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today. Positions in degrees; ``member``: of the PLIE, unless the settings say otherwise;
    ``urban``: in the dense part of the Dunkirk bus network.
    """

    insee: str
    name: str
    postcodes: tuple[str, ...]
    population: int
    lat: float
    lon: float
    member: bool
    urban: bool


class Places:
    """The communes that are carried, found by code or by messy text."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        self.communes: tuple[Commune, ...] = tuple(communes)
        self._codes: Mapping[str, Commune] = {one.insee: one for one in self.communes}
        self._names = _names(self._codes)
        self._any_name = _one_of(self._names)
        full = (_plain(name) for name in (*FORMER_NAMES, *(one.name for one in self.communes)))
        self._full_name = _one_of(name for name in full if name in self._names)

    def by_insee(self, code: str) -> Commune | None:
        """The commune of an INSEE code, former and associated ones included; None when not carried."""
        code = code.strip().partition(".")[0]
        return self._codes.get(FORMER_CODES.get(code, code))

    def find(self, text: str, postcode: str | None = None) -> Commune | None:
        """The commune that a messy text names; None when it names none that is known."""
        name = _plain(text)
        postcode = postcode or _postcode_in(text)
        whole = self._names.get(name)
        if whole:
            return whole
        if _is_elsewhere(text):
            return None
        found = list(dict.fromkeys(self._names[match.group()] for match in self._any_name.finditer(name)))
        if not found:
            return self._by_postcode(postcode) if postcode else None
        return self._choose(found, name, postcode)

    def named_in(self, folded: str) -> Iterator[tuple[Commune, int, int]]:
        """Yield every commune that a folded text names in full, with the positions of its name."""
        for match in self._full_name.finditer(_NOT_A_LETTER.sub(" ", folded)):
            yield self._names[match.group()], *match.span()

    def _choose(self, found: list[Commune], name: str, postcode: str | None) -> Commune | None:
        """The one whose postcode agrees, else the first; none from a sentence, which may name any place."""
        agreeing = [one for one in found if postcode in one.postcodes]
        if agreeing:
            return agreeing[0]
        words = [word for word in name.split() if len(word) > 1]  # « d'entretien », « H/F »
        return found[0] if len(words) <= _MOST_WORDS else None

    def _by_postcode(self, postcode: str) -> Commune | None:
        """The only commune of a postcode; None when several share it."""
        sharing = [one for one in self.communes if postcode in one.postcodes]
        return sharing[0] if len(sharing) == 1 else None

    def distance_km(self, a: Commune, b: Commune) -> float:
        """Great-circle distance between the centres of two communes, in kilometres."""
        lat_a, lon_a, lat_b, lon_b = map(math.radians, (a.lat, a.lon, b.lat, b.lon))
        half = (
            math.sin((lat_b - lat_a) / 2) ** 2
            + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
        )
        return 2 * _EARTH_KM * math.asin(math.sqrt(half))

    def radius_km(self, commune: Commune) -> float:
        """Rough radius of a commune in kilometres: 1 + sqrt(population) / 100."""
        return 1.0 + math.sqrt(commune.population) / 100.0


def _one_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these names, the longest first; « Saint-Calais » and « Boulogne-Billancourt » are elsewhere."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(
        r"\b(?<!\bsaint )(?<!\bsainte )(?:"
        + "|".join(map(re.escape, longest_first))
        + r")\b(?! (?:(?:sur|en|les?z?|sous|aux?) |billancourt))"
    )


def _plain(text: str) -> str:
    """A name folded, without numbers, hyphens and words that say nothing; short forms spelled out."""
    name = re.sub(r"\b\d+[a-z]?\b|\(\d+\)", " ", fold(text).replace("œ", "oe"))
    for pattern, word in _SHORT:
        name = re.sub(pattern, word, name)
    name = re.sub(r"[^a-z]+", " ", name).strip()
    name = re.sub(r"\bgrande fort\b", "grand fort", re.sub(r"\bpetite fort\b", "petit fort", name))
    short = re.sub(r"\s+", " ", _NOISE.sub(" ", name)).strip()
    return _SPELLING.sub(lambda match: _SPELLINGS[match.group()], short or name)


_SPELLINGS: Final = {
    "dk": "dunkerque",
    "dkq": "dunkerque",
    "dunkirk": "dunkerque",
    "capelle": "cappelle",
    "syhthe": "synthe",
    "sinthe": "synthe",
    "coudkerque": "coudekerque",
    "gravelinnes": "gravelines",
    "graveline": "gravelines",
    "phillipe": "philippe",
    "philipe": "philippe",
    "rosendal": "rosendael",
    "bourbourgh": "bourbourg",
    "les moere": "les moeres",
    "fort mardick": "fort mardyck",
}
_SPELLING: Final = re.compile(r"\b(?:" + "|".join(_SPELLINGS) + r")\b")


def _postcode_in(text: str) -> str | None:
    match = re.search(r"(?<!\d)(\d{5})(?!\d)", text)
    return match.group(1) if match else None


def _is_elsewhere(text: str) -> bool:
    """Whether the text gives a department, alone or in a postcode, that is neither 59 nor 62."""
    match = re.match(r"\s*(\d{2})(?:\d{3})?\b", text) or re.search(r"\((\d{2})(?:\d{3})?\)", text)
    return bool(match) and match.group(1) not in ("59", "62") if match else False


def _names(codes: Mapping[str, Commune]) -> dict[str, Commune]:
    """Every folded name -> commune; a district's name hides a commune's only when no commune bears it."""
    names = {_plain(name): codes[insee] for name, insee in SUB_PLACES.items() if insee in codes}
    for one in sorted(codes.values(), key=lambda one: (one.member, one.population)):
        names[_plain(one.name)] = one
    names[_plain("Coudekerque-Village")] = codes["59588"]
    return {name: one for name, one in names.items() if len(name) > 2 or name == "dk"}


@lru_cache(maxsize=4)
def load_places(members: frozenset[str] | None = None) -> Places:
    """The packaged communes, read once; ``members``: INSEE codes of the PLIE's communes, instead of ours."""
    source = resources.files("matching.vocabulary").joinpath("data/communes.csv")
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines(), delimiter=";")
    communes = [_commune(row) for row in rows]
    if members is not None:
        communes = [replace(one, member=one.insee in members) for one in communes]
    return Places(communes)


def _commune(row: Mapping[str, str]) -> Commune:
    return Commune(
        insee=row["insee"],
        name=row["name"],
        postcodes=tuple(filter(None, row["postcodes"].split("|"))),
        population=int(row["population"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        member=row["member"] == "1",
        urban=row["urban"] == "1",
    )


def commune_name(insee: str) -> str | None:
    """The name of the commune of a code, or None when it is not carried."""
    commune = load_places().by_insee(insee)
    return commune.name if commune else None
