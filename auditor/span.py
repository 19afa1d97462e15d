"""Where something stands in a text: the one way everything points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter
from typing import Self

_BY_PLACE = attrgetter("start", "end")  # sorts them as they sort themselves, several times as fast


class Packed:
    """A dataclass that goes to other processes, and to disk, as what its constructor takes, in the order of its fields.

    It has two fields at least. Field by field, as frozen ones with slots do by themselves, it takes several times as
    long.
    """

    __slots__ = ()
    __match_args__: tuple[str, ...]

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        kind = type(self)
        if kind not in _FIELDS:
            _FIELDS[kind] = attrgetter(*kind.__match_args__)
        return kind, _FIELDS[kind](self)


_FIELDS: dict[type[Packed], Callable[[Packed], tuple[object, ...]]] = {}


@dataclass(frozen=True, slots=True, order=True)
class Span(Packed):
    """A half-open stretch of a text, in code points: ``text[start:end]``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place even where it is empty; without this ``__len__`` would decide."""
        return True

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Does every character of ``other`` lie inside this span?"""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters that the span points at."""
        return text[self.start : self.end]


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same characters without overlap, in order; spans that touch become one."""
    whole: list[Span] = []
    for span in sorted(spans, key=_BY_PLACE):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return whole


class SpanIndex(Sequence[Span]):
    """Spans sorted by place, asked in logarithmic time which of them touch a stretch.

    The spans may nest and overlap; an index of none is falsy, as any sequence.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=_BY_PLACE)
        self._starts = [span.start for span in self._spans]
        # The furthest end up to and including each span: what lets a search stop although spans may nest.
        self._furthest = list(accumulate((span.end for span in self._spans), max))

    def __len__(self) -> int:
        return len(self._spans)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # Sequence's overloads add nothing here
        return self._spans[index]

    def touching(self, span: Span) -> list[Span]:
        """The spans that share at least one character with ``span``, sorted."""
        found = []
        for index in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._furthest[index] <= span.start:
                break
            if self._spans[index].end > span.start:
                found.append(self._spans[index])
        return found[::-1]

    def touches(self, span: Span) -> bool:
        """Does any span share a character with ``span``?"""
        last = bisect_left(self._starts, span.end)
        return last > 0 and self._furthest[last - 1] > span.start

    def covers(self, span: Span) -> bool:
        """Does a single span hold all of ``span``?"""
        return any(one.covers(span) for one in self.touching(span))
