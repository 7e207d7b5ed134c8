"""Cells as advisers type them: what is read of each that is read whole."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from matching.participant import HoursWanted, LanguageLevel
from tests.matching.reading.cell_reading import TODAY, one

FULL, ANY = HoursWanted(35, 48), HoursWanted(1, 48)
CONTRACTS = ("cdi", "cdd", "interim", "cddi", "alternance", "saisonnier")
#: Column, fact, then (cell, what is read) for cells that are read whole.
READ: list[tuple[str, str, list[tuple[str, Any]]]] = [
    (
        "permis",
        "licences",
        [
            ("B en cours", ()),
            ("code ok", ()),
            ("en cours", ()),
            ("permis annulé", ()),
            ("échec conduite", ()),
            ("inscrite auto-école", ()),
            ("B suspendu jusqu'en 2027", ()),
            ("N", ()),
            ("oui", ("B",)),
            ("x", ("B",)),
            ("VL", ("B",)),
            ("PL", ("C",)),
            ("SPL", ("CE",)),
            ("BSR", ("AM",)),
            ("B et C", ("B", "C")),
            ("B/BE", ("B", "BE")),
            ("A2 et B", ("A2", "B")),
            ("B (boîte auto)", ("B",)),
            ("B obtenu le 12/03/2020", ("B",)),
            ("B + code C", ("B",)),
            ("B, C périmé (visite médicale)", ("B",)),
            ("permis B annulé en 2022, code + conduite à repasser", ()),
            ("B + voiture", ("B",)),
        ],
    ),
    (
        "moyens_transport",
        "modes",
        [
            ("TC", ("transports_en_commun",)),
            ("DK'Bus", ("transports_en_commun",)),
            ("bus/train", ("transports_en_commun",)),
            ("vélo élec", ("velo",)),
            ("véhiculé", ("voiture",)),
            ("véhicule perso", ("voiture",)),
            ("voiture + vélo", ("voiture", "velo")),
            ("à pied ou vélo", ("pied", "velo")),
            ("à pied uniquement", ("pied",)),
            ("scooter 50", ("scooter",)),
            ("trottinette électrique", ("trottinette",)),
        ],
    ),
    (
        "temps_travail",
        "hours",
        [
            ("mi-tps", HoursWanted(10, 25)),
            ("20-25h", HoursWanted(20, 25)),
            ("entre 20 et 28 heures", HoursWanted(20, 28)),
            ("tps plein ok", FULL),
            ("tps complet", FULL),
            ("max 30h", HoursWanted(1, 30)),
            ("24h mini", HoursWanted(24, 48)),
            ("30h et +", HoursWanted(30, 48)),
            ("80 %", HoursWanted(21, 34)),
            ("temps partiel (24h)", HoursWanted(20, 28)),
            ("26,5 h hebdo", HoursWanted(22, 31)),
            ("temps plein ou partiel", ANY),
            ("peu importe", ANY),
        ],
    ),
    (
        "horaires_refuses",
        "refused_schedules",
        [
            ("pas de we", ("saturday", "sunday")),
            ("w-e", ("saturday", "sunday")),
            ("samedi et dimanche", ("saturday", "sunday")),
            ("dim.", ("sunday",)),
            ("2x8/3x8", ("shift",)),
            ("travail posté", ("shift",)),
            ("pas de 2*8 ni nuit", ("shift", "night")),
            ("nuits et w-e", ("night", "saturday", "sunday")),
            ("ne veut pas travailler le dimanche", ("sunday",)),
            ("pas après 20h", ("evening", "night")),
            ("avant 6h", ("early",)),
            ("horaires coupés", ("split",)),
            ("tous horaires ok", ()),
        ],
    ),
    (
        "limites_de_travail",
        "work_limits",
        [
            ("pas + de 10 kg", ("loads:10",)),
            ("charges 15 kg max", ("loads:15",)),
            ("pas de hauteur", ("height",)),
            ("station debout prolongée, froid", ("standing", "cold")),
            ("poussières ; produits chimiques", ("dust", "chemicals")),
            ("RAS", ()),
        ],
    ),
    (
        "francais_oral",
        "french_spoken",
        [
            ("débutant", "A1"),
            ("niveau B2", "B2"),
            ("B1+", "B1"),
            ("langue maternelle", "natif"),
            ("ne parle pas", "aucun"),
        ],
    ),
    (
        "disponible_le",
        "available_from",
        [
            ("de suite", TODAY),
            ("dispo", TODAY),
            ("immédiatement", TODAY),
            ("en formation jusqu'au 30/06/2027", dt.date(2027, 7, 1)),
            ("en CDD jusqu'au 31/12", dt.date(2027, 1, 1)),
            ("dispo après le 15/01", dt.date(2027, 1, 16)),
            ("à partir de janvier 2027", dt.date(2027, 1, 1)),
            ("1er février", dt.date(2027, 2, 1)),
            ("12/2026", dt.date(2026, 12, 1)),
        ],
    ),
    (
        "contrats_acceptes",
        "contracts",
        [
            ("CDI ou CDD", ("cdi", "cdd")),
            ("cdi/cdd/intérim", ("cdi", "cdd", "interim")),
            ("tout", CONTRACTS),
            ("tous contrats", CONTRACTS),
            ("tout sauf intérim", tuple(c for c in CONTRACTS if c != "interim")),
            ("contrat pro", ("alternance",)),
            ("missions", ("interim",)),
            ("CDI uniquement", ("cdi",)),
        ],
    ),
    (
        "salaire_min_horaire",
        "wage_min_hourly",
        [("1850 brut/mois", 12.2), ("1 800 € brut mensuel", 11.87), ("13 €/h", 13.0), ("12,31 brut", 12.31)],
    ),
    (
        "commune",
        "home_insee",
        [
            ("DK", "59183"),
            ("GS", "59271"),
            ("St Pol", "59183"),
            ("Pte-Synthe", "59183"),
            ("59640", "59183"),
            ("CB", "59155"),
            ("8 rue du Moulin, Gravelines", "59273"),
        ],
    ),
    (
        "trajet_max_min",
        "travel_max_min",
        [("1h", 60), ("1h30", 90), ("30-45 min", 45), ("max 30 mn", 30), ("1/2 h", 30), ("une heure", 60)],
    ),
    (
        "projet_valide",
        "project_validated",
        [("O", True), ("x", True), ("1", True), ("N", False), ("0", False), ("en cours", False)],
    ),
    (
        "domaines",
        "domains",
        [("BTP", ("batiment",)), ("SAP, propreté", ("sap",)), ("indus.", ("industrie",))],
    ),
    (
        "langues",
        "languages",
        [
            ("anglais : B2", (LanguageLevel("anglais", "B2"),)),
            ("arabe natif + berbère", (LanguageLevel("arabe", "natif"), LanguageLevel("berbère"))),
        ],
    ),
]


@pytest.mark.parametrize(
    ("column", "fact", "cell", "value"),
    [(column, fact, cell, value) for column, fact, cells in READ for cell, value in cells],
)
def test_a_cell_is_read_whole(column: str, fact: str, cell: str, value: Any) -> None:
    person = one(column, cell)
    assert getattr(person, fact) == value
    assert person.not_understood == ()
