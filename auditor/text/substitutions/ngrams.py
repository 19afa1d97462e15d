"""Word n-grams as two static hash tables: how much likelier a word is after the one or two before it.

A table maps a 64-bit key to one of 31 levels in 2.46 bytes: the level and an 11-bit fingerprint are the XOR of three
slots (an XOR filter that carries values: Graf and Lemire, "Xor Filters", 2020). A key that was never stored answers
"absent" but for one time in two thousand.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

_ID_BITS = 17
_LEVEL_BITS = 5
_LOW = np.uint64(0xFFFFFFFF)


def pair_keys(first: Ids, second: Ids) -> Keys:
    """One key for each pair of word ids."""
    return ((first << _ID_BITS) | second).view(np.uint64)


def triple_keys(first: Ids, second: Ids, third: Ids) -> Keys:
    """One key for each three word ids; never the key of a pair, as no word has id 0."""
    return ((((first << _ID_BITS) | second) << _ID_BITS) | third).view(np.uint64)


def mix(keys: Keys, seed: int) -> Keys:
    """The finaliser of SplitMix64: every bit of the key moves every bit of the answer."""
    h = keys + np.uint64(seed * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
    h ^= h >> np.uint64(30)
    h *= np.uint64(0xBF58476D1CE4E5B9)
    h ^= h >> np.uint64(27)
    h *= np.uint64(0x94D049BB133111EB)
    h ^= h >> np.uint64(31)
    return h


class LevelTable:
    """A static map from keys to levels 1 to 31; level 0 is "absent"."""

    def __init__(self, slots: NDArray[np.uint16], levels: Floats, seed: int) -> None:
        """``slots`` has three equal parts, ``levels`` 32 values of which the first stands for "absent"."""
        self.slots = slots
        self.levels = levels
        self.seed = seed

    def level(self, keys: Keys) -> NDArray[np.uint16]:
        """The level of each key, 0 where it is absent."""
        third = len(self.slots) // 3
        first, second, last, fingerprint = places(keys, third, self.seed)
        slots = self.slots
        found: NDArray[np.uint16] = slots[first]
        found ^= slots[second]
        found ^= slots[last]
        found ^= fingerprint
        found[found >= 1 << _LEVEL_BITS] = 0
        return found


def places(keys: Keys, third: int, seed: int) -> tuple[Ids, Ids, Ids, NDArray[np.uint16]]:
    """The three slots of each key, one in each third of the table, and its fingerprint in the upper 11 bits."""
    h = mix(keys, seed)
    size, half = np.uint64(third), np.uint64(32)
    first = h & _LOW
    first *= size
    first >>= half
    second = h >> np.uint64(16)
    second &= _LOW
    second *= size
    second >>= half
    second += size
    last = h >> half
    last *= size
    last >>= half
    last += size + size
    h *= np.uint64(0x9E3779B97F4A7C15)
    h >>= np.uint64(53)
    fingerprint = h.astype(np.uint16) << np.uint16(_LEVEL_BITS)
    return first.view(np.int64), second.view(np.int64), last.view(np.int64), fingerprint


class NGrams:
    """Gains in log10 probability: of a word after one word, and after two on top of that.

    ``gain`` is what one bigram adds to the word's own frequency, ``backoff`` what an unseen one costs.
    """

    def __init__(self, pairs: LevelTable, triples: LevelTable, unigram: Floats, backoff: Floats) -> None:
        """``unigram`` and ``backoff`` hold log10 probabilities by word id."""
        self.pairs = pairs
        self.triples = triples
        self.unigram = unigram
        self.backoff = backoff

    def pair_gain(self, first: Ids, second: Ids) -> tuple[Floats, NDArray[np.bool_]]:
        """log10 P(second | first) - log10 P(second), and whether the pair is known; word 0 knows nothing."""
        level = self.pairs.level(pair_keys(first, second))
        said = (first > 0) & (second > 0)
        known = (level > 0) & said
        gain: Floats = np.where(known, self.pairs.levels[level], self.backoff[first])
        gain *= said
        return gain, known

    def triple_gain(self, first: Ids, second: Ids, third: Ids) -> tuple[Floats, NDArray[np.bool_]]:
        """What a known triple adds to the gain of its last pair, and whether it is known."""
        level = self.triples.level(triple_keys(first, second, third))
        known = (level > 0) & (first > 0) & (second > 0) & (third > 0)
        gain: Floats = self.triples.levels[level]
        gain *= known
        return gain, known
