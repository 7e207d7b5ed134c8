"""What a CV says of the person and must not be kept; and what only looks like it. All people here are invented."""

from __future__ import annotations

import json

import pytest

from matching.reading.cv.personal import MASK, mask_personal
from tests.matching.reading.cv_reading import told_by


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """The text after masking, and the kinds that were found."""
    found = mask_personal(
        text, pictures=0, is_trade=lambda words: words.startswith(("Agent", "Cariste", "Chef", "Femme"))
    )
    assert len(found.text) == len(text)
    return found.text, found.dropped


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Santé : lombalgie", "lombalgie"),
        ("Pathologie : diabète, sous traitement", "diabète traitement"),
        ("Agent de tri, suivie par la MDPH", "MDPH"),
        ("Agent de tri, reconnaissance RQTH jusqu'en 2028", "RQTH 2028"),
        ("Bénéficiaire de l'AAH", "AAH"),
        ("Opéré du dos en 2019", "dos 2019"),
        ("2015-2017 : arrêt maladie", "maladie 2015"),
        ("Licenciée pour inaptitude en 2020", "inaptitude"),
        ("Je suis en situation de handicap", "handicap"),
        ("Agent de tri - mal de dos chronique", "dos chronique"),
        ("Diabétique, sous insuline", "Diabétique insuline"),
        ("Agent de tri, ESAT Les Ateliers", "ESAT"),
    ],
)
def test_health_is_masked(text: str, private: str) -> None:
    kept, kinds = masked(text)
    assert "health" in kinds
    assert [word for word in private.split() if word in kept] == []


@pytest.mark.parametrize(
    "text",
    [
        "Accompagnement de personnes en situation de handicap",
        "2018-2020 Auxiliaire de vie auprès d'adultes handicapés",
        "Animatrice pour enfants autistes",
        "Gestion des allergies alimentaires en cuisine",
        "Gestes et postures, prévention des TMS",
        "Connaissance des pathologies de la personne âgée",
        "Vente de produits de santé",
        "Aide aux malades d'Alzheimer",
        "Monitrice à l'ESAT Les Ateliers",
        "Gestion des dossiers MDPH",
    ],
)
def test_the_health_of_others_is_a_trade(text: str) -> None:
    assert masked(text) == (text, ())


def test_a_trade_beside_an_illness_is_kept() -> None:
    assert masked("Cariste diabétique") == ("Cariste " + MASK * 10, ("health",))


@pytest.mark.parametrize(
    "text",
    [
        "Mme Sophie Delattre ép. Vandamme",
        "Sophie Delattre née Vandamme",
        "Sophie DELATTRE (épouse VANDAMME)",
        "Sophie Delattre, veuve Vandamme",
        "CV de Sophie Delattre Vandamme",
        "VANDAMME (DELATTRE) Sophie",
        "Sophie\nDelattre\nNom de jeune fille : Vandamme",
        "Agent de tri\nsophie.delattre@exemple.fr\nEXPÉRIENCES\n\nSophie Delattre, née Vandamme",
    ],
)
def test_every_name_is_masked(text: str) -> None:
    kept, kinds = masked(text)
    assert "name" in kinds
    assert [name for name in ("sophie", "delattre") if name in kept.lower()] == []
    assert "vandamme" not in kept.lower() or "EXPÉRIENCES" in text


@pytest.mark.parametrize(
    "number",
    [
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "0612345678",
        "06 12 345 678",
        "+33612345678",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "+33(0)6.12.34.56.78",
        "0033 6 12 34 56 78",
        "0033(0)612345678",
        "+32 470 12 34 56",
        "+212 6 61 23 45 67",
    ],
)
def test_every_form_of_a_phone_number_is_masked(number: str) -> None:
    kept, kinds = masked(f"Agent de tri\nTél : {number}\n{number} le soir")
    assert kinds == ("phone",)
    assert not any(one.isdigit() for one in kept)


@pytest.mark.parametrize(
    "text", ["01/2019 - 2021 Agent de tri", "09/2018 - 06/2021", "2018-2020-2021", "CACES 1, 3, 5"]
)
def test_dates_and_categories_are_no_phone_numbers(text: str) -> None:
    assert masked(text) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "pause pour élever mes enfants",
        "2016 - 2019 : éducation de mes trois enfants",
        "Congé maternité (2019)",
        "Mère au foyer",
        "Mariée, deux enfants",
        "Nombre d'enfants : 3",
        "Aidante familiale de mon père",
        "2012 - 2015\nCongé parental",
    ],
)
def test_family_is_masked_with_its_dates(text: str) -> None:
    kept, kinds = masked(text)
    assert "family" in kinds
    assert set(kept) <= {MASK, "\n", " ", ",", ":", "-"}


