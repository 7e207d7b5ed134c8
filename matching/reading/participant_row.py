"""One row of a participants file becomes one Participant.

Sex, birth year, priority publics, notes, antenne, referent and address text are not read: a Participant
has no place for them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from matching.participant import Aim, Experience, Participant, SkillHeld
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.cells import CellError, Cells
from matching.reading.participant_fields.closed_lists import (
    closed_words,
    french_level,
    refused_schedules,
    status,
    work_limits,
)
from matching.reading.participant_fields.experiences import read_experience
from matching.reading.participant_fields.hours import hours_wanted
from matching.reading.participant_fields.papers import certifications, diplomas, languages, licences
from matching.reading.participant_fields.trades import Domains, read_aims
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.places import Places
from matching.vocabulary.words import CONTRACTS, DOMAINS, MODES

_LONGEST_TRIP: Final = 300
_HIGHEST_WAGE: Final = 200
_INSEE: Final = re.compile(r"\d{5}|2[AB]\d{3}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of people needs besides the file: the linker, the places, the day, the skills (if any)."""

    linker: OccupationLinker
    places: Places
    today: dt.date
    skills: SkillPhrases | None = None


def read_participant(row: Mapping[str, str], reading: Reading) -> Participant:
    """Return one person from the cells of a row by column name; raises CellError when it cannot be used."""
    cells = Cells(dict(row))
    identifier = cells.text("identifiant")
    if not identifier:
        raise CellError("identifiant", "une case vide", "un identifiant comme P001")
    domains = closed_words(cells, "domaines", DOMAINS)
    level, held = diplomas(cells)
    trip = cells.number("trajet_max_min", most=_LONGEST_TRIP)
    return Participant(
        id=identifier,
        status=status(cells),
        domains=domains,
        project_validated=cells.yes_no("projet_valide"),
        aims=_aims(cells, reading.linker, domains),
        experiences=_experiences(cells, reading.linker, domains),
        skills=_skills(cells, reading.skills),
        certifications=certifications(cells, reading.today),
        licences=licences(cells),
        diplomas=held,
        diploma_level=level,
        french_spoken=french_level(cells, "francais_oral"),
        french_written=french_level(cells, "francais_ecrit"),
        languages=languages(cells),
        modes=closed_words(cells, "moyens_transport", MODES),
        travel_max_min=None if trip is None else round(trip),
        home_insee=_home(cells, reading.places),
        available_from=cells.date("disponible_le"),
        contracts=closed_words(cells, "contrats_acceptes", CONTRACTS),
        hours=hours_wanted(cells),
        refused_schedules=refused_schedules(cells),
        work_limits=work_limits(cells),
        wage_min_hourly=cells.number("salaire_min_horaire", most=_HIGHEST_WAGE),
        not_understood=tuple(cells.left),
    )


def _aims(cells: Cells, linker: OccupationLinker, domains: Domains) -> tuple[Aim, ...] | None:
    aims, left = read_aims(cells.text("metiers_vises"), linker, domains)
    cells.left.extend(left)
    return aims


def _experiences(cells: Cells, linker: OccupationLinker, domains: Domains) -> tuple[Experience, ...] | None:
    found = cells.items("experiences")
    return None if found is None else tuple(read_experience(one, linker, domains) for one in found)


def _skills(cells: Cells, phrases: SkillPhrases | None) -> tuple[SkillHeld, ...] | None:
    found = cells.items("competences", also=",;")
    return None if found is None else tuple(SkillHeld(one, _skill_code(one, phrases)) for one in found)


def _skill_code(text: str, phrases: SkillPhrases | None) -> str | None:
    named = phrases.in_item(text) if phrases else None
    return named.code if named else None


def _home(cells: Cells, places: Places) -> str | None:
    """Return the commune: the code when given, whatever the text beside it, else the text's commune."""
    code, text = cells.text("code_insee"), cells.text("commune")
    if code and not _INSEE.fullmatch(code):
        cells.not_understood("code_insee", code)
    elif code:
        known = places.by_insee(code)
        return known.insee if known else code
    found = places.find(text) if text else None
    if text and found is None:
        cells.not_understood("commune", text)
    return found.insee if found else None
