"""Judged documents that wait for what the corpus rules say: in their order, and others by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.document import Document
from auditor.engine.judging import Judged, Said, bytes_of_document, bytes_told
from auditor.engine.outline import Outline
from auditor.engine.result import Description
from auditor.engine.spill import Spill

OTHERS_KEPT = 1_000_000  # characters of other documents whose annotations are kept for the next that is compared
_LEAST_OF_A_DOCUMENT = 1_000

_Told = tuple[Description, Said, tuple[str, ...], Outline | None]
"""What was worked out about a document; of the notes, which rules made some."""


class Waiting:
    """Documents, and what was worked out about them, apart: rules ask for others again and again.

    About ``kept_bytes`` of both are kept in memory.
    """

    def __init__(self, kept_bytes: int) -> None:
        self.numbers: dict[str, int] = {}
        """Those of the documents, by their ids."""
        self._documents: Spill[Document] = Spill(weigh=bytes_of_document, kept_bytes=kept_bytes // 2)
        self._told: Spill[_Told] = Spill(weigh=_bytes_told, kept_bytes=kept_bytes // 2)

    def append(self, judged: Judged) -> None:
        """Add a document at the end."""
        self.numbers[judged.document.id] = len(self.numbers)
        self._documents.append(judged.document)
        self._told.append((judged.description, judged.said, tuple(judged.notes), judged.outline))

    def __iter__(self) -> Iterator[Judged]:
        for document, (description, said, rules, outline) in zip(self._documents, self._told, strict=True):
            yield Judged(document, description, said, dict.fromkeys(rules, ()), outline)

    def document(self, name: str) -> Document:
        """The document of this id, as it was given and without annotations."""
        return self._documents[self.numbers[name]].bare()


class Others(Mapping[str, Document]):
    """The documents that facts name, looked up when a rule first asks for one.

    Those asked for last are kept, with their annotations; of long ones, which would leave no room for others, one.
    """

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._kept: dict[str, Document] = {}  # the last that was asked for at the end
        self._room = OTHERS_KEPT
        self._long: Document | None = None

    def __getitem__(self, document: str) -> Document:
        if self._long is not None and self._long.id == document:
            return self._long
        found = self._kept.pop(document, None)
        if found is None:
            found = self._waiting.document(document)
            if _size(found) > OTHERS_KEPT:
                self._long = found
                return found
            self._room -= _size(found)
        self._kept[document] = found
        while self._room < 0:
            self._room += _size(self._kept.pop(next(iter(self._kept))))
        return found

    def __iter__(self) -> Iterator[str]:
        raise TypeError("other documents are looked up by the ids in the facts, never gone through")

    def __len__(self) -> int:
        raise TypeError("other documents are looked up by the ids in the facts, never counted")


def _size(document: Document) -> int:
    return len(document.text) + _LEAST_OF_A_DOCUMENT


def _bytes_told(told: _Told) -> int:
    _, said, _, outline = told
    return bytes_told(said, outline)
