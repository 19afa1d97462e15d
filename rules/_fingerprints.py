"""Fingerprints of runs of words, by which documents that share wording find each other.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every ``WINDOW`` neighbouring n-grams the one with the
least hash is kept, so that two texts which share a run of ``GUARANTEED`` words always share a fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from auditor import Document, WordTable

NGRAM = 7  # words; shorter runs are shared by accident
WINDOW = 6  # n-grams of which one is kept
GUARANTEED = NGRAM + WINDOW - 1

_LETTERS = 40  # of a word that are hashed; what is longer is hardly a word
_BLOCK = 1 << 16  # characters that are hashed at a time, so that the powers of the base fit a small table
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse and no part of a sum is lost


def _powers(base: int) -> NDArray[np.uint64]:
    bases = np.full(_BLOCK + _LETTERS, base % 2**64, np.uint64)
    bases[0] = 1
    return np.multiply.accumulate(bases)


_POWERS, _INVERSES = _powers(_BASE), _powers(pow(_BASE, -1, 2**64))


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
    least = np.zeros(count + width - 1, np.uint64)
    least[width - 1 : count] = _running(np.minimum, ranked, width)
    # An n-gram is the least of some window if it is no more than the greatest of the least of those that hold it.
    places = np.flatnonzero((_running(np.maximum, least, width) == ranked) & whole)
    return hashes[places], places


def _running(of: np.ufunc, values: NDArray[np.uint64], width: int) -> NDArray[np.uint64]:
    """What ``of`` makes of each ``width`` neighbouring values."""
    done = 1
    while done < width:
        step = min(done, width - done)
        values = of(values[:-step], values[step:])
        done += step
    return values


def ngrams(
    words: NDArray[np.uint64], usable: NDArray[np.bool_] | None, length: int
) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """A hash for each run of ``length`` words, and whether all of its words are usable; of at least that many words.

    All words are where ``usable`` is None.
    """
    total, done = words, 1
    while done < length:
        step = min(done, length - done)
        total = total[:-step] * np.uint64(_BASE + 2 * done) + total[step:]
        done += step
    if usable is None:
        return total, np.ones(len(total), bool)
    gaps = np.zeros(len(words) + 1, np.int64)
    np.cumsum(~usable, out=gaps[1:])
    return total, gaps[length:] == gaps[:-length]


def hashed(doc: Document) -> NDArray[np.uint64]:
    """The hashes of a document's words; ``doc.shared`` keeps them for all rules."""
    return doc.words.told(_HASHES)


def word_hashes(words: Sequence[str]) -> NDArray[np.uint64]:
    """64 bits of each word, the same in every process: its letters as the digits of a number."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    ends = np.cumsum(lengths)
    return _hashes("".join(words), ends - lengths, ends)


class _Hashes(WordTable):
    """The hash of each word; those of words that are new are worked out together."""

    def told(self, words: Iterable[str]) -> Iterable[int]:
        hashes: list[int] = word_hashes(list(words)).tolist()
        return hashes


_HASHES = _Hashes(lambda word: int(word_hashes([word])[0]), dtype=np.uint64)


def held(values: NDArray[np.uint64], among: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """For each value, whether it is one of those ``among`` which it is looked for, which are sorted."""
    if not len(among):
        return np.zeros(len(values), bool)
    at = np.searchsorted(among, values)
    found: NDArray[np.bool_] = among[np.minimum(at, len(among) - 1)] == values
    return found


def _hashes(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The hashes of the words of ``text`` that stand at ``starts``, which are sorted: differences of running sums."""
    found = np.zeros(len(starts), np.uint64)
    edges = np.searchsorted(starts, np.arange(0, len(text) + _BLOCK, _BLOCK)).tolist()
    edges[-1] = len(starts)
    for number, (first, last) in enumerate(pairwise(edges)):
        if first == last:
            continue
        base = number * _BLOCK
        part = text[base : base + _BLOCK + _LETTERS].encode("utf-32-le", "surrogatepass")
        codes = np.frombuffer(part, np.uint32)
        sums = np.zeros(len(codes) + 1, np.uint64)
        np.cumsum(codes * _POWERS[: len(codes)], out=sums[1:])
        begins = starts[first:last] - base
        stops = np.minimum(ends[first:last] - base, begins + _LETTERS)
        # Each sum is of digits from the block's first on: taken back to where the word begins, it depends on it alone.
        found[first:last] = (sums[stops] - sums[begins]) * _INVERSES[begins]
    return _mixed(found)


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number with its bits spread over all others (Steele, Lea and Flood's splitmix64, 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
