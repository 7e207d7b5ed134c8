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

from matching.participant import Experience, Participant, SkillHeld
from matching.reading.linking import OccupationLinker
from matching.reading.participant_fields.amounts import longest_trip, lowest_wage
from matching.reading.participant_fields.availability import available_from
from matching.reading.participant_fields.cells import CellError, Cells
from matching.reading.participant_fields.closed_lists import contracts, domains, modes, status, work_limits
from matching.reading.participant_fields.experiences import read_experience, several, tells_its_length
from matching.reading.participant_fields.french import french_level
from matching.reading.participant_fields.hours import hours_wanted
from matching.reading.participant_fields.papers import (
    car_beside_licence,
    languages,
    licences,
)
from matching.reading.participant_fields.papers_in_both import read_papers
from matching.reading.participant_fields.schedules import refused_schedules
from matching.reading.participant_fields.trades import Domains, read_aims
from matching.reading.skill_phrases import SkillPhrases
from matching.vocabulary.folding import fold
from matching.vocabulary.places import Places

#: Two letters that say a commune only here.
_SHORT_NAMES: Final = {
    "gs": "Grande-Synthe",
    "cb": "Coudekerque-Branche",
    "fm": "Fort-Mardyck",
    "ps": "Petite-Synthe",
}
_NO_EXPERIENCE: Final = re.compile(
    r"(?:aucune|pas d'|sans) ?(?:exp\w*\.?|experience\w*)(?: pro\w*\.?)?|(?:n'a )?jamais travaille|1ere? emploi|premier emploi"
)
#: The departments of which every commune is known.
_KNOWN_DEPARTMENTS: Final = ("59", "62")
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
    project, papers = domains(cells), read_papers(cells, reading.today)
    wish = read_aims(cells.text("metiers_vises"), reading.linker, project)
    cells.left.extend(wish.left)
    if wish.partly:
        cells.told_partly("aims")
    return Participant(
        id=identifier,
        status=status(cells),
        domains=project,
        project_validated=cells.yes_no("projet_valide"),
        aims=wish.aims,
        experiences=_experiences(cells, reading, project),
        skills=_skills(cells, reading.skills),
        certifications=papers.certifications,
        licences=licences(cells),
        diplomas=papers.diplomas,
        diploma_level=papers.level,
        french_spoken=french_level(cells, "francais_oral"),
        french_written=french_level(cells, "francais_ecrit"),
        languages=languages(cells),
        modes=_modes(cells),
        travel_max_min=longest_trip(cells),
        home_insee=_home(cells, reading.places),
        available_from=available_from(cells, reading.today),
        contracts=contracts(cells),
        hours=hours_wanted(cells),
        refused_schedules=_with_remarks(
            cells, "refused_schedules", refused_schedules(cells), wish.refused_schedules
        ),
        work_limits=_with_remarks(cells, "work_limits", work_limits(cells), wish.work_limits),
        wage_min_hourly=lowest_wage(cells),
        partly_told=tuple(sorted(cells.partly)),
        not_understood=tuple(cells.left),
    )


def _with_remarks(
    cells: Cells, fact: str, told: tuple[str, ...] | None, remarks: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Add what remarks beside the trades refuse; alone, they do not say that nothing else is refused."""
    if not remarks:
        return told
    if told is None:
        cells.told_partly(fact)
    return tuple(dict.fromkeys((*(told or ()), *remarks)))


def _experiences(cells: Cells, reading: Reading, project: Domains) -> tuple[Experience, ...] | None:
    found = cells.items("experiences")
    if found is None:
        return None
    if all(_NO_EXPERIENCE.fullmatch(fold(one)) for one in found):
        return ()
    texts = [text for item in found for text in several(item)]
    for text in texts:
        if not tells_its_length(text, reading.today):
            cells.not_understood("experiences", text)
    return tuple(read_experience(one, reading.linker, project, today=reading.today) for one in texts)


def _modes(cells: Cells) -> tuple[str, ...] | None:
    told = modes(cells)
    return ("voiture",) if told is None and car_beside_licence(cells) else told


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
        if known or not code.startswith(_KNOWN_DEPARTMENTS):
            return known.insee if known else code
        # Every commune of these departments is known: a postcode, most often.
        cells.not_understood("code_insee", code)
    name = _SHORT_NAMES.get(fold(text).strip(" ."), text)
    # The number of a street, before the commune, looks like that of a department.
    found = (places.find(name) or places.find(name.rpartition(",")[2])) if name else None
    if text and found is None:
        cells.not_understood("commune", text)
    return found.insee if found else None
