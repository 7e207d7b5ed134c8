"""The columns of a participants file as words for a screen, where something was not understood."""

from __future__ import annotations

from typing import Final

_NAMES: Final = {
    "statut": "statut",
    "commune": "commune",
    "code_insee": "code de la commune",
    "domaines": "domaines",
    "projet_valide": "projet validé",
    "metiers_vises": "métiers visés",
    "experiences": "expériences",
    "competences": "compétences",
    "certifications": "certificats",
    "permis": "permis",
    "moyens_transport": "moyens de transport",
    "trajet_max_min": "trajet",
    "formation": "diplômes",
    "francais_oral": "français oral",
    "francais_ecrit": "français écrit",
    "langues": "langues",
    "disponible_le": "disponibilité",
    "contrats_acceptes": "contrats",
    "temps_travail": "temps de travail",
    "horaires_refuses": "horaires refusés",
    "limites_de_travail": "limites de travail",
    "salaire_min_horaire": "salaire minimum",
}


def field_name(column: str) -> str:
    """Return the words for a column, the column itself when it is none of those that are read."""
    return _NAMES.get(column, column)
