"""CVs laid out in other ways: two columns, Europass, capitals, bullets, one line per job. All people are invented."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

from matching.reading.cv.lines import lines_of
from matching.reading.cv.reader import read_cv
from matching.reading.documents import read_document
from tests.matching.reading.cv_reading import READING, VOCABULARY, told_by
from tests.matching.reading.made_files import docx_of, odt_of, pdf_of

TWO_COLUMNS: Final = """NADIA FERHAT
3 allée des Tamaris, 59140 Dunkerque

EXPÉRIENCES PROFESSIONNELLES              COMPÉTENCES
Mars 2019 – juin 2021                     Nettoyage industriel
Agente de propreté, Propreté Plus         LANGUES
De 2015 à 2017                            Arabe : langue maternelle
Cuisinière                                PERMIS
FORMATION                                 Permis B, véhicule personnel
2018 SST                                  LOISIRS
2012 CAP cuisine                          Chorale de la paroisse
"""
MIXED_COLUMNS: Final = """NADIA FERHAT
EXPÉRIENCES PROFESSIONNELLES
COMPÉTENCES
Mars 2019 – juin 2021
Nettoyage industriel
Agente de propreté, Propreté Plus
2015 à 2017 Cuisinière
LANGUES
Arabe : langue maternelle
"""
EUROPASS: Final = """Curriculum vitae
INFORMATIONS PERSONNELLES
Nom / Prénom : DIALLO Aïssatou
Adresse : 8 rue du Moulin, 59760 Grande-Synthe (France)
Sexe : Féminin | Date de naissance : 14/07/1990 | Nationalité : guinéenne
POSTE VISÉ
Agent de propreté
EXPÉRIENCE PROFESSIONNELLE
01/02/2021 – Présent
ADMR, 4 rue du Port, 59140 Dunkerque (France)
Aide à domicile
- Aide à la toilette
15/03/2018 – 31/12/2020
Agent de propreté
09/2016 – 06/2017
Stage cuisinier
ÉDUCATION ET FORMATION
2009 Bac, option ST2S
COMPÉTENCES PERSONNELLES
Langue(s) maternelle(s) : Peul
Autres langues
Français : C1
Permis de conduire
B
"""
CAPITALS: Final = """LEROY MICKAEL
45 ANS, DIVORCE, 2 ENFANTS
PERMIS B ET C - VEHICULE
E X P É R I E N C E S
2015/2023 CARISTE TRANSPORTS DURAND
2009 (6 MOIS) MANUTENTIONNAIRE
2008-2009 ARRET MALADIE
"""
INLINE: Final = """Ahmet Yilmaz
Langues : turc natif, français B1
09/18 - 06/21 cariste chez Bâti Nord
manutentionnaire (mai 2016 – avril 2017)
Formation : CAP maçon 2014
Permis B en cours, sans véhicule, vélo
"""
ENGLISH: Final = """Peter Novak
Work Experience
Cariste - Dock Company, Rotterdam
Jan 2018 – Present
2014-2016
Forklift wizard
Education and training
2011: Bac pro logistique
"""
ALL: Final = (TWO_COLUMNS, MIXED_COLUMNS, EUROPASS, CAPITALS, INLINE, ENGLISH)


def jobs(told: dict[str, Any]) -> list[tuple[str, int | None]]:
    """The trade of each job as the CV names it, and its months."""
    return [(one["text"].partition(",")[0], one["months"]) for one in told["experiences"]]


def test_two_columns_are_read_apart() -> None:
    told = told_by(TWO_COLUMNS)
    assert jobs(told) == [("Agente de propreté", 28), ("Cuisinière", 24)]
    assert [one["label"] for one in told["skills"]] == ["Nettoyage industriel"]
    assert [one["label"] for one in told["diplomas"]] == ["CAP cuisine (2012)"]
    assert (told["licences"], told["modes"], told["languages"]) == (
        ["B"],
        ["voiture"],
        [{"language": "Arabe", "level": "natif"}],
    )
    assert "paroisse" not in told["text"]


def test_columns_mixed_by_a_pdf_lose_no_job() -> None:
    told = told_by(MIXED_COLUMNS)
    assert jobs(told) == [("Agente de propreté", 28), ("Cuisinière", 24)]
    assert [one["language"] for one in told["languages"]] == ["Arabe"]


def test_europass() -> None:
    told = told_by(EUROPASS)
    assert [one["text"] for one in told["occupations"]] == ["Agent de propreté"]
    assert jobs(told) == [("Aide à domicile", 70), ("Agent de propreté", 34), ("Stage cuisinier", 10)]
    assert told["french"]["spoken"] == "C1"
    assert [one["language"] for one in told["languages"]] == ["Peul"]
    assert (told["licences"], told["home"]) == (["B"], {"insee": "59271"})
    assert told["dropped"] == ["name", "address", "birth", "sex", "nationality"]


def test_capitals_and_spaced_headings() -> None:
    told = told_by(CAPITALS)
    assert jobs(told) == [("CARISTE TRANSPORTS DURAND", 96), ("MANUTENTIONNAIRE", 6)]
    assert (told["licences"], told["modes"]) == (["B", "C"], ["voiture"])
    assert told["dropped"] == ["name", "age", "family", "health"]


def test_a_label_holds_for_its_own_line() -> None:
    told = told_by(INLINE)
    assert jobs(told) == [("cariste", 34), ("manutentionnaire", 12)]
    assert [one["language"] for one in told["languages"]] == ["turc"]
    assert [one["label"] for one in told["diplomas"]] == ["CAP maçon 2014"]
    assert (told["licences"], told["modes"]) == ([], ["velo"])


def test_a_trade_that_is_not_known_keeps_its_dates() -> None:
    told = told_by(ENGLISH)
    assert jobs(told) == [("Cariste", 107), ("Forklift wizard", 24)]


def test_a_date_keeps_the_trade_beside_it() -> None:
    told = told_by("EXPÉRIENCES\n09/2014 - 08/2016 Employée de troc\nCariste\n2017-2019 Société Bleue\n")
    assert jobs(told) == [("Employée de troc", 24), ("Cariste", 24)]


def test_the_first_free_day_is_no_job() -> None:
    assert told_by("2017-2019 Cariste\nDispo à compter du 1er mars 2027\n")["experiences"][1:] == []


def test_columns_without_two_headings_are_one_line() -> None:
    assert [line.text for line in lines_of("2019     Cariste     Dunkerque")] == [
        "2019     Cariste     Dunkerque"
    ]


@pytest.mark.parametrize("text", ALL)
def test_places_stay_true_in_every_shape(text: str) -> None:
    told = told_by(text)
    assert len(told["text"]) == len(text)
    for passages in told["passages"].values():
        assert all(told["text"][one["start"] : one["end"]] == one["text"] for one in passages)


@pytest.mark.parametrize("text", ALL)
def test_every_kind_of_file_reads_the_same(text: str, tmp_path: Path) -> None:
    lines = text.split("\n")
    (tmp_path / "cv.txt").write_text(text, encoding="utf-8")
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{one}</w:t></w:r></w:p>' for one in lines)
    (tmp_path / "cv.docx").write_bytes(docx_of(body))
    (tmp_path / "cv.pdf").write_bytes(pdf_of(lines))
    spaced = [
        re.sub(r" {2,}", lambda gap: f' <text:s text:c="{len(gap.group()) - 1}"/>', one) for one in lines
    ]
    (tmp_path / "cv.odt").write_bytes(odt_of("".join(f"<text:p>{one}</text:p>" for one in spaced)))
    reads = [
        read_cv(read_document(tmp_path / f"cv.{kind}"), "cv", READING).to_json(VOCABULARY)
        for kind in ("txt", "docx", "odt", "pdf")
    ]
    facts = [{key: one[key] for key in one if key not in ("text", "passages")} for one in reads]
    assert all(one == facts[0] for one in facts)
