"""Labelled rows as people write them, and what is said of those that cannot be read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Span
from auditor.evaluation.labelled import Gold, LabelledError, Row, read_labelled


def rows(path: Path, *entries: Any) -> list[Row]:
    """What is read from a file of these entries."""
    path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
    return [row for row, _ in read_labelled([path])]


@pytest.mark.parametrize(
    ("given", "expected"),
    [(True, True), (False, False), (1, True), (0, False), ("True", True), (" false ", False), (" spun ", "spun")],
)
def test_labels(tmp_path: Path, given: Any, expected: Any) -> None:
    """True and false in every dress, or a name."""
    assert rows(tmp_path / "a.jsonl", {"text": "A.", "label": given})[0].label is expected or isinstance(expected, str)
    assert rows(tmp_path / "a.jsonl", {"text": "A.", "label": given})[0].label == expected


def test_spans(tmp_path: Path) -> None:
    """As lists of two or three, or as objects."""
    entry = {
        "text": "An workplace.",
        "spans": [[0, 2], [3, 12, "office"], {"start": 3, "end": 12, "original": ["office", " "], "label": " swap"}],
    }
    row = rows(tmp_path / "a.jsonl", entry)[0]
    assert row.label is None
    assert row.spans == (
        Gold(Span(0, 2)),
        Gold(Span(3, 12), ("office",)),
        Gold(Span(3, 12), ("office",), "swap"),
    )


@pytest.mark.parametrize(
    ("entry", "site"),
    [
        ({"site": "a.example", "source": "b"}, "a.example"),
        ({"source": "b", "url": "https://c.example/x"}, "b"),
        ({"url": "https://www.c.example:80/x"}, "c.example"),
        ({"site": 7}, "7"),
        ({}, ""),
    ],
)
def test_sites(tmp_path: Path, entry: dict[str, Any], site: str) -> None:
    """The site as named, or the source, or the host of the URL."""
    assert rows(tmp_path / "a.jsonl", {"text": "A.", "label": True, **entry})[0].site == site


def test_files_may_be_compressed_and_have_a_mark_and_blank_lines(tmp_path: Path) -> None:
    """Whatever they are called; rows are numbered as lines are."""
    data = b'\xef\xbb\xbf{"text": "A.", "label": true, "id": "x"}\r\n\r\n{"text": "B.", "label": false}'
    (tmp_path / "a.jsonl").write_bytes(data)
    (tmp_path / "b.jsonl").write_bytes(gzip.compress(data))
    for name in ("a.jsonl", "b.jsonl"):
        read = list(read_labelled([tmp_path / name]))
        assert [(row.number, row.name, document.text) for row, document in read] == [(1, "x", "A."), (3, "", "B.")]
        assert read[0][0].where == f"{tmp_path / name} row 1 (x)"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "A."', "no JSON object"),
        (b"[1, 2]", "no JSON object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"label": true}', "no text"),
        (b'{"text": null, "label": true}', "no text"),
        (b'{"text": 7, "label": true}', "text is int"),
        (b'{"text": "A."}', "neither label nor spans"),
        (b'{"text": "A.", "label": null}', "neither label nor spans"),
        (b'{"text": "A.", "label": [1]}', "label is [1]"),
        (b'{"text": "A.", "label": 0.7}', "label is 0.7"),
        (b'{"text": "A.", "spans": {}}', "spans is no list"),
        (b'{"text": "A.", "spans": [3]}', "span 1"),
        (b'{"text": "A.", "spans": [[0, 1], [0, 3]]}', "span 2: 0 to 3"),
        (b'{"text": "A.", "spans": [[1, 1]]}', "span 1: 1 to 1"),
        (b'{"text": "A.", "spans": [[0, true]]}', "whole numbers"),
        (b'{"text": "A.", "spans": [[0, 1, 5]]}', "original"),
        (b'{"text": "A.", "spans": [{"start": 0, "end": 1, "label": 5}]}', "label"),
        (b'{"text": "\xff", "label": true}', "not in UTF-8"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, line: bytes, said: str) -> None:
    """File and row, and what is wrong there."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "A.", "label": true}\n' + line + b"\n")
    with pytest.raises(LabelledError) as caught:
        list(read_labelled([path]))
    assert str(caught.value).startswith(f"{path} row 2: ")
    assert said in str(caught.value)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """With the row up to which it could be read."""
    path = tmp_path / "a.jsonl.gz"
    line = b'{"text": "A.", "label": true}\n'
    path.write_bytes(gzip.compress(line * 3)[:-9])
    with pytest.raises(LabelledError, match="damaged"):
        list(read_labelled([path]))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["start", "end"]), inner),
        max_leaves=6,
    ),
    st.sampled_from(["text", "label", "spans", "site", "id", "url", "source", "title"]),
)
def test_whatever_stands_in_a_row_is_read_or_refused(tmp_path_factory: Any, value: Any, key: str) -> None:
    """Never a crash."""
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    try:
        rows(path, {"text": "Some text.", "label": True, key: value})
    except LabelledError as error:
        assert "row 1" in str(error)
