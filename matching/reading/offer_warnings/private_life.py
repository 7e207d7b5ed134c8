"""Wordings about family, looks, opinions and habits."""

from __future__ import annotations

from typing import Final

from matching.reading.offer_warnings.phrases import ABSTAIN, DEMANDED, EQUAL, Phrase, one_of

_FAMILY: Final = (
    "{said} : la vie de famille ne regarde pas l'employeur (Code du travail, L1132-1 et L1142-1). "
    "Écrire plutôt les horaires et les déplacements du poste : chacun saura s'il peut les tenir."
)
_BODY: Final = (
    "{said} : l'apparence physique ne peut pas être un critère (Code du travail, L1132-1). "
    "Écrire plutôt la tenue demandée et pourquoi : « tenue de travail fournie », « tenue propre et soignée »."
)
_PHOTO: Final = (
    "{said} : une photo fait choisir sur l'apparence, l'âge ou l'origine "
    "(Code du travail, L1132-1 et L1221-6). Demander plutôt un CV, sans photo."
)
_OPINION: Final = (
    "{said} : les opinions, le syndicat et la vie privée ne peuvent pas être un critère (Code du travail, L1132-1). "
    "Retirer ces mots."
)
_TIES: Final = r"(?:contraintes?|charges?|attaches?|obligations?|engagements?|responsabilites?)"
_OF_FAMILY: Final = r"(?:familiales?|familiaux|personnelles?|de famille)"
_MARKS: Final = r"(?:tatouages?|piercings?)"
_WORN: Final = r"(?:barbe|voile|foulard)"

