"""Reads one cell of a person, for the tests of cells."""

from __future__ import annotations

import datetime as dt

from matching.participant import Participant
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading, read_participant
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

TODAY = dt.date(2026, 11, 25)
READING = Reading(OccupationLinker(load_starter()), load_places(), TODAY)
#: What follows for sure from hours of the day.
OFFICE = ("early", "evening", "night", "shift")


def one(column: str, cell: str) -> Participant:
    return read_participant({"identifiant": "P1", column: cell}, READING)
