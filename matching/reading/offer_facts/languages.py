"""Languages asked: the field, and what the text says in so many words; a level only when it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.offer import LanguageAsked, Passage
from matching.reading.offer_source import Fact, OfferSource, Text
from matching.reading.scope import Strength, sentence_span, strength
from matching.vocabulary.folding import fold

_NAMES: Final = {
    "francais": "français",
    "francaise": "français",
    "anglais": "anglais",
    "anglaise": "anglais",
    "allemand": "allemand",
    "espagnol": "espagnol",
    "italien": "italien",
    "neerlandais": "néerlandais",
    "flamand": "néerlandais",
    "portugais": "portugais",
    "arabe": "arabe",
    "polonais": "polonais",
    "roumain": "roumain",
    "russe": "russe",
    "chinois": "chinois",
    "turc": "turc",
    "ukrainien": "ukrainien",
    "lsf": "langue des signes",
    "langue des signes": "langue des signes",
}
_NAME: Final = "|".join(sorted(_NAMES, key=len, reverse=True))
_KNOW: Final = (
    r"(?:maitris\w+|niveau|parl\w+|pratiqu\w+|connaissances?|bilingue|notions?|comprehension|comprendre"
    r"|lire|ecri\w+|expression|s'exprimer|communiqu\w+|courant\w*|a l'aise|bon|bonne|excellent\w*"
    r"|bases? (?:d'|en|de)|langues?(?: (?:etrangere|parlee|exigee|requise|souhaitee|demandee|appreciee)s?)* ?:?|operationnel|redig\w+|orthographe)"
)
_BEFORE: Final = re.compile(rf"\b{_KNOW}(?:\b|(?<=:))(?P<mid>[^.;:\n,]{{0,60}}?)\b(?P<name>{_NAME})\b")
_AFTER: Final = re.compile(
    rf"\b(?P<name>{_NAME})\b\s*(?:[:(,-]\s*)?(?:\w+ ){{0,2}}?(?:courant\w*|fluent|lu\b|parle\w*"
    r"|ecrit\w*|professionnel|technique|bilingue|correct|exige\w*|obligatoire\w*|indispensable\w*"
    r"|souhaite\w*|apprecie\w*|requis\w*|niveau|operationnel|intermediaire|[abc][12]\b|est |serait "
    r"|oral|doit etre|a l'(?:ecrit|oral))"
)
_ONE_NAME: Final = re.compile(rf"(?P<name>{_NAME})\b")
_ONE_MORE: Final = re.compile(
    rf"\s?(?P<how>,|/|\bet/ou\b|\bet\b|&|,? ?\bou\b)\s?(?:de |d'|du |l'|le |la |en |langue ){{0,2}}(?P<name>{_NAME})\b"
)
_SPELLING: Final = re.compile(
    r"\b(?:bonne|excellente|parfaite|tres bonne|maitrise de l'|qualites? d')\s?(?:orthographe"
    r"|expression ecrite|grammaire)|\baisance redactionnelle|\b(?:bonnes |excellentes )?(?:qualites"
    r"|capacites|aptitudes) redactionnelles"
)
_SPEAKING: Final = re.compile(r"\b(?:bonne|excellente|parfaite|tres bonne) (?:elocution|expression orale)")
_LEVEL: Final = re.compile(r"\b([abc][12])\b(?:\s*/\s*[abc][12])?")
_WRITTEN: Final = re.compile(
    r"\becri(?:t|ts|te|ture|re)\b|\bredac\w*|\bredig\w+|\borthographe|\blu\b|\blire\b|\bredactionnel\w*"
)
_SPOKEN: Final = re.compile(
    r"\bora(?:l|le|lement|ux)\b|\bparle\w*|\bparler\b|\bs'exprimer|\belocution|\bcomprehension"
    r"|\bcomprendre|\bcourant\w*"
)
_MOTHER: Final = re.compile(r"\blangue maternelle\b|\bnatif\b|\bnative\b")
_SCHOOL: Final = re.compile(
    r"\b(?:cours|professeurs?|enseign\w+|formateurs?|formatrices?|leader|marche|societe|groupe|droit"
    r"|territoire|entreprise|sol|ecole)\b[^.;\n]{0,25}$"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    asked: LanguageAsked
    passage: Passage


def read_languages(source: OfferSource) -> Fact[tuple[LanguageAsked, ...]]:
    """Languages required or wished, French written and spoken apart, with one passage each."""
    told = list(_from_fields(source))
    said: dict[tuple[str, bool], _Mention] = {}
    for text in source.texts:
        for one in _mentions(text):
            known = said.get((one.asked.language, one.asked.written))
            if known is None or (known.asked.level is None and one.asked.level):
                said[one.asked.language, one.asked.written] = one
    fields = {one.asked.language: one for one in told}
    added = [_with_field(one, fields.get(one.asked.language)) for one in said.values()]
    spoken_of = {one.asked.language for one in added}
    kept = [*(one for one in told if one.asked.language not in spoken_of), *added]
    return Fact(tuple(one.asked for one in kept), tuple(one.passage for one in kept))


def _with_field(one: _Mention, field: _Mention | None) -> _Mention:
    """The text says the level; of two strengths the less excluding one stays."""
    if field is None or field.asked.required:
        return one
    asked = one.asked
    return _Mention(
        LanguageAsked(asked.language, asked.level, required=False, written=asked.written), one.passage
    )


def _from_fields(source: OfferSource) -> Iterator[_Mention]:
    for item in source.items("langues"):
        label = Text("langues", str(item.get("libelle") or ""))
        if label.text:
            required = str(item.get("exigence")).upper().startswith("E")
            name = _NAMES.get(fold(label.text).strip(), label.text.strip().lower())
            yield _Mention(LanguageAsked(name, None, required), label.whole())


def _mentions(text: Text) -> Iterator[_Mention]:
    for pattern in (_BEFORE, _AFTER, _SPELLING, _SPEAKING):
        for match in pattern.finditer(text.folded):
            begin, stop = sentence_span(text.folded, *match.span())
            at = match.start("name") if "name" in pattern.groupindex else match.start()
            end = match.end("name") if "name" in pattern.groupindex else match.end()
            how = strength(text.folded, at, end)
            denied = re.search(r"\b(?:ne|n') ?\w+ pas\b|\bpas encore\b", text.folded[begin : match.end()])
            if how == "not_asked" or denied or _SCHOOL.search(text.folded[begin:at]):
                continue
            names, either = (
                _named_together(text.folded, at) if "name" in pattern.groupindex else (["français"], False)
            )
            how = "wished" if either else how
            around = text.folded[match.start() : min(stop, match.end() + 45)]
            for name in names:
                yield from _asked(name, around, how, text.passage(*match.span()))


def _named_together(folded: str, at: int) -> tuple[list[str], bool]:
    """The language named at a place and those joined to it (« français et anglais »), and whether one is enough."""
    found: list[str] = []
    either = False
    match = _ONE_NAME.match(folded, at)
    while match:
        found.append(_NAMES[match["name"]])
        match = _ONE_MORE.match(folded, match.end())
        either |= match is not None and "ou" in match["how"]
    return found, either


def _asked(name: str, around: str, how: Strength, passage: Passage) -> Iterator[_Mention]:
    grades = _grades(around)
    one = next(iter(grades.values()), "natif" if _MOTHER.search(around) else None)
    written, spoken = bool(_WRITTEN.search(around)), bool(_SPOKEN.search(around))
    kinds = ([False] if spoken or not written else []) + ([True] if written else [])
    for kind in kinds if name == "français" else [False]:
        yield _Mention(LanguageAsked(name, grades.get(kind, one), how != "wished", written=kind), passage)


def _grades(around: str) -> dict[bool, str]:
    """The levels said, by whether each is one of writing: « B1 à l'oral, A2 à l'écrit », « oral B1, écrit A2 »."""
    marks = sorted(
        (m.start(), kind)
        for kind, said in ((False, _SPOKEN), (True, _WRITTEN))
        for m in said.finditer(around)
    )
    found: dict[bool, str] = {}
    for level in _LEVEL.finditer(around):
        before = [kind for at, kind in marks if at < level.start()]
        after = [kind for at, kind in marks if at > level.start()]
        levels_first = bool(marks) and marks[0][0] > _first_level(around)
        kind = after[0] if levels_first and after else before[-1] if before else False
        found.setdefault(kind, level[1].upper())
    return found


def _first_level(around: str) -> int:
    level = _LEVEL.search(around)
    return level.start() if level else -1
