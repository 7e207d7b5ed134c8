"""Whether a sentence asks for the skill that it names: not the firm's own trade, a diploma or a job's name."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.scope import sentence_span
from matching.reading.skill_meaning import is_nobodys_act
from matching.reading.whose_words import is_creed, is_firms, is_listed_by_the_firm, is_presented

_PAPER: Final = re.compile(
    r"\b(?:diplom\w+|formations?|forme[es]?s?|bts|dut|but|bac\b|bac ?\+|licence|master\w*|cap|bep|etudes|cursus|ecole"
    r"|titulaire|ingenieur\w*|universit\w+|certifi\w+|doctorat|alternance)\b[^.;]{0,80}$"
)
#: A job's name or a part of the firm: « assistante de gestion », « direction des achats ».
_JOB: Final = re.compile(
    r"\b(?:(?:assistante?s?|agente?s?|technicien\w*|responsables?(?: \w+ (?:et|&))?|chefs?|cheffe|employee?s?|conseill\w+|operat\w+"
    r"|gestionnaires?|directeur|directrice|consultante?s?|ingenieur\w*|profession\w+|recrut\w+|data|h/f|f/h)"
    r"(?:\([a-z]{1,4}\)|[.·][a-z]{1,4}(?:[.·]?s)?)?(?: (?:de |d'|en |a )*)?"
    r"|(?:service|pole|departement|poste|bureau|direction|cellule|atelier)s? (?:\w+ (?:et|&) )?(?:(?:de |d'|du |des |la |l'|les )*))$"
)
#: What the firm gives: « des opportunités de développement des compétences ».
_GIVEN: Final = re.compile(
    r"\b(?:(?:vous|te) (?:propos|offr|apport)(?!\w*ez\b)\w+|beneficie\w*|opportunites?|perspectives?|avantages?|nous vous|permettr\w+"
    r"|grace a (?:notre|nos)|prise en charge (?:a|de) [^.;]*%"
    r"|remuneration (?:competitive|attractive|motivante)|tarifs? preferentiels?"
    r"|cheques?[ -](?:vacances|cadeaux?)|tickets?[ -]restaurants?|mutuelle|cse)\b"
)
#: What the reader is thought to want: « envie de piloter une activité ? »
_WANTED: Final = re.compile(
    r"\b(?:(?:vous|tu) (?:souhaite[sz]|voule[sz]|veux|desire[sz]|reve[sz]|cherche[sz]|recherche[sz])|envie d[e']|reve[sz] d[e'])"
    r"[^.;:]{0,30}$"
)
#: How people are chosen: « une immersion avant embauche pour évaluer les compétences ».
_HIRING: Final = re.compile(
    r"\b(?:immersion|pmsmp|mrs|avant (?:le |l'|tout |toute )?(?:recrutement|embauche)|processus de recrutement"
    r"|(?:entretiens?|tests?) (?:d'embauche|de recrutement|telephoniques?|d'admission))\b"
)
#: The thing is spoken of, not done: a tool for it, the time before it.
_ASIDE: Final = re.compile(
    r"\b(?:logiciels?|outils?|systemes?|solutions?|plateformes?|entrepots?|environnement|debut|fin|lors|cours|pendant"
    r"|avant|apres|enjeux|besoins?|secteur|domaine|projets?|clients?|experts?|expertise|equipes?|metiers?"
    r"|machines?|plans?|produits?|comites?|dediee?s?|facilit\w+|simplifi\w+) (?:de |d'|du |des |la |le |l'|les |en |a )*$"
)
#: « Une machine à coudre » is a thing; « amené à coudre » is not.
_FOR: Final = re.compile(
    r"(?<!amene)(?<!amenee)(?<!amene\(e\))(?<!amene·e)(?<!appele)(?<!appelee)(?<!consiste)(?<!consistent)(?<!consistera)"
    r"(?<!aptitude)(?<!capacite)(?<!capacites)(?<!participer)(?<!participez)(?<!contribuer)(?<!contribuez)(?<!aider)"
    r"(?<!apte)(?<!pret)(?<!prete)(?<!vise)(?<!veiller)(?<!veillez)(?<!aise) a $"
)
_NOT_BEFORE: Final = re.compile(r"\b(?:sans|pas|aucune?|ni|inutile|jamais)\b[^.,;:]{0,30}$")
_NOT_AFTER: Final = re.compile(
    r"[^.,;:]{0,30}\b(?:non|pas)\b[^.,;:]{0,15}\b(?:exige|obligatoire|necessaire|requis|demande|indispensable)"
)
#: It will be learnt there.
_TAUGHT: Final = re.compile(
    r"\b(?:(?:form(?:er|ons|ez|era|erons|es|ees?)|appren\w+|initi\w+) (?:\w+ ){0,2}(?:a|au|aux|sur|en)"
    r"|mont(?:er|ez|erez) en competences? (?:en|sur|dans))\b[^.,;]{0,30}$"
)
_CUE: Final = re.compile(
    r"\b(?:connaissances?|connaitre|connaissez|maitris\w+|competences?|notions?|bases|savoirs?|techniques?"
    r"|experiences?(?: \w+){0,3} (?:en|dans)|aisance|a l'aise avec|bonne pratique|pratique de)\b[^.;:]{0,40}$"
)
_ITEM: Final = " - "


def is_asked(folded: str, span: tuple[int, int], *, acts: bool, alone: bool) -> bool:
    """Tell whether the skill at a span of a folded text is asked of the person.

    ``acts``: the words say what is done; else a mere thing has to stand ``alone`` in its clause or
    after a word of knowledge.
    """
    start, end = span
    begin, stop = sentence_span(folded, start, end)
    before = folded[begin:start].rpartition(_ITEM)[2]
    if is_firms(before) or any(
        said.search(before) for said in (_PAPER, _JOB, _GIVEN, _WANTED, _HIRING, _ASIDE, _TAUGHT)
    ):
        return False
    if is_creed(folded[end:stop]) or (acts and is_nobodys_act(folded, before, span)):
        return False
    if is_presented(folded, begin, start) or is_listed_by_the_firm(folded, begin):
        return False
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(folded, end, stop) or _FOR.search(before):
        return False
    return acts or alone or bool(_CUE.search(before))
