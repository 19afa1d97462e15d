"""The listed files as a corpus: read when they are needed, and again when memory is short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.document import Document
from auditor.read.decode import NotText, decode
from auditor.read.discover import TextFile, Unread, reason_of
from auditor.read.markdown import read_markdown
from auditor.read.plain import read_plain

LARGEST_FILE = 500_000_000  # bytes; an audit takes many times the room of its text
KEPT_BYTES = 4_000_000  # of text; a corpus within it is read and annotated once, a larger one for each pass


class FileCorpus:
    """Documents in files, in the order given; ``unread`` and ``notes`` grow while they are gone through."""

    def __init__(self, files: Sequence[TextFile]) -> None:
        self._files = {file.id: file for file in files}
        self._keeps = sum(file.size for file in files) <= KEPT_BYTES
        self._kept: dict[str, Document] = {}
        self._unread: dict[str, Unread] = {}
        self._notes: dict[str, str] = {}

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The files that could not be read so far, in order."""
        return tuple(self._unread[key] for key in self._files if key in self._unread)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is worth knowing of how files were read so far, in order."""
        return tuple(f"{key}: {self._notes[key]}" for key in self._files if key in self._notes)

    def __iter__(self) -> Iterator[Document]:
        for key in self._files:
            if key in self._unread:
                continue
            try:
                document = self[key]
            except Exception as error:  # whatever is wrong with one file, the others are read
                self._unread[key] = Unread(self._files[key].shown, key, reason_of(error))
                continue
            yield document

    def __getitem__(self, document: str) -> Document:
        """The document of an id. Raises NotText or OSError where its file cannot be read."""
        if document in self._kept:
            return self._kept[document]
        file = self._files[document]
        if file.size > LARGEST_FILE:
            raise NotText(f"the file is larger than {LARGEST_FILE // 10**6} MB; split it")
        found, note = read_file(file.id, file.path)
        if note:
            self._notes[document] = note
        if self._keeps:
            self._kept[document] = found
        return found


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
