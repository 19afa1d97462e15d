"""Which words a word may have replaced, and how much better each of them fits the place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import END, NUMBER
from auditor.text.substitutions.features import BACK, Lexis, Measure, Surroundings, columns
from auditor.text.substitutions.ngrams import Floats, Ids

COLUMNS = 25
FINALISTS, MORE_FINALISTS = 12, 24
"""Candidates of a word that are weighed, after a first look at how they fit the words on both sides; more of them where
the encoder has read the text."""

WORDNET, MOBY, MOBY_REVERSED, PAIR, NEAR = 1, 2, 4, 8, 16
"""The ties between a word and its candidate: synonyms in WordNet, listed under it, it listed
there, a known swap, neighbours in vector space."""
_FIT = 0.5
"""What the encoder's logits weigh beside log10 probabilities."""
_COMMON, _NEAREST = 24_000, 40
"""Of so many of the commonest words so many that lie nearest in meaning are candidates of a word in a spun text."""
_GROUP = 24
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

    def of(self, ids: Ids) -> Offer:
        """The candidates of each of ``ids``."""
        begins = self.offsets.take(ids).astype(np.int64)[:, None]
        counts = self.offsets.take(ids + 1)[:, None] - begins
        rank = np.arange(int(counts.max(initial=1)))
        own: NDArray[np.bool_] = rank < counts
        entry = np.where(own, begins + rank, 0)
        return Offer(self.originals.take(entry).astype(np.int64), self.ties.take(entry), own)


@dataclass(frozen=True)
class Offer:
    """Candidates of some words, a row of at least one for each word; ``real`` is false where a row is padded."""

    candidate: Ids
    ties: NDArray[np.uint8]
    real: NDArray[np.bool_]

    def widened(self, ids: Ids, lexis: Lexis) -> Offer:
        """With the words added that lie nearest in meaning to each of ``ids``, whatever the thesauri say."""
        if not len(ids):
            return self
        near = _nearest(ids, lexis)
        new = ~(near[:, :, None] == np.where(self.real, self.candidate, 0)[:, None]).any(axis=2)
        return Offer(
            np.concatenate([self.candidate, near], axis=1),
            np.concatenate([self.ties, np.full(near.shape, NEAR, dtype=np.uint8)], axis=1),
            np.concatenate([self.real, new], axis=1),
        )


def _nearest(ids: Ids, lexis: Lexis) -> Ids:
    """The ``_NEAREST`` common words that lie nearest to each of ``ids``, itself left out."""
    common = np.arange(_COMMON)
    likeness = lexis.vector(ids) @ lexis.vector(common).T
    likeness[:, : NUMBER + 1] = -1
    likeness[ids[:, None] == common] = -1
    # The nearest words lie in the groups with the nearest best words, which are quickly told.
    groups = likeness.reshape(len(ids), -1, _GROUP)
    best = _highest(groups.max(axis=2), _NEAREST)
    inside = np.take_along_axis(groups, best[:, :, None], axis=1).reshape(len(ids), -1)
    words = (best[:, :, None] * _GROUP + np.arange(_GROUP)).reshape(len(ids), -1)
    near: Ids = np.take_along_axis(words, _highest(inside, _NEAREST), axis=1)
    return near


def _highest(rows: Floats, count: int) -> Ids:
    """Where in each row its ``count`` highest numbers stand."""
    highest: Ids = np.argpartition(-rows, count, axis=1)[:, :count].astype(np.int64)
    return highest


@dataclass(frozen=True)
class Compared:
    """Candidates of some words, as many for each word; ``real`` is false where a row is padded.

    ``gains`` has ``COLUMNS`` numbers for each, the rows one after another; one more where ``fits`` are known.
    """

    candidate: Ids
    real: NDArray[np.bool_]
    gains: Floats


def compare(
    places: Ids,
    lexis: Lexis,
    around: Surroundings,
    offer: Offer,
    topic: Floats,
    expected: Floats,
    fits: Floats | None = None,
) -> Compared:
    """The best of the candidates offered for the words at ``places``, and how much better than those they fit.

    ``topic`` and ``expected`` have a vector for each place: what the passage is about, and where in meaning the word
    that belongs there is expected. ``fits`` says how much better each candidate fits in the eyes of the encoder.
    """
    ngrams = lexis.ngrams
    finalists = FINALISTS if fits is None else MORE_FINALISTS
    word = around.ids.take(places)
    candidate, real = offer.candidate, offer.real
    left, right = around.left.take(places)[:, None], around.right.take(places)[:, None]
    before, before_known = ngrams.pair_gain(left, candidate)
    behind, behind_known = ngrams.pair_gain(candidate, right)
    promise = before + behind
    promise += np.float32(0.4) * ngrams.unigram.take(candidate)
    if fits is not None:
        promise += fits * np.float32(_FIT)
    promise[~real] = -np.inf
    best = (-promise).argsort(axis=1, kind="stable")[:, :finalists]
    best.sort(axis=1)
    best += np.arange(0, candidate.size, candidate.shape[1])[:, None]
    ties, real, candidate = offer.ties.take(best), real.take(best), candidate.take(best)

    rows = np.empty((COLUMNS + (fits is not None), *best.shape), dtype=np.float32)
    if fits is not None:
        rows[COLUMNS] = fits.take(best)
    first, last = around.first.take(places)[:, None], around.last.take(places)[:, None]
    new = rows[20:25]
    new[0], new[1] = before.take(best), behind.take(best)
    known = before_known.take(best), behind_known.take(best)
    triples_known = np.empty((3, *best.shape), dtype=bool)
    for number, triple in enumerate(((first, left, candidate), (left, candidate, right), (candidate, right, last))):
        new[2 + number], triples_known[number] = ngrams.triple_gain(*triple)
    old = around.measures.take(places * len(Measure) + _OLD)
    closed = right[:, 0] == END
    old[3, closed] = 0
    old[4, closed | (last[:, 0] == END)] = 0
    np.subtract(new, old[:5, :, None], out=rows[1:6])
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
    np.not_equal(ties & _TIES, 0, out=rows[14:19])
    return Compared(candidate, real, rows.reshape(len(rows), -1).T)
