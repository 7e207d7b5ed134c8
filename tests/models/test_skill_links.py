"""The figures of skills read in texts, and the draw of links for a person to judge."""

from __future__ import annotations

from models.skill_links import ReadLink, SkillsOfOffer, evaluate_skills, sample_links


def link(code: str, around: str, kind: str = "exact") -> ReadLink:
    return ReadLink("offer", code, f"label of {code}", kind, "words", around)


READ = [
    SkillsOfOffer(frozenset("ab"), frozenset("a"), (link("a", "x"), link("c", "y", "near"))),
    SkillsOfOffer(frozenset("d"), frozenset("d"), ()),
]


def test_counts_and_shares() -> None:
    figures = evaluate_skills(READ, 0.5).to_json()
    assert figures["links"] == 2
    assert figures["kinds"] == {"exact": 1, "near": 1}
    assert figures["recall"] == round(1 / 3, 3)
    assert figures["verbatim"] == {"ticked": 2, "found": 1, "recall": 0.5}
    assert figures["offers_a_second"] == 4.0


def test_no_offer_has_no_share() -> None:
    figures = evaluate_skills([], 0).to_json()
    assert figures["recall"] is None
    assert figures["offers_a_second"] == 0.0


def test_a_draw_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    many = [SkillsOfOffer(frozenset(), frozenset(), tuple(link(str(n), str(n)) for n in range(50)))]
    assert sample_links(many, 10, seed=1) == sample_links(many, 10, seed=1)
    assert sample_links(many, 10, seed=1) != sample_links(many, 10, seed=2)


def test_the_same_words_are_judged_once_and_no_more_than_there_are() -> None:
    twice = [SkillsOfOffer(frozenset(), frozenset(), (link("a", "x"), link("a", "x")))]
    assert len(sample_links(twice, 10)) == 1
