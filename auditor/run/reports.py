"""The reports of one audit as files in a folder, with what reviewers decided."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path

from auditor.engine import Result
from auditor.groups import linked_groups
from auditor.lazy import Lazy
from auditor.report import partitions, xlsx
from auditor.report.csv import csv_lines, to_csv
from auditor.report.html import from_worst, html_pages
from auditor.review import Settled, read_record
from auditor.review.settle import filled
from auditor.rule import AnyRule
from auditor.run.files import alone_in, write_whole
from auditor.run.local import Audit
from auditor.run.reviewed import WITHOUT_FINDING, WORKBOOK, find_record, reviewed
from auditor.schema import FINDING_COLUMNS, NOT_AUDITED_COLUMNS, REVIEWER, SCORE_BEFORE_REVIEW, SOURCE_COLUMNS, Row
from auditor.tables import columns_of, each_document_row, each_finding_row, source_rows
from auditor.verdicts import DISMISSED

XLSX = "xlsx"
FORMATS = (XLSX, partitions.PARQUET, partitions.JSON_LINES)
"""What can be had besides the CSV tables and the HTML report."""
NOT_AUDITED = "not-audited.csv"
MOST_IN_HTML = 5_000  # documents, unless the user says otherwise
_PAGES = "report"  # the folder of a report that is split


@dataclass(frozen=True)
class Written:
    """The results as they stand after the review, and lines to tell the user."""

    results: Sequence[Result]
    said: Sequence[str]


def check_ready(out: Path, *, review: Path | None = None, formats: Collection[str] = ()) -> None:
    """Raise what ``write_reports`` would, as far as it can be known before the work of an audit is done.

    ReviewError, XlsxError and PartitionsError, and PermissionError for a folder that may not be written.
    """
    for kind in formats:
        if kind == XLSX:
            xlsx.check_installed()
        else:
            partitions.check_installed(kind)
    if record := find_record(review, out):
        read_record(record)
    there = next(folder for folder in (out, *out.absolute().parents) if folder.exists())
    if not os.access(there, os.W_OK):
        raise PermissionError(errno.EACCES, "may not be written", str(there))


def write_reports(
    audit: Audit,
    rules: Sequence[AnyRule],
    out: Path,
    *,
    review: Path | None = None,
    formats: Collection[str] = (),
    excerpts_only: bool = False,
    worst: int = MOST_IN_HTML,
    called: str = "",
) -> Written:
    """Write documents.csv, findings.csv, sources.csv and report.html into ``out``, alone of all runs.

    What was not audited, or not by every rule, stands in not-audited.csv, if there is anything.
    ``formats`` may name "xlsx", which adds report.xlsx, "parquet" and "jsonl", which add the tables as folders
    of such files. The HTML report is on the ``worst`` documents, 0 for all. ``called`` is what the user is told that
    ``out`` is. The record ``review`` (or else the one that is
    found) and verdicts in tables that are there already are applied; filled rows of findings that are no more are
    kept in a file of their own. ``excerpts_only`` keeps the texts of the documents out of the HTML report.
    Raises ReviewError, before anything is written, where such a table cannot be read, and XlsxError or PartitionsError
    where a format cannot be written.
    """
    check_ready(out, review=review, formats=formats)
    out.mkdir(parents=True, exist_ok=True)
    with alone_in(out):
        record = find_record(review, out)
        return _written(audit, rules, out, record, formats, excerpts_only, worst, called or str(out))


def _written(
    audit: Audit,
    rules: Sequence[AnyRule],
    out: Path,
    record: Path | None,
    formats: Collection[str],
    excerpts_only: bool,
    worst: int,
    called: str,
) -> Written:
    settled = reviewed(audit.results, record, out)
    groups = (
        audit.groups
        if settled.results is audit.results
        else linked_groups(finding for result in settled.results for finding in result.findings)
    )
    ratings = {publisher: (given.rating, given.note) for publisher, given in audit.ratings.items()}
    sources = source_rows(settled.results, ratings)
    columns = columns_of(settled.results)

    def documents() -> Iterator[Row]:
        rows = each_document_row(settled.results, groups, audit.ruleset, columns)
        return filled(_with_earlier_scores(rows, settled), settled.decisions)

    in_review = (*columns, REVIEWER, SCORE_BEFORE_REVIEW)
    of_documents = in_review if settled.decisions else columns
    of_findings = (*FINDING_COLUMNS, REVIEWER) if settled.decisions else FINDING_COLUMNS
    write_whole(out / "documents.csv", csv_lines(of_documents, documents()))
    write_whole(out / "findings.csv", csv_lines(of_findings, _findings(settled)))
    write_whole(out / "sources.csv", to_csv(SOURCE_COLUMNS, sources))
    before, standing, shown = _worst(settled, worst)
    pages = html_pages(
        before,
        groups,
        sources,
        rules=rules,
        ruleset=audit.ruleset,
        notes=(*shown, *audit.notes, *(f"not audited: {unread.name}: {unread.reason}" for unread in audit.unaudited)),
        standing=standing,
        decisions=settled.decisions,
        excerpts_only=excerpts_only,
    )
    written = _write_pages(out, pages)
    names = ["report.html", "documents.csv", "findings.csv", "sources.csv"]
    if missing := not_audited_rows(audit):
        write_whole(out / NOT_AUDITED, to_csv(NOT_AUDITED_COLUMNS, missing))
        names.append(NOT_AUDITED)
    else:
        (out / NOT_AUDITED).unlink(missing_ok=True)
    if XLSX in formats:
        found = Counter(finding.rule for result in settled.before for finding in result.findings)
        write_whole(out / WORKBOOK, xlsx.workbook(in_review, documents(), _findings(settled), sources, rules, found))
        names.append(WORKBOOK)
    for kind in sorted({*formats} - {XLSX}):
        _write_parts(out / f"documents.{kind}", kind, partitions.partitioned(kind, of_documents, documents()))
        _write_parts(out / f"findings.{kind}", kind, partitions.partitioned(kind, of_findings, _findings(settled)))
        _write_parts(out / f"sources.{kind}", kind, partitions.partitioned(kind, SOURCE_COLUMNS, sources))
        names += [f"{table}.{kind}/" for table in ("documents", "findings", "sources")]
    if settled.left:
        write_whole(out / WITHOUT_FINDING, _as_they_were([cells for _, cells in settled.left]))
    else:
        (out / WITHOUT_FINDING).unlink(missing_ok=True)
    pages_said = f", with {written - 1:,} more pages in {called}/{_PAGES}" if written > 1 else ""
    said = [f"reports are in {called}: {', '.join(names)}{pages_said}", *_said(settled, record, out)]
    return Written(settled.results, said)


def not_audited_rows(audit: Audit) -> list[Row]:
    """What was not audited, or not by a rule, and why."""
    documents = [(unread.name, "", unread.reason) for unread in audit.unaudited]
    of_rules = [(failure.document, failure.rule, failure.error) for failure in audit.failures]
    names = [column.name for column in NOT_AUDITED_COLUMNS]
    return [dict(zip(names, row, strict=True)) for row in sorted((*documents, *of_rules))]


def _findings(settled: Settled) -> Iterator[Row]:
    return filled(each_finding_row(settled.before), settled.decisions)


def _with_earlier_scores(rows: Iterable[Row], settled: Settled) -> Iterator[Row]:
    """The rows of the documents table, with the score that dismissed findings had brought down."""
    if settled.results is settled.before:
        yield from (row | {SCORE_BEFORE_REVIEW.name: None} for row in rows)
        return
    for row, before, after in zip(rows, settled.before, settled.results, strict=True):
        is_changed = len(before.findings) != len(after.findings)
        yield row | {SCORE_BEFORE_REVIEW.name: before.score.value if is_changed else None}


def _worst(settled: Settled, most: int) -> tuple[Sequence[Result], Sequence[Result], tuple[str, ...]]:
    """The results before and after the review that the HTML report is on, and what it says of the choice."""
    if not most or len(settled.results) <= most:
        return settled.before, settled.results, ()
    ranked = nsmallest(most, ((from_worst(result), number) for number, result in enumerate(settled.results)))
    numbers = sorted(number for _, number in ranked)
    note = f"the report is on the {most:,} worst of {len(settled.results):,} documents; documents.csv has all"
    before = _chosen(settled.before, numbers)
    standing = before if settled.results is settled.before else _chosen(settled.results, numbers)
    return before, standing, (note,)


def _chosen(results: Sequence[Result], numbers: Sequence[int]) -> Sequence[Result]:
    return Lazy(len(numbers), lambda number: results[numbers[number]])


def _write_parts(folder: Path, kind: str, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the parts of a table and take away those of an earlier audit that had more."""
    folder.mkdir(exist_ok=True)
    written = set()
    for name, data in files:
        write_whole(folder / name, data)
        written.add(name)
    for path in folder.glob(f"part-*.{kind}"):
        if path.name not in written:
            path.unlink()


