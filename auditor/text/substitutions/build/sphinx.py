"""Reads the binary trigram model of pocketsphinx (a reversed trie, after KenLM) into plain arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

_MAGIC = b"Trie Language Model"
# Probabilities are kept as logarithms to the base 1.0001.
_TO_LOG10 = math.log(1.0001) / math.log(10)
_QUANTA = 1 << 16


@dataclass(frozen=True)
class Trigrams:
    """Word ids and log10 probabilities; ``pairs`` is n x 2 and ``triples`` n x 3, in reading order."""

    words: list[str]
    unigram: Floats
    unigram_backoff: Floats
    pairs: Ints
    pair_prob: Floats
    pair_backoff: Floats
    triples: Ints
    triple_prob: Floats


def read(path: Path) -> Trigrams:
    """The model in ``path``."""
    raw = np.fromfile(path, dtype=np.uint8)
    if raw[: len(_MAGIC)].tobytes() != _MAGIC or raw[len(_MAGIC)] != 3:
        raise SystemExit(f"{path} is not a trigram model")
    at = len(_MAGIC) + 1
    count = [int(n) for n in np.frombuffer(raw[at : at + 12].tobytes(), dtype="<u4")]
    at += 12 + 4  # the counts and the kind of quantisation
    tables = np.frombuffer(raw[at : at + 3 * 4 * _QUANTA].tobytes(), dtype=np.float32).reshape(3, _QUANTA) * _TO_LOG10
    at += 3 * 4 * _QUANTA
    record = np.dtype([("prob", "<f4"), ("backoff", "<f4"), ("next", "<u4")])
    unigrams = np.frombuffer(raw[at : at + (count[0] + 1) * 12].tobytes(), dtype=record)
    at += (count[0] + 1) * 12

    word_bits, next_bits = count[0].bit_length(), count[2].bit_length()
    width = word_bits + 32 + next_bits
    size = ((1 + count[1]) * width + 7) // 8 + 8
    middle = raw[at : at + size]
    at += size
    following = unigrams["next"].astype(np.int64)
    known = int(following[-1])  # a little less than the header says
    last = _bits(middle, known, width, 0, word_bits)
    backoff = _bits(middle, known, width, word_bits, 16)
    prob = _bits(middle, known, width, word_bits + 16, 16)
    owner = np.repeat(np.arange(count[0]), np.diff(following))
    following = _bits(middle, known + 1, width, word_bits + 32, next_bits)
    pairs = np.stack([last, owner], axis=1)  # a reversed trie: the owner of a branch is the word read last

    width = word_bits + 16
    size = ((1 + count[2]) * width + 7) // 8 + 8
    longest = raw[at : at + size]
    at += size
    first = _bits(longest, int(following[-1]), width, 0, word_bits)
    branch = np.repeat(np.arange(known), np.diff(following))
    triples = np.concatenate([first[:, None], pairs[branch]], axis=1)

    names = raw[at + 4 :].tobytes().split(b"\0")[: count[0]]
    return Trigrams(
        words=[name.decode("utf-8") for name in names],
        unigram=(unigrams["prob"][:-1] * _TO_LOG10).astype(np.float32),
        unigram_backoff=(unigrams["backoff"][:-1] * _TO_LOG10).astype(np.float32),
        pairs=pairs,
        pair_prob=tables[0][prob],
        pair_backoff=tables[1][backoff],
        triples=triples,
        triple_prob=tables[2][_bits(longest, len(first), width, word_bits, 16)],
    )


def _bits(raw: NDArray[np.uint8], count: int, width: int, offset: int, bits: int) -> Ints:
    """Field of ``bits`` at ``offset`` in each of ``count`` records of ``width`` bits, packed without gaps."""
    place = np.arange(count, dtype=np.int64) * width + offset
    window = np.zeros(count, dtype=np.uint64)
    for byte in range(5):
        window |= raw[(place >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    return ((window >> (place & 7).astype(np.uint64)) & np.uint64((1 << bits) - 1)).astype(np.int64)
