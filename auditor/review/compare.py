"""What a reviewer's table says that the audit did not: cells changed by accident, and findings that it never had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from auditor.review.entries import Entry, Key
from auditor.review.record import shown
from auditor.review.sheets import Sheet, cell

FILLED = frozenset({"verdict", "note", "reviewer", "reviewed_on"})
"""The columns that are the reviewer's."""


def rows_by_key(sheets: Iterable[Sheet]) -> Mapping[Key, Mapping[str, str]]:
    """The rows of an audit's tables by document and fingerprint."""
    return {
        (cell(row, "document"), cell(row, "fingerprint").strip()): row
        for sheet in sheets
        if sheet.has("document", "verdict")
        for row in sheet.rows
    }


def departures(
    rows: Iterable[tuple[Entry, Mapping[str, str]]], audited: Mapping[Key, Mapping[str, str]]
) -> tuple[list[str], list[str]]:
    """Lines about filled rows that the audit has not, and about cells in which they differ from its own."""
    unknown, edited = [], []
    for entry, row in rows:
        original = audited.get(entry.key)
        if original is None:
            unknown.append(shown(entry))
            continue
        changed = [
            column
            for column in original.keys() & row.keys() - FILLED
            if not _same(cell(original, column), cell(row, column))
        ]
        if changed:
            edited.append(f"{shown(entry)}: {', '.join(sorted(changed))}")
    return unknown, edited


def _same(one: str, other: str) -> bool:
    """Are two cells the same to a spreadsheet, which writes 0.80 as 0.8 and trims nothing else?"""
    if one == other:
        return True
    try:
        return float(one) == float(other)
    except ValueError:
        return False
