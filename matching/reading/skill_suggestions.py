"""What an offer's trade usually asks: a help to the person who reads, never a fact of the offer."""

from __future__ import annotations

from matching.offer import Offer
from matching.vocabulary.occupations import Skill, Vocabulary


def suggested_skills(offer: Offer, vocabulary: Vocabulary) -> tuple[Skill, ...]:
    """Return the core skills of the offer's first occupation that were not read in the offer."""
    trade = vocabulary.occupations.get(offer.occupations[0].rome) if offer.occupations else None
    read = {skill.code for skill in offer.skills}
    codes = trade.core_skills if trade else ()
    return tuple(vocabulary.skills[code] for code in codes if code in vocabulary.skills and code not in read)
