"""Figures whose right answer is known by hand, and the judgements file."""

from __future__ import annotations

import json
from math import log2
from pathlib import Path

import pytest

from matching.errors import InputError
from models.evaluation import (
    Judgement,
    Ranked,
    RankingMetrics,
    average_metrics,
    evaluate_ranking,
    read_judgements,
)

JUDGED = (
    Judgement("A", "p1", 3),
    Judgement("A", "p2", 2),
    Judgement("A", "p3", 1),
    Judgement("A", "p4", 0, ("licence", "travel")),
    Judgement("B", "p1", 0, ("status",)),
    Judgement("B", "p2", 1),
)
BEST = (
    Ranked("A", ["p1", "p2", "p3", "p5"], {"p4": ("licence", "travel")}),
    Ranked("B", ["p2", "p3", "p4", "p5"], {"p1": ("status",)}),
)


def test_a_perfect_ranking_gets_full_marks() -> None:
    metrics = evaluate_ranking(BEST, JUDGED).metrics
    assert metrics == RankingMetrics(1, 1, 1, 1, 0, 1, 1, 0)


def test_ndcg_uses_exponential_gain_and_log_discount() -> None:
    report = evaluate_ranking([Ranked("A", ["p5", "p2", "p1", "p3"])], JUDGED)
    ideal = 7 + 3 / log2(3) + 1 / 2
    assert report.metrics.ndcg5 == pytest.approx((3 / log2(3) + 7 / 2 + 1 / log2(5)) / ideal)


def test_first_is_right_and_recall_leave_out_offers_without_anyone_right() -> None:
    report = evaluate_ranking([Ranked("A", ["p5", "p1"]), Ranked("B", ["p5", "p2"])], JUDGED)
    assert report.metrics.first_is_right == 0
    assert report.metrics.recall5 == 0.5
    assert report.offers[1].first_is_right is None
    assert report.offers[1].recall5 is None
    assert report.offers[1].ndcg5 is not None


def test_first_is_right_from_grade_two_on() -> None:
    assert evaluate_ranking([Ranked("A", ["p2", "p1"])], JUDGED).metrics.first_is_right == 1
    assert evaluate_ranking([Ranked("A", ["p3", "p1"])], JUDGED).metrics.first_is_right == 0


def test_recall_is_out_of_five_at_most() -> None:
    judged = [Judgement("A", f"p{i}", 2) for i in range(8)]
    report = evaluate_ranking([Ranked("A", [f"p{i}" for i in range(8)])], judged)
    assert report.metrics.recall5 == 1


def test_near_misses_are_counted_in_the_first_five_of_the_shortlist_only() -> None:
    shown = Ranked("A", ["p4", "p1"])
    aside = Ranked("A", ["p1"], {"p4": ("licence",)})
    sixth = Ranked("A", ["x1", "x2", "x3", "x4", "x5", "p4"])
    counts = [evaluate_ranking([r], JUDGED).metrics.near_misses_in_top5 for r in (shown, aside, sixth)]
    assert counts == [1, 0, 0]


def test_a_zero_without_reason_is_no_near_miss() -> None:
    judged = [Judgement("A", "p1", 0), Judgement("A", "p2", 3)]
    assert evaluate_ranking([Ranked("A", ["p1", "p2"])], judged).metrics.near_misses_in_top5 == 0


def test_blocking_reasons_are_compared_on_judged_near_misses_only() -> None:
    aside = {"p4": ("licence", "contract", "french"), "p5": ("status",), "p2": ("travel",)}
    ranked = Ranked("A", ["p1"], aside)
    metrics = evaluate_ranking([ranked], JUDGED).metrics
    assert metrics.blocking_recall == 1 / 2
    assert metrics.blocking_precision == pytest.approx(1 / 3)
    assert metrics.wrongly_set_aside == 1


def test_people_set_aside_come_last_and_their_order_changes_nothing() -> None:
    one = Ranked("A", ["p5"], {"p1": ("travel",), "p6": ("travel",)})
    other = Ranked("A", ["p5"], {"p6": ("travel",), "p1": ("travel",)})
    first, second = (evaluate_ranking([r], JUDGED).metrics for r in (one, other))
    assert first == second
    ideal = 7 + 3 / log2(3) + 1 / 2
    assert first.ndcg5 == pytest.approx(3.5 * (1 / log2(3) + 1 / 2) / ideal)


