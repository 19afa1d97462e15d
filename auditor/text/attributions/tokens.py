"""The words of a text with their kinds and with what stands between them, ready for the attribution frames."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.attributions.kinds import ALL_KINDS, CUE, KIND_BITS
from auditor.text.attributions.lexicon import KINDS
from auditor.text.attributions.nouns import PERSONS
from auditor.text.substitutions import Substitutions
from auditor.text.vocabulary import WordTable
from auditor.text.words import Words, codes_of

COMMA, QUOTE, STOP, COLON, DASH, BRACKET = 1, 2, 4, 8, 16, 32
"""What can stand in the gap between two words, as bits; a gap of white space and hyphens alone is 0."""

_MARKS = {
    ",": COMMA,
    **dict.fromkeys('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018', QUOTE),
    **dict.fromkeys(".!?;\u2026", STOP),
    ":": COLON,
    **dict.fromkeys("\u2014\u2013|\u2022", DASH),
    **dict.fromkeys("()[]{}", BRACKET),
}


ANY_MARK = COMMA | QUOTE | STOP | COLON | DASH

Codes = NDArray[np.uint8] | NDArray[np.uint32]
Places = NDArray[np.int64]
_FIRST_CAPITAL, _LAST_CAPITAL, _LAST_ASCII = ord("A"), ord("Z"), 0x7F
_BITS = np.zeros(ord(max(_MARKS)) + 2, np.uint8)  # of each character up to the last mark, and for all behind it
_BITS[[ord(mark) for mark in _MARKS]] = list(_MARKS.values())

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col capt sgt lt maj st jr sr no inc corp co ltd rev hon messrs fr sir".split()
)
LEAST_STRENGTH = 0.5  # of a swap that is read as what it probably replaced


class Tokens:
    """Parallel lists, one entry a word: ``folded``, ``kind`` (bits of ``kinds``), ``capital``, ``gap`` (what follows).

    ``folded`` is read through machine swaps: where a word was swapped, its original stands.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        sentences: Sequence[Span],
        substitutions: Substitutions,
        table: WordTable,
    ) -> None:
        self.text = text
        self.is_spun = substitutions.probability >= 0.5
        starts, ends = words.starts, words.ends
        self.start, self.end = array("q", starts.tobytes()), array("q", ends.tobytes())
        self.folded, restored = _originals(words, substitutions)
        found = words.told(table)
        for index in restored:
            found[index] = table.of(self.folded[index])
        kind = found & ALL_KINDS
        self.sorts = found >> KIND_BITS
        """What else than its kinds the table given says of each word."""
        codes = codes_of(text)
        gaps = _gaps(codes, words)
        capitals = _capitals(text, codes, words)
        self.hyphenated: set[int] = set()
        """The words that are a part of a compound, as in "government-provided"."""
        self._read_hyphens(capitals, gaps)
        self.kind: list[int] = kind.tolist()
        self.capital: list[bool] = capitals.tolist()
        self.gap: list[int] = gaps.tolist()
        self.parting = _parting(self.folded, self.gap, np.flatnonzero(gaps & STOP).tolist())
        """What of the gap after each word divides, if brackets do not: the full stop of an abbreviation does not."""
        self.names = _names(capitals & (kind == 0), gaps)
        """First and last word of each run of capitalised words that mean nothing else; of two words at least."""
        self.firsts: Places = starts.searchsorted([sentence.start for sentence in sentences])
        self.lasts: Places = starts.searchsorted([sentence.end for sentence in sentences])
        self.first: list[int] = self.firsts.tolist()
        """Of each sentence the index of the first word."""
        self.last: list[int] = self.lasts.tolist()
        """Of each sentence the index after the last word."""

    def _read_hyphens(self, capitals: NDArray[np.bool_], gaps: NDArray[np.uint8]) -> None:
        """Compounds, dashes written as hyphens, and the rest of names such as "Yoon Suk-yeol"."""
        text, start, end = self.text, self.start, self.end
        hyphen = text.find("-")
        while hyphen >= 0:
            after = bisect_left(start, hyphen)
            if after < len(start) and start[after] == hyphen + 1:
                self.hyphenated.add(after)
                if after and capitals[after - 1]:
                    capitals[after] = True
            if after:
                if end[after - 1] == hyphen:
                    self.hyphenated.add(after - 1)
                if text.startswith("-", hyphen + 1) or text[hyphen - 1 : hyphen + 2] == " - ":
                    gaps[after - 1] |= DASH
            hyphen = text.find("-", hyphen + 1)

    def span(self, first: int, last: int) -> Span:
        """Where the words ``first`` to ``last`` stand, both included."""
        return Span(self.start[first], self.end[last])

    def is_hyphenated(self, index: int) -> bool:
        """Is the word a part of a compound, as in "government-provided"?"""
        return index in self.hyphenated

    def is_acronym(self, index: int) -> bool:
        """Is the word written in capitals throughout, like NATO or the U.N.?"""
        word = self.text[self.start[index] : self.end[index]]
        return (len(word) > 1 and word[:2].isupper()) or (len(word) > 2 and word[1] == "." and word[2].isupper())


