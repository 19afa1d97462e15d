"""The Python face: audit() and audit_frame()."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import auditor
from auditor import Document, audit, audit_frame

TEXT = "The council met on Monday to hear a report on the old bridge, the clerk Ann Bell said. " * 6


def test_everything_public_is_there() -> None:
    """Names in __all__ exist and are sorted."""
    assert sorted(auditor.__all__) == auditor.__all__
    for name in auditor.__all__:
        assert hasattr(auditor, name)
    assert sorted(auditor.__all__) == dir(auditor)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = auditor.nothing


def test_importing_it_loads_nothing() -> None:
    """Models, patterns and tables wait until something is asked for."""
    code = "import auditor, sys; print(sorted({'numpy', 'pandas', 'regex', 'auditor.api'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_audit_uses_the_installed_rules() -> None:
    """Without rules of one's own all installed ones judge."""
    (result,) = audit([Document("a", TEXT)])
    assert "hygiene/duplicated_block" in result.assessed
    assert result.score.value is not None


def test_frames_have_plain_columns() -> None:
    """The tables of the CSV files, as frames of str, Int64 and float64."""
    frame = pd.DataFrame(
        {"id": ["a", "b"], "text": [TEXT, "Kurz."], "source": ["The Haddow Post", np.nan], "other": [1, 2]}
    )
    documents, findings = audit_frame(frame)
    assert documents["document"].tolist() == ["a", "b"]
    assert documents["source"].tolist() == ["The Haddow Post", ""]
    assert np.isnan(documents["score"][1]) and documents["grade"][1] == "not assessed"
    assert documents["words"].dtype == "Int64" and documents["score"].dtype == "float64"
    assert not {"flags"} & {*documents.columns, *findings.columns}
    assert set(findings["document"]) <= {"a", "b"}


def test_frames_may_be_empty() -> None:
    """No rows give no rows, with all columns."""
    documents, findings = audit_frame(pd.DataFrame({"id": [], "text": []}))
    assert len(documents) == len(findings) == 0
    assert "score" in documents.columns and "rule" in findings.columns


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (pd.DataFrame({"id": ["a"], "body": ["x"]}), "no column text; it has id, body"),
        (pd.DataFrame({"id": ["a"], "text": [None]}), "row 'a': text is"),
        (pd.DataFrame({"id": ["a", "a"], "text": ["x", "y"]}), "two documents have the id 'a'"),
    ],
)
def test_wrong_frames_say_what_is_wrong(frame: pd.DataFrame, said: str) -> None:
    """The message names the column or the row."""
    with pytest.raises(ValueError, match=said):
        audit_frame(frame)
