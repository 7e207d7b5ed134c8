"""The columns of a participants file, in the order in which they are documented."""

from __future__ import annotations

from typing import Final

COLUMNS: Final = (
    "identifiant",
    "antenne",
    "referent",
    "conseiller_emploi",
    "statut",
    "sexe",
    "annee_naissance",
    "commune",
    "code_insee",
    "domaines",
    "projet_valide",
    "metiers_vises",
    "experiences",
    "competences",
    "certifications",
    "permis",
    "moyens_transport",
    "trajet_max_min",
    "formation",
    "francais_oral",
    "francais_ecrit",
    "langues",
    "disponible_le",
    "contrats_acceptes",
    "temps_travail",
    "horaires_refuses",
    "limites_de_travail",
    "salaire_min_horaire",
    "publics_prioritaires",
    "notes",
)
#: Cells of running text, whose parts are joined by a comma; the parts of the others are a list.
RUNNING_TEXT: Final = ("metiers_vises", "formation", "commune", "temps_travail", "notes")
