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
# Classes of characters; marks count as letters here, and points and apostrophes may stand inside a word.
_OTHER, _LETTER, _DIGIT, _POINT, _APOSTROPHE, _UNKNOWN = range(6)
_OF_WORDS = regex.compile(r"(\p{L}|\p{M})|(\p{N})|([.,])|(['\u2019])")  # in the order of the classes
_BLANK = ord(" ")
_PAGE_BITS = 8
_PAGE = 1 << _PAGE_BITS  # characters whose classes are worked out together, when one of them is first met

_classes = np.full(0x110000, _UNKNOWN, np.uint8)


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

    A run of letters and digits is a word, and so is one of letters with apostrophes among them. Only where a point
    or a digit stands beside a point or an apostrophe inside of a run, which is rare, does it take the pattern to tell.
    """
    classes = _classes_of(codes_of(text))
    letters = (classes == _LETTER) | (classes == _DIGIT)
    # Runs of letters, and of letters with joiners among them: each word lies in one, and most are the same.
    joiners = np.flatnonzero((classes[1:-1] >= _POINT) & letters[:-2] & letters[2:]) + 1
    letters[joiners] = True
    starts, ends = _runs(letters)
    in_doubt = np.zeros(len(starts), bool)
    in_doubt[np.searchsorted(starts, joiners, side="right") - 1] = True
    joined = zip(starts[in_doubt].tolist(), ends[in_doubt].tolist(), strict=True)
    kinds = classes.tobytes()
    in_doubt[in_doubt] = [kinds.find(_POINT, *run) >= 0 or kinds.find(_DIGIT, *run) >= 0 for run in joined]
    if not in_doubt.any():
        return starts, ends, letters
    # The full stop that ends initials belongs to them and is followed by none.
    places = array("q")
    for start, end in zip(starts[in_doubt].tolist(), ends[in_doubt].tolist(), strict=True):
        letters[start:end] = False
        for match in WORD.finditer(text, start, end + 1 if text.startswith(".", end) else end):
            first, last = match.span()
            letters[first:last] = True
            places.extend((first, last))
    told = np.frombuffer(places, np.int64).reshape(-1, 2)
    starts = np.concatenate((starts[~in_doubt], told[:, 0]))
    ends = np.concatenate((ends[~in_doubt], told[:, 1]))
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
    classes = _classes[codes]
    unknown = classes == _UNKNOWN
    if not unknown.any():
        return classes
    for page in np.flatnonzero(np.bincount(codes[unknown] >> _PAGE_BITS)).tolist():
        first = page << _PAGE_BITS
        _classes[first : first + _PAGE] = _OTHER
        for match in _OF_WORDS.finditer("".join(map(chr, range(first, first + _PAGE)))):
            _classes[first + match.start()] = match.lastindex or _OTHER
    return _classes[codes]
