"""Real small files of every kind, made byte by byte where no library of ours writes them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

import openpyxl
from pypdf import PdfReader, PdfWriter

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def pdf_of(*pages: Sequence[str]) -> bytes:
    """A PDF with these lines on each page, in Windows Latin."""
    return pdf_of_contents([_drawn(lines) for lines in pages])


def pdf_of_contents(contents: Sequence[bytes], resources: bytes = b"") -> bytes:
    """A PDF whose pages draw these contents, compressed."""
    first = 5
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        _stream(
            b"x", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        ),
    ]
    for i, content in enumerate(contents):
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R" % (first + 2 * i + 1)
        objects += [page + b"/Resources<</Font<</F1 3 0 R>>%s>>>>" % resources, _stream(content)]
    return _assembled(objects)


def picture_pdf() -> bytes:
    """A PDF of one page that is a picture."""
    return pdf_of_contents([b"q 100 0 0 100 0 0 cm /X Do Q"], b"/XObject<</X 4 0 R>>")


def locked_pdf(password: str) -> bytes:
    """A PDF under a password, RC4 so that no other library is needed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of(["Cariste"]))))
    writer.encrypt(password, owner_password="chef", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def archive_of(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx_of(body: str, **parts: str | bytes) -> bytes:
    """A Word document with this body; other parts by their name under ``word/``, « __ » for a dot."""
    more = {f"word/{name.replace('__', '.')}": content for name, content in parts.items()}
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return archive_of({"[Content_Types].xml": "<Types/>", "word/document.xml": document} | more)


def paragraph(text: str) -> str:
    """A Word paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt_of(body: str, *, manifest: str = "<manifest/>", kind: str = ODT_TYPE, styles: str = "<s/>") -> bytes:
    """An OpenDocument file with this body."""
    content = (
        '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:draw="d">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members = {
        "mimetype": kind,
        "META-INF/manifest.xml": manifest,
        "content.xml": content,
        "styles.xml": styles,
    }
    return archive_of(members)


def xlsx_of(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_members(
    archive: bytes, members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """An archive with some members put in or changed."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        return archive_of({name: old.read(name) for name in old.namelist()} | dict(members), method)


def _drawn(lines: Sequence[str]) -> bytes:
    shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    words = "".join(f"({line}) Tj 0 -16 Td " for line in shown)
    return f"BT /F1 12 Tf 50 800 Td {words}ET".encode("cp1252")


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries, len(packed), packed)


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start = out.tell()
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table))
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return out.getvalue()
