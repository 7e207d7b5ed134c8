"""Skills in texts for every way of asking; spaCy, slow to start, is loaded at the first text that needs it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.on_demand import on_demand
from api.vocabularies import ROME, data_folder
from matching.reading.skill_phrases import SkillPhrases
from matching.reading.skill_table import kept_table
from matching.vocabulary import compiled
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.starter import load_starter

if TYPE_CHECKING:
    from matching.reading import skill_linking
else:
    skill_linking = on_demand("matching.reading.skill_linking")


def skill_phrases(vocabulary: Vocabulary, folder: Path | None = None) -> SkillPhrases:
    """Return the phrases of the vocabulary in use; those of a loaded ROME are kept beside it."""
    where = (folder or data_folder()) / ROME
    if vocabulary is load_starter():
        return SkillPhrases(vocabulary)
    return SkillPhrases(vocabulary, lambda one: kept_table(one, where, compiled.manifest(where)["sha256"]))


class SkillFinding:
    """Finds skills as a SkillLinker does, which it makes when first asked."""

    def __init__(self, phrases: SkillPhrases) -> None:
        self._phrases = phrases

    @cached_property
    def _linker(self) -> skill_linking.SkillLinker:
        return skill_linking.SkillLinker(self._phrases)

    def find(self, text: str, usual: Container[str] = ()) -> Sequence[skill_linking.SkillLink]:
        """Return the skills that a text asks for; « » asks for none and loads nothing."""
        return self._linker.find(text, usual) if text.strip() else ()
