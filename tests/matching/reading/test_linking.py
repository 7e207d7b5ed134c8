"""Trade texts linked to occupations: genders, abbreviations, typos, several trades, vague words."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from matching.reading.linking import UNDERSTOOD, OccupationLinker
from matching.reading.participant_fields.experiences import read_experience
from matching.reading.participant_fields.trades import read_aims
from matching.reading.trade_splitting import split_trades
from matching.vocabulary.starter import load_starter

LINKER = OccupationLinker(load_starter())
TITLES = Path(__file__).parents[4] / "shared" / "data" / "offers" / "titles.csv"

_TRADES = [
    ("cariste", "N1101"),
    ("Cariste (H/F)", "N1101"),
    ("carriste", "N1101"),
    ("cariste 1-3-5", "N1101"),
    ("plonjeur", "G1605"),
    ("plonge", "G1605"),
    ("ponge", "G1605"),
    ("prépa cde", "N1103"),
    ("preparatrice de commandes", "N1103"),
    ("ELS", "D1507"),
    ("mise en rayon", "D1507"),
    ("caisse", "D1505"),
    ("hotesse de caisse", "D1505"),
    ("ADVF", "K1302"),
    ("aux. de vie", "K1302"),
    ("aide dom.", "K1304"),
    ("femme de ménage", "K1304"),
    ("manut.", "N1105"),
    ("mantu", "N1105"),
    ("agt de condt", "H3302"),
    ("op. condit", "H3302"),
    ("opératrice de conditionnement", "H3302"),
    ("cond. engins TP", "F1302"),
    ("chauff. SPL", "N4101"),
    ("chauffeur PL", "N4101"),
    ("chauffeuse livreuse VL", "N4105"),
    ("chauffeur / livreur", "N4105"),
    ("portage de repas", "N4105"),
    ("agt ent. locaux", "K2204"),
    ("ag. d'entretien", "K2204"),
    ("technicienne de surface", "K2204"),
    ("soudeur MIG/MAG", "H2913"),
    ("soudeuse", "H2913"),
    ("manoeuvre TP", "F1704"),
    ("Manœuvre TP", "F1704"),
    ("riepur", "K2303"),
    ("accueil", "M1601"),
    ("standard", "M1601"),
    ("secrétaire médicale", "M1609"),
    ("aide soignante", "J1501"),
    ("ASH", "J1301"),
    ("ATSEM", "K1303"),
    ("peintre int/ext", "F1606"),
    ("électricien bâtiment", "F1602"),
    ("serveuse", "G1803"),
    ("dame de cantine", "G1603"),
    ("veilleur de nuit", "K2503"),
    ("agent de prévention et de sécurité", "K2503"),
    ("Vendeur(se) en boulangerie", "D1106"),
    ("mécanicien auto", "I1604"),
]


@pytest.mark.parametrize(("text", "parent"), _TRADES)
def test_a_trade_as_typed(text: str, parent: str) -> None:
    first = LINKER.link(text)[0]
    assert (first.rome_v3, first.confidence >= UNDERSTOOD) == (parent, True)


@pytest.mark.parametrize("text", ["agent", "employé", "agent polyvalent", "équipière polyvalente"])
def test_words_of_any_trade_have_low_confidence(text: str) -> None:
    assert all(link.confidence < UNDERSTOOD for link in LINKER.link(text))


@pytest.mark.parametrize(
    "text", ["", "   ", "???", "xyz qwrtz", "notaire", "élagueur", "elagueur", "comédien"]
)
def test_a_trade_we_do_not_know_is_not_taken_for_another(text: str) -> None:
    assert all(link.confidence < UNDERSTOOD for link in LINKER.link(text))


def test_both_genders_give_the_same_links() -> None:
    for one, other in (("soudeur", "soudeuse"), ("cuisinier", "cuisinière"), ("conducteur", "conductrice")):
        assert LINKER.link(one) == LINKER.link(other)


def test_the_domain_decides_between_equals() -> None:
    assert LINKER.link("peintre", domains=("industrie",))[0].rome_v3 == "H3404"
    assert LINKER.link("peintre", domains=("batiment",))[0].rome_v3 == "F1606"


def test_best_first_and_at_most_top() -> None:
    links = LINKER.link("agent de maintenance", top=3)
    assert len(links) == 3
    assert [one.confidence for one in links] == sorted((one.confidence for one in links), reverse=True)
    assert all(0 <= one.confidence <= 1 for one in links)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plonge + desserts simples", ["plonge", "desserts simples"]),
        ("agent de fabrication, cariste en usine", ["agent de fabrication", "cariste en usine"]),
        ("soudeur / tuyauteur", ["soudeur", "tuyauteur"]),
        ("soudeur/tuyauteur", ["soudeur", "tuyauteur"]),
        ("Préparateur / Préparatrice de commandes", ["preparatrice de commandes"]),
        ("chauffeur / livreur", ["chauffeur livreur"]),
        ("magasinier / magasinier cariste", ["magasinier", "magasinier cariste"]),
        ("plongeur puis commis de cuisine", ["plongeur", "commis de cuisine"]),
        ("livreur en attendant le recyclage ; cariste", ["livreur", "cariste"]),
        ("cuisinier (collectivité)", ["cuisinier", "collectivite"]),
    ],
)
def test_cutting_a_text_into_trades(text: str, pieces: list[str]) -> None:
    assert split_trades(text) == pieces


def test_each_trade_of_a_text_is_linked() -> None:
    linked = LINKER.link_all("plonge, cariste ou maçon")
    assert [(piece, links[0].rome_v3) for piece, links in linked] == [
        ("plonge", "G1605"),
        ("cariste", "N1101"),
        ("macon", "F1703"),
    ]


@pytest.mark.parametrize(
    ("cell", "certain", "doubtful", "left"),
    [
        ("cariste (à voir)", [], ["cariste"], ["à voir"]),
        ("maçon, mise en rayon évent.", ["maçon"], ["mise en rayon"], []),
        ("livreur, à terme serveur", ["livreur"], ["serveur"], []),
        ("livreur pq pas", [], ["livreur"], []),
        ("livreur (quand permis), cariste", ["cariste"], ["livreur"], ["quand permis"]),
        ("cariste mais pas de nuit", ["cariste"], [], []),
        ("pâtissier, pas de we", ["pâtissier"], [], []),
        ("maçon (mais voir limites)", ["maçon"], [], ["mais voir limites"]),
        ("cariste, veut passer CACES", ["cariste"], [], ["veut passer CACES"]),
        ("projet à confirmer", [], [], ["projet à confirmer"]),
        ("ne veut plus faire de ménage, cariste", ["cariste"], [], ["ne veut plus faire de ménage"]),
        ("veilleur de nuit", ["veilleur de nuit"], [], []),
    ],
)
def test_aims_doubts_and_remarks(cell: str, certain: list[str], doubtful: list[str], left: list[str]) -> None:
    read = read_aims(cell, LINKER, None)
    assert list(dict.fromkeys(a.text for a in read.aims or () if a.certain)) == certain
    assert list(dict.fromkeys(a.text for a in read.aims or () if not a.certain)) == doubtful
    assert [one.text for one in read.left] == left


@pytest.mark.parametrize(
    ("text", "named", "not_named"),
    [
        (
            "commis de cuisine (hôtel), 7 mois, 2021, plonge + entrées froides",
            {"G1602", "G1605"},
            {"D1104"},
        ),
        ("peintre décoration villas neuves, 5 ans, 2022", {"F1606"}, set()),
        ("équipier polyvalent (pizzeria), 8 mois, 2022", {"G1603"}, set()),
        ("aide peintre (atelier d'une régie), 14 mois, 2022", {"F1606"}, set()),
        ("cariste, 4 ans, 2012 (papiers échus, n'en veut plus)", {"N1101"}, set()),
        ("soudeuse interim chaudières (TIG), 11 mois, 2024", {"H2913"}, {"N1110"}),
    ],
)
def test_every_trade_that_an_experience_names(text: str, named: set[str], not_named: set[str]) -> None:
    romes = set(read_experience(text, LINKER, None, today=dt.date(2026, 11, 25)).romes)
    assert named <= romes
    assert not not_named & romes


@pytest.mark.skipif(not TITLES.exists(), reason="les titres d'offres partagés ne sont pas là")
def test_titles_of_real_offers() -> None:
    vocabulary = load_starter()
    parents = {one.parent for one in vocabulary.occupations.values()}
    with TITLES.open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file, delimiter=";")
            if vocabulary.parent(row["romeCode"]) in parents
        ]
    found = [
        (vocabulary.parent(row["romeCode"]), [link.rome_v3 for link in LINKER.link(row["intitule"])])
        for row in rows
    ]
    assert sum(links[:1] == [right] for right, links in found) / len(found) >= 0.76
    assert sum(right in links for right, links in found) / len(found) >= 0.88
