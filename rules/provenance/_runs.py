"""Runs of words that two documents share, found from places where they are known to agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules._fingerprints import GUARANTEED, hashed, ngrams
from numpy.typing import NDArray

from auditor import Document

LEAST_WORDS = GUARANTEED  # of a run that shows that one text had the other before it
LEAST_PLAIN_WORDS = 7  # among them, without a capital: names, titles and their lists are nobody's wording
CLOSER_WORDS = 8  # of a run between documents that share such a run already
CLOSER_PLAIN_WORDS = 3
MOST_OTHERS = 8  # documents that one is compared with: those that share most
MOST_COMPARISONS = 20  # for each word of a document: where texts repeat themselves, runs overlap without end

Place = tuple[int, int]
"""The number of a word here, and of the same word there."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that stand in two documents: ``length`` of them from ``here`` and from ``there`` in ``other``."""

    length: int
    other: str
    here: int
    there: int


def shared_runs(
    doc: Document,
    own_words: Callable[[], NDArray[np.bool_]],
    facts: Iterable[tuple[str, int, int]],
    others: Mapping[str, Document],
) -> list[Run]:
    """The runs that ``doc`` shares with others, by place; of those that overlap the longest.

    ``own_words`` says which words may be part of a run, and is asked only where there is one; ``facts`` are (other,
    there, here).
    """
    seeds: dict[str, list[Place]] = defaultdict(list)
    for other, there, here in facts:
        seeds[other].append((here, there))
    nearest = sorted(seeds, key=lambda other: (-len(seeds[other]), other))[:MOST_OTHERS]
    found: list[Run] = []
    every = [True] * len(doc.words)
    own: NDArray[np.bool_] | None = None
    for other in nearest:
        theirs = others[other].words.folded
        if not any(_runs(doc, every, other, theirs, seeds[other], (LEAST_WORDS, LEAST_PLAIN_WORDS))):
            continue  # as with most: seven words in common are no wording
        if own is None:
            own = own_words()
            usable, phrases = own.tolist(), _phrases(doc.shared(hashed), own)
        runs = list(_runs(doc, usable, other, theirs, seeds[other], (LEAST_WORDS, LEAST_PLAIN_WORDS)))
        if runs:  # whoever copied once is looked at more closely
            places = _common_places(phrases, others[other].shared(_first_phrases))
            runs += _runs(doc, usable, other, theirs, places, (CLOSER_WORDS, CLOSER_PLAIN_WORDS))
        found += runs
    taken = np.zeros(len(doc.words), bool)
    kept = []
    for run in sorted(found, key=lambda run: (-run.length, run.here, run.other, run.there)):
        if not taken[run.here : run.here + run.length].any():
            taken[run.here : run.here + run.length] = True
            kept.append(run)
    return sorted(kept, key=lambda run: run.here)


def _runs(
    doc: Document,
    usable: Sequence[bool],
    other: str,
    theirs: Sequence[str],
    seeds: Iterable[Place],
    least: tuple[int, int],
) -> Iterator[Run]:
    words = doc.words.folded
    left = MOST_COMPARISONS * len(words)
    reached: dict[int, int] = {}  # by diagonal, where the last run ends: no word is compared twice
    for here, there in sorted(seeds):
        if here < reached.get(here - there, 0) or left <= 0:
            continue
        run = _extended(other, words, usable, theirs, here, there)
        reached[here - there] = run.here + run.length
        left -= run.length
        if run.length >= least[0] and _plain_words(doc, run) >= least[1]:
            yield run


Phrases = tuple[NDArray[np.uint64], NDArray[np.int64]]
"""Hashes of runs of ``CLOSER_WORDS`` words, and the number of the first word of each."""


def _phrases(words: NDArray[np.uint64], own: NDArray[np.bool_] | None) -> Phrases:
    """All phrases of ``own`` words, in the order of the text."""
    if len(words) < CLOSER_WORDS:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes, whole = ngrams(words, own, CLOSER_WORDS)
    places = np.flatnonzero(whole)
    return hashes[places], places


def _first_phrases(doc: Document) -> Phrases:
    """The phrases of a document, sorted by their hashes, each where it first stands."""
    hashes, first = np.unique(_phrases(doc.shared(hashed), None)[0], return_index=True)
    return hashes, first


def _common_places(ours: Phrases, theirs: Phrases) -> list[Place]:
    """Where both have the same phrase."""
    (hashes, places), (unique, first) = ours, theirs
    if not len(hashes) or not len(unique):
        return []
    at = np.minimum(np.searchsorted(unique, hashes), len(unique) - 1)
    same = unique[at] == hashes
    return list(zip(places[same].tolist(), first[at[same]].tolist(), strict=True))


def _extended(
    other: str, words: Sequence[str], usable: Sequence[bool], theirs: Sequence[str], here: int, there: int
) -> Run:
    """The longest run through a word here and a word there that are the same; empty if they are not."""
    start, their_start = here, there
    while start and their_start and usable[start - 1] and words[start - 1] == theirs[their_start - 1]:
        start, their_start = start - 1, their_start - 1
    end, their_end = here, there
    while end < len(words) and their_end < len(theirs) and usable[end] and words[end] == theirs[their_end]:
        end, their_end = end + 1, their_end + 1
    return Run(end - start, other, start, their_start)


def _plain_words(doc: Document, run: Run) -> int:
    starts = doc.words.starts[run.here : run.here + run.length].tolist()
    return sum(not doc.text[start].isupper() for start in starts)
