"""What is read of an offer, phrase by phrase: fields first, the text for the rest."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from matching.offer import Offer
from matching.reading.linking import OccupationLinker
from matching.reading.offer_json import offer_to_json
from matching.reading.offers import read_offer
from matching.reading.skill_linking import SkillLinker
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

PLACES = load_places()
WELDERS = (
    Occupation(
        "H2913", "H2913", "Soudeur / Soudeuse", "industrie", ("Soudeur", "Soudeuse MIG"), skills=("1",)
    ),
    Occupation(
        "H2950", "H2913", "Soudeur robotique / Soudeuse robotique", "industrie", ("Soudeur sur robot",)
    ),
)
VOCABULARY = Vocabulary(
    "test", {one.code: one for one in WELDERS}, {"1": Skill("1", "Préparer les pièces à souder")}
)
FINDER = SkillLinker(SkillPhrases(VOCABULARY))


def read(description: str = "", title: str = "Poste (H/F)", **fields: Any) -> Offer:
    raw = {"id": "1", "intitule": title, "description": description, "dateCreation": "2025-08-20", **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES, finder=FINDER)


@pytest.mark.parametrize(
    ("fields", "contract", "months"),
    [
        ({"typeContrat": "CDI"}, "cdi", None),
        ({"typeContrat": "CDD", "typeContratLibelle": "CDD - 6 Mois"}, "cdd", 6),
        ({"typeContrat": "CDD", "typeContratLibelle": "CDD - 15 Jour(s)"}, "cdd", 0.49),
        ({"typeContrat": "CDD - 12 Mois"}, "cdd", 12),
        ({"typeContrat": "MIS", "typeContratLibelle": "Mission intérimaire - 4 Mois"}, "interim", 4),
        ({"typeContrat": "Intérim"}, "interim", None),
        (
            {"typeContrat": "SAI", "typeContratLibelle": "Contrat travail saisonnier - 7 Mois"},
            "saisonnier",
            7,
        ),
        ({"typeContrat": "DDI"}, "cddi", None),
        ({"typeContrat": "CDD", "natureContrat": "Insertion par l'activ.éco."}, "cddi", None),
        ({"typeContrat": "CDD", "natureContrat": "Contrat apprentissage"}, "alternance", None),
        ({"typeContrat": "CDI", "alternance": "True"}, "alternance", None),
        ({"typeContrat": "CDI", "alternance": "False"}, "cdi", None),
        ({"typeContrat": "FRA"}, "independant", None),
        ({"typeContrat": "LIB"}, "independant", None),
        ({"typeContrat": "Profession libérale"}, "independant", None),
        ({"typeContrat": "CDI", "natureContrat": "CDI de chantier ou d'opération"}, "cdi", None),
    ],
)
def test_contract_of_fields(fields: dict[str, Any], contract: str, months: float | None) -> None:
    offer = read(**fields)
    assert (offer.contract, offer.contract_months) == (contract, months)


@pytest.mark.parametrize(
    ("text", "contract", "months"),
    [
        ("Poste en CDI à pourvoir.", "cdi", None),
        ("CDD de 6 mois renouvelable", "cdd", 6),
        ("CDD d'un an, 35h/semaine.", "cdd", 12),
        ("Mission d'intérim de 3 mois", "interim", 3),
        ("Contrat CDDI de 7 mois", "cddi", 7),
        ("CDD de 4 mois pouvant déboucher sur un CDI", "cdd", 4),
        ("Recrutement en contrat d'apprentissage", "alternance", None),
        ("Notre agence recrute en intérim, CDD et CDI.", None, None),
        ("Vous encadrez un apprenti", None, None),
        ("Rien n'est dit", None, None),
    ],
)
def test_contract_of_text(text: str, contract: str | None, months: float | None) -> None:
    offer = read(text)
    assert (offer.contract, offer.contract_months) == (contract, months)


def test_a_contract_that_text_and_field_tell_apart_is_warned_of() -> None:
    offer = read("Poste en CDI", typeContrat="MIS")
    assert offer.contract == "interim"
    warning = next(one for one in offer.warnings if one.code == "contradiction_contract")
    assert warning.passage is not None
    assert warning.passage.text == "CDI"


@pytest.mark.parametrize(
    ("fields", "text", "months", "required"),
    [
        ({"experienceExige": "D", "experienceLibelle": "Débutant accepté"}, "", 0, False),
        ({"experienceExige": "E", "experienceLibelle": "1 An(s)"}, "", 12, True),
        ({"experienceExige": "E", "experienceLibelle": "Expérience exigée de 3 An(s)"}, "", 36, True),
        ({"experienceExige": "E", "experienceLibelle": "6 Mois"}, "", 6, True),
        ({"experienceExige": "S", "experienceLibelle": "6 Mois"}, "", 6, False),
        ({"experienceExige": "E", "experienceLibelle": "1 an - ou un diplôme"}, "", 12, False),
        ({"experienceExige": "E", "experienceLibelle": "Expérience exigée"}, "", None, True),
        ({"experienceExige": "E", "experienceLibelle": "3 An(s)"}, "au moins 5 ans de pratique", 36, True),
        ({"experienceExige": "E", "experienceLibelle": "2 An(s)"}, "Débutant accepté", 0, False),
        (
            {"experienceExige": "E", "experienceLibelle": "3 An(s)"},
            "Une expérience des quais est un plus.",
            36,
            True,
        ),
        ({}, "Débutants bienvenus", 0, False),
        ({}, "Débutant(e) accepté(e), un tuteur vous suit.", 0, False),
        ({}, "Aucune expérience exigée.", 0, False),
        ({}, "Avec ou sans expérience", 0, False),
        ({}, "Expérience non nécessaire, une première expérience serait un plus", 0, False),
        ({}, "Débutants s'abstenir", None, True),
        ({}, "Expérience exigée de 2 ans dans le même métier.", 24, True),
        ({}, "Vous justifiez d'au moins 8 mois d'expérience.", 8, True),
        ({}, "Minimum 18 mois dans le métier.", 18, True),
        ({}, "Un an d'expérience derrière soi est indispensable.", 12, True),
        ({}, "3 à 5 ans d'expérience", 36, True),
        ({}, "Expérience souhaitée (6 mois).", 6, False),
        ({}, "Une expérience de 4 mois serait appréciée.", 4, False),
        ({}, "4 mois d'expérience serait un plus.", 4, False),
        ({}, "Idéalement 2 ans d'expérience", 24, False),
        ({}, "Forte de 30 ans d'expérience, notre entreprise recrute.", None, None),
        ({}, "Salaire selon expérience", None, None),
        ({}, "Offrir une expérience culinaire à nos clients", None, None),
        ({}, "", None, None),
    ],
)
def test_experience(fields: dict[str, Any], text: str, months: int | None, required: bool | None) -> None:
    asked = read(text, **fields).experience
    assert (asked.months, asked.required) == (months, required)


@pytest.mark.parametrize(
    ("text", "hours", "full"),
    [
        ("CDI, 35h/semaine.", 35, True),
        ("31 h/semaine", 31, False),
        ("24h par semaine, entre 8h et 18h", 24, False),
        ("35 heures hebdomadaires", 35, True),
        ("17h30 par semaine", 17.5, False),
        ("Contrat de 25 heures, évolutif.", 25, False),
        ("- CDI 39H", 39, True),
        ("104 h par mois", 24, False),
        ("21 à 27 heures/semaine", 21, False),
        ("de 8h à 9h - 36h/semaine", 36, True),
        ("Poste à temps plein", None, True),
        ("Temps partiel", None, False),
        ("temps plein ou temps partiel", None, None),
        ("Surveillance 24h/24 et 7j/7", None, None),
        ("", None, None),
    ],
)
def test_hours_of_text(text: str, hours: float | None, full: bool | None) -> None:
    offer = read(text)
    assert (offer.hours_per_week, offer.full_time) == (hours, full)


@pytest.mark.parametrize(
    ("label", "hours"),
    [
        ("35H/semaine\nTravail en journée", 35),
        ("Temps partiel - 17H30/semaine", 17.5),
        ("35 H", 35),
        ("38H30 Autre", 38.5),
        ("37.5H/semaine", 37.5),
        ("37,50H", 37.5),
        ("35 heures hebdomadaires", 35),
    ],
)
def test_hours_of_field(label: str, hours: float) -> None:
    assert read(dureeTravailLibelle=label).hours_per_week == hours


@pytest.mark.parametrize(
    ("text", "hours", "passage"),
    [
        ("Ménage : 3 h le matin, du lundi au vendredi.", 15, "3 h le matin, du lundi au vendredi"),
        ("2h30 par jour du lundi au samedi", 15, "2h30 par jour du lundi au samedi"),
        ("Poste sur 4 jours par semaine, 8h par jour.", 32, "4 jours par semaine, 8h par jour"),
        ("Emploi à temps partiel (80 %).", 28, "temps partiel (80 %"),
        ("0,5 ETP à pourvoir", 17.5, "0,5 ETP"),
        ("Agent d'accueil à mi-temps", 17.5, "mi-temps"),
        ("Semaine de 37h30", 37.5, "Semaine de 37h30"),
        ("Vous travaillez 30h, du lundi au vendredi", 30, "Vous travaillez 30h"),
        ("Entre 20 et 25h par semaine", 20, "20 et 25h par semaine"),
        ("CDI 151,67h", 35, "151,67h"),
        ("CDI • 39h • Dunkerque", 39, "39h"),
    ],
)
def test_hours_worked_out_from_days_and_shares(text: str, hours: float, passage: str) -> None:
    offer = read(text)
    assert offer.hours_per_week == hours
    assert offer.passages["hours_per_week"][0].text == passage


@pytest.mark.parametrize(
    "text",
    [
        "Formation : 7h par jour du lundi au vendredi.",
        "Un mi-temps est possible",
        "4h par jour ou 6h par jour selon les semaines, du lundi au vendredi",
        "Programme ETP pour les patients",
        "Ouvert de 9h à 12h du lundi au vendredi",
    ],
)
def test_hours_that_do_not_add_up_to_a_week(text: str) -> None:
    assert read(text).hours_per_week is None


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("Horaires : de 5h à 13h", ("early",)),
        ("Horaires : 6h-13h", ("day",)),
        ("Horaires de 9 h à 18h.", ("day",)),
        ("Horaires : 13h-20h", ("day",)),
        ("Horaires : 14h-20h30", ("evening",)),
        ("Horaires en 2x8", ("shift",)),
        ("Deux équipes, matin / après-midi (2*8)", ("shift",)),
        ("Travail posté en 3x8", ("night", "shift")),
        ("Horaires en 2x8 ou 3x8", ("shift",)),
        ("Poste de nuit fixe, 21h-5h.", ("night",)),
        ("Pas de travail de nuit", ()),
        ("Travail week-end possible", ()),
        ("Un samedi sur trois. Jamais le dimanche.", ("saturday",)),
        ("tous les jours y compris le dimanche", ("sunday",)),
        ("Du mardi au samedi", ("saturday",)),
        ("Du lundi au vendredi, repos samedi et dimanche", ()),
        ("Horaires de journée, pas de travail le week-end.", ("day",)),
        ("Travail un week-end sur deux", ("saturday", "sunday")),
        ("Horaires en coupure", ("split",)),
        ("3x8 avec prime", ("night", "shift")),
        ("Lundi au samedi", ("saturday",)),
        ("Soirées et week-ends", ("evening", "saturday", "sunday")),
        ("Équipe en VSD", ("saturday", "sunday")),
        ("Équipe du matin (6h-14h) ou de l'après-midi (14h-20h)", ("shift",)),
        ("Nuit occasionnelle", ()),
        ("Horaires 2*8 : 4h45-13h /12h45-21h", ("early", "evening", "shift")),
        ("5h/13h – 13h/21h – 21h/5h", ("early", "evening", "night", "shift")),
        ("Travail en 5x8", ("night", "shift", "saturday", "sunday")),
        ("Travail à partir de 3h du matin", ("early",)),
        ("Prise de service 5h45", ("early",)),
        ("Chaque samedi et 1 dimanche sur 4, fermeture à 20h45", ("saturday", "sunday")),
        ("Travail le samedi. Dimanche fermé.", ("saturday",)),
        ("Horaires coupés matin et soir, 6h-9h et 17h-19h30", ("day", "split")),
        ("Horaires : 8h-12h / 13h30-17h", ("day",)),
        ("Horaires : 6h-9h puis 17h30-19h30", ("day", "split")),
        ("Service du soir et du midi, en coupure", ("evening", "split")),
        ("Rencontrez-nous au salon de l'habitat de 10h à 17h", ()),
        ("Notre agence est ouverte de 5h à 21h", ()),
        ("Prise de poste à 4h", ("early",)),
        ("Majorations le dimanche", ()),
    ],
)
def test_schedule_of_text(text: str, schedule: tuple[str, ...]) -> None:
    assert read(text).schedule == schedule


@pytest.mark.parametrize(
    ("label", "schedule"),
    [
        ("35H/semaine\nTravail en journée", ("day",)),
        ("35H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)", ("shift",)),
        ("39H/semaine\nTravail les week-ends et jours fériés", ("saturday", "sunday")),
        ("35H Travail en horaires fractionnés", ("split",)),
        ("40H/semaine\nTravail de nuit", ("night",)),
        ("35H/semaine\nTravail le samedi", ("saturday",)),
        ("35H Travail en horaires décalés", ()),
    ],
)
def test_schedule_of_field(label: str, schedule: tuple[str, ...]) -> None:
    assert read(dureeTravailLibelle=label).schedule == schedule


def test_what_is_possible_stands_apart() -> None:
    assert read("Travail week-end possible").schedule_possible == ("saturday", "sunday")


def test_first_and_last_minute_of_the_day() -> None:
    hours = read("Horaires : 08h00/11h45//13h15/16h30").work_hours
    assert (hours.start, hours.end) == (480, 990)


@pytest.mark.parametrize(
    ("text", "licences"),
    [
        ("Permis B obligatoire", [("B", True)]),
        ("Permis B souhaité", [("B", False)]),
        ("Permis B non exigé", []),
        ("Vous êtes titulaire du permis CE", [("CE", True)]),
        ("Permis B, car vous partirez seul", [("B", True)]),
        ("Permis B exigé, permis PL apprécié", [("B", True), ("C", False)]),
    ],
)
def test_licences_of_text(text: str, licences: list[tuple[str, bool]]) -> None:
    assert [(one.code, one.required) for one in read(text).licences] == licences


def test_a_licence_that_the_text_only_wishes_is_a_wish() -> None:
    offer = read("Le permis B est apprécié", permis=[{"libelle": "B - Véhicule léger", "exigence": "E"}])
    assert [(one.code, one.required) for one in offer.licences] == [("B", False)]
    assert "contradiction_other" in [one.code for one in offer.warnings]


@pytest.mark.parametrize(
    ("text", "keys", "required"),
    [
        ("CACES R489 catégorie 3 exigé", [("caces:r489:3",)], [True]),
        ("Un CACES R489 catégorie 3 nous plairait, ce serait un plus", [("caces:r489:3",)], [False]),
        ("Formation au CACES R489 catégorie 3 assurée", [], []),
        ("FIMO ou FCO à jour", [("fimo", "fco")], [True]),
        ("Respecter les règles HACCP", [], []),
    ],
)
def test_certifications(text: str, keys: list[tuple[str, ...]], required: list[bool]) -> None:
    found = read(text).certifications
    assert ([one.keys for one in found], [one.required for one in found]) == (keys, required)


@pytest.mark.parametrize(
    ("text", "level", "required"),
    [
        ("Titulaire d'un CAP soudure", 3, True),
        ("CAP cuisine exigé", 3, True),
        ("Idéalement CAP cuisine", 3, False),
        ("Profil type CAP couture, ou expérience équivalente", 3, False),
        ("De formation Bac Pro ou BTS maintenance", 4, True),
    ],
)
def test_diplomas_of_text(text: str, level: int, required: bool) -> None:
    found = read(text).diplomas
    assert [(one.level, one.required) for one in found] == [(level, required)]


@pytest.mark.parametrize(
    "text", ["Aucun diplôme exigé", "Contrat en alternance pour préparer un BTS", "Le but est clair"]
)
def test_no_diploma(text: str) -> None:
    assert read(text).diplomas == ()


def test_diplomas_of_field() -> None:
    field = [{"niveauLibelle": "CAP, BEP et équivalents", "domaineLibelle": "cuisine", "exigence": "E"}]
    assert [(one.level, one.required, one.field_words) for one in read(formations=field).diplomas] == [
        (3, True, ("cuisine",))
    ]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Français parlé courant (niveau B1).", [("français", "B1", True)]),
        ("Anglais courant exigé", [("anglais", None, True)]),
        ("Anglais souhaité", [("anglais", None, False)]),
        ("Vous ne parlez pas encore bien français ?", []),
        ("Leader du marché français", []),
    ],
)
def test_languages(text: str, languages: list[tuple[str, str | None, bool]]) -> None:
    assert [(one.language, one.level, one.required) for one in read(text).languages] == languages


@pytest.mark.parametrize(
    ("title", "text", "fields", "positions"),
    [
        ("2 Agents de production (H/F)", "", {"nombrePostes": "1"}, 2),
        ("Agent", "6 postes à pourvoir.", {}, 6),
        ("Agent", "Nous recherchons 7 personnes pour cette équipe.", {}, 7),
        ("Agent", "", {"nombrePostes": 3}, 3),
        ("Agent", "Il faut 2 ans d'expérience", {}, 1),
        ("Agent", "Nombre de postes : 3", {}, 3),
        ("Maçons (3 H/F)", "", {}, 3),
        ("Agent", "Une équipe de 10 postes de travail", {}, 1),
    ],
)
def test_positions(title: str, text: str, fields: dict[str, Any], positions: int) -> None:
    assert read(text, title, **fields).positions == positions


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Accueillir et conseiller la clientèle", True),
        ("La relation client vous plaît", True),
        ("Accueil physique et téléphonique", True),
        ("Nous recherchons pour notre client un soudeur", False),
        ("Vous soudez des châssis", False),
    ],
)
def test_public_contact(text: str, public: bool) -> None:
    assert read(text).public_contact is public


@pytest.mark.parametrize(
    ("place", "insee"),
    [
        ({"libelle": "59 - DUNKERQUE", "commune": "59183"}, "59183"),
        ({"libelle": "75 - Paris", "commune": "75056.0"}, "75056"),
        ({"libelle": "06 - NICE", "commune": "6088.0"}, "06088"),
        ({"libelle": "59 - GRAVELINES"}, "59273"),
        ({"libelle": "France"}, None),
    ],
)
def test_workplace(place: dict[str, str], insee: str | None) -> None:
    assert read(lieuTravail=place).workplace.insee == insee


@pytest.mark.parametrize(
    ("fields", "rome", "parent"),
    [
        ({"romeCode": "H2913", "romeLibelle": "Soudeur / Soudeuse"}, "H2913", "H2913"),
        (
            {"romeCode": "H2913", "romeLibelle": "Soudage manuel", "appellationlibelle": "Soudeur sur robot"},
            "H2950",
            "H2913",
        ),
        ({"romeCode": "H2913", "romeLibelle": "Soudage manuel"}, "H2913", "H2913"),
        ({"romeCode": "Z9", "romeLibelle": "?"}, None, None),
        ({"romeCode": "A1401", "romeLibelle": "Aide agricole"}, "A1401", "A1401"),
    ],
)
def test_occupation(fields: dict[str, Any], rome: str | None, parent: str | None) -> None:
    links = read(**fields).occupations
    assert ((links[0].rome, links[0].rome_v3) if links else (None, None)) == (rome, parent)


def test_skills_are_the_fields_else_those_named_word_for_word() -> None:
    field = [{"code": "9", "libelle": "Lire un plan", "exigence": "E"}]
    assert [(one.code, one.required) for one in read(competences=field).skills] == [("9", True)]
    verbatim = read("Préparer les pièces à souder.", romeCode="H2913")
    assert [one.code for one in verbatim.skills] == ["1"]


def test_gaps_are_warned_of() -> None:
    assert {"missing_place", "missing_hours", "missing_contract"} == {
        one.code for one in read("Rien").warnings
    }


def test_our_own_keys() -> None:
    offer = read(niveau="2", clauseInsertion="true", dateLimite="2025-09-30")
    assert (offer.niveau, offer.integration_clause, offer.deadline) == (2, True, dt.date(2025, 9, 30))


def test_every_passage_is_the_text_and_every_item_has_one() -> None:
    text = "Profil : permis B exigé, CACES R489 3 souhaité. Titulaire d'un CAP vente. Du mardi au samedi, 35h/semaine."
    offer = read(text, typeContrat="CDI")
    for passages in offer.passages.values():
        for one in passages:
            if one.source == "description":
                assert text[one.start : one.end] == one.text
    for name in ("licences", "certifications", "diplomas", "schedule"):
        assert len(offer.passages[name]) == len(getattr(offer, name)) > 0


def test_json_has_the_keys_of_the_contract() -> None:
    found = json.loads(
        json.dumps(offer_to_json(read("Permis B. Travail debout, 35h/semaine", typeContrat="CDI")))
    )
    assert set(found) == {
        "id", "title", "text", "occupations", "auto_coded", "domain", "contract", "contract_months", "hours_per_week",
        "full_time", "schedule", "experience", "licences", "certifications", "diplomas", "languages", "skills",
        "work_conditions", "workplace", "positions", "start", "wage_hourly", "passages", "warnings",
    }  # fmt: skip
    assert found["licences"] == [{"code": "B", "required": True}]
    assert found["work_conditions"] == ["station debout prolongée"]


def test_readings_that_a_review_found_wrong() -> None:
    offer = read(
        "Service du midi et du soir, coupure. CAP électricien minimum ou 3 ans d'expérience. "
        "Travail en hauteur possible. Pas de port de charges. FIMO/FCO à jour."
    )
    assert offer.schedule == ("evening", "split")
    assert [one.required for one in offer.diplomas] == [False]
    assert (offer.experience.months, offer.experience.required) == (36, False)
    assert offer.work_conditions == ()
    assert [one.label for one in offer.certifications] == ["FIMO ou FCO"]


def test_short_ways_of_saying_experience_and_hours() -> None:
    offer = read("Expérience 6 mois. Mission d'interim 3 mois, 35h.")
    assert (offer.experience.months, offer.experience.required) == (6, True)
    assert (offer.hours_per_week, offer.full_time) == (35, True)


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("Poste ouvert aux personnes souhaitant une alternance.", None),
        ("Vous surveillez l'entrée en alternance avec un collègue.", None),
        ("Complémentaire santé dès 400h de mission en intérim.", None),
        ("Notre agence offre des services de recrutement en CDD.", None),
        ("CDD possible pendant l'été.", None),
        ("Contrat en alternance de 12 mois.", "alternance"),
        ("Mission d'intérim de 3 mois.", "interim"),
    ],
)
def test_a_contract_told_of_others_is_not_the_one_offered(text: str, contract: str | None) -> None:
    assert read(text).contract == contract


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Horaires : 32h/s le matin.", 32),
        ("36h sur 4,5 jours.", 36),
        ("Agent de propreté 30h/1500€ net", 30),
        ("Semaines de 32h, sans week-end.", 32),
        ("Base hebdomadaire de 37 heures.", 37),
        ("1900 € brut pour 35h.", 35),
        ("Vous travaillez de 9h à 17h.", None),
        ("Astreinte une semaine de 7 jours.", None),
    ],
)
def test_hours_said_shortly(text: str, hours: float | None) -> None:
    assert read(text).hours_per_week == hours


@pytest.mark.parametrize(
    ("text", "full_time"),
    [
        ("Possibilité d'un temps partiel.", None),
        ("Un temps plein est envisageable par la suite.", None),
        ("CDI de 20 à 35 heures par semaine.", None),
        ("Temps partiel, le matin.", False),
        ("Poste à temps plein.", True),
    ],
)
def test_what_could_be_full_time_is_not_known(text: str, full_time: bool | None) -> None:
    assert read(text).full_time is full_time


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Idéalement une première expérience en accueil.", False),
        ("Idéalement, vous justifiez d'une expérience en peinture.", False),
        ("Vous avez une première expérience en usine ou l'envie de découvrir le métier.", False),
        ("Expérience d'un an en couverture ou sortant d'apprentissage.", False),
        ("Après cinq années d'exercice, vous pouvez devenir chef.", None),
        ("Vous possédez une expérience en peinture.", True),
    ],
)
def test_a_wish_or_another_way_is_no_demand(text: str, required: bool | None) -> None:
    assert read(text).experience.required is required


@pytest.mark.parametrize(
    ("text", "insee"),
    [
        ("Poste basé à Gravelines (59), horaires de jour.", "59273"),
        ("Lieu : 59140 Dunkerque", "59183"),
        ("Lieu de travail : Petite-Synthe", "59183"),
        ("Nous sommes à Bergues (59380), au centre.", "59067"),
        ("Poste basé à Toulouse (31).", None),
        ("Agences à Dunkerque (59) et Bergues (59).", None),
        ("Nous recrutons un agent.", None),
        ("Secteur Dunkerque et alentours", "59183"),
        ("Interventions à domicile sur Dunkerque et ses environs", "59183"),
        ("Notre agence de Dunkerque recrute pour un client à Loon-Plage.", "59359"),
        ("Magasin de Fort-Mardyck", "59183"),
        ("Ville : Téteghem", "59588"),
        ("Cariste de nuit\nGRANDE SYNTHE\nCDI", "59271"),
        ("CDI 35h à Bergues, permis B.", "59067"),
        ("Vous travaillerez à Loon-Plage.", "59359"),
        ("Notre siège est à Lille.", None),
        ("Proche de Dunkerque.", None),
        ("Livraisons à Calais.", None),
        ("Poste à Boulogne-Billancourt.", None),
        ("Vous irez à Bergues et à Gravelines.", None),
        ("Cappelle-la-Grande est à dix minutes de Dunkerque", None),
    ],
)
def test_a_workplace_that_only_the_text_says(text: str, insee: str | None) -> None:
    assert read(text).workplace.insee == insee


def test_languages_named_together_are_all_read() -> None:
    asked = read("Français et anglais courants exigés.").languages
    assert {one.language for one in asked} == {"français", "anglais"}


@pytest.mark.parametrize(
    ("title", "domain"),
    [
        ("Cariste", "transport_logistique"),
        ("Agent H/F", None),
        ("Chef d'équipe entrepôt", None),
        ("Cuisinier", "restauration"),
    ],
)
def test_the_domain_of_an_unsure_occupation_is_not_asserted(title: str, domain: str | None) -> None:
    starter = load_starter()
    raw = {"id": "1", "intitule": title, "description": ""}
    offer = read_offer(raw, vocabulary=starter, linker=OccupationLinker(starter), places=PLACES)
    assert offer.domain == domain
