"""A text as the encoder reads it: words cut into pieces, in windows that begin with a sentence where they can.

Pieces are those of WordPiece (Schuster and Nakajima, "Japanese and Korean voice search", 2012), lower case and without
accents: the longest known piece first, then the longest that may follow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import regex
from numpy.typing import NDArray

from auditor.text.substitutions.ngrams import Ids
from auditor.text.words import Words

PADDING, OTHER, OPEN, CLOSE, HIDDEN = range(5)
"""The pieces that stand for nothing, for what no piece fits, for the beginning and the end of a window, and for a word
that is to be guessed."""

WIDTH = 128
"""Pieces in a window at most."""

_SHORTEST = 60
"""Pieces from which on a window may end with a sentence."""
_FULL = WIDTH - 2
_LONGEST_WORD = 40
_MOST = 16  # pieces of a word
_FAR = 60  # characters between two words that are looked at
_PART = regex.compile(r"[\p{L}\p{N}]++|[^\p{L}\p{N}\p{Z}\p{C}\p{M}]")
_MARKS = regex.compile(r"\p{Mn}++")
_MARK = regex.compile(r"[^\p{Z}\p{C}\s]")


@dataclass(frozen=True)
class Windows:
    """``pieces`` has a row of ``WIDTH`` for each window; word i of those asked for begins at row ``row[i]`` and column
    ``column[i]``."""

    pieces: NDArray[np.int64]
    row: Ids
    column: Ids


class Pieces:
    """The pieces that words are cut into."""

    def __init__(self, pieces: Sequence[str]) -> None:
        """``pieces`` by number; those that continue a word begin with two number signs."""
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self.of = lru_cache(maxsize=1 << 16)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The pieces of a word or mark, at least one."""
        found: list[int] = []
        for part in _PART.findall(_MARKS.sub("", unicodedata.normalize("NFD", word.lower()))):
            found += self._cut(part)
        return tuple(found) or (OTHER,)

    def _cut(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            sign = "##" if start else ""
            for end in range(len(part) if len(part) <= _LONGEST_WORD else start, start, -1):
                piece = self._ids.get(sign + part[start:end])
                if piece is not None:
                    break
            else:
                return [OTHER]
            found.append(piece)
            start = end
        return found

    def windows(self, words: Words, first: int, last: int, opens: NDArray[np.bool_]) -> Windows:
        """Words ``first`` to ``last`` with the marks between them; ``opens`` tells of every word of the text whether a
        sentence begins with it."""
        text, starts, ends = words.text, words.starts.tolist(), words.ends.tolist()
        lines: list[list[int]] = []
        row, column = np.empty((2, last - first), dtype=np.int64)
        line, sentence = [OPEN], 1
        for index in range(first, last):
            if index > first:
                for mark in _MARK.findall(text, ends[index - 1], min(starts[index], ends[index - 1] + _FAR)):
                    line.append(self.of(mark)[0])
            if opens[index]:
                sentence = len(line)
            row[index - first], column[index - first] = len(lines), len(line)
            line += self.of(words.folded[index])[:_MOST]
            while len(line) >= _FULL:
                cut = sentence if _SHORTEST < sentence <= _FULL else _FULL
                lines.append([*line[:cut], CLOSE])
                line, sentence = [OPEN, *line[cut:]], 1
                moved = index - first
                while moved >= 0 and row[moved] == len(lines) - 1 and column[moved] >= cut:
                    row[moved] += 1
                    column[moved] -= cut - 1
                    moved -= 1
        lines.append([*line, CLOSE])
        pieces = np.full((len(lines), WIDTH), PADDING, dtype=np.int64)
        for number, line in enumerate(lines):
            pieces[number, : len(line)] = line
        return Windows(pieces, row, column)
