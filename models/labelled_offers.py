"""Offers and titles whose occupation somebody gave, and which of them are nearly the same text."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from matching.errors import InputError, Problem
from matching.reading.offer_files import read_items
from matching.reading.offer_source import words_of
from matching.vocabulary.occupations import Vocabulary
from models.occupation_terms import OfferText, body_terms, title_terms

Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]

#: France Travail's own offers are coded by people, partners' often by machine.
_OWN_ORIGIN: Final = "1"
#: Cosine of TF-IDF from which two texts count as nearly the same.
_NEARLY_SAME: Final = 0.7
_SHORT: Final = 30


@dataclass(frozen=True, slots=True)
class LabelledOffer:
    """A text with the code given to it, the official title beside the code when there is one."""

    id: str
    text: OfferText
    code: str
    official_title: str = ""
    coded_by_people: bool = True


def read_labelled(files: Iterable[Path], vocabulary: Vocabulary) -> tuple[list[LabelledOffer], list[Problem]]:
    """Return the offers of some files that carry a code of the vocabulary, and what could not be read of them."""
    found: list[LabelledOffer] = []
    problems: list[Problem] = []
    for file in files:
        items, bad = read_items(file)
        problems.extend(bad)
        found.extend(one for item in items if (one := _labelled(item, vocabulary)))
    return found, problems


def read_titles(file: Path, vocabulary: Vocabulary) -> list[LabelledOffer]:
    """Return the titles of a CSV file with ``;`` and the columns ``intitule`` and ``romeCode``."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=";"))
    except (OSError, UnicodeDecodeError) as error:
        found = "aucun fichier de ce nom" if isinstance(error, FileNotFoundError) else "un fichier illisible"
        raise InputError(Problem(str(file), None, None, found, "un CSV en UTF-8")) from error
    if not rows or not {"intitule", "romeCode"} <= rows[0].keys():
        raise InputError(Problem(str(file), 1, None, "d'autres colonnes", "les colonnes intitule;romeCode"))
    return [
        LabelledOffer(str(number), OfferText(row["intitule"]), row["romeCode"].strip())
        for number, row in enumerate(rows, 2)
        if row["intitule"] and _is_known(row["romeCode"] or "", vocabulary)
    ]


def _labelled(item: Mapping[str, Any], vocabulary: Vocabulary) -> LabelledOffer | None:
    code = (words_of(item.get("romeCode")) or "").upper()
    title, body = words_of(item.get("intitule")) or "", words_of(item.get("description")) or ""
    if not _is_known(code, vocabulary) or not (title or body):
        return None
    origin = words_of(item.get("origineOffre_origine")) or _origin(item.get("origineOffre"))
    official = words_of(item.get("appellationlibelle")) or ""
    return LabelledOffer(str(item["id"]), OfferText(title, body), code, official, origin == _OWN_ORIGIN)


def _origin(value: object) -> str | None:
    return words_of(value.get("origine")) if isinstance(value, Mapping) else None


def _is_known(code: str, vocabulary: Vocabulary) -> bool:
    code = code.strip()
    return code in vocabulary.occupations or code in vocabulary.children


def digests(text: OfferText) -> tuple[str, str]:
    """Return short fingerprints of a text and of its title's words, to know later that they were learned from."""
    whole, title = f"{text.title}\0{text.body}", " ".join(title_terms(text.title))
    return _digest(whole), _digest(title)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def other_titles(titles: Sequence[LabelledOffer], offers: Sequence[LabelledOffer]) -> list[LabelledOffer]:
    """Return the titles that no offer bears, each once: an offer held out must not be met again as a title."""
    met = {tuple(title_terms(one.text.title)) for one in offers}
    kept: dict[tuple[str, ...], LabelledOffer] = {}
    for one in titles:
        terms = tuple(title_terms(one.text.title))
        if terms not in met:
            kept.setdefault(terms, one)
    return list(kept.values())


def same_text_groups(offers: Sequence[LabelledOffer]) -> Numbers:
    """Return a group number for each offer: texts that are the same or nearly the same share one.

    Offers with hardly any text are compared by the stems of their titles.
    """
    texts = [
        body_terms(one.text.body) if len(one.text.body) >= _SHORT else title_terms(one.text.title)
        for one in offers
    ]
    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True, dtype=np.float32).fit_transform(
        [terms or [f"-{number}"] for number, terms in enumerate(texts)]
    )
    alike = (vectors @ vectors.T) >= _NEARLY_SAME
    _, groups = sparse.csgraph.connected_components(alike, directed=False)
    return np.asarray(groups, np.int64)
