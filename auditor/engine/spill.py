"""A sequence that may be larger than memory: its tail lies in a temporary file."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, TypeVar, cast, overload

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
        self._file: BinaryIO | None = None
        self._ends = [0]
        for item in items:
            self.append(item)

    def append(self, item: T) -> None:
        """Add an item at the end."""
        if self._file is None:
            self._room -= self._weigh(item)
            if self._room >= 0:
                self._kept.append(item)
                return
            self._file = cast(BinaryIO, tempfile.TemporaryFile(prefix="auditor-"))  # noqa: SIM115 - lives as long as this
        self._file.seek(self._ends[-1])
        self._ends.append(self._ends[-1] + self._file.write(pickle.dumps(item, pickle.HIGHEST_PROTOCOL)))

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
        self._file.seek(start)
        return cast(T, pickle.loads(self._file.read(end - start)))

    def __iter__(self) -> Iterator[T]:
        return (self[index] for index in range(len(self)))
