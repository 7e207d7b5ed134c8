"""`candidatheque rank`: an explained shortlist for each offer; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.on_demand import on_demand
from api.cli.options import (
    AsJson,
    Mapping,
    Offers,
    Participants,
    Today,
    Weights,
    a_number,
    day_or_today,
)

if TYPE_CHECKING:
    from api import advising
    from api.cli import output, ranking_view
    from matching import explanation
else:
    advising = on_demand("api.advising")
    output = on_demand("api.cli.output")
    ranking_view = on_demand("api.cli.ranking_view")
    explanation = on_demand("matching.explanation")

_Top = Annotated[
    int,
    typer.Option(
        "--top", parser=a_number, metavar="N", help="Personnes montrées au plus [10].", show_default=False
    ),
]


def rank(
    *,
    offers: Offers,
    participants: Participants,
    top: _Top = 10,
    today: Today = None,
    weights: Weights = None,
    mapping: Mapping = None,
    as_json: AsJson = False,
) -> None:
    """Dit qui proposer pour une offre, et pourquoi. Rien n'est enregistré."""
    with output.progress() as say:
        say("Lecture des offres et des participants…")
        chosen = advising.read_weights(weights)
        inputs = advising.load_inputs(offers, participants, today=day_or_today(today), mapping=mapping)
        output.errors(inputs.notices)
        rankings = advising.rank_all(inputs, chosen, top=top, say=say)
        if as_json:
            output.json_lines(advising.rankings_json(rankings))
            return
        shown = list(rankings)
    console = output.screen()
    for ranking in shown:
        title = ranking.evidence.case.offer.title
        ranking_view.show_ranking(console, explanation.ranking_to_json(ranking), title=title)
