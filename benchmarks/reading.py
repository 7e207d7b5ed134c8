"""How fast texts become facts, stage by stage, and what it takes to start.

Run: ``python -m benchmarks.reading [--offers FILE] [--rome DIR|ZIP]``. Without a file, the packaged
demonstration offers are read over and over. Every field but title and text is hidden.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from api.advising import demo_file
from api.skill_finding import SkillFinding, skill_phrases
from api.vocabularies import current_vocabulary, load_rome
from matching.reading.linking import OccupationLinker
from matching.reading.offer_files import read_items
from matching.reading.offers import read_offer
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places

T = TypeVar("T")

_LEAST: Final = 200
_READ: Final = ("id", "intitule", "description")


def main() -> None:
    """Print start-up and the speed of each stage."""
    options = _options()
    if options.rome:
        load_rome(options.rome, folder=options.folder)
    vocabulary = timed("load the vocabulary", lambda: current_vocabulary(options.folder))
    linker = timed("build the linker of titles", lambda: OccupationLinker(vocabulary))
    finder = SkillFinding(skill_phrases(vocabulary, options.folder))
    timed("read the first offer", lambda: read_all(_items(options.offers)[:1], vocabulary, linker, finder))
    items = _items(options.offers)
    stage("titles linked", items, lambda item: linker.link(item["intitule"]))
    stage("skills found", items, lambda item: finder.find(item["description"]))
    stage("facts without skills", items, lambda item: read_all([item], vocabulary, linker, None))
    stage("everything", items, lambda item: read_all([item], vocabulary, linker, finder))
    print(
        f"{'resident memory, at most':32} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:8.0f} MB"
    )


def read_all(
    items: list[Mapping[str, Any]],
    vocabulary: Vocabulary,
    linker: OccupationLinker,
    finder: SkillFinding | None,
) -> None:
    """Read some offers, texts only."""
    for item in items:
        read_offer(item, vocabulary=vocabulary, linker=linker, places=load_places(), finder=finder)


def timed(name: str, work: Callable[[], T]) -> T:
    """Return what the work returns, and print how long it took."""
    start = time.perf_counter()
    done = work()
    print(f"{name:32} {time.perf_counter() - start:8.2f} s")
    return done


def stage(name: str, items: list[Mapping[str, Any]], work: Callable[[Mapping[str, Any]], object]) -> None:
    """Print how many offers a second one stage does."""
    start = time.perf_counter()
    for item in items:
        work(item)
    print(f"{name:32} {len(items) / (time.perf_counter() - start):8.0f} offers/s")


def _items(file: Path | None) -> list[Mapping[str, Any]]:
    items, _ = read_items(file or demo_file("offers.jsonl"))
    texts = [{key: item.get(key) or "" for key in _READ} for item in items]
    return texts if file else texts * (1 + _LEAST // len(texts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--offers", type=Path)
    parser.add_argument("--rome", type=Path)
    parser.add_argument("--folder", type=Path, help="data folder in which the ROME is, or is put")
    options = parser.parse_args()
    if options.rome and not options.folder:
        parser.error("--rome asks for --folder")
    return options


if __name__ == "__main__":
    main()
