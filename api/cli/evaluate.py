"""`candidatheque evaluate`: how good the engine is against what advisers judged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.french import Command
from api.cli.on_demand import on_demand
from api.cli.options import AsJson, Offers, Participants, Today, Weights, a_number, day_or_today, group

if TYPE_CHECKING:
    from api import advising, evaluating, warning_counts
    from api.cli import evaluation_view, output, warnings_view
else:
    advising = on_demand("api.advising")
    evaluating = on_demand("api.evaluating")
    evaluation_view = on_demand("api.cli.evaluation_view")
    output = on_demand("api.cli.output")
    warning_counts = on_demand("api.warning_counts")
    warnings_view = on_demand("api.cli.warnings_view")

app = group("Mesure la qualité du moteur.")

_Judgements = Annotated[
    Path,
    typer.Option(
        "--judgements", metavar="FICHIER", help="Les avis : offer_id;participant_id;grade;blocking."
    ),
]

_Sample = Annotated[
    int | None,
    typer.Option(
        "--sample",
        parser=a_number,
        metavar="N",
        help="Exemples par avertissement [aucun].",
        show_default=False,
    ),
]


@app.callback()
def _only_named_commands() -> None:
    """Mesure la qualité du moteur."""


@app.command("ranking", cls=Command)
def ranking(
    *,
    offers: Offers,
    participants: Participants,
    judgements: _Judgements,
    today: Today = None,
    weights: Weights = None,
    as_json: AsJson = False,
) -> None:
    """Compare les classements à l'avis d'un conseiller. Trois méthodes simples sont mesurées à côté."""
    with output.progress() as say:
        say("Lecture et classement…")
        task = evaluating.load_task(offers, participants, judgements, today=day_or_today(today))
        output.errors(task.inputs.notices)
        report = evaluating.evaluate(task, advising.read_weights(weights))
    if as_json:
        output.json_lines([report.to_json()])
    else:
        evaluation_view.show_report(output.screen(), report)


@app.command("warnings", cls=Command)
def warnings(*, offers: Offers, sample: _Sample = None, today: Today = None, as_json: AsJson = False) -> None:
    """Compte les avertissements sur des offres, avec des exemples à relire."""
    with output.progress() as say:
        say("Lecture des offres…")
        read = advising.read_offers(offers, day_or_today(today))
        counts = warning_counts.count_warnings(read.offers, sample=sample or 0)
    output.errors(read.problems)
    if as_json:
        output.json_lines({"of": len(read.offers), **one.to_json()} for one in counts)
    else:
        warnings_view.show_counts(output.screen(), counts, offers=len(read.offers))
