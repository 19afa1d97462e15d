"""Where verdicts are found on disk, and what an audit is after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from auditor.engine import Result
from auditor.review import Entry, ReviewError, Settled, Sheet, entries_of, read_record, read_sheets, settle
from auditor.review.settle import Filled
from auditor.verdicts import understood

RECORD = "review.csv"
WORKBOOK = "report.xlsx"
WITHOUT_FINDING = "verdicts-without-finding.csv"
_KEYS = {
    "documents.csv": ("document",),
    "findings.csv": ("document", "fingerprint"),
    WITHOUT_FINDING: ("document", "fingerprint"),
}


def find_record(given: Path | None, out: Path | None = None) -> Path | None:
    """The record of the review: ``given``, or else review.csv in ``out``, or else in the working folder."""
    if given is not None:
        if not given.is_file():
            raise ReviewError(f"{given}: there is no such file; `auditor review add` makes it")
        return given
    candidates = [folder / RECORD for folder in (out, Path()) if folder is not None]
    return next((path for path in candidates if path.is_file()), None)


def reviewed(results: Sequence[Result], record: Path | None, out: Path | None = None) -> Settled:
    """What stands of ``results`` after the record and what was filled in the tables in ``out``.

    Raises ReviewError where one of the files cannot be read: it may hold somebody's work.
    """
    return settle(results, read_record(record) if record else (), _filled_in(out) if out else ())


def _filled_in(out: Path) -> Iterator[Filled]:
    """The filled rows of the tables in ``out``; what went away in an earlier audit comes last."""
    for name in ("documents.csv", "findings.csv", WORKBOOK, WITHOUT_FINDING):
        path = out / name
        if not path.exists():
            continue
        sheets = read_sheets(path)
        reviewable = [sheet for sheet in sheets if sheet.has(*_KEYS.get(name, ("document",)), "verdict", "note")]
        if not reviewable:
            _refuse(sheets[0], *_KEYS.get(name, ("document",)), "verdict", "note")
        for sheet in reviewable:
            for entry, cells in entries_of(sheet):
                yield _in_words(entry), cells


def _in_words(entry: Entry) -> Entry:
    """The entry with its verdict in our words; one that we do not understand stays as it was written."""
    return replace(entry, verdict=understood(entry.verdict, about_document=not entry.fingerprint) or entry.verdict)


def _refuse(sheet: Sheet, *columns: str) -> None:
    raise ReviewError(
        f"{sheet.name}: has no column {', '.join(sheet.lacks(*columns))}, so verdicts in it cannot be kept; "
        "move the file away or write to another folder with --out"
    )
