"""One small file per criterion: how it is judged on a whole pool at once, and how it is said in French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from matching.case import Criterion
from matching.criteria import (
    availability,
    certification,
    closeness,
    contract,
    diploma,
    domain,
    experience,
    french,
    language,
    licence,
    occupation,
    project,
    recency,
    schedule,
    skills,
    status,
    travel,
    wage,
    work_limits,
    working_time,
)

BY_NAME: Final[Mapping[str, Criterion]] = {
    module.CRITERION.name: module.CRITERION
    for module in (
        status,
        availability,
        occupation,
        licence,
        certification,
        diploma,
        experience,
        contract,
        working_time,
        schedule,
        travel,
        work_limits,
        french,
        closeness,
        recency,
        skills,
        project,
        domain,
        language,
        wage,
    )
}
