"""Wordings that call for a warning: a pattern, what excuses it, and the sentence to say to the employer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from matching.offer import OfferWarning, Passage
from matching.reading.offer_source import OfferSource, Text
from matching.reading.scope import sentence_span

#: How far around a wording its legal ground may be named.
_NEAR: Final = 250
_SAID: Final = 70
_FREE_FIELDS: Final = ("experienceCommentaire", "complementExercice", "conditionExercice")
#: Words of equality: the employer says that nobody is left out.
EQUAL: Final = (
    r"\b(?:discriminat\w+|sans distinction|quels? que soi\w*|quelles? que soi\w*|peu importe|egalite|diversite|inclusi\w+"
    r"|a competences egales|irrespective|regardless|ouverte?s? a tou\w+|indifferente?s?)\b"
)
#: Where a sentence or an item of a list begins; it takes nothing of the sentence before.
OPENING: Final = r"(?:^|(?<=[.;!?\n*•-])|(?<=[.;!?\n*•-] ))"
#: What makes a condition of a word before it.
DEMANDED: Final = (
    r"(?:exige\w*|requis\w*|obligatoire\w*|imperati\w+|indispensables?|demandee?s?|souhaitee?s?|preferee?s?|uniquement|seulement"
    r"|exclusivement|de preference|en priorite|privilegiee?s?|only)\b"
)
#: What turns people away.
ABSTAIN: Final = r"(?:s'abstenir|exclu\w*|refuse\w*|non (?:accepte|admis)\w*|pas (?:accepte|admis)\w*|ne pas postuler|passez votre chemin)\b"
#: "pas de limite d'âge", "sans condition de nationalité", "non exigé": nothing is asked.
_NEGATED_BEFORE: Final = re.compile(
    r"\b(?:sans|aucune?|ni|non|inutile (?:de|d')|pas (?:besoin |question |obligatoire )?(?:de|d')|(?:ne|n')\s?\w* ?pas (?:de|d')?"
    r"|(?:ne|n')\s?\w+ (?:pas|aucune?|plus)(?: de| d')?)\s*(?:(?:de |d')?(?:condition|limite|critere|exigence|joindre|mettre)s? ?(?:de |d')?)?"
    r"(?:\w+ )?$"
)
_NEGATED_AFTER: Final = re.compile(
    r"[^.;\n]{0,15}\b(?:non (?:exige|obligatoire|requis|necessaire|demande)|facultati|(?:n'est|ne sont|ne sera) (?:\w+ment )?pas\b|inutile)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording to warn of.

    ``{said}`` in the message stands for the words found. ``unless`` is looked for in the sentence,
    ``excused`` (a legal ground) in the title and some 250 characters around. ``needs`` is a quick look for
    what the wording cannot do without: most offers have none of it, and need not be read for the rest.
    """

    code: str
    pattern: re.Pattern[str]
    message: str
    unless: re.Pattern[str] | None = None
    excused: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None


def texts_of(source: OfferSource) -> tuple[Text, ...]:
    """The title, the description, and the fields that an employer fills in freely."""
    fields = (Text(key, source.text(key) or "") for key in _FREE_FIELDS)
    return (*source.texts, *(text for text in fields if text.text))


def one_of(*patterns: str) -> re.Pattern[str]:
    """The pattern that matches where any of the given ones does."""
    return re.compile("|".join(patterns))


def find_phrases(source: OfferSource, phrases: Iterable[Phrase]) -> Iterator[OfferWarning]:
    """One warning for each phrase that the offer uses, at the first place where nothing excuses it."""
    texts = texts_of(source)
    title = source.title.folded
    for phrase in phrases:
        found = (passage for text in texts for passage in _places(text, phrase, title))
        if passage := next(found, None):
            yield OfferWarning(phrase.code, phrase.message.format(said=quoted(passage)), passage)


def quoted(passage: Passage) -> str:
    """The words of a passage on one line, between French quotation marks, cut when they are many."""
    words = " ".join(passage.text.split())
    return f"« {words if len(words) <= _SAID else words[: _SAID - 1].rstrip() + '…'} »"


def _places(text: Text, phrase: Phrase, title: str) -> Iterator[Passage]:
    if phrase.needs and not phrase.needs.search(text.folded):
        return
    for match in phrase.pattern.finditer(text.folded):
        if not (_is_denied(text.folded, match) or _is_excused(text.folded, match, phrase, title)):
            yield text.passage(*_trimmed(match))


def _is_denied(folded: str, match: re.Match[str]) -> bool:
    begin, stop = sentence_span(folded, *match.span())
    before, after = folded[begin : match.start()], folded[match.end() : stop]
    return bool(_NEGATED_BEFORE.search(before) or _NEGATED_AFTER.match(after))


def _is_excused(folded: str, match: re.Match[str], phrase: Phrase, title: str) -> bool:
    begin, stop = sentence_span(folded, *match.span())
    if phrase.unless and phrase.unless.search(folded, begin, stop):
        return True
    if not phrase.excused:
        return False
    around = folded[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return bool(phrase.excused.search(around) or phrase.excused.search(title))


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip(" \n\t-*,;:("))
    return start, match.start() + len(words.rstrip(" \n\t,;:"))
