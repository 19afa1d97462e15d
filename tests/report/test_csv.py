"""CSV tables: safe in a spreadsheet, nothing lost, read back by pandas."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.escape import control_pictures, neutralised, printable, restored
from auditor.report.csv import to_csv
from auditor.tables import Column


def shown(text: str) -> str:
    """``text`` as a table shows it: pictures of control characters, and those that have none spelt."""
    return "".join(f"[U+{ord(char):04X}]" if 0x80 <= ord(char) < 0xA0 else char for char in control_pictures(text))


COLUMNS = (Column("text"), Column("count", int), Column("number", float, 2))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\uff1dx", "'=1", "''@x"])
def test_formulas_are_neutralised_and_come_back(text: str) -> None:
    """A cell that a spreadsheet would run is marked, and the mark can be taken away."""
    assert neutralised(text) == "'" + text
    assert restored(neutralised(text)) == text


@given(st.text())
def test_nothing_is_lost_and_nothing_runs(text: str) -> None:
    """Whatever the text, its cell starts no formula, holds no control character, and gives the text back."""
    cell = neutralised(text)
    assert cell[:1] not in set("=+-@\t\r")
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in cell)
    assert restored(cell) == shown(text)


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",))), min_size=1, max_size=5))
def test_pandas_reads_what_was_written(texts: list[str]) -> None:
    """Quotation marks, commas and line ends survive; a line is a row."""
    data = to_csv(COLUMNS, [{"text": text, "count": 3, "number": None} for text in texts])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == len(texts) + 1
    frame = pd.read_csv(io.BytesIO(data), keep_default_na=False, dtype={"text": str})
    assert [restored(cell) for cell in frame["text"]] == [shown(text) for text in texts]


def test_lone_surrogates_do_not_break_the_file() -> None:
    """A file name that is no UTF-8 must not stop the report."""
    assert "a\ufffdb" in to_csv(COLUMNS, [{"text": "a\udc80b", "count": None, "number": None}]).decode("utf-8-sig")


def test_numbers_have_their_decimals() -> None:
    """Counts are whole, numbers have fixed decimals, what is missing is empty."""
    data = to_csv(COLUMNS, [{"text": "", "count": 4, "number": 0.5}, {"text": "x", "count": None, "number": None}])
    assert data.decode("utf-8-sig").splitlines()[1:] == [",4,0.50", "x,,"]


def test_printable_shows_what_would_act() -> None:
    """Escape sequences and overrides of the writing direction are shown and not obeyed."""
    assert printable("a\x1b[31mb\u202ec\n") == "a\u241b[31mb\\u202ec\u240a"
