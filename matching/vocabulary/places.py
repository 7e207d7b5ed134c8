"""Communes of the Dunkirk area and of departments 59 and 62: where they are, who is a member."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today. Positions in degrees; ``urban``: inside the Dunkirk bus network's dense part."""

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

    def by_insee(self, code: str) -> Commune | None:
        """The commune of an INSEE code, former and associated communes included."""
        return None

    def find(self, text: str, postcode: str | None = None) -> Commune | None:
        """The commune that a messy text names; None when it names none that is known."""
        return None

    def distance_km(self, a: Commune, b: Commune) -> float:
        """Great-circle distance between the centres of two communes, in kilometres."""
        return 0.0

    def radius_km(self, commune: Commune) -> float:
        """Rough radius of a commune in kilometres: 1 + sqrt(population) / 100."""
        return 1.0


def load_places() -> Places:
    """The packaged communes, read once."""
    return Places()


def commune_name(insee: str) -> str | None:
    """The name of the commune of a code, or None."""
    return None
