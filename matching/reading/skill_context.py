"""Whether a sentence asks for the skill that it names: not the firm's own trade, a diploma or a job's name."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.scope import sentence_span

#: The firm speaks of itself.
_FIRM: Final = re.compile(
    r"\b(?:nous|notre|nos|entreprises?|societes?|groupe|cabinet|agence|etablissement|association|filiale|start-?up"
    r"|leaders?|specialis\w+|acteurs?|site|depuis \d|expert\w*|client(?:e|s)? (?:recherche|un|est)|propose|filiere"
    r"|engagee?s? (?:dans|pour|en faveur)|interlocuteurs?|equipes?|metiers?|offres?|emploi"
    r"|rejoignez|rejoindre|environnement|secteur|domaines?|activites?)\b"
)
#: From here on, the sentence speaks of the person again.
_PERSON: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|il|elle|titulaire du poste|candidate?|afin d|charge de|charges? de|qui(?! \w+ent\b))\b"
)
_PAPER: Final = re.compile(
    r"\b(?:diplom\w+|formations?|forme[es]?s?|bts|dut|but|bac\b|bac ?\+|licence|master\w*|cap|bep|etudes|cursus|ecole"
    r"|titulaire|ingenieur\w*|universit\w+|certifi\w+|doctorat|alternance)\b[^.;]{0,80}$"
)
#: A paragraph that opens so tells who the firm is, until it turns to the person or the post.
_PRESENTS: Final = re.compile(
    r"\W*(?:(?:(?:l'un|un) de )?(?:notre|nos) clients?|nous sommes|(?:l'|notre |cette |la |une )(?:entreprise|societe|structure"
    r"|association|agence)|(?:le|notre|un) (?:groupe|etablissement|cabinet|client)|(?:cree|fonde|implante|specialise|situe)e?s?\b"
    r"|acteur|leader|depuis \d)"
)
_POST: Final = re.compile(
    r"\b(?:missions?|postes?|recherch\w+|recrut\w+|profils?|taches?|responsabilites?)\b"
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
    r"\b(?:(?:vous|te) (?:propos|offr)\w+|beneficie\w*|opportunites?|perspectives?|avantages?|nous vous|permettr\w+"
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
#: Said with a degree it is a quality of character: « une forte orientation client ».
_DEGREE: Final = re.compile(r"\b(?:fort|forte|vrai|vraie|veritable|reel|reelle|grand|grande|sens de l') ?$")
#: Somebody's own: « contribuer à votre développement personnel ».
_OWN: Final = re.compile(r"\b(?:votre|ton|notre|nos) $")
#: « Sens du service et orientation client »: a bare noun beside it makes a quality of it.
_OUTLOOK: Final = re.compile(r"orientation (?:client|service|resultat)")
#: « La ferme recrute une personne », « recrutons »: what the firm does.
_FIRMS_ACT: Final = re.compile(r"(?:recrute|\w+[^i\W]ons)\b")
#: « Suivi du projet de vie »: a project of a person, not one to run.
_OF_A_PERSON: Final = re.compile(
    r"s? (?:d'accueil|d'accompagnement|de (?:vie|soins?)|d[eu]s? (?:residents?|usagers?|l'enfant|patients?|personnes?)|individu\w+"
    r"|personnel\w*|personnalise\w*|(?:socio-?|medico-?)?(?:educati|pedagogi|therapeuti|professionnel|social)\w*)"
)
#: A list under such a heading is the firm's: « Nos clients : », « Vos avantages : ».
_FIRMS_HEADING: Final = re.compile(
    r"\W*(?:(?:vos|nos|les|des|autres) )?(?:avantages?\b|nos clients|clients|(?:ce que )?(?:nous|on) (?:vous |t')?(?:offr|apport)"
    r"|remuneration|pourquoi nous|qui sommes)"
)
#: « Satisfaire nos clients est leur priorité »: the firm's creed.
_CREED: Final = re.compile(r"[^.;:!?]{0,60}\b(?:est|sont) (?:notre|nos|leur|leurs|au coeur)\b")
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
_BULLET: Final = re.compile(r"\s*(?:[-*•·>✓➢–+]|o\s|\d[.)])")
#: How many characters of a list are looked through for its heading.
_LIST: Final = 600


def is_asked(folded: str, span: tuple[int, int], *, acts: bool, alone: bool) -> bool:
    """Tell whether the skill at a span of a folded text is asked of the person.

    ``acts``: the words say what is done; else a mere thing has to stand ``alone`` in its clause or
    after a word of knowledge.
    """
    start, end = span
    begin, stop = sentence_span(folded, start, end)
    before = folded[begin:start].rpartition(_ITEM)[2]
    if _is_firms(before) or any(
        said.search(before) for said in (_PAPER, _JOB, _GIVEN, _WANTED, _HIRING, _ASIDE, _TAUGHT)
    ):
        return False
    if _CREED.match(folded, end, stop) or (acts and _is_nobodys_act(folded, before, span)):
        return False
    if _is_presented(folded, begin, start) or _FIRMS_HEADING.match(_heading(folded, begin)):
        return False
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(folded, end, stop) or _FOR.search(before):
        return False
    return acts or alone or bool(_CUE.search(before))


def _is_nobodys_act(folded: str, before: str, span: tuple[int, int]) -> bool:
    """Whether the words are a quality, somebody else's act, or about a person's own project."""
    start, end = span
    said = folded[start:end]
    return bool(
        _DEGREE.search(before)
        or _OWN.search(before)
        or _OUTLOOK.match(said)
        or _FIRMS_ACT.match(said)
        or (said.rstrip("s").endswith("projet") and _OF_A_PERSON.match(folded, end - said.endswith("s")))
    )


def _heading(folded: str, begin: int) -> str:
    """The line ending on a colon under whose list a sentence stands; « » when there is none."""
    line_start = folded.rfind("\n", 0, begin) + 1
    for line in reversed(folded[max(0, line_start - _LIST) : line_start].split("\n")[:-1]):
        if line.rstrip().endswith(":"):
            return line
        if line.strip() and not _BULLET.match(line):
            break
    return ""


def _is_presented(folded: str, begin: int, start: int) -> bool:
    """Whether the paragraph up to here presents the firm, whatever the last sentence says."""
    opened = folded.rfind("\n", 0, begin) + 1
    told = folded[max(opened, start - _LIST) : start]
    return bool(_PRESENTS.match(told)) and not _PERSON.search(told) and not _POST.search(told)


def _is_firms(before: str) -> bool:
    """Whether the firm spoke last of itself."""
    end = 0
    for said in _FIRM.finditer(before):
        end = said.end()
    return bool(end) and not _PERSON.search(before, end)
