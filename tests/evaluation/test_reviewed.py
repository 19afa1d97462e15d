"""Reviewers' verdicts as labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.evaluation.labelled import LabelledError
from auditor.evaluation.reviewed import read_reviewed, review_figures

HEADER = "document,source,rule,confidence,fingerprint,verdict\n"


def table(path: Path, *rows: str, header: str = HEADER) -> Path:
    """A table of these rows."""
    path.write_text(header + "".join(row + "\n" for row in rows), encoding="utf-8-sig")
    return path


def test_precision_by_rule(tmp_path: Path) -> None:
    """Verdicts in any words and case; what is not filled and what is no verdict is not counted, and told apart."""
    path = table(
        tmp_path / "findings.csv",
        "a.txt,A,tone/x,0.95,p1,Confirmed",
        "a.txt,A,tone/x,0.95,p2,NO",
        "b.txt,B,tone/x,0.60,p3,yes",
        "b.txt,B,tone/x,0.60,p4,",
        "b.txt,B,tone/x,0.60,p5,perhaps",
        "b.txt,B,claims/y,0.60,p6,",
    )
    (only,) = review_figures(read_reviewed([path]))
    assert (only.rule, only.findings, only.confirmed, only.dismissed, only.undecided) == ("tone/x", 5, 2, 1, 1)
    assert only.precision.value == pytest.approx(2 / 3)
    assert (only.macro.mean, only.macro.worst_site) == (0.75, "A")
    assert {given.between: given.right.n for given in only.by_confidence if given.right.n} == {
        "0.9 or more": 2,
        "0.5 to 0.7": 1,
    }
    assert review_figures(read_reviewed([path]), 0.9)[0].precision.value == 0.5


def test_a_finding_counts_once_however_many_reviewed_it(tmp_path: Path) -> None:
    """Reviewers who agree make one verdict, those who do not make none; verdicts on documents are passed over."""
    path = table(
        tmp_path / "review.csv",
        "a.txt,p1,tone/x,confirmed,Ada",
        "a.txt,p1,tone/x,confirmed,Ben",
        "a.txt,p2,tone/x,confirmed,Ada",
        "a.txt,p2,tone/x,dismissed,Ben",
        "a.txt,,,too high,Ada",
        header="document,fingerprint,rule,verdict,reviewer\n",
    )
    (only,) = review_figures(read_reviewed([path]))
    assert (only.findings, only.confirmed, only.dismissed, only.undecided) == (2, 1, 0, 1)


def test_what_is_no_review_is_named(tmp_path: Path) -> None:
    """With the columns that it would need, or the row that is wrong."""
    with pytest.raises(LabelledError, match="needs the columns"):
        read_reviewed([table(tmp_path / "a.csv", "a", header="name\n")])
    with pytest.raises(LabelledError, match="row 2: confidence 'high'"):
        read_reviewed([table(tmp_path / "b.csv", "a.txt,A,tone/x,high,p1,yes")])
    with pytest.raises(LabelledError, match="row 2: names no rule"):
        read_reviewed([table(tmp_path / "c.csv", "a.txt,A,,0.9,p1,yes")])
