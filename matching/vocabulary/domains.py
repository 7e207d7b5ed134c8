"""The six domains of the Candidathèque, by ROME code: the longest prefix that is named decides.

Where a trade could stand in two domains, it stands where the PLIE's advisers look for it: the
collectivity's trades (streets, waste, laundry, window cleaning) with « sap », food shops' makers with
« restauration » and their sellers with « tertiaire », building upkeep with « batiment ».
"""

from __future__ import annotations

from functools import cache
from typing import Final

#: Prefix of a ROME code -> domain. « sap » is services to people and to the community.
_PREFIXES: Final = {
    "A": None,
    "A12": "sap",  # green and natural spaces
    "A1206": "batiment",  # landscape designers, beside the architects
    "B": "tertiaire",
    "B1102": "batiment",  # with the stone cutters
    "B1103": "batiment",
    "B18": "industrie",
    "C": "tertiaire",
    "D": "tertiaire",
    "D11": "restauration",  # those who make food
    "D1106": "tertiaire",  # those who sell it
    "D1107": "tertiaire",
    "D1110": "tertiaire",
    "D1113": "tertiaire",
    "D1114": "tertiaire",
    "D1116": "tertiaire",
    "D1205": "sap",  # laundry and linen
    "D1226": "sap",
    "D1228": "sap",
    "D1229": "sap",
    "D1236": "sap",
    "D1242": "sap",
    "E": "tertiaire",
    "E13": "industrie",  # printing
    "F": "batiment",
    "F1203": "industrie",  # quarries and mines
    "F14": "industrie",
    "G": "tertiaire",
    "G1203": "sap",  # children's leisure
    "G1235": "sap",
    "G1237": "sap",
    "G1241": "sap",
    "G14": "restauration",
    "G1403": "tertiaire",  # tourist sites
    "G1405": "tertiaire",
    "G1406": "tertiaire",
    "G1408": "tertiaire",
    "G1412": "tertiaire",
    "G1414": "tertiaire",
    "G1415": "tertiaire",
    "G1416": "tertiaire",
    "G15": "restauration",
    "G16": "restauration",
    "G18": "restauration",
    "H": "industrie",
    "H2206": "batiment",  # joiners, workshop and fitting
    "I": "industrie",
    "I1101": "batiment",
    "I1202": "sap",  # roads' upkeep
    "I1208": "sap",
    "I1203": "batiment",
    "I1204": "batiment",
    "I1306": "batiment",  # heating and cooling
    "I1308": "batiment",
    "I1316": "batiment",
    "I14": "tertiaire",  # computers
    "J": "sap",
    "K": "tertiaire",
    "K11": "sap",
    "K12": "sap",
    "K13": "sap",
    "K2104": "sap",  # beside the pupils
    "K2113": "sap",
    "K22": "sap",
    "K23": "sap",
    "K2501": "sap",  # caretakers
    "K26": "sap",
    "L": "tertiaire",
    "M": "tertiaire",
    "M1603": "transport_logistique",  # letters and leaflets
    "M1615": "transport_logistique",
    "M1618": "transport_logistique",
    "M1619": "transport_logistique",
    "N": "transport_logistique",
}


@cache
def domain_of_code(code: str) -> str | None:
    """Return the domain of a ROME 3 or ROME 4 code, or None for trades outside the six domains (farming)."""
    for length in range(len(code), 0, -1):
        if code[:length] in _PREFIXES:
            return _PREFIXES[code[:length]]
    return None
