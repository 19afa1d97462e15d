"""Fingerprints of runs of words, by which documents that share wording find each other.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every ``WINDOW`` neighbouring n-grams the one with the
least hash is kept, so that two texts which share a run of ``GUARANTEED`` words always share a fingerprint.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from auditor import Document

NGRAM = 7  # words; shorter runs are shared by accident
WINDOW = 6  # n-grams of which one is kept
GUARANTEED = NGRAM + WINDOW - 1

_LETTERS = 40  # of a word that are hashed; what is longer is hardly a word
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no part of a sum is lost


def fingerprints(words: NDArray[np.uint64], usable: NDArray[np.bool_]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hashes of the n-grams kept, and the number of the word at which each begins, in the order of the text.

    ``words`` are the hashes of the words, ``usable`` says which words may be part of an n-gram.
    """
    count = len(words) - NGRAM + 1
    if count < 1:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes, whole = ngrams(words, usable, NGRAM)
    # An n-gram that may not be kept loses against every other; a window of nothing else keeps none.
    ranked = np.where(whole, hashes, np.uint64(2**64 - 1))
    width = min(WINDOW, count)
    windows = np.lib.stride_tricks.sliding_window_view(ranked, width)
    kept = np.unique(np.argmin(windows, axis=1) + np.arange(len(windows)))
    kept = kept[whole[kept]]
    return hashes[kept], kept.astype(np.int64)


def ngrams(
    words: NDArray[np.uint64], usable: NDArray[np.bool_], length: int
) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """A hash for each run of ``length`` words, and whether all of its words are usable; of at least that many words."""
    gaps = np.concatenate(([0], np.cumsum(~usable)))
    count = len(words) - length + 1
    total = np.zeros(count, np.uint64)
    for place in range(length):
        total = total * _BASE + words[place : place + count]
    # Mixed, because the least value is kept, and the last word alone would decide it otherwise.
    return _mixed(total), gaps[length:] == gaps[:-length]


def hashed(doc: Document) -> NDArray[np.uint64]:
    """The hashes of a document's words; ``doc.shared`` keeps them for all rules."""
    return word_hashes(doc.words.vocabulary)[doc.words.numbers]


def word_hashes(words: Sequence[str]) -> NDArray[np.uint64]:
    """64 bits of each word, the same in every process: its letters as the digits of a number."""
    cut = [word[:_LETTERS] for word in words]
    lengths = np.fromiter(map(len, cut), np.int64, len(cut))
    codes = np.frombuffer("".join(cut).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    firsts = np.cumsum(lengths) - lengths
    total = lengths.astype(np.uint64)
    for place in range(int(lengths.max(initial=0))):
        longer = np.flatnonzero(lengths > place)
        total[longer] = total[longer] * _BASE + codes[firsts[longer] + place]
    return _mixed(total)


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number with its bits spread over all others (Steele, Lea and Flood's splitmix64, 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
