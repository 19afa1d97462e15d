"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.run.files import alone_in, write_whole


def test_what_cannot_be_written_is_called_by_its_name(tmp_path: Path) -> None:
    """Not by that of the file beside it, of which a user knows nothing; a folder in its place stays."""
    target = tmp_path / "absent" / "findings.csv"
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(target, b"rows")
    assert caught.value.filename == str(target)
    taken = tmp_path / "documents.csv"
    taken.mkdir()
    with pytest.raises(IsADirectoryError) as taken_error:
        write_whole(taken, b"rows")
    assert taken_error.value.filename == str(taken) and list(tmp_path.iterdir()) == [taken]


def test_a_full_disk_names_the_file_and_leaves_the_old_one(tmp_path: Path) -> None:
    """And nothing of what was begun."""
    target = tmp_path / "findings.csv"
    target.write_bytes(b"old")

    def rows() -> Iterator[bytes]:
        yield b"new"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space left") as caught:
        write_whole(target, rows())
    assert caught.value.filename == str(target) and target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_another_file_keeps_its_name(tmp_path: Path) -> None:
    """What fails to be read while a table is written is no fault of the table."""

    def rows() -> Iterator[bytes]:
        yield (tmp_path / "source.txt").read_bytes()

    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "findings.csv", rows())
    assert caught.value.filename == str(tmp_path / "source.txt")


def test_one_run_at_a_time_writes_into_a_folder(tmp_path: Path) -> None:
    """Another waits until the first is done, also where that one failed; the folder holds nothing for it."""
    fcntl = pytest.importorskip("fcntl", reason="locks are those of POSIX systems")

    def is_free() -> bool:
        descriptor = os.open(tmp_path, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            os.close(descriptor)
        return True

    with alone_in(tmp_path):
        assert not is_free()
    assert is_free()
    with pytest.raises(RuntimeError), alone_in(tmp_path):
        raise RuntimeError
    assert is_free() and not list(tmp_path.iterdir())
