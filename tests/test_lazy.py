"""Sequences whose items are worked out when they are asked for."""

from __future__ import annotations

import pytest

from auditor.lazy import Lazy


def test_it_is_a_sequence_that_holds_nothing() -> None:
    """Numbers from both ends, slices, iteration; each item is worked out when it is asked for, and no earlier."""
    asked: list[int] = []

    def item(number: int) -> int:
        asked.append(number)
        return number * number

    squares = Lazy(5, item)
    assert len(squares) == 5 and not asked
    assert squares[-1] == 16 and asked == [4]
    tail = squares[3:]
    assert asked == [4] and list(tail) == [9, 16] and list(squares) == [0, 1, 4, 9, 16]
    assert list(squares[::-2]) == [16, 4, 0]
    with pytest.raises(IndexError):
        squares[5]
