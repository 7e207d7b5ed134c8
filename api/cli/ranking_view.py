"""A ranking on a screen, read from the same object as ``rank --json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.cli.output import decimal, filled, table

_SIGNS: Final = {"met": "✓", "partly": "~", "unmet": "✗", "unknown": "?"}
_SET_ASIDE_SHOWN: Final = 8


def show_ranking(
    console: Console, ranking: Mapping[str, Any], *, title: str, set_aside: int = _SET_ASIDE_SHOWN
) -> None:
    """Print what the offer asks, the shortlist with its reasons and questions, and who is set aside."""
    console.rule(Text(f"Offre {ranking['offer_id']} : {title}"), align="left")
    console.print(Text(counts_sentence(ranking["counts"])))
    console.print(Text("L'offre demande : " + asked(ranking)))
    for person in ranking["shortlist"]:
        console.print(_person(person))
    if not ranking["shortlist"]:
        console.print(
            Text("Aucune personne à proposer pour le moment : voir ci-dessous ce qui bloque.", style="bold")
        )
    console.print(*_set_aside(ranking["set_aside"], set_aside), sep="\n")


def counts_sentence(counts: Mapping[str, int]) -> str:
    """Return the counts of a pool as one sentence."""
    possible = counts["possible"]
    return (
        f"{counts['pool']} participants : {possible} à proposer ou à vérifier, dont {counts['strict']} "
        f"sans rien à vérifier ; {counts['set_aside']} écartés, chacun avec sa raison."
    )


def asked(ranking: Mapping[str, Any]) -> str:
    """Return what the offer requires, then what it wishes, in its own order."""
    rows = [r for r in ranking["requirements"] if r["criterion"] not in ("status", "availability")]
    required = ", ".join(dict.fromkeys(r["label"] for r in rows if r["required"])) or "rien d'obligatoire"
    wished = ", ".join(dict.fromkeys(r["label"] for r in rows if not r["required"]))
    return required + (f". Compte aussi : {wished}." if wished else ".")


def _person(person: Mapping[str, Any]) -> RenderableType:
    heading = Text.assemble(
        (f"{person['rank']:>2}. {person['participant_id']}", "bold"), f"   {_score(person)}"
    )
    reasons = [
        Text(f"{_SIGNS[e['verdict']]} {_weight(e)}  {e['sentence']}") for e in _told(person["evidence"])
    ]
    questions = [Text(f"→ À demander : {question}", style="cyan") for question in person["questions"]]
    body = [Padding(line, (0, 0, 0, 4)) for line in (*reasons, *questions)]
    return Group(Text(), heading, *body)


def _score(person: Mapping[str, Any]) -> str:
    low, high = decimal(person["score_low"], 1), decimal(person["score_high"], 1)
    unknown = f" (entre {low} et {high} selon ce qu'on ignore)" if low != high else ""
    return f"score {decimal(person['score'], 1)}{unknown}"


def _told(evidence: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield what counted and what is not known; the rest says nothing of the person."""
    return (
        e for e in evidence if e["verdict"] in _SIGNS and (e["contribution"] or e["verdict"] == "unknown")
    )


def _weight(evidence: Mapping[str, Any]) -> str:
    weight = evidence["contribution"]
    return f"{'+' if weight > 0 else '−' if weight < 0 else ' '}{decimal(abs(weight), 1)}"


def _set_aside(people: list[Mapping[str, Any]], shown: int) -> Iterator[RenderableType]:
    if people:
        yield Text()
        rows = ((p["participant_id"], p["sentence"], "\n".join(p["levers"]) or "—") for p in people[:shown])
        yield filled(
            table("Écartés, les plus proches d'abord", {"Qui": 10, "Pourquoi": None, "Leviers": None}), rows
        )
    if len(people) > shown:
        yield Text(f"Autres personnes écartées : {len(people) - shown} (--json les donne toutes).")
