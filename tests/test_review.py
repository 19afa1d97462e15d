"""Reviewers' verdicts outlive the next audit."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from auditor import Document, Hit, Judgement, Rule, Severity
from auditor.review import Entry, ReviewError, read_record, record_bytes, settle
from auditor.run.local import audit_paths
from auditor.run.reports import WITHOUT_FINDING, Written, write_reports
from auditor.verdicts import understood


class Bad(Rule):
    """Finds the word "bad"."""

    id = "tone/bad"
    literals = frozenset({"bad"})
    languages = frozenset()

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A hit a word."""
        return [Hit(span, "It is bad.") for _, span in doc.find(self.literals)]


class Spun(Rule):
    """Judges every document that says "spun" to be spun, and yields a label that caps its score."""

    id = "integrity/spun"
    severity = Severity.ERROR
    languages = frozenset()

    def check(self, doc: Document):  # type: ignore[no-untyped-def]
        """A judgement of the whole document."""
        spun = "spun" in doc.text
        return [Judgement("spun", "spun" if spun else "", 0.97 if spun else 0.01, 20.0, None, "Spun by a machine.")]


RULES = [Bad(), Spun()]


def written(folder: Path, out: Path, review: Path | None = None) -> Written:
    """Audit and write the reports."""
    return write_reports(audit_paths([str(folder)], RULES), RULES, out, review=review)


def audit(folder: Path, out: Path, review: Path | None = None) -> list[str]:
    """Audit and write the reports; what the user is told."""
    return list(written(folder, out, review).said)


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
    assert said[-1] == "review: 2 reviewed findings, 1 of them dismissed and out of the score; 1 reviewed scores"


def test_verdicts_without_a_finding_are_kept_and_come_back(texts: Path, tmp_path: Path) -> None:
    """Nobody's work is lost because a text was edited for a while."""
    out = tmp_path / "out"
    audit(texts, out)
    fill(out / "findings.csv", 1, verdict="confirmed", note="sure")
    fill(out / "documents.csv", 1, verdict="agree")
    before = (texts / "a.txt").read_bytes()
    (texts / "a.txt").unlink()
    said = audit(texts, out)
    assert said[-1].startswith("2 reviewed rows found no finding")
    assert {row["verdict"] for row in rows(out / WITHOUT_FINDING)} == {"confirmed", "agree"}
    audit(texts, out)
    (texts / "a.txt").write_bytes(before)
    said = audit(texts, out)
    assert said[-1] == "review: 1 reviewed findings, 0 of them dismissed and out of the score; 1 reviewed scores"
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


FILLER = "The council of the small town met on Monday and spoke for an hour about the bridge. " * 8


@pytest.fixture
def long_texts(tmp_path: Path) -> Path:
    """A document that is long enough for a score, twice bad, and said to be spun."""
    folder = tmp_path / "long"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{FILLER}\n\nA bad start. It was spun. A bad end.\n", encoding="utf-8")
    return folder


def test_what_is_dismissed_leaves_the_score(long_texts: Path, tmp_path: Path) -> None:
    """Its points, its cap and its label go; both scores are shown; the row stays where it is."""
    out = tmp_path / "out"
    audit(long_texts, out)
    [before] = rows(out / "documents.csv")
    assert (before["score"], before["capped_by"]) == ("20.0", "spun")
    assert not {"reviewer", "score_before_review"} & before.keys(), "there was no review yet"
    spun = next(number for number, row in enumerate(rows(out / "findings.csv")) if row["rule"] == "integrity/spun")
    fill(out / "findings.csv", spun, verdict="FALSE")
    audit(long_texts, out)
    [between] = rows(out / "documents.csv")
    assert between["capped_by"] == "" and float(between["score"]) > 20
    assert (between["score_before_review"], between["integrity"], between["errors"]) == ("20.0", "0.00", "0")
    assert between["spun_probability"] == before["spun_probability"], "what was measured stays"
    for number in range(3):
        fill(out / "findings.csv", number, verdict="n")
    result = written(long_texts, out).results[0]
    [after] = rows(out / "documents.csv")
    assert (after["score"], after["grade"], after["findings"]) == ("100.0", "good", "0")
    assert result.findings == () and result.score.value == 100
    assert [row["verdict"] for row in rows(out / "findings.csv")] == ["dismissed"] * 3


