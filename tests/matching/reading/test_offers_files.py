"""Offers files: four forms in, good items kept, bad ones named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matching.errors import InputError
from matching.reading.offer_files import read_items
from matching.reading.offers import read_offers_file
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places

ONE = {"id": "1", "intitule": "Soudeur", "description": "…"}
TWO = {"id": "2", "intitule": "Cariste"}
REAL = Path(__file__).parents[4] / "shared" / "data" / "offers"


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([ONE, TWO]),
        json.dumps({"resultats": [ONE, TWO]}),
        f"{json.dumps(ONE)}\n\n{json.dumps(TWO)}\n",
        "\ufeff" + json.dumps([ONE, TWO], indent=1),
    ],
)
def test_every_form(tmp_path: Path, content: str) -> None:
    path = tmp_path / "offers.json"
    path.write_text(content, encoding="utf-8")
    items, problems = read_items(path)
    assert [item["id"] for item in items] == ["1", "2"]
    assert problems == []


def test_one_object_is_one_offer(tmp_path: Path) -> None:
    path = tmp_path / "offer.json"
    path.write_text(json.dumps(ONE), encoding="utf-8")
    assert read_items(path)[0] == [ONE]


def test_bad_items_are_named_and_good_ones_stay(tmp_path: Path) -> None:
    path = tmp_path / "offers.jsonl"
    path.write_text(
        f'{json.dumps(ONE)}\n{{"id": 3,\n"x"\n{{"intitule": "Sans id"}}\n{{"id": "5"}}\n', encoding="utf-8"
    )
    items, problems = read_items(path)
    assert [item["id"] for item in items] == ["1"]
    assert [(one.row, one.field) for one in problems] == [(2, None), (3, None), (4, "id"), (5, "intitule")]


@pytest.mark.parametrize("content", [b"", b'[{"id": ', b'{"id": 1,', bytes(range(256)) * 4])
def test_an_unusable_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "offers.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"offers\.json"):
        read_items(path)


@pytest.mark.parametrize("name", ["france_travail_direct.jsonl", "france_travail_partners.jsonl"])
def test_no_real_offer_is_lost(name: str, tmp_path: Path) -> None:
    if not (REAL / name).exists():
        pytest.skip("les offres réelles ne sont pas à côté du projet")
    lines = (REAL / name).read_text(encoding="utf-8").splitlines()[::12]
    raws = [json.loads(line) for line in lines]
    path = tmp_path / name
    path.write_text("\n".join(lines), encoding="utf-8")
    offers, problems = read_offers_file(
        path, vocabulary=Vocabulary("none", {}), linker=None, places=load_places()
    )
    assert problems == []
    for raw, offer in zip(raws, offers, strict=True):
        assert offer.contract is not None
        assert offer.occupations[0].rome == raw["romeCode"]
