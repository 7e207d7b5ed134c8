"""The six domains of the Candidathèque, by ROME code: the longest prefix that is named decides."""

from __future__ import annotations

from functools import cache
from typing import Final

#: Prefix of a ROME code -> domain. « sap » is services to people and to the community.
_PREFIXES: Final = {
    "A12": "sap",
    "A": None,
    "B": "industrie",
    "B1": "tertiaire",
    "B18": "industrie",
    "C": "tertiaire",
    "D": "tertiaire",
    "D11": "restauration",
    "D1106": "tertiaire",
    "E": "tertiaire",
    "E1303": "industrie",
    "E13": "industrie",
    "F": "batiment",
    "G": "tertiaire",
    "G15": "restauration",
    "G16": "restauration",
    "G17": "tertiaire",
    "G18": "restauration",
    "H": "industrie",
    "I": "industrie",
    "I1203": "batiment",
    "J": "sap",
    "K": "tertiaire",
    "K11": "sap",
    "K12": "sap",
    "K13": "sap",
    "K14": "tertiaire",
    "K22": "sap",
    "K23": "sap",
    "L": "tertiaire",
    "M": "tertiaire",
    "N": "transport_logistique",
}


@cache
def domain_of_code(code: str) -> str | None:
    """Return the domain of a ROME 3 or ROME 4 code, or None for trades outside the six domains (farming)."""
    for length in range(len(code), 0, -1):
        if code[:length] in _PREFIXES:
            return _PREFIXES[code[:length]]
    return None
