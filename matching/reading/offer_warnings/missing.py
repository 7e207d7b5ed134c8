"""What the offer does not say and an adviser must know before anyone is put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.phrases import quoted, texts_of
from matching.reading.offer_warnings.trades import travelling_trade

_PLACE: Final = (
    "L'offre ne dit pas où le travail se fait : sans le lieu, le trajet ne peut pas être vérifié. "
    "Demander la commune, et l'adresse si possible."
)
_CONTRACT: Final = "L'offre ne dit pas quel contrat est proposé. Demander : CDI, CDD, intérim ou autre, et la durée s'il y a une fin."
_HOURS: Final = "L'offre ne dit pas le temps de travail. Demander le nombre d'heures par semaine, et les jours et horaires."
_LICENCE: Final = (
    "{said} : le poste demande de se déplacer, mais l'offre ne dit rien du permis. "
    "Demander si un permis est nécessaire, lequel, et si un véhicule est fourni."
)
#: The offer speaks of how to get there: a licence, an own car, or other means.
_SAID: Final = re.compile(
    r"\b(?:permis|vehicule\w*(?! de (?:service|fonction|societe))|voiture personnelle|transports? en commun|bus\b|tramway|metro|velos?|scooters?|a pied|sans voiture|moyen de (?:transport|locomotion)|mobile\b|mobilite|fimo|fco|spl\b|pl\b|vl\b)"
)


def missing_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """One warning for each of place, contract, hours and licence that is missing."""
    if offer.workplace.insee is None and offer.workplace.name is None:
        yield OfferWarning("missing_place", _PLACE)
    if offer.contract is None:
        yield OfferWarning("missing_contract", _CONTRACT)
    if offer.hours_per_week is None and offer.full_time is None:
        yield OfferWarning("missing_hours", _HOURS)
    if not offer.licences and not _speaks_of_transport(source) and (passage := travelling_trade(source)):
        yield OfferWarning("missing_licence", _LICENCE.format(said=quoted(passage)), passage)


def _speaks_of_transport(source: OfferSource) -> bool:
    return bool(source.raw.get("permis")) or any(_SAID.search(text.folded) for text in texts_of(source))
