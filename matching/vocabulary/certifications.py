"""Certificates as closed keys: found in an offer, read from a participants file, compared."""

from __future__ import annotations

from matching.vocabulary.certification_finding import find_certifications, find_in_list
from matching.vocabulary.certification_keys import (
    HAB_INCLUDES,
    VALIDITY_YEARS,
    FoundCertification,
    certification_label,
    could_satisfy,
    course_label,
    satisfies,
    usual_course_days,
    validity_years,
)
from matching.vocabulary.held_certifications import read_held

__all__ = [
    "HAB_INCLUDES",
    "VALIDITY_YEARS",
    "FoundCertification",
    "certification_label",
    "could_satisfy",
    "course_label",
    "find_certifications",
    "find_in_list",
    "read_held",
    "satisfies",
    "usual_course_days",
    "validity_years",
]
