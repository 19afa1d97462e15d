"""Machines are constant: a swap that is plain in one place makes the same word suspicious everywhere else."""

from __future__ import annotations

import numpy as np

from auditor.text.substitutions.model import Evidence
from auditor.text.substitutions.ngrams import ID_BITS, Floats, Ids

_PLAIN = 1.0
"""Log-odds from which on a swap tells something about the word's other occurrences."""

_FADES = 2.0
"""Log-odds that are lost on the way from one occurrence to another."""

_MEANS_ANYTHING = 200
"""The commonest words, by id: one that is wrong in one place is right in the next."""


def shared(evidence: Evidence, odds: Floats) -> tuple[Floats, Ids]:
    """Log-odds and likeliest original of each word, those where it is surest in its document taken into account."""
    telling = evidence.judged & (evidence.ids >= _MEANS_ANYTHING)
    sure = (telling & (odds >= _PLAIN) & (evidence.original > 0)).nonzero()[0]
    if not len(sure):
        return odds, evidence.original
    better, originals = odds.copy(), evidence.original.copy()
    kinds = evidence.owner << ID_BITS | evidence.ids
    sure = sure[np.lexsort((-odds[sure], kinds[sure]))]
    surest = sure[np.diff(kinds[sure], prepend=-1) != 0]
    nearest = kinds[surest].searchsorted(kinds)
    everywhere = (evidence.judged & (kinds[surest].take(nearest, mode="clip") == kinds)).nonzero()[0]
    source = surest[nearest[everywhere]]
    handed = odds[source] - np.float64(_FADES)
    gains = handed > odds[everywhere]
    better[everywhere[gains]] = handed[gains]
    originals[everywhere[gains]] = evidence.original[source[gains]]
    return better, originals
