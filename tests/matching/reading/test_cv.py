"""CVs: what is read of the trade, what is masked of the person. All people here are invented."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.errors import InputError
from matching.reading.cv.lines import lines_of
from matching.reading.cv.periods import find_period
from matching.reading.cv.personal import MASK, mask_personal
from matching.reading.cv.reader import read_cv
from matching.reading.documents import Document, read_document
from matching.reading.linking import OccupationLinker
from matching.reading.participant_row import Reading
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter
from tests.matching.reading.made_files import docx_of, odt_of, picture_pdf

VOCABULARY = load_starter()
READING = Reading(OccupationLinker(VOCABULARY), load_places(), dt.date(2026, 11, 25))

WITH_HEADINGS = """Samira BELKACEM
14 rue des Dunes
59140 Dunkerque
Tél : 06 11 22 33 44 - samira.belkacem@exemple.fr
Née le 02/05/1984 à Oran - Nationalité française
Mariée, 3 enfants
Permis B, véhicule personnel

AGENT DE PROPRETÉ

EXPÉRIENCES PROFESSIONNELLES
03/2019 – 06/2021 : Agent de propreté, société Claire, Dunkerque
- Nettoyage des bureaux
De septembre 2016 à décembre 2018 : Aide à domicile chez Samira Services
2014 - 2015 Plongeuse, restaurant La Digue

FORMATION
2013 : CAP Agent de propreté et d'hygiène
2012 : SST

COMPÉTENCES
Techniques de nettoyage, utilisation d'une autolaveuse

LANGUES
Français : B1
Arabe : langue maternelle

CENTRES D'INTÉRÊT
Lecture, association cultuelle
"""
TITLE_THEN_DATES = """CURRICULUM VITAE
Yannick Morel, 34 ans, célibataire
Cariste - magasinier
Grande-Synthe (59760)
RQTH

Parcours professionnel
Cariste
Logistique du Port | janvier 2022 – aujourd'hui
• Conduite de chariots
Préparateur de commandes – Dépôt Bleu (2018-2020)
Juin 2017 - août 2017 Manutentionnaire

