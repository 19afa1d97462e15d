"""The notes of a corpus rule over all documents, grouped by key and made into facts: in bounded memory.

Keys, notes and facts may lie on disk. Keys are counted range by range; only notes whose key is worth combining are
brought together, so many of them at a time as memory allows.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.engine.spill import KEPT_BYTES, Numbers, Spill
from auditor.rule import CorpusRule, Notes

MOST_COMBINED = 500_000  # notes that are in memory at a time
MOST_COUNTED = 1_000_000  # keys that are in memory at a time
MOST_FACTS = 50_000  # about single documents that are in memory
_BYTES_OF_NOTE = 150

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]


class NoteStore:
    """The notes that one rule collected, document by document; documents are numbered in the order they come."""

    def __init__(self, rule: CorpusRule, kept_bytes: int = KEPT_BYTES) -> None:
        self.rule = rule
        self._keys = _NotedKeys()
        self._kept_bytes = kept_bytes
        self._notes: Spill[list[Any]] = Spill(weigh=_weight, kept_bytes=kept_bytes)

    def add(self, document: int, notes: Sequence[tuple[int, Any]]) -> None:
        """Keep what was noted about a document, whose number is greater than those of all before."""
        if notes:
            self._keys.add(document, [key for key, _ in notes])
            self._notes.append([note for _, note in notes])

    @property
    def documents(self) -> Sequence[int]:
        """The documents that something was noted about."""
        return self._keys.documents

    def facts(self, numbers: Mapping[str, int]) -> Facts:
        """What the rule makes of its notes; ``numbers`` are those of all documents. Raises whatever the rule raises."""
        facts = Facts(self._keys, self._kept_bytes)
        names = list(numbers)
        documents = self._keys.documents
        by_name = sorted(range(len(documents)), key=lambda owner: names[documents[owner]])
        ranks = np.empty(len(by_name), np.int64)
        ranks[by_name] = np.arange(len(by_name))
        for keys, totals in self._keys.counted(self.rule.least_notes):
            for part in _parts(np.minimum(totals, Notes.LIMIT)):
                for key, total, notes in self._grouped(keys[part], totals[part], names, ranks):
                    for_all = []
                    for document, fact in self.rule.combine(key, Notes(notes, total)):
                        if document is None:
                            for_all.append(fact)
                        else:
                            facts.add(numbers[document], fact)
                    facts.add_for_all(key, for_all)
        return facts

    def _grouped(
        self, wanted: Keys, totals: Places, names: Sequence[str], ranks: Places
    ) -> Iterator[tuple[int, int, list[tuple[str, Any]]]]:
        """The notes under each of the ``wanted`` keys, by document: the first of them, and how many there are."""
        groups, owners, places = self._keys.first_under(wanted, ranks)
        notes: list[tuple[str, Any]] = [("", None)] * len(places)
        by_owner = np.argsort(owners, kind="stable")
        edges = np.flatnonzero(np.diff(owners[by_owner], prepend=-1, append=-1)).tolist()
        for start, end in pairwise(edges):
            owner = int(owners[by_owner[start]])
            name, noted = names[self._keys.documents[owner]], self._notes[owner]
            for number in by_owner[start:end].tolist():
                notes[number] = name, noted[places[number]]
        edges = np.searchsorted(groups, np.arange(len(wanted) + 1)).tolist()
        for (start, end), key, total in zip(pairwise(edges), wanted.tolist(), totals.tolist(), strict=True):
            yield key, total, notes[start:end]


class _NotedKeys:
    """The keys under which a rule noted something, by document, on disk beyond so many."""

    def __init__(self) -> None:
        self.documents = array("Q")
        self._ends = array("Q", [0])
        self._keys = Numbers(MOST_COUNTED)

    def add(self, document: int, keys: Sequence[int]) -> None:
        self.documents.append(document)
        self._keys.extend(keys)
        self._ends.append(len(self._keys))

    def of(self, document: int) -> Keys:
        """The keys of a document, by its number."""
        owner = bisect_left(self.documents, document)
        if owner == len(self.documents) or self.documents[owner] != document:
            return np.empty(0, np.uint64)
        return self._keys.read(self._ends[owner], self._ends[owner + 1])

    def counted(self, least: int) -> Iterator[tuple[Keys, Places]]:
        """The keys, each once, in ascending order, that so many notes stand under, and how many do; range by range."""
        ranges = 1 + len(self._keys) // MOST_COUNTED
        for number in range(ranges):
            first, last = (number << 64) // ranges, (number + 1 << 64) // ranges - 1
            within = [
                keys[(keys >= np.uint64(first)) & (keys <= np.uint64(last))]
                for _, keys in self._keys.stretches(MOST_COUNTED)
            ]
            found = np.concatenate([np.empty(0, np.uint64), *within])
            within.clear()
            found.sort()
            is_first = np.append(True, found[1:] != found[:-1])
            goes_on = found[least - 1 :] == found[: max(0, len(found) - least + 1)]
            starts = np.flatnonzero(is_first[: len(goes_on)] & goes_on)
            unique = found[starts]
            yield unique, np.searchsorted(found, unique, side="right") - starts

    def first_under(self, wanted: Keys, ranks: Places) -> tuple[Places, Places, Places]:
        """The notes under each of the ``wanted`` keys, as many as are combined: those of the lowest ``ranks``.

        For each, in order, the number of the key, of the document, and of the note in the document.
        """
        ends = np.frombuffer(self._ends, np.uint64).astype(np.int64)
        groups, owners, places = (np.empty(0, np.int64) for _ in range(3))
        for start, keys in self._keys.stretches(MOST_COUNTED):
            near = np.flatnonzero((keys >= wanted[0]) & (keys <= wanted[-1]))
            at = np.searchsorted(wanted, keys[near])
            found = wanted[at] == keys[near]
            new = near[found] + start
            groups, places = np.concatenate((groups, at[found])), np.concatenate((places, new))
            owners = np.concatenate((owners, np.searchsorted(ends, new, side="right") - 1))
            order = np.lexsort((ranks[owners], groups))
            order = order[np.arange(len(order)) - np.searchsorted(groups[order], groups[order]) < Notes.LIMIT]
            groups, owners, places = groups[order], owners[order], places[order]
        return groups, owners, places - ends[owners]


class Facts:
    """What a rule combined, looked up by the number of a document."""

    def __init__(self, keys: _NotedKeys, kept_bytes: int = KEPT_BYTES) -> None:
        self._keys = keys
        self._latest: dict[int, list[Any]] = defaultdict(list)
        self._count = 0
        self._runs: list[tuple[array[int], int]] = []  # documents, and where the facts of the first are
        self._facts: Spill[list[Any]] = Spill(kept_bytes=0)
        self._shared_keys = array("Q")
        self._for_all: Spill[list[Any]] = Spill(weigh=_weight, kept_bytes=kept_bytes)

    def add(self, document: int, fact: Any) -> None:
        """Keep a fact about one document."""
        self._latest[document].append(fact)
        self._count += 1
        if self._count >= MOST_FACTS:
            documents = array("Q", sorted(self._latest))
            self._runs.append((documents, len(self._facts)))
            for one in documents:
                self._facts.append(self._latest[one])
            self._latest.clear()
            self._count = 0

    def add_for_all(self, key: int, facts: list[Any]) -> None:
        """Keep facts about every document with a note under ``key``, which is greater than all before."""
        if facts:
            self._shared_keys.append(key)
            self._for_all.append(facts)

    def about(self, document: int) -> list[Any]:
        """The facts about a document, sorted. Raises TypeError where they cannot be."""
        found = list(self._latest.get(document, ()))
        for documents, first in self._runs:
            at = bisect_left(documents, document)
            if at < len(documents) and documents[at] == document:
                found += self._facts[first + at]
        if self._shared_keys:
            shared = np.frombuffer(self._shared_keys, np.uint64)
            keys = self._keys.of(document)
            at_keys = np.minimum(np.searchsorted(shared, keys), len(shared) - 1)
            for place in np.unique(at_keys[shared[at_keys] == keys]).tolist():
                found += self._for_all[place]
        found.sort()
        return found


def _weight(values: Sequence[Any]) -> int:
    return _BYTES_OF_NOTE * (1 + len(values))


def _parts(sizes: Places) -> Iterator[slice]:
    """Runs of groups that hold together no more notes than memory may."""
    part_of = np.cumsum(sizes) // MOST_COMBINED
    edges = [0, *(np.flatnonzero(np.diff(part_of)) + 1).tolist(), len(sizes)]
    for start, end in pairwise(edges):
        if end > start:
            yield slice(start, end)
