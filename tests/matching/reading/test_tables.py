"""CSV and XLSX files as rows: every usual encoding and separator read, everything else refused in French."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.errors import InputError
from matching.reading.tables import Row, read_table
from tests.matching.reading.made_files import (
    archive_of,
    docx_of,
    odt_of,
    paragraph,
    pdf_of,
    with_members,
    xlsx_of,
)

BOOK = xlsx_of([["identifiant", "commune", "trajet"], ["P1", "Loon-Plage", 45.0], [7, None, None]])
SHEET = "xl/worksheets/sheet1.xml"
OPEN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def rows_of(folder: Path, content: bytes) -> tuple[tuple[str, ...], list[Row]]:
    path = folder / "table"
    path.write_bytes(content)
    table = read_table(path)
    return table.names, table.rows


def sheet(inside: str, before: str = "") -> bytes:
    """The workbook with another first sheet."""
    return with_members(BOOK, {SHEET: f"{before}{OPEN}{inside}</worksheet>"}, zipfile.ZIP_STORED)


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, mark: str) -> None:
    text = "Identifiant;Prénom;été\r\nP1;Zoë;à voir\r\n\r\nP2;;\r\n".replace(";", mark)
    names, rows = rows_of(tmp_path, text.encode(encoding))
    assert names == ("identifiant", "prénom", "été")
    assert rows == [
        Row(2, {"identifiant": "P1", "prénom": "Zoë", "été": "à voir"}),
        Row(4, {"identifiant": "P2", "prénom": "", "été": ""}),
    ]


def test_text_misread_by_the_export_is_put_right(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "identifiant;commune\nP1;BergÃ¨s\n".encode())[1][0].cells["commune"] == "Bergès"


def test_the_separator_line_of_spreadsheets(tmp_path: Path) -> None:
    names, rows = rows_of(tmp_path, b'sep=,\nid,mots\n1,"a; b"\n"2","c\nd"\n3,e\n')
    assert names == ("id", "mots")
    assert [(row.line, row.cells["mots"]) for row in rows] == [(3, "a; b"), (4, "c\nd"), (6, "e")]


def test_a_workbook_gives_values_and_true_row_numbers(tmp_path: Path) -> None:
    names, rows = rows_of(tmp_path, BOOK)
    assert names == ("identifiant", "commune", "trajet")
    assert rows[0] == Row(2, {"identifiant": "P1", "commune": "Loon-Plage", "trajet": "45"})
    assert (rows[1].line, rows[1].cells["identifiant"]) == (3, "7")


def test_formulas_give_their_last_value_and_macros_are_not_run(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1" t="str"><v>id</v></c></row><row r="4"><c r="A4"><f>1+1</f><v>2</v></c></row>'
    )
    book = with_members(sheet(f"<sheetData>{cells}</sheetData>"), {"xl/vbaProject.bin": b"x"})
    assert rows_of(tmp_path, book) == (("id",), [Row(4, {"id": "2"})])


def test_a_sheet_that_says_it_is_immense_costs_nothing(tmp_path: Path) -> None:
    cells = '<sheetData><row r="1"><c r="A1" t="str"><v>id</v></c></row></sheetData>'
    assert rows_of(tmp_path, sheet(f'<dimension ref="A1:XFD1048576"/>{cells}')) == (("id",), [])


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"><c r="A99999999"><v>1</v></c></row>'
BAD = [
    (b"", "un fichier vide"),
    (b"\n;;\n", "un fichier vide"),
    (bytes(range(256)) * 9, "des données binaires"),
    (
        b'id;mots\n1;"jamais ferm\xc3\xa9 ' + b"a" * 300_000,
        "une case de plus de 200000 caractères.*guillemet",
    ),
    (pdf_of(["id"]), "un PDF"),
    (docx_of(paragraph("id")), "un document"),
    (archive_of({"a.csv": "id;x"}), "une archive ZIP"),
    (odt_of("", kind="application/vnd.oasis.opendocument.spreadsheet"), "un classeur OpenDocument.*xlsx"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
        "un ancien classeur Excel.*xlsx ou en CSV",
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
    (BOOK[:-50], "abîmé ou incomplet"),
    (with_members(BOOK, {SHEET: "<worksheet"}), "un classeur illisible"),
    (with_members(BOOK, {SHEET: b" " * 120_000_000}), "démesuré"),
    (sheet("<sheetData/>", '<!DOCTYPE a [<!ENTITY x "y">]>'), "des entités XML"),
    (sheet(f"<sheetData>{FAR}</sheetData>"), "plus de 5000000 cases"),
    (sheet("<sheetData>" + "<row/>" * 5_100_000 + "</sheetData>"), "un classeur démesuré"),
]


@pytest.mark.parametrize(("content", "said"), BAD, ids=range(len(BAD)))
def test_what_is_no_table_is_refused_in_words(content: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said) as caught:
        rows_of(tmp_path, content)
    assert "attendu" in str(caught.value)


def test_no_file_a_folder_and_a_giant(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="aucun fichier de ce nom"):
        read_table(tmp_path / "absent.csv")
    with pytest.raises(InputError, match="un dossier"):
        read_table(tmp_path)
    giant = tmp_path / "giant.csv"
    with giant.open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(InputError, match="plus de 100 Mo"):
        read_table(giant)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([BOOK, 'id;été\n1;"à\nb"\n'.encode("utf-16"), b"id,x\n1,2\n"]), st.data())
def test_damaged_tables_give_rows_or_a_french_error(
    tmp_path: Path, whole: bytes, data: st.DataObject
) -> None:
    content = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 4)) if content else 0):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError):
        for row in rows_of(tmp_path, bytes(content))[1]:
            "".join(row.cells.values()).encode()
