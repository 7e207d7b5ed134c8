"""Communes: found in messy text, by code, and how far apart they are."""

from __future__ import annotations

import pytest

from matching.vocabulary.places import commune_name, load_places

DUNKERQUE, SYNTHE, CKB, GRAVELINES = "59183", "59271", "59155", "59273"
SPELLED = [
    ("DK - Jeu de Mail", DUNKERQUE),
    ("dunkerque malo les bains", DUNKERQUE),
    ("Dunkerque (Malo)", DUNKERQUE),
    ("St Pol/mer", DUNKERQUE),
    ("SPSM", DUNKERQUE),
    ("Saint-Pol-sur-Mer", DUNKERQUE),
    ("Dunkerque / Fort-Mardyck", DUNKERQUE),
    ("Dk Rosendael", DUNKERQUE),
    ("Petite-Synthe", DUNKERQUE),
    ("DK centre", DUNKERQUE),
    ("Dunkerque et alentours", DUNKERQUE),
    ("59 - DUNKERQUE", DUNKERQUE),
    ("59279 Mardyck", DUNKERQUE),
    ("Dunkerque Glacis", DUNKERQUE),
    ("Gde-Synthe Courghain", SYNTHE),
    ("Grande Synthe (Albeck)", SYNTHE),
    ("grande synthe", SYNTHE),
    ("Coudekerque Branche", CKB),
    ("CKB", CKB),
    ("Coudekerque", CKB),
    ("59 - TETEGHEM COUDEKERQUE VILLAGE", "59588"),
    ("Téteghem", "59588"),
    ("Coudekerque-Village", "59588"),
    ("Cappelle La Grande", "59131"),
    ("Loon-plage", "59359"),
    ("GRAVELINES centre", GRAVELINES),
    ("Petit-Fort-Philippe", GRAVELINES),
    ("Gravelines (les Huttes)", GRAVELINES),
    ("Grand Fort Philippe", "59272"),
    ("Gd Fort Philippe", "59272"),
    ("St Georges sur l'Aa", "59532"),
    ("Les Moëres", "59260"),
    ("Leffrinckoucke", "59340"),
    ("Bray Dunes", "59107"),
    ("BOURBOURG", "59094"),
    ("Zuydcoote", "59668"),
    ("Spycker", "59576"),
    ("Armbouts-Cappel", "59016"),
    ("62 - BOULOGNE SUR MER", "62160"),
    ("St Omer", "62765"),
    ("Hazebrouck (59190)", "59295"),
    ("Bergues", "59067"),
    ("Calais", "62193"),
    ("59 - Lille", "59350"),
]
ELSEWHERE = [
    "75 - Paris",
    "92 - BOULOGNE BILLANCOURT",
    "01 - BOURG EN BRESSE",
    "62 - ST POL SUR TERNOISE",
    "Cappelle-en-Pévèle",
    "59 - Nord",
    "France",
    "59380",
    "",
]


@pytest.mark.parametrize(("text", "insee"), SPELLED)
def test_a_commune_is_found_in_messy_text(text: str, insee: str) -> None:
    found = load_places().find(text)
    assert found is not None
    assert found.insee == insee


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_names_no_known_commune_finds_none(text: str) -> None:
    assert load_places().find(text) is None


def test_a_postcode_helps_only_when_one_commune_has_it() -> None:
    places = load_places()
    assert (places.find("zone industrielle", "59760") or places.communes[0]).insee == SYNTHE
    assert places.find("zone industrielle", "59279") is None


@pytest.mark.parametrize(
    ("code", "insee"),
    [
        ("59540", DUNKERQUE),
        ("59248", DUNKERQUE),
        ("59154", "59588"),
        ("59404", "59260"),
        ("59183", DUNKERQUE),
        ("59355", "59350"),
    ],
)
def test_former_codes_belong_to_the_commune_of_today(code: str, insee: str) -> None:
    found = load_places().by_insee(code)
    assert found is not None
    assert found.insee == insee


def test_sixteen_of_the_seventeen_communes_are_members() -> None:
    places = load_places()
    assert sum(one.member for one in places.communes) == 16
    assert sum(one.population for one in places.communes if one.member) == pytest.approx(190_538, abs=3_000)
    assert places.by_insee("01001") is None
    assert commune_name("59359") == "Loon-Plage"


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ("Dunkerque", "Gravelines", 14),
        ("Dunkerque", "Lille", 67),
        ("Dunkerque", "Calais", 35),
        ("Dunkerque", "Dunkerque", 0),
    ],
)
def test_distances(a: str, b: str, km: float) -> None:
    places = load_places()
    one, other = places.find(a), places.find(b)
    assert one is not None
    assert other is not None
    assert places.distance_km(one, other) == pytest.approx(km, abs=1)
    assert places.radius_km(one) == pytest.approx(1 + 87_013**0.5 / 100)


def test_membership_is_a_setting() -> None:
    ours = load_places()
    armbouts, dunkerque = ours.by_insee("59016"), ours.by_insee("59183")
    assert armbouts
    assert dunkerque
    assert (armbouts.member, dunkerque.member) == (False, True)
    other = load_places(frozenset({"59016"})).by_insee("59016")
    assert other
    assert other.member
