"""How many of several documents speak for themselves: copies of one another count once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from auditor_rules._fingerprints import fingerprints, hashed, ngrams, word_hashes
from auditor_rules._masks import words_in, words_within
from numpy.typing import NDArray

from auditor import Document, RegionKind

LEAST_SHARED = 0.2  # of the fingerprints of the shorter text, for the two to be one
SPUN_NGRAM = 7  # common words in a row that two writers hardly ever have in the same order
LEAST_SHARED_SPUN = 0.15

# The words that spinners leave alone, because nothing means the same: their order survives most rewriting.
# Stamatatos (JASIST 2011) finds rewritten copies by the order of the fifty commonest words of English.
_COMMON_WORDS = """
the of and a in to is was it for with he be on i that by at you are not his this from but had which she they or an were
we their been has have will would her there can all as if who what its so no when my him them me do up out more about
than into could other then only
"""
_BITS = np.uint64(64 - 16)  # of a hash that are left out: one word in a thousand is common by accident, and always so
_IS_COMMON = np.zeros(1 << 16, bool)
_IS_COMMON[word_hashes(_COMMON_WORDS.split()) >> _BITS] = True


def common_order(doc: Document, usable: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """A hash for each run of ``SPUN_NGRAM`` common words among those ``usable``, the other words left out."""
    words = doc.shared(hashed)
    common = words[_IS_COMMON[words >> _BITS] & usable]
    return ngrams(common, None, SPUN_NGRAM)[0] if len(common) >= SPUN_NGRAM else common[:0]


def independent(documents: Sequence[Document]) -> int:
    """How many of the documents are no copies, in the same words or in others, of one counted before."""
    kept: list[Document] = []
    for document in documents:
        if not any(_is_copy(document, other) for other in kept):
            kept.append(document)
    return len(kept)


def spun_probability(doc: Document) -> float:
    """How sure it is that a machine swapped words of the text; ``doc.kept`` keeps it for all rules."""
    return float(doc.substitutions.probability)


def substituted(doc: Document) -> tuple[tuple[int, int], ...]:
    """Where words stand that a machine seems to have swapped, in order; ``doc.kept`` keeps it for all rules."""
    return tuple((one.span.start, one.span.end) for one in doc.substitutions.spans)


def _is_copy(one: Document, other: Document) -> bool:
    source = one.metadata.get("source")
    if source and source == other.metadata.get("source"):
        return True
    (wording, order), (their_wording, their_order) = one.shared(_marks), other.shared(_marks)
    return _share(wording, their_wording) >= LEAST_SHARED or _share(order, their_order) >= LEAST_SHARED_SPUN


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least >= 3 else 0.0


def _marks(doc: Document) -> tuple[frozenset[int], frozenset[int]]:
    """Fingerprints of what the writer says himself, and of the order of the common words in it."""
    own = words_in(doc, RegionKind.BODY) & ~words_within(doc, (quotation.span for quotation in doc.quotations))
    hashes, _ = fingerprints(doc.shared(hashed), own)
    return frozenset(hashes.tolist()), frozenset(common_order(doc, own).tolist())
