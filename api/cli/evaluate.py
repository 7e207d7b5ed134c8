"""`candidatheque evaluate`: how good the engine is against what advisers judged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.french import Command
from api.cli.on_demand import on_demand
from api.cli.options import AsJson, Offers, Participants, Today, Weights, a_number, day_or_today, group

if TYPE_CHECKING:
    from api import (
        advising,
        evaluating,
        linking,
        occupation_training,
        reading_evaluating,
        skill_evaluating,
        warning_counts,
    )
    from api.cli import evaluation_view, occupation_view, output, reading_report_view, warnings_view
    from models import skill_links
else:
    advising = on_demand("api.advising")
    evaluating = on_demand("api.evaluating")
    linking = on_demand("api.linking")
    occupation_training = on_demand("api.occupation_training")
    evaluation_view = on_demand("api.cli.evaluation_view")
    occupation_view = on_demand("api.cli.occupation_view")
    output = on_demand("api.cli.output")
    reading_evaluating = on_demand("api.reading_evaluating")
    reading_report_view = on_demand("api.cli.reading_report_view")
    skill_evaluating = on_demand("api.skill_evaluating")
    skill_links = on_demand("models.skill_links")
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
    typer.Option("--sample", parser=a_number, metavar="N", help="Montre aussi N liens, à juger à la main."),
]

_Seed = Annotated[
    int | None,
    typer.Option("--seed", parser=a_number, metavar="N", help="Un autre tirage des liens montrés."),
]

_Examples = Annotated[
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


_TextOnly = Annotated[bool, typer.Option("--text-only", help="Cache tous les champs, pas un à la fois.")]
_Disagreements = Annotated[
    int | None,
    typer.Option(
        "--disagreements", parser=a_number, metavar="N", help="Montre aussi N désaccords par champ."
    ),
]


@app.command("reading", cls=Command)
def reading(
    *,
    offers: Offers,
    text_only: _TextOnly = False,
    disagreements: _Disagreements = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Compare ce qui est lu dans les textes aux champs remplis par les employeurs, alors cachés."""
    with output.progress() as say:
        say("Lecture des offres…")
        evaluated = reading_evaluating.evaluate(offers, day_or_today(today), text_only=text_only)
    output.errors(evaluated.problems)
    shown = evaluated.report.disagreements(disagreements or 0)
    if as_json:
        output.json_lines([evaluated.report.to_json(), *(one.to_json() for one in shown)])
    else:
        reading_report_view.show_reading(output.screen(), evaluated.report, shown)


_OffersOrNot = Annotated[
    Path | None, typer.Option("--offers", metavar="FICHIER", help="Des offres avec leur code ROME.")
]
_TitlesOrNot = Annotated[
    Path | None,
    typer.Option("--titles", metavar="FICHIER", help="Ou des intitulés seuls : intitule;romeCode."),
]
_TitleOnly = Annotated[bool, typer.Option("--title-only", help="Ne lit que l'intitulé des offres.")]
_HeldOut = Annotated[
    bool,
    typer.Option(
        "--held-out",
        help="Apprend sur une partie du fichier, mesure sur l'autre, tour à tour (plusieurs minutes).",
    ),
]


@app.command("occupations", cls=Command)
def occupations(
    *,
    offers: _OffersOrNot = None,
    titles: _TitlesOrNot = None,
    title_only: _TitleOnly = False,
    held_out: _HeldOut = False,
    as_json: AsJson = False,
) -> None:
    """Mesure si le métier d'une offre est bien trouvé, son code caché."""
    with output.progress() as say:
        say("Recherche des métiers…")
        evaluated = occupation_training.evaluate(
            offers=offers, titles=titles, title_only=title_only, held_out=held_out
        )
    output.errors(evaluated.problems)
    if as_json:
        output.json_lines([evaluated.to_json()])
    else:
        occupation_view.show_evaluation(output.screen(), evaluated)


_Tsv = Annotated[Path, typer.Option("--queries", metavar="TSV", help="Les intitulés : identifiant, texte.")]
_Corpus = Annotated[Path, typer.Option("--corpus", metavar="TSV", help="Les intitulés à retrouver.")]
_Annotations = Annotated[
    Path, typer.Option("--annotations", metavar="TSV", help="Les réponses : question, 0, identifiant, 1.")
]


@app.command("linking", cls=Command)
def link(*, queries: _Tsv, corpus: _Corpus, annotations: _Annotations, as_json: AsJson = False) -> None:
    """Mesure si un intitulé retrouve ses équivalents dans un autre vocabulaire (forme TREC)."""
    with output.progress() as say:
        say("Rapprochement des intitulés…")
        report = linking.evaluate_files(queries, corpus, annotations)
    if as_json:
        output.json_lines([report.to_json()])
    else:
        occupation_view.show_linking(output.screen(), report)


@app.command("skills", cls=Command)
def skills(*, offers: Offers, sample: _Sample = None, seed: _Seed = None, as_json: AsJson = False) -> None:
    """Compare les compétences lues dans les textes à celles cochées par les employeurs, alors cachées."""
    with output.progress() as say:
        say("Lecture des compétences…")
        read = skill_evaluating.read_skills_of(offers)
    shown = skill_links.sample_links(read.offers, sample or 0, seed=seed or skill_links.SEED)
    if as_json:
        output.json_lines([read.report.to_json(), *(link.to_json() for link in shown)])
    else:
        evaluation_view.show_skills(output.screen(), read.report, shown)


@app.command("warnings", cls=Command)
def warnings(
    *, offers: Offers, sample: _Examples = None, today: Today = None, as_json: AsJson = False
) -> None:
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
