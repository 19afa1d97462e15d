"""The own-voice stretches of all statements of a document as ranges of words, so that all are judged at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from auditor_rules._statements import Statement, statements
from numpy.typing import NDArray

from auditor import Document, Span


class Ranges:
    """Ranges of words, none empty, in order and without overlap: one or more for each statement."""

    def __init__(self, doc: Document, spans: Sequence[Sequence[Span]]) -> None:
        offsets = [edge for some in spans for span in some for edge in (span.start, span.end)]
        self.edges = doc.words.starts.searchsorted(np.array(offsets, np.int64))
        """The first word of a range and the one behind its last, by turns."""
        self.heads = np.cumsum([0, *(len(some) for some in spans)])[:-1]
        """For each statement the number of its first range."""

    def lengths(self) -> NDArray[np.int64]:
        """How many words each statement has."""
        lengths: NDArray[np.int64] = np.add.reduceat(self.edges[1::2] - self.edges[::2], self.heads)
        return lengths

    def held(self, words: int) -> NDArray[np.bool_]:
        """Which of so many words are in a range?"""
        steps = np.zeros(words + 1, np.int8)
        steps[self.edges[::2]] += 1
        steps[self.edges[1::2]] -= 1
        return steps[:-1].cumsum(dtype=np.int8) > 0

    def totals(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """For each statement the sum of what ``values`` give its words."""
        sums = np.add.reduceat(np.append(values, 0.0), self.edges)[::2]
        return np.add.reduceat(sums, self.heads)

    def unions(self, bits: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each statement the bits that any of its words has."""
        held = np.bitwise_or.reduceat(np.append(bits, 0), self.edges)[::2]
        return np.bitwise_or.reduceat(held, self.heads)


def stretches(doc: Document, own: Sequence[Statement]) -> Ranges:
    """What of each statement is in the writer's own voice."""
    return Ranges(doc, [statement.stretches for statement in own])


def sentences(doc: Document) -> Ranges:
    """The whole sentence of each statement in the writer's own voice, worked out once."""
    return doc.shared(_sentences)


def _sentences(doc: Document) -> Ranges:
    return Ranges(doc, [(statement.span,) for statement in statements(doc).own])
