"""What was read of a CV, on a screen; from the same object as ``read cv --json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from api.cli.field_names import field_name
from api.cli.output import filled, sheet
from matching.reading.cv.personal import MASK

_DROPPED: Final = {
    "name": "nom",
    "address": "adresse",
    "phone": "téléphone",
    "email": "courriel",
    "birth": "naissance",
    "age": "âge",
    "sex": "sexe",
    "family": "famille",
    "nationality": "nationalité",
    "photo": "photo",
    "health": "santé",
}
_UNKNOWN: Final = "non dit"


def show_cv(console: Console, told: Mapping[str, Any]) -> None:
    """Print each fact that was read, what was not understood, and what was not kept."""
    console.print(filled(sheet(24), _rows(told)))
    for item in told["not_understood"]:
        console.print(Text(_not_understood(item), style="yellow"))
    left = ", ".join(_DROPPED[kind] for kind in told["dropped"])
    console.print(f"Trouvé et non conservé : {left}." if left else _nothing_named(told["text"]))


def _not_understood(item: Mapping[str, str]) -> str:
    """What to ask; of an experience it is how long, or whether it was a job."""
    why = "À préciser" if item["field"] == "experiences" else "Non compris"
    return f"{why}, {field_name(item['field'])} : {item['text']}"


def _nothing_named(text: str) -> str:
    """Faith, unions, benefits and the like are masked but have no kind to be told by."""
    return "Passages privés masqués." if MASK in text else "Aucun fait personnel trouvé."


def _rows(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "CV", told["id"]
    yield "Métiers visés", _joined(one["label"] for one in told["occupations"])
    yield "Expériences", "\n".join(map(_experience, told["experiences"])) or _UNKNOWN
    for label, key in (
        ("Compétences", "skills"),
        ("Certificats", "certifications"),
        ("Diplômes", "diplomas"),
    ):
        yield label, _joined(one["label"] for one in told[key] or ())
    yield "Permis", _joined(told["licences"] or ())
    yield "Français", _french(told["french"])
    yield (
        "Langues",
        _joined(f"{one['language']} {one['level'] or ''}".strip() for one in told["languages"] or ()),
    )
    yield "Déplacements", _joined(mode.replace("_", " ") for mode in told["modes"] or ())
    yield "Disponible le", told["available_from"] or _UNKNOWN


def _experience(one: Mapping[str, Any]) -> str:
    months = f" : {one['months']} mois" if one["months"] else " : durée non dite"
    return f"{one['text']}{months}"


def _french(level: Mapping[str, str | None]) -> str:
    spoken = level["spoken"] or _UNKNOWN
    return f"{spoken}, {level['written']} à l'écrit" if level["written"] else spoken


def _joined(words: Any) -> str:
    return ", ".join(words) or _UNKNOWN