def test_the_record_is_found_and_counts(long_texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is given, beside the reports, or in the working folder; against it a table's verdict is kept apart."""
    out = tmp_path / "out"
    audit(long_texts, out)
    first = rows(out / "findings.csv")[0]
    entry = Entry("a.txt", first["fingerprint"], first["rule"], "dismissed", "", "anna")
    monkeypatch.chdir(tmp_path)
    for record in (tmp_path / "given.csv", out / "review.csv", tmp_path / "review.csv"):
        record.write_bytes(record_bytes([entry]))
        fill(out / "findings.csv", 0, verdict="confirmed", note="", reviewer="")
        audit(long_texts, out, record if record.name == "given.csv" else None)
        row = rows(out / "findings.csv")[0]
        assert (row["verdict"], row["reviewer"]) == ("dismissed", "anna")
        assert [kept["verdict"] for kept in rows(out / WITHOUT_FINDING)] == ["confirmed"]
        record.unlink()
    with pytest.raises(ReviewError, match="no such file"):
        audit(long_texts, out, tmp_path / "given.csv")


def test_reviewers_who_disagree_leave_the_score_as_it_is(long_texts: Path, tmp_path: Path) -> None:
    """The finding stays, is called disputed, and says who said what."""
    out = tmp_path / "out"
    audit(long_texts, out)
    first = rows(out / "findings.csv")[0]
    entry = Entry("a.txt", first["fingerprint"], first["rule"], "dismissed", "a name", "anna")
    other = Entry("a.txt", first["fingerprint"], first["rule"], "confirmed", "no", "ben")
    record = tmp_path / "record.csv"
    record.write_bytes(record_bytes([other, entry]))
    score = rows(out / "documents.csv")[0]["score"]
    audit(long_texts, out, record)
    row = rows(out / "findings.csv")[0]
    assert (row["verdict"], row["note"], row["reviewer"]) == ("disputed", "anna: a name | ben: no", "anna; ben")
    assert rows(out / "documents.csv")[0]["score"] == score
    audit(long_texts, out, record)  # what the audit itself wrote is nobody's new verdict
    assert not (out / WITHOUT_FINDING).exists()


def test_verdicts_follow_a_renamed_document(long_texts: Path, tmp_path: Path) -> None:
    """The file has another name, and the verdicts are still its own."""
    out, record = tmp_path / "out", tmp_path / "record.csv"
    audit(long_texts, out)
    entries = [Entry("a.txt", row["fingerprint"], row["rule"], "dismissed", "") for row in rows(out / "findings.csv")]
    record.write_bytes(record_bytes([*entries, Entry("a.txt", "", "", "too low", "")]))
    (long_texts / "a.txt").rename(long_texts / "b.txt")
    said = audit(long_texts, tmp_path / "new", record)
    assert "a.txt is now b.txt: its verdicts moved" in said
    [document] = rows(tmp_path / "new" / "documents.csv")
    assert (document["score"], document["verdict"]) == ("100.0", "too low")


def test_entries_of_what_is_gone_are_told(long_texts: Path, tmp_path: Path) -> None:
    """A record may know more than this audit; it is never changed by one."""
    settled = settle(
        audit_paths([str(long_texts)], RULES).results, [Entry("gone.txt", "a" * 16, "tone/bad", "confirmed", "")]
    )
    assert [entry.document for entry in settled.gone] == ["gone.txt"]
    assert settled.decisions == {} and settled.moves == {}


@pytest.mark.parametrize(
    ("said", "about_document", "means"),
    [
        ("Confirmed", False, "confirmed"),
        (" TRUE ", False, "confirmed"),
        ("y", False, "confirmed"),
        ("OK", False, "confirmed"),
        ("dismissed", False, "dismissed"),
        ("False", False, "dismissed"),
        ("FALSCH", False, "dismissed"),
        ("n", False, "dismissed"),
        ("NO", False, "dismissed"),
        ("false  positive", False, "dismissed"),
        ("Too_High", True, "too high"),
        ("too low", True, "too low"),
        ("ok", True, "agree"),
        ("no", True, None),
        ("too low", False, None),
        ("perhaps", False, None),
        ("", False, ""),
    ],
)
def test_a_verdict_is_understood_as_people_write_it(said: str, about_document: bool, means: str | None) -> None:
    """In any case, with any spaces, as spreadsheets write it; and what is no verdict is none."""
    assert understood(said, about_document=about_document) == means


def test_a_record_comes_back_and_is_sorted(tmp_path: Path) -> None:
    """Whatever a name or note holds, a line an entry."""
    entries = [
        Entry("b.txt", "a" * 16, "tone/bad", "confirmed", "=1+1\u2028"),
        Entry("=a.txt", "b" * 16, "tone/bad", "dismissed", 'a "quoted", note', "ben", "2026-01-02", "'=bad"),
        Entry("=a.txt", "", "", "too high", "", "anna", score="70.0", grade="fair"),
    ]
    path = tmp_path / "review.csv"
    path.write_bytes(record_bytes(entries))
    assert read_record(path) == [entries[2], entries[1], entries[0]]
    assert path.read_bytes().count(b"\n") == 4
    assert record_bytes(read_record(path)) == path.read_bytes()


def test_a_file_that_is_no_record_is_refused(tmp_path: Path) -> None:
    """A table of something else, or a verdict that nobody understands, stops before anything is written."""
    path = tmp_path / "review.csv"
    path.write_text("my,table\n1,2\n")
    with pytest.raises(ReviewError, match="has no column document, fingerprint, verdict"):
        read_record(path)
    path.write_text("document,fingerprint,verdict\na,b,perhaps\n")
    with pytest.raises(ReviewError, match="row 2: 'perhaps' is no verdict"):
        read_record(path)
