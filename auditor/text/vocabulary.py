"""The words of all texts, each with one number in this process, and what is known of each word.

Most words of a text stood in a text before. What a table says of a word is therefore looked up once a process, and
for a text it is gathered by the numbers of its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import repeat
from threading import RLock
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

MOST_WORDS = 1 << 17  # of one vocabulary; a text that comes when it is full begins another


class Vocabulary(dict[str, int]):
    """Words, each with its number: a word that is asked for and is new takes the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        """The words by their numbers."""
        self._values: dict[WordTable, NDArray[Any]] = {}
        self._lock = RLock()

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self.words)
        self.words.append(word)
        return number

    def numbered(self, words: Iterable[str], count: int) -> NDArray[np.int64]:
        """The number of each of ``count`` words."""
        with self._lock:
            return np.fromiter(map(self.__getitem__, words), np.int64, count)

    def by_number(self, table: WordTable) -> NDArray[Any]:
        """What ``table`` says of each word, by number; at least of those that have one now."""
        values = self._values.get(table)
        if values is None or len(values) < len(self.words):
            with self._lock:
                values = self._values[table] = self._grown(table, self._values.get(table, table.of_none))
        return values

    def _grown(self, table: WordTable, values: NDArray[Any]) -> NDArray[Any]:
        count, known = len(self.words), len(values)
        # The room behind the last value makes it cheap to add some for each text.
        room = values.base if values.base is not None and len(values.base) >= count else None
        if room is None:
            room = np.empty(count + count // 2, values.dtype)
            room[:known] = values
        room[known:count] = np.fromiter(table.told(self.words[known:count]), values.dtype, count - known)
        return room[:count]


class WordTable:
    """What ``tell`` says of each word (lower case, straight apostrophe): ``tell(word, *default)``, of one type.

    It is asked once for each word that this process meets. A table is a constant of a module: what it says is kept.
    """

    def __init__(self, tell: Callable[..., object], *default: object, dtype: DTypeLike = np.int64) -> None:
        self._tell, self._default = tell, default
        self.of_none: NDArray[Any] = np.zeros(0, dtype)

    def of(self, word: str) -> Any:
        """What it says of one word."""
        return self._tell(word, *self._default)

    def told(self, words: Iterable[str]) -> Iterable[Any]:
        """What it says of each of the words."""
        return map(self._tell, words, *map(repeat, self._default))


_current = Vocabulary()


def vocabulary() -> Vocabulary:
    """The vocabulary for the words of a text that comes now."""
    global _current  # noqa: PLW0603  # one a process, as long as there is room in it
    if len(_current) >= MOST_WORDS:
        _current = Vocabulary()
    return _current
