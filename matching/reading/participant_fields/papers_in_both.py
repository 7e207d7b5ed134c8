"""A paper told in the wrong column is held all the same: « DEAES » is a diploma and a certificate of the field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from matching.participant import CertificationHeld, DiplomaHeld
from matching.reading.participant_fields.cells import Cells
from matching.reading.participant_fields.papers import certifications, diplomas
from matching.vocabulary.certifications import read_held
from matching.vocabulary.diplomas import find_diplomas


@dataclass(frozen=True, slots=True)
class Papers:
    """Certificates and diplomas held, None where nothing is told; the highest level of a diploma, 3 to 8."""

    certifications: tuple[CertificationHeld, ...] | None
    diplomas: tuple[DiplomaHeld, ...] | None
    level: int | None


def read_papers(cells: Cells, today: dt.date) -> Papers:
    """Return the papers of both columns; one told in the other column is added, and closes nothing."""
    held, (level, obtained) = certifications(cells, today), diplomas(cells)
    named = _certificates_among(obtained or (), held or (), today)
    if named and held is None:
        cells.told_partly("certifications")
    if obtained is not None:
        more = _diplomas_among(held or (), obtained)
        obtained = (*obtained, *more)
        level = max((one for one in (level, *(diploma.level for diploma in more)) if one), default=level)
    return Papers((*(held or ()), *named) if named else held, obtained, level)


def _certificates_among(
    obtained: Sequence[DiplomaHeld], held: Sequence[CertificationHeld], today: dt.date
) -> list[CertificationHeld]:
    known = {key for one in held for key in one.keys}
    found = [one for diploma in obtained for one in read_held(diploma.label, today)]
    return [one for one in found if one.keys and known.isdisjoint(one.keys)]


def _diplomas_among(held: Sequence[CertificationHeld], obtained: Sequence[DiplomaHeld]) -> list[DiplomaHeld]:
    known = {one.label.casefold() for one in obtained}
    found = [DiplomaHeld(one.text, one.level) for paper in held for one in find_diplomas(paper.label)]
    return [one for one in found if one.label.casefold() not in known]
