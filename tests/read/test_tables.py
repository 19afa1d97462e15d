"""Tables whose rows are documents: every format gives the same rows, and a bad row costs nothing but itself."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.read import Columns, read_input
from auditor.read.formats import table_format
from auditor.read.tables import BadRow, TableRow, read_rows
from auditor.read.tables import streams as streams_module
from auditor.read.tables.rows import MOST_NAMED

ROWS = [
    {"id": "bridge", "text": 'The bridge, she said, is "shut".\nIt stays shut.', "source": "The Haddow Post"},
    {"id": "café", "text": "The café opens on Friday; the owner is pleased.", "source": ""},
]


def rows_of(path: Path, columns: Columns | None = None) -> list[TableRow | BadRow]:
    """Everything that the table gives."""
    return list(read_rows(path, path.name, str(path), columns or Columns()))


def reasons(path: Path, columns: Columns | None = None) -> list[str]:
    """Why rows of the table are no documents."""
    return [row.reason for row in rows_of(path, columns) if isinstance(row, BadRow)]


def texts(path: Path) -> list[str]:
    """The texts of the table."""
    return [row.text for row in rows_of(path) if isinstance(row, TableRow)]


def separated(delimiter: str) -> bytes:
    """The rows as a spreadsheet writes them."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return file.getvalue().encode()


def json_lines() -> bytes:
    """The rows as an export writes them."""
    return "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def parquet() -> bytes:
    """The rows as a data frame writes them."""
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), file)
    return file.getvalue()


FORMATS: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "a.csv": (lambda: separated(","), ["row 2", "row 3"]),
    "bom.csv": (lambda: b"\xef\xbb\xbf" + separated(","), ["row 2", "row 3"]),
    "semicolons.csv": (lambda: separated(";"), ["row 2", "row 3"]),
    "said.csv": (lambda: b"sep=|\r\n" + separated("|"), ["row 3", "row 4"]),
    "wide.csv": (lambda: b"\xff\xfe" + separated(",").decode().encode("utf-16-le"), ["row 2", "row 3"]),
    "old.csv": (lambda: separated(",").decode().encode("cp1252"), ["row 2", "row 3"]),
    "a.tsv": (lambda: separated("\t"), ["row 2", "row 3"]),
    "a.csv.gz": (lambda: gzip.compress(separated(",")), ["row 2", "row 3"]),
    "a.jsonl": (json_lines, ["line 1", "line 2"]),
    "a.ndjson": (lambda: b"\xef\xbb\xbf\n" + json_lines(), ["line 2", "line 3"]),
    "a.jsonl.gz": (lambda: gzip.compress(json_lines()[:60]) + gzip.compress(json_lines()[60:]), ["line 1", "line 2"]),
    "a.jsonl.zst": (lambda: zstandard.compress(json_lines()), ["line 1", "line 2"]),
    "a.parquet": (parquet, ["row 1", "row 2"]),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_rows(name: str, tmp_path: Path) -> None:
    """With ids, metadata and a place where a person finds them."""
    path = tmp_path / name
    data, places = FORMATS[name]
    path.write_bytes(data())
    rows = rows_of(path)
    assert [row.place for row in rows if isinstance(row, TableRow)] == places
    for row, expected in zip(rows, ROWS, strict=True):
        document = read_input(row).document
        assert document is not None and document.text == expected["text"]
        assert document.id == f"{name}#{expected['id']}"
        assert document.metadata.get("source", "") == expected["source"]
        assert document.place(0) == document.place(len(document.text) - 1) == row.place  # type: ignore[union-attr]


def test_formats_are_told_by_the_ending() -> None:
    """Only the formats of text are read compressed."""
    assert [table_format(name) for name in ("A.CSV", "a.b.jsonl.zst", "a.txt", "a.parquet.gz", "csv", "a.gz")] == [
        ".csv",
        ".jsonl",
        "",
        "",
        "",
        "",
    ]


def test_columns_can_be_named(tmp_path: Path) -> None:
    """Any column may be the text, the id or metadata; the URL tells the publisher where nothing else does."""
    path = tmp_path / "a.csv"
    path.write_text("key,body,author,link\n7.0,Text.,Ann Lee,https://www.example.org/x\n", encoding="utf-8")
    (row,) = rows_of(path, Columns("body", "key", {"url": "link"}))
    assert isinstance(row, TableRow) and row.id == "a.csv#7.0"
    assert row.metadata == {"author": "Ann Lee", "url": "https://www.example.org/x", "source": "example.org"}


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (Columns("bodi"), "there is no column 'bodi'; did you mean 'body'?"),
        (Columns("zzz"), "there is no column 'zzz'; it has 'key', 'body', 'twice', 'twice'"),
        (Columns("body", "id"), "there is no column 'id'"),
        (Columns("body", "", {"url": "link"}), "there is no column 'link'"),
        (Columns("twice"), "two columns are called 'twice'"),
    ],
)
def test_columns_that_are_missing_are_named(columns: Columns, said: str, tmp_path: Path) -> None:
    """With the nearest name, or those that there are."""
    path = tmp_path / "a.csv"
    path.write_text("key,body,twice,twice\n1,Text.,a,b\n", encoding="utf-8")
    assert reasons(path, columns)[0].startswith(said)
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"key": 1, "body": "Text."}\n', encoding="utf-8")
    if columns.text != "body":
        assert reasons(lines, columns)[0].startswith("there is no column")


