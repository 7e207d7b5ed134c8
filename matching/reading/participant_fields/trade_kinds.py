"""Is a piece of the trades cell that no title fits a trade that we lack, or a detail of the trade beside it?

A trade not understood makes the person's aims incomplete: a question. A detail changes nothing.
"""

from __future__ import annotations

import re
from typing import Final

from matching.reading.linking import OccupationLinker

#: Machines, tools and goods, which end like trades: « chargeuse », « conducteur d'engins, pelle, tombereau ».
_THINGS: Final = frozenset(
    "pelle pelleteuse chargeuse chargeur minipelle mini tractopelle tracto bull bulldozer niveleuse compacteur dumper tombereau nacelle"
    " chariot transpalette gerbeur palettiseur filmeuse ensacheuse etiqueteuse autolaveuse monobrosse injecteur tondeuse debroussailleuse"
    " tronconneuse taille-haie ponceuse perceuse meuleuse disqueuse agrafeuse tracteur remorque semi-remorque benne camion camionnette"
    " fourgon frigo scie presse fraiseuse tour robot laser rotative four friteuse plancha ordinateur clavier scanner"
    " terminal caisses palan"
    " pont grue treuil moteur ascenseur radiateur interieur exterieur finition finitions deco decoration petit petite"
    " petits petites gros grosse"
    " neuf renovation colis palettes sacs cartons vehicules voitures bureaux bureau vitres locaux chantier atelier"
    " usine magasin entrepot domicile".split()
)
_WORKER: Final = re.compile(
    r"\w{3,}(?:eurs?|euses?|rices?|iers?|ieres?|istes?|iens?|iennes?|logues?|graphes?|therapeutes?|ologue|crate)"
)
#: Trades that no ending tells, and first words of many trades.
_CALLINGS: Final = frozenset(
    "medecin avocat avocate notaire juge pilote prof professeur professeure coach clown artiste artisan artisane chef cheffe commis"
    " agent agente aide assistant assistante employe employee ouvrier ouvriere hote hotesse apprenti apprentie responsable gerant gerante"
    " veterinaire pharmacien sage-femme dentiste architecte comptable secretaire libraire bibliothecaire militaire gendarme policier"
    " pompier facteur factrice steward marin matelot mousse docker intermittent surveillant surveillante enseignant enseignante"
    " maitre maitresse auxiliaire ambulancier psychologue interprete guide croque-mort thanatopracteur equipier"
    " equipiere adjoint adjointe"
    " intervenant intervenante representant representante negociant fabricant commercant commercante technicien".split()
)
#: An activity named instead of who does it: « toilettage canin », « ferronnerie ».
_ACTIVITY: Final = re.compile(r"\w{3,}(?:age|erie|isme|culture|ologie|otherapie|ation|ition|iture)s?")
#: A whole field, with the words that ask for any work in it: « tout poste en industrie ».
_FIELD: Final = re.compile(
    r"(?P<any>(?:\b(?:dans|en|de|du|d'|secteur|domaine|branche|le|la|les|tout|toute?s?|types?|postes?|metiers?|travail|emplois?)\b ?"
    r"|l')*)"
    r"(?:industrie|batiment|btp|restauration|hotellerie|commerce|tertiaire|transports?|logistique|agriculture|sante|social"
    r"|sap|usine|sport|environnement|informatique|services? a la personne)"
)
_ANYTHING: Final = re.compile(
    r"(?:est |reste )?(?:n'importe(?: quo?el\w*| quoi)?|tou[ts]|toute?s?|divers|ouverte?(?: a)?(?: tou[ts])?|peu"
    r" importe|indifferent|polyvalente?)"
    r"(?: (?:les |de |types? (?:de |d')?)?(?:postes?|emplois?|metiers?|travail|boulots?|jobs?|domaines?|propositions?"
    r"|offres?|confondus))*(?: ok)?"
)


def is_field(piece: str) -> bool:
    """Return whether a folded piece names a field or any work at all, but no trade."""
    return bool(_FIELD.fullmatch(piece) or _ANYTHING.fullmatch(piece))


def opens(piece: str) -> bool:
    """Return whether a field is asked for as such (« dans le bâtiment »), not named beside a trade."""
    field = _FIELD.fullmatch(piece)
    return bool(field["any"]) if field else bool(_ANYTHING.fullmatch(piece))


def is_trade(piece: str, linker: OccupationLinker, *, first: bool) -> bool:
    """Return whether a folded piece that links to nothing names a trade; the ``first`` of a cell does."""
    words = re.findall(r"[a-z0-9-]+", piece)
    if not any(len(word) > 2 for word in words) or words[0] in _THINGS:
        return False
    if first or linker.names_a_worker(piece):
        return True
    return words[0] in _CALLINGS or any(kind.fullmatch(words[0]) for kind in (_WORKER, _ACTIVITY))
