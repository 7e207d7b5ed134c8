"""The closed lists of words that offers and participants share."""

from __future__ import annotations

from typing import Final

DOMAINS: Final = ("industrie", "transport_logistique", "sap", "batiment", "restauration", "tertiaire")
DOMAIN_LABELS: Final = {
    "industrie": "industrie",
    "transport_logistique": "transport et logistique",
    "sap": "services à la personne et à la collectivité",
    "batiment": "bâtiment",
    "restauration": "restauration",
    "tertiaire": "tertiaire",
}
CONTRACTS: Final = ("cdi", "cdd", "interim", "cddi", "alternance", "saisonnier", "independant")
STATUSES: Final = ("actif", "suspendu", "en_emploi", "sorti")
MODES: Final = ("pied", "velo", "trottinette", "transports_en_commun", "scooter", "voiture")
#: What an offer's hours mean; see the conventions of reading.
SCHEDULES: Final = ("day", "early", "evening", "night", "shift", "saturday", "sunday", "split")
#: The word a participants file uses for each schedule that can be refused.
REFUSABLE_SCHEDULES: Final = {
    "tot_matin": "early",
    "soir": "evening",
    "nuit": "night",
    "samedi": "saturday",
    "dimanche": "sunday",
    "equipe": "shift",
    "coupure": "split",
}
SCHEDULE_LABELS: Final = {
    "day": "en journée",
    "early": "tôt le matin (avant 6 h)",
    "evening": "le soir (après 20 h)",
    "night": "la nuit",
    "shift": "en équipes (2x8, 3x8)",
    "saturday": "le samedi",
    "sunday": "le dimanche",
    "split": "avec une coupure",
}
CEFR: Final = ("A1", "A2", "B1", "B2", "C1", "C2", "natif")
#: Levels of French a person can have: « aucun » is known to have none.
FRENCH_LEVELS: Final = ("aucun", *CEFR)
#: Work conditions: closed words -> the French words shown. Loads carry their kilograms apart (``load_10``).
WORK_CONDITIONS: Final = {
    "loads": "port de charges",
    "standing": "station debout prolongée",
    "sitting": "station assise prolongée",
    "height": "travail en hauteur",
    "cold": "froid",
    "heat": "chaleur",
    "dust": "poussières",
    "flour_dust": "poussières de farine",
    "humidity": "humidité",
    "noise": "bruit",
    "screen": "travail sur écran",
    "outdoors": "travail en extérieur",
    "stairs": "escaliers",
    "travel": "déplacements",
    "chemicals": "produits chimiques",
    "fumes": "fumées",
    "confined_space": "espace confiné",
    "kneeling": "position à genoux",
    "bending": "postures pénibles",
    "repetitive": "gestes répétitifs",
    "pace": "cadence imposée",
    "vibration": "vibrations",
    "driving": "conduite prolongée",
    "animals": "contact avec des animaux",
    "isolated": "travail isolé",
    "public": "contact avec le public",
    "night_work": "travail de nuit",
    "fine_work": "travail minutieux",
    "walking": "marche prolongée",
    "protective_gear": "port d'équipements de protection",
}
