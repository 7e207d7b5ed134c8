"""Offers and participants as they were read, on a screen; from the same objects as ``read … --json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from api.cli.output import filled, table
from matching.vocabulary.occupations import Skill


def show_offers(console: Console, offers: Sequence[Mapping[str, Any]]) -> None:
    """Print one row per offer, then what to check before trusting it."""
    columns = {"Offre": 9, "Intitulé": None, "ROME": 5, "Contrat": 8, "Lieu": 14, "Exigé": 20}
    console.print(filled(table(f"Offres lues : {len(offers)}", columns), map(_offer_row, offers)))
    for offer in offers:
        for warning in offer["warnings"]:
            console.print(Text(f"{offer['id']} : {warning['message']}", style="yellow"))


def show_usual_skills(console: Console, usual: Mapping[str, Sequence[Skill]]) -> None:
    """Print what is usual in each offer's trade and was not read in it: to ask about, not to rely on."""
    told = {offer: "\n".join(skill.label for skill in skills) for offer, skills in usual.items() if skills}
    if told:
        columns = {"Offre": 9, "Compétences habituelles du métier (non lues)": None}
        console.print(filled(table("À vérifier auprès de l'employeur", columns), told.items()))


def show_participants(console: Console, people: Sequence[Mapping[str, Any]]) -> None:
    """Print one row per person, then what no reader could use."""
    columns = {"Qui": 8, "Statut": 8, "Métiers visés": None, "Permis": 8, "Certificats": 20, "Inconnu": 8}
    console.print(filled(table(f"Participants lus : {len(people)}", columns), map(_person_row, people)))
    for person in people:
        for item in person["not_understood"]:
            console.print(
                Text(f"{person['id']} : non compris, {item['field']} : {item['text']}", style="yellow")
            )


def _offer_row(offer: Mapping[str, Any]) -> tuple[object, ...]:
    first = offer["occupations"][0]["rome"] if offer["occupations"] else None
    return (
        offer["id"],
        offer["title"],
        first,
        offer["contract"],
        offer["workplace"]["name"],
        _required(offer),
    )


def _required(offer: Mapping[str, Any]) -> str:
    papers = [f"permis {licence['code']}" for licence in offer["licences"] if licence["required"]]
    papers += [
        one["label"] for key in ("certifications", "diplomas") for one in offer[key] if one["required"]
    ]
    experience = offer["experience"]
    if experience["required"]:
        papers.append(f"{experience['months'] or '?'} mois d'expérience")
    return ", ".join(papers) or "—"


def _person_row(person: Mapping[str, Any]) -> tuple[object, ...]:
    aims = "\n".join(f"{aim['label']} ({aim['rome']})" for aim in person["occupations"]) or None
    unknown = sum(value is None for value in person.values())
    return (
        person["id"],
        person["status"],
        aims,
        _listed(person["licences"]),
        _listed(c["label"] for c in person["certifications"] or ())
        if person["certifications"] is not None
        else None,
        unknown,
    )


def _listed(words: Iterable[str] | None) -> str | None:
    return None if words is None else ", ".join(words) or "aucun"
