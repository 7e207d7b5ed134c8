"""The model of occupations, on invented offers of the starter vocabulary whose codes are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from api import occupation_training
from matching.errors import InputError
from matching.reading.linking import OccupationLinker
from matching.vocabulary.starter import load_starter
from models import artefacts, occupation_weighing
from models.labelled_offers import LabelledOffer, other_titles, read_titles, same_text_groups
from models.occupation_evaluation import judge
from models.occupation_terms import OfferText, named_trades, title_terms
from models.occupations import OccupationModel
from tests.models.invented_offers import invented_offers

VOCABULARY = load_starter()
LINKER = OccupationLinker(VOCABULARY)
OFFERS = invented_offers()


@pytest.fixture(scope="module", autouse=True)
def one_set_of_trees() -> Iterator[None]:
    """One set of trees is enough to see how the model behaves, and six times as fast."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(occupation_weighing, "SEEDS", 1)
        yield


@pytest.fixture(scope="module")
def model() -> OccupationModel:
    return OccupationModel(VOCABULARY, LINKER).fit(OFFERS)


def test_held_out_offers_get_their_trade(model: OccupationModel) -> None:
    groups = same_text_groups(OFFERS).tolist()
    figures = judge(OFFERS, model.held_out_, groups, VOCABULARY).to_json()
    assert figures["n"] == len(OFFERS)
    assert figures["top1_v3"] > 0.9
    assert figures["top5_v3"] >= figures["top1_v3"]


def test_one_offer_alone_and_among_others_gets_the_same_answer(model: OccupationModel) -> None:
    texts = [one.text for one in OFFERS[::17]]
    assert model.predict(texts) == [model.for_offer(one.title, one.body) for one in texts]


def test_confidence_falls_along_five_different_trades(model: OccupationModel) -> None:
    for found in model.predict([one.text for one in OFFERS[::11]]):
        confidences = [one.confidence for one in found.links]
        assert all(0 <= later <= earlier <= 1 for earlier, later in pairwise(confidences))
        assert len({one.rome_v3 for one in found.links}) == len(found.links) <= 5


def test_offers_given_as_title_and_text_get_the_same_answers(model: OccupationModel) -> None:
    some = OFFERS[:300:29]
    pairs = [(one.text.title, one.text.body) for one in some]
    assert model.for_offers(pairs) == model.predict([one.text for one in some])


def test_nothing_to_read_gives_nothing(model: OccupationModel) -> None:
    assert model.for_offer(" ", "").links == ()
    assert not model.for_offer("", "").sure


def test_a_kept_model_answers_as_before(model: OccupationModel, tmp_path: Path) -> None:
    artefacts.save(model, tmp_path, about={"kind": "occupations"})
    again = artefacts.load(tmp_path, kind="occupations").attach(VOCABULARY, LINKER)
    texts = [one.text for one in OFFERS[:40]]
    assert again.predict(texts) == model.predict(texts)
    assert again.has_seen(texts[0])
    assert not again.has_seen(OfferText("jamais lu"))


def test_the_same_offers_teach_the_same_model(model: OccupationModel) -> None:
    texts = [one.text for one in OFFERS[::23]]
    assert OccupationModel(VOCABULARY, LINKER).fit(OFFERS).predict(texts) == model.predict(texts)


def test_nearly_the_same_texts_share_a_group_and_others_do_not() -> None:
    body = "Vous assurez la tonte des pelouses, la taille des haies et le ramassage des feuilles chez nos clients."
    copy = LabelledOffer("2", OfferText("Jardinier F/H", body + " Merci."), "A1203")
    first = LabelledOffer("1", OfferText("Jardinier", body), "A1203")
    other = LabelledOffer(
        "3", OfferText("Jardinier", "Vous conduisez un car de tourisme entre deux villes."), "A1203"
    )
    groups = same_text_groups([first, copy, other])
    assert groups[0] == groups[1] != groups[2]


def test_a_title_that_an_offer_bears_is_not_learned_twice() -> None:
    offer = LabelledOffer("1", OfferText("Cariste (H/F)", "Conduite de chariots."), "N1101")
    bare = [
        LabelledOffer("2", OfferText(title), "N1101")
        for title in ("cariste F/H", "Cariste de nuit", "cariste de nuit")
    ]
    assert [one.text.title for one in other_titles(bare, [offer])] == ["Cariste de nuit"]


def test_words_of_an_offer() -> None:
    assert title_terms("Agents d'entretien (H/F)")[:2] == title_terms("agente d&#39;entretien")[:2]
    assert named_trades("Nous recherchons un(e) plombier chauffagiste, poste à pourvoir.") == [
        "plombier chauffagiste"
    ]


def test_copies_count_once() -> None:
    found = [LINKER.for_offer(one.text.title, one.text.body) for one in OFFERS[:3]]
    report = judge(OFFERS[:3], found, [0, 0, 1], VOCABULARY).to_json()
    assert report["each_text_once"]["n"] == 2
    assert np.isclose(report["top1_v3"], 1.0)


def test_training_asks_for_the_whole_rome_and_for_enough_offers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = tmp_path / "offers.json"
    file.write_text('{"id": "1", "intitule": "Cariste", "romeCode": "N1101"}', encoding="utf-8")
    with pytest.raises(InputError, match="rome load"):
        occupation_training.train([file], titles=None, today=dt.date(2026, 11, 25))


def test_a_titles_file_without_its_columns_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "titles.csv"
    file.write_text("titre;code\nCariste;N1101\n", encoding="utf-8")
    with pytest.raises(InputError, match="intitule;romeCode"):
        read_titles(file, VOCABULARY)


def test_a_reading_of_titles_by_the_reader_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = tmp_path / "titles.csv"
    file.write_text(
        "intitule;romeCode\nCariste;N1101\nBoulanger (H/F);D1102\nInconnu;Z9999\n", encoding="utf-8"
    )
    figures = occupation_training.evaluate(titles=file).to_json()
    assert (figures["n"], figures["top1_v3"], figures["seen_in_training"]) == (2, 1.0, 0)
