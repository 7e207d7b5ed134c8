"""A France Travail offer (v2 JSON) becomes an Offer: fields, title and description read together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from matching.errors import Problem
from matching.offer import OccupationLink, Offer, Passage
from matching.reading.offer_facts import (
    conditions,
    dates,
    insertion,
    languages,
    pay,
    positions,
    schedule,
    skills,
)
from matching.reading.offer_facts.asked_once import asked_once
from matching.reading.offer_facts.certifications import read_certifications
from matching.reading.offer_facts.contract import read_contract, read_months
from matching.reading.offer_facts.diplomas import read_diplomas
from matching.reading.offer_facts.experience import read_experience
from matching.reading.offer_facts.hours import read_full_time, read_hours
from matching.reading.offer_facts.licences import read_licences
from matching.reading.offer_facts.occupation import FoundTogether, Linker, read_occupations
from matching.reading.offer_facts.workplace import Places, read_workplace
from matching.reading.offer_files import items_of
from matching.reading.offer_source import Fact, OfferSource
from matching.reading.offer_warnings.lint import lint_offer
from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.occupations import Vocabulary

#: On the titles of 471 real offers the domain then given is right for 95 % (full ROME) and 92 % (starter vocabulary).
_DOMAIN_LEAST: Final = 0.3
_DOMAIN_SHARE: Final = 0.6
_DOMAIN_SURE: Final = 0.8


def read_offers_file(
    path: Path,
    *,
    vocabulary: Vocabulary,
    linker: Linker | None,
    places: Places,
    finder: skills.SkillFinder | None = None,
    form: str = "auto",
    today: dt.date | None = None,
) -> tuple[list[Offer], list[Problem]]:
    """The offers of a file and its unusable items; raises InputError when the file itself cannot be read."""
    read = items_of(path, form=form)
    reader = OfferReader(vocabulary, linker, places, finder, today)
    return reader.read(read.good), read.problems


@dataclass(frozen=True, slots=True)
class OfferReader:
    """What offers are read with: the words, what links them to trades and skills, the places, the day."""

    vocabulary: Vocabulary
    linker: Linker | None
    places: Places
    finder: skills.SkillFinder | None = None
    today: dt.date | None = None

    def read(self, items: Sequence[Mapping[str, Any]]) -> list[Offer]:
        """The offers of usable items, in their order, their trades looked for together."""
        linker = FoundTogether.by(self.linker, map(OfferSource, items)) if self.linker else None
        return [
            read_offer(
                item,
                vocabulary=self.vocabulary,
                linker=linker,
                places=self.places,
                finder=self.finder,
                today=self.today,
            )
            for item in items
        ]


def read_offer(
    raw: Mapping[str, Any],
    *,
    vocabulary: Vocabulary,
    linker: Linker | None,
    places: Places,
    finder: skills.SkillFinder | None = None,
    today: dt.date | None = None,
) -> Offer:
    """The offer that the raw fields and texts truly say; skills of the text only with a ``finder``.

    ``today`` dates an offer that gives no date of its own: « au 1er septembre », « au SMIC ».
    """
    source = OfferSource(raw, today)
    facts = _Facts.read(source)
    when = schedule.read_schedule(source)
    occupations, sure = read_occupations(source, vocabulary, linker)
    place = read_workplace(source, places)
    first = occupations.value[0].rome if occupations.value else None
    known = skills.read_skills(source, first, vocabulary, finder)
    more: dict[str, Fact[Any]] = {"occupations": occupations, "workplace": place, "skills": known}
    values = {name: fact.value for name, fact in ({**facts.by_field, **more}).items()}
    offer = Offer(
        id=str(raw["id"]),
        title=source.title.given,
        description=source.description.given,
        auto_coded=sure,
        domain=_domain(occupations.value, vocabulary),
        schedule=when.sure,
        schedule_possible=when.possible,
        work_hours=when.hours,
        passages=_passages({**facts.by_field, **more}, when),
        warnings=facts.warnings,
        **values,
    )
    return replace(offer, warnings=lint_offer(source, offer))


@dataclass(frozen=True, slots=True)
class _Facts:
    by_field: dict[str, Fact[Any]]

    @classmethod
    def read(cls, source: OfferSource) -> _Facts:
        contract, hours = read_contract(source), read_hours(source)
        certifications, diplomas = asked_once(
            read_certifications(source), read_diplomas(source, contract.value)
        )
        return cls(
            {
                "contract": contract,
                "contract_months": read_months(source, contract.value),
                "hours_per_week": hours,
                "full_time": read_full_time(source, hours),
                "experience": read_experience(source),
                "licences": read_licences(source),
                "certifications": certifications,
                "diplomas": diplomas,
                "languages": languages.read_languages(source),
                "work_conditions": conditions.read_conditions(source),
                "public_contact": conditions.read_public_contact(source),
                "positions": positions.read_positions(source),
                "start": dates.read_start(source),
                "wage_hourly": pay.read_wage(source, hours.value),
                "niveau": insertion.read_niveau(source),
                "integration_clause": insertion.read_clause(source),
                "deadline": dates.read_deadline(source),
            }
        )

    @property
    def warnings(self) -> tuple[Any, ...]:
        return tuple(warning for fact in self.by_field.values() for warning in fact.warnings)


def _passages(facts: Mapping[str, Fact[Any]], when: schedule.Schedule) -> dict[str, tuple[Passage, ...]]:
    found = {name: fact.passages for name, fact in facts.items() if fact.passages}
    more = {"schedule": when.passages, "work_hours": when.hours_passages}
    return found | {name: passages for name, passages in more.items() if passages}


def _domain(links: Sequence[OccupationLink], vocabulary: Vocabulary) -> str | None:
    """The domain of the first occupation, when it is likely enough or most of what else is likely shares it."""
    if not links:
        return None
    domains = [vocabulary.domain_of((one.rome,)) or domain_of_code(one.rome) for one in links]
    agreeing = sum(one.confidence for one, own in zip(links, domains, strict=True) if own == domains[0])
    share = agreeing / (sum(one.confidence for one in links) or 1)
    first = links[0].confidence
    likely = first >= _DOMAIN_LEAST and share > _DOMAIN_SHARE
    return domains[0] if likely or first >= _DOMAIN_SURE else None
