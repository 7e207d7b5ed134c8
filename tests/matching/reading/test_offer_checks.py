"""What an offer holds and no reader understands is told with its place; the offer is read all the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matching.reading.json_items import Item
from matching.reading.offer_checks import remarks_of, usual
from matching.reading.offer_files import ItemsRead, items_of


def read(folder: Path, *offers: Any) -> ItemsRead:
    path = folder / "offres.json"
    path.write_text(json.dumps(offers), encoding="utf-8")
    return items_of(path)


def told(raw: dict[str, Any]) -> list[tuple[str | None, str]]:
    item = Item(raw, "offres.json", 1, "offre")
    return [(one.field, one.found) for one in remarks_of(item, usual(raw))]


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("nombrePostes", "deux", "« deux »"),
        ("nombrePostes", 0, "0"),
        ("dateLimite", "31/02/2027", "« 31/02/2027 »"),
        ("niveau", 9, "9"),
        ("clauseInsertion", "peut-être", "« peut-être »"),
        ("lieuTravail", 59, "59"),
        ("langues", "anglais", "« anglais »"),
        ("permis", [{"libelle": "B"}, "C"], "une liste"),
        ("romeCode", "cariste", "« cariste »"),
        ("contexteTravail", [1], "une liste"),
    ],
)
def test_a_bad_value_is_told(field: str, value: object, found: str) -> None:
    assert told({field: value}) == [(field, found)]


def test_good_values_and_empty_ones_are_not_told() -> None:
    good = {
        "nombrePostes": "2", "dateLimite": "31/01/2027", "niveau": 2.0, "clauseInsertion": "oui", "romeCode": "N1101",
        "lieuTravail": "Calais", "salaire": "12 €/h", "langues": [], "permis": [{"libelle": "B"}], "formations": None,
        "contexteTravail": {}, "alternance": False, "dateCreation": "2026-11-24T10:00:00Z", "experienceExige": "D",
    }  # fmt: skip
    assert told(good) == []


def test_plain_meanings_get_their_usual_form() -> None:
    raw = {"lieuTravail": "Calais", "dateLimite": "1/2/2027", "salaire": "12 €/h", "id": "1"}
    assert usual(raw) == {
        "lieuTravail": {"libelle": "Calais"},
        "dateLimite": "2027-02-01",
        "salaire": {"libelle": "12 €/h", "commentaire": "12 €/h"},
        "id": "1",
    }


def test_items_of_a_list_are_counted_as_offers(tmp_path: Path) -> None:
    one = {"id": "A", "intitule": "Cariste", "niveau": 9}
    found = read(tmp_path, one, one, 12)
    assert [dict(item)["id"] for item in found.good] == ["A"]
    assert [str(problem).partition("offres.json, ")[2] for problem in found.problems] == [
        "offre 2, champ « id » : trouvé « A » une deuxième fois, après offre 1 ; attendu un identifiant par offre",
        "offre 3 : trouvé 12 ; attendu une offre : un objet JSON",
    ]
    assert "offre 1, champ « niveau » : trouvé 9 ; attendu 1 ou 2" in str(found.remarks[0])
    assert [given for _, given in found.rejected] == [one, 12]
