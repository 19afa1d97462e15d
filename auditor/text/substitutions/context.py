"""The words of documents as numbers: who stands beside whom, and where a sentence divides them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.substitutions.ngrams import Ids
from auditor.text.vocabulary import WordTable
from auditor.text.words import Words

UNKNOWN, BEGIN, END, NUMBER = 0, 1, 2, 3
PAD = 4
"""Unknown words before and after each document: every word has four neighbours on each side, and eight lie between
two documents, as many as say what a passage is about."""

Array = TypeVar("Array", bound=NDArray[Any])
Codes = NDArray[np.uint32]

_SHORT = 30
_COMMONEST = 80

# Marks across which words are not read together, beside the ends of sentences.
_HARD = "\n\r:;|•·…()[]{}<>=/\\*_#\t"
_IS_HARD = np.zeros(ord(max(_HARD)) + 2, dtype=bool)  # by code point; the last entry is for all that come after
_IS_HARD[[ord(mark) for mark in _HARD]] = True
_NEW_LINE = ord("\n")
_FAR = 12  # characters between two words that are never read together
_ASCII, _LETTERS = 128, 26


@dataclass(frozen=True, slots=True)
class Swappable:
    """What is read of one document: its words, and sorted where its sentences and quotations are and what no evidence
    may come from."""

    words: Words
    sentences: Sequence[Span]
    quotations: Sequence[Span] = ()
    skip: Sequence[Span] = ()

    def opens(self) -> NDArray[np.bool_]:
        """With which of its words do sentences begin?"""
        return openings(self.words.starts, np.array([span.start for span in self.sentences], dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Context:
    """The words of some documents in one row: one entry a word, and ``PAD`` empty ones before and after each document,
    over which nothing looks to the next.

    ``ids`` are vocabulary ids (0 unknown); ``before`` and ``after`` are the neighbours' ids, or the marks of the
    beginning and the end of a sentence. ``judged`` is false where a word may not be evidence. ``owner`` is the number
    of the document that an entry belongs to.
    """

    ids: Ids
    before: Ids
    after: Ids
    capital: NDArray[np.bool_]
    judged: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    owner: Ids

    def at(self, entries: Ids) -> Context:
        """These entries alone, those of whole documents."""
        return Context(*(getattr(self, name).take(entries) for name in self.__slots__))

    def replaced(self, words: Ids, by: Ids) -> Context:
        """The same text with other words at some places; place 0 is the first word that is not padding."""
        ids, before, after = self.ids.copy(), self.before.copy(), self.after.copy()
        places = words + PAD
        ids[places] = by
        follows, leads = before[places + 1] != BEGIN, after[places - 1] != END
        before[places[follows] + 1] = by[follows]
        after[places[leads] - 1] = by[leads]
        return replace(self, ids=ids, before=before, after=after)

    def piece(self, low: int, high: int) -> Context:
        """Entries ``low`` to ``high``; no phrase runs over its end."""
        after = self.after[low:high].copy()
        after[-1] = END
        return Context(
            self.ids[low:high],
            self.before[low:high],
            after,
            self.capital[low:high],
            self.judged[low:high],
            self.quoted[low:high],
            self.owner[low:high],
        )


def read(texts: Sequence[Swappable], ids: WordTable) -> Context:
    """The context of every word of these documents; ``ids`` is made by ``ids_by_word``."""
    counts = np.array([len(text.words) for text in texts])
    padded = counts + 2 * PAD
    places = np.arange(counts.sum()) + np.repeat(np.arange(len(texts)) * (2 * PAD) + PAD, counts)
    owner = np.repeat(np.arange(len(texts)), padded)
    known = np.zeros(len(owner), dtype=np.int64)
    known[places] = np.concatenate([text.words.told(ids) for text in texts])

    # The texts one after another, so that an offset means one place in all of them.
    codes = np.frombuffer("\n".join(text.words.text for text in texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    shifts = [0, *accumulate(len(text.words.text) + 1 for text in texts)]
    starts, ends = (
        np.concatenate([getattr(text.words, name) + shift for text, shift in zip(texts, shifts, strict=False)])
        for name in ("starts", "ends")
    )
    sentences, quotations, skip = (
        _bounds((getattr(text, name) for text in texts), shifts) for name in ("sentences", "quotations", "skip")
    )
    divided = np.ones(len(owner) + 1, dtype=bool)
    divided[places[1:]] = _divided(starts, ends, codes, sentences[0])
    begins = padded.cumsum() - padded
    divided[begins + PAD] = True
    before, after = shifted(known, -1), shifted(known, 1)
    before[divided[:-1]] = BEGIN
    after[divided[1:]] = END

    capital, judged, quoted = np.zeros((3, len(owner)), dtype=bool)
    capital[places] = _capital(starts, codes)
    judged[places] = ~_inside(starts, *skip)
    judged &= _are_english(known, begins, counts).take(owner)
    quoted[places] = _inside(starts, *quotations)
    return Context(known, before, after, capital, judged, quoted, owner)


def _bounds(spans: Iterable[Sequence[Span]], shifts: Sequence[int]) -> tuple[Ids, Ids]:
    """Where the spans of several texts begin and end, the texts one after another."""
    shifted = [(span, shift) for own, shift in zip(spans, shifts, strict=False) for span in own]
    begins = np.array([span.start + shift for span, shift in shifted], dtype=np.int64)
    return begins, np.array([span.end + shift for span, shift in shifted], dtype=np.int64)


def ids_by_word(ids: Mapping[str, int]) -> WordTable:
    """The model's id of each word."""

    def id_of(word: str) -> int:
        return ids.get(word, NUMBER if word[0].isdigit() else UNKNOWN)

    return WordTable(id_of)


