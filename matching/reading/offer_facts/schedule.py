"""When the work is done: what is said for sure, what is only possible, first and last minute of the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from matching.offer import Passage, WorkHours
from matching.reading.offer_facts.clock import DAY, Span, work_spans
from matching.reading.offer_source import OfferSource, Text
from matching.reading.scope import sentence_span
from matching.vocabulary.words import SCHEDULES

_WORKING: Final = (
    r"(?:travail\w*|postes?|horaires?|equipes?|services?|vacations?|missions?|disponib\w*|brigade|planning)"
)
_WORDS: Final[tuple[tuple[str, str], ...]] = (
    ("continuous", r"\b5 ?[x*/×] ?8\b|\bfeux? continus?"),
    ("shift3", r"\b[34] ?[x*/×] ?8\b|\b2 ?[x*×] ?12\b"),
    (
        "shift",
        r"\b2 ?[x*/×] ?[78]\b|\b2x8h|\bhoraires? postes?\b|\btravail poste\b|\bequipes? (?:alternees?"
        r"|alternantes?|tournantes?|successives?|postees?)"
        r"|\bhoraires? (?:d'equipes?|en equipes?)\b|\ben equipes? (?:de )?(?:matin|du matin)"
        r"|\bequipes? (?:du )?matin ?(?:\([^)\n]{1,20}\) ?)?(?:/|et|ou|-) ?(?:d'|de l')?(?:apres-midi|aprem)"
        r"|\ben (?:postes?|horaires) alternes?",
    ),
    (
        "night",
        rf"\b{_WORKING} (?:\w+ ){{0,3}}?(?:de |la |les )nuits?\b|\bde nuit\b(?! d)|\bnuits? et (?:week"
        r"|dimanche)|\bnuits?(?= (?:occasionnel|ponctuel|possible|eventuel))|\bnuits? fixes?\b|\bpostes? (?:de )?nuits?\b|\bla nuit\b|\bjours?(?: et"
        r"|/) nuits?\b|\bhoraires? ?: ?nuits?\b|\bles nuits\b(?! d)|(?<=, )nuits?(?=, )|(?<=ends et )nuits?\b|(?<=ends/)nuits?\b"
        r"|(?<=jour/)nuits?\b|(?<=jour / )nuits?\b|(?<=midi / )nuits?\b|(?<=midi/)nuits?\b|(?<=midi et )nuits?\b"
        r"|(?<=soir et )nuits?\b|(?<=soirs et )nuits?\b|(?<=soir/)nuits?\b",
    ),
    (
        "weekend",
        r"\bdu (?:lundi|mardi|mercredi|jeudi|vendredi|samedi) au dimanche\b|\bweek ?-?ends?\b|\bwe\b(?= (?:et|sur|travaille|compris|inclus|par roulement))"
        r"|\bvsd\b|\btous les jours de la semaine\b|\b7 ?(?:j|jours?) ?(?:/|sur) ?7\b(?! et 24)",
    ),
    ("saturday", r"\bsamedis?\b"),
    ("sunday", r"\bdimanches?\b"),
    (
        "evening",
        rf"\bservices? (?:du )?midi (?:et|/) (?:du )?soir\b|\b{_WORKING} (?:\w+ ){{0,2}}?(?:\w+/|midi (?:et|ou|/) (?:du )?|matin (?:et|ou|/) (?:le "
        r"|du )?)?(?:du|le|en|de) (?:fin de )?(?:soir|soirees?)\b|\bmidis? et (?:le |du "
        r"|les )?soirs?\b|\ben soirees?\b|\bservices? (?:du )?(?:midi ?[/-] ?)?soir\b"
        r"|\bsoir(?:ee)?s?(?= ?(?:et|,|/) ?(?:les |le )?(?:week|samedi|dimanche|nuit))",
    ),
    (
        "split",
        r"\b(?:horaires?|services?|travail|postes?|journees?|avec|en|de|repas"
        r"|week-ends)\b[^.\n]{0,45}\bcoupures?\b|(?<=\()coupures?(?=\))|\bhoraires? (?:coupes?|fractionnes?"
        r"|morceles?)|\btravail fractionne|(?<=[,;:(+] )coupures?\b(?=\s*(?:[.,;)\n+]|$))"
        r"|(?:^|(?<=\n)|(?<=\. ))coupures?\b(?=\s*(?:[.,]|$)| entre \d)|\bcoupures? (?:sont )?a prevoir",
    ),
    (
        "day",
        r"\b(?:horaires?|travail|poste|equipe|postes) (?:\w+ )?(?:en journees?|de jours?"
        r"|de journees?)\b|\ben journees?\b|\bhoraires? (?:de )?bureaux?\b|\btravail de jour\b"
        r"|\bhoraires? administratifs?",
    ),
    ("staggered", r"\bhoraires? (?:decales?|atypiques)|\btravail en horaires decales"),
)
#: Each begins with a word: said once for all, nearly every place in a text is passed over at once.
_PATTERN: Final = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS)})")
_MEANS: Final = {
    "shift3": ("shift", "night"),
    "continuous": ("shift", "night", "saturday", "sunday"),
    "weekend": ("saturday", "sunday"),
    "staggered": ("early", "evening"),
}
#: The field's fixed words; its "(2x8, 3x8, 5x8, etc.)" says shifts and nothing of nights.
_BOILERPLATE: Final = re.compile(r"\(2x8, 3x8, 5x8, etc\.?\)")
_DENIED_BEFORE: Final = re.compile(
    r"(?:\bpas|\bsans|\bhors|\bjamais|\bni|\baucune?|\bsauf|\bexcepte|\brepos|\bconge|\blibres?"
    r"|\bferme\w*|\bne travaill\w+ pas|\bnon travail\w*|\bni de|\bfini\w*)"
    r"(?:[\s:]+(?:de |d'|le |les |du |des |en |travail |au |sont |hebdomadaires? |fixes? |consecutifs? "
    r"|samedis? ?(?:et|ou|/|,|-|&)? |soirs? et |dimanches? ?(?:et|ou|/|,|-)? |lundis? ?(?:et|ou|/|,"
    r"|-)? |ni (?:le )?"
    r"|soirs?,? (?:ni (?:le )?)?|service |nuits?,? (?:ni (?:le )?)?|horaires? |poste |coupures? (?:et "
    r"|ni |,)?)*)?$"
)
_DENIED_AFTER: Final = re.compile(
    r"^[^.;\n]{0,25}?\b(?:non travaille\w*|pas travaille\w*|chome\w*|off\b|libres?\b|repos\b|de repos"
    r"|fermee?s?\b|fermeture\b(?! a)|exclus?\b|non compris|sont? pas|ne sont pas)"
)
_POSSIBLE: Final = re.compile(
    r"\b(?:possibles?|possibilite|eventuel\w*|occasionnel\w*|ponctuel\w*|parfois|volontariat"
    r"|exceptionnel\w*|selon|amene\w*|susceptible\w*|peu(?:t|vent) etre|pourr\w+"
    r"|astreintes?|peut arriver|si besoin|en cas de|ou|primes?|majorations?|majore\w*|rotation possible"
    r"|souhaite\w*)\b"
)
_PAID_MORE: Final = re.compile(r"\b(?:primes?|majorations?)\b")
_STRONGER: Final = re.compile(
    r"\b(?:compris|inclus|travailles?|obligatoire\w*|un sur deux|1/2|sur deux|sur 2)\b"
)
_NOT_WORKING: Final = re.compile(
    r"\b(?:bon|boite|hotel\w*|nuit d'|mariage|magasin ouvert|ouvert\w*|toute la|jour et nuit|24h/24"
    r"|7j/7,? 24h|evenement\w*|forum|job dating|postulez|entretien|clients?|sejour\w*"
    r"|equipe de (?:choc))\b[^.;\n]{0,25}$"
)
_FROM_A_DAY: Final = re.compile(
    r"\b(?:du\s+)?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)\s+au\s*$"
)
_REACH: Final = 45
_ROTA_REACH: Final = 40
_SHIFT_LEAST: Final = 6 * 60
_SHIFT_MOST: Final = 10 * 60
_HANDOVER: Final = 30
_SPLIT_GAP: Final = 150
_SPLIT_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is sure with one passage for each word, what is possible, and the hours of the day."""

    sure: tuple[str, ...]
    passages: tuple[Passage, ...]
    possible: tuple[str, ...]
    hours: WorkHours
    hours_passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    word: str
    sure: bool
    passage: Passage


