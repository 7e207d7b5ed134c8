"""Level of the offer and integration clause, which our own captures add to the form of France Travail."""

from __future__ import annotations

import re
from typing import Final

from matching.reading.offer_source import Fact, OfferSource, Text

_CLAUSE: Final = re.compile(
    r"\b(?:au titre de la |dans le cadre (?:de la |d'une )|heures d'|marche avec |soumis\w* a (?:la "
    r"|une ))(?:clauses? (?:sociales? )?d'insertion|clauses? sociales?|insertion)\b"
)


def read_niveau(source: OfferSource) -> Fact[int | None]:
    """1 or 2, None when the offer does not say."""
    number = source.number("niveau")
    known = int(number) if number in (1, 2) else None
    return Fact(known, (Text("niveau", str(source.raw["niveau"])).whole(),) if known else ())


def read_clause(source: OfferSource) -> Fact[bool | None]:
    """Whether the post is kept for an integration clause; None when nothing is said."""
    told = source.flag("clauseInsertion")
    if told is not None:
        return Fact(told, (Text("clauseInsertion", str(source.raw["clauseInsertion"])).whole(),))
    match = _CLAUSE.search(source.description.folded)
    return Fact(True, (source.description.passage(*match.span()),)) if match else Fact(None)
