"""The words of diplomas with their levels, and the stems that say one field."""

from __future__ import annotations

from typing import Final

#: Level of each diploma word (cadre national des certifications, 2019). 0: below level 3. First match wins.
LEVELS: Final[tuple[tuple[str, int], ...]] = (
    (r"doctorats?|docteur (?:en|es)|phd|bac ?\+ ?8", 8),
    (
        r"(?<!scrum )(?<!web )(?<!quiz )masters?(?: ?[12])?\b(?! (?:class|data|chef))|mastere"
        r"|ingenieurs? diplome\w*"
        r"|diplomes? d'ingenieurs?|(?:titre|ecole) d'ingenieurs?"
        r"|m[12]\b(?= (?:en|de|d'))|dess|dea\b|bac ?\+ ?[567](?: et plus)?(?: ou equivalents?)?|dscg|mba\b",
        7,
    ),
    (
        r"licences? (?:pro\w*|professionnelles?)|licences?(?! (?:de |d'|en )(?:soud|car|conduite"
        r"|transport|pilot|taxi|debit|chasse|logiciel|cours))(?= (?:en |de |d'|langues|lea|llce|staps"
        r"|eco|droit|science|info|psycho|gestion|obten))"
        r"|bachelors?|but\b(?=(?: [a-z]{2,})|[ ,;/.)]|$)|maitrises?(?= (?:en|de|d') (?:droit|lettres"
        r"|sciences|gestion))|dcg\b"
        r"|diplome d'etat d'infirmi\w+|\bbac ?\+ ?[34](?: ?(?:,|/|a|ou"
        r"|et) ?bac ?\+ ?[45])?(?: ou equivalents?)?"
        r"|d\.?e\.?(?:ess?|ejes?|assistant)\b",
        6,
    ),
    (
        r"btsa?\b|b\.t\.s\.?|dut\b|deug\b|deust\b|brevets? de technicien superieur"
        r"|bac ?\+ ?2(?: ou equivalents?)?|cpge",
        5,
    ),
    (
        r"bacs? ?(?:pro\w*\.?|professionnels?)|bacs? (?:general|technologique|techno)"
        r"|baccalaureats?(?: (?:pro\w*|general|technologique))?"
        r"|bac (?:s|es|l|stmg|sti2d|st2s|stg|stt|sti|f\d|g\d)\b|bac ou equivalents?|bacs?\b(?! ?(?:\+"
        r"|a (?:graisse|sable|ordure|linge)|de |d'))"
        r"|bp\b(?! ?\d)|brevets? professionnels?|bpjeps|bt\b(?= [a-z])(?!.{0,3}(?:domaine|hta))|daeu"
        r"|capacite en droit"
        r"|diplomes? (?:d'etat )?d'aides?[ -]soignant\w*|deas\b"
        r"|diplomes? d'etat d'auxiliaires? de puericulture|deap\b"
        r"|d\.?e\.? (?:d')?aides?[ -]soignant\w*|brevets? (?:des )?metiers d'art|bma\b",
        4,
    ),
    (
        r"cap ?/ ?bep|bep ?/ ?cap|cap,? (?:et |ou |/ ?)?bep(?: et equivalents?)?|capa\b|bepa\b|cap\b"
        r"|c\.a\.p\.?|bep\b|b\.e\.p\.?"
        r"|certificats? d'aptitude professionnelle|brevets? d'etudes professionnelles"
        r"|deaes\b|deavs\b|deamp\b|diplomes? d'etat d'accompagnant\w*"
        r"|diplomes? (?:d'etat )?d'auxiliaires? de vie(?: sociale)?"
        r"|(?:diplomes? d'etat|d\.?e\.?) d'ambulanci\w+|bpa\b|mention complementaire",
        3,
    ),
    (
        r"brevets? des colleges|dnb\b|bepc\b|cfg\b|certificat de formation generale"
        r"|aucune formation scolaire|4eme achevee|3eme achevee"
        r"|niveau 3eme|college\b(?= acheve)",
        0,
    ),
)
#: Families of words that one field goes by; the stem of five letters does the rest.
SAME_FIELD: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(one.split())
    for one in (
        "soude soudu souda chaud metal serru",
        "peint vitre revet finit",
        "macon grosu beton",
        "cuisi resta trait",
        "patis boula choco",
        "vente vende comme magas negoc equip",
        "propr netto entre hygie colle",
        "logis magas caris entre prepa trans",
        "condu livre route trans",
        "secre admin bureau assis gesti",
        "aides domic famil socia perso soins sante asspc vieso",
        "elect melec elect energ",
        "plomb chauf sanit therm",
        "mecan maint autom engin",
        "menui charp ebeni bois agenc",
        "coiff esthe cosme",
        "enfan petit pueri",
        "compt finan gesti",
        "espac verts paysa jardi horti",
        "carre faien",
        "vrd trava publi route canal",
    )
)
ABBREVIATIONS: Final = {
    "advf": ("domicile", "familles"),
    "assp": ("soins", "personne"),
    "aps": ("securite",),
    "vrd": ("vrd",),
    "mei": ("maintenance",),
    "melec": ("electricite",),
    "mco": ("commerce",),
    "vam": ("vente",),
    "ats": ("personne",),
    "css": ("sante", "social"),
    "aph": ("proprete",),
    "epc": ("commerce",),
    "aepe": ("enfance",),
    "pspa": ("cuisine",),
    "mbc": ("batiment", "maintenance"),
}
STOP_WORDS: Final = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "en",
        "et",
        "ou",
        "un",
        "une",
        "au",
        "aux",
        "sur",
        "pour",
        "avec",
        "par",
        "non",
        "dans",
        "opt",
        "option",
        "profil",
        "type",
        "mention",
        "specialite",
        "domaine",
        "metier",
        "metiers",
        "agent",
        "ouvrier",
        "employe",
        "assistant",
        "technicien",
        "titre",
        "pro",
        "professionnel",
        "professionnelle",
        "diplome",
        "formation",
        "niveau",
        "cap",
        "bep",
        "bac",
        "bts",
        "dut",
        "deug",
        "master",
        "licence",
        "dscg",
        "dcg",
        "ecole",
        "ingenieur",
        "alternance",
        "specialisee",
        "specialise",
        "expert",
        "experimente",
        "passionne",
        "industriel",
        "industrielle",
        "industrielles",
        "general",
        "generale",
        "polyvalent",
        "polyvalente",
        "minimum",
        "plus",
        "type",
    ]
)
