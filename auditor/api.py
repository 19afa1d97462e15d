"""Audits from Python: of Documents, and of pandas DataFrames in notebooks and on cluster engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.document import METADATA, Document
from auditor.engine import Result, audit_corpus
from auditor.groups import linked_groups
from auditor.packs import installed_rules, ruleset_of
from auditor.rule import AnyRule
from auditor.schema import FINDING_COLUMNS, TYPE_NAMES, Column, Row
from auditor.tables import columns_of, document_rows, finding_rows

if TYPE_CHECKING:
    import pandas as pd


def audit(documents: Iterable[Document], rules: Sequence[AnyRule] | None = None) -> Iterator[Result]:
    """Audit ``documents`` with ``rules`` (all installed ones if None); a result each, in order.

    Raises ValueError where two documents have one id, PackError where a pack cannot be loaded.
    """
    return audit_corpus(documents, installed_rules() if rules is None else rules)


def audit_frame(frame: pd.DataFrame, rules: Sequence[AnyRule] | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Audit the rows of a DataFrame; the documents and the findings, with the columns of the CSV tables.

    ``frame`` has the columns ``id`` and ``text`` and may have ``source, title, author, date, url``; others are
    ignored. Text columns come back as str, counts as Int64, numbers as float64. Raises ValueError where a
    column is missing, an id stands twice or a text is no string.
    """
    missing = [name for name in ("id", "text") if name not in frame.columns]
    if missing:
        raise ValueError(f"the frame has no column {', '.join(missing)}; it has {', '.join(map(str, frame.columns))}")
    known = [name for name in METADATA if name in frame.columns]
    chosen = installed_rules() if rules is None else rules
    columns = [frame[name].tolist() for name in ("id", "text", *known)]
    results = list(audit((_document(cells, known) for cells in zip(*columns, strict=True)), chosen))
    groups = linked_groups(finding for result in results for finding in result.findings)
    return (
        _frame(columns_of(results), document_rows(results, groups, ruleset_of(chosen))),
        _frame(FINDING_COLUMNS, finding_rows(results)),
    )


def _document(cells: Sequence[object], known: Sequence[str]) -> Document:
    document_id, text, *values = cells
    if not isinstance(text, str):
        raise ValueError(f"row {document_id!r}: text is {type(text).__name__}, not str; drop or fill such rows")
    metadata = {name: str(value) for name, value in zip(known, values, strict=True) if not _is_missing(value)}
    return Document(str(document_id), text, metadata)


def _is_missing(value: object) -> bool:
    """Is the cell empty: None, NaN, NaT, pandas' NA or no text?"""
    return value is None or value == "" or type(value).__name__ in {"NAType", "NaTType"} or value != value  # noqa: PLR0124


def _frame(columns: Sequence[Column], rows: Sequence[Row]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - costs a third of a second, which the command line need not pay

    return pd.DataFrame(
        {
            column.name: pd.Series([row[column.name] for row in rows], dtype=TYPE_NAMES[column.kind].pandas)
            for column in columns
        }
    )