def _write_pages(out: Path, pages: Iterable[tuple[str, Iterable[str]]]) -> int:
    """Write the pages of the HTML report, take away those of an earlier one, and count."""
    written = set()
    for name, chunks in pages:
        path = out / name
        path.parent.mkdir(exist_ok=True)
        write_whole(path, (chunk.encode("utf-8") for chunk in chunks))
        written.add(path)
    for stale in [path for path in (out / _PAGES).glob("*.html") if path not in written]:
        stale.unlink()
    if (out / _PAGES).is_dir() and not any((out / _PAGES).iterdir()):
        (out / _PAGES).rmdir()
    return len(written)


def _said(settled: Settled, record: Path | None, out: Path) -> list[str]:
    """What the user is told of the review."""
    if not (settled.decisions or settled.left or settled.gone):
        return []
    dismissed = sum(bool(key[1]) and d.verdict == DISMISSED for key, d in settled.decisions.items())
    findings = sum(bool(key[1]) for key in settled.decisions)
    said = [
        f"review{f' {record}' if record else ''}: {findings} reviewed findings, {dismissed} of them dismissed and out "
        f"of the score; {len(settled.decisions) - findings} reviewed scores"
    ]
    said += [f"{old} is now {new}: its verdicts moved" for old, new in settled.moves.items()]
    if settled.gone:
        said.append(f"{len(settled.gone)} entries of {record} speak of nothing that was found")
    if settled.left:
        said.append(
            f"{len(settled.left)} reviewed rows found no finding, or the record says otherwise: "
            f"kept in {out / WITHOUT_FINDING}"
        )
    return said


def _as_they_were(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Rows of an earlier table, cell for cell: they are the reviewer's and may have columns that we do not know."""
    columns = list(dict.fromkeys(["document", "fingerprint", *(name for row in rows for name in row)]))
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode("utf-8-sig")
