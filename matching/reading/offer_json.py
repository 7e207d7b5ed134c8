"""An offer as the JSON object that `read offers` prints."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from matching.offer import Offer, OfferWarning, Passage
from matching.vocabulary.conditions import condition_label


def offer_to_json(offer: Offer) -> dict[str, Any]:
    """The object of the contract, ready for ``json.dumps``; days are written year first."""
    return {
        "id": offer.id,
        "title": offer.title,
        "text": offer.description,
        "occupations": [asdict(one) for one in offer.occupations],
        "auto_coded": offer.auto_coded,
        "domain": offer.domain,
        "contract": offer.contract,
        "contract_months": offer.contract_months,
        "hours_per_week": offer.hours_per_week,
        "full_time": offer.full_time,
        "schedule": list(offer.schedule),
        "experience": asdict(offer.experience),
        "licences": [asdict(one) for one in offer.licences],
        **_papers(offer),
        "work_conditions": [condition_label(one) for one in offer.work_conditions],
        "workplace": asdict(offer.workplace),
        "positions": offer.positions,
        "start": offer.start.isoformat() if offer.start else None,
        "wage_hourly": offer.wage_hourly,
        "passages": {name: [_passage(one) for one in found] for name, found in offer.passages.items()},
        "warnings": [_warning(one) for one in offer.warnings],
    }


def _papers(offer: Offer) -> dict[str, list[dict[str, Any]]]:
    return {
        "certifications": [{"label": one.label, "required": one.required} for one in offer.certifications],
        "diplomas": [
            {"label": one.label, "level": one.level, "required": one.required} for one in offer.diplomas
        ],
        "languages": _unique(
            [
                {"language": one.language, "level": one.level, "required": one.required}
                for one in offer.languages
            ]
        ),
        "skills": [asdict(one) for one in offer.skills],
    }


def _unique(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each item once: French spoken and written of one level is one line of the contract."""
    return [item for i, item in enumerate(items) if item not in items[:i]]


def _passage(passage: Passage) -> dict[str, Any]:
    return {"source": passage.source, "start": passage.start, "end": passage.end, "text": passage.text}


def _warning(warning: OfferWarning) -> dict[str, Any]:
    return {
        "code": warning.code,
        "message": warning.message,
        "passage": _passage(warning.passage) if warning.passage else None,
    }
