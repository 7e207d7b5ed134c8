"""Clock times in texts of work: ranges, first and last minute; meetings and opening hours are not work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.reading.offer_source import Text
from matching.reading.scope import sentence_span

DAY: Final = 24 * 60
_TIME: Final = (
    r"(?:(?<![\d,.])(?:[01]?\d|2[0-4])[ \t]?(?:h(?:eures?)?(?:[ \t]?[0-5]\d(?![ \t]?[hH\d]))?(?!\w)"
    r"|:[ \t]?[0-5]\d(?:[ \t]?h)?(?!\w))"
    r"|\bminuit\b|\bmidi\b)"
)
#: The end of a range may leave out its "h": "5h-12".
_BARE: Final = (
    r"(?:[01]?\d|2[0-4])(?![\d,.:h%]|[ \t]?(?:h|ans?|mois|jours?|€|e\b|km|postes?|personnes?|places?|eur))"
)
_TO: Final = (
    r"[ \t]*(?:environ[ \t]*)?(?:-|/(?!/)|a|>|jusqu'a|jusque|au?x?"
    r"|et(?= \d{1,2}[ \t]?h))[ \t]*(?:environ[ \t]*)?"
)
_RANGE: Final = re.compile(
    rf"(?P<entre>entre\s+)?(?P<a>{_TIME}|(?<![\d,./*x×])(?:[01]?\d|2[0-4])(?=\s*(?:-|a)\s*(?:[01]?\d"
    rf"|2[0-4])\s*h)){_TO}(?P<b>{_TIME}|{_BARE})"
)
_START: Final = re.compile(
    r"\b(?:prise de (?:poste|service|fonction\w*)(?: (?:au|a la|sur|le|depot|site|matin|agence"
    rf"|quai)){{0,4}}|(?:depart|debut|commenc\w+|demarr\w+|embauche|prenez votre poste"
    r"|prendre son poste)"
    rf"(?: \w+){{0,3}}?|a partir de(?= \d{{1,2}} ?h\d{{0,2}} du matin))\s*(?:est |se fait )?(?:a|des|vers|:|entre"
    rf"|a partir de)?\s*(?P<a>{_TIME})(?: du matin)?(?:{_TO}(?P<b>{_TIME}))?"
)
_END: Final = re.compile(
    r"\b(?:fin(?:it|issez|issant)?|termin\w+|jusqu'a|jusque|sortie|retour)(?: (?:de|du|au|le|poste"
    rf"|service|plus|tard|travail|depot)){{0,4}}\s*(?:a|vers|:|au plus tard a)?\s*(?P<a>{_TIME})"
)
_A_TOTAL: Final = re.compile(
    r"\s*(?:/ ?(?:sem|jour|mois|j\b)|par|de travail|hebdo|la semaine|semaine|sem\b|mensuel|mois|jour\b"
    r"|supplementaires?|de formation|de conduite)"
)
_NOT_WORK: Final = re.compile(
    r"\b(?:venez|venir|rencontr\w+|forum|job ?dating|evenement|session|reunion|information collective"
    r"|informations? collectives?|rendez-vous|rdv|contact\w*|joindre"
    r"|appel\w+|telephon\w*|ouverture|ouvert\w*|ferme(?:ture)?|inscri\w+|salon de|entretiens?"
    r"|presente[rz]|presentez-vous|accueil du public|se presenter|postul\w+|candidat\w*"
    r"|convoc\w+|recrutements? (?:le|a)|visite|agences?|places? de l'emploi|dejeuner|pauses? (?:de|dej)"
    r"|delai|sous|livre(?:e|s|es)? en|horaires d'ouverture|permanence)\b"
)
_WORK: Final = re.compile(
    r"\b(?:travail\w*|horaires?|postes?|equipes?|prise|du lundi|lundi|services?|vacations?|plannings?"
    r"|amplitude)\b"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of work: minutes after midnight; ``start`` or ``end`` None when only the other is said."""

    start: int | None
    end: int | None
    first: int
    last: int

    @property
    def wraps(self) -> bool:
        """Whether the work goes past midnight."""
        return self.start is not None and self.end is not None and self.end <= self.start


def work_spans(text: Text) -> list[Span]:
    """The stretches of work that a text says, in its order."""
    found = [*_points(text, _START), *_ranges(text), *_points(text, _END)]
    kept: list[Span] = []
    for one in sorted(found, key=lambda span: (span.first, -span.last)):
        if not any(one.first < other.last and other.first < one.last for other in kept) and not _is_no_work(
            text, one
        ):
            kept.append(one)
    return kept


def _ranges(text: Text) -> Iterator[Span]:
    for match in _RANGE.finditer(text.folded):
        start, end = minutes(match["a"]), minutes(match["b"])
        if (
            not _A_TOTAL.match(text.folded, match.end())
            and start != end
            and (end > start or start >= 12 * 60 or start == 0)
        ):
            yield Span(start, end % DAY if end != DAY else DAY, *match.span())


def _points(text: Text, pattern: re.Pattern[str]) -> Iterator[Span]:
    is_end = pattern is _END
    for match in pattern.finditer(text.folded):
        if not _A_TOTAL.match(text.folded, match.end()):
            at = minutes(match["a"])
            yield Span(None, at, *match.span()) if is_end else Span(at, None, *match.span())


def minutes(time: str) -> int:
    """Minutes after midnight of a folded time: "6h30", "06:30", "midi"."""
    if time.strip() in ("minuit", "midi"):
        return DAY if time.strip() == "minuit" else 12 * 60
    digits = re.findall(r"\d+", time)
    return min(int(digits[0]) * 60 + (int(digits[1]) if len(digits) > 1 else 0), DAY)


def _is_no_work(text: Text, span: Span) -> bool:
    begin, stop = sentence_span(text.folded, span.first, span.last)
    sentence = text.folded[begin:stop]
    before = text.folded[max(begin, span.first - 90) : span.first]
    if _NOT_WORK.search(before):
        near = [m.end() for m in _WORK.finditer(before)]
        away = [m.end() for m in _NOT_WORK.finditer(before)]
        return not near or max(near) < max(away)
    bare = span.start is None or span.end is None
    return bare and not _WORK.search(sentence) and not _START.search(text.folded, span.first, span.last)
