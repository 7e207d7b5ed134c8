"""Training and measuring the reader of occupations: `train occupations`, `evaluate occupations`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from api.occupation_model import KIND, OccupationsInUse, fingerprint, model_folder
from api.vocabularies import current_vocabulary
from matching.errors import InputError, Problem
from matching.reading.linking import OccupationLinker
from matching.reading.offer_facts.occupation import OccupationsFound
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.starter import load_starter
from models import artefacts
from models.labelled_offers import LabelledOffer, Numbers, read_labelled, read_titles, same_text_groups
from models.occupation_evaluation import OccupationReport, judge
from models.occupation_terms import OfferText
from models.occupations import OccupationModel

#: Too few offers teach nothing.
_LEAST_OFFERS: Final = 200


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The figures, what could not be read, and how many of the texts the model had learned from."""

    report: OccupationReport
    problems: tuple[Problem, ...]
    seen: int

    def to_json(self) -> dict[str, Any]:
        """The object of the contract, with the number of texts that were learned from."""
        return {**self.report.to_json(), "seen_in_training": self.seen}


@dataclass(frozen=True, slots=True)
class Trained:
    """The held-out figures of the new model and of the one in use, and whether the new one took its place."""

    new: OccupationReport
    in_use: Mapping[str, Any]
    put_in_use: bool
    problems: tuple[Problem, ...]
    size_mb: float

    def to_json(self) -> dict[str, Any]:
        """One object: new, in_use, put_in_use, size_mb."""
        return {
            "new": self.new.to_json(),
            "in_use": self.in_use,
            "put_in_use": self.put_in_use,
            "size_mb": self.size_mb,
        }


def evaluate(
    *,
    offers: Path | None = None,
    titles: Path | None = None,
    title_only: bool = False,
    held_out: bool = False,
) -> Evaluated:
    """Return how well occupations are found for offers with codes, or for bare titles; raises InputError.

    With ``held_out``, models learned on other parts of the same file answer, else the reader in use.
    """
    vocabulary = current_vocabulary()
    labelled, problems = _labelled(offers, titles, vocabulary)
    if title_only:
        labelled = [replace(one, text=OfferText(one.text.title)) for one in labelled]
    groups = same_text_groups(labelled)
    linker = OccupationLinker(vocabulary)
    if held_out:
        _check(vocabulary, labelled)
        found: Sequence[OccupationsFound] = (
            OccupationModel(vocabulary, linker).fit(labelled, groups).held_out_
        )
        seen = 0
    else:
        found, seen = _by_reader_in_use(labelled, OccupationsInUse(vocabulary, linker))
    return Evaluated(judge(labelled, found, groups.tolist(), vocabulary), tuple(problems), seen)


def _labelled(
    offers: Path | None, titles: Path | None, vocabulary: Vocabulary
) -> tuple[list[LabelledOffer], list[Problem]]:
    if (offers is None) == (titles is None):
        raise InputError("trouvé deux fichiers ou aucun ; attendu --offers FICHIER ou --titles FICHIER")
    labelled, problems = read_labelled([offers], vocabulary) if offers else ([], [])
    if titles:
        labelled = read_titles(titles, vocabulary)
    if not labelled:
        raise InputError(
            Problem(
                str(offers or titles), None, "romeCode", "aucun code ROME connu", "des offres avec leur code"
            )
        )
    return labelled, problems


def _by_reader_in_use(
    labelled: Sequence[LabelledOffer], in_use: OccupationsInUse
) -> tuple[list[OccupationsFound], int]:
    reader, texts = in_use.reader, [one.text for one in labelled]
    if isinstance(reader, OccupationModel):
        return reader.predict(texts), sum(reader.has_seen(one) for one in texts)
    return [reader.for_offer(one.title, one.body) for one in texts], 0


def train(files: Sequence[Path], *, titles: Path | None, today: dt.date, force: bool = False) -> Trained:
    """Learn from offers with codes, and put the model in use when it beats the one in use; raises InputError."""
    vocabulary = current_vocabulary()
    labelled, problems = read_labelled(files, vocabulary)
    _check(vocabulary, labelled)
    linker, groups = OccupationLinker(vocabulary), same_text_groups(labelled)
    bare = read_titles(titles, vocabulary) if titles else []
    model = OccupationModel(vocabulary, linker).fit(labelled, groups, titles=bare)
    new = judge(labelled, model.held_out_, groups.tolist(), vocabulary)
    judged = _Judged(labelled, groups, model.held_out_, vocabulary)
    fresh, old = _both_on_unseen(judged, OccupationsInUse(vocabulary, linker))
    better = force or _merit(fresh) > _merit(old)
    size = 0.0
    if better:
        about = _about(vocabulary, labelled, new, today)
        size = artefacts.save(model, model_folder(), about=about).stat().st_size / 1e6
    return Trained(new, old, better, tuple(problems), round(size, 1))


def _check(vocabulary: Vocabulary, labelled: Sequence[LabelledOffer]) -> None:
    if vocabulary.version == load_starter().version:
        raise InputError(
            f"vocabulaire : trouvé {vocabulary.version} ({len(vocabulary.codes)} métiers) ; attendu le ROME"
            " entier (« candidatheque rome load DOSSIER »)"
        )
    if len(labelled) < _LEAST_OFFERS:
        raise InputError(
            f"offres : trouvé {len(labelled)} avec un code ROME connu ; attendu au moins {_LEAST_OFFERS}"
        )


@dataclass(frozen=True)
class _Judged:
    """Offers, the group of each, and what models that had not seen them make of each."""

    offers: Sequence[LabelledOffer]
    groups: Numbers
    held_out: Sequence[OccupationsFound]
    vocabulary: Vocabulary

    def figures(self, rows: Sequence[int], found: Sequence[OccupationsFound]) -> Mapping[str, Any]:
        kept = [self.offers[row] for row in rows]
        return judge(kept, found, self.groups[list(rows)].tolist(), self.vocabulary).to_json()


def _both_on_unseen(judged: _Judged, in_use: OccupationsInUse) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the figures of the new model and of the reader in use on the texts that neither learned from.

    When the one in use has learned from nearly all of them, each is judged by what was held out from it.
    """
    reader, everything = in_use.reader, range(len(judged.offers))
    fresh = [
        row
        for row in everything
        if not (isinstance(reader, OccupationModel) and reader.has_seen(judged.offers[row].text))
    ]
    if len(fresh) < _LEAST_OFFERS:
        return judged.figures(everything, judged.held_out), artefacts.manifest(model_folder())["held_out"]
    found, _ = _by_reader_in_use([judged.offers[row] for row in fresh], in_use)
    return judged.figures(fresh, [judged.held_out[row] for row in fresh]), judged.figures(fresh, found)


def _merit(figures: Mapping[str, Any]) -> float:
    return float(figures["each_text_once"]["top1_v3"] or 0.0)


def _about(
    vocabulary: Vocabulary, labelled: Sequence[LabelledOffer], report: OccupationReport, today: dt.date
) -> dict[str, Any]:
    return {
        "kind": KIND,
        "vocabulary": fingerprint(vocabulary),
        "vocabulary_version": vocabulary.version,
        "trained_on": today.isoformat(),
        "offers": len(labelled),
        "held_out": report.to_json(),
    }
