"""The text of a document, whatever it was written with: PDF, DOCX, ODT, HTML or plain text."""

from matching.reading.documents.document import Document
from matching.reading.documents.opening import read_document

__all__ = ["Document", "read_document"]
