"""Which words and places of a document belong to which part of the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from auditor import Document, RegionKind, Span

_NUMBERS = {kind: number for number, kind in enumerate(RegionKind, start=1)}


def words_in(doc: Document, *kinds: RegionKind) -> NDArray[np.bool_]:
    """For each word, whether it stands in a region of one of ``kinds``."""
    return _wanted(kinds)[doc.shared(_region_kinds)]


@cache
def _wanted(kinds: tuple[RegionKind, ...]) -> NDArray[np.bool_]:
    wanted = np.zeros(len(_NUMBERS) + 1, bool)
    wanted[[_NUMBERS[kind] for kind in kinds]] = True
    return wanted


def _region_kinds(doc: Document) -> NDArray[np.uint8]:
    """The number of the kind of region in which each word begins, 0 where there is none."""
    edges = [(region.span.start, region.span.end) for region in doc.regions]
    found = np.zeros(len(doc.words), np.uint8)
    for region, (first, last) in zip(doc.regions, _words_at(doc, edges), strict=True):
        found[first:last] = _NUMBERS[region.kind]
    return found


def words_within(doc: Document, spans: Iterable[Span]) -> NDArray[np.bool_]:
    """For each word, whether it begins in one of ``spans``."""
    inside = np.zeros(len(doc.words), bool)
    for first, last in _words_at(doc, [(span.start, span.end) for span in spans]):
        inside[first:last] = True
    return inside


def paragraph_words(doc: Document) -> NDArray[np.int64]:
    """A row for each paragraph: the numbers of its first word and of the first behind it; for ``doc.shared``."""
    edges = [edge for span in doc.paragraphs for edge in (span.start, span.end)]
    return doc.words.starts.searchsorted(np.array(edges, np.int64)).reshape(-1, 2)


def _words_at(doc: Document, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Of stretches of the text, the numbers of the first word that begins in each, and of the first behind it."""
    found: list[list[int]] = doc.words.starts.searchsorted(np.array(edges, np.int64).reshape(-1, 2)).tolist()
    return found


def inside(stretches: Sequence[Span], offsets: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """Those of ``offsets`` that stand in one of ``stretches`` (in order, without overlap), each with its stretch."""
    starts: list[int] = []
    for offset in offsets:
        starts = starts or [stretch.start for stretch in stretches]
        number = bisect_right(starts, offset) - 1
        if number >= 0 and offset < stretches[number].end:
            yield offset, stretches[number]
