"""Tables as CSV that a spreadsheet opens rightly and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from auditor.escape import neutralised
from auditor.schema import Cell, Column, Row


def to_csv(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """The table in UTF-8 with a byte order mark, a line a row.

    Control characters (line ends, too) become their pictures, U+2400 and following; text that a spreadsheet
    would run gets an apostrophe in front.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    for row in rows:
        writer.writerow([_written(column, row[column.name]) for column in columns])
    return file.getvalue().encode("utf-8-sig")


def _written(column: Column, value: Cell) -> str:
    if value is None:
        return ""
    if column.kind is float:
        return f"{value:.{column.decimals}f}"
    return neutralised(value) if isinstance(value, str) else str(value)
