"""Several of a kind of which the same is asked: a part that is asked for of one is worked out for all of them at once.

Some parts take less of the processor for many in one pass than for each in its turn. They stay as lazy as they are, and
one that stands alone is a company of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property, wraps
from typing import Any, TypeVar

A = TypeVar("A")
C = TypeVar("C", bound="Companion")
T = TypeVar("T")


class Companion:
    """One that may be in company; it knows the others for as long as they are together."""

    _company: Sequence[Any] = ()


@contextmanager
def together(company: Sequence[Companion]) -> Iterator[None]:
    """Within, what is worked out ``jointly`` is worked out for all of ``company`` when one of them is asked."""
    for one in company:
        vars(one)["_company"] = company
    try:
        yield
    finally:
        _part(company)


def jointly(work: Callable[[Sequence[A]], Sequence[T]]) -> Callable[[Callable[[C], A]], cached_property[T]]:
    """A cached property that ``work`` makes for several at once.

    The method that is decorated says what ``work`` needs to know of one; ``work`` takes a sequence of that and returns
    as many values. What raises for one costs that one alone, which raises when it is asked itself.
    """

    def decorated(needed: Callable[[C], A]) -> cached_property[T]:
        name = needed.__name__

        @wraps(needed)
        def worked_out(one: C) -> T:
            own, company = needed(one), one._company
            if not company:
                return work([own])[0]
            with _for_all():
                others: dict[C, A] = {}
                for other in company:
                    if other is not one and name not in vars(other):
                        with suppress(Exception):
                            others[other] = needed(other)
                try:
                    value, *values = work([own, *others.values()])
                except Exception:
                    _part(company)  # from here on each is asked for itself
                    return work([own])[0]
                for other, its in zip(others, values, strict=True):
                    vars(other)[name] = its
                return value

        return cached_property(worked_out)

    return decorated


_under_way = [0]


def is_for_all() -> bool:
    """Is something being worked out for all of a company? It takes longer than for the one that was asked."""
    return _under_way[0] > 0


@contextmanager
def _for_all() -> Iterator[None]:
    _under_way[0] += 1
    try:
        yield
    finally:
        _under_way[0] -= 1


def _part(company: Sequence[Companion]) -> None:
    for one in company:
        vars(one).pop("_company", None)
