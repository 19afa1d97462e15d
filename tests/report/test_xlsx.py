"""The workbook: complete, quiet, harmless, and the same again after LibreOffice has saved it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from html_samples import FILLER, HOSTILE, HOSTILE_NAME, Spun, Words, audited
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import Document
from auditor.escape import neutralised
from auditor.report import xlsx
from auditor.report.csv import to_csv
from auditor.report.xlsx import LONGEST_CELL, workbook
from auditor.review import entries_of, read_sheets
from auditor.schema import FINDING_COLUMNS, REVIEWER, SOURCE_COLUMNS, Row
from auditor.tables import columns_of, document_rows, finding_rows, source_rows

SOFFICE = shutil.which("soffice")
RULES = [Words("tone/loaded_language", {"brutal": "=1+1"}), Spun()]
TRAPS = (
    *HOSTILE,
    '=HYPERLINK("https://example.invalid";"x")',
    "@SUM(A1)",
    "+1",
    "-2",
    "\t=1",
    "'=1",
    "_x0041_",
    "1e5",
    "00123",
    "TRUE",
    "2024-01-02",
    "1/2",
    " space ",
    "a\udc80b",
    "mailto:a@b.c",
    "internal:x!A1",
    "https://example.invalid/",
    "\u2028\u0085",
)


def tables(documents: Sequence[Document]) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows of an audit."""
    results = audited(documents, RULES)
    return document_rows(results, {"copy": {}, "origin": {}}, "r"), finding_rows(results), source_rows(results)


def written(path: Path, documents: Sequence[Document], verdicts: Mapping[int, str] | None = None) -> list[Row]:
    """Write the workbook on an audit, with verdicts by number of the finding; the rows of the findings."""
    about_documents, findings, sources = tables(documents)
    findings = [row | {"verdict": (verdicts or {}).get(number, "")} for number, row in enumerate(findings)]
    columns = columns_of(audited(documents, RULES))
    path.write_bytes(b"".join(workbook(columns, about_documents, findings, sources, RULES, {RULES[0].id: 3})))
    return findings


def sheets(path: Path) -> dict[str, list[Mapping[str, str]]]:
    """The rows of a workbook by the name of their sheet."""
    return {sheet.name.rpartition("sheet ")[2]: list(sheet.rows) for sheet in read_sheets(path)}


TEXTS = [
    Document("a.txt", FILLER + "The brutal cuts. A brutal end, in line with it.", {"source": "=The Ledger"}),
    Document("b.txt", FILLER),
    Document(HOSTILE_NAME, FILLER + "\n".join(HOSTILE) + " brutal", {"title": HOSTILE[1], "url": HOSTILE[3]}),
]


def test_every_table_is_a_sheet_with_all_its_rows(tmp_path: Path):
    """Documents, findings, sources and rules, as in the CSV tables."""
    path = tmp_path / "report.xlsx"
    findings = written(path, TEXTS)
    read = sheets(path)
    assert list(read) == ["documents", "findings", "sources", "rules"]
    assert [len(rows) for rows in read.values()] == [3, len(findings), 1, 2]
    assert list(read["findings"][0]) == [column.name for column in (*FINDING_COLUMNS, REVIEWER)]
    assert list(read["sources"][0]) == [column.name for column in SOURCE_COLUMNS]
    for row, shown in zip(findings, read["findings"], strict=True):
        for name in ("document", "rule", "excerpt", "context", "message", "suggestion", "fingerprint"):
            assert shown[name] == neutralised(str(row[name]))
        assert (float(shown["confidence"]), int(shown["line"])) == (row["confidence"], row["line"])
    assert read["sources"][0]["source"] == "'=The Ledger"
    assert [row["findings"] for row in read["rules"]] == ["3", "0"]


def test_the_workbook_runs_nothing_and_leads_nowhere(tmp_path: Path):
    """No formula, no macro, no link out of it; a document leads to its findings, and verdicts can be chosen."""
    path = tmp_path / "report.xlsx"
    findings = written(path, TEXTS)
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert not [name for name in parts if "vba" in name.lower() or "external" in name.lower() or "_rels/sheet" in name]
    sheet = [parts[f"xl/worksheets/sheet{number}.xml"] for number in range(1, 5)]
    assert not [text for text in sheet if "<f>" in text or "<f " in text]
    assert "r:id" not in "".join(re.findall("<hyperlink .*?>", sheet[0]))
    leads_to = [int(row) for row in re.findall("location=\"'?findings'?!A(\\d+)\"", sheet[0])]
    found = [row["document"] for row in findings]
    assert leads_to == [found.index(document.id) + 2 for document in TEXTS if document.id in found]
    assert '"confirmed,dismissed"' in sheet[1] and '"agree,too high,too low"' in sheet[0]
    assert all('state="frozen"' in text and "<autoFilter " in text for text in sheet)
    assert "colorScale" in sheet[0]


def test_the_same_audit_makes_the_same_workbook(tmp_path: Path):
    """No date of today, no order that changes."""
    written(tmp_path / "one.xlsx", TEXTS)
    written(tmp_path / "other.xlsx", TEXTS)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "other.xlsx").read_bytes()


