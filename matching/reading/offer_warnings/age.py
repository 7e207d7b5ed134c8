"""Wordings about age: an upper limit, a range, "jeune"; the ages that the law itself sets are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.phrases import Phrase, find_phrases

#: Schemes whose age condition is set by law, and public services with age limits of their own.
_BY_LAW: Final = re.compile(
    r"\b(?:apprenti\w*|alternan\w+|professionnalisation|service civique|gendarm\w+|armees?\b|militaire|police|policier"
    r"|sapeurs?|pompiers?|legion|marine nationale|volontariat|emplois? d'avenir|emplois? francs?|parcours emploi|pec\b|cui\b"
    r"|contrats? (?:aides?|unique|d'engagement)|cej\b|garantie jeunes|missions? locales?|stages?|stagiaire|fonction publique"
    r"|concours|permis [b-d]\b|conduite accompagnee|mineurs?\b|alcool|ecole de la deuxieme chance|epide\b|bafa\b)"
)
#: People who are served, years of a company, words of equality: no one is chosen by age there.
_ELSE: Final = re.compile(
    r"\b(?:enfants?|enfance|adolescents?|ados\b|eleves?|public\b|publics\b|usagers?|residents?|beneficiaires?|patients?|accueil\w*|accompagn\w+|encadr\w+"
    r"|clients?|clientele|fort\w* de|existence|discriminat\w+|sans distinction|quels? que soi\w*|quelles? que soi\w*|peu importe"
    r"|egalite|diversite|inclusi\w+|a competences egales|irrespective|regardless)\b"
)
_PERSON: Final = r"(?:personnes?|candidate?s?|profils?|collaborateurs?|collaboratrices?|hommes?|femmes?|filles?|garcons?|vendeu\w+|serveu\w+|commercia\w+)"
_LIMIT: Final = (
    "{said} : une offre d'emploi ne peut pas fixer d'âge, sauf quand la loi le prévoit (Code du travail, L1132-1 et L5331-2). "
    "Écrire plutôt l'expérience ou le savoir-faire attendu."
)
_YOUNG: Final = (
    "{said} : ces mots choisissent la personne sur son âge, ce que la loi interdit (Code du travail, L1132-1). "
    "Écrire plutôt la qualité attendue, par exemple « personne motivée et dynamique »."
)
_RETIRED: Final = (
    "{said} : viser des retraités revient à choisir sur l'âge (Code du travail, L1132-1). "
    "Écrire plutôt le temps de travail proposé, ouvert à tous : « temps partiel, quelques heures par semaine »."
)
_TELL: Final = (
    "{said} : l'âge n'a pas à être demandé pour postuler (Code du travail, L1132-1 et L1221-6). "
    "Demander plutôt le parcours et les compétences. S'il faut être majeur : « 18 ans révolus », avec la raison."
)
_TEAM: Final = (
    "{said} : parler de l'âge de l'équipe peut décourager de bons candidats. Écrire plutôt ce qui la rend agréable : "
    "« équipe dynamique et solidaire »."
)
_TEAM_WORDS: Final = r"(?:equipes?|ambiance|cadre|environnement|entourage|collectif)"


def _phrase(pattern: str, message: str, unless: str = _ELSE.pattern) -> Phrase:
    return Phrase("discriminatory_age", re.compile(pattern), message, re.compile(unless), _BY_LAW)


_PHRASES: Final = (
    _phrase(
        r"(?<!il y a )(?<!depuis )(?<!dans )\b(?:moins de|pas plus de|maximum|max\.?|jusqu'a|au plus) (?:[2-6]\d) ?ans\b"
        r"(?! (?:d'|de |dans|sur|apres|et plus))|\b[2-6]\d ans (?:maximum|maxi?\b|au plus)(?! d)",
        _LIMIT,
    ),
    _phrase(
        r"\b(?:age\w*(?:\(e\)|·e|\.e)?s? |avoir |entre |profil |ayant )+(?:de |entre )?(?:1[6-9]|[2-6]\d)(?: ans)? (?:a|et|-|ou) [2-7]\d ans\b"
        r"(?! (?:d'|de |dans))|(?<=\()(?:1[6-9]|[2-6]\d)\s?(?:a|-)\s?[2-7]\d ans(?=\))(?! d)",
        _LIMIT,
    ),
    _phrase(
        r"\b(?:age (?:maximum|maximal|limite|souhaite|ideal|requis|demande|minimum : [3-9]\d)|limites? d'age|tranches? d'age)\b(?! de la retraite)",
        _LIMIT,
    ),
    _phrase(rf"\b(?:{_PERSON}|agee?s?|avoir) (?:de |d')?plus de [3-6]\d ans\b(?! d)", _LIMIT),
    _phrase(
        r"\bjeunes?(?:\(s\))?(?: et|,) ?(?:\w+ et )?(?:dynamiques?|motive\w*|souriant\w*|sporti\w+|ambitieu\w+)",
        _YOUNG,
        rf"{_ELSE.pattern}|\b(?:{_TEAM_WORDS}|entreprise|societe|structure|agence|marque|univers|esprit|clientele|public|groupe"
        r"|start-?up|cabinet|concept|salon|restaurant|est|sommes|notre|nos) (?:\w+ ){0,3}?jeunes?\b",
    ),
    _phrase(
        rf"(?:^|\b(?:recherch\w+|recrut\w+|cherch\w+|embauch\w+|ideal\w*|poste|profil|vous etes)\b[^.;:!?\n]{{0,25}}?)\bjeunes? {_PERSON}\b",
        _YOUNG,
    ),
    _phrase(
        r"\b(?:recherch\w+|recrut\w+|cherch\w+|embauch\w+) (?:une? |des |deux |notre |nos )?jeunes? "
        r"(?!diplom|talent|pousse|enfant|equipe|retrait|entrepreneur|actif)[a-z]{4,}",
        _YOUNG,
    ),
    _phrase(
        r"\b(?:ideal\w*|convien\w+|reserve\w*|parfait\w*|destine\w*|recherch\w+|profil)\b[^.;\n]{0,45}?\b(?:jeunes? |une? |aux? |des |de )+(?:pre-?)?retraite\w*\b",
        _RETIRED,
    ),
    _phrase(
        r"\b(?:indiqu\w+|precis\w+|mentionn\w+|donn\w+|joindre|preciser|avec) (?:bien )?(?:votre |vos |l'|la |leur )?(?:age|date de naissance)\b",
        _TELL,
    ),
    Phrase(
        "other",
        re.compile(rf"\b{_TEAM_WORDS} (?:\w+ ){{0,1}}?jeune\b|\bjeune(?: et \w+)? {_TEAM_WORDS}\b"),
        _TEAM,
    ),
)


def age_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Wordings that choose by age; none for a contract whose age limits are the law's."""
    found = find_phrases(source, _PHRASES)
    return (one for one in found if offer.contract != "alternance" or one.code == "other")
