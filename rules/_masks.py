"""Which words and places of a document belong to which part of the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from auditor import Document, RegionKind, Span


def words_in(doc: Document, *kinds: RegionKind) -> NDArray[np.bool_]:
    """For each word, whether it stands in a region of one of ``kinds``."""
    return words_within(doc, (region.span for region in doc.regions if region.kind in kinds))


def words_within(doc: Document, spans: Iterable[Span]) -> NDArray[np.bool_]:
    """For each word, whether it begins in one of ``spans``."""
    count = len(doc.words)
    edges = np.array([edge for span in spans for edge in (span.start, span.end)], np.int64)
    at = np.searchsorted(doc.words.starts, edges)
    depth = np.bincount(at[0::2], minlength=count + 1) - np.bincount(at[1::2], minlength=count + 1)
    return np.cumsum(depth[:count]) > 0


def inside(stretches: Sequence[Span], offsets: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """Those of ``offsets`` that stand in one of ``stretches`` (in order, without overlap), each with its stretch."""
    starts: list[int] = []
    for offset in offsets:
        starts = starts or [stretch.start for stretch in stretches]
        number = bisect_right(starts, offset) - 1
        if number >= 0 and offset < stretches[number].end:
            yield offset, stretches[number]
