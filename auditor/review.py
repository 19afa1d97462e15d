"""What reviewers filled in: verdicts and notes, carried from an earlier audit's tables into the new ones."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from auditor.escape import neutralised, restored
from auditor.schema import Row

FINDING_KEY = ("document", "fingerprint")
DOCUMENT_KEY = ("document",)
FILLED = ("verdict", "note")
LONGEST_CELL = 1 << 24  # characters; the csv module's own limit is less than a reviewer may write
_DELIMITERS = (",", ";", "\t")  # what spreadsheets write, depending on the country
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")

Key = tuple[str, ...]
Reviewed = Mapping[Key, Mapping[str, str]]
"""Rows in which a reviewer filled something, by key, with all their cells as they were."""


class ReviewError(Exception):
    """A table that may hold verdicts cannot be read; the message names the file and says what to do."""


def read_review(path: Path, key: Sequence[str]) -> Reviewed:
    """What reviewers filled in the table at ``path``; nothing where there is no such file.

    Raises ReviewError where the file is there and is not such a table: it may hold somebody's work.
    """
    if not path.exists():
        return {}
    csv.field_size_limit(LONGEST_CELL)
    try:
        table = list(csv.reader(io.StringIO(_text(path), newline=""), delimiter=_delimiter(path)))
    except csv.Error as error:
        raise ReviewError(
            f"{path}: is no CSV file ({error}); move it away or write to another folder with --out"
        ) from error
    columns = tuple(table[0]) if table else ()
    missing = [name for name in (*key, *FILLED) if name not in columns]
    if missing:
        raise ReviewError(
            f"{path}: has no column {', '.join(missing)}, so verdicts in it cannot be kept; "
            "move the file away or write to another folder with --out"
        )
    rows: dict[Key, Mapping[str, str]] = {}
    for cells in table[1:]:
        entry = dict(zip(columns, cells, strict=False))
        if any(entry.get(name, "").strip() for name in FILLED):
            rows[tuple(restored(entry.get(name, "")) for name in key)] = entry
    return rows


def carry_over(rows: Iterable[Row], review: Reviewed, key: Sequence[str]) -> tuple[list[Row], list[Mapping[str, str]]]:
    """``rows`` with the reviewers' verdicts and notes, and the reviewed rows that found no row to go to."""
    left = dict(review)
    carried = []
    for row in rows:
        entry = left.pop(tuple(restored(neutralised(str(row[name]))) for name in key), None)
        carried.append(row | {name: restored(entry.get(name, "")) for name in FILLED} if entry else row)
    return carried, list(left.values())


def _text(path: Path) -> str:
    data = path.read_bytes()
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ReviewError(f"{path}: is in no encoding that spreadsheets write; move it away or use another --out")


def _delimiter(path: Path) -> str:
    header = _text(path).partition("\n")[0]
    return max(_DELIMITERS, key=header.count)
