"""What the columns of a table of offers are called, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from matching.vocabulary.folding import fold
from matching.vocabulary.licences import CODES

#: Names by field, as people write them; little words, accents, capitals and signs do not count.
_NAMES: Final[Mapping[str, str]] = {
    "id": "id, identifiant, identifier, ref, ref offre, id offre, offre id, offer id, job id, no, no offre, n,"
    " n offre, code offre, reference interne",
    "intitule": "intitule, titre, title, poste, job title, job, intitule poste, titre poste, titre offre,"
    " intitule offre, libelle poste, nom poste, metier, metier recherche, emploi, poste a pourvoir, position,"
    " appellationlibelle, titre annonce, designation poste, nom offre, intitule metier, emploi metier, libelle offre, libelle emploi,"
    " poste propose, poste recherche, profession, emploi propose, fonction, libelle, intitule emploi",
    "description": "description, descriptif, description poste, descriptif poste, job description, texte, text,"
    " annonce, contenu, details, detail, description offre, descriptif offre, texte offre, resume, description mission,"
    " descriptif mission, contenu poste",
    "lieu": "lieu, commune, ville, localisation, lieu travail, lieu poste, location, city, place, workplace,"
    " lieutravail, lieutravail libelle, commune travail, ville poste, commune poste, lieu mission, lieu embauche,"
    " ville travail, ville lieu travail, commune lieu travail, lieu exercice, localite, site, lieu intervention, lieu affectation",
    "adresse": "adresse, adresse poste, adresse lieu travail, adresse travail, adresse chantier, adresse mission",
    "insee": "code insee, insee, commune insee, code commune, lieutravail commune",
    "postcode": "code postal, cp, postal code, zip, zipcode, postcode, lieutravail codepostal",
    "typeContratLibelle": "contrat, type contrat, contract, contract type, typecontrat, typecontratlibelle,"
    " nature contrat, contrat propose",
    "dureeTravailLibelle": "duree travail, temps travail, hours, working time, working hours, heures, heures sem,"
    " heures par sem, duree hebdo, dureetravaillibelle, volume horaire, nb heures, nb heures sem, nb h sem, h sem,"
    " nb heures par sem, heures hebdo, horaire hebdo, volume hebdo, duree hebdo travail, temps plein partiel,"
    " nb heures hebdo, quotite, quotite travail, base horaire",
    "salaire": "salaire, remuneration, salary, wage, pay, salaire libelle, taux, paie, remuneration proposee,"
    " salaire propose, smic",
    "nombrePostes": "nb postes, postes, positions, openings, nombrepostes, postes a pourvoir, nb postes a pourvoir,"
    " effectif, nb personnes, nb recrutements, nb poste, besoin, nb candidats recherches",
    "dateCreation": "date, date creation, datecreation, date publication, date posted, publie, cree, date offre,"
    " date depot, date saisie, date parution",
    "dateLimite": "date limite, datelimite, date limite candidature, deadline, limite, valid through, echeance,"
    " date cloture, date fin candidature, date limite depot, candidature avant, date limite reponse",
    "romeCode": "code rome, rome, romecode, rome code",
    "niveau": "niveau, niveau offre",
    "clauseInsertion": "clause insertion, clauseinsertion, clause, clause sociale",
}
#: What these say is read in words, with its scope, as the description is: names by heading.
_SAID: Final[Mapping[str, str]] = {
    "Missions": "missions, mission, taches, activites, responsabilites, missions principales, activites principales",
    "Profil": "profil, profil recherche, candidat, requirements, profile, qualifications, prerequis, profil attendu",
    "Expérience": "experience, experiencelibelle, experience professionnelle, annees experience, experience mini",
    "Permis": "permis, permis conduire, licence, driving licence, driving license",
    "Diplôme": "formation, diplome, formations, diplomes, niveau formation, niveau etudes, education, niveau diplome,"
    " diplome formation, qualification, niveau scolaire",
    "Compétences": "competences, competence, skills, competences attendues, competences techniques, savoir faire",
    "Certifications": "certifications, certification, habilitations, habilitation, caces, certificats",
    "Langue": "langues, langue, languages, langue etrangere, langues etrangeres, langues parlees",
    "Horaires": "horaires, horaire, schedule, horaires travail, planning, horaires poste, amplitude horaire, rythme,"
    " rythme travail, type horaires, jours travail, jours horaires, jours travailles, jours horaires travail",
    "Durée du contrat": "duree contrat, duree mission, duree cdd, contract duration",
    "Date de début": "debut, date debut, date prise poste, start, start date, prise poste, date demarrage, demarrage,"
    " date embauche, date prevue, date debut contrat, date debut mission, date entree, debut contrat, debut mission",
    "Conditions de travail": "conditions, conditions travail, contraintes",
    "Avantages": "avantages, benefits",
}
_REQUIRED: Final = re.compile(r"(?:exige|requis|demande|obligatoire|necessaire|indispensable|impose)e?s?")
_WISHED: Final = re.compile(r"(?:souhaite|apprecie|optionnel|facultati|desire|prefere)\w*")
#: How a heading says that its cell is required or wished.
_SCOPES: Final = {
    "Expérience": ("exigée", "souhaitée"),
    "Permis": ("exigé", "souhaité"),
    "Diplôme": ("exigé", "souhaité"),
    "Compétences": ("exigées", "souhaitées"),
    "Certifications": ("exigées", "souhaitées"),
    "Langue": ("exigée", "souhaitée"),
}
_SHORT: Final = {
    "nombre": "nb", "nbre": "nb", "nbr": "nb", "hebdomadaire": "hebdo", "hebdomadaires": "hebdo", "semaine": "sem",
    "reference": "ref", "numero": "no", "num": "no", "minimum": "mini", "minimale": "mini", "heure": "heures",
}  # fmt: skip
_LITTLE: Final = frozenset("de du d des l la le les en un une euros euro eur et s si ou au pour".split())
_PERIODS: Final = {
    "horaire": "Horaire", "heures": "Horaire", "mensuel": "Mensuel", "mensuelle": "Mensuel", "mois": "Mensuel",
    "annuel": "Annuel", "annuelle": "Annuel", "an": "Annuel",
}  # fmt: skip
_PAY_WORDS: Final = frozenset({*_PERIODS, "brut", "brute", "net", "nette", "mini", "par", "h"})
#: The title of a column is short, and a table of offers has tens of them.
_LONGEST: Final = 80
#: « Contrat (CDI/CDD) »: what may stand in the cells.
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_MOST_COLUMNS: Final = 200
_LENGTHS: Final = {"mois": "mois", "ans": "ans", "annees": "ans", "an": "ans"}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column says: a field, or a heading of the description; and what its title adds to its cells."""

    key: str
    #: « exigé », « souhaitée »: said by the title of the column.
    scope: str = ""
    #: « Mensuel », « mois », « B »: the unit of a bare number, or what a « oui » says yes to.
    unit: str = ""
    net: bool = False

    @property
    def is_said(self) -> bool:
        """Whether its cells join the description."""
        return self.key in _SAID


