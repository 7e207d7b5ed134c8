"""The demonstration on a screen: what was read, one full shortlist, the others in one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.advising import Inputs
from api.cli.output import filled, table
from api.cli.ranking_view import show_ranking
from matching.explanation import ranking_to_json
from matching.ranking import OfferRanking

#: The offer shown whole: it asks for papers and hours, so that every kind of answer is seen.
_SHOWN_OFFER: Final = "DEMO03"
_NEXT: Final = """
Et maintenant :
  candidatheque rank --offers OFFRES --participants PARTICIPANTS   avec vos propres fichiers
  candidatheque read participants PARTICIPANTS   pour voir ce qui a été compris
  candidatheque rome load DOSSIER   pour tous les métiers du ROME officiel
  candidatheque --help   pour toutes les commandes"""


def show_demo(console: Console, inputs: Inputs, rankings: Sequence[OfferRanking]) -> None:
    """Print the whole demonstration."""
    console.print(Text(_what_was_read(inputs)))
    told = [ranking_to_json(ranking) for ranking in rankings]
    titles = [ranking.evidence.case.offer.title for ranking in rankings]
    shown = next(i for i, one in enumerate(told) if one["offer_id"] == _SHOWN_OFFER)
    show_ranking(console, told[shown], title=titles[shown])
    console.print()
    console.print(_others(told, titles))
    console.print(Text(_NEXT))


def _what_was_read(inputs: Inputs) -> str:
    not_understood = sum(len(person.not_understood) for person in inputs.participants)
    return (
        f"{len(inputs.offers)} offres et {len(inputs.participants)} personnes, toutes inventées, lues au "
        f"{inputs.knowledge.today:%d/%m/%Y} avec le vocabulaire « {inputs.knowledge.vocabulary.version} » ; "
        f"{not_understood} mentions non comprises, gardées et jamais comptées."
    )


def _others(told: Sequence[Mapping[str, Any]], titles: Sequence[str]) -> Table:
    columns = {"Offre": 7, "Intitulé": None, "Possibles": 9, "Sûrs": 5, "Écartés": 7, "Premier": 8}
    rows = (
        _other(one, title) for one, title in zip(told, titles, strict=True) if one["offer_id"] != _SHOWN_OFFER
    )
    return filled(table("Les autres offres", columns), rows)


def _other(ranking: Mapping[str, Any], title: str) -> tuple[object, ...]:
    counts, first = ranking["counts"], ranking["shortlist"][:1]
    best = first[0]["participant_id"] if first else "personne"
    return (ranking["offer_id"], title, counts["possible"], counts["strict"], counts["set_aside"], best)
