"""Work conditions: found in offers, read as limits; loads carry their kilograms (``loads:25``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from matching.vocabulary.condition_words import (
    INHERENT,
    LIMIT_WORDS,
    LIST_HEAD,
    LISTED,
    NOT_PRODUCTION,
    OFFER_WORDS,
)
from matching.vocabulary.folding import fold
from matching.vocabulary.words import WORK_CONDITIONS


@dataclass(frozen=True, slots=True)
class FoundCondition:
    """A work condition named in a text; ``kg`` only for loads and only when the text says it."""

    key: str
    kg: int | None
    start: int
    end: int
    text: str

    @property
    def condition(self) -> str:
        """The condition as one string: ``cold``, ``loads``, ``loads:25``."""
        return self.key if self.kg is None else f"{self.key}:{self.kg}"


def _compiled(words: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<![\w-])|^)(?:" + "|".join(f"(?P<c{i}>{one})" for i, (_, one) in enumerate(words)) + ")",
        re.MULTILINE,
    )


_OFFER: Final = _compiled(OFFER_WORDS)
_LIMIT: Final = _compiled(LIMIT_WORDS)
_INHERENT: Final = _compiled(INHERENT)
_SELLING: Final = re.compile(rf"\b(?:{NOT_PRODUCTION})")
_LIST_HEAD: Final = re.compile(LIST_HEAD)
_DENIED: Final = re.compile(
    r"(?:\bsans(?: aucun)?|\bpas de|\bpas d'|\bpas|\baucune?|\bni|\bjamais(?: de)?|\bhors|\bpeu de"
    r"|\blimit\w+ les)\s*(?:gros |de |d')?$"
)
_KILOS: Final = re.compile(
    r"(\d{1,3})(?:[.,]\d)?\s*(?:(?:a|-|et|/)\s*(\d{1,3})\s*)?(?:kgs?|kilos?|kilogrammes?)\b"
)
_PHRASE_END: Final = re.compile(r"[.;\n!?]|\*\*")
_KILOS_AFTER: Final = 60


def find_conditions(text: str) -> list[FoundCondition]:
    """The work conditions that a text states, in the order of the text, each once."""
    folded = fold(text)
    found = [one for match in _OFFER.finditer(folded) if (one := _found(match, OFFER_WORDS, text, folded))]
    return _once([*found, *_in_lists(text, folded)])


def _in_lists(text: str, folded: str) -> Iterator[FoundCondition]:
    """Bare words of a list of what is hard: « Conditions de travail : bruit, poussière »."""
    for head in _LIST_HEAD.finditer(folded):
        end = _PHRASE_END.search(folded, head.end())
        for match in _LIMIT.finditer(folded, head.end(), end.start() if end else len(folded)):
            one = _found(match, LIMIT_WORDS, text, folded)
            if one and one.key in LISTED:
                yield one


def find_inherent_conditions(text: str) -> list[FoundCondition]:
    """The conditions that production work named by a text has by its nature; selling has none."""
    folded = fold(text)
    matches = (match for match in _INHERENT.finditer(folded) if not _sells(match, folded))
    return _once([one for match in matches if (one := _found(match, INHERENT, text, folded))])


def _found(
    match: re.Match[str], words: tuple[tuple[str, str], ...], text: str, folded: str
) -> FoundCondition | None:
    if _DENIED.search(folded, max(0, match.start() - 20), match.start()):
        return None
    key = words[int((match.lastgroup or "c0")[1:])][0]
    start, end = match.span()
    kilos = _kilos_after(folded, start, end) if key == "loads" and words is OFFER_WORDS else None
    end = max(end, kilos.end()) if kilos else end
    kg = max(int(part) for part in kilos.groups() if part) if kilos else None
    return FoundCondition(key, kg, start, end, text[start:end])


def _kilos_after(folded: str, start: int, end: int) -> re.Match[str] | None:
    stop = _PHRASE_END.search(folded, end)
    limit = min(end + _KILOS_AFTER, stop.start() if stop else len(folded))
    return _KILOS.search(folded, start, limit)


def _once(found: list[FoundCondition]) -> list[FoundCondition]:
    """Each key once: of several loads the one with the most kilograms, else the first."""
    best: dict[str, FoundCondition] = {}
    for one in found:
        known = best.get(one.key)
        if known is None or (one.kg or 0) > (known.kg or 0):
            best[one.key] = one
    return sorted(best.values(), key=lambda one: one.start)


def _sells(match: re.Match[str], folded: str) -> bool:
    before = folded.rfind("\n", 0, match.start()) + 1
    after = folded.find("\n", match.end())
    around = folded[
        max(before, match.start() - 50) : min(after if after >= 0 else len(folded), match.end() + 30)
    ]
    return bool(_SELLING.search(around))


_NONE: Final = re.compile(
    r"\s*(?:aucune?s?(?: (?:limites?|restrictions?|contre.?indications?))?|neant|rien|ras|non|-|0)\s*\.?\s*"
)


def read_limits(items: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The conditions that a person avoids (``loads:10``), and the items in which none was understood."""
    known: dict[str, int | None] = {}
    lost: list[str] = []
    for item in items:
        folded = fold(item)
        if not folded.strip() or _NONE.fullmatch(folded):
            continue
        found = list(_limits_of(folded))
        if not found:
            lost.append(item)
        for key, kg in found:
            known[key] = _stricter(known[key], kg) if key in known else kg
    return tuple(key if kg is None else f"{key}:{kg}" for key, kg in known.items()), tuple(lost)


def _limits_of(folded: str) -> Iterator[tuple[str, int | None]]:
    """Each condition of one item: the fuller words of offers first, then the bare words beside them."""
    covered: list[tuple[int, int]] = []
    kilos = _KILOS.search(folded)
    for pattern, words in ((_OFFER, OFFER_WORDS), (_LIMIT, LIMIT_WORDS)):
        for match in pattern.finditer(folded):
            if any(match.start() < end and start < match.end() for start, end in covered):
                continue
            key = words[int((match.lastgroup or "c0")[1:])][0]
            if key == "loads" and kilos:
                covered.append((min(match.start(), kilos.start()), max(match.end(), kilos.end())))
            covered.append(match.span())
            yield key, _lowest(kilos) if key == "loads" else None


def _lowest(kilos: re.Match[str] | None) -> int | None:
    return min(int(part) for part in kilos.groups() if part) if kilos else None


def _stricter(a: int | None, b: int | None) -> int | None:
    kilograms = [kg for kg in (a, b) if kg is not None]
    return min(kilograms) if kilograms else None


def condition_label(condition: str) -> str:
    """The French words of a condition: ``loads:25`` -> "port de charges (25 kg)"."""
    key, _, kg = condition.partition(":")
    label = WORK_CONDITIONS.get(key, key)
    return f"{label} ({kg} kg)" if kg else label
