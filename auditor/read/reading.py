"""What is to be audited becomes documents, one by one, in whatever process; what cannot be read is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from auditor.document import Document
from auditor.limits import MB, USUAL, Limits
from auditor.read.decode import NotText, decode
from auditor.read.discover import Unread, reason_of
from auditor.read.metadata import host_of, read_sidecar, sidecar_of
from auditor.read.plain import read_plain
from auditor.read.sources import SourceList
from auditor.read.tables import BadRow, TableRow
from auditor.source_map import SourceMap


class Input(Protocol):
    """Something that becomes one document: a file, or a row that a table gave. It goes to other processes."""

    @property
    def id(self) -> str:
        """What reports call the document."""

    @property
    def shown(self) -> str:
        """The file as the user would type it."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def size(self) -> int:
        """About how many bytes there are to read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and a note on how it was read; or no document, and why."""

    id: str
    document: Document | None
    note: str = ""
    unread: Unread | None = None


@dataclass(frozen=True)
class Reader:
    """Reads inputs; ``sources`` are the users' lists of publishers. It goes to other processes."""

    sources: tuple[SourceList, ...] = ()
    limits: Limits = USUAL

    def read(self, given: Input) -> Reading:
        """Read one input. Whatever is wrong with it, nothing is raised."""
        if isinstance(given, BadRow):
            return Reading(given.id, None, unread=Unread(given.shown, given.id, given.reason))
        try:
            if isinstance(given, TableRow):
                document, note = _document_of(given), ""
            elif given.size > self.limits.largest_file_mb * MB:
                raise NotText(f"the file is larger than {self.limits.largest_file_mb:g} MB; split it")
            else:
                document, note = read_file(given.id, given.path, self.limits)
        except Exception as error:
            return Reading(given.id, None, unread=Unread(given.shown, given.id, reason_of(error)))
        return Reading(given.id, self._with_publisher(document, given.path), note)

    def _with_publisher(self, document: Document, path: Path) -> Document:
        """The document with the publisher that the user's lists name: they have the last word."""
        host = host_of(document.metadata.get("url", ""))
        publisher = next((found for each in self.sources if (found := each.publisher(path, host))), "")
        return replace(document, metadata={**document.metadata, "source": publisher}) if publisher else document


def read_input(given: Input) -> Reading:
    """Read one input, without any list of publishers."""
    return Reader().read(given)


def read_file(document_id: str, path: Path, limits: Limits = USUAL) -> tuple[Document, str]:
    """The document in a file, with its sidecar metadata, and a note on how it was read.

    Raises NotText or OSError.
    """
    document, note = _READERS.get(path.suffix.lower(), _read_text)(document_id, path, limits)
    sidecar = sidecar_of(path)
    if sidecar is None:
        return document, note
    metadata, trouble = read_sidecar(sidecar)
    return replace(document, metadata={**document.metadata, **metadata}), "; ".join(filter(None, [note, trouble]))


# A reader of a format is imported when there is a file of it: some bring a parser along that takes a while.


def _read_text(document_id: str, path: Path, limits: Limits) -> tuple[Document, str]:
    decoded = decode(path.read_bytes())
    notes = [decoded.note]
    if path.suffix.lower() == ".md":
        from auditor.read.markdown import read_markdown  # noqa: PLC0415

        document, note = read_markdown(document_id, decoded.text)
        notes.append(note)
    else:
        document = read_plain(document_id, decoded.text)
    return document, "; ".join(note for note in notes if note)


def _read_page(document_id: str, path: Path, limits: Limits) -> tuple[Document, str]:
    from auditor.read.html import decode_html, read_html  # noqa: PLC0415

    page = decode_html(path.read_bytes())
    return read_html(document_id, page.text), page.note


def _read_docx(document_id: str, path: Path, limits: Limits) -> tuple[Document, str]:
    from auditor.read.docx import read_docx  # noqa: PLC0415

    return read_docx(document_id, path, limits)


def _read_pdf(document_id: str, path: Path, limits: Limits) -> tuple[Document, str]:
    from auditor.read.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(document_id, path, limits)


def _document_of(row: TableRow) -> Document:
    return Document(row.id, row.text, row.metadata, source_map=SourceMap(places=[(0, row.place)]))


_READERS: Mapping[str, Callable[[str, Path, Limits], tuple[Document, str]]] = MappingProxyType(
    {".docx": _read_docx, ".htm": _read_page, ".html": _read_page, ".pdf": _read_pdf}
)
