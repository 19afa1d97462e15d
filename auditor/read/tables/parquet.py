"""Parquet: records from batches of a few rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from auditor.limits import Limits
from auditor.read.tables.cells import Record, Table, TableError

ROWS_AT_ONCE = 64
LARGEST_GROUP = 4_000_000_000  # bytes that a row group says it comes to


@contextmanager
def open_parquet(path: Path, _form: str, _limits: Limits) -> Iterator[Table]:
    """The table in a ``.parquet`` file; rows count from 1. Raises TableError."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise TableError("Parquet needs an extra: pip install 'auditor[parquet]'") from error
    try:
        file = parquet.ParquetFile(path, pre_buffer=False)
    except (pyarrow.ArrowException, OSError) as error:
        raise TableError(f"the file is damaged or no Parquet ({_first_line(error)})") from error
    with file:
        groups = (file.metadata.row_group(index).total_byte_size for index in range(file.metadata.num_row_groups))
        if max(groups, default=0) > LARGEST_GROUP:
            raise TableError(f"a row group is larger than {LARGEST_GROUP // 10**9} GB; write it in smaller groups")
        yield Table(file.schema_arrow.names, _records(file, pyarrow))


def _records(file: Any, pyarrow: Any) -> Iterator[Record]:
    number = 0
    try:
        for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield Record(f"row {number}", str(number), row)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise TableError(f"the file is damaged after row {number} ({_first_line(error)})") from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