def read_schedule(source: OfferSource) -> Schedule:
    """The schedule of an offer, from its fields and its texts."""
    said: list[_Said] = []
    spans: list[tuple[Span, Text]] = []
    for text in (*source.work_lines(), *source.texts):
        said += _in_words(text)
        found = work_spans(text) if text.source in ("title", "description", "complementExercice") else []
        said += _in_hours(text, found)
        spans += [(span, text) for span in found]
    sure: dict[str, Passage] = {}
    for one in said:
        if one.sure:
            sure.setdefault(one.word, one.passage)
    sure = _without_mere_day(sure)
    ordered = tuple(word for word in SCHEDULES if word in sure)
    possible = {one.word for one in said if not one.sure} - set(sure)
    return Schedule(
        ordered,
        tuple(sure[word] for word in ordered),
        tuple(w for w in SCHEDULES if w in possible),
        _work_hours([span for span, _ in spans]),
        tuple(text.passage(span.first, span.last) for span, text in spans),
    )


def _without_mere_day(sure: dict[str, Passage]) -> dict[str, Passage]:
    """ "En journée" says nothing beside shifts or nights."""
    return {k: v for k, v in sure.items() if k != "day" or not {"shift", "night"} & set(sure)}


def _in_words(text: Text) -> Iterator[_Said]:
    folded = _BOILERPLATE.sub(lambda m: " " * len(m.group()), text.folded)
    for match in _PATTERN.finditer(folded):
        name = match.lastgroup or ""
        if (verdict := _verdict(folded, match, name)) is None:
            continue
        passage = text.passage(*match.span())
        for word in _MEANS.get(name, (name,)):
            yield _Said(
                word,
                verdict
                and not (word != "shift" and name in ("shift3", "continuous") and _either(folded, match)),
                passage,
            )


