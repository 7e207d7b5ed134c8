"""What one offer asks, as a list of requirements: the one list of criteria."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from matching.knowledge import Knowledge
from matching.offer import Offer, Passage
from matching.vocabulary.conditions import condition_label
from matching.vocabulary.words import DOMAIN_LABELS, SCHEDULE_LABELS

#: Criteria that can set a person aside, in the order in which they are told.
BLOCKING: Final = (
    "status",
    "availability",
    "occupation",
    "licence",
    "certification",
    "diploma",
    "experience",
    "contract",
    "working_time",
    "schedule",
    "travel",
    "work_limits",
    "french",
)
#: Criteria that only weigh.
WEIGHING: Final = ("closeness", "recency", "skills", "project", "domain", "language", "wage")
CRITERIA: Final = BLOCKING + WEIGHING
#: The strengths with which each criterion can be asked; weights must have one for each.
STRENGTHS: Final = (
    {
        "occupation": ("required", "wished"),
        "licence": ("required", "wished"),
        "certification": ("required", "wished"),
        "diploma": ("required", "wished"),
        "experience": ("required", "wished", "open"),
        "schedule": ("required", "wished"),
        "work_limits": ("required", "wished"),
        "french": ("required", "wished"),
        "language": ("required", "wished"),
        "domain": ("wished",),
        "wage": ("wished",),
    }
    | dict.fromkeys(("status", "availability", "contract", "working_time", "travel"), ("required",))
    | dict.fromkeys(("closeness", "recency", "skills", "project"), ("open",))
)

#: Below this confidence, what trade the offer is for is a guess: it weighs, and sets nobody aside.
_SURE_TRADE: Final = 0.5
CONTRACT_LABELS: Final = {
    "cdi": "CDI",
    "cdd": "CDD",
    "interim": "intérim",
    "cddi": "CDD d'insertion",
    "alternance": "alternance",
    "saisonnier": "contrat saisonnier",
    "independant": "travail indépendant",
}


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing an offer asks. ``item`` is its position among the offer's facts of that kind.

    ``strength``: ``required`` can set aside; ``wished`` weighs both ways; ``open`` only adds
    (the offer accepts beginners, or says nothing).
    """

    criterion: str
    label: str
    strength: str
    item: int = 0
    passage: Passage | None = None

    @property
    def required(self) -> bool:
        """Whether a person known not to meet it is set aside."""
        return self.strength == "required" and self.criterion in BLOCKING


def requirements_of(offer: Offer, knowledge: Knowledge) -> tuple[Requirement, ...]:
    """Return the offer's requirements in the order of CRITERIA."""
    found = [*_of_everyone(offer), *_of_papers(offer), *_of_work(offer, knowledge), *_that_weigh(offer)]
    return tuple(sorted(found, key=lambda r: CRITERIA.index(r.criterion)))


def _of_everyone(offer: Offer) -> Iterator[Requirement]:
    yield Requirement("status", "parcours actif au PLIE", "required")
    start = f"libre le {offer.start:%d/%m/%Y}" if offer.start else "libre bientôt"
    yield Requirement("availability", start, "required", passage=_passage(offer, "start"))
    if offer.occupations:
        first = offer.occupations[0]
        sure = first.confidence >= _SURE_TRADE
        yield Requirement("occupation", first.label, _strength(sure), passage=_passage(offer, "occupations"))
        yield _of_experience(offer, sure=sure)


def _of_experience(offer: Offer, *, sure: bool) -> Requirement:
    """Practice asked; of a trade that is only a guess it weighs, and sets nobody aside."""
    months, required = offer.experience.months, offer.experience.required
    passage = _passage(offer, "experience")
    if required:
        label = f"{duration(months)} d'expérience" if months else "de l'expérience dans le métier"
        return Requirement("experience", label, _strength(sure), passage=passage)
    if months:
        label = f"{duration(months)} d'expérience (souhait)"
        return Requirement("experience", label, "wished", passage=passage)
    said = "débutant accepté" if months == 0 else "un plus" if required is False else "l'offre n'en dit rien"
    return Requirement("experience", f"expérience ({said})", "open", passage=passage)


def _of_papers(offer: Offer) -> Iterator[Requirement]:
    for i, licence in enumerate(offer.licences):
        yield Requirement(
            "licence",
            f"permis {licence.code}",
            _strength(licence.required),
            i,
            _passage(offer, "licences", i),
        )
    for i, certification in enumerate(offer.certifications):
        yield Requirement(
            "certification",
            certification.label,
            _strength(certification.required),
            i,
            _passage(offer, "certifications", i),
        )
    for i, diploma in enumerate(offer.diplomas):
        yield Requirement(
            "diploma", diploma.label, _strength(diploma.required), i, _passage(offer, "diplomas", i)
        )
    yield from _of_languages(offer)


