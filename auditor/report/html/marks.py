"""The text of a document cut wherever a finding begins or ends, so that findings may nest and overlap.

A short document is shown whole; of a long one as much as ``MOST_SHOWN`` allows, the words around its gravest
findings first, and every gap says how much it leaves out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, groupby, pairwise
from operator import itemgetter, xor
from typing import NamedTuple

from auditor.document import Document
from auditor.engine.outline import Bounds, Outline
from auditor.finding import Finding, Severity
from auditor.span import Span, joined
from auditor.text.regions import RegionKind

MOST_SHOWN = 200_000  # characters of a document's text
MARGIN = 300  # characters shown before and after a finding in a document that is not shown whole
LONGEST_SHOWN = 2_000  # characters shown of one finding there
MOST_CARRIED = 8  # findings that one stretch of text is marked with; more than these overlap only by accident
LAYERS = ("quoted", "said", "by")  # of an outline
_COVERING = tuple(tuple(name for bit, name in enumerate(LAYERS) if mask >> bit & 1) for mask in range(1 << len(LAYERS)))
BODY = RegionKind.BODY.value
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

Rank = tuple[int, int, int]


class Segment(NamedTuple):
    """A stretch of text inside the same findings.

    ``findings`` are the numbers of those it is marked with, the gravest first; ``begins`` of those that begin here.
    ``pieces`` are its text once more, cut where something else begins or ends that covers it (a quotation, an
    attribution), with the names of that.
    """

    text: str
    findings: tuple[int, ...]
    begins: tuple[int, ...]
    pieces: tuple[tuple[str, tuple[str, ...]], ...]


class Block(NamedTuple):
    """A region of the page: what it is there for, the line it begins in, its text in segments.

    ``skipped`` is how many characters before it are not shown; ``opens`` says that the block before it was of
    another kind.
    """

    kind: str
    line: int
    opens: bool
    skipped: int
    segments: tuple[Segment, ...]


def rank(finding: Finding, number: int) -> Rank:
    """Sorts the gravest first, then the shortest: a word stands out from the paragraph around it."""
    return _GRAVITY[finding.severity], len(finding.span), number


def windows(length: int, findings: Sequence[Finding], most: int = MOST_SHOWN) -> list[Span]:
    """What of a text of ``length`` characters is shown, in order and without overlap: ``most`` characters at most.

    ``findings`` come the gravest first. What they leave of ``most`` goes to the beginning of the text.
    """
    if length <= most:
        return [Span(0, length)] if length else []
    shown: list[Span] = []
    for finding in findings:
        around = Span(
            max(0, finding.span.start - MARGIN),
            min(length, min(finding.span.end, finding.span.start + LONGEST_SHOWN) + MARGIN),
        )
        wider = joined([*shown, around])
        if sum(map(len, wider)) <= most * 9 // 10:  # a tenth at least for the beginning: it says what the text is
            shown = wider
    return joined([*shown, Span(0, most - sum(map(len, shown)))])


def blocks(
    document: Document, findings: Mapping[int, Finding], outline: Outline, most: int = MOST_SHOWN
) -> Iterator[Block]:
    """The text of ``document`` as it is shown, with ``findings`` (by number) and the ``outline`` marked in it."""
    marked = {number: finding for number, finding in findings.items() if len(finding.span)}
    gravest = sorted(marked, key=lambda number: rank(marked[number], number))
    shown = windows(len(document.text), [marked[number] for number in gravest], most)
    region_starts = [start for start, _ in outline.regions]
    layers = _Layers([getattr(outline, name) for name in LAYERS])
    end, kind_before = 0, BODY
    for (window, start), cuts in groupby(
        _cuts(document.text, marked, shown, region_starts, layers), key=itemgetter(0, 1)
    ):
        segments = tuple([segment for _, _, segment in cuts])
        region = bisect_right(region_starts, start) - 1
        kind = outline.regions[region][1] if region >= 0 else BODY
        gap = shown[window].start - end if start == shown[window].start else 0
        yield Block(kind, document.position(start)[0], bool(gap) or kind != kind_before, gap, segments)
        end, kind_before = shown[window].end, kind
    if end < len(document.text):
        yield Block(BODY, 0, False, len(document.text) - end, ())


def _cuts(
    text: str,
    findings: Mapping[int, Finding],
    shown: Sequence[Span],
    region_starts: Sequence[int],
    layers: _Layers,
) -> Iterator[tuple[int, int, Segment]]:
    """Each segment with the number of its window and the start of its block."""
    starting: dict[int, list[int]] = {}
    ending: dict[int, list[int]] = {}
    for number, finding in findings.items():
        starting.setdefault(finding.span.start, []).append(number)
        ending.setdefault(finding.span.end, []).append(number)
    window_starts = {window.start: index for index, window in enumerate(shown)}
    block_starts = window_starts.keys() | set(region_starts)
    bounds = sorted({*starting, *ending, *block_starts, *(window.end for window in shown)})
    inside: list[Rank] = []
    announced_later: list[int] = []  # findings that begin in a gap are announced where they come into sight
    window = block = -1
    for start, end in pairwise(bounds):
        for number in ending.get(start, ()):
            inside.remove(rank(findings[number], number))
            if number in announced_later:
                announced_later.remove(number)
        for number in starting.get(start, ()):
            insort(inside, rank(findings[number], number))
            announced_later.append(number)
        window = window_starts.get(start, window)
        if window < 0 or start >= shown[window].end:
            continue
        block = start if start in block_starts else block
        carried = tuple([number for _, _, number in inside[:MOST_CARRIED]])
        yield window, block, Segment(text[start:end], carried, tuple(announced_later), layers.pieces(text, start, end))
        announced_later.clear()


class _Layers:
    """Which of the ``LAYERS`` cover each place of a text."""

    def __init__(self, layers: Iterable[Bounds]) -> None:
        """``layers`` are what each of them covers."""
        toggled: dict[int, int] = defaultdict(int)  # a bit for each layer that begins or ends there
        for number, bounds in enumerate(layers):
            for bound in chain.from_iterable(_united(bounds)):
                toggled[bound] ^= 1 << number
        self._bounds = sorted(toggled)
        masks = accumulate([toggled[bound] for bound in self._bounds], xor, initial=0)
        self._covering = [_COVERING[mask] for mask in masks]  # before the first bound, and from each bound on

    def pieces(self, text: str, start: int, end: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """``text`` from ``start`` to ``end``, cut at the bounds of layers, each piece with the layers that cover it."""
        first, last = bisect_right(self._bounds, start), bisect_left(self._bounds, end)
        if first >= last:
            return ((text[start:end], self._covering[first]),)
        cuts = pairwise([start, *self._bounds[first:last], end])
        return tuple(
            [
                (text[one:other], covering)
                for (one, other), covering in zip(cuts, self._covering[first : last + 1], strict=True)
            ]
        )


def _united(bounds: Bounds) -> list[tuple[int, int]]:
    """The same places without overlap, in order; what touches becomes one."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(bounds):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(united[-1][1], end)
        elif start < end:
            united.append((start, end))
    return united