def test_what_a_cell_cannot_hold_is_cut_aloud(tmp_path: Path):
    """Also where characters count twice."""
    path = tmp_path / "report.xlsx"
    rows = [dict.fromkeys((column.name for column in FINDING_COLUMNS), "x" * 40_000 + "\U0001f600" * 20_000)]
    columns = columns_of([])
    path.write_bytes(b"".join(workbook(columns, [], [{**rows[0], "line": 1, "column": 1}], [], [], {})))
    [row] = sheets(path)["findings"]
    assert row["context"].endswith("[cut]")
    assert len(row["context"].encode("utf-16-le")) <= 2 * LONGEST_CELL


def test_more_findings_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """They go on on the next sheet, and documents lead to the right one."""
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    path = tmp_path / "report.xlsx"
    findings = written(path, [Document("a.txt", FILLER + "brutal " * 3), Document("b.txt", FILLER + "brutal " * 2)])
    read = sheets(path)
    assert [len(read[name]) for name in ("findings", "findings 2", "findings 3")] == [2, 2, 1]
    joined = [row for name in ("findings", "findings 2", "findings 3") for row in read[name]]
    assert [row["fingerprint"] for row in joined] == [row["fingerprint"] for row in findings]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=()), max_size=20), min_size=1, max_size=4
    )
)
def test_no_text_is_lost_or_changed(texts: list[str]):
    """Whatever a cell says, it comes back as the text that the CSV table has."""
    blank: Row = dict.fromkeys((column.name for column in FINDING_COLUMNS), None)
    rows = [blank | {"document": "a", "message": text, "note": text, "verdict": ""} for text in texts]
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"auditor-{os.getpid()}.xlsx"
    try:
        path.write_bytes(b"".join(workbook(columns_of([]), [], rows, [], [], {})))
        assert [row["message"] for row in sheets(path)["findings"]] == [neutralised(text) for text in texts]
    finally:
        path.unlink(missing_ok=True)


def test_without_the_extra_it_is_said(monkeypatch: pytest.MonkeyPatch):
    """Whoever has not installed it is told what to install."""
    monkeypatch.setattr(xlsx, "find_spec", lambda name: None)
    with pytest.raises(xlsx.XlsxError, match=r"auditor\[xlsx\]"):
        xlsx.check_installed()


@pytest.fixture
def convert(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Has LibreOffice open a file and save it in another format."""
    if SOFFICE is None:
        assert not os.environ.get("CI"), "CI needs LibreOffice for the slow tests"
        pytest.skip("no LibreOffice on this machine")

    def converted(path: Path, kind: str) -> Path:
        out = tmp_path / f"saved-{kind.partition(':')[0]}"
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        infilter = ["--infilter=CSV:44,34,76"] if path.suffix == ".csv" else []  # what its dialogue would ask
        command = [SOFFICE, "--headless", profile, *infilter, "--convert-to", kind, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return out / f"{path.stem}.{kind.partition(':')[0]}"

    return converted


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_review_comes_back_through_libreoffice(tmp_path: Path, convert, kind: str):  # type: ignore[no-untyped-def]
    """A workbook that LibreOffice opened and saved has every verdict and every text, for every finding."""
    path = tmp_path / "report.xlsx"
    documents = [Document(f"{number}{trap}", f"{FILLER}\n\n{trap} brutal") for number, trap in enumerate(TRAPS)]
    given_verdicts = {number: ("confirmed", "dismissed", "y", "FALSE")[number % 4] for number in range(len(TRAPS))}
    findings = written(path, documents, given_verdicts)
    read = sheets(convert(path, kind))["findings"]
    assert len(read) == len(findings)
    for row, shown in zip(findings, read, strict=True):
        for name in ("document", "excerpt", "context", "message", "suggestion", "fingerprint", "verdict"):
            assert shown.get(name, "") == neutralised(str(row[name])), name
    [sheet] = [sheet for sheet in read_sheets(convert(path, kind)) if sheet.name.endswith("sheet findings")]
    entries = [(entry.fingerprint, entry.verdict) for entry, _ in entries_of(sheet)]
    assert entries == [(row["fingerprint"], row["verdict"]) for row in findings if row["verdict"]]


@pytest.mark.slow
def test_a_csv_table_comes_back_through_libreoffice(tmp_path: Path, convert):  # type: ignore[no-untyped-def]
    """The CSV table, opened as text and saved as CSV, says the same."""
    blank: Row = dict.fromkeys((column.name for column in FINDING_COLUMNS), None)
    rows = [blank | {"document": "a", "fingerprint": "a" * 16, "message": trap, "verdict": "y"} for trap in TRAPS]
    path = tmp_path / "findings.csv"
    path.write_bytes(to_csv(FINDING_COLUMNS, rows))
    [sheet] = read_sheets(convert(path, "csv:Text - txt - csv (StarCalc):59,34,76"))
    read = list(sheet.rows)
    assert [row["verdict"] for row in read] == ["y"] * len(TRAPS)
    told = [row["message"] for row in read]
    text = [trap for trap in TRAPS if not trap[0].isdigit() and trap != "TRUE"]  # the rest are numbers to a spreadsheet
    assert {neutralised(trap).strip() for trap in text} <= {cell.strip() for cell in told}
