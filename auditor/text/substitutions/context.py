"""The words of a document as numbers: who stands beside whom, and where a sentence divides them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.substitutions.ngrams import Ids
from auditor.text.vocabulary import WordTable
from auditor.text.words import Words

UNKNOWN, BEGIN, END, NUMBER = 0, 1, 2, 3
PAD = 4
"""Unknown words before and after the text, so that every word has four neighbours on each side."""

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
class Context:
    """One entry a word, and ``PAD`` empty ones on each side.

    ``ids`` are vocabulary ids (0 unknown); ``before`` and ``after`` are the neighbours' ids, or the marks of the
    beginning and the end of a sentence. ``judged`` is false where a word may not be evidence.
    """

    ids: Ids
    before: Ids
    after: Ids
    capital: NDArray[np.bool_]
    judged: NDArray[np.bool_]
    quoted: NDArray[np.bool_]

    def replaced(self, words: Ids, by: Ids) -> Context:
        """The same text with other words at some places; place 0 is the first word that is not padding."""
        ids, before, after = self.ids.copy(), self.before.copy(), self.after.copy()
        places = words + PAD
        ids[places] = by
        follows, leads = before[places + 1] != BEGIN, after[places - 1] != END
        before[places[follows] + 1] = by[follows]
        after[places[leads] - 1] = by[leads]
        return Context(ids, before, after, self.capital, self.judged, self.quoted)

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
        )


def joined(contexts: Sequence[Context]) -> tuple[Context, list[slice]]:
    """Contexts one after another, and which words each of them has there, word 0 the first that is not padding.

    Nothing looks over the padding that two of them have between them.
    """
    names = Context.__slots__
    whole = Context(*(np.concatenate([getattr(context, name) for context in contexts]) for name in names))
    ends = np.cumsum([len(context.ids) for context in contexts]).tolist()
    begins = [0, *ends]
    return whole, [slice(begin, end - 2 * PAD) for begin, end in zip(begins, ends, strict=False)]


def read(
    words: Words,
    ids: WordTable,
    sentences: Sequence[Span],
    quotations: Sequence[Span],
    skip: Sequence[Span],
) -> Context:
    """The context of every word of a document; ``ids`` is made by ``ids_by_word``."""
    count = len(words)
    known = np.zeros(count + 2 * PAD, dtype=np.int64)
    known[PAD : PAD + count] = words.told(ids)
    codes = np.frombuffer(words.text.encode("utf-32-le", "surrogatepass"), np.uint32)
    divided = np.ones(count + 2 * PAD + 1, dtype=bool)
    divided[PAD + 1 : PAD + count] = _divided(words, codes, sentences)
    before, after = shifted(known, -1), shifted(known, 1)
    before[divided[:-1]] = BEGIN
    after[divided[1:]] = END

    starts = words.starts
    capital = np.zeros(count + 2 * PAD, dtype=bool)
    capital[PAD : PAD + count] = _capital(words, codes)
    judged = np.zeros(count + 2 * PAD, dtype=bool)
    if _is_english(known[PAD : PAD + count]):
        judged[PAD : PAD + count] = ~_inside(starts, skip)
    quoted = np.zeros(count + 2 * PAD, dtype=bool)
    quoted[PAD : PAD + count] = _inside(starts, quotations)
    return Context(known, before, after, capital, judged, quoted)


def ids_by_word(ids: Mapping[str, int]) -> WordTable:
    """The model's id of each word."""

    def id_of(word: str) -> int:
        return ids.get(word, NUMBER if word[0].isdigit() else UNKNOWN)

    return WordTable(id_of)


def _capital(words: Words, codes: Codes) -> NDArray[np.bool_]:
    """Does a word begin with a capital letter?"""
    first = codes.take(words.starts)
    capital: NDArray[np.bool_] = first - np.uint32(ord("A")) < _LETTERS
    for place in (first >= _ASCII).nonzero()[0].tolist():
        capital[place] = chr(first[place]).isupper()
    return capital


def shifted(values: Array, by: int) -> Array:
    """The value ``by`` places further on, or back where it is negative; those at the edge wrap around."""
    moved: Array = np.empty_like(values)
    moved[:-by], moved[-by:] = values[by:], values[:by]
    return moved


def _is_english(ids: Ids) -> bool:
    """Are most words known, and, in a text of some length, is one in eight among the commonest of all?"""
    if len(ids) < _SHORT:
        return True
    common = (ids > NUMBER) & (ids < _COMMONEST)
    return bool((ids > UNKNOWN).mean() >= 0.7 and common.sum() >= 0.12 * max(1, (ids != NUMBER).sum()))


def _divided(words: Words, codes: Codes, sentences: Sequence[Span]) -> NDArray[np.bool_]:
    """Between word i and i + 1: does a sentence end, or a mark stand that keeps them apart?"""
    starts, ends = words.starts, words.ends
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
    opens = starts.searchsorted(np.array([span.start for span in sentences], dtype=np.int64))
    opens = opens[(opens > 0) & (opens < len(starts))]
    found[opens - 1] = True
    return found


def _inside(places: NDArray[np.int64], spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Which places lie inside one of the spans; the spans are sorted and may nest."""
    if not spans:
        return np.zeros(len(places), dtype=bool)
    begins = np.array([span.start for span in spans], dtype=np.int64)
    furthest = np.maximum.accumulate(np.array([span.end for span in spans], dtype=np.int64))
    at = np.searchsorted(begins, places, side="right") - 1
    return (at >= 0) & (places < furthest[at])
