"""The notes of a corpus rule over all documents, grouped by key and made into facts: in bounded memory.

Keys and owners of notes are kept in flat arrays; the notes themselves may lie on disk, and only those whose key
is worth combining are brought together, so many of them at a time as memory allows.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.engine.spill import KEPT_BYTES, Spill
from auditor.rule import CorpusRule, Notes

MOST_COMBINED = 500_000  # notes that are in memory at a time
_BYTES_OF_NOTE = 150

Facts = Mapping[str, Sequence[Any]]
"""Document id to the facts that a rule combined about the document, sorted."""


class NoteStore:
    """The notes that one rule collected, document by document."""

    def __init__(self, rule: CorpusRule, kept_bytes: int = KEPT_BYTES) -> None:
        self.rule = rule
        self._keys = array("Q")
        self._ends = array("Q", [0])
        self._documents: list[str] = []
        self._notes: Spill[list[Any]] = Spill(
            weigh=lambda notes: _BYTES_OF_NOTE * (1 + len(notes)), kept_bytes=kept_bytes
        )

    def add(self, document: str, notes: Sequence[tuple[int, Any]]) -> None:
        """Keep what was noted about a document."""
        if notes:
            self._keys.extend(key for key, _ in notes)
            self._ends.append(len(self._keys))
            self._documents.append(document)
            self._notes.append([note for _, note in notes])

    @property
    def documents(self) -> Sequence[str]:
        """The documents that something was noted about."""
        return self._documents

    def facts(self) -> Facts:
        """What the rule makes of its notes. Raises whatever the rule raises."""
        facts: dict[str, list[Any]] = defaultdict(list)
        keys = np.frombuffer(self._keys, np.uint64) if self._keys else np.empty(0, np.uint64)
        unique, totals = np.unique(keys, return_counts=True)
        worth = totals >= self.rule.least_notes
        unique, totals = unique[worth], totals[worth]
        for_all: dict[int, list[Any]] = defaultdict(list)
        by_name = sorted(range(len(self._documents)), key=self._documents.__getitem__)
        for part in _parts(np.minimum(totals, Notes.LIMIT)):
            for key, total, notes in self._grouped(keys, unique[part], totals[part], by_name):
                for document, fact in self.rule.combine(key, Notes(notes, total)):
                    if document is None:
                        for_all[key].append(fact)
                    else:
                        facts[document].append(fact)
        for document, key in self._holding(keys, np.array(sorted(for_all), np.uint64)):
            facts[document].extend(for_all[key])
        for about in facts.values():
            about.sort()
        return facts

    def _holding(self, keys: NDArray[np.uint64], wanted: NDArray[np.uint64]) -> Iterator[tuple[str, int]]:
        """Each document that has a note under one of the ``wanted`` keys, and the key."""
        if not len(wanted):
            return
        at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
        places = np.flatnonzero(wanted[at] == keys)
        owners = np.searchsorted(np.frombuffer(self._ends, np.uint64), places, side="right") - 1
        for owner, key in sorted(set(zip(owners.tolist(), keys[places].tolist(), strict=True))):
            yield self._documents[owner], key

    def _grouped(
        self, keys: NDArray[np.uint64], wanted: NDArray[np.uint64], totals: NDArray[np.int64], by_name: Sequence[int]
    ) -> Iterator[tuple[int, int, list[tuple[str, Any]]]]:
        """The notes under each of the ``wanted`` keys, by document: the first of them, and how many there are."""
        at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
        found = wanted[at] == keys
        grouped: list[list[tuple[str, Any]]] = [[] for _ in wanted]
        for number in by_name:
            start, end = self._ends[number], self._ends[number + 1]
            places = np.flatnonzero(found[start:end])
            if not len(places):
                continue
            document, notes = self._documents[number], self._notes[number]
            for place, group in zip(places.tolist(), at[start:end][places].tolist(), strict=True):
                if len(grouped[group]) < Notes.LIMIT:
                    grouped[group].append((document, notes[place]))
        yield from zip(wanted.tolist(), totals.tolist(), grouped, strict=True)


def _parts(sizes: NDArray[np.int64]) -> Iterator[slice]:
    """Runs of groups that hold together no more notes than memory may."""
    part_of = np.cumsum(sizes) // MOST_COMBINED
    edges = [0, *(np.flatnonzero(np.diff(part_of)) + 1).tolist(), len(sizes)]
    for start, end in pairwise(edges):
        if end > start:
            yield slice(start, end)
