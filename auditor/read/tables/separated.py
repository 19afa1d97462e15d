"""CSV and TSV: records that may run over lines, one broken record losing nothing but itself."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import regex

from auditor.limits import Limits
from auditor.read.tables.cells import LARGEST_RECORD, Record, Table, TableError
from auditor.read.tables.streams import lines_of, open_text, sample_of

_DELIMITERS = (",", ";", "\t", "|")  # what spreadsheets and databases write, depending on the country
_MOST_RESTARTS = 1_000  # records that run over lines and are broken, before the file is given up
_SAID = regex.compile(r"sep=(.)\r?\n?", regex.IGNORECASE)  # a first line that tells a spreadsheet the delimiter
_QUOTED = regex.compile(r'"[^"]*+"')
_SURROGATES = regex.compile(r"[\udc80-\udcff]")


@contextmanager
def open_separated(path: Path, form: str, limits: Limits) -> Iterator[Table]:
    """The table in a ``.csv`` or ``.tsv`` file, its first record the header. Raises TableError."""
    encoding, sample = sample_of(path, limits)
    head = sample.text.lstrip("\ufeff")
    said = _SAID.match(head)
    skipped = 0
    if said:
        delimiter, skipped = said[1], 1
    elif form == ".tsv":
        delimiter = "\t"
    else:
        header = _QUOTED.sub("", head.lstrip().partition("\n")[0])
        delimiter = max(_DELIMITERS, key=header.count)
    csv.field_size_limit(LARGEST_RECORD)
    with open_text(path, "utf-8" if encoding.startswith("utf-8") else encoding, limits) as text:
        records = _Records(lines_of(text, LARGEST_RECORD), delimiter)
        cells: list[str] = []
        number = 0
        for number, cells, fault in records:
            if fault:
                raise TableError(f"the header in row {number} cannot be read: {fault}")
            if number > skipped and cells:
                break
        header_cells = [cell.strip().removeprefix("\ufeff") for cell in cells]
        if not header_cells:
            raise TableError("the table is empty")
        yield Table(header_cells, _rows(records, header_cells))


def _rows(records: _Records, header: list[str]) -> Iterator[Record]:
    for number, cells, fault in records:
        place = f"row {number}"
        if fault:
            yield Record(place, str(number), fault=fault)
        elif cells:
            yield Record(place, str(number), dict(zip(header, map(mended, cells), strict=False)))


def mended(cell: str) -> str:
    """A cell with the bytes that are no UTF-8 read as Windows-1252, which is what they are in nearly every export."""
    if not _SURROGATES.search(cell):
        return cell
    return _SURROGATES.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), cell)


class _Records:
    """(row, cells, fault) of each record; rows count from 1 as a spreadsheet counts them, blank ones, too.

    A quotation mark that is never closed swallows the records behind it. So a record that runs over lines is read
    strictly (text behind a closing mark is an error), and where it is broken it alone is given up: reading goes on
    with its second line.
    """

    def __init__(self, lines: Iterator[str | None], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._number = 0
        self._restarts = 0

    def __iter__(self) -> Iterator[tuple[int, list[str], str]]:
        return self

    def __next__(self) -> tuple[int, list[str], str]:
        first = next(self._lines)
        self._number += 1
        if first is None:
            return self._number, [], f"is longer than {LARGEST_RECORD // 10**6} million characters"
        read = [first]
        try:
            cells = next(csv.reader(self._remembered(read), delimiter=self._delimiter, strict=True), [])
            broken = ""
        except csv.Error as error:
            cells, broken = [], str(error)
        if len(read) == 1:
            if broken:  # stray quotation marks inside of one line do no harm
                cells = next(csv.reader(read, delimiter=self._delimiter), [])
        elif broken:
            self._restarts += 1
            if self._restarts > _MOST_RESTARTS:
                raise TableError(f"from row {self._number} on the file is no table of cells")
            self._lines = chain(read[1:], self._lines)
            return self._number, [], "has a quotation mark that is not closed"
        return self._number, cells, ""

    def _remembered(self, read: list[str]) -> Iterator[str]:
        """The lines of a record, each kept in ``read``, until they are more than any record."""
        size = len(read[0])
        yield read[0]
        for line in self._lines:
            if line is None:
                raise csv.Error("a line is too long")
            read.append(line)
            size += len(line)
            if size > LARGEST_RECORD:
                raise csv.Error("the record is too long")
            yield line
