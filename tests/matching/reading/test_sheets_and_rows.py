"""Tables where people put them: below a title, on the second sheet, in two columns of a document."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from matching.errors import InputError
from matching.offer import Offer
from matching.reading.offer_files import items_of
from matching.reading.offers import read_offers_file
from matching.reading.tables import read_table
from matching.vocabulary.occupations import Vocabulary
from matching.vocabulary.places import load_places
from tests.matching.reading.made_files import docx_of, odt_of, paragraph

PLACES = load_places()
NOTICE = [["Comment remplir"], ["Colonne", "Contenu"], ["Poste", "le métier"], ["Description", "le texte"]]
OFFERS = [["Offres du mois"], [], ["Réf", "Fonction", "Ville"], ["A1", "Maçon", "Lens"], ["A1", "x", "y"]]
ROWS = [
    ("Fonction", "Cariste"),
    ("Lieu", "Coudekerque-Branche"),
    ("Durée du travail", "35 h"),
    ("Nombre de postes", "2"),
]


def book(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def written(folder: Path, content: bytes) -> Path:
    path = folder / "offres"
    path.write_bytes(content)
    return path


def word_table(*rows: Sequence[str]) -> bytes:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return docx_of("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")


def open_table(*rows: Sequence[str]) -> bytes:
    cells = (
        "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        for row in rows
    )
    return odt_of("".join(f"<table:table-row>{row}</table:table-row>" for row in cells))


def offer(path: Path) -> Offer:
    (read,), problems = read_offers_file(path, vocabulary=Vocabulary("none", {}), linker=None, places=PLACES)
    assert problems == []
    return read


def test_the_sheet_and_the_row_of_titles_are_found(tmp_path: Path) -> None:
    read: Any = items_of(written(tmp_path, book({"Notice": NOTICE, "Novembre": OFFERS})))
    assert [(item["id"], item["intitule"]) for item in read.good] == [("A1", "Maçon")]
    assert "offres, feuille « Novembre », ligne 5, champ « id »" in str(read.problems[0])


def test_a_workbook_without_offers_names_its_sheet(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="feuille « Vide », ligne 1 : trouvé les colonnes « a », « b »"):
        items_of(written(tmp_path, book({"Vide": [["a", "b"], [1, 2]]})))


def test_titles_are_not_looked_for_beyond_ten_rows(tmp_path: Path) -> None:
    rows: list[list[object]] = [["note", str(i)] for i in range(10)]
    with pytest.raises(InputError, match="les colonnes « note », « 0 »"):
        items_of(written(tmp_path, book({"F": [*rows, ["Fonction", "Ville"], ["Maçon", "Lens"]]})))


def test_an_empty_first_sheet_is_passed_over(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, book({"Vide": [], "Gens": [["identifiant"], ["P1"]]})))
    assert (table.names, table.line, table.file.rpartition(", ")[2]) == (
        ("identifiant",),
        1,
        "feuille « Gens »",
    )


@pytest.mark.parametrize("made", [word_table, open_table])
def test_rows_of_two_cells_are_read_as_lines(made: Any, tmp_path: Path) -> None:
    read = offer(written(tmp_path, made(*ROWS)))
    assert read.description == "\n".join(f"{label} : {said}" for label, said in ROWS)
    assert (read.title, read.workplace.insee) == ("Cariste", "59155")
    assert (read.hours_per_week, read.positions) == (35, 2)


def test_pairs_side_by_side_and_rows_of_another_kind(tmp_path: Path) -> None:
    read = offer(
        written(
            tmp_path,
            word_table(
                ("Poste :", "Cariste"), ("Permis", "B", "Langues", "Anglais"), ("Lundi", "8h-12h", "13h-17h"),
                ("2026", "2027"),
            ),
        )
    )  # fmt: skip
    assert read.description.split("\n") == [
        "Poste : Cariste", "Permis : B", "Langues : Anglais", "Lundi\t8h-12h\t13h-17h", "2026\t2027",
    ]  # fmt: skip
    assert [one.language for one in read.languages] == ["anglais"]
