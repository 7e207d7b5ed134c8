"""Wordings about origin: nationality, mother tongue, the place where one lives, religion."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.offer_warnings.phrases import ABSTAIN, DEMANDED, EQUAL, Phrase, one_of

_CODE: Final = "discriminatory_origin"
_NATIONALITY: Final = (
    "{said} : la nationalité et l'origine ne peuvent pas être un critère, sauf pour quelques emplois réservés par la loi "
    "(Code du travail, L1132-1). Écrire plutôt « autorisé à travailler en France »."
)
_MOTHER_TONGUE: Final = (
    "{said} : la langue maternelle et l'accent renvoient à l'origine (Code du travail, L1132-1). "
    "Écrire plutôt le niveau utile au poste, par exemple « français courant à l'oral »."
)
_WHERE: Final = (
    "{said} : le quartier où une personne habite ne peut pas l'écarter (Code du travail, L1132-1). "
    "Écrire plutôt l'adresse du poste, les horaires et comment y venir."
)
_BELIEF: Final = (
    "{said} : la religion ne peut pas être un critère (Code du travail, L1132-1). "
    "Retirer ces mots ; écrire seulement ce que le poste demande."
)
#: Posts that the law keeps for some nationalities: the State's, defence, private security.
_STATE: Final = re.compile(
    r"\b(?:gendarm\w+|armees?\b|militaire|police|policier|defense|habilit\w+|secret|igi\b|marine|douan\w+|fonction publique"
    r"|fonctionnaires?|magistrat|surete|nucleaire|concours|prefecture|ministere|penitentiaire|sapeurs?|pompiers?|cnaps"
    r"|agents? (?:\w+ )?(?:de )?(?:securite|surveillance)|carte pro\w*|souverainete)\b"
)
_WHO: Final = r"(?:candidat\w*|profils?|personnes?|personnel|collaborat\w+|salarie\w*|vous etes|etre|devez etre|seuls? (?:les|des)|reserve\w* aux)"
_PEOPLE: Final = r"(?:francais(?:e|es)?|europeen(?:ne|s|nes)?|occidenta\w+|belges?|suisses?)"
_FAITH: Final = (
    r"(?:catholiques?|chretien(?:ne|s)?|musulman(?:e|s)?|juifs?|juive|protestante?s?|bouddhistes?|athees?)"
)
_TONGUE: Final = r"(?:francais|francaise|francophone|anglais|anglophone|allemand|espagnol|neerlandais|arabe|french|english)"

_LIVE: Final = r"(?:habit(?:ant|ante|er|ez)|resid(?:ant|er|ez)|domicilie\w*|vivre|vivant|demeurant|residence)"
_MUST: Final = (
    r"(?:imperativement|obligatoirement|uniquement|exclusivement|necessairement|imperati\w+|obligatoire)"
)
_AREA: Final = r"(?:le |la |les |l'|un |ce |du |dans la |notre )?(?:quartiers?|communes?|villes?|villages?|secteurs?|rues?|arrondissements?|cantons?|proximite|pres|alentours)"

ORIGIN: Final = (
    Phrase(
        _CODE,
        one_of(
            r"\b(?:etre |vous etes |de |posseder la |possedez la |avoir la |avez la |ayant la )(?:de )?nationalite (?:francaise|europeenne|belge|suisse)\b",
            rf"\bnationalite ?:? ?(?:francaise|europeenne) {DEMANDED}",
            rf"\b{_WHO} (?:de nationalite |d'origine |citoyens? |ressortissants? |de type )?{_PEOPLE}\b(?! (?:du|des|en|courant|et|ou)\b)",
            rf"\b(?:citoyens?|ressortissants?) {_PEOPLE} {DEMANDED}",
            r"\b(?:de )?type (?:europeen|caucasien|africain|maghrebin|asiatique|antillais)\b",
            rf"\b{_WHO}\b[^.,;:\n]{{0,20}}d'origine (?:francaise|europeenne|etrangere|africaine|maghrebine|asiatique)",
            rf"\bfrancais(?:e|es)? de (?:souche|naissance)|\bcarte d'identite (?:nationale )?francaise|\bpas d'etrangers?\b|\betrangers? {ABSTAIN}|\bbleu[ -]blanc[ -]rouge\b",
        ),
        _NATIONALITY,
        one_of(
            EQUAL,
            r"\bou (?:de |d'une? )?(?:nationalite|ressortissant|etranger|titre de sejour)|\bsituation reguliere|\btitre de sejour|\bressortissants? d|\bsi (?:vous|la)\b|\bhors\b|\bgroupe\b|\bleader\b|\bclients?\b",
        ),
        _STATE,
    ),
    Phrase(
        _CODE,
        one_of(
            r"\blangues? maternelles?\b(?! ou\b| /)",
            rf"\b{_TONGUE} (?:langue )?maternel(?:le)?s?\b(?! ou\b)|\b{_TONGUE} nati(?:f|ve)s?\b|\bnati(?:f|ve)s? {_TONGUE}\b",
            r"\blocut(?:eur|rice)s? nati\w+|\bnative speakers?\b",
            rf"\bsans (?:aucun )?accent\b(?! (?:aigu|grave|circonflexe))|\baccents? (?:etrangers?|regiona\w+)?\s?(?:non souhaite\w*|interdit\w*|a proscrire|{ABSTAIN})|\baucun accent\b",
        ),
        _MOTHER_TONGUE,
        one_of(
            EQUAL,
            r"\bou (?:de )?(?:niveau |niv\.? )?(?:equivalent|bilingue|courant|c1|c2)|\bbilingue\b|\bsql\b|\bpython\b|\bphp\b|\becoles?\b|\bclavier|\bfichiers?|\bcours de\b|\benseign\w+|\bformateur",
        ),
    ),
    Phrase(
        _CODE,
        one_of(
            r"\b(?:pas de|hors|sauf|eviter|exclus?|ne pas (?:habiter|venir|etre issu)|ne venant pas|sans) (?:\w+ ){0,4}?(?:quartiers? (?:sensibles?|prioritaires?|populaires?|difficiles?)|banlieues?|cites?)\b",
            rf"\b(?:quartiers? (?:sensibles?|prioritaires?|populaires?)|banlieues?|qpv) {ABSTAIN}",
            rf"\b{_LIVE} {_MUST} (?:dans |a |sur |en |pres de )?{_AREA}",
            rf"(?<!pas )\b{_LIVE} (?:dans |a |sur |en )?{_AREA}\b[^.;,\n]{{0,20}}?\b(?:{_MUST}|exigee?|indispensable|requise?|de rigueur)",
            rf"\b(?:devez|doit|devra|devrez|faut|imperatif d'|obligation d'|obligatoire d') ?(?:\w+ment )?{_LIVE} (?:dans |a |sur |en )?{_AREA}",
            rf"\b(?:habitants?|riverains?|gens) d[eu]s? {_AREA} (?:uniquement|exclusivement|seulement)",
        ),
        _WHERE,
        one_of(
            # Help for people of a district is lawful (L1133-5), and a post with a lodging or on call needs one close by.
            r"\b(?:qpv|quartiers? prioritaires?|emplois? francs?|adultes?-relais|clauses?|insertion|eligib\w+|astreintes?|garde\b|gardien\w*"
            r"|log(?:e|ee|ement)\b|interventions?|concierge|sapeurs?|pompiers?)",
            EQUAL,
            r"\bcites? (?:scolaire|universitaire|administrative|ci-dessus|plus haut)|\binterven\w+",
        ),
        needs=re.compile("quartier|banlieue|cite|qpv|habit|resid|domicil|viv|demeur|riverain|gens"),
    ),
    Phrase(
        _CODE,
        one_of(
            rf"\b(?:de confession|de religion|religion|foi) {_FAITH}\b|\b{_FAITH} (?:pratiquante?s?|{DEMANDED}|{ABSTAIN})",
            rf"\b{_WHO} (?:{_FAITH}|croyante?s?|(?:non )?pratiquante?s?)\b(?! (?:une?|le|la|l'|de|du)\b)",
            r"\b(?:sans|pas de|aucune?|ni) (?:\w+ )?(?:pratiques? religieuses?|signes? religieux|religion\w*)\b|\breligions? (?:affichees?|visibles?)|\bpas de ramadan|\bne (?:faisant|pratiquant) pas le ramadan",
        ),
        _BELIEF,
        one_of(
            EQUAL,
            r"\becoles?\b|\betablissements?\b|\bassociations?\b|\blaicite|\bneutralite|\bservices? publics?\b",
        ),
    ),
)
