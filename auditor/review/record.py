"""The record of all verdicts: a CSV file that is sorted and keeps still, so that version control shows what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from auditor.escape import neutralised
from auditor.report.csv import to_csv
from auditor.review.entries import RECORD_COLUMNS, Entry
from auditor.review.sheets import ReviewError, Sheet, cell, read_sheets
from auditor.schema import Column
from auditor.verdicts import understood

__all__ = ["ReviewError", "entries_of", "read_record", "record_bytes"]

KEPT_APART = ("document", "fingerprint", "verdict")
_COLUMNS = tuple(Column(name) for name in RECORD_COLUMNS)


def read_record(path: Path) -> list[Entry]:
    """The entries of the record at ``path``, sorted. Raises ReviewError where the file is no such record."""
    entries = []
    for sheet in read_sheets(path):
        if lacks := sheet.lacks(*KEPT_APART):
            raise ReviewError(
                f"{sheet.name}: has no column {', '.join(lacks)}, so it is no record of a review; "
                "name the record with --review"
            )
        for number, row in enumerate(sheet.rows, 2):
            entry, verdict = _entry(row, {}), cell(row, "verdict")
            known = understood(verdict, about_document=not entry.fingerprint)
            if known is None:
                raise ReviewError(f"{sheet.name}: row {number}: {verdict!r} is no verdict; mend the row")
            entries.append(_entry(row, {"verdict": known}))
    return sorted(entries, key=_order)


def record_bytes(entries: Iterable[Entry]) -> bytes:
    """The record as CSV, a line an entry, in an order of its own."""
    rows = ({name: getattr(entry, name) for name in RECORD_COLUMNS} for entry in sorted(entries, key=_order))
    return to_csv(_COLUMNS, rows)


def entries_of(sheet: Sheet) -> Iterator[tuple[Entry, Mapping[str, str]]]:
    """The rows of a table in which a verdict or a note stands, as entries, with their cells as they are.

    The verdict is as it was written. A table of documents has no fingerprints.
    """
    for row in sheet.rows:
        if cell(row, "verdict").strip() or cell(row, "note").strip():
            yield _entry(row, {}), row


def _entry(row: Mapping[str, str], known: Mapping[str, str]) -> Entry:
    cells = {name: cell(row, name) for name in RECORD_COLUMNS} | {"fingerprint": cell(row, "fingerprint").strip()}
    if cells["fingerprint"]:  # the score is that of a document
        cells |= {"score": "", "grade": ""}
    return Entry(**cells | {name: cells[name].strip() for name in ("verdict", "reviewer", "reviewed_on")} | dict(known))


def _order(entry: Entry) -> tuple[str, str, str, str]:
    return entry.document, entry.rule, entry.fingerprint, entry.reviewer


def shown(entry: Entry) -> str:
    """What a message calls an entry."""
    by = f" ({entry.reviewer})" if entry.reviewer else ""
    return neutralised(f"{entry.about}: {entry.verdict or 'a note'}{by}")
