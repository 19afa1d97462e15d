"""Inputs judged on a Dask cluster: another way to the same outcomes, in the same order.

This process reads the inputs, ships the documents in batches, and draws the conclusions; so workers need auditor and
the packs, and no file. Each thread of a worker has a process of its own to judge in (see ``apart``). A worker that dies
costs nothing: its batches are done again elsewhere.
"""

from __future__ import annotations

import pickle
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from auditor.cache import Cache
from auditor.document import Document
from auditor.engine import Judged, companies
from auditor.read import Input, Reading
from auditor.run.apart import Apart, NotReady
from auditor.run.local import Engine
from auditor.run.pool import Outcome, Work, batches, died
from auditor.run.processes import AHEAD, default_jobs

RETRIES = 3  # of a batch, when its worker dies


class ClusterError(Exception):
    """There is no cluster; the message says what to do."""


def on_dask(scheduler: str = "", workers: int | None = None) -> Engine:
    """What judges inputs on the cluster at ``scheduler``, or on one of ``workers`` processes of this machine.

    Raises ClusterError where Dask is not installed or the scheduler does not answer.
    """
    try:
        dask: Any = import_module("distributed")  # an extra, and half a second
    except ImportError as error:
        raise ClusterError("Dask is not installed: pip install 'auditor[dask]'") from error

    def engine(inputs: Iterable[Input], work: Work) -> Iterator[Outcome]:
        with ExitStack() as stack:
            try:
                if scheduler:
                    client = stack.enter_context(dask.Client(scheduler))
                else:
                    here = dask.LocalCluster(workers or default_jobs(), threads_per_worker=1, dashboard_address=None)
                    client = stack.enter_context(dask.Client(stack.enter_context(here)))
            except OSError as error:
                raise ClusterError(f"no scheduler answers at {scheduler}: {error}") from error
            yield from outcomes_on(client, inputs, work)

    return engine


def outcomes_on(client: Any, inputs: Iterable[Input], work: Work) -> Iterator[Outcome]:
    """Judge ``inputs`` by the workers of a Dask ``client``; what the cache of this machine holds is not shipped."""
    killed = import_module("distributed").KilledWorker

    told = pickle.dumps((work.plan, work.rule_seconds))
    caches = _Caches(work)
    under_way: deque[_Batch] = deque()
    left = batches(inputs)
    while True:
        while len(under_way) < AHEAD * max(1, sum(client.nthreads().values())):
            if (given := next(left, None)) is None:
                break
            under_way.append(_Batch(client, given, work, caches, told))
        if not under_way:
            return
        batch = under_way.popleft()
        try:
            yield from batch.outcomes(batch.future.result() if batch.future else [])
        except NotReady as error:
            raise ClusterError(f"a worker cannot judge: {error}") from error
        except killed:  # one of its documents ends whoever works on it
            for one in batch.given:
                alone = _Batch(client, [one], work, caches, told)
                try:
                    found = alone.outcomes(alone.future.result() if alone.future else [])
                except killed:
                    found = [died(one)]
                yield from found


class _Batch:
    """Inputs that were read together; those documents that no cache holds are on their way."""

    def __init__(self, client: Any, given: Sequence[Input], work: Work, caches: _Caches, told: bytes) -> None:
        self.given = given
        self._caches = caches
        self._readings = [work.reader.read(one) for one in given]
        self._applying = [work.plan.applying(one.path, one.id) for one in given]
        self._kept = [caches.get(*pair) for pair in zip(self._readings, self._applying, strict=True)]
        new = [
            (reading.document, applying)
            for reading, applying, kept in zip(self._readings, self._applying, self._kept, strict=True)
            if reading.document is not None and kept is None
        ]
        self.future = client.submit(judge_batch, told, new, retries=RETRIES, pure=False) if new else None

    def outcomes(self, judged: Sequence[bytes | None]) -> list[Outcome]:
        """What became of each input, with what was judged elsewhere: pickles, None for what ends who judges it."""
        left = iter(judged)
        found = []
        for given, reading, applying, kept in zip(self.given, self._readings, self._applying, self._kept, strict=True):
            one = kept
            if reading.document is not None and kept is None:
                if (pickled := next(left)) is None:
                    found.append(died(given))
                    continue
                one = cast(Judged, pickle.loads(pickled))
                self._caches.put(one, applying)
            found.append(Outcome(given.id, one, reading.note, reading.unread, given.size, taken_over=kept is not None))
        return found


class _Caches:
    """The caches of this machine, by the overrides in force."""

    def __init__(self, work: Work) -> None:
        self._cache = work.cache
        self._opened = lru_cache(maxsize=256)(self._open)

    def get(self, reading: Reading, applying: tuple[int, ...]) -> Judged | None:
        cache = self._opened(applying)
        return cache.get(reading.document) if cache and reading.document is not None else None

    def put(self, judged: Judged, applying: tuple[int, ...]) -> None:
        if cache := self._opened(applying):
            cache.put([judged])

    def _open(self, applying: tuple[int, ...]) -> Cache | None:
        if self._cache is None:
            return None
        file, name = self._cache
        return Cache(file, f"{name} {applying}" if applying else name)


_of_thread = threading.local()


def judge_batch(told: bytes, documents: Sequence[tuple[Document, tuple[int, ...]]]) -> list[bytes | None]:
    """Judge documents on a worker, each by the rules in force for it. Raises NotReady."""
    apart: Apart | None = getattr(_of_thread, "apart", None)
    if apart is None or apart.told != told:
        if apart is not None:
            apart.end()
        apart = _of_thread.apart = Apart(told)
    batches = companies(documents, lambda asked: len(asked[0].text))
    return [pickled for batch in batches for pickled in apart.judged(batch)]