def _of_languages(offer: Offer) -> Iterator[Requirement]:
    french = [(i, asked) for i, asked in enumerate(offer.languages) if asked.language == "français"]
    for i, asked in french:
        kind = "écrit" if asked.written else "oral"
        label = f"français {kind} {asked.level}" if asked.level else f"français {kind}"
        yield Requirement("french", label, _strength(asked.required), i, _passage(offer, "languages", i))
    if not french and offer.public_contact:
        yield Requirement(
            "french", "se faire comprendre du public", "required", -1, _passage(offer, "public_contact")
        )
    for i, asked in enumerate(offer.languages):
        if asked.language != "français":
            yield Requirement(
                "language", asked.language, _strength(asked.required), i, _passage(offer, "languages", i)
            )


def _of_work(offer: Offer, knowledge: Knowledge) -> Iterator[Requirement]:
    if offer.contract:
        yield Requirement(
            "contract", CONTRACT_LABELS[offer.contract], "required", passage=_passage(offer, "contract")
        )
    if offer.hours_per_week is not None or offer.full_time is not None:
        yield Requirement(
            "working_time",
            working_time_label(offer),
            "required",
            passage=_passage(offer, "hours_per_week") or _passage(offer, "full_time"),
        )
    hours = [s for s in offer.schedule if s != "day"]
    said = ", ".join(SCHEDULE_LABELS[s] for s in offer.schedule)
    if offer.schedule or offer.schedule_possible or usual_schedules(offer, knowledge):
        yield Requirement(
            "schedule",
            said or "horaires à préciser",
            "required" if hours else "wished",
            passage=_passage(offer, "schedule"),
        )
    if offer.workplace.insee:
        yield Requirement(
            "travel",
            f"trajet vers {offer.workplace.name or offer.workplace.insee}",
            "required",
            passage=_passage(offer, "workplace"),
        )
    stated = ", ".join(condition_label(c) for c in offer.work_conditions)
    if stated or usual_conditions(offer, knowledge):
        yield Requirement(
            "work_limits",
            stated or "conditions habituelles du métier",
            "required" if stated else "wished",
            passage=_passage(offer, "work_conditions"),
        )


def _that_weigh(offer: Offer) -> Iterator[Requirement]:
    if offer.occupations:
        yield Requirement("closeness", "métier déjà exercé ou voisin", "open")
        yield Requirement("recency", "pratique récente du métier", "open")
        yield Requirement("project", "projet validé dans ce métier", "open")
    yield Requirement("skills", "savoir-faire de l'offre", "open", passage=_passage(offer, "skills"))
    if offer.domain:
        yield Requirement("domain", DOMAIN_LABELS[offer.domain], "wished")
    if offer.wage_hourly is not None:
        wage = f"{offer.wage_hourly:.2f} € de l'heure".replace(".", ",")
        yield Requirement("wage", wage, "wished", passage=_passage(offer, "wage_hourly"))


def usual_schedules(offer: Offer, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the trade's usual schedules that matter: only where the offer says nothing of its hours."""
    said = offer.schedule or offer.work_hours.start is not None
    trade = knowledge.vocabulary.occupations.get(offer.occupations[0].rome) if offer.occupations else None
    return () if said or trade is None else tuple(s for s in trade.schedules if s != "day")


def usual_conditions(offer: Offer, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the trade's usual work conditions, in closed words."""
    trade = knowledge.vocabulary.occupations.get(offer.occupations[0].rome) if offer.occupations else None
    return trade.conditions if trade else ()


def working_time_label(offer: Offer) -> str:
    """Return the hours a week in French, or full or part time where only that is said."""
    if offer.hours_per_week is not None:
        return f"{offer.hours_per_week:g} h par semaine".replace(".", ",")
    return "temps plein" if offer.full_time else "temps partiel"


def duration(months: int | None) -> str:
    """Return a number of months as one says it: « 18 mois », « 3 ans »."""
    if months is None:
        return "une durée non précisée"
    years, rest = divmod(months, 12)
    if months < 24 and rest:
        return f"{months} mois"
    said = f"{years} an{'s' if years > 1 else ''}"
    return f"{said} et {rest} mois" if rest else said


def _strength(required: bool) -> str:
    return "required" if required else "wished"


def _passage(offer: Offer, field: str, item: int = 0) -> Passage | None:
    passages: Sequence[Passage] = offer.passages.get(field, ())
    return passages[item] if item < len(passages) else (passages[0] if passages else None)
