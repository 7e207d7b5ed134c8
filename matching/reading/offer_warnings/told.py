"""Which contradictions of the fact readers are worth an adviser's call: not those that the sentence itself explains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from matching.offer import Offer, OfferWarning, Passage
from matching.reading.offer_source import OfferSource, Text
from matching.reading.scope import sentence_span

#: Words of the sentence that explain why text and field differ, by code.
_EXPLAINED: Final[Mapping[str, re.Pattern[str]]] = {
    # An agency's benefits, its trade, or a list of posts: not this post's contract.
    "contradiction_contract": re.compile(
        r"\b(?:des|apres|au bout de) (?:\d+ ?h|\d+ heures)|\b(?:mutuelle|primes?|leader|specialis\w+|anciennete|dossier|plusieurs postes|cdd et (?:en )?cdi|cdi et (?:en )?cdd"
        r"|cdd ou (?:en )?cdi|cdi ou (?:en )?cdd|recrutement en cdi de|possibilite|cse|avantages)\b"
    ),
    # Hours with pupils are part of the week; overtime and a maximum come on top; days off (RTT) make up for more hours.
    "contradiction_hours": re.compile(
        r"\b(?:devant (?:les )?eleves|de cours|face a face|maximum|moyenne|annualis\w+|modul\w+|rtt)\b"
    ),
    # Alternatives, wishes, somebody else's years, years to come.
    "contradiction_experience": re.compile(
        r"\bou\b|\bideal\w*|\bapres\b|\bpas d'experience|\bvolontariat|\b(?:enrichir|acquerir)|\bsouhaitez|\bsenior\b[^.;\n]{0,12}\(|\bcto\b|\btuteur|\bcontrat a duree indeterminee|\bserai\w+ un"
    ),
    "contradiction_other": re.compile(r"\b(?:eleves?|obtention|enseign\w+|candidats au permis)\b"),
}
_RANGE: Final = re.compile(r"(\d{1,2}) ?h?(?:eures?)? ?(?:a|-|et) ?(\d{1,2})")
#: What follows a contract further on tells of the firm.
_JUST_AFTER: Final = 15
_SEASON: Final = frozenset({"cdd", "saisonnier"})


def is_worth_telling(warning: OfferWarning, source: OfferSource, offer: Offer) -> bool:
    """Whether a contradiction that a fact reader raised stands in its sentence."""
    explained, passage = _EXPLAINED.get(warning.code), warning.passage
    if explained is None or passage is None:
        return True
    text = next((one for one in source.texts if one.source == passage.source), None)
    if text is None:
        return True
    begin, stop = sentence_span(text.folded, passage.start, passage.end)
    if warning.code == "contradiction_contract":
        stop = min(stop, passage.end + _JUST_AFTER)
    if explained.search(text.folded, begin, stop):
        return False
    return not (_is_in_range(text, passage, offer) or _is_a_season(text, passage, offer))


def _is_in_range(text: Text, passage: Passage, offer: Offer) -> bool:
    """ "21 à 35 h" and a field of 35 h agree."""
    found = _RANGE.search(text.folded, passage.start, passage.end)
    hours = offer.hours_per_week
    return bool(found and hours and int(found[1]) <= hours <= int(found[2]))


def _is_a_season(text: Text, passage: Passage, offer: Offer) -> bool:
    """A seasonal contract is a CDD."""
    said = text.folded[passage.start : passage.end]
    return offer.contract in _SEASON and bool(re.search(r"\bcdd\b|saisonnier", said))
