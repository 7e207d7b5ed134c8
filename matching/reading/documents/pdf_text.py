"""The text of a PDF by pypdf, within limits of pages, bytes and drawing operations."""

from __future__ import annotations

import io
import logging
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError
from pypdf.generic import DictionaryObject

from matching.errors import InputError
from matching.reading.documents.document import Document, refusal
from matching.reading.documents.plain_text import tidy

#: A CV or an offer has one to five pages; a file with all its certificates, twenty.
MOST_PAGES: Final = 50
#: The text and fonts of a page take some hundred kilobytes; pictures are never inflated here.
MOST_INFLATED: Final = 8_000_000
#: A rich page has about ten thousand operations; these take a few seconds.
MOST_OPERATIONS: Final = 250_000
_MOST_FORMS: Final = 500
_SOUND: Final = "un PDF entier et sain (ouvrez-le et imprimez-le à nouveau en PDF)"
_LOCKED: Final = ("un PDF protégé par un mot de passe", "le même PDF enregistré sans protection")
_LIMITS: Final[Mapping[str, Any]] = {
    "zlib_maximum_output_length": MOST_INFLATED,
    "lzw_maximum_output_length": MOST_INFLATED,
    "run_length_maximum_output_length": MOST_INFLATED,
    "brotli_maximum_output_length": MOST_INFLATED,
    "array_based_stream_maximum_output_length": MOST_INFLATED,
    "stream_decoding_work_maximum_length": 4 * MOST_INFLATED,
    "stream_parsing_work_maximum_count": MOST_OPERATIONS,
    "page_tree_maximum_entries": 20_000,
    "xform_maximum_invocations_per_extraction": _MOST_FORMS,
    "jbig2dec_binary": None,
    "disable_legacy_handling": True,
}

# What pypdf logs about odd files would go to standard error, which is for our own lines.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


class _TooMuchError(Exception):
    """More drawing operations than a document needs."""


def read_pdf(path: Path, content: bytes) -> Document:
    """The text of all pages, one after the other, ligatures undone; raises InputError."""
    try:
        with apply_configuration(**_LIMITS):
            pages = _pages(path, PdfReader(io.BytesIO(content)))
            return Document(_text(pages), "pdf", sum(map(_pictures, pages)))
    except InputError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise refusal(path, *_LOCKED) from error
    except (LimitReachedError, _TooMuchError, MemoryError) as error:
        raise refusal(path, "un PDF au contenu démesuré", "un document de quelques pages") from error
    except Exception as error:
        # pypdf fails on broken files in many ways (KeyError, TypeError, RecursionError…): one answer for all.
        raise refusal(path, "un PDF abîmé ou incomplet", _SOUND) from error


def _pages(path: Path, reader: PdfReader) -> list[PageObject]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise refusal(path, *_LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise refusal(path, f"un PDF de {len(reader.pages)} pages", f"au plus {MOST_PAGES} pages")
    return list(reader.pages)


def _text(pages: list[PageObject]) -> str:
    left = MOST_OPERATIONS

    def count(_operator: object, operands: list[Any], *_places: object) -> None:
        nonlocal left
        # One operation may draw a list of a hundred thousand strings.
        left -= sum(len(one) if isinstance(one, list) else 1 for one in operands) or 1
        if left < 0:
            raise _TooMuchError

    text = "\n".join(page.extract_text(visitor_operand_before=count) for page in pages)
    return tidy(unicodedata.normalize("NFKC", text))


def _pictures(page: PageObject) -> int:
    """How many pictures a page shows itself, counted without opening them."""
    resources = page.get("/Resources", DictionaryObject()).get_object()
    drawn = resources.get("/XObject", DictionaryObject()).get_object()
    return sum(one.get_object().get("/Subtype") == "/Image" for one in drawn.values())
