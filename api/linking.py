"""Titles linked to the titles of another vocabulary, by the code that reads trades everywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from matching.reading.linking import OccupationLinker
from matching.vocabulary.occupations import Occupation, Vocabulary
from models.linking_evaluation import LinkingReport, evaluate, read_task


def evaluate_files(queries: Path, corpus: Path, annotations: Path) -> LinkingReport:
    """Return the figures of a task in TREC form; raises InputError when a file cannot be used."""
    task = read_task(queries, corpus, annotations)
    linker = OccupationLinker(vocabulary_of(task.corpus))
    codes = np.array(sorted(task.corpus))
    ranked = {
        query: codes[np.argsort(-linker.scores(text)[1], kind="stable")].tolist()
        for query, text in task.queries.items()
    }
    return evaluate(task, ranked)


def vocabulary_of(corpus: Mapping[str, str]) -> Vocabulary:
    """Return titles as a vocabulary in which each title is an occupation of its own."""
    return Vocabulary("corpus", {one: Occupation(one, one, title) for one, title in corpus.items()})
