"""Measures against their definitions, and intervals against what they promise."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluation.measures import Estimate, auc, average_precision, f1, proportion, recall_at
from auditor.intervals import Z95, wilson

# Few different scores, so that many are equal.
SCORES = st.lists(st.integers(0, 6).map(lambda score: score / 6), min_size=1, max_size=25).map(np.array)
SHARES = st.sampled_from((0.0, 0.01, 0.1, 0.25, 0.5, 1.0))


def holds(estimate: Estimate) -> bool:
    """Does the figure lie in its interval, and that between 0 and 1?"""
    assert estimate.value is not None and estimate.low is not None and estimate.high is not None
    return 0 <= estimate.low <= estimate.value <= estimate.high <= 1


@given(SCORES, SCORES)
def test_auc_is_the_share_of_pairs_in_order(positive: np.ndarray, negative: np.ndarray) -> None:
    """Every positive against every negative, ties half."""
    pairs = [(p > n) + 0.5 * (p == n) for p in positive for n in negative]
    figure = auc(positive, negative)
    assert figure.value == pytest.approx(sum(pairs) / len(pairs))
    assert holds(figure)


@given(SCORES, SCORES)
def test_auc_is_symmetric(positive: np.ndarray, negative: np.ndarray) -> None:
    """With the classes exchanged it is the complement, and so is its interval."""
    one, other = auc(positive, negative), auc(negative, positive)
    assert one.value is not None and one.low is not None and one.high is not None
    assert other.value == pytest.approx(1 - one.value)
    assert (other.low, other.high) == pytest.approx((1 - one.high, 1 - one.low), abs=1e-9)


@given(SCORES, SCORES)
def test_average_precision_by_its_definition(positive: np.ndarray, negative: np.ndarray) -> None:
    """The sum over thresholds of precision times the recall that is gained there."""
    total, before = 0.0, 0.0
    for threshold in sorted(set(positive) | set(negative), reverse=True):
        right, wrong = (positive >= threshold).sum(), (negative >= threshold).sum()
        recall = right / len(positive)
        total += (recall - before) * right / (right + wrong)
        before = recall
    figure = average_precision(positive, negative)
    assert figure.value == pytest.approx(total)
    assert holds(figure)


@given(SCORES, SCORES, SHARES)
def test_recall_at_is_the_best_of_all_thresholds(positive: np.ndarray, negative: np.ndarray, share: float) -> None:
    """No threshold that lets through so few negatives finds more."""
    allowed = [
        (positive >= threshold).mean() for threshold in [*positive, np.inf] if (negative >= threshold).mean() <= share
    ]
    figure = recall_at(positive, negative, share)
    assert figure.recall.value == pytest.approx(max(allowed))
    assert figure.false_positives.value is not None and figure.false_positives.value <= share
    if figure.threshold is not None:
        assert (positive >= figure.threshold).mean() == pytest.approx(figure.recall.value)


def test_recall_at_one_percent_of_three_hundred() -> None:
    """Three of 300 negatives may pass, also where floats make a little less than three of it."""
    negative = np.arange(300.0)
    assert recall_at(np.array([295.5, 296.5]), negative, 0.01).recall.value == 0.5
    assert recall_at(np.array([295.5, 298.5]), negative[:299], 0.01).recall.value == 0.5


@given(st.integers(0, 60), st.integers(1, 60))
def test_wilson_is_where_the_score_test_turns(hits: int, n: int) -> None:
    """At either end the share that was seen lies just as many standard errors away as 95 % allow."""
    hits = min(hits, n)
    share = hits / n
    for end in wilson(hits, n):
        if 0 < end < 1:
            assert abs(share - end) / math.sqrt(end * (1 - end) / n) == pytest.approx(Z95, rel=1e-6)


def test_known_intervals() -> None:
    """Newcombe (1998) gives 81 of 263 as an example of Wilson's interval."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_is_the_harmonic_mean(right: int, wrong: int, missed: int) -> None:
    """Of precision and recall, as far as there are both."""
    figure = f1(right, wrong, missed)
    if not right + wrong + missed:
        assert figure == Estimate(None, None, None, 0)
        return
    assert holds(figure)
    if right:
        precision, recall = right / (right + wrong), right / (right + missed)
        assert figure.value == pytest.approx(2 * precision * recall / (precision + recall))
    else:
        assert figure.value == 0


@given(st.integers(1, 40), st.integers(1, 40), st.integers(2, 5))
def test_intervals_shrink_as_sets_grow(positives: int, negatives: int, times: int) -> None:
    """Also where all is right, where an interval of no width would say that nothing can go wrong."""

    def width(estimate: Estimate) -> float:
        assert estimate.low is not None and estimate.high is not None
        return estimate.high - estimate.low

    small = auc(np.ones(positives), np.zeros(negatives))
    large = auc(np.ones(positives * times), np.zeros(negatives * times))
    assert small.value == large.value == 1
    assert 0 < width(large) < width(small) < 1
    assert 0 < width(proportion(positives * times, positives * times)) < width(proportion(positives, positives))


def test_the_auc_interval_keeps_its_promise() -> None:
    """Drawn again and again from known distributions, about 95 of 100 intervals hold the truth."""
    random = np.random.default_rng(7)
    for shift in (0.0, 1.0, 2.5):
        truth = 0.5 * (1 + math.erf(shift / 2))
        held = 0
        for _ in range(400):
            figure = auc(random.normal(shift, 1, 20), random.normal(0, 1, 40))
            assert figure.low is not None and figure.high is not None
            held += figure.low <= truth <= figure.high
        assert 0.92 <= held / 400 <= 0.995


def test_nothing_comes_of_nothing() -> None:
    """Where a class is empty there is no figure, and no crash."""
    some, none = np.array([0.5]), np.array([])
    for positive, negative in ((some, none), (none, some), (none, none)):
        assert auc(positive, negative).value is None
        assert average_precision(positive, negative).value is None
        assert recall_at(positive, negative, 0.01).recall.value is None
    assert proportion(0, 0).value is None
