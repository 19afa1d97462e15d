"""Temporary files: they have no name, go with the process, and an error says in which folder they lie."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

PREFIX = "auditor-"


class TemporaryFile:
    """Bytes on disk, written and read at any place. Raises OSError that names the folder."""

    def __init__(self) -> None:
        with named_in_errors():
            self._file = cast(BinaryIO, tempfile.TemporaryFile(prefix=PREFIX))  # noqa: SIM115 - as long as this

    def write(self, place: int, data: bytes | memoryview) -> int:
        """Write ``data`` from ``place`` on; how many bytes they are."""
        with named_in_errors():
            self._file.seek(place)
            return self._file.write(data)

    def read(self, place: int, size: int) -> bytes:
        """``size`` bytes from ``place`` on."""
        with named_in_errors():
            self._file.seek(place)
            return self._file.read(size)


@contextmanager
def named_in_errors() -> Iterator[None]:
    """What goes wrong with a file that has no name is told of the folder: mostly that it is full."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        said = f"{error.strerror} (temporary files; TMPDIR names another folder)"
        raise OSError(error.errno, said, tempfile.gettempdir()) from error
