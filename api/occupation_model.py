"""Which reader of occupations is in use: a trained model for the vocabulary in use, else its titles."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from api.cli.on_demand import on_demand
from api.vocabularies import data_folder
from matching.reading.linking import OccupationLinker
from matching.reading.offer_facts.occupation import Linker, OccupationsFound
from matching.vocabulary.occupations import Vocabulary

if TYPE_CHECKING:
    from models import artefacts
else:
    # joblib and scikit-learn take a second to load: only an offer without a code pays for it.
    artefacts = on_demand("models.artefacts")

KIND: Final = "occupations"


def model_folder(folder: Path | None = None) -> Path:
    """Return where the trained model of occupations is kept."""
    return (folder or data_folder()) / "models" / KIND


def fingerprint(vocabulary: Vocabulary) -> str:
    """Return what tells one vocabulary from another: a model fits no other than the one it was trained for."""
    told = "\n".join(f"{code} {vocabulary.parent(code)}" for code in vocabulary.codes)
    return hashlib.sha256(f"{vocabulary.version}\n{told}".encode()).hexdigest()[:16]


class OccupationsInUse:
    """Finds the occupations of offers with the model in use; loads it when the first offer needs it."""

    def __init__(self, vocabulary: Vocabulary, linker: OccupationLinker, folder: Path | None = None) -> None:
        self._vocabulary = vocabulary
        self._linker = linker
        self._folder = model_folder(folder)

    @cached_property
    def reader(self) -> Linker:
        """The trained model when there is one for this vocabulary, else the linker; raises ModelError."""
        if not self.is_trained:
            return self._linker
        model: Linker = artefacts.load(self._folder, kind=KIND).attach(self._vocabulary, self._linker)
        return model

    @property
    def is_trained(self) -> bool:
        """Whether a trained model fits the vocabulary in use."""
        if not (self._folder / "manifest.json").exists():
            return False
        return bool(artefacts.manifest(self._folder).get("vocabulary") == fingerprint(self._vocabulary))

    def for_offer(self, title: str, body: str) -> OccupationsFound:
        """The occupations of one offer, best first."""
        return self.reader.for_offer(title, body)

    def for_offers(self, offers: Sequence[tuple[str, str]]) -> list[OccupationsFound]:
        """The occupations of each offer, given as title and text."""
        return self.reader.for_offers(offers)
