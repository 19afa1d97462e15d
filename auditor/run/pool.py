"""Inputs read and judged one by one, by several processes where that is worth it, always in their order.

A process that dies (killed for its memory, or crashed in native code) costs the document that it died of and no
other: what was on its way is done again, document by document, and the one that kills is named.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from threadpoolctl import threadpool_limits

from auditor.cache import Cache
from auditor.config import Plan
from auditor.engine import Judged, in_order, judge, literals_of
from auditor.read import Input, Reader, Unread
from auditor.rule import AnyRule

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


@dataclass(frozen=True, slots=True)
class Work:
    """What every process needs to know.

    The plan, how inputs are read, and a cache as its file and a name for what it depends on.
    """

    plan: Plan
    reader: Reader = field(default_factory=Reader)
    cache: tuple[Path, str] | None = None


class Worker:
    """Reads and judges batches of inputs, in this process."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._literals = literals_of(work.plan.rules)
        self._terms = lru_cache(maxsize=256)(self._terms_under)

    def outcomes(self, batch: Sequence[Input]) -> list[Outcome]:
        """What became of each input."""
        new: dict[tuple[int, ...], list[Judged]] = defaultdict(list)
        outcomes = []
        for given in batch:
            reading = self._work.reader.read(given)
            judged = None
            if reading.document is not None:
                applying = self._work.plan.applying(given.path, given.id)
                rules, cache = self._terms(applying)
                judged = cache.get(reading.document) if cache else None
                if judged is None:
                    judged = judge(reading.document, rules, self._literals)
                    new[applying].append(judged)
            outcomes.append(Outcome(given.id, judged, reading.note, reading.unread))
        for applying, all_judged in new.items():
            if cache := self._terms(applying)[1]:
                cache.put(all_judged)
        return outcomes

    def _terms_under(self, applying: tuple[int, ...]) -> tuple[Sequence[AnyRule], Cache | None]:
        """The rules where just these overrides are in force, and the cache of what they say."""
        rules = in_order(self._work.plan.rules_under(applying))
        if self._work.cache is None:
            return rules, None
        file, name = self._work.cache
        return rules, Cache(file, f"{name} {applying}" if applying else name)


def judged_inputs(inputs: Iterable[Input], work: Work, jobs: int = 1) -> Iterator[Outcome]:
    """Read and judge ``inputs`` in ``jobs`` processes; outcomes in the order of the inputs."""
    if jobs > 1:
        yield from _in_processes(_batches(inputs), work, jobs)
        return
    worker = Worker(work)
    for batch in _batches(inputs):
        yield from worker.outcomes(batch)


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


def _in_processes(batches: Iterator[list[Input]], work: Work, jobs: int) -> Iterator[Outcome]:
    under_way: deque[tuple[list[Input], Future[list[Outcome]]]] = deque()
    pool = _pool(jobs, work)
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
                yield from _one_by_one(waiting[0], work)
                pool = _pool(jobs, work)
                under_way = deque((batch, pool.submit(_judge_batch, batch)) for batch in waiting[1:])
                continue
            under_way.popleft()
            yield from outcomes
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(batch: Sequence[Input], work: Work) -> Iterator[Outcome]:
    """The outcomes of a batch in which something may kill; what kills is named."""
    pool = _pool(1, work)
    for given in batch:
        try:
            yield from pool.submit(_judge_batch, [given]).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = _pool(1, work)
            yield Outcome(given.id, None, unread=Unread(given.shown, given.id, DIED))
    pool.shutdown()


_in_process: dict[str, Worker] = {}


def _pool(jobs: int, work: Work) -> ProcessPoolExecutor:
    # A fork shares the models that this process has loaded; elsewhere than on Linux it is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker, initargs=(work,))


def _start_worker(work: Work) -> None:
    threadpool_limits(limits=1, user_api="blas")
    _in_process["worker"] = Worker(work)


def _judge_batch(batch: Sequence[Input]) -> list[Outcome]:
    return _in_process["worker"].outcomes(batch)
