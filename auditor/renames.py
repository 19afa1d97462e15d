"""Where a document went: what was written down about findings follows a file that was renamed or moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

_MOST_HOLDERS = 100  # a fingerprint that more documents have does not tell which of them it was


def moved(entries: Mapping[str, Counter[str]], present: Mapping[str, Counter[str]]) -> Mapping[str, str]:
    """For each document of ``entries`` that is gone, the new one that holds most of its fingerprints.

    ``entries`` are the fingerprints written down by document, ``present`` those found now. A document is gone where
    it is not present, and new where nothing was written down about it. The new one must hold more than half of what
    was written down, and more than any other; among equals one of the same file name counts. Where that does not
    tell, the document is left out. No new document takes more than one.
    """
    gone = sorted(entries.keys() - present.keys())
    new = sorted(present.keys() - entries.keys())
    by_fingerprint = _holders((fingerprint, document) for document in new for fingerprint in present[document])
    by_name = _holders((_name(document), document) for document in new)

    claims: dict[str, dict[str, tuple[int, bool]]] = {}
    for old in gone:
        candidates = set(by_name.get(_name(old), ()))
        for fingerprint in entries[old]:
            candidates.update(by_fingerprint.get(fingerprint, ()))
        held = {document: (entries[old] & present[document]).total() for document in candidates}
        total = entries[old].total()
        claims[old] = {
            document: (shared, _name(document) == _name(old)) for document, shared in held.items() if 2 * shared > total
        }

    taken: dict[str, str] = {}
    for old in sorted(gone, key=lambda old: (max(claims[old].values(), default=(0, False)), old), reverse=True):
        free = {document: claim for document, claim in claims[old].items() if document not in taken}
        best = [document for document, claim in free.items() if claim == max(free.values())]
        if len(best) == 1:
            taken[best[0]] = old
    return {old: document for document, old in sorted(taken.items(), key=lambda pair: pair[1])}


def _holders(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Key to the documents under it, without the keys that too many share."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, document in pairs:
        if len(holders[key]) <= _MOST_HOLDERS:
            holders[key].append(document)
    return {key: documents for key, documents in holders.items() if len(documents) <= _MOST_HOLDERS}


def _name(document: str) -> str:
    return document.rpartition("/")[2]
