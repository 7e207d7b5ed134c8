"""Whether a sentence asks for the skill that it names: not the firm's own trade, a diploma or a job's name."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.scope import sentence_span, strength

#: The firm speaks of itself.
_FIRM: Final = re.compile(
    r"\b(?:nous|notre|nos|entreprises?|societes?|groupe|cabinet|agence|etablissement|association|filiale|start-?up"
    r"|leaders?|specialis\w+|acteurs?|site|depuis \d|expert\w*|client(?:e|s)? (?:recherche|un|est)|propose|filiere"
    r"|interlocuteurs?|equipe[s]?|metiers?|offres?|emploi|rejoignez|rejoindre|environnement|secteur|domaines?|activites?)\b"
)
_YOU: Final = re.compile(r"\b(?:vous|votre|vos|tu|il|elle|titulaire du poste|candidate?)\b")
_PAPER: Final = re.compile(
    r"\b(?:diplom\w+|formations?|forme[es]?s?|bts|dut|but|bac\b|bac ?\+|licence|master\w*|cap|bep|etudes|cursus|ecole"
    r"|titulaire|ingenieur\w*|universit\w+|certifi\w+|doctorat|alternance)\b[^.;]{0,80}$"
)
_OF: Final = r"(?: (?:de |d'|du |des |la |le |l'|les |en |a |d'un )*)?$"
#: The name of a job or of a part of the firm: « assistante de gestion ».
_JOB: Final = re.compile(
    r"\b(?:assistante?s?|agente?s?|technicien\w*|responsables?|chargee?s?|chefs?|cheffe|employee?s?|conseill\w+"
    r"|operat\w+|gestionnaires?|directeur|directrice|service|pole|departement|poste|consultante?s?|ingenieur\w*"
    rf"|profession\w+|recrut\w+|recherch\w+|data|h/f|f/h|bureau|direction|cellule|atelier)(?:\([a-z]{{1,4}}\))?s?{_OF}"
)
#: What the firm gives: « des opportunités de développement des compétences ».
_GIVEN: Final = re.compile(
    r"\b(?:(?:vous|te) (?:propos|offr)\w+|beneficie\w*|opportunites?|perspectives?|avantages?|nous vous|permettr\w+)\b"
)
#: The thing is spoken of, not done: a tool for it, the time before it.
_ASIDE: Final = re.compile(
    r"\b(?:logiciels?|outils?|systemes?|solutions?|plateformes?|entrepots?|environnement|debut|fin|lors|cours|pendant"
    r"|avant|apres|enjeux|besoins?|secteur|domaine|projets?|clients?|experts?|expertise|equipes?|metiers?"
    rf"|machines?|plans?){_OF}"
)
_CUE: Final = re.compile(
    r"\b(?:connaissances?|connaitre|connaissez|maitris\w+|competences?|notions?|bases|savoirs?|techniques?"
    r"|experiences?(?: \w+){0,3} (?:en|dans)|aisance|a l'aise avec|bonne pratique|pratique de)\b[^.;:]{0,40}$"
)


def is_asked(folded: str, span: tuple[int, int], *, acts: bool, alone: bool) -> bool:
    """Tell whether the skill at a span of a folded text is asked of the person.

    ``acts``: the words say what is done; else a mere thing has to stand ``alone`` in its clause or
    after a word of knowledge.
    """
    start, end = span
    begin, _ = sentence_span(folded, start, end)
    before = folded[begin:start]
    firm = _FIRM.search(before)
    if _GIVEN.search(before) or _ASIDE.search(before):
        return False
    if (firm and not _YOU.search(before, firm.end())) or _PAPER.search(before) or _JOB.search(before):
        return False
    if not acts and not alone and not _CUE.search(before):
        return False
    return strength(folded, start, end) != "not_asked"
