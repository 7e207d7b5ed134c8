"""Offers and participants as they were read, on a screen; from the same objects as ``read … --json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from api.cli.field_names import field_name
from api.cli.offer_sheet import and_more, contract_told, length_told, show_offer
from api.cli.output import filled, table
from api.cli.person_sheet import show_person
from matching.vocabulary.occupations import Skill

#: Up to this many, each has a sheet of all its facts; more make a table.
_SHEETS: Final = 3
_USUAL_SHOWN: Final = 5
#: Schedules in a word, for a narrow column.
_SHORT: Final = {
    "day": "journée",
    "early": "tôt le matin",
    "evening": "soir",
    "night": "nuit",
    "shift": "équipes",
    "saturday": "samedi",
    "sunday": "dimanche",
    "split": "coupure",
}


def show_offers(console: Console, offers: Sequence[Mapping[str, Any]]) -> None:
    """Print the facts of a few offers, each with its words; of many, one row per offer and its warnings."""
    if len(offers) <= _SHEETS:
        for offer in offers:
            show_offer(console, offer)
        return
    columns = {"Offre": None, "ROME": 5, "Contrat, horaires": 18, "Lieu": 12, "Exigé": 17}
    console.print(filled(table(f"Offres lues : {len(offers)}", columns), map(_offer_row, offers)))
    for offer in offers:
        for warning in offer["warnings"]:
            console.print(Text(f"{offer['id']} : {warning['message']}", style="yellow"))


def show_usual_skills(console: Console, usual: Mapping[str, Sequence[Skill]]) -> None:
    """Print what is usual in each offer's trade and was not read in it: to ask about, not to rely on."""
    told = {offer: _first_of(skills) for offer, skills in usual.items() if skills}
    if told:
        columns = {"Offre": 9, "Compétences habituelles du métier (non lues)": None}
        console.print(filled(table("À vérifier auprès de l'employeur", columns), told.items()))


def _first_of(skills: Sequence[Skill]) -> str:
    others = len(skills) - _USUAL_SHOWN
    more = [and_more(others)] if others > 0 else []
    return "\n".join([*(skill.label for skill in skills[:_USUAL_SHOWN]), *more])


def show_participants(console: Console, people: Sequence[Mapping[str, Any]]) -> None:
    """Print the facts of a few people; of many, one row per person, then what no reader could use."""
    if len(people) <= _SHEETS:
        for person in people:
            show_person(console, person)
        return
    columns = {"Qui": 8, "Statut": 8, "Métiers visés": None, "Permis": 8, "Certificats": 20, "Inconnu": 8}
    console.print(filled(table(f"Participants lus : {len(people)}", columns), map(_person_row, people)))
    for person in people:
        for item in person["not_understood"]:
            why = "durée à demander" if item["field"] == "experiences" else "non compris"
            told = f"{person['id']} : {why}, {field_name(item['field'])} : {item['text']}"
            console.print(Text(told, style="yellow"))


def _offer_row(offer: Mapping[str, Any]) -> tuple[object, ...]:
    first = offer["occupations"][0]["rome"] if offer["occupations"] else None
    return (
        f"{offer['id']} : {offer['title']}",
        first,
        _when(offer),
        offer["workplace"]["name"],
        _required(offer),
    )


def _when(offer: Mapping[str, Any]) -> str | None:
    hours = offer["hours_per_week"]
    parts = [contract_told(offer), f"{hours:g} h".replace(".", ",") if hours else None]
    return ", ".join([*filter(None, parts), *(_SHORT[one] for one in offer["schedule"])]) or None


def _required(offer: Mapping[str, Any]) -> str:
    papers = [f"permis {licence['code']}" for licence in offer["licences"] if licence["required"]]
    papers += [
        one["label"] for key in ("certifications", "diplomas") for one in offer[key] if one["required"]
    ]
    experience = offer["experience"]
    if experience["required"]:
        length = length_told(experience["months"]) if experience["months"] else "?"
        papers.append(f"{length} d'expérience")
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
