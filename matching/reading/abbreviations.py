"""Abbreviations that advisers and employers type in trade names, spelled out."""

from __future__ import annotations

import re
from typing import Final

_SPELLED: Final = {
    r"agt": "agent",
    r"prepa(?:\.|\b)": "preparateur",
    r"cdes?": "commandes",
    r"els": "employe libre service",
    r"advf": "assistant de vie aux familles",
    r"avs": "auxiliaire de vie sociale",
    r"aux\.?": "auxiliaire",
    r"manut\.?": "manutentionnaire",
    r"condit\.?": "conditionnement",
    r"cond\.?": "conducteur",
    r"op\.?": "operateur",
    r"chauff\.?": "chauffeur",
    r"resp\.?": "responsable",
    r"ent\.?": "entretien",
    r"dom\.?": "domicile",
    r"pl": "poids lourd",
    r"spl": "super lourd conducteur routier",
    r"vl": "vehicule leger",
    r"tp": "travaux publics",
    r"vrd": "voirie reseaux divers",
    r"ash": "agent de service hospitalier",
    r"as": "aide soignant",
    r"atsem": "agent territorial specialise ecoles maternelles",
    r"indus": "industriel",
    r"prod\.?": "production",
    r"fab\.?": "fabrication",
    r"log\.?": "logistique",
    r"mag\.?": "magasinier",
    r"compta": "comptable",
    r"secu": "securite",
    r"admin\.?": "administratif",
    r"bat\.?": "batiment",
    r"elec": "electricien",
    r"meca": "mecanicien",
    r"maint\.?": "maintenance",
    r"nett\.?": "nettoyage",
    r"polyv\.?": "polyvalent",
    r"resto": "restaurant",
    r"cuis\.?": "cuisine",
    r"rempl\w*": "",
    r"int\.": "interieur",
    r"menage(?:s|re|res)?": "menage",
    r"condt": "conducteur",
    r"vend\.?": "vendeur",
    r"empl\.?": "employe",
    r"aide-?menag\w*": "aide menage",
    r"mep": "mise en place",
    r"ripeur": "ripeur",
    r"plongeu\w*": "plongeur",
    r"plonge": "plongeur",
    r"mise en rayon": "employe libre service mise en rayon",
    r"accueil": "accueil",
    r"hot(?:e|esse)s? d'accueil": "hote accueil",
    r"cariste?s?": "cariste",
    r"livraisons?": "livreur",
    r"soudage|soudure": "soudeur",
    r"peinture": "peintre",
    r"maconnerie": "macon",
    r"menuiserie": "menuisier",
    r"plomberie": "plombier",
    r"electricite": "electricien",
    r"patisserie": "patissier",
    r"boulangerie": "boulanger",
    r"cuisine": "cuisine",
    r"jardinage": "jardinier",
    r"couture": "couturier",
    r"caisse": "caissier",
    r"secretariat": "secretaire",
    r"gardiennage": "gardien",
    r"manutention": "manutentionnaire",
}
_PATTERN: Final = re.compile(
    "|".join(rf"(?<![\w'])(?P<g{i}>{short})(?!\w)" for i, short in enumerate(_SPELLED))
)
_LONG: Final = tuple(_SPELLED.values())


def spelled_out(folded: str) -> str:
    """Return a folded trade text with its abbreviations spelled out."""
    return _PATTERN.sub(lambda found: _LONG[int(str(found.lastgroup)[1:])], folded)
