"""A CV read for its trade facts; what the engine may not use is dropped on the way and never kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.advising import knowledge_of
from api.skill_finding import skill_phrases
from matching.reading.cv.reader import CvRead
from matching.reading.cv.reader import read_cv as read_document_of_cv
from matching.reading.documents import read_document
from matching.reading.documents.document import refusal
from matching.reading.linking import OccupationLinker
from matching.reading.offer_form import is_cut_by_semicolons, is_json
from matching.reading.participant_row import Reading
from matching.vocabulary.occupations import Vocabulary


@dataclass(frozen=True, slots=True)
class CvFile:
    """What was read of a CV, and the vocabulary it was read with."""

    read: CvRead
    vocabulary: Vocabulary

    def to_json(self) -> dict[str, Any]:
        """The object of the contract's ``read cv``."""
        return self.read.to_json(self.vocabulary)


def read_cv(file: Path, today: dt.date) -> CvFile:
    """Return what a CV in PDF, DOCX, ODT or text says; raises InputError when it cannot be read."""
    document = read_document(file)
    if document.kind == "text" and (is_json(document.text) or is_cut_by_semicolons(document.text)):
        found = "du JSON" if is_json(document.text) else "un tableau CSV"
        raise refusal(file, found, "un CV en PDF, DOCX, ODT ou texte")
    knowledge = knowledge_of(today)
    vocabulary = knowledge.vocabulary
    reading = Reading(OccupationLinker(vocabulary), knowledge.places, today, skill_phrases(vocabulary))
    return CvFile(read_document_of_cv(document, file.name, reading), vocabulary)
