"""The rows of a CSV or XLSX file become raw offers: columns recognised by the names that people give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from matching.errors import InputError, Problem
from matching.reading.json_items import Row
from matching.reading.offer_source import as_number
from matching.reading.tables import Row as TableRow
from matching.reading.tables import read_rows
from matching.vocabulary.folding import fold

_NAMES: Final[Mapping[str, str]] = {
    "id": "id identifiant identifier ref reference reference_offre ref_offre id_offre offre_id offer_id job_id"
    " numero numero_offre no_offre n_offre numero_de_l_offre reference_de_l_offre code_offre",
    "intitule": "intitule titre title poste job_title job intitule_poste intitule_du_poste titre_du_poste"
    " titre_offre intitule_offre titre_de_l_offre intitule_de_l_offre libelle_poste metier emploi"
    " poste_a_pourvoir position appellationlibelle",
    "description": "description descriptif description_du_poste description_poste descriptif_du_poste"
    " job_description texte text annonce contenu details description_de_l_offre",
    "lieu": "lieu commune ville localisation lieu_de_travail lieu_travail lieu_du_poste location city place"
    " workplace lieutravail lieutravail_libelle commune_de_travail",
    "insee": "code_insee insee commune_insee code_commune lieutravail_commune",
    "postcode": "code_postal cp postal_code zip zipcode postcode lieutravail_codepostal",
    "typeContratLibelle": "contrat type_contrat type_de_contrat contract contract_type typecontrat"
    " typecontratlibelle nature_contrat nature_du_contrat",
    "dureeTravailLibelle": "duree_travail duree_de_travail duree_du_travail temps_de_travail temps_travail"
    " hours working_time working_hours heures heures_semaine heures_par_semaine duree_hebdomadaire"
    " dureetravaillibelle volume_horaire nombre_d_heures",
    "salaire": "salaire remuneration salary wage pay salaire_brut salaire_libelle",
    "nombrePostes": "nombre_postes nombre_de_postes nb_postes nb_de_postes postes positions openings nombrepostes",
    "dateCreation": "date date_creation date_de_creation datecreation date_publication date_de_publication"
    " date_posted publie_le cree_le",
    "dateLimite": "date_limite datelimite date_limite_de_candidature deadline limite valid_through echeance",
    "romeCode": "code_rome rome romecode rome_code",
    "niveau": "niveau niveau_offre",
    "clauseInsertion": "clause_insertion clause_d_insertion clauseinsertion clause",
}
#: What these say is read in words, with its scope, as the description is.
_SAID: Final[Mapping[str, tuple[str, str]]] = {
    "Missions": ("missions mission taches activites responsabilites", " :\n"),
    "Profil": ("profil profil_recherche profil_demande candidat requirements profile qualifications", " :\n"),
    "Expérience": (
        "experience experience_demandee experience_exigee experience_requise experiencelibelle",
        " : ",
    ),
    "Permis": ("permis permis_de_conduire licence driving_licence driving_license", " : "),
    "Formation": (
        "formation diplome formations diplomes niveau_de_formation niveau_d_etudes education",
        " : ",
    ),
    "Compétences": ("competences competence skills", " : "),
    "Certifications": ("certifications certification habilitations caces", " : "),
    "Langues": ("langues langue languages", " : "),
    "Horaires": ("horaires horaire schedule", " : "),
    "Date de début": (
        "debut date_debut date_de_debut date_de_prise_de_poste start start_date prise_de_poste",
        " : ",
    ),
    "Conditions de travail": ("conditions conditions_de_travail", " : "),
    "Avantages": ("avantages benefits", " : "),
}
_KEYS: Final = {name: key for key, names in _NAMES.items() for name in names.split()}
_HEADINGS: Final = {name: heading for heading, (names, _) in _SAID.items() for name in names.split()}
_EXPECTED: Final = (
    "une colonne « intitule » ou « description » (et, si possible, id, lieu, contrat, salaire…)"
)


def offers_of_table(path: Path) -> Iterator[Row]:
    """Each row with its line: a raw offer, or the Problem that it has; raises InputError."""
    names, rows = read_rows(path)
    keys = {name: _key(name) for name in names}
    if not {"intitule", "description"} & set(keys.values()):
        found = "les colonnes " + ", ".join(f"« {name} »" for name in names if name)[:200]
        raise InputError(Problem(str(path), 1, None, found, _EXPECTED))
    named = "id" in keys.values()
    for row in rows:
        yield row.line, _width(path, row) or _raw(row, keys, None if named else f"{path.stem}-{row.line}")


def known_columns(names: Iterable[str]) -> set[str]:
    """What the columns of these names are taken for; those not known are left out."""
    return {key for name in names if (key := _key(name))}


def _key(name: str) -> str | None:
    plain = re.sub(r"[^a-z0-9]+", "_", fold(name).replace("°", "o")).strip("_")
    return _KEYS.get(plain) or _HEADINGS.get(plain)


def _width(path: Path, row: TableRow) -> Problem | None:
    """A row wider than its header has its cells in the wrong columns."""
    if not row.surplus:
        return None
    wide = len(row.cells)
    expected = f"{wide} cases comme la ligne de titres (un texte avec le séparateur va entre guillemets)"
    return Problem(str(path), row.line, None, f"{wide + len(row.surplus)} cases", expected)


def _raw(row: TableRow, keys: Mapping[str, str | None], otherwise: str | None) -> dict[str, Any]:
    cells: dict[str, str] = {}
    for name, cell in row.cells.items():
        key = keys[name]
        if key and cell:
            # Of two columns of one meaning the first one filled counts.
            cells.setdefault(key, cell)
    said = [f"{heading}{mark}{cells[heading]}" for heading, (_, mark) in _SAID.items() if heading in cells]
    given = (
        "typeContratLibelle",
        "nombrePostes",
        "dateCreation",
        "dateLimite",
        "romeCode",
        "niveau",
        "clauseInsertion",
    )
    raw: dict[str, Any] = {key: cells[key] for key in given if key in cells}
    raw |= {"id": cells.get("id") or otherwise, "intitule": cells.get("intitule", "")}
    raw["description"] = "\n".join([*filter(None, [cells.get("description")]), *said])
    return raw | _place(cells) | _pay(cells) | _hours(cells)


def _place(cells: Mapping[str, str]) -> dict[str, Any]:
    place = {"libelle": cells.get("lieu"), "commune": cells.get("insee"), "codePostal": cells.get("postcode")}
    return {"lieuTravail": place} if any(place.values()) else {}


def _pay(cells: Mapping[str, str]) -> dict[str, Any]:
    """The label as France Travail writes it, and as any other words that may say a pay."""
    words = cells.get("salaire")
    return {"salaire": {"libelle": words, "commentaire": words}} if words else {}


def _hours(cells: Mapping[str, str]) -> dict[str, Any]:
    """« 35 » alone in a column of hours is hours a week."""
    words = cells.get("dureeTravailLibelle")
    if not words:
        return {}
    hours = as_number(words) if re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", words) else None
    return {"dureeTravailLibelle": f"{int(hours)}H{round(hours % 1 * 60):02d}" if hours else words}
