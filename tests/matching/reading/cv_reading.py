"""Reads an invented CV with the starter vocabulary, for the tests of CVs."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from matching.reading.cv.reader import read_cv
from matching.reading.documents import Document
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

TODAY: Final = dt.date(2026, 11, 25)
VOCABULARY: Final = load_starter()
READING: Final = Reading(OccupationLinker(VOCABULARY), load_places(), TODAY)


def told_by(text: str) -> dict[str, Any]:
    """The object of ``read cv`` for a text."""
    return read_cv(Document(text, "text", 0), "cv.txt", READING).to_json(VOCABULARY)
