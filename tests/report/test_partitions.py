"""Tables in parts: every cell and type as in the table, in files that others read."""

from __future__ import annotations

import io
import json

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report import partitions
from auditor.schema import Column, Row, spark_ddl

COLUMNS = (Column("text"), Column("count", int), Column("number", float, 2))
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "text": TEXT,
            "count": st.none() | st.integers(-(2**63), 2**63 - 1),
            "number": st.none() | st.floats(allow_nan=False, allow_infinity=False),
        }
    ),
    max_size=8,
)


@given(ROWS)
def test_json_lines_give_every_cell_back(rows: list[Row]) -> None:
    """A line an object, whatever line ends its text holds."""
    files = list(partitions.partitioned(partitions.JSON_LINES, COLUMNS, rows))
    assert [name for name, _ in files] == ["part-00000.jsonl"]
    assert [json.loads(line) for line in files[0][1].decode().split("\n")[:-1]] == rows


@given(ROWS)
def test_parquet_gives_every_cell_back(rows: list[Row]) -> None:
    """With the types of the schema, also where every cell of a column is empty or there is no row."""
    ((name, data),) = partitions.partitioned(partitions.PARQUET, COLUMNS, rows)
    table = pq.read_table(io.BytesIO(data))
    assert name == "part-00000.parquet"
    assert [str(field.type) for field in table.schema] == ["string", "int64", "double"]
    assert table.to_pylist() == rows


@pytest.mark.parametrize("kind", [partitions.PARQUET, partitions.JSON_LINES])
def test_a_long_table_has_several_parts(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In order, none of them empty."""
    monkeypatch.setattr(partitions, "PART_ROWS", 4)
    rows: list[Row] = [{"text": "a", "count": number, "number": None} for number in range(8)]
    files = list(partitions.partitioned(kind, COLUMNS, rows))
    assert [name for name, _ in files] == [f"part-00000.{kind}", f"part-00001.{kind}"]
    read = pd.read_parquet if kind == partitions.PARQUET else lambda file: pd.read_json(file, lines=True)
    counts = [count for _, data in files for count in read(io.BytesIO(data))["count"]]
    assert counts == list(range(8))


def test_spark_is_told_the_types() -> None:
    """In the words of its data definition language."""
    assert spark_ddl(COLUMNS) == "`text` string, `count` bigint, `number` double"
