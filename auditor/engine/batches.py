"""What goes together: things in batches of so much and so many, and documents that are judged rule by rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from auditor.document import Document
from auditor.engine.judging import Judged

T = TypeVar("T")
Terms = TypeVar("Terms", bound=Hashable)

_TOGETHER_SIZE = 100_000  # characters, or bytes, of documents that are judged together
_TOGETHER_DOCUMENTS = 32


def batches_of(things: Iterable[T], size_of: Callable[[T], int], most_size: int, most: int) -> Iterator[list[T]]:
    """Batches of at most so much and so many, in order; what is larger than that is alone."""
    batch: list[T] = []
    size = 0
    for thing in things:
        its_size = size_of(thing)
        if batch and (size + its_size > most_size or len(batch) == most):
            yield batch
            batch, size = [], 0
        batch.append(thing)
        size += its_size
    if batch:
        yield batch


def companies(things: Iterable[T], size_of: Callable[[T], int]) -> Iterator[list[T]]:
    """Those whose documents are judged together: enough that each rule stays at hand, and few in memory at a time."""
    return batches_of(things, size_of, _TOGETHER_SIZE, _TOGETHER_DOCUMENTS)


def judged_by_terms(
    asked: Sequence[tuple[Document, Terms]], judge: Callable[[Sequence[Document], Terms], Sequence[Judged]]
) -> list[Judged]:
    """Documents judged together with those under the same terms, in their order."""
    numbers: dict[Terms, list[int]] = defaultdict(list)
    for number, (_, terms) in enumerate(asked):
        numbers[terms].append(number)
    judged: dict[int, Judged] = {}
    for terms, own in numbers.items():
        judged.update(zip(own, judge([asked[number][0] for number in own], terms), strict=True))
    return [judged[number] for number in range(len(asked))]
