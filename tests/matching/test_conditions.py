"""Work conditions as employers write them and as participants state them."""

from __future__ import annotations

import pytest

from matching.vocabulary.conditions import (
    condition_label,
    find_conditions,
    find_inherent_conditions,
    read_limits,
)

STATED: list[tuple[str, set[str]]] = [
    ("port de charges lourdes", {"loads"}),
    ("soulever des charges jusqu'à 22 kg", {"loads:22"}),
    ("colis de 10 à 15 kg", {"loads:15"}),
    ("Le port de charge ne vous gêne pas.", {"loads"}),
    ("station debout prolongée", {"standing"}),
    ("posture debout", {"standing"}),
    ("JOINT DEBOUT", set()),
    ("travail en hauteur", {"height"}),
    ("montage d'échafaudages", {"height"}),
    ("Nettoyage en hauteur avec nacelle", {"height"}),
    ("CACES nacelle", set()),
    ("remboursé à hauteur de 60 %", set()),
    ("environnement froid (2°C)", {"cold"}),
    ("travail en chambre froide", {"cold"}),
    ("un accueil chaleureux", set()),
    ("poste froid en cuisine", set()),
    ("sang-froid", set()),
    ("Vous aimez le travail en extérieur", {"outdoors"}),
    ("En extérieur", {"outdoors"}),
    ("menuiseries extérieures", set()),
    ("environnement poussiéreux", {"dust"}),
    ("faire les poussières", set()),
    ("dépoussiérage", set()),
    ("travail sur écran", {"screen"}),
    ("environnement bruyant", {"noise"}),
    ("gestes répétitifs", {"repetitive"}),
    ("espace confiné", {"confined_space"}),
    ("poussières de farine", {"flour_dust"}),
    ("utilisation de produits chimiques", {"chemicals"}),
    ("industrie chimique", set()),
    ("sans port de charges", set()),
    ("pas de travail en hauteur", set()),
    ("milieu humide", {"humidity"}),
    ("réseaux humides", set()),
]
LIMITS: list[tuple[list[str], tuple[str, ...]]] = [
    (["port de charges > 10 kg"], ("loads:10",)),
    (["aucun port de charges lourdes (> 12 kg)"], ("loads:12",)),
    (["charges lourdes"], ("loads",)),
    (["pas plus de 15 kg"], ("loads:15",)),
    (["port de charges > 15 kg", "port de charges > 20 kg"], ("loads:15",)),
    (["station debout prolongée"], ("standing",)),
    (["échafaudage, échelle"], ("height",)),
    (["travail en hauteur", "échafaudage, échelle"], ("height",)),
    (["position à genoux prolongée"], ("kneeling",)),
    (["espace confiné"], ("confined_space",)),
    (["poussières de farine", "humidité"], ("flour_dust", "humidity")),
    (["poussières"], ("dust",)),
    (["froid"], ("cold",)),
    (["forte chaleur"], ("heat",)),
    (["bruit important"], ("noise",)),
    (["produits ménagers agressifs"], ("chemicals",)),
    (["travail extérieur par tous les temps"], ("outdoors",)),
    (["station assise prolongée"], ("sitting",)),
    (["aucune"], ()),
    (["", "rien"], ()),
]
INHERENT: list[tuple[str, set[str]]] = [
    ("fabrication de pâtés et charcuterie", {"cold"}),
    ("découpe de viande", {"cold"}),
    ("Boulanger (H/F)", {"flour_dust"}),
    ("couvreur zingueur", {"height"}),
    ("Déménageur (H/F)", {"loads"}),
    ("vendeur en boulangerie", set()),
    ("vendeuse rayon charcuterie", set()),
    ("politique parentale", set()),
    ("découpe de gouttières", set()),
    ("Docker et Kubernetes", set()),
    ("nettoyage de cuves", {"confined_space"}),
    ("Carreleur (H/F)", {"kneeling"}),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_conditions_that_an_offer_states(text: str, expected: set[str]) -> None:
    found = find_conditions(text)
    assert {one.condition for one in found} == expected
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(("items", "known"), LIMITS)
def test_limits_that_a_person_states(items: list[str], known: tuple[str, ...]) -> None:
    assert read_limits(items) == (known, ())


def test_a_diagnosis_is_not_understood_and_kept_apart() -> None:
    assert read_limits(["mal de dos", "froid"]) == (("cold",), ("mal de dos",))


@pytest.mark.parametrize(("text", "expected"), INHERENT)
def test_conditions_that_the_work_has_by_its_nature(text: str, expected: set[str]) -> None:
    assert {one.key for one in find_inherent_conditions(text)} == expected


def test_labels_are_french() -> None:
    assert condition_label("loads:25") == "port de charges (25 kg)"
    assert condition_label("cold") == "froid"
