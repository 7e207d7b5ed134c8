"""Invented offers of the starter vocabulary whose codes are known."""

from __future__ import annotations

from typing import Final

from matching.vocabulary.starter import load_starter
from models.labelled_offers import LabelledOffer
from models.occupation_terms import OfferText

_WHERE: Final = ("à Dunkerque", "sur chantier", "en équipe", "au centre-ville", "de jour")


def invented_offers() -> list[LabelledOffer]:
    """Five offers for each of sixty trades: its titles and its skills, in varied sentences."""
    vocabulary = load_starter()
    found = []
    for code in vocabulary.codes[::3][:60]:
        one = vocabulary.occupations[code]
        skills = [vocabulary.skills[skill].label for skill in (*one.core_skills, *one.skills)] or [one.label]
        titles = [one.label, *one.titles]
        for number, where in enumerate(_WHERE):
            title = titles[number % len(titles)]
            body = (
                f"Nous recherchons un {title} {where}. "
                f"{skills[number % len(skills)]}. {skills[-number % len(skills)]}."
            )
            found.append(LabelledOffer(f"{code}-{number}", OfferText(f"{title} (H/F)", body), code))
    return found
