"""Words: runs of letters and digits, with what belongs inside them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import cached_property
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.fold import fold
from auditor.text.vocabulary import Vocabulary, WordTable, vocabulary

# Initials keep their full stops ("U.S."), numbers their separators ("3.5", "1,000"), contractions their apostrophe.
# A hyphen divides: n-gram models and lexicons know the parts, rarely the compound.
WORD = regex.compile(
    r"(?:\p{L}\.){2,}(?!\p{L})"
    r"|\p{N}++(?:[.,]\p{N}++)*+(?![\p{L}\p{M}])"
    r"|[\p{L}\p{M}\p{N}]++(?:['\u2019\u02bc][\p{L}\p{M}]++)*"
)
_JOINERS = ".,'\u2019"  # what may stand inside a word, and is no letter itself
_LETTER_OR_JOINER = regex.compile(rf"[\p{{L}}\p{{M}}\p{{N}}{_JOINERS}]")
_OTHER, _LETTER, _JOINER = 0, 1, 2  # classes of characters; digits and marks count as letters here
_BLANK = ord(" ")
_PAGE = 256  # characters whose classes are worked out together, when one of them is first met

_classes = np.zeros(0x110000, np.uint8)
_known = np.zeros(0x110000 // _PAGE, bool)


class Words:
    """The words of a text, as parallel sequences: ``words.folded[i]`` stands at ``words.starts[i]:words.ends[i]``.

    ``starts`` and ``ends`` are int64 arrays of code point offsets. ``folded`` is the folded text, if it is at hand.
    """

    def __init__(self, text: str, folded: str | None = None) -> None:
        self.text = text
        self._folded = folded
        self.starts, self.ends, self._is_inside = _bounds(text)
        self._starts = array("q", self.starts.tobytes())  # for single look-ups ten times as fast as numpy

    @cached_property
    def folded(self) -> list[str]:
        """Each word in lower case with a straight apostrophe."""
        return self._cut(fold(self.text) if self._folded is None else self._folded)

    @cached_property
    def numbers(self) -> NDArray[np.int64]:
        """For each word its number, the same for equal words; the numbers mean nothing in another process."""
        return self._vocabulary.numbered(self.folded, len(self))

    def told(self, table: WordTable) -> NDArray[Any]:
        """For each word what ``table`` says of it."""
        numbers = self.numbers
        return self._vocabulary.by_number(table)[numbers]

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary()

    def _cut(self, folded: str) -> list[str]:
        """The words of the folded text: all that is none blanked out, and the rest split at the blanks."""
        if (self.starts[1:] == self.ends[:-1]).any():  # "U.S.5": nothing between two words to split at
            return [folded[start:end] for start, end in zip(self._starts, self.ends.tolist(), strict=True)]
        codes = codes_of(folded)
        encoding = "ascii" if codes.itemsize == 1 else "utf-32-le"
        words = np.where(self._is_inside, codes, codes.dtype.type(_BLANK)).tobytes()
        return words.decode(encoding, "surrogatepass").split()

    def __len__(self) -> int:
        return len(self._starts)

    def __reduce__(self) -> tuple[Any, ...]:
        return Words, (self.text, self._folded)  # numbers mean nothing elsewhere

    def span(self, index: int) -> Span:
        """Where word number ``index`` stands."""
        return Span(int(self.starts[index]), int(self.ends[index]))

    def within(self, span: Span) -> range:
        """The indexes of the words that begin inside ``span``."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))


def _bounds(text: str) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Where words begin and end, and which characters stand inside one.

    A run of letters and digits is a word. Only where a joiner stands between two such characters, which is rare,
    does it take the pattern to tell.
    """
    classes = _classes_of(codes_of(text))
    letters = classes == _LETTER
    # Runs of letters, and of letters with joiners among them: each word lies in one, and most are the same.
    joiners = np.flatnonzero((classes[1:-1] == _JOINER) & letters[:-2] & letters[2:]) + 1
    letters[joiners] = True
    starts, ends = _runs(letters)
    if not len(joiners):
        return starts, ends, letters
    is_joined = np.zeros(len(starts), bool)
    is_joined[np.searchsorted(starts, joiners, side="right") - 1] = True
    # The full stop that ends initials belongs to them and is followed by none.
    places = array("q")
    for start, end in zip(starts[is_joined].tolist(), ends[is_joined].tolist(), strict=True):
        letters[start:end] = False
        for match in WORD.finditer(text, start, end + 1 if text.startswith(".", end) else end):
            first, last = match.span()
            letters[first:last] = True
            places.extend((first, last))
    told = np.frombuffer(places, np.int64).reshape(-1, 2)
    starts = np.concatenate((starts[~is_joined], told[:, 0]))
    ends = np.concatenate((ends[~is_joined], told[:, 1]))
    order = np.argsort(starts, kind="stable")
    return starts[order], ends[order], letters


def _runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where runs of true values begin and end."""
    padded = np.zeros(len(mask) + 2, bool)
    padded[1:-1] = mask
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return edges[0::2], edges[1::2]


def codes_of(text: str) -> NDArray[np.uint8] | NDArray[np.uint32]:
    """The code points of a text, one number each: of one byte where all are ASCII."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _classes_of(codes: NDArray[np.uint8] | NDArray[np.uint32]) -> NDArray[np.uint8]:
    pages = np.zeros(1, np.uint8) if codes.itemsize == 1 else codes // _PAGE
    for page in set(pages[~_known[pages]].tolist()):
        characters = "".join(map(chr, range(page * _PAGE, (page + 1) * _PAGE)))
        for match in _LETTER_OR_JOINER.finditer(characters):
            _classes[page * _PAGE + match.start()] = _JOINER if match[0] in _JOINERS else _LETTER
        _known[page] = True
    return _classes[codes]