def _either(folded: str, match: re.Match[str]) -> bool:
    """ "2x8 ou 3x8": nights only perhaps."""
    begin, stop = sentence_span(folded, *match.span())
    return bool(re.search(r"\b2 ?[x*/×] ?8", folded[begin:stop]))


def _verdict(folded: str, match: re.Match[str], name: str) -> bool | None:
    """True when sure, False when only possible, None when denied or of something else."""
    begin, stop = sentence_span(folded, *match.span())
    before, after = folded[begin : match.start()], folded[match.end() : stop]
    weekly = name in ("saturday", "sunday", "weekend")
    if name == "staggered":
        return False
    if _DENIED_BEFORE.search(before[-80:]) or _NOT_WORKING.search(before[-50:]) or _DENIED_AFTER.match(after):
        return None
    if name == "weekend" and re.match(r" (?:a la |au ski|d'integration|d'equipe|a \w+ )", after):
        return None
    if weekly and re.search(r"\bau\s*$", before) and not _FROM_A_DAY.search(before):
        return None
    if name == "split" and re.match(
        r" (?:de |d')?(?:courant|electri\w+|eau|reseau|presse|billet|dejeuner|midi|repas|pub|film)", after
    ):
        return None
    if re.search(r"\b(?:primes?|indemnites?|majorations?|sujetions?)\b", before) and name not in (
        "shift3",
        "continuous",
    ):
        return False
    near = before[-_REACH:] + "|" + after[:_REACH]
    if name in ("continuous", "shift3", "shift", "day"):
        near = _PAID_MORE.sub("", after[:25])
    return not _POSSIBLE.search(near) or bool(_STRONGER.search(after[:25]))


def _in_hours(text: Text, spans: list[Span]) -> Iterator[_Said]:
    for span in spans:
        for word in _words_of(span):
            yield _Said(
                word,
                sure=not re.match(r"\s*(?:possible|eventuel)", text.folded[span.last :]),
                passage=text.passage(span.first, span.last),
            )
    for one, two in pairwise(spans):
        if _is_split(one, two, text):
            yield _Said("split", sure=True, passage=text.passage(one.first, two.last))
        if _is_rota(one, two):
            yield _Said("shift", sure=True, passage=text.passage(one.first, two.last))


def _words_of(span: Span) -> Iterator[str]:
    if span.wraps:
        yield "evening" if span.end == 0 or (span.end or 0) <= 120 else "night"
        return
    if span.start is not None and span.start < 6 * 60:
        yield "early"
        if span.start < 3 * 60 and span.end is not None:
            yield "night"
    if span.end is not None and span.end > 20 * 60:
        yield "evening"
    if span.start is not None and span.end is not None and span.start >= 6 * 60 and span.end <= 20 * 60:
        yield "day"


def _is_split(one: Span, two: Span, text: Text) -> bool:
    """Two short stretches of one day far apart: more than a lunch break, and not two shifts of a rota."""
    ends = (one.start, one.end, two.start, two.end)
    between = text.folded[one.last : two.first]
    if any(end is None for end in ends) or not re.fullmatch(
        r"\s*(?:/{1,2}|et|puis|,|;|&|\+|-)\s*(?:de\s+)?", between
    ):
        return False
    a, b, c, d = (end or 0 for end in ends)
    return a < b < c < d and c - b >= _SPLIT_GAP and max(b - a, d - c) <= _SPLIT_LONGEST


def _is_rota(one: Span, two: Span) -> bool:
    """Two long stretches, the second beginning where the first ends: « 5h-13h / 13h-21h »."""
    a, b, c, d = one.start, one.end, two.start, two.end
    if a is None or b is None or c is None or d is None or two.first - one.last > _ROTA_REACH:
        return False
    long = all(_SHIFT_LEAST <= (end - start) % DAY <= _SHIFT_MOST for start, end in ((a, b), (c, d)))
    return long and abs((b - c) % DAY) <= _HANDOVER


def _work_hours(spans: Iterable[Span]) -> WorkHours:
    """Earliest start and latest end of the day; a stretch past midnight gives the end only when it is alone."""
    found = list(spans)
    starts = [span.start for span in found if span.start is not None]
    ends = [span.end for span in found if span.end is not None and not span.wraps]
    wrapped = [span.end for span in found if span.end is not None and span.wraps]
    return WorkHours(min(starts, default=None), max(ends, default=max(wrapped, default=None)))
