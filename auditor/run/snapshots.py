"""An earlier audit read from what it wrote: a folder of tables, or the JSON of a check."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from auditor.comparison import Seen, Snapshot, SnapshotError, snapshot_from
from auditor.review.sheets import Sheet, cell, read_sheets

_DOCUMENT = ("document", "score", "ruleset")
_FINDING = ("document", "line", "column", "severity", "rule", "message", "fingerprint")


def read_snapshot(path: Path) -> Snapshot:
    """The audit whose reports are in the folder ``path``, or whose JSON is the file. Raises SnapshotError."""
    if path.is_dir():
        return _from_tables(_table(path / "documents.csv", _DOCUMENT), _table(path / "findings.csv", _FINDING))
    if not path.exists():
        raise SnapshotError(f"{path}: does not exist; name a folder of reports, or the JSON of a check")
    try:
        return snapshot_from(json.loads(path.read_text("utf-8-sig")), str(path))
    except (ValueError, RecursionError) as error:
        raise SnapshotError(f"{path}: is neither a folder of reports nor JSON: {error}") from error


def _table(file: Path, columns: Iterable[str]) -> Sheet:
    if not file.is_file():
        raise SnapshotError(f"{file}: does not exist; name a folder that `auditor audit` wrote")
    sheet = read_sheets(file)[0]
    if missing := sheet.lacks(*columns):
        raise SnapshotError(f"{file}: has no column {', '.join(missing)}")
    return sheet


def _from_tables(documents: Sheet, findings: Sheet) -> Snapshot:
    scores: dict[str, float | None] = {}
    rulesets: set[str] = set()
    for number, row in enumerate(documents.rows, 2):
        score = cell(row, "score")
        scores[cell(row, "document")] = float(_number(score, documents.name, number)) if score else None
        rulesets.add(cell(row, "ruleset"))
    seen = tuple(_seen(row, findings.name, number) for number, row in enumerate(findings.rows, 2))
    return Snapshot(" ".join(sorted(rulesets)), scores, seen)


def _seen(row: Mapping[str, str], name: str, number: int) -> Seen:
    line, column = (int(_number(cell(row, key), name, number)) for key in ("line", "column"))
    severity, rule, message, fingerprint = (cell(row, key) for key in _FINDING[3:])
    return Seen(cell(row, "document"), line, column, severity, rule, message, fingerprint)


def _number(text: str, name: str, row: int) -> float:
    try:
        return float(text.replace(",", "."))  # a spreadsheet may have written it in its country's way
    except ValueError as error:
        raise SnapshotError(f"{name}: row {row}: {text!r} is no number") from error
