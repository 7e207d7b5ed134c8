"""A skill's words are not always a skill asked for: whose they are, and what they mean."""

from __future__ import annotations

import pytest

from matching.reading.skill_linking import SkillLinker
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.occupations import Occupation, Skill, Vocabulary

SKILLS = {
    "stock": "Gérer les stocks",
    "glue": "Techniques de collage",
    "pack": "Techniques de conditionnement",
    "project": "Suivi de projet",
    "client": "Accueillir, orienter et renseigner un client",
    "recruit": "Recruter et intégrer une personne",
    "team": "Animer et encadrer les équipes (chargés de clientèle, maquettistes, secrétaires)",
    "better": "Amélioration des performances (Normes ISO 9004)",
    "facts": "Observer des faits, des gestes, des bruits",
    "speak": "Techniques de communication",
    "sound": "Son",
    "weld": "Techniques de soudage",
    "paths": "Connaissance des techniques du génie",
    "electric": "Génie électrique",
    "work": "Organiser le travail d'une équipe",
    "mosaic": "Poseur de mosaïque (BTMS)",
    "inspector": "Visiteur immobilier",
    "measure": "Relever une cote",
    "care": "Soins aux animaux",
    "retail": "Grande distribution",
    "shop": "Tenir une caisse, un comptoir",
    "program": "CUBO",
}
TITLES = ("Visiteur / Visiteuse de chantier", "Grand reporter / Grande reporter")
TRADE = Occupation("Z1101", "Z1101", "Visiteur / Visiteuse", None, TITLES, skills=("pack",))
VOCABULARY = Vocabulary(
    "test", {"Z1101": TRADE}, {code: Skill(code, label) for code, label in SKILLS.items()}
)
LINKER = SkillLinker(SkillPhrases(VOCABULARY))


def codes(text: str, usual: tuple[str, ...] = ()) -> list[str]:
    return [link.code for link in LINKER.find(text, usual)]


@pytest.mark.parametrize(
    "text",
    [
        "Notre client est un atelier réputé. Du dessin au métrage, en passant par la gestion des stocks.",
        "Satisfaire vite et gérer les stocks est notre priorité.",
        "Une enseigne engagée dans la gestion des stocks.",
        "Notre maison compte 80 personnes, qui travaillent ensemble pour gérer les stocks.",
        "La ferme de la Dune recrute une personne.",
        "Vos avantages :\n- Une prime\n- La gestion des stocks par un robot",
        "Ce que nous vous apportons :\n- La gestion des stocks de vos bons d'achat",
        "Ce que l'on vous apporte : une écoute, la gestion des stocks de fournitures.",
        "Grâce à notre appli, choisissez vos jours et gérez les stocks de vos chèques.",
        "Chèques cadeaux, sorties, gestion des stocks de jouets de Noël",
    ],
)
def test_what_the_firm_does_or_gives_is_not_asked(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Envie de gérer les stocks ?",
        "Vous souhaitez gérer des stocks ?",
        "Vous monterez en compétence sur la gestion des stocks.",
        "Une immersion est prévue pour voir si vous savez gérer les stocks.",
        "Nous vous formons à la gestion des stocks.",
        "La gestion des stocks n'est pas exigée.",
        "Aucune expérience en gestion des stocks",
    ],
)
def test_what_is_dangled_taught_tried_or_not_needed_is_not_asked(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rattaché à la responsable achats et gestion des stocks",
        "La mairie cherche des agent.e.s de gestion des stocks.",
        "Direction accueil et gestion des stocks",
        "Participation au comité de gestion des stocks",
        "Un pôle dédié à la gestion des stocks",
    ],
)
def test_a_jobs_or_a_departments_name_is_not_asked(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Postes à pourvoir :\n- Visiteur immobilier",
        "Diplômes :\n- Poseur de mosaïque",
        "Des éléments amovibles, collés, sertis",
        "Des éléments fixes, collés, ou soudés.",
        "Transmettre les remarques du jour.",
        "Vous visez l'amélioration des performances.",
        "Un sens du service et une orientation client.",
        "Vous avez une forte orientation client.",
        "De belles compétences en communication.",
        "Bien connaître son secteur.",
        "Connaissance des cubos",
        "Le suivi du projet de vie de chaque résident.",
        "Participer au suivi du projet personnalisé.",
        "Participer aux travaux techniques de soudage.",
        "Organiser son travail au sein d'une équipe.",
        "Rangement selon les places et les quais/conditionnements",
    ],
)
def test_words_of_another_sense_are_not_the_skill(text: str) -> None:
    assert codes(text, usual=("pack", "glue")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vous avez déjà collé ? Non ? Maîtriser les techniques de collage s'apprend.", ["glue"]),
        ("Maîtrise des nouvelles techniques de soudage", ["weld"]),
        ("Vous maîtrisez différentes techniques de soudage.", ["weld"]),
        ("Des notions en génie électrique", ["electric"]),
        ("Assurer le suivi de projets", ["project"]),
        ("Savoir faire des relevés de cote", ["measure"]),
        ("Avoir déjà géré un stock", ["stock"]),
        ("Vous proposez des services et gérez les stocks.", ["stock"]),
        ("Maîtrise de Cubo", ["program"]),
        ("Une expérience passée en grande distribution", ["retail"]),
        ("Vous assurez le conditionnement, le tri, puis la pesée.", []),
        ("Tâches : tri, conditionnement, pesée", ["pack"]),
        ("Nous recherchons un magasinier qui saura gérer les stocks.", ["stock"]),
        ("Notre client recrute. Vos missions : accueillir le client, gérer les stocks.", ["client", "stock"]),
        ("Vos missions :\n- Gérer les stocks\n- Tenir la caisse", ["stock", "shop"]),
    ],
)
def test_what_is_asked_is_still_found(text: str, found: list[str]) -> None:
    assert codes(text, usual=("pack",)) == found


def test_a_label_with_examples_is_read_where_the_text_speaks_of_one_or_the_trade_uses_it() -> None:
    assert codes("Animer et encadrer une équipe de vendeurs") == []
    assert codes("Animer et encadrer une équipe de chargés de clientèle") == ["team"]
    assert codes("Animer et encadrer une équipe de vendeurs", usual=("team",)) == ["team"]
