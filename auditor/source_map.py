"""Where the characters of a document's text stand in the file that it was read from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that a text has from its file in one piece.

    ``text_start`` is where they begin in the text, ``file_start`` and ``file_end`` bound them in the decoded
    file. A run that is longer in the text than in the file (a character reference) has its overhang at its end.
    """

    text_start: int
    file_start: int
    file_end: int


class Runs(Sequence[Run]):
    """Runs in the room of three numbers each: a long page has as many as it has tags and line ends."""

    def __init__(self) -> None:
        self._numbers = array("q")

    def add(self, text_start: int, file_start: int, file_end: int) -> None:
        """Add a run behind the others, or make the last one longer where it goes on in text and file alike."""
        numbers = self._numbers
        if (
            len(numbers)
            and numbers[-1] == file_start
            and text_start - numbers[-3] == file_start - numbers[-2]
            and text_start > numbers[-3]
        ):
            numbers[-1] = file_end
        else:
            numbers.extend((text_start, file_start, file_end))

    def __len__(self) -> int:
        return len(self._numbers) // 3

    @overload
    def __getitem__(self, index: int) -> Run: ...

    @overload
    def __getitem__(self, index: slice) -> list[Run]: ...

    def __getitem__(self, index: int | slice) -> Run | list[Run]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = range(len(self))[index]
        return Run(*self._numbers[3 * place : 3 * place + 3])


@dataclass(frozen=True, eq=False)
class SourceMap:
    """A way back from a text to the file it was read from, made by the reader that took the text out of it.

    ``runs`` are sorted by ``text_start`` and the first begins at 0; ``line_starts`` are the offsets at which the
    lines of the decoded file begin, the first 0. A format that has no lines (DOCX, PDF, a row of a table) gives
    neither, and positions are then those in the text. ``places`` name what a reader of the file looks for, each
    from a text offset on: (0, "page 1"), (1820, "page 2").
    """

    runs: Sequence[Run] = ()
    line_starts: Sequence[int] = ()
    places: Sequence[tuple[int, str]] = ()

    def in_file(self, offset: int) -> int:
        """The offset in the decoded file of an offset in the text."""
        index = bisect_right(self.runs, offset, key=lambda run: run.text_start) - 1
        if index < 0:
            return offset
        run = self.runs[index]
        return min(run.file_start + offset - run.text_start, max(run.file_end - 1, run.file_start))

    def position(self, offset: int) -> tuple[int, int] | None:
        """Line and column in the file, both from 1, in code points; None where the format has no lines."""
        if not self.line_starts:
            return None
        where = self.in_file(offset)
        line = bisect_right(self.line_starts, where)
        return line, where - self.line_starts[line - 1] + 1

    def place(self, offset: int) -> str:
        """What a reader of the file looks for: "page 3", "row 17"; empty where line and column say it."""
        index = bisect_right(self.places, offset, key=lambda place: place[0]) - 1
        return self.places[index][1] if index >= 0 else ""
