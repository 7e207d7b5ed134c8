"""Files that are broken, locked, hostile or no documents: a French error that says what to do, and quickly."""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.errors import InputError
from matching.reading.documents import read_document
from matching.reading.documents.document import MOST_CHARACTERS
from matching.reading.documents.pdf_text import MOST_PAGES
from tests.matching.reading.made_files import (
    archive_of,
    docx_of,
    locked_pdf,
    odt_of,
    paragraph,
    pdf_of,
    pdf_of_contents,
    with_members,
    xlsx_of,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BLOATED = archive_of({"word/document.xml": b"<w:p>" + b" " * 30_000_000})
BAD = [
    (b"", "un fichier vide"),
    (b" \n\t\n", "un fichier vide"),
    (b"\xff\xfe", "sans aucun texte"),
    (bytes(range(256)) * 40, "des données binaires"),
    (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "une image"),
    (b"{\\rtf1 Bonjour}", "un document RTF.*docx"),
    (OLE + "WordDocument".encode("utf-16-le"), r"un ancien document Word \(\.doc\).*\.docx"),
    (OLE + "Workbook".encode("utf-16-le"), "un ancien classeur Excel"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "protégé par un mot de passe"),
    (OLE, "un ancien fichier Office"),
    (locked_pdf("secret"), "un PDF protégé par un mot de passe"),
    (pdf_of(["Cariste"])[:-400], "un PDF abîmé ou incomplet"),
    (b"%PDF-1.7\nrien de plus", "un PDF abîmé ou incomplet"),
    (pdf_of([""]), "un PDF sans aucun texte"),
    (
        pdf_of(*[["x"]] * (MOST_PAGES + 1)),
        f"un PDF de {MOST_PAGES + 1} pages ; attendu au plus {MOST_PAGES} pages",
    ),
    (pdf_of_contents([b"BT /F1 9 Tf " + b"(a) Tj " * 3_000_000]), "un PDF au contenu démesuré"),
    (pdf_of_contents([b"BT /F1 9 Tf " + b"(a) Tj " * 110_000] * 5), "un PDF au contenu démesuré"),
    (pdf_of_contents([b"BT /F1 9 Tf (" + b"a" * 4_000_000 + b") Tj ET"]), "caractères ; attendu au plus"),
    (docx_of(paragraph("Cariste"))[:-60], "abîmé ou incomplet"),
    (docx_of(paragraph("Cariste"), vbaProject__bin=b"x"), r"des macros \(\.docm\).*sans macro"),
    (docx_of("<w:p>"), "abîmé ou incomplet"),
    (archive_of({"word/document.xml": ENTITIES + "<d>&b;</d>"}), "des entités XML"),
    (odt_of(""), "sans aucun texte"),
    (BLOATED, "un contenu compressé démesuré"),
    (archive_of({"word/document.xml": "<w:p>" * 2_000}), "trop imbriqués"),
    (archive_of({f"m{i}": "" for i in range(5_001)}), "une archive de 5001 éléments"),
    (archive_of({"a.txt": "bonjour"}), "une archive ZIP"),
    (xlsx_of([["id"], ["1"]]), "un classeur"),
    (
        odt_of("<text:p>x</text:p>", manifest="<m:encryption-data xmlns:m='m'/>"),
        "protégé par un mot de passe",
    ),
    (odt_of("<text:p>x</text:p>", kind="application/vnd.oasis.opendocument.spreadsheet"), "un classeur"),
    (b"a" * (MOST_CHARACTERS + 1), "caractères ; attendu au plus"),
    ("<p>" + "<div>" * 300_000, "une page HTML sans aucun texte"),
]


@pytest.mark.parametrize(("content", "said"), BAD, ids=range(len(BAD)))
def test_what_cannot_be_read_is_refused_in_words(content: bytes | str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    before = time.process_time()
    with pytest.raises(InputError, match=said) as caught:
        read_document(path)
    assert time.process_time() - before < 10
    assert str(path) in str(caught.value)
    assert "attendu" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_file_a_folder_and_a_giant(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="aucun fichier de ce nom"):
        read_document(tmp_path / "absent.pdf")
    with pytest.raises(InputError, match="un dossier"):
        read_document(tmp_path)
    giant = tmp_path / "giant.txt"
    with giant.open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(InputError, match="plus de 20 Mo"):
        read_document(giant)


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="plus de 20 Mo"):
        read_document(Path("/dev/zero"))


def test_an_archive_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    honest = archive_of({"word/document.xml": b"<w:p>" + b" " * 30_000_000})
    sizes = (30_000_005).to_bytes(4, "little")
    assert honest.count(sizes) == 2
    path = tmp_path / "lying.docx"
    path.write_bytes(honest.replace(sizes, (50).to_bytes(4, "little")))
    with pytest.raises(InputError):
        read_document(path)


def test_a_stored_bomb_of_tags_is_bounded(tmp_path: Path) -> None:
    body = b"<d>" + b"<p><t>a</t></p>" * 150_000 + b"</d>"
    path = tmp_path / "tags.docx"
    path.write_bytes(archive_of({"word/document.xml": body}, zipfile.ZIP_STORED))
    with pytest.raises(InputError, match="caractères"):
        read_document(path)


def test_a_pdf_open_to_all_is_read_even_if_its_changes_are_locked(tmp_path: Path) -> None:
    path = tmp_path / "open.pdf"
    path.write_bytes(locked_pdf(""))
    assert read_document(path).text == "Cariste"


WHOLE = [
    pdf_of(["Cariste (H/F)", "CDI"], ["Permis B"]),
    docx_of(paragraph("Cariste")),
    odt_of("<text:p>Cariste</text:p>"),
    with_members(xlsx_of([["id", "intitule"], ["1", "Cariste"]]), {}),
    b"<!doctype html><p>Cariste<br>CDI &eacute;",
    "Cariste à Dunkerque".encode("utf-16"),
]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(WHOLE), st.data())
def test_damaged_files_never_give_a_traceback(tmp_path: Path, whole: bytes, data: st.DataObject) -> None:
    content = bytearray(whole[: data.draw(st.integers(0, len(whole)), label="cut")])
    for _ in range(data.draw(st.integers(0, 4), label="changes") if content else 0):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    _read_or_refuse(tmp_path / "damaged", bytes(content))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(alphabet="<>/&;! pdivtrscHTML\n", max_size=200).map(lambda text: b"<html>" + text.encode()),
    )
)
def test_anything_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    _read_or_refuse(tmp_path / "any", content)


def _read_or_refuse(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with suppress(InputError):
        found = read_document(path)
        assert found.text.strip()
        found.text.encode()
