"""Sequences that may be larger than memory: what does not fit lies in a temporary file."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, cast, overload

import numpy as np
from numpy.typing import NDArray

from auditor.temporary import TemporaryFile

T = TypeVar("T")

KEPT_BYTES = 16_000_000  # in memory, by each sequence


class Spill(Sequence[T]):
    """Items that are appended, then gone through as often as one likes, and looked up by number.

    ``weigh`` gives about how many bytes of memory an item takes; those beyond ``kept_bytes`` are pickled into a
    file that has no name and goes with the process.
    """

    def __init__(
        self, items: Iterable[T] = (), *, weigh: Callable[[T], int] = lambda item: 1000, kept_bytes: int = KEPT_BYTES
    ) -> None:
        self._kept: list[T] = []
        self._room = kept_bytes
        self._weigh = weigh
        self._file: TemporaryFile | None = None
        self._ends = array("Q", [0])
        for item in items:
            self.append(item)

    def append(self, item: T) -> None:
        """Add an item at the end."""
        if self._file is None:
            self._room -= self._weigh(item)
            if self._room >= 0:
                self._kept.append(item)
                return
            self._file = TemporaryFile()
        written = self._file.write(self._ends[-1], pickle.dumps(item, pickle.HIGHEST_PROTOCOL))
        self._ends.append(self._ends[-1] + written)

    def __len__(self) -> int:
        return len(self._kept) + len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        if index < len(self._kept):
            return self._kept[index]
        assert self._file is not None
        number = index - len(self._kept)
        start, end = self._ends[number], self._ends[number + 1]
        return cast(T, pickle.loads(self._file.read(start, end - start)))

    def __iter__(self) -> Iterator[T]:
        return (self[index] for index in range(len(self)))


class Numbers:
    """Whole numbers of 64 bits, appended and then read in stretches; those beyond ``kept`` lie in a file."""

    def __init__(self, kept: int) -> None:
        self._most = kept
        self._last = array("Q")  # those that are not in the file
        self._file: TemporaryFile | None = None
        self._filed = 0

    def extend(self, numbers: Iterable[int]) -> None:
        """Add numbers at the end."""
        self._last.extend(numbers)
        if len(self._last) > self._most:
            self._file = self._file or TemporaryFile()
            self._file.write(8 * self._filed, memoryview(self._last))
            self._filed += len(self._last)
            self._last = array("Q")

    def __len__(self) -> int:
        return self._filed + len(self._last)

    def read(self, start: int, end: int) -> NDArray[np.uint64]:
        """The numbers from ``start`` to ``end``."""
        found = np.empty(end - start, np.uint64)
        from_file = max(0, min(end, self._filed) - start)
        if from_file:
            assert self._file is not None
            found[:from_file] = np.frombuffer(self._file.read(8 * start, 8 * from_file), np.uint64)
        if from_file < len(found):
            last = self._last[start + from_file - self._filed : end - self._filed]
            found[from_file:] = np.frombuffer(last, np.uint64)
        return found

    def stretches(self, length: int) -> Iterator[tuple[int, NDArray[np.uint64]]]:
        """All numbers, so many at a time, each time with the place of the first."""
        for start in range(0, len(self), length):
            yield start, self.read(start, min(start + length, len(self)))
