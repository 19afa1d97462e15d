"""Tables to inputs of an audit: which column holds the text, what each row is called, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from auditor.document import METADATA
from auditor.escape import control_pictures
from auditor.limits import USUAL, Limits
from auditor.read.formats import table_format
from auditor.read.metadata import host_of, text_of
from auditor.read.tables.cells import Record, Table, TableError
from auditor.read.tables.jsonlines import open_jsonlines
from auditor.read.tables.parquet import open_parquet
from auditor.read.tables.separated import open_separated
from auditor.read.tables.sheets import open_sheets

LONGEST_ID = 200  # characters
MOST_NAMED = 100  # rows of a table that cannot be read; further ones are counted
RECORDS_LOOKED_AT = 100  # of a table without a header, to tell whether any has the column

_OPEN: Mapping[str, Callable[[Path, str, Limits], AbstractContextManager[Table]]] = MappingProxyType(
    {
        ".csv": open_separated,
        ".tsv": open_separated,
        ".jsonl": open_jsonlines,
        ".ndjson": open_jsonlines,
        ".parquet": open_parquet,
    }
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of tables: the text, the id (the number of the row if empty) and, by their names, metadata.

    What is not set is taken from the column of the same name, where there is one: "id", "title", "author" ...
    """

    text: str = "text"
    id: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that becomes a document: an input of an audit. It goes to other processes."""

    id: str
    path: Path
    shown: str
    place: str
    text: str
    metadata: Mapping[str, str]

    @property
    def size(self) -> int:
        """About how many bytes its text has."""
        return len(self.text)

    def without_text(self) -> TableRow:
        """Where the row is, without what it holds."""
        return TableRow(self.id, self.path, self.shown, self.place, "", {})


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or the rest of a table, that is no document: ``reason`` says why."""

    id: str
    path: Path
    shown: str
    reason: str
    size: int = 0


def read_rows(
    path: Path, name: str, shown: str, columns: Columns, limits: Limits = USUAL
) -> Iterator[TableRow | BadRow]:
    """The rows of the table at ``path``, which reports call ``name``.

    Ids are the name, "#", and the cell of the id column or the number of the row; they are unique. A table that
    cannot be read, or not from some row on, gives a BadRow of its own name and ends.
    """
    try:
        with _opened(path, columns, limits) as table:
            chosen = _chosen(table, columns)
            seen: dict[bytes, str] = {}
            bad, empty = 0, True
            for record in _with_text(table, chosen):
                empty = False
                row = _row(record, chosen, path, name, shown, seen)
                bad += isinstance(row, BadRow)
                if bad <= MOST_NAMED or isinstance(row, TableRow):
                    yield row
            if empty:  # an export that came out empty must not pass for a clean one
                yield BadRow(name, path, shown, "holds no row")
            if bad > MOST_NAMED:
                yield BadRow(name, path, shown, f"{bad - MOST_NAMED} more rows cannot be read")
    except Exception as error:  # whatever is wrong with one table, the others are read
        yield BadRow(name, path, shown, (error.strerror if isinstance(error, OSError) else str(error)) or repr(error))


def _opened(path: Path, columns: Columns, limits: Limits) -> AbstractContextManager[Table]:
    form = table_format(path)
    return open_sheets(path, columns.text, limits) if form == ".xlsx" else _OPEN[form](path, form, limits)


def _chosen(table: Table, columns: Columns) -> Columns:
    """The columns that there are. Raises TableError where one that was asked for is not."""
    if table.columns is None:
        implied = {known: known for known in METADATA}
        return Columns(columns.text, columns.id or "id", {**implied, **columns.metadata})
    for name in (columns.text, *([columns.id] if columns.id else []), *columns.metadata.values()):
        number = table.columns.count(name)
        if number != 1:
            raise TableError(_lacking(name, table.columns) if number == 0 else f"two columns are called {name!r}")
    implied = {known: known for known in METADATA if known in table.columns}
    return Columns(columns.text, columns.id or ("id" if "id" in table.columns else ""), {**implied, **columns.metadata})


def _with_text(table: Table, columns: Columns) -> Iterator[Record]:
    """The records of a table; TableError where it has no header and none of its first records has the text."""
    if table.columns is not None:
        return table.records
    head: list[Record] = []
    for record in table.records:
        head.append(record)
        if columns.text in record.cells:
            return chain(head, table.records)
        if len(head) >= RECORDS_LOOKED_AT:
            break
    if not head:
        raise TableError("the table is empty")
    if names := list(dict.fromkeys(str(name) for record in head for name in record.cells)):
        raise TableError(_lacking(columns.text, names))
    return iter(head)


def _lacking(name: str, columns: Sequence[str]) -> str:
    near = get_close_matches(name, columns, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; it has {', '.join(map(repr, columns[:20]))}"
    return f"there is no column {name!r}{hint}; --text-column and its like name others"


def _row(
    record: Record, columns: Columns, path: Path, name: str, shown: str, seen: dict[bytes, str]
) -> TableRow | BadRow:
    at = f"{name} ({record.place})"

    def bad(reason: str) -> BadRow:
        return BadRow(at, path, shown, f"{record.place} {reason}")

    if record.fault:
        return bad(record.fault)
    text = record.cells.get(columns.text)
    if not isinstance(text, str):
        return bad(f"has no text in column {columns.text!r}")
    if not text.strip("\0 \t\r\n\v\f\u00a0\ufeff"):
        return bad(f"is blank in column {columns.text!r}")
    key = record.number
    if columns.id:  # the numbers of rows alone cannot meet
        key = control_pictures(_text_of(record.cells.get(columns.id)))[:LONGEST_ID] or record.number
        digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        if digest in seen:
            return bad(f"has the id {key!r} that {seen[digest]} has, too")
        seen[digest] = record.place
    metadata = {
        known: value for known, column in columns.metadata.items() if (value := _text_of(record.cells.get(column)))
    }
    if "source" not in metadata and (host := host_of(metadata.get("url", ""))):
        metadata["source"] = host
    return TableRow(f"{name}#{key}", path, shown, record.place, text, metadata)


def _text_of(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return text_of(value) if value == value else ""  # noqa: PLR0124 - NaN is not itself
