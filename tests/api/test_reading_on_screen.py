"""What was read, on a screen: an adviser can check each fact against the words it was read from."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from api.cli.app import main
from api.cli.reading_view import show_usual_skills
from matching.vocabulary.occupations import Skill

DAY = ("--today", "2026-11-25")
OFFER = """Cariste [CDD] et magasinier (H/F)
Deux caristes pour un CDD de 6 mois à Bourbourg, à partir du 04/01/2027.
Horaires en 2x8, un samedi sur deux. 35 h par semaine, 13,45 € brut par heure.
CACES R489 3 exigé, permis B souhaité. Écrire au 03 28 00 00 00.
"""
PEOPLE = (
    "identifiant;permis;experiences;moyens_transport;horaires_refuses;francais_oral\n"
    "P1;B (pas de voiture);maçon 10a;bus vélo;nuit we;\n"
)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def shown(kind: str, file: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines of the screen, each with its spaces made one; none is wider than 80 columns."""
    assert main(["read", kind, str(file), *DAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    return [" ".join(line.split()) for line in lines]


@pytest.fixture
def sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    file = tmp_path / "offre.txt"
    file.write_text(OFFER, encoding="utf-8")
    return shown("offers", file, capsys)


@pytest.mark.parametrize(
    "row",
    [
        "Offre offre : Cariste [CDD] et magasinier (H/F)",
        "Contrat CDD, 6 mois « CDD », « de 6 mois »",
        "Heures 35 h par semaine, temps plein « 35 h par semaine »",
        "Horaires en équipes (2x8, 3x8), le samedi « 2x8 », « samedi »",
        "Salaire 13,45 € brut de l'heure « 13,45 € brut par heure »",
        "Début 04/01/2027 « à partir du 04/01/2027 »",
        "Permis B (souhaité) « …permis B souhaité… »",
        "Certificats CACES R489 catégorie 3 (exigé) « CACES R489 3 »",
        "Diplômes non dit",
    ],
)
def test_each_fact_stands_beside_its_words(sheet: list[str], row: str) -> None:
    assert row in sheet


def test_warnings_and_usual_skills_follow_the_facts(sheet: list[str]) -> None:
    told = sheet.index("À voir avec l'employeur :")
    assert sheet.index("Diplômes non dit") < told
    assert any("03 28 00 00 00" in line for line in sheet[told:])


@pytest.mark.parametrize(("skills", "more"), [(5, None), (6, "et 1 autre"), (13, "et 8 autres")])
def test_at_most_five_usual_skills_are_shown(skills: int, more: str | None) -> None:
    console = Console(file=StringIO(), width=80)
    show_usual_skills(console, {"O1": [Skill(f"{i}", f"savoir {i}") for i in range(skills)]})
    page = console.file.getvalue()  # type: ignore[attr-defined]
    assert page.count("savoir") == 5
    assert (more or "") in page
    assert ("autre" in page) == bool(more)


def test_many_offers_are_a_table_with_hours_and_schedule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "offres.csv"
    row = ";Cariste;CDI, 35 h par semaine, travail de nuit.\n"
    file.write_text("id;intitule;description\n" + "".join(f"O{i}{row}" for i in range(4)), "utf-8")
    lines = shown("offers", file, capsys)
    assert "Offres lues : 4" in lines
    assert sum("CDI, 35 h, nuit" in line for line in lines) == 4


def test_a_person_is_a_sheet_with_what_was_not_understood(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    lines = shown("participants", file, capsys)
    assert "Permis B « pas de voiture »" in lines
    assert "Expériences « maçon 10a » : F1703, 10 ans" in lines
    assert "Se déplace transports en commun, vélo" in lines
    assert "Horaires refusés la nuit, le samedi, le dimanche" in lines
    assert "Français oral non dit" in lines
