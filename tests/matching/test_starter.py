"""The packaged vocabulary holds together and covers the six domains."""

from __future__ import annotations

from collections import Counter

from matching.vocabulary.domains import domain_of_code
from matching.vocabulary.starter import load_starter
from matching.vocabulary.words import DOMAINS, SCHEDULES, WORK_CONDITIONS

STARTER = load_starter()


def test_every_domain_is_covered() -> None:
    counts = Counter(one.domain for one in STARTER.occupations.values())
    assert len(STARTER.occupations) >= 140
    assert set(counts) == set(DOMAINS)
    assert min(counts.values()) >= 12


def test_every_word_is_one_of_the_closed_lists() -> None:
    for one in STARTER.occupations.values():
        assert set(one.conditions) <= set(WORK_CONDITIONS)
        assert set(one.schedules) <= set(SCHEDULES)
        assert {*one.near, *one.evolution} <= set(STARTER.occupations)
        assert {*one.skills, *one.core_skills} <= set(STARTER.skills)
        assert one.titles
        assert one.core_skills
        assert one.domain == domain_of_code(one.code)


def test_most_titles_come_in_both_genders() -> None:
    titles = [title for one in STARTER.occupations.values() for title in one.titles]
    assert sum(" / " in title for title in titles) / len(titles) > 0.85


def test_domains_of_codes_outside_the_starter() -> None:
    assert domain_of_code("H1203") == "industrie"
    assert domain_of_code("A1101") is None
