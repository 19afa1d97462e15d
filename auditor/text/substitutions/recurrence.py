"""Machines are constant: a swap that is plain in one place makes the same word suspicious everywhere else."""

from __future__ import annotations

import numpy as np

from auditor.text.substitutions.model import Evidence
from auditor.text.substitutions.ngrams import Floats, Ids

_PLAIN = 1.0
"""Log-odds from which on a swap tells something about the word's other occurrences."""

_FADES = 2.0
"""Log-odds that are lost on the way from one occurrence to another."""


def shared(evidence: Evidence, odds: Floats) -> tuple[Floats, Ids]:
    """Log-odds and likeliest original of each word, those of its surest occurrence taken into account."""
    sure = (evidence.judged & (odds >= _PLAIN) & (evidence.original > 0)).nonzero()[0]
    if not len(sure):
        return odds, evidence.original
    better, originals = odds.copy(), evidence.original.copy()
    sure = sure[np.lexsort((-odds[sure], evidence.ids[sure]))]
    kinds = evidence.ids[sure]
    surest = sure[np.concatenate([[True], kinds[1:] != kinds[:-1]])]
    kinds = evidence.ids[surest]
    nearest = kinds.searchsorted(evidence.ids)
    everywhere = (evidence.judged & (kinds.take(nearest, mode="clip") == evidence.ids)).nonzero()[0]
    source = surest[nearest[everywhere]]
    handed = odds[source] - np.float64(_FADES)
    gains = handed > odds[everywhere]
    better[everywhere[gains]] = handed[gains]
    originals[everywhere[gains]] = evidence.original[source[gains]]
    return better, originals
