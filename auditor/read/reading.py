"""What is to be audited becomes documents, one by one, in whatever process; what cannot be read is named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from auditor.document import Document
from auditor.read.decode import NotText, decode
from auditor.read.discover import Unread, reason_of
from auditor.read.markdown import read_markdown
from auditor.read.plain import read_plain

LARGEST_FILE = 500_000_000  # bytes; an audit takes many times the room of its text


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


def read_input(given: Input) -> Reading:
    """Read one input. Whatever is wrong with it, nothing is raised."""
    try:
        if given.size > LARGEST_FILE:
            raise NotText(f"the file is larger than {LARGEST_FILE // 10**6} MB; split it")
        document, note = read_file(given.id, given.path)
    except Exception as error:
        return Reading(given.id, None, unread=Unread(given.shown, given.id, reason_of(error)))
    return Reading(given.id, document, note)


def read_file(document_id: str, path: Path) -> tuple[Document, str]:
    """The document in a file, and a note on how it was read. Raises NotText or OSError."""
    decoded = decode(path.read_bytes())
    notes = [decoded.note]
    if path.suffix.lower() == ".md":
        document, note = read_markdown(document_id, decoded.text)
        notes.append(note)
    else:
        document = read_plain(document_id, decoded.text)
    return document, "; ".join(note for note in notes if note)
