"""Web pages (``.html``, ``.htm``): clean text with the way back to the file, and what the page says of itself."""

from __future__ import annotations

from auditor.document import Document
from auditor.read.decode import Decoded, NotText, decode
from auditor.read.html.charset import declared_encoding
from auditor.read.html.page import read_page

__all__ = ["decode_html", "read_html"]


def decode_html(data: bytes) -> Decoded:
    """The characters of a page, in the encoding that it declares if that can be. Raises NotText."""
    return decode(data, declared_encoding(data))


def read_html(document_id: str, html: str) -> Document:
    """The document that a page holds. Raises NotText where a browser without scripts would show no text."""
    page = read_page(html)
    if not page.text.strip("\0\u00a0 \t\n"):
        raise NotText("the page shows no text without its scripts" if "<script" in html else "the page holds no text")
    return Document(document_id, page.text, page.metadata, source_map=page.source_map, layout=page.layout)
