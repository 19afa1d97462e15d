"""What reviewers decided about findings and scores, and what becomes of it in the next audit.

Reviewers fill ``verdict`` and ``note`` in the tables of an audit (CSV or a workbook). ``auditor review add`` merges
them into a record (review.csv, made for version control), which the next audit reads.
"""

from auditor.review.entries import RECORD_COLUMNS, Entry, decided
from auditor.review.merge import Merge, merge
from auditor.review.record import ReviewError, entries_of, read_record, record_bytes
from auditor.review.settle import Settled, settle
from auditor.review.sheets import Sheet, read_sheets
from auditor.review.stats import Stats, stats

__all__ = [
    "RECORD_COLUMNS",
    "Entry",
    "Merge",
    "ReviewError",
    "Settled",
    "Sheet",
    "Stats",
    "decided",
    "entries_of",
    "merge",
    "read_record",
    "read_sheets",
    "record_bytes",
    "settle",
    "stats",
]
