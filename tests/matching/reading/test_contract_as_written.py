"""The contract in the words of short offers: turns that are no alternance, choices, seasons, extras."""

from __future__ import annotations

import pytest

from matching.reading.offer_facts.contract import contract_of_label, read_contract, read_months
from matching.reading.offer_source import OfferSource

SAID = [
    ("CDI. Horaires en alternance 6h-14h / 14h-22h", "cdi"),
    ("Intérim, 2 semaines en alternance matin/après-midi", "interim"),
    ("Travail en alternance matin / soir, CDD de 3 mois", "cdd"),
    ("Alternance jour/nuit, CDI", "cdi"),
    ("En 2x8 en alternance, intérim 3 mois", "interim"),
    ("Un week-end sur deux en alternance", None),
    ("Vous travaillez en alternance : une semaine de matin, une de soir.", None),
    ("Contrat en alternance", "alternance"),
    ("Vous êtes en alternance (Bac pro)", "alternance"),
    ("En alternance : une semaine au CFA, trois semaines sur le chantier", "alternance"),
    ("CDD ou CDI", None),
    ("CDI ou CDD selon profil", None),
    ("Poste en CDI / CDD", None),
    ("CDD de 6 mois ou CDI", None),
    ("CDI (ou CDD de 6 mois)", None),
    ("CDD ou intérim", None),
    ("CDI ou alternance", None),
    ("Contrat d'apprentissage ou alternance", "alternance"),
    ("CDD / CDI possible", "cdd"),
    ("Intérim puis CDI", "interim"),
    ("CDD puis CDI", "cdd"),
    ("Intérim avec possibilité de CDI", "interim"),
    ("Horaires d'après-midi en CDI", "cdi"),
    ("Nous recrutons des serveurs pour la saison.", "cdd"),
    ("Bilan pour la saison culturelle à venir", None),
    ("Intérim à la semaine", "interim"),
    ("Intérim Dupont recrute un cariste", None),
    ("CDDU", "cdd"),
    ("Extra en salle le samedi", "cdd"),
    ("Recherche un extra pour dimanche", "cdd"),
    ("Serveurs en extra. Mission d'intérim.", "interim"),
    ("Une équipe extra vous attend", None),
    ("Relations extra-hospitalières", None),
    ("Contrat : Déterminée", "cdd"),
    ("Contrat : Indéterminée", "cdi"),
    ("Contrat : durée indéterminée", "cdi"),
    ("Contrat PEC de 10 mois", "cdd"),
    ("Contrat PEC (CDI)", "cdi"),
    ("Un accueil en PEC", None),
    ("Vacataire", None),
]
LABELS = [
    ("Déterminée", "cdd"),
    ("Indéterminée", "cdi"),
    ("CDDU", "cdd"),
    ("Extra", "cdd"),
    ("CDI ou CDD", None),
    ("CDD/CDI", None),
    ("Vacataire", None),
]


@pytest.mark.parametrize(("text", "contract"), SAID)
def test_the_contract_offered_is_read(text: str, contract: str | None) -> None:
    assert read_contract(OfferSource({"id": "1", "description": text})).value == contract


@pytest.mark.parametrize(("label", "contract"), LABELS)
def test_a_field_says_it_in_its_own_words(label: str, contract: str | None) -> None:
    assert contract_of_label(label) == contract


def test_a_field_decides_where_the_text_leaves_the_choice() -> None:
    source = OfferSource({"id": "1", "description": "CDD ou CDI", "typeContrat": "CDI"})
    assert read_contract(source).value == "cdi"


def test_the_length_of_a_turn_is_not_the_length_of_the_contract() -> None:
    source = OfferSource({"id": "1", "description": "Intérim, 2 semaines en alternance matin/soir"})
    assert read_months(source, "interim").value is None
