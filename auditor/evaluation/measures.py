"""Measures of how far scores and decisions agree with labels, each with an interval that says how sure it is.

Pure functions of counts and of two arrays: the scores of the positive and those of the negative cases.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.intervals import Z95, wilson

Scores = NDArray[np.float64]

_HALVINGS = 60  # of an interval from 0 to 1: as exact as a float


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure from 0 to 1 with its 95 % interval, from ``n`` cases; None where there is nothing to work it out of."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class RecallAt:
    """The recall that a threshold gives which no more than a share of the negative cases may reach.

    Positive cases count from ``threshold`` on; ``false_positives`` is the share of negatives that get there. It is
    None where even the highest score is not enough.
    """

    recall: Estimate
    threshold: float | None
    false_positives: Estimate


def proportion(hits: float, n: int) -> Estimate:
    """``hits`` of ``n``, with Wilson's interval."""
    return Estimate(hits / n, *wilson(hits, n), n) if n else Estimate(None, None, None, 0)


def f1(right: int, wrong: int, missed: int) -> Estimate:
    """The harmonic mean of precision and recall.

    It grows with the share of the right ones among all that were called or should have been, J, as 2J / (1 + J);
    so does its interval with Wilson's for J.
    """
    shared = proportion(right, right + wrong + missed)
    value, low, high = (None if j is None else 2 * j / (1 + j) for j in (shared.value, shared.low, shared.high))
    return Estimate(value, low, high, shared.n)


def auc(positive: Scores, negative: Scores) -> Estimate:
    """How often a positive case scores higher than a negative one, ties counted half (Mann and Whitney, 1947).

    The interval is Newcombe's (2006, part 2, method 5): a score interval, so that it keeps a width where the
    classes are wholly apart, which DeLong's and the bootstrap's do not.
    """
    n = len(positive) + len(negative)
    if not len(positive) or not len(negative):
        return Estimate(None, None, None, n)
    ordered = np.sort(negative)
    below, not_above = np.searchsorted(ordered, positive, "left"), np.searchsorted(ordered, positive, "right")
    value = float((below + not_above).mean()) / 2 / len(negative)
    return Estimate(value, *_auc_interval(value, len(positive), len(negative)), n)


def _auc_interval(value: float, positives: int, negatives: int) -> tuple[float, float]:
    """The values from which ``value`` lies no more standard errors away than a 95 % interval has."""
    shared = (positives + negatives) / 2 - 1

    def margin(true: float) -> float:
        spread = 1 + shared * ((1 - true) / (2 - true) + true / (1 + true))
        return Z95 * math.sqrt(true * (1 - true) * spread / (positives * negatives))

    low = _root(lambda true: margin(true) - (value - true), 0.0, value)
    high = _root(lambda true: (true - value) - margin(true), value, 1.0)
    return low, high


def _root(rising: Callable[[float], float], low: float, high: float) -> float:
    """Where a function that is negative at ``low`` and not at ``high`` passes zero."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return high


def average_precision(positive: Scores, negative: Scores) -> Estimate:
    """The mean precision at the thresholds that each positive case needs; cases of one score come together.

    Its interval is that of a proportion of the positive cases (Boyd, Eng and Page, 2013).
    """
    if not len(positive) or not len(negative):
        return Estimate(None, None, None, len(positive))
    thresholds, counts = np.unique(positive, return_counts=True)
    right = len(positive) - np.searchsorted(np.sort(positive), thresholds, "left")
    wrong = len(negative) - np.searchsorted(np.sort(negative), thresholds, "left")
    return proportion(float((counts * (right / (right + wrong))).sum()), len(positive))


def recall_at(positive: Scores, negative: Scores, share: float) -> RecallAt:
    """The recall where no more than ``share`` of the negative cases are called positive."""
    if not len(positive) or not len(negative):
        return RecallAt(proportion(0, 0), None, proportion(0, 0))
    highest = np.sort(negative)[::-1]
    # The tolerance keeps 1 % of 300 at 3, which in floats is a little less.
    allowed = int(share * len(negative) + 1e-9)
    barred = highest[allowed] if allowed < len(negative) else -np.inf
    called = positive[positive > barred]
    threshold = float(called.min()) if len(called) else None
    wrong = 0 if threshold is None else int((negative >= threshold).sum())
    return RecallAt(proportion(len(called), len(positive)), threshold, proportion(wrong, len(negative)))
