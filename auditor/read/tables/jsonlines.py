"""JSON Lines: an object a line, one broken line losing nothing but itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from auditor.limits import Limits
from auditor.read.tables.cells import LARGEST_RECORD, Record, Table
from auditor.read.tables.separated import mended
from auditor.read.tables.streams import lines_of, open_text, sample_of


@contextmanager
def open_jsonlines(path: Path, _form: str, limits: Limits) -> Iterator[Table]:
    """The objects in a ``.jsonl`` file. Raises TableError."""
    encoding, _ = sample_of(path, limits)
    with open_text(path, "utf-8" if encoding.startswith("utf-8") else encoding, limits) as text:
        yield Table(None, _records(lines_of(text, LARGEST_RECORD)))


def _records(lines: Iterator[str | None]) -> Iterator[Record]:
    for number, line in enumerate(lines, 1):
        place = f"line {number}"
        if line is None:
            fault = f"is longer than {LARGEST_RECORD // 10**6} million characters"
        elif not line.strip("\ufeff \t\r\n"):
            continue
        else:
            try:
                found = json.loads(mended(line.removeprefix("\ufeff")))
            except (ValueError, RecursionError) as error:
                fault = f"is no JSON ({str(error) or 'nested too deep'})"
            else:
                if isinstance(found, dict):
                    yield Record(place, str(number), found)
                    continue
                fault = "is no JSON object"
        yield Record(place, str(number), fault=fault)
