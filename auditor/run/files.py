"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write all of it or nothing: a run that is stopped must not leave half a table with verdicts in it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
