"""Files that are written whole or not at all, and folders that one run at a time writes into."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write all of it or nothing: a run that is stopped must not leave half a table with verdicts in it.

    Raises OSError, which names ``path``.
    """
    _clear(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
        beside.replace(path)
    except OSError as error:  # of which nobody should have to ask what file it speaks of
        if error.errno is not None and error.filename in (None, str(beside)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other run writes into ``folder``, and keep others waiting: their files belong together, too."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - is not on every system

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # there are file systems that cannot
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _clear(path: Path) -> None:
    """Take away what a run that was killed had begun to write."""
    start = f".{path.name}."
    for left in path.parent.glob(".*"):
        process = left.name.removeprefix(start)
        if left.name.startswith(start) and process.isdecimal() and not _is_running(int(process)):
            left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    if os.name != "posix":  # elsewhere asking would end it
        return True
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
    return True