Diplômes et formations
Bac pro logistique (2014)
CACES R489 cat. 1B, 3 et 5 (2022)
Permis B - permis C en cours
"""
TYPED_BY_AN_ADVISER = """Mme Ostap Iryna
recherche un poste d'aide à domicile
depuis 2023 agent de propreté
2010-2020 cuisinière
français A2, ukrainien natif
titre de séjour valable
"""
IN_ENGLISH = """John Carter
Work experience
Jan 2020 - present: Cariste, Dock Ltd
March 2018 to Dec 2019 - Magasinier at Port SA
Languages
English: native
"""


def read(text: str, *, pictures: int = 0) -> dict[str, Any]:
    return read_cv(Document(text, "text", pictures), "cv.txt", READING).to_json(VOCABULARY)


def test_a_cv_with_headings() -> None:
    told = read(WITH_HEADINGS)
    assert [one["rome"] for one in told["occupations"]] == ["K2204"]
    assert [(one["rome"], one["months"], one["last_year"]) for one in told["experiences"]] == [
        ("K2204", 28, 2021),
        ("K1304", 28, 2018),
        ("G1605", 12, 2015),
    ]
    assert (told["licences"], told["modes"], told["home"]) == (["B"], ["voiture"], {"insee": "59183"})
    assert told["diplomas"] == [{"label": "CAP Agent de propreté et d'hygiène (2013)", "level": 3}]
    assert told["certifications"] == [{"label": "SST (2012)"}]
    assert [one["label"] for one in told["skills"]] == [
        "Techniques de nettoyage",
        "utilisation d'une autolaveuse",
    ]
    assert told["french"] == {"spoken": "B1", "written": None}
    assert [one["level"] for one in told["languages"]] == ["natif"]
    assert told["dropped"] == ["name", "address", "phone", "email", "birth", "family", "nationality"]


def test_a_title_above_its_dates_and_a_licence_in_preparation() -> None:
    told = read(TITLE_THEN_DATES)
    assert [(one["rome_v3"], one["months"]) for one in told["experiences"]] == [
        ("N1101", 59),
        ("N1103", 24),
        ("N1105", 3),
    ]
    assert told["licences"] == ["B"]
    assert told["home"] == {"insee": "59271"}
    assert told["dropped"] == ["name", "address", "age", "family", "health"]
    assert told["languages"] is None
    assert told["skills"] is None


def test_a_cv_without_headings() -> None:
    told = read(TYPED_BY_AN_ADVISER)
    assert [one["rome"] for one in told["occupations"]] == ["K1304"]
    assert [one["months"] for one in told["experiences"]] == [36, 120]
    assert told["french"]["spoken"] == "A2"
    assert told["dropped"] == ["name", "sex", "nationality"]


def test_a_cv_in_english() -> None:
    told = read(IN_ENGLISH)
    assert [(one["rome_v3"], one["months"]) for one in told["experiences"]] == [("N1101", 83), ("N1103", 22)]
    assert [(one["language"], one["level"]) for one in told["languages"]] == [("anglais", "natif")]


def test_a_picture_may_be_a_photo() -> None:
    assert read("Cariste", pictures=1)["dropped"] == ["photo"]


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        (
            WITH_HEADINGS,
            "belkacem samira dunes 59140 exemple.fr oran française mariée enfants cultuelle lecture",
        ),
        (TITLE_THEN_DATES, "yannick morel célibataire 59760 rqth grande-synthe"),
        (TYPED_BY_AN_ADVISER, "ostap iryna séjour mme"),
        (IN_ENGLISH, "john carter"),
    ],
)
def test_nothing_that_was_dropped_survives(text: str, personal: str) -> None:
    printed = json.dumps(read(text), ensure_ascii=False).lower()
    assert MASK in printed
    assert [word for word in personal.split() if word in printed] == []


@pytest.mark.parametrize("text", [WITH_HEADINGS, TITLE_THEN_DATES, TYPED_BY_AN_ADVISER, IN_ENGLISH])
def test_places_in_the_text_are_true(text: str) -> None:
    told = read(text)
    assert len(told["text"]) == len(text)
    for passages in told["passages"].values():
        assert all(told["text"][one["start"] : one["end"]] == one["text"] for one in passages)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("03/2019 – 06/2021", "03/2019 - 06/2021"),
        ("de mars 2019 à juin 2021", "03/2019 - 06/2021"),
        ("2018-2020", "2018 - 2020"),
        ("depuis janvier 2022", "01/2022 - aujourd'hui"),
        ("depuis 2022", "depuis 2022"),
        ("2019 à aujourd'hui", "depuis 2019"),
        ("sept. 2019 - en cours", "09/2019 - aujourd'hui"),
        ("été 2017", "2017"),
        ("2016 (6 mois)", "6 mois, 2016"),
        ("mars à juin 2021", "03/2021 - 06/2021"),
        ("01/03/2019 au 30/06/2019", "03/2019 - 06/2019"),
        ("Feb 2018 to May 2018", "02/2018 - 05/2018"),
        ("Conduite de chariots 1, 3 et 5", None),
        ("06 11 22 33 44", None),
    ],
)
def test_periods(line: str, told: str | None) -> None:
    found = find_period(line)
    assert (found.told if found else None) == told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("J'ai 45 ans.", ("age",)),
        ("10 ans d'expérience en cuisine", ()),
        ("Situation familiale : pacsée", ("family",)),
        ("De nationalité marocaine", ("nationality",)),
        ("Reconnue travailleur handicapé", ("health",)),
        ("Nom : Petit", ("name",)),
        ("Monsieur Karim Haddad", ("name", "sex")),
        ("https://www.linkedin.com/in/quelquun", ("name",)),
        ("Agent de production", ()),
        ("Chef de cuisine, 59140", ()),
        ("Aide à domicile", ()),
    ],
)
def test_what_is_personal(text: str, kinds: tuple[str, ...]) -> None:
    masked = mask_personal(
        text, pictures=0, is_trade=lambda words: words.startswith(("Agent", "Chef", "Aide"))
    )
    assert masked.dropped == kinds
    assert len(masked.text) == len(text)


def test_headings_in_any_dress() -> None:
    text = "* EXPÉRIENCES PROFESSIONNELLES :\nCariste\n--- Formation ---\nBac\nLangues : anglais"
    assert [(line.section, line.text) for line in lines_of(text)] == [
        ("experience", "Cariste"),
        ("training", "Bac"),
        ("languages", "anglais"),
    ]


def test_every_kind_of_file_gives_the_same_facts(tmp_path: Path) -> None:
    lines = TITLE_THEN_DATES.split("\n")
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    (tmp_path / "a").write_text(TITLE_THEN_DATES, encoding="cp1252")
    (tmp_path / "b").write_bytes(docx_of(body))
    (tmp_path / "c").write_bytes(odt_of("".join(f"<text:p>{line}</text:p>" for line in lines)))
    read_all = [
        read_cv(read_document(tmp_path / name), "cv", READING).to_json(VOCABULARY) for name in ("a", "b", "c")
    ]
    for told in read_all:
        assert [one["months"] for one in told["experiences"]] == [59, 24, 3]
        assert (told["licences"], told["id"]) == (["B"], "cv")


def test_pages_that_are_only_pictures_are_told(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(picture_pdf())
    with pytest.raises(InputError, match="image"):
        read_document(tmp_path / "cv.pdf")


@settings(max_examples=60)
@given(
    st.text(max_size=300) | st.lists(st.sampled_from(WITH_HEADINGS.split("\n")), max_size=15).map("\n".join)
)
def test_any_text_is_read_without_harm(text: str) -> None:
    told = read(text)
    assert len(told["text"]) == len(text)
    for passages in told["passages"].values():
        assert all(told["text"][one["start"] : one["end"]] == one["text"] for one in passages)
