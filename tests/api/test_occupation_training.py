"""A model of occupations trained, put in use, judged again and refused, on invented offers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api import occupation_training
from api.occupation_model import OccupationsInUse, model_folder
from matching.errors import ModelError
from matching.reading.linking import OccupationLinker
from matching.vocabulary.starter import load_starter
from models import occupation_weighing
from tests.models.invented_offers import invented_offers

#: The starter vocabulary under another name: what is learned needs a ROME that was loaded.
VOCABULARY = replace(load_starter(), version="essai")
OFFERS = invented_offers()
DAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def patched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.setattr(occupation_weighing, "SEEDS", 1)
        patch.setattr(occupation_training, "current_vocabulary", lambda: VOCABULARY)
        yield folder


@pytest.fixture(scope="module")
def coded(patched: Path) -> Path:
    rows = [
        {"id": one.id, "intitule": one.text.title, "description": one.text.body, "romeCode": one.code}
        for one in OFFERS
    ]
    file = patched / "coded.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def first(coded: Path) -> occupation_training.Trained:
    return occupation_training.train([coded], titles=None, today=DAY, force=True)


def in_use() -> OccupationsInUse:
    return OccupationsInUse(VOCABULARY, OccupationLinker(VOCABULARY))


def test_a_trained_model_answers_for_offers_without_a_code(first: occupation_training.Trained) -> None:
    assert first.put_in_use
    assert in_use().is_trained
    pairs = [(one.text.title, one.text.body) for one in OFFERS[::31]]
    together = in_use().for_offers(pairs)
    assert together == [in_use().for_offer(*pair) for pair in pairs]
    right = [
        one.code in {link.rome_v3 for link in found.links}
        for one, found in zip(OFFERS[::31], together, strict=True)
    ]
    assert sum(right) >= 0.8 * len(right)


def test_the_same_offers_again_do_not_beat_the_model_in_use(
    first: occupation_training.Trained, coded: Path
) -> None:
    before = (model_folder() / "manifest.json").read_bytes()
    again = occupation_training.train([coded], titles=None, today=DAY)
    assert not again.put_in_use
    assert again.in_use == first.new.to_json()
    assert (model_folder() / "manifest.json").read_bytes() == before


def test_figures_on_offers_that_were_learned_from_say_so(
    first: occupation_training.Trained, coded: Path
) -> None:
    assert first.put_in_use
    assert occupation_training.evaluate(offers=coded).seen == len(OFFERS)


@pytest.mark.usefixtures("first")
def test_another_vocabulary_is_read_by_its_titles() -> None:
    other = replace(VOCABULARY, version="autre")
    assert not OccupationsInUse(other, OccupationLinker(other)).is_trained


@pytest.mark.usefixtures("first")
def test_a_model_changed_since_it_was_learned_is_refused() -> None:
    kept = next(model_folder().glob("model-*.joblib"))
    learned = kept.read_bytes()
    kept.write_bytes(learned[:-1] + b"?")
    try:
        with pytest.raises(ModelError, match="modifié depuis l'apprentissage"):
            in_use().for_offers([("Cariste", "")])
    finally:
        kept.write_bytes(learned)