@pytest.mark.parametrize(
    "text",
    [
        "Garde de deux enfants à domicile",
        "Encadrement de groupes de 12 enfants",
        "Assistante maternelle agréée",
        "Femme de ménage",
    ],
)
def test_other_people_s_children_are_a_trade(text: str) -> None:
    assert masked(text) == (text, ())


@pytest.mark.parametrize(
    "told",
    [
        "2016-2020 congé parental",
        "2016-2020\nCongé parental",
        "Congé maternité\n2016 - 2020",
        "2016-2020 arrêt maladie",
        "2016-2020 recherche d'emploi",
        "2016 - 2020 : chômage",
    ],
)
def test_time_without_work_is_no_job(told: str) -> None:
    read = told_by(f"EXPÉRIENCES\n{told}\n2014-2016 Cariste\n")
    assert [(one["rome_v3"], one["months"]) for one in read["experiences"]] == [("N1101", 24)]


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Bénévole à la paroisse Saint-Éloi", "paroisse Éloi"),
        ("Membre d'une association musulmane", "musulmane"),
        ("Catéchiste depuis 2015", "Catéchiste"),
        ("Déléguée syndicale CGT", "syndicale CGT"),
        ("Militante au Parti socialiste", "Militante socialiste"),
        ("Conseiller municipal de Bergues", "municipal"),
        ("Casier judiciaire vierge", "judiciaire"),
        ("Hébergée par une amie", "Hébergée amie"),
    ],
)
def test_beliefs_and_situation_are_masked_without_a_kind(text: str, private: str) -> None:
    kept, kinds = masked(text)
    assert kinds == ()
    assert [word for word in private.split() if word in kept] == []


def test_what_was_done_for_a_parish_stays_a_job() -> None:
    read = told_by(
        "EXPÉRIENCES\n2014-2016 Cuisinier à la paroisse Saint-Éloi\n2012-2014 Bénévole à la mosquée\n"
    )
    assert [one["text"] for one in read["experiences"]] == ["Cuisinier, 2014 - 2016"]


@pytest.mark.parametrize(
    "text",
    [
        "Agent du syndicat mixte des transports",
        "Secrétaire de syndic de copropriété",
        "Chargé de partenariats",
    ],
)
def test_a_public_body_is_no_union(text: str) -> None:
    assert masked(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peter Novak\n12/03/1985, single", "birth"),
        ("Date of birth: 12/05/1984", "birth"),
        ("2 84 05 59 183 012 34", "birth"),
        ("Permis de séjour valable", "nationality"),
        ("D'origine algérienne", "nationality"),
        ("Sexe : F", "sex"),
        ("Jeune femme motivée", "sex"),
        ("Arrivée en France en 2022, protection temporaire", "nationality"),
        ("42 years old", "age"),
        ("quelquun [at] exemple.fr", "email"),
    ],
)
def test_other_forms_of_personal_facts(text: str, kind: str) -> None:
    assert kind in masked(text)[1]


def test_papers_among_leisures_are_kept() -> None:
    told = told_by("Cariste\nDIVERS\nPermis B - véhicule\nChorale de la paroisse\n")
    assert (told["licences"], told["modes"]) == (["B"], ["voiture"])
    assert "Chorale" not in told["text"]


def test_what_is_left_beside_a_mask_is_no_aim() -> None:
    told = told_by("Cariste, diabétique\nDiabétique, préfet\n")
    assert [one["text"] for one in told["occupations"]][:1] == ["Cariste"]
    assert told["not_understood"] == []


def test_nothing_private_is_printed_anywhere() -> None:
    text = (
        "Mme Sophie Delattre ép. Vandamme\nTél : 0033 6 12 34 56 78\nSanté : lombalgie\nsuivie par la MDPH\nCariste\n"
        "EXPÉRIENCES\n2016-2020 congé parental\n2014-2016 Cariste\nBénévole à la paroisse Saint-Éloi\n"
    )
    printed = json.dumps(told_by(text), ensure_ascii=False).lower()
    private = "sophie delattre vandamme 34 lombalgie mdph parental paroisse éloi"
    assert [word for word in private.split() if word in printed] == []


def test_a_stay_told_beside_a_nationality_leaves_nothing_behind() -> None:
    told = told_by(
        "Moussa D.\nNationalité : guinéenne - carte de séjour valable jusqu'en 2028\nObjectif : maçon\n"
    )
    assert "2028" not in told["text"]
    assert not told["experiences"]
    assert [one["text"] for one in told["occupations"]] == ["maçon"]


def test_a_licence_beside_a_nationality_is_kept() -> None:
    assert told_by("Cariste\nNationalité française - permis B\n")["licences"] == ["B"]
