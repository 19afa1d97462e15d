"""``auditor review`` from the command line, and an audit that reads what it wrote."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest

from auditor import Document, Hit, Rule
from auditor.cli import main
from auditor.run.local import audit_paths
from auditor.run.reports import write_reports


class Bad(Rule):
    """Finds the word "bad"."""

    id = "tone/bad"
    literals = frozenset({"bad"})
    languages = frozenset()

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A hit a word."""
        return [Hit(span, "It is bad.") for _, span in doc.find(self.literals)]


FILLER = "The council of the small town met on Monday and spoke for an hour about the bridge. " * 8


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The reports on two documents with three findings, beside the working folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{FILLER}A bad start. A bad end.\n", encoding="utf-8")
    (folder / "b.txt").write_text(f"{FILLER}It was bad.\n", encoding="utf-8")
    audit(tmp_path)
    return tmp_path / "out"


def audit(folder: Path) -> None:
    """Audit the texts into ``out``, with a workbook."""
    rules = [Bad()]
    write_reports(audit_paths([str(folder / "texts")], rules), rules, folder / "out", formats=["xlsx"])


def filled(source: Path, target: Path, verdicts: dict[int, str], **options: str) -> Path:
    """A reviewer's copy of a table, with verdicts by row."""
    frame = pd.read_csv(source, dtype=str, keep_default_na=False)
    for row, verdict in verdicts.items():
        frame.loc[row, "verdict"] = verdict
    frame.to_csv(target, index=False, **({"encoding": "utf-8-sig"} | options))
    return target


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_review_goes_round(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two reviewers fill their copies, both are added, and the next audit and the statistics know."""
    anna = filled(out / "findings.csv", tmp_path / "anna.csv", {0: "y", 1: "NO", 2: "no"}, sep=";", encoding="cp1252")
    ben = filled(out / "findings.csv", tmp_path / "ben.csv", {0: "confirmed", 1: "true"}, sep="\t", encoding="utf-16")
    scores = filled(out / "documents.csv", tmp_path / "scores.csv", {0: "too high", 1: "agree"})
    assert main(["review", "add", str(anna), "--reviewer", "anna", "--reports", str(out)]) == 0
    assert main(["review", "add", str(ben), str(scores), "--reviewer", "ben", "--date", "2026-01-02"]) == 0
    said = capsys.readouterr()
    assert "review.csv: 3 added, 0 changed, 0 known already" in said.out
    assert "anna says dismissed, ben says confirmed" in said.err
    record = rows(tmp_path / "review.csv")
    about_findings = sorted((row["document"], row["reviewer"], row["verdict"]) for row in record if row["fingerprint"])
    assert about_findings == [
        ("a.txt", "anna", "confirmed"),
        ("a.txt", "anna", "dismissed"),
        ("a.txt", "ben", "confirmed"),
        ("a.txt", "ben", "confirmed"),
        ("b.txt", "anna", "dismissed"),
    ]

    audit(tmp_path)
    a, b = rows(out / "documents.csv")
    assert (a["verdict"], a["score_before_review"]) == ("too high", "")
    assert (b["verdict"], b["score"], b["findings"]) == ("agree", "100.0", "0")
    assert float(b["score_before_review"]) < 100
    assert sorted(row["verdict"] for row in rows(out / "findings.csv")) == ["confirmed", "dismissed", "disputed"]

    # What the audit wrote is nothing new to add.
    assert main(["review", "add", str(out / "findings.csv"), str(out / "report.xlsx"), "--reviewer", "carl"]) == 0
    assert "0 added, 0 changed" in capsys.readouterr().out

    assert main(["review", "stats", "--format", "json"]) == 0
    stats = json.loads(capsys.readouterr().out)
    [rule] = stats["rules"]
    assert (rule["confirmed"], rule["dismissed"], rule["disputed"], rule["precision"]) == (1, 1, 1, 0.5)
    assert stats["agreements"] == [{"one": "anna", "other": "ben", "both": 2, "same": 1, "kappa": 0.0}]
    assert main(["review", "stats"]) == 0
    text = capsys.readouterr().out
    assert "tone/bad" in text and "9% to 91%" in text and "anna, ben" in text and "too high" in text


def test_what_is_not_taken_is_said_and_fails(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed mind needs force; a word that is no verdict is named; the rest is merged."""
    first = filled(out / "findings.csv", tmp_path / "first.csv", {0: "y"})
    assert main(["review", "add", str(first)]) == 0
    second = filled(out / "findings.csv", tmp_path / "second.csv", {0: "n", 1: "perhaps", 2: "y"})
    assert main(["review", "add", str(second)]) == 1
    said = capsys.readouterr()
    assert "1 added" in said.out and "the record has confirmed" in said.err and "perhaps is no verdict" in said.err
    assert main(["review", "add", str(second), "--force"]) == 1, "perhaps is still no verdict"
    assert "1 changed" in capsys.readouterr().out


def test_unknown_findings_and_edited_cells_are_said(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever sorted one column alone, or sends an old table, hears of it; numbers in another shape are the same."""
    frame = pd.read_csv(out / "findings.csv", dtype=str, keep_default_na=False)
    frame["verdict"] = "y"
    frame.loc[0, "fingerprint"] = "p" * 16
    frame.loc[1, "rule"] = "tone/good"
    frame["confidence"] = [str(float(cell)) for cell in frame["confidence"]]
    frame.to_csv(tmp_path / "mine.csv", index=False)
    assert main(["review", "add", str(tmp_path / "mine.csv"), "--reports", str(out)]) == 0
    said = capsys.readouterr().err
    assert f"tone/bad {'p' * 16}: y" in said and "kept all the same" in said
    assert said.count("edited besides") == 1 and said.rstrip().endswith("y: rule")


def test_nothing_to_compare_with_is_said(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table that lies alone is taken and the lack told; a folder that was named and holds none is an error."""
    alone = tmp_path / "alone"
    alone.mkdir()
    mine = filled(out / "findings.csv", alone / "mine.csv", {0: "y", 1: "n"})
    assert main(["review", "add", str(mine), "--reports", str(alone)]) == 2
    assert "holds neither documents.csv nor findings.csv" in capsys.readouterr().err
    assert not (tmp_path / "review.csv").exists()
    assert main(["review", "add", str(mine)]) == 0
    assert "2 of 2 rows were taken as they are" in capsys.readouterr().err
    assert main(["review", "add", str(mine), "--reports", str(out)]) == 0
    assert not capsys.readouterr().err


def test_a_table_filled_where_the_audit_left_it_needs_no_other(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside its report there is nothing else to compare it with, and nothing to say about that."""
    (tmp_path / "report.html").touch()
    mine = filled(out / "findings.csv", tmp_path / "findings.csv", {0: "y"})
    assert main(["review", "add", str(mine)]) == 0
    assert not capsys.readouterr().err


def test_files_that_are_no_review_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, and the user hears why."""
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    (tmp_path / "broken.xlsx").write_text("no workbook")
    record = tmp_path / "review.csv"
    for name in ("other.csv", "broken.xlsx", "absent.csv"):
        assert main(["review", "add", str(tmp_path / name), "--review", str(record)]) == 2
        assert name in capsys.readouterr().err
    assert not record.exists()
    assert main(["review", "stats", "--review", str(record)]) == 2
    assert main(["review", "add", str(tmp_path / "other.csv"), "--reviewer", "a; b"]) == 2


def test_an_excel_table_with_its_separator_named(out: Path, tmp_path: Path) -> None:
    """Excel writes "sep=;" into a first line of its own."""
    mine = filled(out / "findings.csv", tmp_path / "mine.csv", {0: "WAHR"}, sep=";", encoding="utf-8")
    mine.write_bytes(b"sep=;\r\n" + mine.read_bytes())
    assert main(["review", "add", str(mine), "--review", str(tmp_path / "r" / "review.csv")]) == 0
    [entry] = rows(tmp_path / "r" / "review.csv")
    assert entry["verdict"] == "confirmed"


def test_verdicts_in_a_workbook_outlive_the_next_audit(out: Path, tmp_path: Path) -> None:
    """A reviewer may work in report.xlsx alone."""
    filled(out / "findings.csv", out / "findings.csv", {2: "dismissed"})
    audit(tmp_path)  # now the workbook has it, too
    for name in ("findings.csv", "documents.csv"):
        (out / name).unlink()
    audit(tmp_path)
    assert [row["verdict"] for row in rows(out / "findings.csv")] == ["", "", "dismissed"]
    assert rows(out / "documents.csv")[1]["score"] == "100.0"


def test_the_audit_command_takes_a_record_and_leaves_texts_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--review``, ``--format xlsx`` and ``--excerpts-only`` reach the reports."""
    text = f"{FILLER}\n\nA sentence that nobody outside may read.\n\nExperts say that it cures colds.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    out, record = tmp_path / "out", tmp_path / "record.csv"
    assert main(["audit", str(tmp_path / "a.txt"), "--out", str(out)]) == 0
    findings = filled(out / "findings.csv", tmp_path / "mine.csv", {0: "dismissed"})
    assert main(["review", "add", str(findings), "--review", str(record)]) == 0
    (out / "findings.csv").unlink()
    options = ["--review", str(record), "--format", "xlsx", "--excerpts-only"]
    assert main(["audit", str(tmp_path / "a.txt"), "--out", str(out), *options]) == 0
    assert "1 of them dismissed and out of the score" in capsys.readouterr().out
    assert rows(out / "findings.csv")[0]["verdict"] == "dismissed"
    assert (out / "report.xlsx").is_file()
    assert "nobody outside" not in (out / "report.html").read_text("utf-8")
    assert main(["audit", str(tmp_path / "a.txt"), "--out", str(out), "--review", str(tmp_path / "absent.csv")]) == 2


@pytest.mark.parametrize(("table", "words"), [("findings.csv", "confirmed, dismissed"), ("documents.csv", "too high")])
def test_a_table_that_nobody_filled(out: Path, table: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is no error, and what to do is said."""
    assert main(["review", "add", str(out / table), "--reviewer", "anna"]) == 0
    said = capsys.readouterr()
    assert "0 added" in said.out and "no row has a verdict yet" in said.err and words in said.err
    assert not Path("review.csv").exists()