def test_what_is_never_defined_is_none() -> None:
    metrics = evaluate_ranking([Ranked("B", ["p1"])], [Judgement("B", "p9", 0)]).metrics
    assert (metrics.ndcg5, metrics.first_is_right, metrics.blocking_recall) == (None, None, None)
    assert metrics.wrongly_set_aside == 0


def test_judged_offers_without_a_ranking_are_named() -> None:
    assert evaluate_ranking(BEST[:1], JUDGED).unranked == ("B",)


def test_files_that_do_not_go_together_are_refused() -> None:
    with pytest.raises(InputError, match="Aucune des offres"):
        evaluate_ranking([Ranked("Z", ["p1"])], JUDGED)


def test_the_json_form_is_that_of_the_contract() -> None:
    report = evaluate_ranking(BEST, JUDGED)
    form = json.loads(json.dumps(report.with_baselines({"bm25": report.metrics}).to_json()))
    names = [
        "ndcg5",
        "ndcg10",
        "recall5",
        "first_is_right",
        "near_misses_in_top5",
        "blocking_precision",
        "blocking_recall",
        "wrongly_set_aside",
    ]
    assert list(form) == [*names, "baselines"]
    assert list(form["baselines"]["bm25"]) == names
    assert isinstance(form["wrongly_set_aside"], int)


def test_leave_one_out_is_the_evaluation_of_the_others() -> None:
    rankings = (Ranked("A", ["p5", "p1"]), BEST[1])
    without = evaluate_ranking(rankings, JUDGED).leave_one_out()
    assert without["A"] == evaluate_ranking(rankings[1:], JUDGED).metrics
    assert without["B"] == evaluate_ranking(rankings[:1], JUDGED).metrics


def test_ranges_hold_the_figure_and_repeat_themselves() -> None:
    report = evaluate_ranking((Ranked("A", ["p5", "p1"]), BEST[1]), JUDGED)
    ranges = report.ranges(draws=300)
    low, high = ranges["ndcg10"]
    assert report.metrics.ndcg10 is not None
    assert low <= report.metrics.ndcg10 <= high
    assert ranges == report.ranges(draws=300)


def test_average_ignores_what_is_not_defined() -> None:
    one = RankingMetrics(1, 1, 1, 1, 2, None, 1, 0)
    other = RankingMetrics(0, 0, 0, 0, 0, None, None, 3)
    assert average_metrics([one, other]) == RankingMetrics(0.5, 0.5, 0.5, 0.5, 1, None, 1, 1.5)


def write(folder: Path, *lines: str) -> Path:
    path = folder / "j.csv"
    path.write_text("\n".join(("offer_id;participant_id;grade;blocking;reason", *lines)), encoding="utf-8")
    return path


def test_judgements_are_read_with_criteria_for_french_words(tmp_path: Path) -> None:
    path = write(tmp_path, "A;p1;3;;ok", "A;p2;0;trajet;loin", "A;p3;0;permis | temps_travail;x")
    assert read_judgements(path) == (
        Judgement("A", "p1", 3),
        Judgement("A", "p2", 0, ("travel",)),
        Judgement("A", "p3", 0, ("licence", "working_time")),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("A;p1;5;;", "ligne 2, champ « grade » : trouvé « 5 » ; attendu 0, 1, 2 ou 3"),
        ("A;p1;;;", "champ « grade »"),
        (";p1;3;;", "champ « offer_id » : trouvé rien"),
        ("A;p1;0;pluie;", "champ « blocking » : trouvé « pluie » ; attendu un mot parmi permis"),
        ("A;p1;3;;\nA;p1;0;;", "ligne 3, champ « participant_id » : trouvé deux fois"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        read_judgements(write(tmp_path, line))
    assert message in str(raised.value)


def test_every_bad_row_is_listed(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read_judgements(write(tmp_path, "A;p1;9;;", "A;p2;3;;", "A;p3;0;pluie;"))
    assert len(raised.value.problems) == 2


def test_a_missing_column_and_a_missing_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "k.csv"
    path.write_text("offer_id;participant_id\nA;p1", encoding="utf-8")
    with pytest.raises(InputError, match="les colonnes grade, blocking"):
        read_judgements(path)
    with pytest.raises(InputError, match="un fichier CSV lisible"):
        read_judgements(tmp_path / "none.csv")
