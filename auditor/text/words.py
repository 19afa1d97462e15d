"""Words: runs of letters and digits, with what belongs inside them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cached_property

import numpy as np
import regex
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.fold import fold

# Initials keep their full stops ("U.S."), numbers their separators ("3.5", "1,000"), contractions their apostrophe.
# A hyphen divides: n-gram models and lexicons know the parts, rarely the compound.
_WORD = regex.compile(
    r"(?:\p{L}\.){2,}(?!\p{L})"
    r"|\p{N}++(?:[.,]\p{N}++)*+(?![\p{L}\p{M}])"
    r"|[\p{L}\p{M}\p{N}]++(?:['\u2019\u02bc][\p{L}\p{M}]++)*"
)


class Words:
    """The words of a text, as parallel sequences: ``words.folded[i]`` stands at ``words.starts[i]:words.ends[i]``.

    ``starts`` and ``ends`` are int64 arrays of code point offsets.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        places = array("q")  # a text of one word in ten characters would need a hundred bytes for each as a list
        for match in _WORD.finditer(text):
            places.extend(match.span())
        self._starts = places[0::2]  # for single look-ups bisect on an array is ten times as fast as numpy
        bounds = np.frombuffer(places, dtype=np.int64).reshape(-1, 2)
        self.starts: NDArray[np.int64] = bounds[:, 0]
        self.ends: NDArray[np.int64] = bounds[:, 1]

    @cached_property
    def folded(self) -> list[str]:
        """Each word in lower case with a straight apostrophe; equal words are one object."""
        folded = fold(self.text)
        known: dict[str, str] = {}
        words = (folded[start:end] for start, end in zip(self.starts.tolist(), self.ends.tolist(), strict=True))
        return [known.setdefault(word, word) for word in words]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, index: int) -> Span:
        """Where word number ``index`` stands."""
        return Span(int(self.starts[index]), int(self.ends[index]))

    def within(self, span: Span) -> range:
        """The indexes of the words that begin inside ``span``."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
