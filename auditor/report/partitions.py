"""Tables in parts, for programs and clusters: Parquet or JSON Lines, every part by itself a whole file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from typing import Any

from auditor.schema import TYPE_NAMES, Column, Row

PARQUET, JSON_LINES = "parquet", "jsonl"
PART_ROWS = 10_000


class PartitionsError(Exception):
    """Such a table cannot be written here; the message says what to install."""


def check_installed(kind: str) -> None:
    """Raises PartitionsError where tables of this kind cannot be written."""
    if kind == PARQUET and find_spec("pyarrow") is None:
        raise PartitionsError('Parquet needs an extra; install it with pip install "auditor[parquet]"')


def partitioned(kind: str, columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[tuple[str, bytes]]:
    """The files of a table in their order, each with its name; a table without rows is one empty file.

    Text stands in them as it is: unlike a cell of a spreadsheet, no reader of these formats runs it.
    """
    written, left = _WRITERS[kind], iter(rows)
    number = 0
    while (part := list(islice(left, PART_ROWS))) or not number:
        yield f"part-{number:05}.{kind}", written(columns, part)
        number += 1


def _json_lines(columns: Sequence[Column], rows: Sequence[Row]) -> bytes:
    lines = (json.dumps({column.name: row[column.name] for column in columns}, ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()


def _parquet(columns: Sequence[Column], rows: Sequence[Row]) -> bytes:
    arrow: Any = import_module("pyarrow")  # an extra, and a fifth of a second
    parquet: Any = import_module("pyarrow.parquet")
    types = [(column.name, arrow.type_for_alias(TYPE_NAMES[column.kind].arrow)) for column in columns]
    table = arrow.table(
        [arrow.array([row[name] for row in rows], type=kind) for name, kind in types], schema=arrow.schema(types)
    )
    file = io.BytesIO()
    parquet.write_table(table, file, compression="zstd")
    return file.getvalue()


_WRITERS: dict[str, Callable[[Sequence[Column], Sequence[Row]], bytes]] = {
    PARQUET: _parquet,
    JSON_LINES: _json_lines,
}
