"""One offer on a screen: each fact in French, and the words it was read from, to be checked by eye."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from api.cli.output import decimal, filled, sheet, table
from matching.requirements import CONTRACT_LABELS
from matching.vocabulary.words import SCHEDULE_LABELS

UNSAID: Final = "non dit"
_COLUMNS: Final = {"Fait": 12, "Lu": 32, "Mots de l'offre": None}
#: More skills than this say nothing at a glance.
_SKILLS_SHOWN: Final = 8
_MONTH_DAYS: Final = 365 / 12
_PASSAGE_LETTERS: Final = 70
#: A passage shorter than this is shown with the words around it: « permis B souhaité », not « B ».
_TELLING: Final = 3
_AROUND: Final = 14

Row = tuple[str, str, str]


def show_offer(console: Console, offer: Mapping[str, Any]) -> None:
    """Print every fact of an offer, known or not, then what to check before trusting it."""
    console.print(filled(table(escape(f"Offre {offer['id']} : {offer['title']}"), _COLUMNS), _rows(offer)))
    if offer["warnings"]:
        console.print("À voir avec l'employeur :")
    warnings = sheet(1)
    for warning in offer["warnings"]:
        warnings.add_row("•", Text(warning["message"], style="yellow"))
    console.print(warnings)


def contract_told(offer: Mapping[str, Any]) -> str | None:
    """Return the contract and its length in French, None when the offer does not say."""
    months = offer["contract_months"]
    days = months is not None and months < 1
    length = (
        f"{round(months * _MONTH_DAYS)} jours"
        if days
        else f"{months:g} mois".replace(".", ",")
        if months
        else ""
    )
    parts = (CONTRACT_LABELS.get(offer["contract"] or "", ""), length)
    return ", ".join(part for part in parts if part) or None


def and_more(count: int) -> str:
    """Return that so many more are not shown."""
    return f"et {count} autre{'s' if count > 1 else ''}"


def length_told(months: int) -> str:
    """Return months as people say them: « 2 ans », « 18 mois »."""
    years, rest = divmod(months, 12)
    return f"{months} mois" if rest or not years else f"{years} an{'s' if years > 1 else ''}"


def day_told(day: str) -> str:
    """Return an ISO day as written in French."""
    return f"{dt.date.fromisoformat(day):%d/%m/%Y}"


def _rows(offer: Mapping[str, Any]) -> Iterator[Row]:
    """Give a row for each fact; a list has a row for each item."""
    yield "Métier", _trade(offer), _words(offer, "occupations")
    yield "Contrat", contract_told(offer) or UNSAID, _words(offer, "contract", "contract_months")
    yield "Heures", _hours(offer), _words(offer, "hours_per_week", "full_time")
    yield (
        "Horaires",
        ", ".join(SCHEDULE_LABELS[s] for s in offer["schedule"]) or UNSAID,
        _words(offer, "schedule"),
    )
    yield "Salaire", _wage(offer["wage_hourly"]), _words(offer, "wage_hourly")
    yield "Lieu", offer["workplace"]["name"] or UNSAID, _words(offer, "workplace")
    yield "Postes", _positions(offer), _words(offer, "positions")
    yield "Début", day_told(offer["start"]) if offer["start"] else UNSAID, _words(offer, "start")
    yield "Expérience", _experience(offer["experience"]), _words(offer, "experience")
    yield from _list("Permis", offer, "licences", [one["code"] for one in offer["licences"]])
    yield from _list(
        "Certificats", offer, "certifications", [one["label"] for one in offer["certifications"]]
    )
    yield from _list("Diplômes", offer, "diplomas", [one["label"] for one in offer["diplomas"]])
    yield from _list("Langues", offer, "languages", [_language(one) for one in offer["languages"]])
    yield from _list("Compétences", offer, "skills", [one["label"] for one in offer["skills"]])
    yield "Conditions", ", ".join(offer["work_conditions"]) or UNSAID, _words(offer, "work_conditions")


def _trade(offer: Mapping[str, Any]) -> str:
    found = offer["occupations"]
    if not found:
        return UNSAID
    first = f"{found[0]['label']} ({found[0]['rome']})"
    if offer["auto_coded"]:
        return first
    others = "".join(f"\nou {one['label']} ({one['rome']}) ?" for one in found[1:3])
    return f"{first}, à vérifier{others}"


def _hours(offer: Mapping[str, Any]) -> str:
    hours, full = offer["hours_per_week"], offer["full_time"]
    parts = [f"{hours:g} h par semaine".replace(".", ",")] if hours else []
    parts += [{True: "temps plein", False: "temps partiel"}[full]] if full is not None else []
    return ", ".join(parts) or UNSAID


def _wage(hourly: float | None) -> str:
    return f"{decimal(hourly)} € brut de l'heure" if hourly else UNSAID


def _positions(offer: Mapping[str, Any]) -> str:
    return (
        str(offer["positions"])
        if "positions" in offer["passages"]
        else f"{UNSAID} : compté {offer['positions']}"
    )


def _experience(told: Mapping[str, Any]) -> str:
    months, required = told["months"], told["required"]
    if months is None and required is None:
        return UNSAID
    if months == 0:
        return "débutant accepté"
    return f"{length_told(months) if months else 'durée non dite'} {_strength(required)}"


def _strength(required: bool | None) -> str:
    return {True: "(exigé)", False: "(souhaité)", None: "(exigé ou souhaité : non dit)"}[required]


def _language(told: Mapping[str, Any]) -> str:
    return f"{told['language']} {told['level'] or ''}".strip()


def _list(name: str, offer: Mapping[str, Any], key: str, labels: Sequence[str]) -> Iterator[Row]:
    """Give each item with its own words when there is one passage for each, else all words beside the first."""
    # A skill that is not required is part of the work: nobody wishes for it.
    told = [
        label if key == "skills" and not one["required"] else f"{label} {_strength(one['required'])}"
        for label, one in zip(labels, offer[key], strict=True)
    ]
    passages = [_quoted(one, offer["text"]) for one in offer["passages"].get(key, ())]
    apart = passages if len(passages) == len(told) else [_words(offer, key), *[""] * len(told)]
    if not told:
        yield name, UNSAID, ""
    for place, (label, words) in enumerate(zip(told[:_SKILLS_SHOWN], apart, strict=False)):
        yield "" if place else name, label, words
    if len(told) > _SKILLS_SHOWN:
        yield "", and_more(len(told) - _SKILLS_SHOWN), ""


def _words(offer: Mapping[str, Any], *keys: str) -> str:
    """Return the different passages of some facts, in the order in which they were read."""
    found = [_quoted(one, offer["text"]) for key in keys for one in offer["passages"].get(key, ())]
    return ", ".join(dict.fromkeys(found))


def _quoted(passage: Mapping[str, Any], text: str) -> str:
    alone = len(passage["text"]) < _TELLING and passage["source"] == "description"
    words = " ".join((_in_context(passage, text) if alone else passage["text"]).split())
    return (
        f"« {words if len(words) <= _PASSAGE_LETTERS else words[:_PASSAGE_LETTERS].rsplit(' ', 1)[0] + '…'} »"
    )


def _in_context(passage: Mapping[str, Any], text: str) -> str:
    """Return a short passage with the whole words around it, in its line."""
    start, end = passage["start"], passage["end"]
    before = text[:start].rpartition("\n")[2]
    after = text[end:].partition("\n")[0]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0].rstrip(" .,;:") + "…"
    return before + text[start:end] + after
