"""Trades that are learned on the job, and trades that travel: by the title, checked against the ROME code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from matching.offer import Offer, Passage
from matching.reading.offer_source import OfferSource


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade by its ROME 3 codes and the words of its titles; ``name`` is how it is said."""

    codes: frozenset[str]
    title: re.Pattern[str]
    name: str

    @property
    def of_name(self) -> str:
        """The name after "le métier": « de plongeur », « d'aide ménager »."""
        return f"d'{self.name}" if self.name[0] in "aeiouhé" else f"de {self.name}"


def _trade(codes: str, title: str, name: str) -> Trade:
    return Trade(frozenset(codes.split()), re.compile(rf"\b(?:{title})"), name)


#: ROME asks for no diploma and no experience before the first day of these.
_UNSKILLED: Final = (
    _trade("G1605", r"plong(?:eur|euse|e)\b(?! sous|.*scaphand)", "plongeur"),
    _trade(
        "K2204 K2201 J1301",
        r"agente? (?:de |d')(?:entretien|nettoyage|proprete|service de nettoyage)(?! (?:des )?(?:espaces|batiments?|voirie|piscine|machines?|materiel|technique))"
        r"|agente?(?: ?/ ?agente)? (?:de |d')(?:entretien|nettoyage|proprete) (?:de |des )?(?:locaux|bureaux)|technicien\w* de surface|(?:femme|homme) de menage|nettoyeu(?:r|se)",
        "agent d'entretien",
    ),
    _trade(
        "K1304",
        r"aide[- ]menagere?|employee? (?:de maison|de menage)|assistante? menagere?|agente? de menage",
        "aide ménager",
    ),
    _trade("N1105 N1103", r"manutentionnaire|agente? de manutention", "manutentionnaire"),
    _trade(
        "A1401 A1402 A1403 A1405",
        r"cueilleu(?:r|se)|vendangeu(?:r|se)|ramasseu(?:r|se)|aide agricole|ouvrie(?:r|re) (?:saisonnie\w+|viticole saisonnie\w+)",
        "cueilleur",
    ),
    _trade(
        "H3302 H2102",
        r"agente? de (?:conditionnement|production|fabrication)|conditionneu(?:r|se)|emballeu(?:r|se)|operat(?:eur|rice) (?:de |en )?conditionnement",
        "agent de conditionnement",
    ),
    _trade("K2304", r"agente? de tri|trieu(?:r|se)|operat(?:eur|rice) de tri", "agent de tri"),
    _trade(
        "K2303",
        r"ripeu(?:r|se)|eboueu(?:r|se)|agente? de proprete urbaine|balayeu(?:r|se)",
        "agent de propreté urbaine",
    ),
    _trade(
        "G1501",
        r"(?:femme|valet)(?: ?/ ?(?:femme|valet))? de chambre|employee?(?: ?/ ?employee)? d'etage|equipie\w+ d'etage|lingere?\b",
        "employé d'étage",
    ),
    _trade(
        "G1603",
        r"equipie\w+(?: polyvalente?)? (?:de |en )?restaura\w+|employee? (?:de |en )?restauration|equipie\w+ polyvalente?|aide(?:[- ]de)?[- ]cuisine",
        "employé de restauration",
    ),
    _trade(
        "D1507",
        r"employee? (?:de |en |commercial en )?(?:libre[- ]service|rayon|mise en rayon)|metteu\w+ en rayon",
        "employé de libre-service",
    ),
    _trade("D1505", r"hote\w*(?: ?/ ?hotesse)? de caisse|caissie(?:r|re)", "hôte de caisse"),
    _trade("F1704 F1702", r"man(?:oe|œ)uvre", "manœuvre"),
    _trade(
        "M1603",
        r"distribut(?:eur|rice) (?:de |d')(?:prospectus|journaux|imprimes|publicites?|flyers)",
        "distributeur de prospectus",
    ),
)
_MORE: Final = re.compile(
    r"\b(?:chef\w*|responsable|encadrant\w*|superviseu\w+|manager|gerant\w*|gouvernante?|coordin\w+|adjointe?|inspect\w+|formateu\w+|formatrice"
    r"|qualifie\w*|confirme\w*|expert\w*|technicien\w*(?! de surface)|maintenance|conduct\w+|hospitalie\w+|bionettoyage|cariste|caces|pontier|regleu\w+|laboratoire|pharma\w+|chimi\w+)\b"
)
_DRIVER: Final = re.compile(
    r"\b(?:chauffeu(?:r|se)|(?<!aide-)(?<!aide )livreu(?:r|se)|coursie(?:r|re)|ambulancie(?:r|re)|conduct(?:eur|rice)(?: ?/ ?conductrice)?[ -]"
    r"(?:de |d')?(?:routie\w+|livreu\w+|cars?\b|bus\b|autocars?|autobus|taxi|poids|vehicules?|vl\b|pl\b|spl\b|navette|scolaire|receveu\w+|super|minibus))"
)
_NO_CAR: Final = re.compile(
    r"\b(?:velos?|cyclo\w*|trottinette|scooters?|triporteur|a pied|pieton\w*|aide[- ]livreu\w+|ripeu\w+|train|tramway|fluvial\w*|velo-?cargo)\b"
)
_HOME_CARE: Final = re.compile(
    r"\b(?:aides?(?:-soignante?)? (?:a|au) domicile|auxiliaires? de vie|aide[- ]menage\w+|assistante?s?(?: ?/ ?assistante)? (?:de vie|menage\w+)|avs\b|intervenante?s? a domicile|(?:femme|homme) de menage a domicile)"
)
_COMMERCIAL: Final = re.compile(
    r"\b(?:commercia(?:l|le|ux)|technico[- ]commercial\w*|vrp|delegue\w* (?:commercial|pharma|medic)\w*|attache\w* commercial\w*|chef de secteur|prospect\w+)\b"
)
_ON_THE_ROAD: Final = re.compile(
    r"\b(?:itinerante?s?|(?:vehicule|voiture|camion|camionnette|utilitaire) de (?:service|fonction|societe)|deplacements? (?:quotidiens?|frequents?|reguliers?|journaliers?)|porte[- ]a[- ]porte)\b"
)
_SEDENTARY: Final = re.compile(
    r"\b(?:sedentaires?|telephoniques?|teletravail|en magasin|televente|teleprospect\w+)\b"
)


def unskilled_trade(offer: Offer, source: OfferSource) -> Trade | None:
    """The trade learned on the job that title and occupation name together; None for any other."""
    title = source.title.folded
    if _MORE.search(title) or offer.contract == "alternance":
        return None
    parents = {link.rome_v3 for link in offer.occupations}
    fitting = (one for one in _UNSKILLED if one.title.search(title))
    return next((one for one in fitting if not parents or parents & one.codes), None)


def travelling_trade(source: OfferSource) -> Passage | None:
    """The words that show that the person drives: a driver's title, home care, a commercial on the road."""
    title, text = source.title, source.description
    if _NO_CAR.search(title.folded):
        return None
    if match := _DRIVER.search(title.folded):
        return title.passage(*match.span())
    if (match := _HOME_CARE.search(title.folded)) and "domicile" in title.folded + text.folded:
        return title.passage(*match.span())
    road = _ON_THE_ROAD.search(text.folded)
    if (match := _COMMERCIAL.search(title.folded)) and road and not _SEDENTARY.search(title.folded):
        return text.passage(*road.span())
    return None
