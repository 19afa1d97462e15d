"""What every format of tables comes to: a header, and records with a place; and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

LARGEST_RECORD = 64_000_000  # characters; a record is the only thing that is held in memory whole


class TableError(ValueError):
    """The table cannot be read, or not from here on; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one row holds: ``place`` is what a person looks for ("row 17"), ``number`` what tells it from others.

    ``fault`` says why it cannot be read; it then has no ``cells``.
    """

    place: str
    number: str
    cells: Mapping[str, object] = field(default_factory=dict)
    fault: str = ""


@dataclass(frozen=True)
class Table:
    """A table that is open. ``columns`` is None where each record has its own (JSON Lines).

    ``records`` can be gone through once; it raises TableError where the file is damaged from there on.
    """

    columns: Sequence[str] | None
    records: Iterator[Record]
