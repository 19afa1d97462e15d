"""The reports of one audit as files in a folder, with what reviewers filled in carried over."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from auditor.report.csv import to_csv
from auditor.report.html import html_report
from auditor.review import DOCUMENT_KEY, FINDING_KEY, carry_over, read_review
from auditor.rule import AnyRule
from auditor.run.local import Audit
from auditor.schema import FINDING_COLUMNS, SOURCE_COLUMNS
from auditor.tables import columns_of, document_rows, finding_rows, source_rows

WITHOUT_FINDING = "verdicts-without-finding.csv"


def write_reports(audit: Audit, rules: Sequence[AnyRule], out: Path) -> list[str]:
    """Write documents.csv, findings.csv, sources.csv and report.html into ``out``; lines to tell the user.

    Verdicts and notes in tables that are there already are carried over, and rows of findings that are no more
    are kept in a file of their own. Raises ReviewError, before anything is written, where such a table cannot be read.
    """
    documents = document_rows(audit.results, audit.groups, audit.ruleset)
    findings, sources = finding_rows(audit.results), source_rows(audit.results)
    documents_review = read_review(out / "documents.csv", DOCUMENT_KEY)
    findings_review = read_review(out / "findings.csv", FINDING_KEY)
    earlier = read_review(out / WITHOUT_FINDING, FINDING_KEY)
    # What went away in an earlier audit and has come back gets its verdict back, too.
    about_documents = {key[:1]: row for key, row in earlier.items() if not key[1]} | dict(documents_review)
    about_findings = {key: row for key, row in earlier.items() if key[1]} | dict(findings_review)
    documents, documents_left = carry_over(documents, about_documents, DOCUMENT_KEY)
    findings, findings_left = carry_over(findings, about_findings, FINDING_KEY)
    left = [*findings_left, *({**row, "fingerprint": ""} for row in documents_left)]

    html = html_report(
        audit.results,
        audit.groups,
        sources,
        rules=rules,
        ruleset=audit.ruleset,
        notes=(*audit.notes, *_unaudited(audit)),
    )
    out.mkdir(parents=True, exist_ok=True)
    _write(out / "documents.csv", to_csv(columns_of(audit.results), documents))
    _write(out / "findings.csv", to_csv(FINDING_COLUMNS, findings))
    _write(out / "sources.csv", to_csv(SOURCE_COLUMNS, sources))
    _write(out / "report.html", html.encode("utf-8"))
    if left:
        _write(out / WITHOUT_FINDING, _as_they_were(left))
    elif (out / WITHOUT_FINDING).exists():
        (out / WITHOUT_FINDING).unlink()

    said = [f"reports are in {out}: report.html, documents.csv, findings.csv, sources.csv"]
    if about_documents or about_findings:
        carried = len(about_documents) + len(about_findings) - len(left)
        said.append(f"{carried} reviewed rows carried over, {len(left)} found no finding")
        if left:
            said[-1] += f" and are kept in {out / WITHOUT_FINDING}"
    return said


def _unaudited(audit: Audit) -> list[str]:
    return [f"not audited: {unread.name}: {unread.reason}" for unread in audit.unaudited]


def _as_they_were(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Rows of an earlier table, cell for cell: they are the reviewer's and may have columns that we do not know."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode("utf-8-sig")


def _write(path: Path, data: bytes) -> None:
    """Write all of it or nothing: a run that is stopped must not leave half a table with verdicts in it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
