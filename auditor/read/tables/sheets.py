"""Excel workbooks: the rows of their sheets, one by one; the strings they share wait in a temporary file."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import regex

from auditor.limits import Limits
from auditor.read.decode import NotText
from auditor.read.office import START, TEXT, Event, Package, open_package
from auditor.read.tables.cells import LARGEST_RECORD, Record, Table, TableError

_MOST_COLUMNS = 16_384
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))  # ECMA-376, 18.8.30
_LITERAL = regex.compile(r'"[^"]*+"|\\.|\[[^\]]*+\]')
_COLUMN = regex.compile(r"[A-Z]{1,3}")
_ESCAPED = regex.compile(r"_x([0-9A-Fa-f]{4})_")
_EPOCHS = (datetime(1899, 12, 30), datetime(1904, 1, 1))  # days count from either
_LATEST = 2_958_465  # the number of 9999-12-31

Cells = dict[int, object]


@dataclass(frozen=True)
class _Sheet:
    name: str
    part: str


@dataclass(frozen=True)
class _Workbook:
    """What the sheets of a workbook share: ``dates`` are the styles that show a number as a date."""

    sheets: tuple[_Sheet, ...]
    strings: _Strings
    dates: frozenset[int]
    epoch: datetime


@contextmanager
def open_sheets(path: Path, wanted: str, limits: Limits) -> Iterator[Table]:
    """The rows of all visible sheets whose first row has the column ``wanted``. Raises TableError."""
    try:
        with open_package(path, limits) as package, tempfile.TemporaryFile(prefix="auditor-") as room:
            book = _workbook(package, room)
            named = [(sheet, rows) for sheet in book.sheets for rows in [_rows(package, sheet, book)]]
            open_ones = [(sheet, header, rows) for sheet, rows in named if (header := _header(rows))]
            if not open_ones:
                raise TableError("the table is empty")
            chosen = [entry for entry in open_ones if wanted in entry[1].values()]
            columns = dict.fromkeys(name for _, header, _ in chosen or open_ones for name in header.values())
            yield Table(list(columns), _records(chosen, several=len(book.sheets) > 1))
    except NotText as error:
        raise TableError(str(error)) from error


def _records(
    sheets: Sequence[tuple[_Sheet, Mapping[int, str], Iterator[tuple[int, Cells]]]], several: bool
) -> Iterator[Record]:
    try:
        for sheet, header, rows in sheets:
            for number, cells in rows:
                if any(value != "" for value in cells.values()):
                    named = {name: cells[index] for index, name in header.items() if index in cells}
                    place, key = f"row {number}", str(number)
                    yield Record(
                        f"sheet {sheet.name}, {place}" if several else place,
                        f"{sheet.name}!{key}" if several else key,
                        named,
                    )
    except NotText as error:
        raise TableError(str(error)) from error


def _header(rows: Iterator[tuple[int, Cells]]) -> dict[int, str]:
    """The names of the columns, by number: the first row that is not blank."""
    for _, cells in rows:
        header = {index: name for index, value in cells.items() if (name := str(value).strip())}
        if header:
            return header
    return {}


def _workbook(package: Package, room: BinaryIO) -> _Workbook:
    main = package.main_part()
    related = package.relationships(main)
    sheets, epoch = [], _EPOCHS[0]
    for kind, name, attributes in package.events(main):
        if kind != START:
            continue
        if name == "x:workbookPr" and attributes.get("date1904") in {"1", "true"}:
            epoch = _EPOCHS[1]
        if name == "x:sheet" and attributes.get("state", "visible") == "visible":
            relationship = related.get(attributes.get("r:id", ""))
            if relationship and relationship.kind == "worksheet":
                sheets.append(_Sheet(attributes.get("name", ""), relationship.target))
    parts = {relationship.kind: relationship.target for relationship in related.values()}
    strings = _Strings(room)
    if (part := parts.get("sharedStrings")) and part in package:
        for text in _texts(package.events(part), "x:si"):
            strings.append(text)
    dates = _date_styles(package, part) if (part := parts.get("styles")) and part in package else frozenset()
    return _Workbook(tuple(sheets), strings, dates, epoch)


class _Strings:
    """Strings in a file, by number."""

    def __init__(self, room: BinaryIO) -> None:
        self._room = room
        self._ends = array("Q", [0])

    def append(self, text: str) -> None:
        self._ends.append(self._ends[-1] + self._room.write(text.encode("utf-8", "surrogatepass")))

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends) - 1:
            return ""
        start, end = self._ends[number], self._ends[number + 1]
        self._room.seek(start)
        return self._room.read(end - start).decode("utf-8", "surrogatepass")


def _texts(events: Iterator[Event], item: str) -> Iterator[str]:
    """The text of each ``item``, without the phonetic hints that may stand in it."""
    pieces: list[str] = []
    inside, hint, size = False, 0, 0
    for kind, name, value in events:
        if kind == START:
            inside = name == "x:t"
            hint += name == "x:rPh"
        elif kind == TEXT:
            if inside and not hint:
                pieces.append(value)
                size += len(value)
                if size > LARGEST_RECORD:
                    raise NotText(f"a cell is longer than {LARGEST_RECORD // 10**6} million characters")
        else:
            inside = False
            hint -= name == "x:rPh"
            if name == item:
                yield _unescaped("".join(pieces))
                pieces.clear()
                size = 0


def _rows(package: Package, sheet: _Sheet, book: _Workbook) -> Iterator[tuple[int, Cells]]:
    """(row, cells by number of column) of each row that has cells; both count from 1."""
    number, column, kind_of_cell, style = 0, 0, "n", 0
    cells: Cells = {}
    value: list[str] = []
    taken, hint = False, 0
    for kind, name, content in package.events(sheet.part):
        if kind == TEXT:
            if taken and not hint:
                value.append(content)
        elif kind == START:
            taken = name in {"x:v", "x:t"}
            hint += name == "x:rPh"
            if name == "x:row":
                number = _number(content.get("r"), number + 1)
                column, cells = 0, {}
            elif name == "x:c":
                column = _column(content.get("r", ""), column + 1)
                kind_of_cell, style, value = content.get("t", "n"), _number(content.get("s"), 0), []
        else:
            taken = False
            hint -= name == "x:rPh"
            if name == "x:c" and column <= _MOST_COLUMNS:
                cells[column] = _value("".join(value), kind_of_cell, style, book)
            elif name == "x:row":
                yield number, cells


def _value(text: str, kind: str, style: int, book: _Workbook) -> object:
    if kind == "s":
        return book.strings[_number(text, -1)]
    if kind != "n":
        return "" if kind == "e" else _unescaped(text)  # e is a formula that failed
    try:
        number = float(text)
    except ValueError:
        return text
    if style not in book.dates or not 0 <= number < _LATEST:
        return number
    moment = book.epoch + timedelta(days=number)
    return moment.date().isoformat() if number.is_integer() else moment.isoformat(timespec="seconds")


def _date_styles(package: Package, part: str) -> frozenset[int]:
    """The numbers of the cell styles that show a date."""
    custom: set[int] = set()
    styles: list[int] = []
    inside = False
    for kind, name, attributes in package.events(part):
        if name == "x:cellXfs":
            inside = kind == START
        elif kind == START and name == "x:numFmt":
            code = _LITERAL.sub("", attributes.get("formatCode", "")).lower()
            if any(letter in code for letter in "ydh"):
                custom.add(_number(attributes.get("numFmtId"), -1))
        elif kind == START and inside and name == "x:xf":
            styles.append(_number(attributes.get("numFmtId"), 0))
    return frozenset(index for index, form in enumerate(styles) if form in custom or form in _DATE_FORMATS)


def _unescaped(text: str) -> str:
    """Characters that XML does not allow are written as _x000D_ in workbooks."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _number(text: str | None, default: int) -> int:
    return int(text) if text and len(text) < 10 and text.isascii() and text.isdigit() else default


def _column(reference: str, default: int) -> int:
    match = _COLUMN.match(reference)
    if match is None:
        return default
    number = 0
    for letter in match[0]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
