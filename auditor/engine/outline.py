"""How rules have read a page: its regions, its quotations, and what is attributed to whom. Reports show it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from auditor.document import Document
from auditor.span import Packed, Span
from auditor.text.attributions import Attribution, attributions
from auditor.text.regions import RegionKind
from auditor.text.substitutions import Substitutions

Bounds = tuple[tuple[int, int], ...]
"""Starts and ends in code points."""
LONGEST_OUTLINED = 1_000_000  # characters; of a longer text reports show a small part
_BYTES_OF_PAIR = 120
_AS_WRITTEN = Substitutions(0.0, ())


@dataclass(frozen=True, slots=True)
class Outline(Packed):
    """The parts of a page in plain numbers, which are small and quick to send and to keep.

    ``regions`` are starts with the kind of what begins there; ``quoted`` is what stands between quotation marks,
    marks included, ``said`` what is attributed to a source, ``by`` the words that name it. Of a text longer than
    ``LONGEST_OUTLINED`` there are only the regions.
    """

    regions: tuple[tuple[int, str], ...]
    quoted: Bounds
    said: Bounds
    by: Bounds

    def region_at(self, offset: int) -> RegionKind:
        """What `Document.region_at` says."""
        index = bisect_right(self.regions, offset, key=itemgetter(0)) - 1
        return RegionKind(self.regions[index][1]) if index >= 0 else RegionKind.BODY

    def weight(self) -> int:
        """About how many bytes of memory it takes."""
        return _BYTES_OF_PAIR * sum(map(len, (self.regions, self.quoted, self.said, self.by)))


def outline_at_hand(document: Document) -> Outline | None:
    """The outline, if rules have had all of it worked out: for a report that may never come it would cost too much."""
    return _outline(document, document.attributions) if "attributions" in vars(document) else None


def outline_of(document: Document, *, is_spun: bool) -> Outline:
    """The outline, worked out.

    A text that was not judged to be spun is read as it is written: looking for swaps once more would cost more than
    all the rest of a report.
    """
    if len(document.text) > LONGEST_OUTLINED:
        return _outline(document, ())
    if is_spun:
        return _outline(document, document.attributions)
    found = attributions(
        document.text, document.words, document.sentences, document.quotations, document.regions, _AS_WRITTEN
    )
    return _outline(document, found)


def _outline(document: Document, found: Iterable[Attribution]) -> Outline:
    regions = tuple((region.span.start, region.kind.value) for region in document.regions)
    if len(document.text) > LONGEST_OUTLINED:
        return Outline(regions, (), (), ())
    found = list(found)
    return Outline(
        regions,
        _bounds(quotation.span for quotation in document.quotations),
        _bounds(span for attribution in found for span in attribution.content),
        _bounds(span for attribution in found for span in attribution.source),
    )


def _bounds(spans: Iterable[Span]) -> Bounds:
    return tuple((span.start, span.end) for span in spans)