def test_a_quotation_mark_that_is_never_closed_costs_one_row(tmp_path: Path) -> None:
    """And not the rest of the table."""
    path = tmp_path / "a.csv"
    path.write_bytes(b'text,n\n"good\nold",1\n"never closed,2\n"fine, too",3\nsaid "so",4\n')
    assert texts(path) == ["good\nold", "fine, too", 'said "so"']
    assert reasons(path) == ["row 3 has a quotation mark that is not closed"]


def test_rows_that_are_no_documents_are_named(tmp_path: Path) -> None:
    """Blank or missing text, an id that was met before, lines that are no JSON."""
    table = tmp_path / "a.csv"
    table.write_text("id,text\n1,Text.\n1,Again.\n\n2,\n3\n4,More.\n", encoding="utf-8")
    assert texts(table) == ["Text.", "More."]
    assert reasons(table) == [
        "row 3 has the id '1' that row 2 has, too",
        "row 5 is blank in column 'text'",
        "row 6 has no text in column 'text'",
    ]
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Text."}\n{"text": 5}\n{"text": \n["text"]\n{}\n{"text": "More."}\n', encoding="utf-8")
    assert texts(lines) == ["Text.", "More."]
    assert [reason.partition(" (")[0] for reason in reasons(lines)] == [
        "line 2 has no text in column 'text'",
        "line 3 is no JSON",
        "line 4 is no JSON object",
        "line 5 has no text in column 'text'",
    ]


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    """The first ones are named."""
    path = tmp_path / "a.csv"
    path.write_text("text,n\n" + ",1\n" * (MOST_NAMED + 7) + "Text.,2\n", encoding="utf-8")
    assert texts(path) == ["Text."]
    assert len(reasons(path)) == MOST_NAMED + 1 and reasons(path)[-1] == "7 more rows cannot be read"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"\n\n", "blank"),
        ("a.jsonl", b"\n", "blank"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
        ("a.parquet", b"PAR1 no", "damaged or no Parquet"),
        ("a.parquet", parquet()[:-30], "damaged or no Parquet"),
        ("a.csv.gz", b"text\nno gzip\n", "damaged or cut off"),
        ("a.jsonl.zst", b"no zstd", "damaged or cut off"),
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", b"PK\x03\x04 no", "cut off, damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
    ],
)
def test_what_is_no_table_is_named(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    """Under its own name."""
    path = tmp_path / name
    path.write_bytes(data)
    (row,) = rows_of(path)
    assert isinstance(row, BadRow) and row.id == name and said in row.reason


def test_a_table_that_is_cut_off_gives_what_there_is(tmp_path: Path) -> None:
    """And is named."""
    path = tmp_path / "a.jsonl.gz"
    lines = "".join(json.dumps({"text": f"Text {number * 7919 % 10007}."}) + "\n" for number in range(20_000)).encode()
    path.write_bytes(gzip.compress(lines)[:-20_000])
    rows = rows_of(path)
    assert len(rows) > 5_000 and all(isinstance(row, TableRow) for row in rows[:-1])
    assert isinstance(rows[-1], BadRow) and "damaged or cut off" in rows[-1].reason


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_file_that_swells_is_given_up(pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Whatever it swells to, no more of it is held than one row."""
    monkeypatch.setattr(streams_module, "SWELL_ALLOWED", 1 << 22)
    path = tmp_path / ("a.csv.gz" if pack is gzip.compress else "a.csv.zst")
    path.write_bytes(pack(b"text\nText.\n" + b"x\n" * (1 << 23)))
    rows = rows_of_until_bad(path)
    assert "swells" in rows.reason


def rows_of_until_bad(path: Path) -> BadRow:
    """The first thing in the table that is no document."""
    return next(row for row in read_rows(path, path.name, "", Columns()) if isinstance(row, BadRow))


def test_a_large_table_with_a_bad_row_takes_little_memory(tmp_path: Path) -> None:
    """One row is held at a time; all others are documents."""
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"text,n\n")
        for number in range(60_000):
            file.write(b'"never closed,1\n' if number == 40_000 else b'"The council met on Monday,\nand rose.",1\n')
    tracemalloc.start()
    good = bad = 0
    for row in read_rows(path, path.name, "", Columns()):
        good, bad = good + isinstance(row, TableRow), bad + isinstance(row, BadRow)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (good, bad) == (59_999, 1)
    assert peak < 10_000_000


@settings(deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=8),
    st.sampled_from(",;\t"),
)
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, found: list[str], delimiter: str) -> None:
    """What a writer of CSV wrote is what is read, line ends and quotation marks and all."""
    path = tmp_path_factory.mktemp("csv") / ("a.tsv" if delimiter == "\t" else "a.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerows([["text", "n"], *([text, "1"] for text in found)])
    written = [text for text in found if text.strip("\0 \t\r\n\v\f\u00a0\ufeff")]
    try:
        assert texts(path) == written
    except AssertionError:
        if "binary" not in str(reasons(path)):
            raise


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_named(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Nothing is raised, whatever the bytes."""
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("a.csv", "a.jsonl", "a.csv.gz", "a.jsonl.zst", "a.parquet", "a.xlsx"):
        (folder / name).write_bytes(b"text,n\n" + data if name == "a.csv" else data)
        rows_of(folder / name)
