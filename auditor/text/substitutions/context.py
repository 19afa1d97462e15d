"""The words of a document as numbers: who stands beside whom, and where a sentence divides them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.substitutions.ngrams import Ids
from auditor.text.words import Words

UNKNOWN, BEGIN, END, NUMBER = 0, 1, 2, 3
PAD = 4
"""Unknown words before and after the text, so that every word has four neighbours on each side."""

Array = TypeVar("Array", bound=NDArray[Any])

_SHORT = 30
_COMMONEST = 80

# Marks across which words are not read together, beside the ends of sentences.
_HARD = frozenset("\n\r:;|•·…()[]{}<>=/\\*_#\t")


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


def read(
    words: Words,
    ids: dict[str, int],
    sentences: Sequence[Span],
    quotations: Sequence[Span],
    skip: Sequence[Span],
) -> Context:
    """The context of every word of a document."""
    count = len(words)
    text = words.text
    known = np.zeros(count + 2 * PAD, dtype=np.int64)
    folded = words.folded
    known[PAD : PAD + count] = np.fromiter(map(ids.get, folded, repeat(UNKNOWN)), dtype=np.int64, count=count)
    for place in np.flatnonzero(known[PAD : PAD + count] == UNKNOWN).tolist():
        if folded[place][0].isdigit():
            known[PAD + place] = NUMBER
    divided = np.ones(count + 2 * PAD + 1, dtype=bool)
    divided[PAD + 1 : PAD + count] = _divided(words, sentences)
    before = np.where(divided[:-1], BEGIN, shifted(known, -1))
    after = np.where(divided[1:], END, shifted(known, 1))

    starts = words.starts
    capital = np.zeros(count + 2 * PAD, dtype=bool)
    capital[PAD : PAD + count] = np.fromiter(map(str.isupper, map(text.__getitem__, starts.tolist())), bool, count)
    judged = np.zeros(count + 2 * PAD, dtype=bool)
    if _is_english(known[PAD : PAD + count]):
        judged[PAD : PAD + count] = ~_inside(starts, skip)
    quoted = np.zeros(count + 2 * PAD, dtype=bool)
    quoted[PAD : PAD + count] = _inside(starts, quotations)
    return Context(known, before, after, capital, judged, quoted)


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


def _divided(words: Words, sentences: Sequence[Span]) -> NDArray[np.bool_]:
    """Between word i and i + 1: does a sentence end, or a mark stand that keeps them apart?"""
    text, starts, ends = words.text, words.starts, words.ends
    if len(starts) < 2:
        return np.zeros(0, dtype=bool)
    wide = np.flatnonzero(starts[1:] - ends[:-1] > 1)
    found = np.zeros(len(starts) - 1, dtype=bool)
    left, right = ends[wide].tolist(), starts[wide + 1].tolist()
    found[wide] = [
        right_end - left_end > 12 or not _HARD.isdisjoint(text[left_end:right_end].replace("\n", " ", 1))
        for left_end, right_end in zip(left, right, strict=True)
    ]
    opens = np.searchsorted(starts, np.array([span.start for span in sentences], dtype=np.int64))
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