def _originals(words: Words, substitutions: Substitutions) -> tuple[list[str], list[int]]:
    """The folded words, with the original in place of a swap that hides a word which attribution turns on; and where.

    A word that attribution knows as it stands is kept, since what it replaced is a guess. An original of fewer
    words leaves empty strings behind it; of one with more words the rest joins the last.
    """
    folded = words.folded
    restored: list[int] = []
    for swap in substitutions.spans:
        if swap.strength < LEAST_STRENGTH:
            continue
        places = words.within(swap.span)
        original = swap.original.lower().split()
        if not places or not original or not _restores(original, folded[places.start : places.stop]):
            continue
        if not restored:
            folded = list(folded)
        restored.extend(places)
        for number, index in enumerate(places):
            folded[index] = original[number] if number < len(original) else ""
        if len(original) > len(places):
            folded[places[-1]] = " ".join(original[len(places) - 1 :])
    return folded, restored


def _restores(original: list[str], printed: list[str]) -> bool:
    """Does the original hold a word that attribution turns on, and the printed text none?"""
    if original[0] == "according":
        return True
    known = printed if len(original) == len(printed) == 1 else [word for word in printed if KINDS.get(word, 0) & CUE]
    return any(word in KINDS for word in original) and not any(word in KINDS or word in PERSONS for word in known)


def _capitals(text: str, codes: Codes, words: Words) -> NDArray[np.bool_]:
    """Does each word begin with a capital?"""
    initials = codes[words.starts]
    capitals: NDArray[np.bool_] = (initials >= _FIRST_CAPITAL) & (initials <= _LAST_CAPITAL)
    if codes.itemsize > 1:
        for index in np.flatnonzero(initials > _LAST_ASCII).tolist():
            capitals[index] = text[words.starts[index]].isupper()
    return capitals


def _gaps(codes: Codes, words: Words) -> NDArray[np.uint8]:
    """What follows each word, up to the next or to the end of the text; dashes written as hyphens are left out."""
    gaps = np.zeros(len(words), np.uint8)
    if not len(words):
        return gaps
    bits = _BITS[codes] if codes.itemsize == 1 else _BITS.take(codes, mode="clip")
    marks = np.flatnonzero(bits)  # few, and fewer inside a word ("3.5") or before the first
    after = words.starts.searchsorted(marks) - 1
    between = (after >= 0) & (marks >= words.ends[after])
    np.bitwise_or.at(gaps, after[between], bits[marks[between]])
    return gaps


def _names(can_name: NDArray[np.bool_], gaps: NDArray[np.uint8]) -> list[tuple[int, int]]:
    goes_on = can_name[:-1] & can_name[1:] & (gaps[:-1] & ANY_MARK == 0)
    names: list[tuple[int, int]] = []
    for index in np.flatnonzero(goes_on).tolist():
        if names and names[-1][1] == index:
            names[-1] = names[-1][0], index + 1
        else:
            names.append((index, index + 1))
    return names


def _parting(folded: list[str], gaps: list[int], stops: list[int]) -> list[int]:
    parting = gaps.copy()
    for index in stops:
        word = folded[index]
        if word in _ABBREVIATIONS or len(word) == 1 or "." in word:
            parting[index] &= ~STOP
    return parting
