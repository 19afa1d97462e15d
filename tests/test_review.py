"""Reviewers' verdicts outlive the next audit."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from auditor import Document, Hit, Rule
from auditor.review import ReviewError, read_review
from auditor.run.local import audit_paths
from auditor.run.reports import WITHOUT_FINDING, write_reports


class Bad(Rule):
    """Finds the word "bad"."""

    id = "tone/bad"
    literals = frozenset({"bad"})
    languages = frozenset()

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A hit a word."""
        return [Hit(span, "It is bad.") for _, span in doc.find(self.literals)]


def audit(folder: Path, out: Path) -> list[str]:
    """Audit and write the reports; what the user is told."""
    return write_reports(audit_paths([str(folder)], [Bad()]), [Bad()], out)


def fill(path: Path, row: int, **cells: str) -> None:
    """Fill cells as a reviewer does with a spreadsheet."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    for name, value in cells.items():
        frame.loc[row, name] = value
    frame.to_csv(path, index=False, encoding="utf-8-sig")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Two documents with three findings."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("A bad start. A bad end.\n", encoding="utf-8")
    (folder / "=b.txt").write_text("It was bad.\n", encoding="utf-8")
    return folder


def test_verdicts_are_carried_over(texts: Path, tmp_path: Path) -> None:
    """A verdict stays with its finding though the text above it grows, and with a document of a dangerous name."""
    audit(texts, tmp_path / "out")
    fill(tmp_path / "out" / "findings.csv", 0, verdict="dismissed", note="=it is a name")
    fill(tmp_path / "out" / "findings.csv", 2, verdict="confirmed")
    fill(tmp_path / "out" / "documents.csv", 1, verdict="too low")
    (texts / "a.txt").write_text("Something new was said.\n\nA bad start. A bad end.\n", encoding="utf-8")
    said = audit(texts, tmp_path / "out")
    found = {(row["document"], row["line"], row["context"]): row for row in rows(tmp_path / "out" / "findings.csv")}
    assert found["'=b.txt", "1", "It was bad."]["verdict"] == "dismissed"
    assert found["'=b.txt", "1", "It was bad."]["note"] == "'=it is a name"
    assert found["a.txt", "3", "A bad end."]["verdict"] == "confirmed"
    assert found["a.txt", "3", "A bad start."]["verdict"] == ""
    assert rows(tmp_path / "out" / "documents.csv")[1]["verdict"] == "too low"
    assert said[-1] == "3 reviewed rows carried over, 0 found no finding"


def test_verdicts_without_a_finding_are_kept_and_come_back(texts: Path, tmp_path: Path) -> None:
    """Nobody's work is lost because a text was edited for a while."""
    out = tmp_path / "out"
    audit(texts, out)
    fill(out / "findings.csv", 1, verdict="confirmed", note="sure")
    fill(out / "documents.csv", 1, verdict="agree")
    before = (texts / "a.txt").read_bytes()
    (texts / "a.txt").unlink()
    said = audit(texts, out)
    assert "2 found no finding" in said[-1]
    assert {row["verdict"] for row in rows(out / WITHOUT_FINDING)} == {"confirmed", "agree"}
    audit(texts, out)
    (texts / "a.txt").write_bytes(before)
    said = audit(texts, out)
    assert said[-1] == "2 reviewed rows carried over, 0 found no finding"
    assert rows(out / "findings.csv")[1]["note"] == "sure"
    assert rows(out / "documents.csv")[1]["verdict"] == "agree"
    assert not (out / WITHOUT_FINDING).exists()


def test_a_table_saved_by_a_spreadsheet_is_read(texts: Path, tmp_path: Path) -> None:
    """Semicolons, tabs and other encodings are what spreadsheets write in other countries."""
    out = tmp_path / "out"
    audit(texts, out)
    fill(out / "findings.csv", 1, verdict="confirmed", note="caf\u00e9")
    frame = pd.read_csv(out / "findings.csv", dtype=str, keep_default_na=False)
    for separator, encoding in ((";", "cp1252"), ("\t", "utf-16")):
        frame.to_csv(out / "findings.csv", index=False, sep=separator, encoding=encoding)
        audit(texts, out)
        assert rows(out / "findings.csv")[1]["note"] == "caf\u00e9"


def test_a_foreign_table_is_not_overwritten(texts: Path, tmp_path: Path) -> None:
    """A file that may hold somebody's work and cannot be understood stops the run before anything is written."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "findings.csv").write_text("my,own,table\n1,2,3\n", encoding="utf-8")
    with pytest.raises(ReviewError, match=r"findings\.csv: has no column document, fingerprint, verdict, note"):
        audit(texts, out)
    assert [path.name for path in out.iterdir()] == ["findings.csv"]


def test_no_table_no_verdicts(tmp_path: Path) -> None:
    """A first audit finds nothing to carry over."""
    assert read_review(tmp_path / "findings.csv", ("document", "fingerprint")) == {}
