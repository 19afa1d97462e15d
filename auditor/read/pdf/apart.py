"""Work on hostile files apart: in a process of its own, which may fail of them and take only so much memory."""

from __future__ import annotations

import faulthandler
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from auditor.read.decode import NotText

T = TypeVar("T")

MEMORY = 2 << 30  # bytes on top of what this process has

_FAILED = 70


def done_apart(work: Callable[[], T], seconds: float) -> T:
    """What ``work`` returns, which can be pickled, within so many CPU ``seconds``, or the NotText that it raises.

    Raises NotText, too, where the work takes too much, or crashes. Where processes cannot be forked it is done here.
    """
    if not sys.platform.startswith("linux"):
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = _FAILED
        try:
            os.close(reading)
            faulthandler.disable()  # a crash is expected here, and told in our own words
            _limit(seconds)
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(_outcome(work), pipe, pickle.HIGHEST_PROTOCOL)
            status = 0
        finally:
            os._exit(status)  # nothing of the other process is to be cleaned up here
    os.close(writing)
    outcome: Any = None
    with os.fdopen(reading, "rb") as pipe, suppress(EOFError, pickle.UnpicklingError):
        outcome = pickle.load(pipe)
    os.waitpid(child, 0)
    if outcome is None:
        raise NotText("the file takes more memory or time than any text needs, or is made to crash what reads it")
    if isinstance(outcome, NotText):
        raise outcome
    result: T = outcome[0]
    return result


def _outcome(work: Callable[[], T]) -> tuple[T] | NotText:
    try:
        return (work(),)
    except NotText as error:
        return error


def _limit(seconds: float) -> None:
    import resource  # noqa: PLC0415 - is not on every system

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    for limit, most in (
        (resource.RLIMIT_AS, pages * resource.getpagesize() + MEMORY),
        (resource.RLIMIT_CPU, max(1, round(seconds))),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