def _capital(starts: Ids, codes: Codes) -> NDArray[np.bool_]:
    """Does a word begin with a capital letter?"""
    first = codes.take(starts)
    capital: NDArray[np.bool_] = first - np.uint32(ord("A")) < _LETTERS
    for place in (first >= _ASCII).nonzero()[0].tolist():
        capital[place] = chr(first[place]).isupper()
    return capital


def shifted(values: Array, by: int) -> Array:
    """The value ``by`` places further on, or back where it is negative; those at the edge wrap around."""
    moved: Array = np.empty_like(values)
    moved[:-by], moved[-by:] = values[by:], values[:by]
    return moved


def _are_english(ids: Ids, begins: Ids, counts: Ids) -> NDArray[np.bool_]:
    """Are most words of each document known, and, if it has some length, is one in eight among the commonest of all?

    ``begins`` is where its entries begin, ``counts`` how many words it has.
    """
    known, numbers, common = (
        np.add.reduceat(asked.astype(np.int64), begins)
        for asked in (ids > UNKNOWN, ids == NUMBER, (ids > NUMBER) & (ids < _COMMONEST))
    )
    return (counts < _SHORT) | (known / np.maximum(counts, 1) >= 0.7) & (
        common >= 0.12 * np.maximum(counts - numbers, 1)
    )


def _divided(starts: Ids, ends: Ids, codes: Codes, sentences: Ids) -> NDArray[np.bool_]:
    """Between word i and i + 1: does a sentence end, or a mark stand that keeps them apart?"""
    if len(starts) < 2:
        return np.zeros(0, dtype=bool)
    gap = starts[1:] - ends[:-1]
    marks = _IS_HARD.take(codes, mode="clip").nonzero()[0]
    before = starts.searchsorted(marks, side="right")
    # One new line may stand between the words of a wrapped sentence.
    forgiven = np.zeros(len(starts) + 1, dtype=np.int64)
    forgiven[before[codes.take(marks) == _NEW_LINE]] = 1
    hard = np.bincount(before, minlength=len(starts) + 1) > forgiven
    found = hard[1:-1] & (gap > 1) | (gap > _FAR)
    found |= openings(starts, sentences)[1:]
    return found


def openings(starts: Ids, sentences: Ids) -> NDArray[np.bool_]:
    """Which of the words that begin at ``starts`` are the first of the sentences that begin at ``sentences``?"""
    opens = np.zeros(len(starts) + 1, dtype=bool)
    opens[starts.searchsorted(sentences)] = True
    return opens[:-1]


def _inside(places: Ids, begins: Ids, ends: Ids) -> NDArray[np.bool_]:
    """Which places lie inside one of the spans; the spans are sorted and may nest."""
    if not len(begins):
        return np.zeros(len(places), dtype=bool)
    furthest = np.maximum.accumulate(ends)
    at = np.searchsorted(begins, places, side="right") - 1
    return (at >= 0) & (places < furthest[at])
