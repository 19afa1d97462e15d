"""Tables as spreadsheets save them: CSV of any country, and workbooks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from auditor.escape import restored

LONGEST_CELL = 1 << 24  # characters; the csv module's own limit is less than a reviewer may write
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_DELIMITERS = (",", ";", "\t")  # what spreadsheets write, depending on the country


class ReviewError(Exception):
    """A table that may hold verdicts cannot be read; the message names the file and says what to do."""


@dataclass(frozen=True)
class Sheet:
    """A table with its columns and its rows, cell for cell as they are in the file; they can be gone through once.

    ``name`` is the file's, with the sheet's for a workbook.
    """

    name: str
    columns: Sequence[str]
    rows: Iterable[Mapping[str, str]]

    def has(self, *columns: str) -> bool:
        """Are all of these columns there?"""
        return not self.lacks(*columns)

    def lacks(self, *columns: str) -> list[str]:
        """Those of ``columns`` that are not there."""
        return [name for name in columns if name not in self.columns]


def cell(row: Mapping[str, str], column: str) -> str:
    """The text of a cell without the mark that keeps spreadsheets from running it; empty where it is missing."""
    return restored(row.get(column) or "")


def read_sheets(path: Path) -> list[Sheet]:
    """The tables in the file at ``path``: one for CSV, one a sheet for a workbook.

    Raises ReviewError where it is neither, and OSError where it cannot be opened.
    """
    if path.suffix.lower() in WORKBOOKS:
        return _workbook(path)
    return [_sheet(str(path), _csv_rows(path))]


def _csv_rows(path: Path) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    text = _text(path)
    first, _, rest = text.partition("\n")
    named = first.strip("\r\ufeff\"' ").lower()
    if named.startswith("sep=") and len(named) == len("sep=;"):
        text, delimiter = rest, named[-1]
    elif first.strip().lower() == "sep=":  # a tab that was stripped
        text, delimiter = rest, "\t"
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise ReviewError(f"{path}: is no CSV file ({error}); move it away or write to another folder") from error


def _text(path: Path) -> str:
    data = path.read_bytes()
    encodings = ["utf-8-sig", "cp1252"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:2]:  # "d" of "document" in two bytes, without a mark that says so
        encodings = ["utf-16-be" if data[:1] == b"\0" else "utf-16-le"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ReviewError(f"{path}: is in no encoding that spreadsheets write; save it as UTF-8, or move it away")


def _workbook(path: Path) -> list[Sheet]:
    try:
        from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 - an extra, wanted for workbooks only
    except ImportError as error:
        raise ReviewError(
            f'{path}: reading workbooks needs an extra; install it with pip install "auditor[xlsx]"'
        ) from error
    with path.open("rb"):
        pass  # so that a file that cannot be opened is reported like any other
    try:
        book = load_workbook(str(path))
        return [
            _sheet(f"{path}, sheet {name}", (map(_as_text, row) for row in book.get_sheet_by_name(name).to_python()))
            for name in book.sheet_names
        ]
    except (CalamineError, ValueError, OSError) as error:
        raise ReviewError(f"{path}: is no workbook that can be read ({error}); save it anew as .xlsx or CSV") from error


def _sheet(name: str, rows: Iterable[Iterable[str]]) -> Sheet:
    lines = (list(row) for row in rows)
    columns = [column.strip() for column in next(lines, [])]
    return Sheet(name, columns, (dict(zip(columns, cells, strict=False)) for cells in lines if any(cells)))


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value == datetime.combine(value, datetime.min.time()):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
