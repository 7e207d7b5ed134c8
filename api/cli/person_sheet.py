"""One participant on a screen: each fact in French, and the words beside it that were not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from rich.console import Console
from rich.markup import escape

from api.cli.offer_sheet import UNSAID, day_told, length_told
from api.cli.output import decimal, filled, table
from matching.requirements import CONTRACT_LABELS
from matching.vocabulary.places import load_places
from matching.vocabulary.words import DOMAIN_LABELS, REFUSABLE_SCHEDULES, SCHEDULE_LABELS

_COLUMNS: Final = {"Fait": 16, "Lu": 36, "À demander": None}
_STATUSES: Final = {"actif": "actif", "suspendu": "suspendu", "en_emploi": "en emploi", "sorti": "sorti"}
_MODES: Final = {
    "pied": "à pied",
    "velo": "vélo",
    "trottinette": "trottinette",
    "transports_en_commun": "transports en commun",
    "scooter": "scooter",
    "voiture": "voiture",
}
#: Under this confidence an aim is the adviser's doubt: a question.
_SURE: Final = 0.5

Fact = tuple[str, str | None, tuple[str, ...]]


def show_person(console: Console, person: Mapping[str, Any]) -> None:
    """Print every fact of a person, known or not."""
    console.print(filled(table(escape(f"Participant {person['id']}"), _COLUMNS), _rows(person)))


def _rows(person: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name, read, columns in (*_work(person), *_papers(person), *_wishes(person)):
        left = [f"« {one['text']} »" for one in person["not_understood"] if one["field"] in columns]
        yield name, read if read is not None else UNSAID if not left else "pas compris", "\n".join(left)


def _work(person: Mapping[str, Any]) -> Iterator[Fact]:
    yield "Statut", _STATUSES.get(person["status"]), ("statut",)
    yield "Domaines", _named(person["domains"], DOMAIN_LABELS), ("domaines", "projet_valide")
    yield "Métiers visés", "\n".join(map(_aim, person["occupations"])) or None, ("metiers_vises",)
    yield "Expériences", "\n".join(map(_experience, person["experiences"])) or None, ("experiences",)
    yield "Compétences", _labels(person["skills"]), ("competences",)


def _papers(person: Mapping[str, Any]) -> Iterator[Fact]:
    yield "Certificats", _labels(person["certifications"]), ("certifications",)
    yield "Permis", _joined(person["licences"]), ("permis",)
    yield "Diplômes", _labels(person["diplomas"]), ("formation",)
    yield "Français oral", person["french"]["spoken"], ("francais_oral",)
    yield "Français écrit", person["french"]["written"], ("francais_ecrit",)
    languages = person["languages"]
    told = (
        None
        if languages is None
        else [f"{one['language']} {one['level'] or ''}".strip() for one in languages]
    )
    yield "Langues", _joined(told), ("langues",)


def _wishes(person: Mapping[str, Any]) -> Iterator[Fact]:
    yield "Commune", _place(person["home"]["insee"]), ("commune", "code_insee")
    yield "Se déplace", _named(person["modes"], _MODES), ("moyens_transport",)
    trip, free, wage = person["travel_max_min"], person["available_from"], person["wage_min_hourly"]
    yield "Trajet", None if trip is None else f"{trip} min au plus", ("trajet_max_min",)
    yield "Disponible", f"le {day_told(free)}" if free else None, ("disponible_le",)
    yield "Contrats", _named(person["contracts"], CONTRACT_LABELS), ("contrats_acceptes",)
    yield "Temps de travail", _hours(person["hours_per_week"]), ("temps_travail",)
    refused = {word: SCHEDULE_LABELS[ours] for word, ours in REFUSABLE_SCHEDULES.items()}
    yield "Horaires refusés", _named(person["refused_schedules"], refused), ("horaires_refuses",)
    yield "Limites", _joined(person["work_limits"]), ("limites_de_travail",)
    yield "Salaire minimum", f"{decimal(wage)} € brut de l'heure" if wage else None, ("salaire_min_horaire",)


def _aim(told: Mapping[str, Any]) -> str:
    return f"{told['label']} ({told['rome']}){'' if told['confidence'] >= _SURE else ', à confirmer'}"


def _experience(told: Mapping[str, Any]) -> str:
    """Return the words typed, then what was read of them."""
    months, year = told["months"], told["last_year"]
    read = [told["rome"] or "métier non reconnu", "durée non dite" if months is None else length_told(months)]
    return f"« {told['text']} » : {', '.join(read)}{f', {year}' if year else ''}"


def _hours(told: Mapping[str, float] | None) -> str | None:
    if told is None:
        return None
    low, high = (f"{told[end]:g}".replace(".", ",") for end in ("min", "max"))
    return f"{low} h par semaine" if low == high else f"de {low} à {high} h par semaine"


def _place(insee: str | None) -> str | None:
    known = load_places().by_insee(insee) if insee else None
    return f"{known.name} ({insee})" if known else insee


def _labels(items: Iterable[Mapping[str, Any]] | None) -> str | None:
    return _joined(None if items is None else [one["label"] for one in items])


def _named(words: Iterable[str] | None, names: Mapping[str, str]) -> str | None:
    return _joined(None if words is None else [names[word] for word in words])


def _joined(words: Iterable[str] | None) -> str | None:
    """Return words after one another: None is not known, none is « aucun »."""
    return None if words is None else ", ".join(words) or "aucun"
