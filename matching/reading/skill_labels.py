"""The wordings that one skill label stands for: « Cuire des viandes ou poissons » is also « cuire des poissons »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.vocabulary.folding import fold

_BRACKETS: Final = re.compile(r"\s*\([^)]*\)?")
_INFINITIVE: Final = r"[a-z'-]*[a-z](?:er|ir|re|oir)"
_ARTICLE: Final = r"(?:l'|les |la |le |des |de la |de l'|du |une |un |ses |son |sa |leurs? )"
_VERBS: Final = re.compile(rf"({_INFINITIVE}(?:(?:, | et | ou |/){_INFINITIVE})*) (?={_ARTICLE})")
_BETWEEN_VERBS: Final = re.compile(r", | et | ou |/")
_BETWEEN_THINGS: Final = re.compile(r"\s*(?:,|/|\bou\b)\s*")
#: Brackets that hold examples: without them a short label says too little (« Utilisation d'outils »).
_LISTED: Final = re.compile(r"\([^)]*(?:,|\.\.\.|…)")
_SHORT: Final = 4
#: A thing named by one word: more at the end of a list would be meant for all of it.
_THING: Final = re.compile(rf"{_ARTICLE}?[a-z-]+")
#: With these, all is in what follows.
_WEAK: Final = frozenset(
    "realiser effectuer assurer proceder faire mettre mener utiliser gerer analyser garantir".split()
)
#: Papers and qualities of character: other readers' concern, or nobody's.
_NO_SKILL: Final = re.compile(
    r"(?:cap|capa|capd|bep\w*|bac|baccalaureat|bts\w*|but|dut|deug|deust|bp\w*|bma|btm|cqp\w*|cs|csa|mc|ma?stere?s?"
    r"|licence|titre|certificat\w*|certification|diplome\w*|doctorat|ingenieur\w*|permis|caces|habilitations?"
    r"|autorisation|brevet\w*|attestation|mention|qualification|bpjeps|dejeps|desjeps|de jeps|bachelor|formation"
    r"|expert en|agrement|carte|aipr|fimo|fco|ssiap|prevention secours|prevention et secours|haccp|premiers secours"
    r"|capacites? (?:a|d)|etre|avoir|se |s'|faire preuve|travail(?:ler)? en|esprit|sens d[ue']|ecoute active|agir"
    r"|gerer (?:son|le|ses) (?:temps|stress|priorites)|responsable|charge|technicien|agent|chef|prise de decision"
    r"|resolution de problemes?|resoudre des problemes|(?:techniques de )?gestion du (?:temps|stress)|donner du sens"
    r"|(?:techniques|methodes) de resolution de problemes?|inspirer|adaptabilite|polyvalence|rigueur|autonomie"
    r"|organisation du travail|developpement (?:des competences|personnel)"
    r"|discretion|techniques des developpes|technologies?$|vehicules? de societe|avantages)\b"
)
_PAPER_INSIDE: Final = re.compile(r"\b(?:caces|r ?\d{3}|permis)\b|\((?:btms?|ctm|bms?|ms|bp)\)|\(certificat")
#: A norm in brackets narrows the label: « Amélioration des performances (Normes ISO 9004) ».
_NORM: Final = re.compile(r"\([^)]*\d{3}")
_EXAMPLES: Final = re.compile(r"\(([^)]*,[^)]*,[^)]*)\)")


def is_skill(label: str) -> bool:
    """Tell whether a label names something one can do or know: no paper, no quality of character."""
    folded = fold(label)
    return not _NO_SKILL.match(folded) and not _PAPER_INSIDE.search(folded)


def examples(label: str) -> tuple[str, ...]:
    """Return what a label lists in brackets, folded: « animer les équipes (graphistes, journalistes, ...) »."""
    listed = _EXAMPLES.search(fold(label))
    said = (one.strip(" .…") for one in listed[1].split(",")) if listed else ()
    return tuple(one for one in said if one and one != "etc")


def wordings(label: str) -> Iterator[str]:
    """Yield the label without its brackets, then what it says of each of its verbs and each of its things."""
    bare = _BRACKETS.sub("", label)
    if _NORM.search(label) or (_LISTED.search(label) and len(bare.split()) <= _SHORT):
        return
    yield bare
    if "," in bare or "/" in bare or " ou " in bare or " et " in bare:
        yield from _parts(fold(bare))


def _parts(folded: str) -> Iterator[str]:
    verbs = _VERBS.match(folded)
    if not verbs:
        return
    said = folded[verbs.end() :]
    things = _BETWEEN_THINGS.split(said)
    in_full = all(map(_THING.fullmatch, things))
    for verb in _BETWEEN_VERBS.split(verbs[1]):
        if verb not in _WEAK:
            yield from (f"{verb} {thing}" for thing in (things if in_full else [said]))
