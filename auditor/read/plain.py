"""Plain text (``.txt``): the file is the text."""

from __future__ import annotations

from auditor.document import Document


def read_plain(document_id: str, text: str) -> Document:
    """A document of plain text, which says nothing of where it comes from."""
    return Document(document_id, text)