#: The order in which headings join the description.
HEADINGS: Final = tuple(_SAID)


def column_of(title: str) -> Column | None:
    """What a column of this title says; None when it is not known."""
    title = title[:_LONGEST]
    return _known(_words(title)) or _known(_words(_IN_BRACKETS.sub(" ", title)))


def _known(words: tuple[str, ...]) -> Column | None:
    return _BY_NAME.get(" ".join(words)) or _pay(words) or _with_scope(words) or _with_unit(words)


def known_columns(titles: Iterable[str]) -> set[str]:
    """What the columns of these titles are taken for; those not known are left out."""
    return {column.key for title in titles if (column := column_of(title))}


def is_header(titles: Sequence[str]) -> bool:
    """Whether a row is the row of titles of a table of offers: it names two things of an offer."""
    known = known_columns(titles[:_MOST_COLUMNS])
    return len(known) >= 2 and bool(known & {"intitule", "description"})


def _words(title: str) -> tuple[str, ...]:
    plain = re.findall(r"[a-z0-9]+", fold(title).replace("°", "o"))
    return tuple(word for word in (_SHORT.get(one, one) for one in plain) if word not in _LITTLE)


def _pay(words: tuple[str, ...]) -> Column | None:
    """« Salaire brut mensuel », « Taux horaire »: a pay by the hour, the month or the year."""
    bare = " ".join(word for word in words if word not in _PAY_WORDS)
    known = _BY_NAME.get(bare)
    if known is None or known.key != "salaire":
        return None
    period = next((_PERIODS[word] for word in words if word in _PERIODS), "")
    return Column("salaire", unit=period, net="net" in words or "nette" in words)


def _with_scope(words: tuple[str, ...]) -> Column | None:
    """« Permis exigé », « Expérience souhaitée »."""
    wished = any(map(_WISHED.fullmatch, words))
    bare = tuple(word for word in words if not _REQUIRED.fullmatch(word) and not _WISHED.fullmatch(word))
    known = (_BY_NAME.get(" ".join(bare)) or _with_unit(bare)) if 0 < len(bare) < len(words) else None
    if known is None:
        return None
    scope = _SCOPES[known.key][wished] if known.key in _SCOPES else ""
    return Column(known.key, scope, known.unit)


def _with_unit(words: tuple[str, ...]) -> Column | None:
    """« Expérience (années) », « Durée du contrat en mois », « Permis B »."""
    if len(words) == 2 and words[0] == "permis" and words[1].upper() in CODES:
        return Column("Permis", unit=words[1].upper())
    bare = " ".join(word for word in words if word not in _LENGTHS)
    unit = next((_LENGTHS[word] for word in words if word in _LENGTHS), "")
    known = _BY_NAME.get(bare) if unit else None
    return Column(known.key, unit=unit) if known and known.key in ("Expérience", "Durée du contrat") else None


_BY_NAME: Final = {
    " ".join(_words(name)): Column(key)
    for key, names in {**_NAMES, **_SAID}.items()
    for name in names.split(",")
}
