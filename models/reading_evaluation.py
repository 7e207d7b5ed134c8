"""Facts read from an offer's text, compared with the fields that the employer filled in, then hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from matching.offer import Offer, Passage

#: Hours and months are rounded by those who fill in forms.
_NEAR: Final = 0.5

RIGHT: Final = "right"
WRONG: Final = "wrong"
MISSED: Final = "missed"
#: Read from the text while the field says nothing: nobody can tell whether it is right.
ALONE: Final = "alone"
NEITHER: Final = "neither"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: the fields it is filled in by, the passages it is read from, its value, how two agree."""

    name: str
    keys: tuple[str, ...]
    passages: str
    value: Callable[[Offer], Any]
    same: Callable[[Any, Any], bool]


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _near(one: Any, other: Any) -> bool:
    return bool(abs(one - other) <= _NEAR)


def _required_licences(offer: Offer) -> frozenset[str] | None:
    return frozenset(one.code for one in offer.licences if one.required) or None


def _languages(offer: Offer) -> frozenset[str] | None:
    """Languages other than French, which employers hardly ever tick though their texts ask for it."""
    return frozenset(one.language for one in offer.languages if one.language != "français") or None


_CONTRACT: Final = ("typeContrat", "typeContratLibelle", "natureContrat", "alternance")
_HOURS: Final = (
    "dureeTravailLibelle",
    "dureeTravailLibelleConverti",
    "contexteTravail",
    "complementExercice",
    "conditionExercice",
)
_EXPERIENCE: Final = ("experienceExige", "experienceLibelle", "experienceCommentaire")
FIELDS: Final = (
    Field("contract", _CONTRACT, "contract", lambda offer: offer.contract, _equal),
    Field("contract_months", _CONTRACT, "contract_months", lambda offer: offer.contract_months, _near),
    Field("hours", _HOURS, "hours_per_week", lambda offer: offer.hours_per_week, _near),
    Field("full_time", _HOURS, "full_time", lambda offer: offer.full_time, _equal),
    Field("licence", ("permis",), "licences", _required_licences, _equal),
    Field("experience", _EXPERIENCE, "experience", lambda offer: offer.experience.required, _equal),
    Field("experience_months", _EXPERIENCE, "experience", lambda offer: offer.experience.months, _near),
    Field("language", ("langues",), "languages", _languages, _equal),
    Field("workplace", ("lieuTravail",), "workplace", lambda offer: offer.workplace.insee, _equal),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact of one offer: as filled in, as read, which of five cases it is, and the words it was read from."""

    offer_id: str
    field: str
    filled_in: Any
    read: Any
    case: str
    passages: tuple[Passage, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """One disagreement as an object."""
        return {
            "offer_id": self.offer_id,
            "field": self.field,
            "filled_in": _plain(self.filled_in),
            "read": _plain(self.read),
            "case": self.case,
            "passages": [
                {"source": one.source, "start": one.start, "end": one.end, "text": one.text}
                for one in self.passages
            ],
        }


def compare(field: Field, filled_in: Offer, read: Offer) -> Compared:
    """Return how a fact as read agrees with the fact as filled in."""
    truth, told = field.value(filled_in), field.value(read)
    return Compared(
        read.id, field.name, truth, told, _case(field, truth, told), read.passages.get(field.passages, ())
    )


def _case(field: Field, truth: Any, told: Any) -> str:
    if truth is None:
        return NEITHER if told is None else ALONE
    if told is None:
        return MISSED
    return RIGHT if field.same(truth, told) else WRONG


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """Every fact of every offer, compared."""

    compared: tuple[Compared, ...]
    offers: int

    def to_json(self) -> dict[str, Any]:
        """Figures by field, and the share of offers for which a required licence was made up."""
        return {
            "offers": self.offers,
            "fields": {field.name: self._figures(field.name) for field in FIELDS},
            "licences_made_up": _share(self._count("licence")[ALONE], self.offers),
        }

    def disagreements(self, most: int) -> Sequence[Compared]:
        """Return at most so many wrong facts by field, and as many licences that the field does not ask."""
        shown: list[Compared] = []
        for field in FIELDS:
            cases = (WRONG, ALONE) if field.name == "licence" else (WRONG,)
            shown += [one for one in self.compared if one.field == field.name and one.case in cases][:most]
        return shown

    def _count(self, name: str) -> Counter[str]:
        return Counter(one.case for one in self.compared if one.field == name)

    def _figures(self, name: str) -> Mapping[str, float | int | None]:
        count = self._count(name)
        told = count[RIGHT] + count[WRONG]
        return {
            "filled_in": told + count[MISSED],
            "read": told,
            "right": count[RIGHT],
            "precision": _share(count[RIGHT], told),
            "recall": _share(count[RIGHT], told + count[MISSED]),
            "read_alone": count[ALONE],
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value
