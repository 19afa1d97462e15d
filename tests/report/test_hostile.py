"""Files whose names and texts attack whoever opens the reports on them: nothing is lost, and nothing runs."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from html_samples import FILLER, HOSTILE, Spun, Words
from test_html import ELEMENTS, Page

from auditor.escape import neutralised, restored
from auditor.review import read_sheets
from auditor.run.local import audit_paths
from auditor.run.reports import write_reports

NAMES = (
    '=HYPERLINK("https:example.invalid";"x").txt',
    "+1-1@SUM(A1).txt",
    "<script>alert(1)<script>.txt",
    "javascript:alert(1).txt",
    "]]>--><!--.txt",
    "\u202egnp.exe.txt",
    "a\tb\nc\x1b[31m.txt",
    "'; DROP TABLE documents; --.txt",
    "C1 \x85 \x9b31m.txt",
)
RULES = [Words("tone/loaded_language", dict.fromkeys((*HOSTILE, "=cmd|"), "=1+1")), Spun()]
TEXT = "\n\n".join((FILLER, *HOSTILE, "=cmd|' /C calc'!A0", "\x00 \x01 \ufeff \ud7ff \U0010ffff"))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports in every format."""
    folder = tmp_path_factory.mktemp("texts")
    for name in NAMES:
        (folder / name).write_text(TEXT, encoding="utf-8", newline="")
    (folder / "lone\udc80.txt").write_bytes(TEXT.encode())
    out = tmp_path_factory.mktemp("out")
    write_reports(audit_paths([str(folder)], RULES), RULES, out, formats=["xlsx"])
    return out


def test_pandas_reads_every_row_of_every_table(out: Path) -> None:
    """Each file has its row with its own name, each finding its words, and no cell begins a formula."""
    tables = {
        name: pd.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False) for name in ("documents", "findings")
    }
    documents = set(tables["documents"]["document"])
    assert documents >= {neutralised(name) for name in NAMES}
    assert len(tables["documents"]) == len(NAMES) + 1
    findings = tables["findings"]
    for name in documents:
        excerpts = set(findings.loc[findings["document"] == name, "excerpt"].map(restored))
        assert {restored(neutralised(word)) for word in HOSTILE[:6]} <= excerpts
    for table in tables.values():
        for column in table:
            assert not table[column].str.match(r"[=+\-@\t\r]").any() or column in {"flesch_reading_ease"}


def test_the_workbook_has_what_the_tables_have(out: Path) -> None:
    """Cell by cell, for every text."""
    sheets = {sheet.name.rpartition("sheet ")[2]: list(sheet.rows) for sheet in read_sheets(out / "report.xlsx")}
    for name in ("documents", "findings"):
        table = pd.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False)
        assert len(table) == len(sheets[name])
        for column in ("document", "title", "excerpt", "context", "message", "suggestion", "fingerprint"):
            if column in table:
                assert [row.get(column, "") for row in sheets[name]] == list(table[column]), column


def test_the_report_has_no_element_of_theirs(out: Path) -> None:
    """Whatever they are called and say, the page consists of our own elements."""
    page = Page((out / "report.html").read_text("utf-8"))
    assert {name for name, _ in page.elements} <= ELEMENTS
    assert len(page.indexes("script")) == 1
    assert len(page.indexes("article", class_="document")) == len(NAMES) + 1
