"""Inputs read and judged one by one, by several processes where that is worth it, always in their order.

A process that dies (killed for its memory, or crashed in native code) costs the document that it died of and no
other: what was on its way is done again, document by document, and the one that kills is named.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path

from auditor.cache import Cache
from auditor.config import Plan
from auditor.document import Document
from auditor.engine import Judged, batches_of, companies, in_order, judge_together, judged_by_terms, literals_of
from auditor.limits import USUAL
from auditor.read import Input, Reader, Unread
from auditor.rule import AnyRule
from auditor.run.limits import limited
from auditor.run.processes import AHEAD, pool_of, stop
from auditor.run.profile import Meter, Seconds, measured

BATCH_BYTES = 200_000
BATCH_INPUTS = 64
DIED = "the process that audited it died, which is mostly for want of memory; audit it by itself or split it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: judged, or unread; and a note on how it was read.

    ``size`` is about how many bytes were read; ``taken_over`` says that an earlier run had judged it.
    """

    id: str
    judged: Judged | None
    note: str = ""
    unread: Unread | None = None
    size: int = 0
    taken_over: bool = False


def _drop(seconds: Seconds) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Work:
    """What every process needs to know.

    The plan, how inputs are read, a cache as its file and a name for what it depends on, how many seconds a rule of
    another pack may take for a document, and whether to measure what each rule takes.
    """

    plan: Plan
    reader: Reader = field(default_factory=Reader)
    cache: tuple[Path, str] | None = None
    rule_seconds: float = USUAL.rule_seconds
    measured: bool = False


class Worker:
    """Reads and judges batches of inputs, in this process."""

    def __init__(self, work: Work, meter: Meter | None = None) -> None:
        self._work = work
        self._meter = meter
        limit = limited(work.rule_seconds)
        self._guard = meter.within(limit) if meter else limit
        self._literals = literals_of(work.plan.rules)
        self._terms = lru_cache(maxsize=256)(self._terms_under)

    def outcomes(self, batch: Sequence[Input]) -> list[Outcome]:
        """What became of each input; what was worked out is kept as soon as those that go together are judged."""
        return [outcome for inputs in companies(batch, _size) for outcome in self._outcomes(inputs)]

    def _outcomes(self, batch: Sequence[Input]) -> list[Outcome]:
        found: list[Outcome] = []
        waiting: dict[int, tuple[Document, tuple[int, ...]]] = {}
        for given in batch:
            with measured(self._meter, "reading"):
                reading = self._work.reader.read(given)
            kept = None
            if reading.document is not None:
                applying = self._work.plan.applying(given.path, given.id)
                cache = self._terms(applying)[1]
                kept = cache.get(reading.document) if cache else None
                if kept is None:
                    waiting[len(found)] = reading.document, applying
            found.append(Outcome(given.id, kept, reading.note, reading.unread, given.size, taken_over=kept is not None))

        def judge(documents: Sequence[Document], applying: tuple[int, ...]) -> Sequence[Judged]:
            rules, cache = self._terms(applying)
            judged = judge_together(documents, rules, self._literals, self._guard)
            if cache:
                cache.put(judged)
            return judged

        with measured(self._meter, "placing findings and the rest"):
            judged = judged_by_terms([*waiting.values()], judge)
        for number, one in zip(waiting, judged, strict=True):
            found[number] = replace(found[number], judged=one)
        return found

    def _terms_under(self, applying: tuple[int, ...]) -> tuple[Sequence[AnyRule], Cache | None]:
        """The rules where just these overrides are in force, and the cache of what they say."""
        rules = in_order(self._work.plan.rules_under(applying))
        if self._work.cache is None:
            return rules, None
        file, name = self._work.cache
        return rules, Cache(file, f"{name} {applying}" if applying else name)


def judged_inputs(
    inputs: Iterable[Input],
    work: Work,
    jobs: int = 1,
    meter: Meter | None = None,
    add: Callable[[Seconds], None] = _drop,
) -> Iterator[Outcome]:
    """Read and judge ``inputs`` in ``jobs`` processes; outcomes in the order of the inputs.

    What other processes measure is given to ``add``; what this one does is measured by ``meter``.
    """
    if jobs > 1:
        yield from _in_processes(batches(inputs), work, jobs, add)
        return
    worker = Worker(work, meter)
    for batch in batches(inputs):
        yield from worker.outcomes(batch)


def batches(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    """Inputs that go to a process together: small ones many, a large one alone."""
    return batches_of(inputs, _size, BATCH_BYTES, BATCH_INPUTS)


def _size(given: Input) -> int:
    return given.size


_Done = tuple[list[Outcome], Seconds]


def _in_processes(
    left: Iterator[list[Input]], work: Work, jobs: int, add: Callable[[Seconds], None]
) -> Iterator[Outcome]:
    waiting: deque[list[Input]] = deque()  # for their turn
    under_way: deque[Future[_Done]] = deque()  # the first of those
    pool = _pool(jobs, work)
    try:
        while True:
            try:
                while len(under_way) < AHEAD * jobs:
                    if len(waiting) == len(under_way):
                        if (batch := next(left, None)) is None:
                            break
                        waiting.append(batch)
                    under_way.append(pool.submit(_judge_batch, waiting[len(under_way)]))
                if not under_way:
                    return
                outcomes, seconds = under_way[0].result()
            except BrokenProcessPool:
                # Nobody knows which batch it was, so the first is tried alone, and the others anew.
                stop(pool, at_once=True)
                under_way.clear()
                yield from _one_by_one(waiting.popleft(), work)
                pool = _pool(jobs, work)
                continue
            under_way.popleft()
            waiting.popleft()
            add(seconds)
            yield from outcomes
    finally:
        stop(pool, at_once=bool(under_way))


def _one_by_one(batch: Sequence[Input], work: Work) -> Iterator[Outcome]:
    """The outcomes of a batch in which something may kill; what kills twice is named."""
    pool = _pool(1, work)
    try:
        for given in batch:
            outcomes = [died(given)]
            for _attempt in range(2):  # it may be the process next door that took the memory
                try:
                    outcomes, _ = pool.submit(_judge_batch, [given]).result()
                    break
                except BrokenProcessPool:
                    stop(pool, at_once=True)
                    pool = _pool(1, work)
            yield from outcomes
    finally:
        stop(pool, at_once=True)


def died(given: Input) -> Outcome:
    """The outcome for an input that ends the process that works on it."""
    return Outcome(given.id, None, unread=Unread(given.shown, given.id, DIED), size=given.size)


_for_life = ExitStack()
_in_process: list[tuple[Worker, Meter]] = []


def _pool(jobs: int, work: Work) -> ProcessPoolExecutor:
    return pool_of(jobs, partial(_start_worker, work))


def _start_worker(work: Work) -> None:
    meter = Meter()
    if work.measured:
        _for_life.enter_context(meter.on_annotations())
    _in_process[:] = [(Worker(work, meter if work.measured else None), meter)]


def _judge_batch(batch: Sequence[Input]) -> _Done:
    [(worker, meter)] = _in_process
    return worker.outcomes(batch), meter.taken()
