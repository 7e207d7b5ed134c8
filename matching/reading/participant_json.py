"""A participant in the form of the contract's ``read participants --json``."""

from __future__ import annotations

from typing import Any

from matching.participant import Experience, Participant
from matching.vocabulary.conditions import condition_label
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.words import REFUSABLE_SCHEDULES

_FRENCH_SCHEDULES = {ours: theirs for theirs, ours in REFUSABLE_SCHEDULES.items()}


def participant_to_json(person: Participant, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return one person as plain JSON values: null is unknown, [] is known to have none."""
    return {
        "id": person.id,
        "status": person.status,
        "domains": _list(person.domains),
        "occupations": [
            {
                "rome": a.rome,
                "rome_v3": a.rome_v3,
                "label": a.label,
                "confidence": a.confidence,
                "text": a.text,
            }
            for a in person.aims or ()
        ],
        "experiences": [_experience(e, vocabulary) for e in person.experiences or ()],
        **_papers(person),
        "french": {"spoken": person.french_spoken, "written": person.french_written},
        "languages": None
        if person.languages is None
        else [{"language": one.language, "level": one.level} for one in person.languages],
        **_wishes(person),
        "not_understood": [{"field": one.field, "text": one.text} for one in person.not_understood],
    }


def _experience(experience: Experience, vocabulary: Vocabulary) -> dict[str, Any]:
    rome = experience.romes[0] if experience.romes else None
    return {
        "text": experience.text,
        "rome": rome,
        "rome_v3": vocabulary.parent(rome) if rome else None,
        "months": experience.months,
        "last_year": experience.last_year,
    }


def _papers(person: Participant) -> dict[str, Any]:
    skills, certifications, diplomas = person.skills, person.certifications, person.diplomas
    return {
        "skills": None if skills is None else [{"label": s.label, "code": s.code} for s in skills],
        "certifications": None if certifications is None else [{"label": c.label} for c in certifications],
        "licences": _list(person.licences),
        "diplomas": None if diplomas is None else [{"label": d.label, "level": d.level} for d in diplomas],
    }


def _wishes(person: Participant) -> dict[str, Any]:
    refused, limits, hours = person.refused_schedules, person.work_limits, person.hours
    free = person.available_from
    return {
        "modes": _list(person.modes),
        "travel_max_min": person.travel_max_min,
        "home": {"insee": person.home_insee},
        "available_from": free.isoformat() if free else None,
        "contracts": _list(person.contracts),
        "hours_per_week": {"min": hours.min, "max": hours.max} if hours else None,
        "refused_schedules": None if refused is None else [_FRENCH_SCHEDULES[one] for one in refused],
        "work_limits": None if limits is None else [condition_label(one) for one in limits],
        "wage_min_hourly": person.wage_min_hourly,
    }


def _list(words: tuple[str, ...] | None) -> list[str] | None:
    return None if words is None else list(words)
