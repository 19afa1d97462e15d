"""Word n-grams as two static hash tables: how much likelier a word is after the one or two before it.

A table maps a 64-bit key to one of 31 levels in 2.46 bytes: the level and an 11-bit fingerprint are the XOR of three
slots (an XOR filter that carries values: Graf and Lemire, "Xor Filters", 2020). A key that was never stored answers
"absent" but for one time in two thousand.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Keys = NDArray[np.uint64]
Floats = NDArray[np.floating[Any]]
"""Single precision inside the networks and what they are fed, double in what is kept of them."""

ID_BITS = 17
_LEVEL_BITS = 5
_LOW = np.uint64(0xFFFFFFFF)
_GOLDEN, _ALL = 0x9E3779B97F4A7C15, 0xFFFFFFFFFFFFFFFF


def pair_keys(first: Ids, second: Ids) -> Keys:
    """One key for each pair of word ids."""
    return ((first << ID_BITS) | second).view(np.uint64)


def triple_keys(first: Ids, second: Ids, third: Ids) -> Keys:
    """One key for each three word ids; never the key of a pair, as no word has id 0."""
    return ((((first << ID_BITS) | second) << ID_BITS) | third).view(np.uint64)


def mix(keys: Keys, seed: int) -> Keys:
    """The finaliser of SplitMix64: every bit of the key moves every bit of the answer."""
    h: Keys = keys + np.uint64(seed * _GOLDEN & _ALL)
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
        spots, fingerprint = places(keys, len(self.slots) // 3, self.seed)
        first, second, last = self.slots.take(spots)
        first ^= second
        first ^= last
        first ^= fingerprint
        first *= first < 1 << _LEVEL_BITS
        level: NDArray[np.uint16] = first
        return level


def places(keys: Keys, third: int, seed: int) -> tuple[Ids, NDArray[np.uint16]]:
    """The three slots of each key, one in each third of the table, and its fingerprint in the upper 11 bits."""
    h = mix(keys, seed)
    size = np.uint64(third)
    spots = np.empty((3, *h.shape), dtype=np.uint64)
    spots[0] = h
    np.right_shift(h, np.uint64(16), out=spots[1])
    np.right_shift(h, np.uint64(32), out=spots[2])
    spots &= _LOW
    spots *= size
    spots >>= np.uint64(32)
    spots[1] += size
    spots[2] += size + size
    h *= np.uint64(_GOLDEN)
    h >>= np.uint64(53)
    fingerprint = h.astype(np.uint16)
    fingerprint <<= np.uint16(_LEVEL_BITS)
    return spots.view(np.int64), fingerprint


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
        """log10 P(second | first) - log10 P(second), and whether the pair is known; word 0 knows nothing.

        Here and for triples the ids may be of any shapes that numpy joins to one.
        """
        level = self.pairs.level(pair_keys(first, second))
        said = first * second > 0
        level *= said
        known = level > 0
        gain: Floats = np.where(known, self.pairs.levels.take(level), self.backoff.take(first))
        gain *= said
        return gain, known

    def triple_gain(self, first: Ids, second: Ids, third: Ids) -> tuple[Floats, NDArray[np.bool_]]:
        """What a known triple adds to the gain of its last pair, and whether it is known."""
        level = self.triples.level(triple_keys(first, second, third))
        level *= first * second * third > 0
        return self.triples.levels.take(level), level > 0
