"""Skills in texts for every way of asking; spaCy, slow to start, is loaded at the first text that needs it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from api.cli.on_demand import on_demand
from matching.reading.skill_phrases import SkillPhrases

if TYPE_CHECKING:
    from matching.reading import skill_linking
else:
    skill_linking = on_demand("matching.reading.skill_linking")


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
