"""PDF files: the text in reading order, in paragraphs, each piece of it with its page.

What a page shows is where letters stand, nothing more: lines, columns, paragraphs and words are put together from
their places. Running heads, running feet and page numbers are left out, and a note says so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.document import Document
from auditor.limits import USUAL, Limits
from auditor.read.decode import NotText
from auditor.read.pdf.apart import done_apart
from auditor.read.pdf.columns import in_columns
from auditor.read.pdf.furniture import without_furniture
from auditor.read.pdf.hyphens import Words
from auditor.read.pdf.lines import Line, lines_of_page
from auditor.read.pdf.paragraphs import paragraphs_of, text_of
from auditor.source_map import SourceMap

MOST_CHARACTERS = 100_000_000
END = b"%%EOF"
END_WITHIN = 2048  # bytes of the end of a file; ISO 32000 asks for 1,024

_DAMAGED = "the file is cut off, damaged or no PDF"


def read_pdf(document_id: str, path: Path, limits: Limits = USUAL) -> tuple[Document, str]:
    """The document in a PDF file, and a note on what was left out. Raises NotText or OSError."""
    pages, heights = _pages(path, limits)
    pages, left_out = without_furniture(pages, heights)
    paragraphs = paragraphs_of([column for lines in pages for column in in_columns(lines)])
    if not paragraphs:
        raise NotText("the file holds no text, as of a scan; recognise its text (OCR) first")
    words = Words(line.text for lines in pages for line in lines)
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    length = 0
    for paragraph in paragraphs:
        for page, text in text_of(paragraph, words):
            if not places or places[-1][1] != f"page {page}":
                places.append((length, f"page {page}"))
            pieces.append(text)
            length += len(text)
        pieces.append("\n\n")
        length += 2
    note = f"left out {left_out} running heads, feet and page numbers" if left_out else ""
    return Document(document_id, "".join(pieces[:-1]), source_map=SourceMap(places=places)), note


def _pages(path: Path, limits: Limits) -> tuple[list[list[Line]], list[float]]:
    """The lines of each page, and the pages' heights."""
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise NotText("PDF needs an extra: pip install 'auditor[pdf]'") from error
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if not size:
            raise NotText("the file is empty")
        file.seek(max(size - END_WITHIN, 0))
        if END not in file.read():  # the library would read what is left, and nobody would know of the rest
            raise NotText(_DAMAGED)
    return done_apart(lambda: _pages_here(path, pypdfium2, limits.pdf_pages), limits.pdf_seconds)


def _pages_here(path: Path, pypdfium2: Any, most_pages: float) -> tuple[list[list[Line]], list[float]]:
    pages, heights, total = [], [], 0
    for number, (page, height) in enumerate(_opened(path, pypdfium2, most_pages), 1):
        lines = list(lines_of_page(page, number, pypdfium2.raw))
        total += sum(len(line.text) for line in lines)
        if total > MOST_CHARACTERS:
            raise NotText(f"the text is longer than {MOST_CHARACTERS // 10**6} million characters; split it")
        pages.append(lines)
        heights.append(height)
    return pages, heights


def _opened(path: Path, pypdfium2: Any, most_pages: float) -> Iterator[tuple[Any, float]]:
    try:
        pdf = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NotText("the file is encrypted; save it without a password") from error
        raise NotText(_DAMAGED) from error
    try:
        if len(pdf) > most_pages:
            raise NotText(f"the file has more than {most_pages:g} pages; split it")
        for page in pdf:
            yield page, page.get_height()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise NotText(f"a page is damaged ({error})") from error
    finally:
        pdf.close()