PRIVATE_LIFE: Final = (
    Phrase(
        "discriminatory_family",
        one_of(
            rf"\b(?:vous etes|etre|recherch\w+|cherch\w+|plutot|profils?|preference|personnes?|candidat\w*)[^.;:\n]{{0,20}}\bcelibataires?\b|\bcelibataires? (?:{DEMANDED}|sans enfants?)",
            rf"\b(?:vous etes|etre|personnes?|candidat\w*|hommes?|femmes?) mariee?s?\b|\bmariee?s? {DEMANDED}",
            r"\bsans enfants?(?: (?:a charge|en bas age))?\b(?! (?:a la|malade|present))|\b(?:pas|ni) d'enfants? (?:a charge|en bas age)|\bn'(?:avez|ayez|avoir) pas d'enfants?",
            rf"\benfants? (?:a charge |en bas age )?{ABSTAIN}",
            rf"\b(?:sans|aucune?|pas de|pas d'|libre de toute?s?|degage\w* de toute?s?|libere\w* de toute?s?) (?:\w+ )?{_TIES} {_OF_FAMILY}",
            r"\bsans (?:aucune )?attaches?\b|\b(?:libre|degagee?|liberee?) de (?:toute?s?|tous?) (?:attaches?|contraintes?)\b(?! horaire)",
            rf"\bsituation (?:familiale|de famille|matrimoniale) ?(?:stable|compatible|adaptee|: ?celibataire|: ?mariee?|{DEMANDED})",
            r"\b(?:indiqu\w+|precis\w+|mentionn\w+|donn\w+) (?:votre |la |leur )?(?:situation (?:familiale|de famille|matrimoniale)|nombre d'enfants)",
            r"\b(?:ideal\w*|convien\w+|parfait\w*|recherch\w+|reserve\w*) (?:\w+ ){0,3}?(?:meres?|peres?|mamans?|papas?) (?:de famille|au foyer)",
            rf"\b(?:pas de|sans|ni) (?:projet de |femmes? )?(?:grossesse|maternite|enceintes?)\b|\b(?:pas|non) enceinte|\bfemmes? enceintes? {ABSTAIN}",
            r"\b(?:sans|pas de) vie de famille\b|\bvie (?:de famille|familiale) (?:stable|incompatible|non compatible)|\b(?:incompatible|peu compatible) avec (?:une |la )?vie (?:de famille|familiale)",
        ),
        _FAMILY,
        one_of(
            EQUAL,
            r"\bgardes? d'enfants?|\baccompagn\w+|\baccueil\w*|\bhotel|\bchambres?|\bvacances\b|\bclients?\b|\bproduits?\b|\bpostes? interdits?",
        ),
    ),
    Phrase(
        "discriminatory_appearance",
        one_of(
            r"\b(?:physique|visage) (?:agreable|avantageux|avenant|attrayant|attractif|seduisant|irreprochable|soigne)|\b(?:bon|beau|joli) (?:physique|visage)\b(?! \w+eur)",
            r"\b(?:belle|bonne|jolie|excellente) (?:apparence|allure)(?: physique)?\b|\b(?:belle|bonne|excellente) presentation physique",
            r"\b(?:agreable|irreprochable) apparence\b|\bapparence (?:physique|agreable|irreprochable|avantageuse)",
            rf"\b(?:avoir|avez|as|bon|beau|joli|un|votre|ton) (?:\w+ )?look\b|\blook (?:\w+ )?(?:moderne|branche|jeune|soigne|adapte|tendance|impeccable|mode|agreable|irreprochable|{DEMANDED})",
            r"\b(?:taille|mesurer|mesurez|mesurant) ?(?:\w+ ){0,3}?(?:minimum |mini |d'au moins |de |: ?)?1 ?[m,.] ?\d{2}|\b1m\d\d (?:minimum|mini|exige)",
            r"\b(?:taille fine|silhouette (?:fine|mince|elancee|sportive)|corpulence (?:fine|mince|normale|moyenne|forte|exigee)|poids proportionne|(?:personnes?|vous etes) (?:minces?|sveltes?)|physique de mannequin)\b",
            rf"\b(?:sans|pas de|aucun|ni|interdits? :?|interdiction d\w+) (?:\w+ )?{_MARKS}|\b{_MARKS}(?: (?:et|ou|/) {_MARKS})?(?: \w+)? (?:interdits?|{ABSTAIN})",
            rf"\b(?:sans|pas de|ni) {_WORN}\b|\b{_WORN} (?:interdite?|{ABSTAIN})|\bport du (?:voile|foulard) (?:interdit|non)",
        ),
        _BODY,
        one_of(
            EQUAL,
            r"\btotal look|\blook (?:and|&|book)|\b(?:conseil|creation|clients?|clientes?|clientele|collections?|produits?|vitrine|rayon|magasin|marque|photo|pierres?|haies?|arbres?)\b|\bvoile (?:de|d'|au)\b|\bbateaux?\b|\blaicite|\bneutralite",
        ),
    ),
    Phrase(
        "discriminatory_appearance",
        one_of(
            rf"\bphotos?(?:graphie)? (?:\w+ ){{0,2}}?(?:recente|d'identite|{DEMANDED})",
            r"\b(?:cv|candidature|lettre|curriculum)\b[^.;\n]{0,35}(?:avec|\+|et|accompagn\w+ d'une|plus|,) ?(?:une |votre )?photo(?:graphie)?s?\b(?! ?(?:shop|volt|copi))",
            r"\b(?:joindre|joignez|envoyer|envoyez) (?:une |votre )?photo\b|\bphotos? a (?:joindre|envoyer)\b",
        ),
        _PHOTO,
        one_of(
            r"\bsans photo|\bportfolio|\bbook\b|\bphotographe|\bpieces? a fournir|\bdossier d'inscription|\bprises? de|\bchantiers?|\blivraisons?|\bclients?\b|\bproduits?|\bvehicules?|\barticles?|\beleves?"
        ),
    ),
    Phrase(
        "other",
        one_of(
            r"\b(?:sans|aucune?|pas d'|pas de|ne pas etre) (?:\w+ )?(?:engagement syndical|activite syndicale|appartenance syndicale|etiquette politique|engagement politique|syndique\w*)",
            rf"\b(?:syndique\w*|syndicalistes?) {ABSTAIN}|\bopinions? politiques? (?:compatible|de|{DEMANDED})|\bnon[- ]syndique\w*",
            r"\b(?:candidat\w*|profil|personne)s? (?:heterosexuel\w*|homosexuel\w*)|\bnon[- ]fumeu(?:r|se)s?\b",
        ),
        _OPINION,
        one_of(EQUAL, r"\benvironnement non|\bchambres?\b|\bespaces?\b"),
    ),
)
