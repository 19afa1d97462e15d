"""How many of several documents speak for themselves: copies of one another count once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from auditor_rules._fingerprints import fingerprints, hashed, ngrams

from auditor import Document, RegionKind

LEAST_SHARED = 0.2  # of the fingerprints of the shorter text, for the two to be one
SPUN_NGRAM = 7  # common words in a row that two writers hardly ever have in the same order
LEAST_SHARED_SPUN = 0.15

_COMMON = frozenset(
    """
the of and a in to is was it for with he be on i that by at you are not his this from but had which she they or an were
we their been has have will would her there can all as if who what its so no when my him them me do up out more about
than into could other then only
""".split()
)


def independent(documents: Sequence[Document]) -> int:
    """How many of the documents are no copies, in the same words or in others, of one counted before."""
    kept: list[Document] = []
    for document in documents:
        if not any(_is_copy(document, other) for other in kept):
            kept.append(document)
    return len(kept)


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
    own = np.zeros(len(doc.words), bool)
    for region in doc.regions:
        if region.kind is RegionKind.BODY:
            within = doc.words.within(region.span)
            own[within.start : within.stop] = True
    for quotation in doc.quotations:
        within = doc.words.within(quotation.span)
        own[within.start : within.stop] = False
    hashes, _ = fingerprints(hashed(doc), own)
    folded = doc.words.folded
    common = hashed(doc)[[at for at in np.flatnonzero(own).tolist() if folded[at] in _COMMON]]
    order = ngrams(common, np.ones(len(common), bool), SPUN_NGRAM)[0].tolist() if len(common) >= SPUN_NGRAM else []
    return frozenset(hashes.tolist()), frozenset(order)
