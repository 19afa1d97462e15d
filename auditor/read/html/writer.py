"""The text of a page as a browser shows it, written piece by piece with the way back to the file."""

from __future__ import annotations

from array import array
from enum import IntEnum

import regex

from auditor.source_map import Runs, SourceMap

_UNSEEN = "\u00ad\u200b\u2060\ufeff"  # soft hyphens and the like
_WORD = rf"[^ \t\n\f\r{_UNSEEN}]++"
_PIECE = regex.compile(rf"(?P<space>[ \t\n\f\r]++)|(?P<unseen>[{_UNSEEN}]++)|{_WORD}(?: {_WORD})*+")
_PREFORMATTED = regex.compile(rf"(?P<end>\r\n|\r|\n)|(?P<unseen>[{_UNSEEN}]++)|[^\r\n{_UNSEEN}]++")


class Gap(IntEnum):
    """What stands between two pieces of text; of several the greatest counts."""

    NONE = 0
    SPACE = 1
    CELL = 2
    LINE = 3
    BLOCK = 4


_MARKS = {Gap.NONE: "", Gap.SPACE: " ", Gap.CELL: "\t", Gap.LINE: "\n", Gap.BLOCK: "\n\n"}


class Writer:
    """Collects text. Runs of white space become one gap, and nothing begins or ends with one.

    A character that the page does not have (the mark of a quotation, a gap made by tags) is found where the
    markup stands that makes it.
    """

    def __init__(self, html: str) -> None:
        self._html = html
        self._parts: list[str] = []
        self._runs = Runs()
        self._gap = Gap.NONE
        self._gap_start = 0  # where the white space or tag stands that made the gap
        self.length = 0

    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def source_map(self, line_starts: array[int]) -> SourceMap:
        """The way back from the text to the file."""
        return SourceMap(self._runs, line_starts)

    def gap(self, gap: Gap, at: int) -> None:
        """Set apart what follows; ``at`` is where the file says so."""
        if gap > self._gap:
            if self._gap is Gap.NONE:
                self._gap_start = min(at, len(self._html) - 1)  # the end of the file closes what is open
            self._gap = gap

    def line(self, at: int) -> None:
        """End the line; a second end of line at the same place leaves a blank line."""
        self.gap(Gap.BLOCK if self._gap >= Gap.LINE else Gap.LINE, at)

    def glued(self) -> bool:
        """Would a letter or digit written now stand at once behind another?"""
        return self._gap is Gap.NONE and self.length > 0 and self._parts[-1][-1].isalnum()

    def write(self, start: int, end: int) -> None:
        """Text of the file from ``start`` to ``end``."""
        for piece in _PIECE.finditer(self._html, start, end):
            if piece.lastgroup is None:
                self._put(piece[0], piece.start(), piece.end())
            elif piece.lastgroup == "space":
                self.gap(Gap.SPACE, piece.start())

    def write_preformatted(self, start: int, end: int) -> None:
        """Text of the file whose spaces and ends of lines count."""
        for piece in _PREFORMATTED.finditer(self._html, start, end):
            if piece["end"]:
                self.line(piece.start())
            elif piece["unseen"] or (piece[0].isspace() and (self._gap >= Gap.LINE or not self.length)):
                continue
            else:
                self._put(piece[0], piece.start(), piece.end())

    def put(self, characters: str, start: int) -> None:
        """Characters that the file writes otherwise, at ``start``: a reference, a quotation mark made by a tag."""
        if characters.isspace() and characters not in "\u00a0\u2003\u2002\u2009":
            self.gap(Gap.SPACE, start)
        elif seen := "".join(char for char in characters if char not in _UNSEEN):
            at = min(start, len(self._html) - 1)
            self._put(seen, at, at + 1)

    def _put(self, characters: str, start: int, end: int) -> None:
        if self._gap is not Gap.NONE:
            if self.length:
                mark = _MARKS[self._gap]
                self._runs.add(self.length, self._gap_start, max(self._gap_start + 1, self._gap_start))
                self._parts.append(mark)
                self.length += len(mark)
            self._gap = Gap.NONE
        self._runs.add(self.length, start, end)
        self._parts.append(characters)
        self.length += len(characters)
