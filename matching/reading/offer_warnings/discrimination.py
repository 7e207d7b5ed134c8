"""Wordings about origin, health, family, appearance and opinions; what the law allows is left alone.

What was decided on wordings that could be read both ways stands in docs/warnings.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.phrases import Phrase, find_phrases

#: The employer speaks of equality, of an obligation to welcome, of the people it serves.
_EQUAL: Final = (
    r"\b(?:discriminat\w+|sans distinction|quels? que soi\w*|quelles? que soi\w*|peu importe|egalite|diversite|inclusi\w+"
    r"|a competences egales|irrespective|regardless|ouverte?s? a tou\w+)\b"
)
_SERVED: Final = (
    r"\b(?:patients?|residents?|residentes?|beneficiaires?|usagers?|clients?|clientele|enfants accueillis|eleves?|animaux|animal"
    r"|personnes? (?:agees?|accompagnees?|accueillies?|aidees?|en perte)|public\b|publics\b)\b"
)
#: Posts that the law keeps for some nationalities or for the fit: the State's, defence, private security.
_STATE: Final = re.compile(
    r"\b(?:gendarm\w+|armees?|militaire|police|policier|defense|habilit\w+|secret|igi\b|marine|douan\w+|fonction publique"
    r"|fonctionnaires?|titulaires? de la|magistrat|surete|nucleaire|concours|prefecture|ministere|surveillant penitentiaire|penitentiaire"
    r"|sapeurs?|pompiers?|cnaps|agents? (?:\w+ )?(?:de )?(?:securite|surveillance)|carte pro\w*|union europeenne|ressortissant\w*|souverainete)\b"
)
_LAW: Final = "(Code du travail, L1132-1)"
_NATIONALITY: Final = (
    "{said} : la nationalité et l'origine ne peuvent pas être un critère, sauf pour quelques emplois réservés par la loi "
    f"{_LAW}. Écrire plutôt « autorisé à travailler en France »."
)
_MOTHER_TONGUE: Final = (
    "{said} : la langue maternelle ou l'accent renvoient à l'origine "
    f"{_LAW}. Écrire plutôt le niveau utile au poste, par exemple « français courant à l'oral »."
)
_WHERE: Final = (
    "{said} : le quartier ou le lieu où une personne habite ne peut pas l'écarter "
    f"{_LAW}. Écrire plutôt l'adresse du poste, les horaires et comment y venir."
)
_BELIEF: Final = (
    "{said} : la religion ne peut pas être un critère "
    f"{_LAW}. Retirer ces mots ; écrire seulement ce que le poste demande."
)
_HEALTH: Final = (
    "{said} : la santé ne peut pas être un critère ; l'aptitude est vue par le médecin du travail "
    f"{_LAW}. Écrire plutôt les gestes du poste : charges en kg, station debout, marche, hauteur."
)
_DISABILITY: Final = (
    "{said} : une personne handicapée ne peut pas être écartée d'avance ; un poste peut être aménagé "
    "(Code du travail, L1132-1 et L5213-6). Écrire plutôt les gestes et les conditions du poste."
)
_FAMILY: Final = (
    "{said} : la vie de famille ne regarde pas l'employeur "
    f"{_LAW}. Écrire plutôt les horaires et les déplacements du poste : chacun saura s'il peut les tenir."
)
_BODY: Final = (
    "{said} : l'apparence physique ne peut pas être un critère "
    f"{_LAW}. Écrire plutôt la tenue demandée et pourquoi : « tenue de travail fournie », « tenue propre et soignée »."
)
_PHOTO: Final = (
    "{said} : une photo fait choisir sur l'apparence, l'âge ou l'origine "
    "(Code du travail, L1132-1 et L1221-6). Demander plutôt un CV, sans photo."
)
_UNION: Final = (
    "{said} : les opinions, le syndicat et la vie privée ne peuvent pas être un critère "
    f"{_LAW}. Retirer ces mots."
)


def _phrase(code: str, message: str, pattern: str, *unless: str) -> Phrase:
    excuse = re.compile("|".join((_EQUAL, *unless)))
    return Phrase(
        code, re.compile(pattern), message, excuse, _STATE if message in (_NATIONALITY, _HEALTH) else None
    )


_WHO: Final = r"(?:candidat\w*|profils?|personnes?|personnel|collaborat\w+|salarie\w*|vous etes|etre)"
_PHRASES: Final = (
    _phrase(
        "discriminatory_origin",
        _NATIONALITY,
        r"\b(?:etre |vous etes |de |posseder la |possedez la |avoir la |avez la |ayant la )(?:de )?nationalite (?:francaise|europeenne|belge|suisse)\b"
        r"|\bnationalite (?:francaise|europeenne) (?:exige\w*|obligatoire|requise|imperative|uniquement|souhaitee)"
        rf"|\b{_WHO} (?:d'origine )?(?:europeen\w*|francais (?:uniquement|de souche)|blanc\w*|caucasien\w*|maghreb\w*|africain\w*|asiatiques?)\b(?! (?:des|du|de|en|et) )"
        rf"|\b{_WHO}\b[^.,;:\n]{{0,20}}d'origine (?:francaise|europeenne|etrangere|africaine|maghrebine|asiatique)"
        r"|\bfrancais(?:e)? de souche|\bbon(?:ne)?s? francais(?:e)?s? de souche|\bpas d'etrangers?\b|\betrangers? s'abstenir|\bbleu blanc rouge",
        r"\bou (?:de |d'une? )?(?:nationalite|ressortissant|etranger|titre de sejour)|\bsi (?:vous|la)\b|\bhors\b",
    ),
    _phrase(
        "discriminatory_origin",
        _MOTHER_TONGUE,
        r"\blangues? maternelles?\b(?! ou\b| /)|\b(?:francais|francaise|anglais|allemand|espagnol|neerlandais) (?:langue )?maternelle?\b(?! ou\b)"
        r"|\b(?:francais|anglais|allemand|espagnol|neerlandais) natif\b|\bnative speaker\b|\bfrancophone natif\b"
        r"|\bsans (?:aucun )?accent\b(?! (?:aigu|grave|circonflexe))|\baccent (?:etranger|neutre exige)",
        r"\bou (?:de )?(?:niveau |niv\.? )?(?:equivalent|bilingue|courant|c1|c2)|\bbilingue\b|\bsql\b|\bpython\b|\bphp\b|\becoles?\b|\bclavier|\bfichiers?|\bcours de\b|\benseign\w+",
    ),
    _phrase(
        "discriminatory_origin",
        _WHERE,
        r"\b(?:pas de|hors|sauf|eviter|exclus?|ne pas (?:habiter|venir|etre issu)|ne venant pas|sans) (?:\w+ ){0,4}?(?:quartiers? (?:sensibles?|prioritaires?|populaires?|difficiles?)|banlieues?|cites?)\b",
        r"\bcite scolaire|\bcite universitaire|\bcite administrative|\binterven\w+|\bcites? (?:ci-dessus|plus haut)",
    ),
    _phrase(
        "discriminatory_origin",
        _BELIEF,
        r"\b(?:de confession|de religion|religion) (?:catholique|chretienne|musulmane|juive|protestante|bouddhiste)\b"
        rf"|\b{_WHO} (?:catholiques?|chretien\w*|musulman\w*|juif|juive|athees?|croyant\w*|(?:non )?pratiquant\w*)\b"
        r"|\b(?:sans|pas de|aucun) (?:\w+ )?(?:pratique religieuse|religion)\b|\bpas de ramadan|\bne (?:faisant|pratiquant) pas le ramadan",
        r"\bpratiquant\w* (?:une|un|le|la|l'|de|du)\b|\becoles?\b|\betablissement\b|\bassociation\b",
    ),
    _phrase(
        "discriminatory_health",
        _HEALTH,
        r"\b(?:en |une |avoir une |avoir la |etat de )?(?:bonne|parfaite|excellente|bon etat de|parfait etat de) sante\b(?! (?:financiere|economique|mentale|publique|au travail))"
        r"|\b(?:sans|aucune?|pas de|pas d'|n'avoir aucune?) (?:\w+ )?(?:problemes?|soucis?|antecedents?|restrictions?|contre[- ]indications?|pathologies?|maux|douleurs?|fragilites?)"
        r" (?:\w+ )?(?:de dos|au dos|dorsaux|dorsale|de sante|medica\w+|physiques?|lombaires?|articulaires?|aux? \w+|a la \w+|a l'\w+|au port)\b"
        r"|\bpas de mal de dos|\bpas mal au dos|\bpas d'arrets? (?:de )?(?:maladie|travail)|\bjamais malade"
        r"|\b(?:apte|aptes) physiquement\b|\baptitudes? physiques?\b(?! (?:et|des|de la|du))|\bphysiquement (?:apte|en forme)\b"
        r"|\b(?:bonne|excellente|parfaite|tres bonne|solide) (?:condition|forme|constitution) physique\b|\b(?:bonne|excellente) forme\b(?! (?:juridique|de))"
        r"|\bcondition physique (?:exigee?|obligatoire|requise|indispensable|necessaire|adaptee|irreprochable)|\bforme physique (?:exigee?|obligatoire|requise|indispensable|necessaire)",
        _SERVED,
        r"\b(?:coach\w*|cours|seances?|remise|salle) (?:\w+ )?(?:en|de|sportif\w*)? ?(?:forme|fitness|sport\w*)|\bmaintenir|\bmaintien|\bretrouv\w+|\bentreprise\b|\beconomi\w+|\bdiabet\w+",
    ),
    _phrase(
        "discriminatory_health",
        _DISABILITY,
        r"\b(?:pas de|non|hors|sauf|ne pas etre|sans|ferme aux|interdit aux|non (?:ouvert|adapte|accessible|compatible) (?:aux?|avec(?: une)?)|pas (?:ouvert|adapte|accessible|compatible) (?:aux?|avec(?: une)?))"
        r" (?:la |une |un |les |personnes? |travailleurs? |en situation de |reconnaissance |de |statut ){0,4}(?:rqth|handicap(?:e|es|ee|ees)?|mobilite reduite|pmr)\b"
        r"|\b(?:personne|candidat\w*|homme|femme) valides?\b",
        r"\bacces|\bbatiment|\blocaux\b|\berp\b|\bexclure|\bexclu\w+ (?:personne|aucun)|\bequipe\w*|\bobligatoire\w*",
    ),
    _phrase(
        "discriminatory_family",
        _FAMILY,
        rf"\b(?:{_WHO}|recherch\w+|plutot|profil|preference)[^.;:\n]{{0,20}}\bcelibataires?\b|\bcelibataires? (?:uniquement|de preference|exige|souhaite|sans enfants?)"
        r"|\bsans enfants?(?: (?:a charge|en bas age))?\b(?! (?:a la|malade|present))|\b(?:pas|ni) d'enfants? (?:a charge|en bas age)"
        r"|\b(?:sans|aucune?|pas de|pas d'|libre de toute?s?|degage\w* de toute?s?|libere\w* de toute?s?) (?:\w+ )?(?:contraintes?|charges?|attaches?|obligations?|engagements?) (?:familiales?|personnelles?|de famille|familiaux)"
        r"|\bsans (?:aucune )?attaches?\b|\bsans contraintes? (?:familiales?|personnelles?|de famille)|\bsituation (?:familiale|de famille) (?:stable|compatible|adaptee)"
        r"|\b(?:indiqu\w+|precis\w+|mentionn\w+|donn\w+) (?:votre |la |leur )?(?:situation (?:familiale|de famille|matrimoniale)|nombre d'enfants)"
        r"|\b(?:ideal\w*|convien\w+|parfait\w*) (?:\w+ ){0,3}?(?:mere|pere|maman|papa)s? (?:de famille|au foyer)|\b(?:pas de|sans) (?:projet de )?(?:grossesse|maternite)\b|\bpas enceinte|\bnon enceinte"
        r"|\bvie (?:de famille|familiale) (?:incompatible|non compatible|compatible avec (?:les|des|ces|un))|\b(?:personnes?|candidat\w*|hommes?|femmes?) marie\w*\b",
        r"\bgardes? d'enfants?|\bhotel|\bchambres?|\bvacances\b|\bclients?\b|\bfamilles?(?! )",
    ),
    _phrase(
        "discriminatory_appearance",
        _BODY,
        r"\b(?:physique|visage) (?:agreable|avantageux|attrayant|attractif|seduisant|irreprochable)|\b(?:belle|bonne|jolie|excellente) (?:apparence|allure)(?: physique)?\b|\b(?:belle|bonne|excellente) presentation physique"
        r"|\b(?:agreable|bonne|excellente|irreprochable) apparence\b|\bapparence (?:physique|agreable|irreprochable|avantageuse)"
        r"|\b(?:avoir|avez|as|bon|beau|joli|un|votre|ton) (?:\w+ )?look\b|\blook (?:\w+ )?(?:moderne|branche|jeune|soigne|exige|adapte|tendance|impeccable|mode|agreable|irreprochable)"
        r"|\b(?:taille|mesurer|mesurez|mesurant) (?:\w+ ){0,3}?(?:minimum |mini |d'au moins |de )?1 ?m(?:etre)? ?\d{1,2}|\b1m\d\d (?:minimum|mini|exige)"
        r"|\b(?:taille fine|silhouette (?:fine|mince|elancee|sportive)|corpulence (?:fine|mince|normale|moyenne|forte|exigee)|poids proportionne|personne (?:mince|fine|svelte))\b"
        r"|\b(?:sans|pas de|aucun|ni|interdits? :?|interdiction d\w+) (?:\w+ )?(?:tatouages?|piercings?)|\b(?:tatouages?|piercings?)(?: (?:et|ou|/) (?:tatouages?|piercings?))?(?: \w+)? (?:interdits?|non (?:accepte|admis|autorise)|refuse|exclu)\w*"
        r"|\b(?:sans|pas de|ni) (?:barbe|voile|foulard)\b|\b(?:voile|foulard|barbe) (?:interdite?|non accepte\w*|refuse\w*)|\bport du (?:voile|foulard) (?:interdit|non)",
        r"\btotal look|\blook (?:and|&|book)|\b(?:conseil|creation|client\w*|collections?|produits?|vitrine|rayon|magasin|marque|photo)s?\b|\bvoile (?:de|d'|au)\b|\bbateaux?\b",
        r"\blaicite|\bneutralite",
    ),
    _phrase(
        "discriminatory_appearance",
        _PHOTO,
        r"\bphotos?(?:graphie)? (?:\w+ ){0,2}?(?:exigee?|obligatoire|indispensable|recente|souhaitee?|demandee?|d'identite)\w*"
        r"|\b(?:cv|candidature|lettre|curriculum)\b[^.;\n]{0,25}(?:avec|\+|et|accompagn\w+ d'une|plus) (?:une |votre )?photo(?:graphie)?s?\b(?! ?(?:shop|volt|copi))|\bjoin\w+ (?:une |votre )photo",
        r"\bsans photo|\bportfolio|\bbook\b|\bphotographe|\bpieces? a fournir|\bdossier d'inscription",
    ),
    _phrase(
        "other",
        _UNION,
        r"\b(?:sans|aucune?|pas d'|pas de|ne pas etre) (?:\w+ )?(?:engagement syndical|activite syndicale|appartenance syndicale|etiquette politique|engagement politique|syndique\w*)"
        r"|\b(?:syndiques?|syndicalistes?) s'abstenir|\bopinions? politiques? (?:exigee?|compatible|de)|\bnon[- ]syndique\w*"
        r"|\b(?:candidat\w*|profil|personne)s? (?:heterosexuel\w*|homosexuel\w*)|\bnon[- ]fumeu(?:r|se)s?\b",
        r"\benvironnement non|\bchambres?\b|\bespace",
    ),
)


def other_criteria(source: OfferSource) -> Iterator[OfferWarning]:
    """Wordings that choose by origin, health, family, appearance, opinion or private life."""
    return find_phrases(source, _PHRASES)
