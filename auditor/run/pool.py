"""Inputs read and judged one by one, by several processes where that is worth it, always in their order.

A process that dies (killed for its memory, or crashed in native code) costs the document that it died of and no
other: what was on its way is done again, document by document, and the one that kills is named.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from threadpoolctl import threadpool_limits

from auditor.engine import Judged, in_order, judge, literals_of
from auditor.read import Input, Unread, read_input
from auditor.rule import AnyRule
from auditor.text.literals import Literals

BATCH_BYTES = 200_000
BATCH_INPUTS = 64
AHEAD = 3  # batches for each process that wait or are worked on
DIED = "the process that audited it died, which is mostly for want of memory; audit it by itself or split it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: judged, or unread; and a note on how it was read."""

    id: str
    judged: Judged | None
    note: str = ""
    unread: Unread | None = None


def default_jobs() -> int:
    """One process for each core that this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judged_inputs(inputs: Iterable[Input], rules: Sequence[AnyRule], jobs: int = 1) -> Iterator[Outcome]:
    """Read and judge ``inputs`` in ``jobs`` processes; outcomes in the order of the inputs."""
    if jobs > 1:
        yield from _in_processes(_batches(inputs), rules, jobs)
        return
    rules = in_order(rules)
    literals = literals_of(rules)
    for given in inputs:
        yield _outcome(given, rules, literals)


def _outcome(given: Input, rules: Sequence[AnyRule], literals: Literals) -> Outcome:
    reading = read_input(given)
    judged = judge(reading.document, rules, literals) if reading.document else None
    return Outcome(given.id, judged, reading.note, reading.unread)


def _batches(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    """Inputs that go to a process together: small ones many, a large one alone."""
    batch: list[Input] = []
    size = 0
    for given in inputs:
        if batch and (size + given.size > BATCH_BYTES or len(batch) == BATCH_INPUTS):
            yield batch
            batch, size = [], 0
        batch.append(given)
        size += given.size
    if batch:
        yield batch


def _in_processes(batches: Iterator[list[Input]], rules: Sequence[AnyRule], jobs: int) -> Iterator[Outcome]:
    under_way: deque[tuple[list[Input], Future[list[Outcome]]]] = deque()
    pool = _pool(jobs, rules)
    try:
        while True:
            try:
                while len(under_way) < AHEAD * jobs and (batch := next(batches, None)):
                    under_way.append((batch, pool.submit(_judge_batch, batch)))
                if not under_way:
                    return
                outcomes = under_way[0][1].result()
            except BrokenProcessPool:
                # Nobody knows which batch it was, so the first is tried alone, and the others anew.
                pool.shutdown(cancel_futures=True)
                waiting = [batch for batch, _ in under_way]
                yield from _one_by_one(waiting[0], rules)
                pool = _pool(jobs, rules)
                under_way = deque((batch, pool.submit(_judge_batch, batch)) for batch in waiting[1:])
                continue
            under_way.popleft()
            yield from outcomes
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(batch: Sequence[Input], rules: Sequence[AnyRule]) -> Iterator[Outcome]:
    """The outcomes of a batch in which something may kill; what kills is named."""
    pool = _pool(1, rules)
    for given in batch:
        try:
            yield from pool.submit(_judge_batch, [given]).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = _pool(1, rules)
            yield Outcome(given.id, None, unread=Unread(given.shown, given.id, DIED))
    pool.shutdown()


_in_worker: dict[str, tuple[Sequence[AnyRule], Literals]] = {}


def _pool(jobs: int, rules: Sequence[AnyRule]) -> ProcessPoolExecutor:
    # A fork shares the models that this process has loaded; elsewhere than on Linux it is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker, initargs=(in_order(rules),))


def _start_worker(rules: Sequence[AnyRule]) -> None:
    threadpool_limits(limits=1, user_api="blas")
    _in_worker["rules"] = (rules, literals_of(rules))


def _judge_batch(batch: Sequence[Input]) -> list[Outcome]:
    rules, literals = _in_worker["rules"]
    return [_outcome(given, rules, literals) for given in batch]
