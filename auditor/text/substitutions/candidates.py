"""Which words a word may have replaced, and how much better each of them fits the place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import END
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.ngrams import Floats, Ids

COLUMNS = 25
_FINALISTS = 12
_APART = np.float64(1000)  # more than fits can differ by
WORDNET, MOBY, MOBY_REVERSED, PAIR, NEAR = 1, 2, 4, 8, 16
"""The ties between a word and its candidate: synonyms in WordNet, listed under it, it listed
there, a known swap, neighbours in vector space."""


@dataclass(frozen=True)
class Thesaurus:
    """For each word id a slice of ``originals``, likeliest first; ``ties`` says how the thesauri join the two."""

    offsets: NDArray[np.int32]
    originals: NDArray[np.uint16]
    ties: NDArray[np.uint8]

    def of(self, ids: Ids) -> tuple[Ids, Ids, Ids]:
        """For each of ``ids`` all its candidates: the index into ``ids``, the candidate, its place in the table."""
        begins = self.offsets[ids].astype(np.int64)
        counts = self.offsets[ids + 1] - begins
        owner = np.repeat(np.arange(len(ids)), counts)
        first = np.cumsum(counts) - counts
        place = np.arange(len(owner)) - np.repeat(first - begins, counts)
        return owner, self.originals[place].astype(np.int64), place


def compare(
    places: Ids, ids: Ids, lexis: Lexis, around: Surroundings, thesaurus: Thesaurus, expected: Floats
) -> tuple[Ids, Ids, Floats]:
    """Every candidate for the words at ``places``: index into ``places``, candidate, one row of ``COLUMNS`` gains.

    ``expected`` has a vector for each place: where in meaning the word that belongs there is expected.
    """
    ngrams = lexis.ngrams
    owner, candidate, entry = thesaurus.of(ids[places])
    at = places[owner]
    before, before_known = ngrams.pair_gain(around.left[at], candidate)
    after, after_known = ngrams.pair_gain(candidate, around.right[at])
    kept = _promising(owner, before + after + 0.4 * ngrams.unigram[candidate])
    owner, candidate, entry, at = owner[kept], candidate[kept], entry[kept], at[kept]
    before, before_known, after, after_known = before[kept], before_known[kept], after[kept], after_known[kept]
    word = ids[at]
    first, left, right, last = around.first[at], around.left[at], around.right[at], around.last[at]
    ending, ending_known = ngrams.triple_gain(first, left, candidate)
    middle, middle_known = ngrams.triple_gain(left, candidate, right)
    opening, opening_known = ngrams.triple_gain(candidate, right, last)

    closed = right == END
    old_middle = np.where(closed, 0, around.triple[at + 1])
    old_opening = np.where(closed | (around.right[at + 1] == END), 0, around.triple[at + 2])
    vectors = lexis.vector(candidate)
    mine = lexis.vector(ids[places])
    views = np.stack([mine, around.topic(places, lexis), expected], axis=2)
    likeness = np.einsum("ij,ijk->ik", vectors, views[owner], optimize=True)
    likeness[:, 1:] -= np.einsum("ij,ijk->ik", mine, views[:, :, 1:])[owner]
    tie = thesaurus.ties[entry]
    rows = np.empty((len(at), COLUMNS), dtype=np.float64)
    rows[:, 0] = ngrams.unigram[candidate] - ngrams.unigram[word]
    rows[:, 1] = before - around.pair[at]
    rows[:, 2] = after - around.following[at]
    rows[:, 3] = ending - around.triple[at]
    rows[:, 4] = middle - old_middle
    rows[:, 5] = opening - old_opening
    rows[:, 6] = before_known.astype(np.float64) - around.pair_known[at]
    rows[:, 7] = after_known.astype(np.float64) - around.following_known[at]
    rows[:, 8] = ending_known.astype(np.float64) + middle_known + opening_known
    rows[:, 9] = likeness[:, 0]
    rows[:, 10] = likeness[:, 1]
    rows[:, 11] = lexis.clash(left, word) - lexis.clash(left, candidate)
    rows[:, 12] = ngrams.unigram[candidate]
    rows[:, 13] = before_known & after_known
    for column, kind in enumerate((WORDNET, MOBY, MOBY_REVERSED, PAIR, NEAR), start=14):
        rows[:, column] = (tie & kind) > 0
    rows[:, 19] = likeness[:, 2]
    for column, fit in enumerate((before, after, ending, middle, opening), start=20):
        rows[:, column] = fit
    return owner, candidate, rows


def _promising(owner: Ids, fit: Floats) -> Ids:
    """The indexes of the ``_FINALISTS`` that fit best for each owner, sorted; ``owner`` is sorted."""
    order = np.argsort(owner * _APART - fit, kind="stable")
    begins = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]]) if len(owner) else order
    rank = np.arange(len(owner)) - np.repeat(begins, np.diff(np.r_[begins, len(owner)]))
    return np.sort(order[rank < _FINALISTS])
