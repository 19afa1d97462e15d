"""Fills a LevelTable: peels the keys off the slots one by one, then writes the slots in the opposite order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.ngrams import places

Array = NDArray[np.generic]


def level_table(
    keys: NDArray[np.uint64], values: NDArray[np.float32], rng: np.random.Generator
) -> tuple[NDArray[np.uint16], NDArray[np.float32], int]:
    """The slots, levels and seed of a LevelTable that holds ``values`` at 31 quantiles."""
    keys, first = np.unique(keys, return_index=True)
    values = values[first]
    edges = np.quantile(values, np.linspace(0, 1, 32)[1:-1])
    level = np.searchsorted(edges, values) + 1
    sums = np.bincount(level, values, 32)
    levels = (sums / np.maximum(np.bincount(level, minlength=32), 1)).astype(np.float32)
    third = int(len(keys) * 1.235 / 3) + 32
    for seed in range(100):
        peeled = _peel(keys, third, seed)
        if peeled is None:
            continue
        slots = rng.integers(0, 1 << 16, 3 * third, dtype=np.uint16)
        (a, b, c), fingerprint = places(keys, third, seed)
        target = fingerprint | level.astype(np.uint16)
        for some, slot in reversed(peeled):
            slots[slot] = 0
            slots[slot] = slots[a[some]] ^ slots[b[some]] ^ slots[c[some]] ^ target[some]
        return slots, levels, seed
    raise SystemExit("no seed makes the table acyclic")


def _peel(keys: NDArray[np.uint64], third: int, seed: int) -> list[tuple[Array, Array]] | None:
    """Rounds of (keys, the slot that each of them has to itself), or None if some keys stay entangled."""
    spots = places(keys, third, seed)[0]
    degree = np.bincount(spots.ravel(), minlength=3 * third)
    holder = np.zeros(3 * third, dtype=np.int64)  # the sum of the keys at a slot: the key itself when it is alone
    for row in spots:
        np.add.at(holder, row, np.arange(len(keys)))
    rounds: list[tuple[Array, Array]] = []
    left = len(keys)
    alone = np.flatnonzero(degree == 1)
    while len(alone):
        some, first = np.unique(holder[alone], return_index=True)
        rounds.append((some, alone[first]))
        left -= len(some)
        gone = spots[:, some]
        np.subtract.at(degree, gone.ravel(), 1)
        for row in gone:
            np.subtract.at(holder, row, some)
        touched = np.unique(gone)
        alone = touched[degree[touched] == 1]
    return rounds if left == 0 else None
