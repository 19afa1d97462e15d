"""Fingerprints of runs of words, by which documents that share wording find each other.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every ``WINDOW`` neighbouring n-grams the one with the
least hash is kept, so that two texts which share a run of ``GUARANTEED`` words always share a fingerprint.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

NGRAM = 7  # words; shorter runs are shared by accident
WINDOW = 6  # n-grams of which one is kept
GUARANTEED = NGRAM + WINDOW - 1

_BASE = 0x9E3779B97F4A7C15  # odd, so that no word's part of the sum is lost


@lru_cache(maxsize=1 << 16)
def word_hash(word: str) -> int:
    """64 bits of a word, the same in every process."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def fingerprints(words: list[str], usable: NDArray[np.bool_]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hashes of the n-grams kept, and the number of the word at which each begins, in the order of the text.

    ``usable`` (one value a word) says which words may be part of an n-gram.
    """
    count = len(words) - NGRAM + 1
    if count < 1:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes = _ngram_hashes(words)
    gaps = np.concatenate(([0], np.cumsum(~usable)))
    whole = gaps[NGRAM:] == gaps[:-NGRAM]
    # An n-gram that may not be kept loses against every other; a window of nothing else keeps none.
    ranked = np.where(whole, hashes, np.uint64(2**64 - 1))
    width = min(WINDOW, count)
    windows = np.lib.stride_tricks.sliding_window_view(ranked, width)
    kept = np.unique(np.argmin(windows, axis=1) + np.arange(len(windows)))
    kept = kept[whole[kept]]
    return hashes[kept], kept.astype(np.int64)


def _ngram_hashes(words: list[str]) -> NDArray[np.uint64]:
    numbers: dict[str, int] = {}
    ids = np.fromiter((numbers.setdefault(word, len(numbers)) for word in words), np.int64, len(words))
    of_word = np.fromiter((word_hash(word) for word in numbers), np.uint64, len(numbers))[ids]
    count = len(words) - NGRAM + 1
    total = np.zeros(count, np.uint64)
    for place in range(NGRAM):
        total = total * np.uint64(_BASE) + of_word[place : place + count]
    # Mixed, because the least value is kept and the last word alone would decide it otherwise (splitmix64).
    total ^= total >> np.uint64(30)
    total *= np.uint64(0xBF58476D1CE4E5B9)
    total ^= total >> np.uint64(27)
    return total
