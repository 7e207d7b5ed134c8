"""Wordings about age: an upper limit, a range, "jeune"; the ages that the law itself sets are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.phrases import (
    ABSTAIN,
    DEMANDED,
    EQUAL,
    OPENING,
    Phrase,
    find_phrases,
    one_of,
)

#: Schemes whose age condition is set by law, and public services with age limits of their own.
_BY_LAW: Final = re.compile(
    r"\b(?:apprenti\w*|alternan\w+|professionnalisation|service civique|gendarm\w+|armees?\b|militaire|police|policier"
    r"|sapeurs?|pompiers?|legion|marine nationale|volontariat|emplois? d'avenir|emplois? francs?|parcours emploi|pec\b|cui\b"
    r"|contrats? (?:aides?|unique|d'engagement)|cej\b|garantie jeunes|missions? locales?|fonction publique"
    r"|concours|conduite accompagnee|ecole de la deuxieme chance|epide\b|bafa\b)"
)
#: People who are served, years of a firm, words of equality: no one is chosen by age there.
_ELSE: Final = (
    EQUAL,
    r"\b(?:enfants?|enfance|adolescents?|ados\b|eleves?|publics?|usagers?|residents?|beneficiaires?|patients?|accueil\w*|accompagn\w+"
    r"|encadr\w+|clients?|clientele|fort\w* de|existence|histoire|clubs?|groupes? de)\b",
)
#: What is young and no candidate.
_YOUNG_ELSE: Final = (
    r"\b(?:equipes?|ambiance|cadre|environnement|entourage|collectif|entreprise|societe|structure|agence|marque|univers|esprit|clientele"
    r"|public|groupe|start-?up|cabinet|concept|salon|restaurant|ville|commune|region|association|club|population|territoire|sommes|notre|nos)"
    r" (?:\w+ ){0,3}?jeunes?\b|\bjeunes? (?:enfants?|publics?|pousses?|adultes?|usagers?|entreprise|societe|structure|equipe|marque|start)"
)
_PERSON: Final = r"(?:personnes?|candidate?s?|profils?|collaborateurs?|collaboratrices?|hommes?|femmes?|filles?|garcons?|dames?|messieurs|monsieur|vendeu\w+|serveu\w+|commercia\w+)"
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


_SEEK: Final = r"(?:recherch\w+|recrut\w+|cherch\w+|embauch\w+)"
_WORK_YEARS: Final = r"(?! (?:d'|de |dans|sur|apres|et plus|ou plus))"
_N: Final = r"(?:1[6-9]|[2-6]\d)"


def _phrase(
    message: str, *patterns: str, unless: tuple[str, ...] = _ELSE, needs: str | None = None
) -> Phrase:
    quick = re.compile(needs) if needs else None
    return Phrase("discriminatory_age", one_of(*patterns), message, one_of(*unless), _BY_LAW, quick)


_PHRASES: Final = (
    _phrase(
        _LIMIT,
        rf"\b(?<!il y a )(?<!depuis )(?<!dans )(?:moins de|pas plus de|maximum|max\.?|jusqu'a|au plus) [2-6]\d ?ans\b{_WORK_YEARS}",
        r"\b[2-6]\d ans (?:maximum|maxi?\b|au plus)(?! d)",
        rf"\b(?:age\w*(?:\(e\)|·e|\.e)?s?|avoir|avez|ayant|profil|entre|h/f|f/h) ?:? ?(?:entre |de )?{_N}(?: ans)? ?(?:a|et|-|ou|/) ?[2-7]\d ans\b{_WORK_YEARS}",
        rf"(?<=\(){_N}\s?(?:a|-)\s?[2-7]\d ans(?=\))",
        r"\bage (?:maximum|maximal|limite|souhaite|ideal|requis|demande|minimum ?:? [3-9]\d)\b|\blimites? d'age\b(?! de la retraite)|\btranches? d'age\b",
        rf"\b(?:{_PERSON}|agee?s?|avoir) (?:\w+ )?(?:de |d')?plus de [3-6]\d ans\b(?! d)",
        r"\bage\w*(?:\(e\))? (?:de |d'au moins |de plus de )(?:2[6-9]|[3-6]\d) ans\b(?! d)",
        r"\b(?:avez|avoir|ayant|dans) (?:environ )?la (?:vingt|trent|quarant|cinquant)aine\b(?! d)",
        rf"\b(?:seniors?|plus de [3-6]\d ans|retraites|jeunes) {ABSTAIN}",
        rf"\b{_PERSON}\b[^.;\n]{{0,25}}?\b{_N} ?(?:a|-) ?[2-7]\d ans\b{_WORK_YEARS}",
        needs=r"\d ?ans|[^a-z]age|^age|aine\b|senior|retraite|jeunes",
    ),
    _phrase(
        _YOUNG,
        r"\bjeunes?(?:\(s\))?(?: et|,)? ?(?:\w+ et )?(?:dynamiques?|motive\w*|souriant\w*|sporti\w+|ambitieu\w+)",
        rf"(?:{OPENING}|\b(?:{_SEEK}|ideal\w*|poste|profil|vous etes)\b[^.;:!?\n]{{0,25}}?)\bjeunes? {_PERSON}\b|\b{_PERSON} jeunes?\b(?! diplom)",
        rf"\b{_SEEK} (?:une? |des |deux |notre |nos )?jeunes? (?!diplom|talent|retrait|entrepreneur|actif)[a-z]{{4,}}",
        rf"\bjeunes? diplom\w*(?:\(e\)s?)? {DEMANDED}",
        rf"(?:{OPENING}|, |\(|\bprofils? ?: ?|\b(?:plutot|assez) )jeunes? (?:et \w+ )?{DEMANDED}",
        unless=(EQUAL, _YOUNG_ELSE),
        needs="jeune",
    ),
    _phrase(
        _RETIRED,
        r"\b(?:ideal\w*|convien\w+|reserve\w*|parfait\w*|destine\w*|recherch\w+|profil)\b[^.;\n]{0,45}?\b(?:jeunes? |une? |aux? |des |de )+(?:pre-?)?retraite\w*\b",
        rf"\bretraitee?s? (?:bienvenus? |acceptes? )?{DEMANDED}",
        unless=(*_ELSE, r"\bdepart a la\b|\bmaison de\b|\bcaisse\b|\bepargne\b"),
    ),
    _phrase(
        _TELL,
        r"\b(?:indiqu\w+|precis\w+|mentionn\w+|donn\w+|joindre|preciser|avec) (?:bien )?(?:votre |vos |l'|la |leur )?(?:age|date de naissance)\b",
    ),
    Phrase("other", one_of(rf"\b{_TEAM_WORDS} (?:\w+ )?jeune\b|\bjeune(?: et \w+)? {_TEAM_WORDS}\b"), _TEAM),
)


def age_warnings(source: OfferSource, offer: Offer) -> Iterator[OfferWarning]:
    """Wordings that choose by age; none for a contract whose age limits are the law's."""
    found = find_phrases(source, _PHRASES)
    return (one for one in found if offer.contract != "alternance" or one.code == "other")
