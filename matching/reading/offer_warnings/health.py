"""Wordings about health and disability; an offer opened to disabled people, and a law's aptitude test, are left alone."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.offer_warnings.phrases import ABSTAIN, DEMANDED, EQUAL, Phrase, one_of

_CODE: Final = "discriminatory_health"
_HEALTH: Final = (
    "{said} : la santé ne peut pas être un critère ; l'aptitude est vue par le médecin du travail (Code du travail, L1132-1 "
    "et L1133-3). Écrire plutôt les gestes du poste : charges en kg, station debout, marche, hauteur."
)
_DISABILITY: Final = (
    "{said} : une personne handicapée ne peut pas être écartée d'avance ; un poste peut être aménagé "
    "(Code du travail, L1132-1 et L5213-6). Écrire plutôt les gestes et les conditions du poste."
)
#: Bodies whose aptitude test is set by decree.
_BY_DECREE: Final = re.compile(
    r"\b(?:gendarm\w+|armees?\b|militaire|police|policier|marine|douan\w+|penitentiaire|sapeurs?|pompiers?|concours|maitre[- ]nageur|nageur[- ]sauveteur)\b"
)
_SERVED: Final = (
    r"\b(?:patients?|residents?|residentes?|beneficiaires?|usagers?|clients?|clientele|eleves?|animaux|animal|plantes?|vegeta\w+|cultures?|troupeaux?"
    r"|enfants?|personnes? (?:agees?|accompagnees?|accueillies?|aidees?|prises? en charge|en perte)|publics?)\b"
)
_ILL: Final = r"(?:problemes?|soucis?|antecedents?|restrictions?|contre[- ]indications?|pathologies?|maux|douleurs?|fragilites?|ennuis?)"
_HANDICAP: Final = r"(?:rqth|handicap(?:e|es|ee|ees)?|mobilite reduite|pmr)\b"

HEALTH: Final = (
    Phrase(
        _CODE,
        one_of(
            r"\b(?:en |une |avoir une |avoir la |etat de )?(?:bonne|parfaite|excellente|bon etat de|parfait etat de) sante\b(?! (?:financiere|economique|mentale des|publique|au travail))",
            rf"\b(?:sans|aucune?|pas de|pas d'|n'avoir aucune?) (?:\w+ )?{_ILL} (?:\w+ )?(?:de dos|au dos|du dos|dorsa\w+|de sante|medica\w+|physiques?|lombaires?|articulaires?|aux? \w+|a la \w+|a l'\w+|au port)\b",
            r"\bpas de mal de dos|\bpas mal au dos|\b(?:ne pas|ne) souffrir (?:pas )?d[ue]\b|\b(?:dos|bras) (?:solides?|en bon etat|costauds?)\b|\bbon dos\b",
            r"\bpas d'arrets? (?:de )?(?:maladie|travail)|\bjamais malade",
            r"\baptes? physiquement\b|\baptitudes? physiques?\b(?! (?:et|des|de la|du))|\bphysiquement (?:aptes?|en forme)\b",
            r"\b(?:bonne|excellente|parfaite|tres bonne|solide) (?:condition|forme|constitution) physique\b",
            rf"\b(?:condition|forme) physique (?:adaptee|irreprochable|impeccable|{DEMANDED})",
        ),
        _HEALTH,
        one_of(
            EQUAL,
            _SERVED,
            r"\b(?:coach\w*|fitness|remise|salle de sport)\b|\bmainteni\w+|\bmaintien|\bretrouv\w+|\bentreprise\b|\beconomi\w+",
        ),
        _BY_DECREE,
    ),
    Phrase(
        _CODE,
        one_of(
            r"\b(?:pas de|non|hors|sauf|ne pas etre|sans|ferme aux|interdit aux|(?:non |pas |in)(?:ouvert|adapte|accessible|compatible)\w* (?:aux?|avec|a))"
            rf" (?:la |une? |les |aux? |a |personnes? |travailleurs? |en situation de |porteurs? d'un |reconnaissance |de |statut ){{0,4}}{_HANDICAP}",
            rf"\b(?:travailleurs? |personnes? (?:en situation de )?|porteurs? de )?{_HANDICAP} {ABSTAIN}",
            r"\b(?:personne|candidat\w*|homme|femme) valides?\b",
        ),
        _DISABILITY,
        one_of(
            EQUAL,
            r"\bbatiments?\b|\blocaux\b|\blogements?\b|\berp\b|\bexclure|\bequipe\w*|\bstationnement|\bou sans\b",
        ),
    ),
)
