"""Barriers that the trade does not need: a diploma, years, a licence or perfect French for a simple post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import Offer, OfferWarning, Passage
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.phrases import Phrase, find_phrases, quoted
from matching.reading.offer_warnings.trades import Trade, travelling_trade, unskilled_trade

#: More practice than this is more than a trade learned on the job needs.
_LONG_MONTHS: Final = 24
_FLUENT: Final = frozenset({"C1", "C2", "natif"})
_DIPLOMA: Final = (
    "{said} : le métier {trade} s'apprend sur le poste ; un diplôme exigé écarte de bons candidats. "
    "Écrire plutôt « diplôme apprécié », ou les gestes à savoir faire."
)
_EXPERIENCE: Final = (
    "{said} : le métier {trade} s'apprend vite ; plus de deux ans exigés écartent beaucoup de monde. "
    "Écrire plutôt « expérience appréciée » ou « débutant accepté, formation au poste »."
)
_FIRST_JOB: Final = (
    "{said} : ce contrat est fait pour apprendre ou reprendre un emploi ; exiger de l'expérience l'empêche. "
    "Écrire plutôt « débutant accepté »."
)
_LICENCE: Final = (
    "{said} : l'offre demande le permis B, mais le lieu est desservi et le poste ne se déplace pas. "
    "Écrire plutôt « accessible en transports en commun », et le permis seulement s'il sert au travail."
)
_FRENCH: Final = (
    "{said} : le métier {trade} ne demande pas un français parfait. "
    "Écrire plutôt ce qui sert : « comprendre les consignes », « lire les étiquettes »."
)
_PERFECT_FRENCH: Final = re.compile(
    r"\b(?:parfaite?|excellente?|tres bonne|totale|impeccable) (?:maitrise |connaissance |niveau |expression )?(?:orale et ecrite |ecrite et orale |ecrite |orale )?(?:du |de |en |de la langue |de l')?(?:francais\w*|orthographe|expression ecrite|redaction\w*)"
    r"|\b(?:maitris\w+) (?:parfaite?(?:ment)?) (?:du |le |de la langue )?francais\w*|\borthographe (?:irreprochable|impeccable|parfaite|exigee|soignee)|\bsans fautes? d'orthographe|\bfrancais (?:parfait|impeccable|irreprochable)"
    r"|\bparl\w+ parfaitement (?:le )?francais|\bqualites redactionnelles"
)
_SERVED: Final = re.compile(
    r"\b(?:proche|proximite|acces(?:sible)?|desservi\w*|a (?:deux|cinq|dix|\d{1,2}) (?:pas|min\w*)|pres|arret)\b[^.;\n]{0,40}?\b(?:bus|tram(?:way)?|metro|gare|transports? en commun)\b"
    r"|\b(?:bus|tramway|metro|transports? en commun)\b[^.;\n]{0,15}\b(?:a proximite|a cote|devant|au pied)|\bdesservi\w*\b[^.;\n]{0,20}(?:bus|tram|metro|transport)|\baccessible a pied|\b(?:en|au|plein) (?:plein )?centre[- ]ville\b"
)
#: « non desservi », « aucun bus à proximité »: the place is not served, whatever else is said of it.
_TRANSPORT: Final = r"(?:bus|tram\w*|metro|gares?|trains?|transports?|lignes?)"
_NOT_SERVED: Final = re.compile(
    r"\b(?:non|mal|peu|pas|plus|jamais|difficilement|rarement|in) ?(?:\w+ment |tres |bien |du tout )?(?:desservi\w*|accessible\w*)"
    rf"|\b(?:pas|aucune?s?|sans|ni|hors|loin) (?:\w+ ){{0,2}}?(?:de |d'|des |du |les )?(?:\w+ ){{0,2}}?{_TRANSPORT}\b"
    rf"|\b{_TRANSPORT}(?: en commun)?[^.;,\n]{{0,25}}(?:\b(?:inexistant|absent|rare|insuffisant|impossible|aucun)\w*|: ?non\b)"
    r"|\bnon[ -]desserte\b|\beloignee? d\w+ (?:transports?|gares?|bus)"
)
#: « à deux pas du métro »: close by.
_STEPS: Final = re.compile(r"\b(?:a|quelques|deux|trois|\d+) (?:\w+ )?pas (?:de|du|des)\b")
_MOVES: Final = re.compile(
    r"\b(?:deplacements?|itinerant\w*|tournees?|livr\w+|chantiers?|(?:plusieurs|differents|divers|multi)[ -]sites?|vehicule de|voiture de|conduire|conduite|domiciles?|secteur\b|camion\w*|astreintes?)\b"
)


def needless_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Warnings for what is asked beyond what the post needs."""
    if trade := unskilled_trade(offer, source):
        yield from _diplomas(offer, trade)
        yield from _years(offer, trade)
        yield from _french(source, offer, trade)
    if offer.experience.required and _is_for_learning(source, offer):
        yield from _said("needless_experience", _FIRST_JOB, _first(offer, "experience"))
    yield from _licence(source, offer)


def _is_for_learning(source: OfferSource, offer: Offer) -> bool:
    """An alternance or a CDDI: told by a field or the title, or by the text of an offer without such a field."""
    place = _first(offer, "contract")
    told = place is not None and (place.source != "description" or not source.text("typeContrat"))
    return told and offer.contract in ("cddi", "alternance")


def _diplomas(offer: Offer, trade: Trade) -> Iterator[OfferWarning]:
    places = offer.passages.get("diplomas", ())
    asked = [place for one, place in zip(offer.diplomas, places, strict=False) if one.required and one.level]
    yield from _said("needless_diploma", _DIPLOMA, next(iter(asked), None), trade)


def _years(offer: Offer, trade: Trade) -> Iterator[OfferWarning]:
    months = offer.experience.months or 0
    if offer.experience.required and months > _LONG_MONTHS:
        yield from _said("needless_experience", _EXPERIENCE, _first(offer, "experience"), trade)


def _french(source: OfferSource, offer: Offer, trade: Trade) -> Iterator[OfferWarning]:
    phrase = Phrase("needless_french", _PERFECT_FRENCH, _FRENCH.replace("{trade}", trade.of_name))
    found = next(find_phrases(source, (phrase,)), None)
    if found:
        yield found
        return
    places = offer.passages.get("languages", ())
    for language, place in zip(offer.languages, places, strict=False):
        if language.language == "français" and language.required and language.level in _FLUENT:
            yield from _said("needless_french", _FRENCH, place, trade)
            return


def _licence(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Only where the offer itself says that the place is served, and nothing in it moves or starts at night."""
    text = source.description.folded
    asks = any(one.code == "B" and one.required for one in offer.licences)
    hard_hours = {"early", "night"} & {*offer.schedule, *offer.schedule_possible}
    if not asks or hard_hours or not _is_served(text) or _MOVES.search(text) or travelling_trade(source):
        return
    places = zip(offer.licences, offer.passages.get("licences", ()), strict=False)
    yield from _said(
        "needless_licence", _LICENCE, next((place for one, place in places if one.code == "B"), None)
    )


def _is_served(folded: str) -> bool:
    return bool(_SERVED.search(folded)) and not _NOT_SERVED.search(_STEPS.sub("pres de", folded))


def _said(
    code: str, message: str, place: Passage | None, trade: Trade | None = None
) -> Iterator[OfferWarning]:
    if place:
        yield OfferWarning(
            code, message.format(said=quoted(place), trade=trade.of_name if trade else ""), place
        )


def _first(offer: Offer, field: str) -> Passage | None:
    return next(iter(offer.passages.get(field, ())), None)
