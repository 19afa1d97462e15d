"""Processes of this machine that work for this one: how they start, what they are given, how they end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

from threadpoolctl import threadpool_limits

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3  # pieces of work for each process that wait or are worked on

_work: list[Callable[[Any], Any]] = []


def default_jobs() -> int:
    """One process for each core that this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def mapped(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """What ``work`` makes of each of ``items``, in ``jobs`` processes; in their order.

    Raises BrokenProcessPool where one of them dies.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    under_way: deque[Future[R]] = deque()
    left = iter(items)
    pool = pool_of(jobs, partial(_take_up, work))
    try:
        while True:
            under_way.extend(pool.submit(_work_on, item) for item in islice(left, AHEAD * jobs - len(under_way)))
            if not under_way:
                return
            yield under_way[0].result()
            under_way.popleft()
    finally:
        stop(pool, at_once=bool(under_way))


def pool_of(jobs: int, begin: Callable[[], None]) -> ProcessPoolExecutor:
    """So many processes, each of which begins with ``begin``."""
    # A fork shares the models that this process has loaded; elsewhere than on Linux it is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(begin,))


def stop(pool: ProcessPoolExecutor, *, at_once: bool) -> None:
    """Let go of the processes; ``at_once`` also of what they are working on: what they have done is kept."""
    if at_once:
        for process in list((getattr(pool, "_processes", None) or {}).values()):  # no public way before Python 3.14
            process.kill()
    pool.shutdown(cancel_futures=True)


def _start(begin: Callable[[], None]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the run stops the process that leads it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    threadpool_limits(limits=1, user_api="blas")
    begin()


def _end_with_parent() -> None:
    """Nobody else would tell a process that the one that leads it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _take_up(work: Callable[[Any], Any]) -> None:
    _work[:] = [work]


def _work_on(item: Any) -> Any:
    [work] = _work
    return work(item)
