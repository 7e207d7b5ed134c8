"""What the person who gives a file is told: on standard error, in French, with the exit status of the contract."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from api.cli.app import main


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rejected_rows_and_unread_columns_of_offers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "o.csv", "Réf;Fonction;Truc\n1;Cariste;x\n1;Maçon;y\n2;Soudeur\n")
    assert main(["read", "offers", str(file), "--json"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1", "2"]
    assert err.splitlines()[1:] == [
        f"Offres rejetées, à corriger et à redonner : {tmp_path / 'o.rejets.csv'}",
        "Colonnes non lues : Truc",
    ]
    rows = list(csv.DictReader((tmp_path / "o.rejets.csv").open(encoding="utf-8-sig"), delimiter=";"))
    assert [(row["réf"], row["fonction"], row["ligne"]) for row in rows] == [("1", "Maçon", "3")]


def test_rejected_offers_of_json_can_be_mended_and_given_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(
        tmp_path, "o.jsonl", '{"id": "1", "intitule": "Cariste"}\n{"intitule": "Maçon"}\n{"id": \n'
    )
    assert main(["read", "offers", str(file), "--json"]) == 0
    rejects = tmp_path / "o.rejets.jsonl"
    first, second = map(json.loads, rejects.read_text("utf-8").splitlines())
    assert (first["intitule"], second["contenu"]) == ("Maçon", '{"id":')
    assert "l'identifiant de l'offre" in first["motif_du_rejet"]
    capsys.readouterr()
    again = written(tmp_path, "again.json", json.dumps({**first, "id": "2"}))
    assert main(["read", "offers", str(again), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Maçon"


def test_a_page_whose_data_is_broken_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = '<script type="application/ld+json">{"@type": "JobPosting", "title": "X",}</script>'
    file = written(tmp_path, "page.html", f"<html>{data}<h1>Soudeur</h1><p>CDI à Calais")
    assert main(["read", "offers", str(file), "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["title"] == "Soudeur"
    assert "bloc 1, champ « application/ld+json » : trouvé un JSON mal formé" in err
    assert "à défaut, le texte de la page est lu" in err


@pytest.mark.parametrize(
    ("command", "name", "text", "said"),
    [
        ("offers", "o.csv", "Intitulé;Description;Commune\n", "aucune ligne sous la ligne de titres"),
        ("offers", "o.csv", "Colonne1;Colonne2\na;b\n", "« Colonne1 », « Colonne2 »"),
        ("participants", "p.csv", "identifiant;commune\n", "aucune ligne sous la ligne de titres"),
        ("cv", "cv.json", '{"nom": "x"}', "trouvé du JSON ; attendu un CV"),
        ("cv", "cv.csv", "nom;metier\nx;Cariste\n", "trouvé un tableau CSV ; attendu un CV"),
    ],
)
def test_unusable_files_are_refused(
    command: str, name: str, text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", command, str(written(tmp_path, name, text)), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert len(err.splitlines()) == 1
