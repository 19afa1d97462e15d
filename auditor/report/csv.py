"""Tables as CSV that a spreadsheet opens rightly and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from auditor.escape import neutralised
from auditor.schema import Cell, Column, Row

_LINES = 100  # are written at once


def to_csv(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """The table in UTF-8 with a byte order mark, a line a row.

    Control characters (line ends, too) become their pictures, U+2400 and following, or are spelt as [U+0085]; text
    that a spreadsheet would run gets an apostrophe in front.
    """
    return b"".join(csv_lines(columns, rows))


def csv_lines(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[bytes]:
    """The same table a few lines at a time."""
    yield "\ufeff".encode()
    lines = chain([[column.name for column in columns]], _cells(columns, rows))
    while some := list(islice(lines, _LINES)):
        file = io.StringIO(newline="")
        csv.writer(file, lineterminator="\n").writerows(some)
        yield file.getvalue().encode()


def _cells(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[list[str]]:
    return ([_written(column, row[column.name]) for column in columns] for row in rows)


def _written(column: Column, value: Cell) -> str:
    if value is None:
        return ""
    if column.kind is float:
        return f"{value:.{column.decimals}f}"
    return neutralised(value) if isinstance(value, str) else str(value)
