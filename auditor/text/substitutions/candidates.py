"""Which words a word may have replaced, and how much better each of them fits the place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import END
from auditor.text.substitutions.features import BACK, Lexis, Measure, Surroundings, columns
from auditor.text.substitutions.ngrams import Floats, Ids

COLUMNS = 25
FINALISTS = 12
"""Candidates of a word that are weighed, after a first look at how they fit the words on both sides."""

WORDNET, MOBY, MOBY_REVERSED, PAIR, NEAR = 1, 2, 4, 8, 16
"""The ties between a word and its candidate: synonyms in WordNet, listed under it, it listed
there, a known swap, neighbours in vector space."""
_TIES = np.array([WORDNET, MOBY, MOBY_REVERSED, PAIR, NEAR], dtype=np.uint8)[:, None, None]

_M = Measure
_OLD = columns(
    (_M.PAIR, 0), (_M.FOLLOWING, 0), (_M.TRIPLE, 0), (_M.TRIPLE, 1), (_M.TRIPLE, 2),
    (_M.PAIR_KNOWN, 0), (_M.FOLLOWING_KNOWN, 0),
)[:, None] - BACK * len(Measure)  # fmt: skip
"""Where, from the measures of a word on, stand those that its candidates are compared with."""


@dataclass(frozen=True)
class Thesaurus:
    """For each word id a slice of ``originals``, likeliest first; ``ties`` says how the thesauri join the two."""

    offsets: NDArray[np.int32]
    originals: NDArray[np.uint16]
    ties: NDArray[np.uint8]

    def of(self, ids: Ids) -> tuple[Ids, NDArray[np.bool_]]:
        """For each of ``ids`` a row of at least one place in the table, and which of them are its own candidates'."""
        begins = self.offsets.take(ids).astype(np.int64)[:, None]
        counts = self.offsets.take(ids + 1)[:, None] - begins
        rank = np.arange(int(counts.max(initial=1)))
        own: NDArray[np.bool_] = rank < counts
        return np.where(own, begins + rank, 0), own


@dataclass(frozen=True)
class Compared:
    """Candidates of some words, a row of up to ``FINALISTS`` for each word; ``real`` is false where a row is padded.

    ``gains`` has ``COLUMNS`` numbers for each, the rows one after another.
    """

    candidate: Ids
    real: NDArray[np.bool_]
    gains: Floats


def compare(
    places: Ids, lexis: Lexis, around: Surroundings, thesaurus: Thesaurus, topic: Floats, expected: Floats
) -> Compared:
    """The candidates for the words at ``places`` and how much better they fit.

    ``topic`` and ``expected`` have a vector for each place: what the passage is about, and where in meaning the word
    that belongs there is expected.
    """
    ngrams = lexis.ngrams
    word = around.ids.take(places)
    entry, real = thesaurus.of(word)
    candidate = thesaurus.originals.take(entry).astype(np.int64)
    left, right = around.left.take(places)[:, None], around.right.take(places)[:, None]
    before, before_known = ngrams.pair_gain(left, candidate)
    behind, behind_known = ngrams.pair_gain(candidate, right)
    promise = before + behind
    promise += np.float32(0.4) * ngrams.unigram.take(candidate)
    promise[~real] = -np.inf
    best = (-promise).argsort(axis=1, kind="stable")[:, :FINALISTS]
    best.sort(axis=1)
    best += np.arange(0, entry.size, entry.shape[1])[:, None]
    entry, real, candidate = entry.take(best), real.take(best), candidate.take(best)

    rows = np.empty((COLUMNS, *best.shape), dtype=np.float32)
    first, last = around.first.take(places)[:, None], around.last.take(places)[:, None]
    fits = rows[20:25]
    fits[0], fits[1] = before.take(best), behind.take(best)
    known = before_known.take(best), behind_known.take(best)
    triples_known = np.empty((3, *best.shape), dtype=bool)
    for number, triple in enumerate(((first, left, candidate), (left, candidate, right), (candidate, right, last))):
        fits[2 + number], triples_known[number] = ngrams.triple_gain(*triple)
    old = around.measures.take(places * len(Measure) + _OLD)
    closed = right[:, 0] == END
    old[3, closed] = 0
    old[4, closed | (last[:, 0] == END)] = 0
    np.subtract(fits, old[:5, :, None], out=rows[1:6])
    np.subtract(known, old[5:, :, None], out=rows[6:8])
    np.add.reduce(triples_known, axis=0, out=rows[8])
    mine = lexis.vector(word)
    views = np.empty((*mine.shape, 3), dtype=np.float32)
    views[:, :, 0], views[:, :, 1], views[:, :, 2] = mine, topic, expected
    likeness = lexis.vector(candidate) @ views
    likeness[:, :, 1:] -= mine[:, None] @ views[:, :, 1:]
    rows[9], rows[10], rows[19] = likeness[:, :, 0], likeness[:, :, 1], likeness[:, :, 2]
    rows[11] = lexis.clash(left, word[:, None]) - lexis.clash(left, candidate)
    rows[12] = ngrams.unigram.take(candidate)
    np.subtract(rows[12], around.measures.take(places * len(Measure) + Measure.UNIGRAM)[:, None], out=rows[0])
    np.logical_and(known[0], known[1], out=rows[13])
    np.not_equal(thesaurus.ties.take(entry) & _TIES, 0, out=rows[14:19])
    return Compared(candidate, real, rows.reshape(COLUMNS, -1).T)
