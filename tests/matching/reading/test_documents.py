"""Documents of every kind give their text in reading order."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.errors import InputError
from matching.reading.documents import Document, read_document
from tests.matching.reading.made_files import (
    WORD,
    docx_of,
    odt_of,
    paragraph,
    pdf_of,
    picture_pdf,
    with_members,
)


def read(folder: Path, content: bytes | str, *, name: str = "document") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_document(path)


def test_a_pdf_gives_its_pages_line_by_line(tmp_path: Path) -> None:
    found = read(tmp_path, pdf_of(["Cariste (H/F)", "CDI à 35 h – 12,50 €"], ["Permis B exigé"]))
    assert found == Document("Cariste (H/F)\nCDI à 35 h – 12,50 €\n\nPermis B exigé", "pdf", 0)


def test_the_kind_is_known_by_content_whatever_the_name(tmp_path: Path) -> None:
    assert read(tmp_path, pdf_of(["Soudeur"]), name="offre.docx").kind == "pdf"
    assert read(tmp_path, b"\n\n" + pdf_of(["Soudeur"]), name="offre.txt").kind == "pdf"
    assert read(tmp_path, docx_of(paragraph("Soudeur")), name="offre.pdf").kind == "docx"
    assert read(tmp_path, "<!doctype html><p>Soudeur", name="offre.odt").text == "Soudeur"


def test_pictures_are_counted(tmp_path: Path) -> None:
    document = docx_of(paragraph("CV"), **{"media/image1__png": b"x", "media/image2__jpeg": b"x"})
    assert read(tmp_path, document).pictures == 2
    assert read(tmp_path, "<html><img src=a><p>CV<img src=b>").pictures == 2
    assert read(tmp_path, with_members(odt_of("<text:p>CV</text:p>"), {"Pictures/1.png": b"x"})).pictures == 1


def test_a_word_document_reads_as_the_page_does(tmp_path: Path) -> None:
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Lieu')}</w:tc><w:tc>{paragraph('Dunkerque')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('Lundi')}{paragraph('Mardi')}</w:tc><w:tc>{paragraph('5h-13h')}</w:tc></w:tr></w:tbl>"
    )
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Cari</w:t></w:r><w:r><w:t>ste</w:t><w:tab/><w:t>CDI</w:t>"
        "<w:br/><w:t>35 h</w:t></w:r></w:p>"
        "<w:p><w:del><w:r><w:delText>CDD</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>fin</w:t></w:r></w:p>"
        + table
    )
    header = f"<w:hdr {WORD}>{paragraph('Fiche de poste')}</w:hdr>"
    document = docx_of(
        body, header1__xml=header, header2__xml=header, footer1__xml=header.replace("Fiche", "Pied")
    )
    assert read(tmp_path, document).text == (
        "Fiche de poste\nCariste\tCDI\n35 h\nfin\nLieu\tDunkerque\nLundi\nMardi\n5h-13h\nPied de poste"
    )


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('Permis B')}</w:txbxContent>"
    both = f"<mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>Mes </w:t></w:r><w:r>{both}</w:r><w:r><w:t>atouts</w:t></w:r></w:p>"
    assert read(tmp_path, docx_of(body)).text == "Mes atouts\nPermis B"


def test_an_opendocument_text(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>effacé</text:p></text:tracked-changes><text:h>Soudeur</text:h>"
        "<text:p>CDD<text:s/>6 mois<text:line-break/>TIG<text:tab/>MIG</text:p>"
        "<table:table-row><table:table-cell><text:p>Lieu</text:p></table:table-cell><table:table-cell>"
        "<text:p>Gravelines</text:p></table:table-cell></table:table-row>"
    )
    styles = '<s xmlns:style="s" xmlns:text="t"><text:p>caché</text:p><style:header><text:p>En-tête</text:p></style:header></s>'
    found = read(tmp_path, odt_of(body, styles=styles))
    assert found == Document("En-tête\nSoudeur\nCDD 6 mois\nTIG\tMIG\nLieu\tGravelines", "odt", 0)


def test_a_page_reads_as_in_a_browser(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Site</title><style>p{}</style></head><body><script>var a = '<p>';</script>"
        "<h1>Cariste&nbsp;<b>H/F</b></h1>\n<p>CDI &agrave;   35&#8239;h<br>2x8</p><ul>\n<li>CACES 3<li>Permis B</ul>"
        "<table><tr><td>Lieu<td>Grande-Synthe</table><!-- rien --><p hidden>x"
    )
    text = read(tmp_path, page).text
    assert text.replace("\xa0", " ").replace("\u202f", " ") == (
        "Cariste H/F\nCDI à 35 h\n2x8\n- CACES 3\n- Permis B\nLieu\tGrande-Synthe\nx"
    )


SAID = "Agent d’entretien – 1 850 € à Bray-Dunes, été compris"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, SAID.encode(encoding)).text == SAID


def test_latin_1_and_line_ends_of_all_systems(tmp_path: Path) -> None:
    assert read(tmp_path, "Été\r\nà Loon\rPlage\n".encode("latin-1")).text == "Été\nà Loon\nPlage\n"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_text_decoded_wrongly_by_others_is_put_right(tmp_path: Path, wrong: str, times: int) -> None:
    said = text = "L’été, élève à l’œuvre : où ? ÊTRE À ÇA – 12 €"
    for _ in range(times):
        pieces = [bytes([byte]) for byte in said.encode()]
        said = "".join(piece.decode(wrong, errors="ignore") or piece.decode("latin-1") for piece in pieces)
    assert read(tmp_path, said).text == text


@pytest.mark.parametrize("said", ["CHÂTEAU, BÂTIMENT, ÂGE", "São Paulo, Ångström, Pâte", "Soudeur à l'Âtre"])
def test_right_words_with_rare_letters_stay(tmp_path: Path, said: str) -> None:
    assert read(tmp_path, said).text == said


def test_a_plain_text_is_kept_as_given(tmp_path: Path) -> None:
    text = "  Cariste\n\n\n\nsalaire < 2 000 €  \n\tfin"
    assert read(tmp_path, text) == Document(text, "text", 0)


def test_ligatures_and_split_words_of_a_pdf_are_whole(tmp_path: Path) -> None:
    found = read(tmp_path, pdf_of(["manuten\xad", "tion"], ["Plan\xad tation"]))
    assert found.text == "manutention\n\nPlan tation"


def test_a_page_of_pictures_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"un PDF qui ne contient que des images.*OCR"):
        read(tmp_path, picture_pdf())
    with pytest.raises(InputError, match="un document Word qui ne contient que des images"):
        read(tmp_path, docx_of("<w:p/>", **{"media/image1__png": b"x"}))
