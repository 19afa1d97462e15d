"""A sequence whose items are worked out when they are asked for, so that none of them is held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """So many items; ``item`` gives each by its number, every time that it is asked for."""

    def __init__(self, length: int, item: Callable[[int], T]) -> None:
        self._numbers = range(length)
        self._item = item

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            chosen = self._numbers[index]
            return Lazy(len(chosen), lambda number: self._item(chosen[number]))
        return self._item(self._numbers[index])
