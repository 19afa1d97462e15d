"""The words of a text with their kinds and with what stands between them, ready for the attribution frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.attributions.lexicon import CUE, KINDS
from auditor.text.attributions.nouns import PERSONS
from auditor.text.substitutions import Substitutions
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
_SPACE, _FIRST_CAPITAL, _LAST_CAPITAL, _LAST_ASCII = ord(" "), ord("A"), ord("Z"), 0x7F

LEAST_STRENGTH = 0.5  # of a swap that is read as what it probably replaced


class Tokens:
    """Parallel lists, one entry a word: ``folded``, ``kind`` (bits of ``Kind``), ``capital``, ``gap`` (what follows).

    ``folded`` is read through machine swaps: where a word was swapped, its original stands.
    """

    def __init__(self, text: str, words: Words, sentences: Sequence[Span], substitutions: Substitutions) -> None:
        self.text = text
        self.start: list[int] = words.starts.tolist()
        self.end: list[int] = words.ends.tolist()
        self.is_spun = substitutions.probability >= 0.5
        self.folded = _originals(words, substitutions)
        self.kind: list[int] = list(map(KINDS.get, self.folded, repeat(0)))
        codes = codes_of(text)
        self.capital = _capitals(text, codes, words, self.start)
        self.gap = _gaps(text, codes, words)
        self.first: list[int] = words.starts.searchsorted([sentence.start for sentence in sentences]).tolist()
        """Of each sentence the index of the first word."""
        self.last: list[int] = words.starts.searchsorted([sentence.end for sentence in sentences]).tolist()
        """Of each sentence the index after the last word."""
        self.names = _names(self.capital, self.kind, self.gap)
        """First and last word of each run of capitalised words that mean nothing else; of two words at least."""

    def span(self, first: int, last: int) -> Span:
        """Where the words ``first`` to ``last`` stand, both included."""
        return Span(self.start[first], self.end[last])

    def is_hyphenated(self, index: int) -> bool:
        """Is the word a part of a compound, as in "government-provided"?"""
        start, end = self.start[index], self.end[index]
        return self.text[start - 1 : start] == "-" or self.text[end : end + 1] == "-"

    def is_acronym(self, index: int) -> bool:
        """Is the word written in capitals throughout, like NATO or the U.N.?"""
        word = self.text[self.start[index] : self.end[index]]
        return (len(word) > 1 and word[:2].isupper()) or (len(word) > 2 and word[1] == "." and word[2].isupper())


def _originals(words: Words, substitutions: Substitutions) -> list[str]:
    """The folded words, with the original in place of a swap that hides a word which attribution turns on.

    A word that attribution knows as it stands is kept, since what it replaced is a guess. An original of fewer
    words leaves empty strings behind it; of one with more words the rest joins the last.
    """
    if not substitutions.spans:
        return words.folded
    folded = list(words.folded)
    for swap in substitutions.spans:
        places = words.within(swap.span)
        original = swap.original.lower().split()
        if (
            swap.strength < LEAST_STRENGTH
            or not places
            or not original
            or not _restores(original, [folded[index] for index in places])
        ):
            continue
        for number, index in enumerate(places):
            folded[index] = original[number] if number < len(original) else ""
        if len(original) > len(places):
            folded[places[-1]] = " ".join(original[len(places) - 1 :])
    return folded


def _restores(original: list[str], printed: list[str]) -> bool:
    """Does the original hold a word that attribution turns on, and the printed text none?"""
    if original[0] == "according":
        return True
    known = printed if len(original) == len(printed) == 1 else [word for word in printed if KINDS.get(word, 0) & CUE]
    return any(word in KINDS for word in original) and not any(word in KINDS or word in PERSONS for word in known)


def _capitals(text: str, codes: Codes, words: Words, starts: list[int]) -> list[bool]:
    """Does each word begin with a capital, or go on with a name that does, as in "Yoon Suk-yeol"?"""
    initials = codes[words.starts]
    is_capital = (initials >= _FIRST_CAPITAL) & (initials <= _LAST_CAPITAL)
    for index in np.flatnonzero(initials > _LAST_ASCII).tolist():
        is_capital[index] = text[starts[index]].isupper()
    capitals: list[bool] = is_capital.tolist()
    hyphen = text.find("-")
    while hyphen >= 0:
        index = bisect_left(starts, hyphen)
        if 0 < index < len(starts) and starts[index] == hyphen + 1 and capitals[index - 1]:
            capitals[index] = True
        hyphen = text.find("-", hyphen + 1)
    return capitals


def _names(capitals: list[bool], kinds: list[int], gaps: list[int]) -> list[tuple[int, int]]:
    names: list[tuple[int, int]] = []
    last = -2
    for index in [index for index, is_capital in enumerate(capitals) if is_capital and not kinds[index]]:
        if last != index - 1 or gaps[last] & ~BRACKET:
            first = index
        elif last > first:
            names[-1] = first, index
        else:
            names.append((first, index))
        last = index
    return names


def _gaps(text: str, codes: Codes, words: Words) -> list[int]:
    """What follows each word, up to the next or to the end of the text."""
    nexts = np.append(words.starts[1:], len(text))
    gaps = [0] * len(words)
    # Behind most words stands a space and nothing else.
    is_plain = np.zeros(len(words), bool)
    is_plain[:-1] = (nexts[:-1] - words.ends[:-1] == 1) & (codes[words.ends[:-1]] == _SPACE)
    others = np.flatnonzero(~is_plain)
    bits: dict[str, int] = {}
    for index, end, start in zip(others.tolist(), words.ends[others].tolist(), nexts[others].tolist(), strict=True):
        gap = text[end:start]
        if gap not in bits:
            bits[gap] = _marks_in(gap)
        gaps[index] = bits[gap]
    return gaps


def _marks_in(gap: str) -> int:
    found = 0
    for char in set(gap):
        found |= _MARKS.get(char, 0)
    return found | DASH if " - " in gap or "--" in gap else found
