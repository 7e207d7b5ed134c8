"""What offers ask of a person, in their own kind of words: required « ! », wished « ? », not asked (absent).

Each row is a sentence as employers write it, and what is read of it. All sentences were written for this table.
Marks: ``B!`` licence required, ``B?`` wished; ``x12!`` twelve months required, ``x?`` experience wished without
a length, ``x0`` beginner accepted; each certificate or diploma that is read is told by words of its
label (``R489-3!``), diplomas first.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from matching.offer import ExperienceAsked, Offer
from matching.reading.offers import read_offer
from matching.vocabulary.folding import fold
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places

LICENCES = """
Permis B exigé | B!
Permis B obligatoire pour se rendre chez les clients. | B!
Le permis B est indispensable. | B!
Permis B impératif | B!
Vous êtes titulaire du permis B. | B!
Vous possédez le permis B depuis 2 ans | B!
Permis VL requis | B!
Permis de conduire obligatoire | B!
Être en possession du permis B | B!
Il faut avoir le permis B et un véhicule. | B!
Permis B + véhicule | B!
- Permis B | B!
Profil : autonome, permis B, disponible | B!
Permis PL exigé | C!
Permis SPL et FIMO à jour | CE!
Permis CE exigé | CE!
Permis C et CE obligatoires | C! CE!
Permis D exigé pour ce poste | D!
Permis B exigé, permis PL apprécié | B! C?
Permis B indispensable, le permis C serait un plus | B! C?
Permis B souhaité | B?
Permis B apprécié | B?
Permis B (souhaité) | B?
Le permis B serait un plus. | B?
Le permis B est un atout | B?
Idéalement titulaire du permis B | B?
Permis B de préférence | B?
Permis B optionnel | B?
Permis B souhaité mais pas obligatoire | B?
Permis B fortement recommandé | B?
Permis B si possible | B?
Les plus :\\n- permis B\\n- anglais | B?
Permis B non exigé |
Ce métier ne nécessite pas toujours le permis B. |
Le permis B n'est pas toujours nécessaire |
Un permis PL nous arrangerait | C?
Permis B non obligatoire |
Sans permis B, c'est possible |
Le permis B n'est pas exigé. |
Le permis B n'est pas nécessaire. |
Pas besoin de permis B |
Aucun permis B exigé |
Avec ou sans permis B |
Poste accessible sans permis de conduire |
Permis B financé par l'entreprise |
Nous finançons votre permis C |
Permis de construire à déposer en mairie |
Ce poste permet de progresser |
Permis B ou scooter | AM! B?
Vous obtiendrez le permis D pendant la formation |
Permis B ou moyen de locomotion | B?
B ou vélo |
Permis B ou vélo | B?
Permis B exigé ou autre moyen de transport | B?
Permis B obligatoire (ou véhicule sans permis) | B?
Permis B ou transport en commun | B?
Permis B ou véhicule | B?
Permis B et/ou véhicule | B?
Véhicule ou permis B | B?
Permis B (ou en cours) | B?
Permis B en cours d'obtention accepté | B?
Permis B ou habiter à proximité | B?
Être mobile (permis B, vélo) | B?
Véhicule et permis B exigés | B!
Permis B en cours de validité exigé | B!
Permis B exigé pour conduire la voiture ou le camion | B!
Permis B obligatoire : vous prendrez un véhicule ou un vélo. | B!
Permis B, bus à proximité | B!
Permis B, formation assurée par nos soins | B!
Permis B (formation possible) |
Permis transport en commun exigé | D!
De : Agence Nord\\nPoste à pourvoir |
De : Marie Dupont. CDI 35h. |
A : Lille |
PERMIS DE CONSTRUIRE À DÉPOSER |
"""
CERTIFICATES = """
CACES 3 exigé | R489-3!
CACES R489 cat. 3 obligatoire | R489-3!
CACES R489 catégories 1B, 3 et 5 exigés | R489-1B! R489-3! R489-5!
Titulaire des CACES 1 et 3 | R489-1! R489-3!
CACES 3 souhaité | R489-3?
CACES 1, 3, 5 appréciés | R489-1? R489-3? R489-5?
CACES 3 exigé, CACES 5 serait un plus | R489-3! R489-5?
CACES R489 catégorie 3 exigé, la catégorie 5 serait un plus | R489-3! R489-5?
CACES 3 obligatoire (catégorie 5 appréciée) | R489-3! R489-5?
CACES R489 cat. 1B indispensable, cat. 3 obligatoire | R489-1B! R489-3!
CACES 3 exigé, catégorie A de la grille | R489-3!
Le CACES 5 serait un plus. | R489-5?
Idéalement, vous avez le CACES 3. | R489-3?
CACES 3 non exigé |
Pas besoin de CACES |
Formation CACES assurée par nos soins |
CACES financé par l'entreprise |
Nous vous formons au CACES 3 |
Habilitation électrique BR exigée | BR!
Habilitation électrique B1V souhaitée | B1V?
FIMO à jour obligatoire | FIMO!
FCO souhaitée | FCO?
SSIAP 1 exigé | SSIAP-1!
SST apprécié | SST?
SST obligatoire | SST!
CACES nacelle 3B exigé | R486-B!
Nacelle 3B exigée | R486-B!
PEMP 3B appréciée | R486-B?
Permis cariste exigé | R489!
BAFA exigé | BAFA!
BAFA souhaité | BAFA?
AIPR obligatoire | AIPR!
AIPR non exigée |
SST formé en interne |
SST : formation en interne |
CACES passé aux frais de l'employeur |
CACES à nos frais |
CACES 1 (formation possible) |
CACES 1 (formation prévue) |
CACES 3, formation possible |
Formation CACES R489 possible |
Formation CACES R489 assurée |
Formation SST proposée |
CACES fourni par l'entreprise |
CACES 1 exigé (formation possible) | R489-1?
CACES 3 ou formation possible | R489-3?
Titulaire du SST ou formation prévue | SST?
Formation CACES exigée | CACES!
CACES 3 exigé, formation interne aux procédures | R489-3!
CACES 3, formation assurée sur nos machines | R489-3!
CACES nacelle R486 catégorie B | R486-B!
CACES R486 nacelle (cat. B) exigé | R486-B!
ATEX 0 exigé | ATEX!
Travail en zone ATEX 1 |
Licences de soudure 141 et 136 exigées | 141! 136!
Qualifications 111, 135 et 136 appréciées | 111? 135? 136?
Licence soudure, procédés 111 et 135 | 111! 135!
Soudage TIG 141 et MAG 136 |
Permis CE, FIMO et carte conducteur à jour obligatoires | FIMO! conducteur!
"""
DIPLOMAS = """
CAP cuisine exigé | CAP!
CAP petite enfance obligatoire | CAP!
Titulaire d'un BTS comptabilité | BTS!
Bac pro exigé | BAC!
CAP cuisine souhaité | CAP?
BEP apprécié | BEP?
Idéalement titulaire d'un CAP | CAP?
Un bac pro serait un plus | BAC?
Aucun diplôme exigé |
Sans diplôme |
CAP non exigé |
Diplôme d'aide-soignant exigé | SOIGNANT!
Diplôme d'auxiliaire de vie sociale apprécié | AUXILIAIRE?
DEAS obligatoire | DEAS!
DEAP souhaité | DEAP?
CAP ou expérience équivalente | CAP?
Titulaire d'un CAP ou bien d'une expérience équivalente | CAP?
CAP/BEP souhaité | CAP?
Licence professionnelle exigée | LICENCE!
"""
EXPERIENCE = """
Expérience exigée | x!
Expérience de 2 ans exigée | x24!
2 ans d'expérience minimum | x24!
1 an minimum dans un poste similaire | x12!
Expérience : 1 an(s) | x12!
Vous justifiez de 3 ans d'expérience. | x36!
Vous justifiez d'au moins 9 mois d'expérience | x9!
5 années d'expérience exigées | x60!
2 à 5 ans d'expérience | x24!
3/5 ans d'expérience exigés | x36!
Entre 6 mois et 1 an d'expérience exigés | x6!
DE 2 ANS D'EXPERIENCE | x24!
Deux ans d'expérience exigés | x24!
Deux ans de conduite exigés | x24!
3 ans d'exp mini en cuisine | x36!
Exp. 1 an | x12!
Expérience significative exigée | x!
Vous avez une 1ère expérience en scierie | x!
Nous demandons une expérience significative en menuiserie. | x!
Profil recherché : - expérience en tricotage | x!
Vous avez une première expérience dans un rôle voisin. | x!
Débutants s'abstenir | x!
Débutant non accepté | x!
Pas de débutant | x!
Expérience souhaitée | x?
Expérience appréciée | x?
Expérience de 2 ans souhaitée | x24?
Une première expérience serait un plus. | x?
Une expérience dans le domaine est un atout | x?
Idéalement 2 ans d'expérience | x24?
Idéalement une première expérience en logistique | x?
Vous avez idéalement une première expérience | x?
Une expérience en vente est appréciée | x?
Expérience en comptabilité ou paie fortement appréciée | x?
Expérience en repassage (souhaitée mais non obligatoire) | x?
Une expérience au potager serait un avantage. | x?
Expérience exigée ou CAP | x?
CAP fleuriste\\net/ou vous avez déjà de l'expérience en magasin | x?
Débutant accepté | x0
Débutants acceptés | x0
Débutant(e) accepté(e) | x0
Débutant bienvenu | x0
Poste ouvert aux débutants | x0
Sans expérience | x0
Aucune expérience exigée | x0
Expérience non exigée | x0
Expérience non nécessaire | x0
Avec ou sans expérience | x0
L'expérience n'est pas obligatoire | x0
Débutant accepté, une expérience serait un plus | x0
Débutant accepté si motivé | x0
Premier emploi accepté | x0
Infirmier, débutant(e) ou expérimenté(e) | x0
Junior accepté | x0
Expérience : débutant | x0
Notre société a 20 ans d'expérience. |
Fort de 30 ans d'expérience, notre groupe recrute. |
Salaire selon expérience |
Offrez une expérience client inoubliable |
Vous avez plus de 18 ans. |
Après 3 ans d'exercice, une prime est versée |
Deux ans de garantie exigés par le client |
"""
LANGUAGES = """
Anglais courant exigé | anglais!
Anglais souhaité | anglais?
La maîtrise de l'anglais est indispensable | anglais!
L'anglais serait un plus | anglais?
Bon niveau d'anglais | anglais!
Bilingue néerlandais exigé | néerlandais!
Notions d'allemand appréciées | allemand?
Maîtrise du français écrit exigée | français!
Français courant | français!
Cours d'anglais offerts |
Anglais non exigé |
Bonne maîtrise de l'anglais exigée | anglais!
Connaissance de l'italien appréciée | italien?
Vous enseignez l'anglais aux enfants |
Vous parlez le néerlandais ou l'allemand | néerlandais? allemand?
Anglais ou espagnol exigé | anglais? espagnol?
Maîtrise de l'anglais et de l'allemand | anglais! allemand!
Anglais exigé, allemand ou italien souhaité | anglais! allemand? italien?
"""
PLACES = load_places()
NOTHING = Vocabulary("none", {})


def rows(table: str) -> list[tuple[str, list[str]]]:
    found = []
    for line in table.strip().split("\n"):
        text, _, told = line.rpartition("|")
        found.append((text.strip().replace("\\n", "\n"), told.split()))
    return found


def read(text: str) -> Offer:
    raw: dict[str, Any] = {"id": "1", "intitule": "Poste", "description": text}
    return read_offer(raw, vocabulary=NOTHING, linker=None, places=PLACES)


def mark(*, required: bool) -> str:
    return "!" if required else "?"


def test_there_are_enough_of_them() -> None:
    tables = (LICENCES, CERTIFICATES, DIPLOMAS, EXPERIENCE, LANGUAGES)
    assert len({text for table in tables for text, _ in rows(table)}) >= 150


@pytest.mark.parametrize(("text", "told"), rows(LICENCES))
def test_licences(text: str, told: list[str]) -> None:
    assert sorted(one.code + mark(required=one.required) for one in read(text).licences) == sorted(told)


@pytest.mark.parametrize(("text", "told"), [*rows(CERTIFICATES), *rows(DIPLOMAS)])
def test_certificates_and_diplomas(text: str, told: list[str]) -> None:
    offer = read(text)
    papers = [(one.label, one.required) for one in offer.diplomas]
    papers += [(one.label, one.required) for one in offer.certifications]
    assert len(papers) == len(told), papers
    for (label, required), one in zip(papers, told, strict=True):
        assert one.endswith(mark(required=required)), papers
        assert _tells(one, label), papers


def _tells(told: str, label: str) -> bool:
    """Whether the words are of the label, and tell all its numbers."""
    words, named = set(fold(told[:-1]).split("-")), set(re.findall(r"\w+", fold(label)))
    return words <= named and {one for one in named if re.search(r"\d", one)} <= words


@pytest.mark.parametrize(("text", "told"), rows(EXPERIENCE))
def test_experience(text: str, told: list[str]) -> None:
    assert read(text).experience == _asked(told)


def _asked(told: list[str]) -> ExperienceAsked:
    if not told:
        return ExperienceAsked()
    if told[0] == "x0":
        return ExperienceAsked(0, required=False)
    months = told[0][1:-1]
    return ExperienceAsked(int(months) if months else None, required=told[0].endswith("!"))


@pytest.mark.parametrize(("text", "told"), rows(LANGUAGES))
def test_languages(text: str, told: list[str]) -> None:
    asked = {one.language + mark(required=one.required) for one in read(text).languages}
    assert asked == set(told)
