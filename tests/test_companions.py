"""Parts that are worked out for several at once, when they are first asked for of one."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Sequence

import pytest

from auditor.companions import Companion, is_for_all, jointly, together

calls: list[tuple[int, ...]] = []
"""Whose squares were worked out at once."""


def squares(numbers: Sequence[int]) -> list[int]:
    """Of each number its square; some break, and one stops everything."""
    calls.append(tuple(numbers))
    if 7 in numbers:
        raise ValueError("no square of 7")
    if 9 in numbers:
        raise KeyboardInterrupt
    return [number * number for number in numbers]


class Number(Companion):
    """A number."""

    def __init__(self, value: int) -> None:
        self.value = value

    @jointly(squares)
    def square(self) -> int:
        """The number, times itself."""
        if self.value < 0:
            raise ValueError("negative")
        return self.value


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


def test_all_are_worked_out_when_one_is_asked_for_and_none_before() -> None:
    """In one call, the one that was asked first."""
    numbers = [Number(value) for value in (1, 2, 3)]
    with together(numbers):
        assert calls == []
        assert numbers[1].square == 4
        assert [number.square for number in numbers] == [1, 4, 9]
    assert calls == [(2, 1, 3)]


def test_one_alone_is_worked_out_alone() -> None:
    """Before it was in company, and when it no longer is."""
    early, late = Number(1), Number(2)
    assert early.square == 1
    with together([early, late]):
        pass
    assert late.square == 4
    assert calls == [(1,), (2,)]


def test_what_is_known_is_not_worked_out_again() -> None:
    """Of the company only those are asked that lack it."""
    numbers = [Number(value) for value in (1, 2, 3)]
    assert numbers[0].square == 1
    with together(numbers):
        assert numbers[2].square == 9
    assert calls == [(1,), (3, 2)]


@pytest.mark.parametrize("bad", [-1, 7])
def test_what_breaks_for_one_costs_that_one_alone(bad: int) -> None:
    """Whether already what is asked of it breaks, or the work itself; and it breaks each time."""
    numbers = [Number(value) for value in (1, bad, 3)]
    with together(numbers):
        assert [numbers[0].square, numbers[2].square] == [1, 9]
        for _ in range(2):
            with pytest.raises(ValueError, match=r"negative|no square"):
                _ = numbers[1].square


def test_who_is_stopped_half_way_leaves_nothing_behind() -> None:
    """And is told so: nobody takes a keyboard for something that breaks."""
    numbers = [Number(value) for value in (1, 9)]
    with together(numbers), pytest.raises(KeyboardInterrupt):
        _ = numbers[0].square
    assert not is_for_all()
    assert numbers[0].square == 1


def test_nobody_is_kept_alive_by_the_company_that_it_was_in() -> None:
    """Not even until the collector looks for cycles."""
    numbers = [Number(value) for value in (1, 2)]
    with together(numbers):
        assert numbers[0].square == 1
    left = weakref.ref(numbers[1])
    gc.disable()
    try:
        del numbers
        assert left() is None
    finally:
        gc.enable()


def test_it_is_described_as_the_part_that_it_is() -> None:
    """The text is that of what was decorated."""
    assert vars(Number)["square"].__doc__ == "The number, times itself."
