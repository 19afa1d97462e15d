"""Runs of words that two documents share, found from places where they are known to agree.

Documents are compared by hashes of their words, which are kept with each, so that a text need only be read where
something was found; the words themselves decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from auditor_rules._characters import code_points
from auditor_rules._fingerprints import GUARANTEED, hashed, ngrams
from auditor_rules._masks import words_in, words_within
from numpy.typing import NDArray

from auditor import Document, RegionKind

LEAST_WORDS = GUARANTEED  # of a run that shows that one text had the other before it
LEAST_PLAIN_WORDS = 7  # among them, without a capital: names, titles, figures and their lists are nobody's wording
CLOSER_WORDS = 8  # of a run between documents that share such a run already
CLOSER_PLAIN_WORDS = 3
MOST_OTHERS = 8  # documents that one is compared with: those that share most
MOST_COMPARISONS = 20  # for each word of a document: where texts repeat themselves, runs overlap without end

_BITS = 30  # of the hash of a word
_OWN, _CAPITAL = 1 << 30, 1 << 31
_NONE = np.uint32(_OWN)  # is no hash

Place = tuple[int, int]
"""The number of a word here, and of the same word there."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that stand in two documents: ``length`` of them from ``here`` and from ``there`` in ``other``."""

    length: int
    other: str
    here: int
    there: int


def wording(doc: Document) -> bytes:
    """32 bits for each word: a hash, and whether it is the article's own and begins with a capital.

    ``doc.kept`` keeps it with the document.
    """
    initials = doc.shared(code_points)[doc.words.starts]
    capital = (initials >= ord("A")) & (initials <= ord("Z"))
    others = np.flatnonzero(initials >= 0x80)
    capital[others] = [chr(initial).isupper() for initial in initials[others].tolist()]
    words = (doc.shared(hashed) >> np.uint64(64 - _BITS)).astype(np.uint32)
    return (words | doc.shared(own_words) * np.uint32(_OWN) | capital * np.uint32(_CAPITAL)).tobytes()


def own_words(doc: Document) -> NDArray[np.bool_]:
    """Which words are the article's own: no furniture, heading, quotation or markup."""
    return words_in(doc, RegionKind.BODY) & ~words_within(doc, (quotation.span for quotation in doc.quotations))


def known_own_words(doc: Document) -> NDArray[np.bool_]:
    """The same of a document that keeps it."""
    return (_kept(doc) & _OWN).astype(bool)


def shared_runs(
    doc: Document,
    usable_words: Callable[[], NDArray[np.bool_]],
    facts: Iterable[tuple[str, int, int]],
    others: Mapping[str, Document],
) -> list[Run]:
    """The runs that ``doc`` shares with others, by place; of those that overlap the longest.

    ``usable_words`` says which of its own words may be part of a run, and is asked only where there is one; ``facts``
    are (other, there, here).
    """
    seeds: dict[str, list[Place]] = defaultdict(list)
    for other, there, here in facts:
        seeds[other].append((here, there))
    nearest = sorted(seeds, key=lambda other: (-len(seeds[other]), other))[:MOST_OTHERS]
    found: list[Run] = []
    text = _Wording(doc, known_own_words(doc)) if nearest else None
    usable: _Wording | None = None
    for other in nearest:
        theirs = others[other].shared(_hashes)
        assert text is not None
        if not any(text.runs(other, theirs, seeds[other], (LEAST_WORDS, LEAST_PLAIN_WORDS))):
            continue  # as with most: seven words in common are no wording
        usable = usable or _Wording(doc, usable_words())
        runs = list(usable.runs(other, theirs, seeds[other], (LEAST_WORDS, LEAST_PLAIN_WORDS)))
        if runs:  # whoever copied once is looked at more closely
            places = _common_places(usable.phrases, others[other].shared(_first_phrases))
            runs += usable.runs(other, theirs, places, (CLOSER_WORDS, CLOSER_PLAIN_WORDS))
        found += runs
    taken = np.zeros(len(text.plain) if text else 0, bool)
    kept = []
    for run in sorted(found, key=lambda run: (-run.length, run.here, run.other, run.there)):
        if not taken[run.here : run.here + run.length].any() and _words(doc, run.here, run.length) == _words(
            others[run.other], run.there, run.length
        ):
            taken[run.here : run.here + run.length] = True
            kept.append(run)
    return sorted(kept, key=lambda run: run.here)


class _Wording:
    """The words of a document, as far as they may be part of a run."""

    def __init__(self, doc: Document, usable: NDArray[np.bool_]) -> None:
        self.plain = (_kept(doc) & _CAPITAL) == 0
        self._usable = usable
        self._hashes = doc.shared(_hashes)
        self._words = np.where(usable, self._hashes, _NONE)
        self._phrases: Phrases | None = None

    @property
    def phrases(self) -> Phrases:
        """All phrases of usable words, in the order of the text."""
        if self._phrases is None:
            self._phrases = _phrases(self._hashes, self._usable)
        return self._phrases

    def runs(
        self, other: str, theirs: NDArray[np.uint32], seeds: Iterable[Place], least: tuple[int, int]
    ) -> Iterator[Run]:
        """The runs around the ``seeds`` with so many words, and so many plain ones among them, at least."""
        words = self._words
        left = MOST_COMPARISONS * len(words)
        reached: dict[int, int] = {}  # by diagonal, where the last run ends: no word is compared twice
        for here, there in sorted(seeds):
            if here < reached.get(here - there, 0) or left <= 0:
                continue
            before = _agreeing(words[:here][::-1], theirs[:there][::-1])
            length = before + _agreeing(words[here:], theirs[there:])
            start = here - before
            reached[here - there] = start + length
            left -= length
            if length >= least[0] and np.count_nonzero(self.plain[start : start + length]) >= least[1]:
                yield Run(length, other, start, there - before)


def _kept(doc: Document) -> NDArray[np.uint32]:
    return np.frombuffer(doc.kept(wording), np.uint32)


def _hashes(doc: Document) -> NDArray[np.uint32]:
    return _kept(doc) & np.uint32((1 << _BITS) - 1)


def _agreeing(ours: NDArray[np.uint32], theirs: NDArray[np.uint32]) -> int:
    """How many words agree from the first on."""
    most = min(len(ours), len(theirs))
    done, step = 0, 32
    while done < most:
        end = min(done + step, most)
        differing = (ours[done:end] != theirs[done:end]).argmax()
        if differing or ours[done] != theirs[done]:
            return done + int(differing)
        done, step = end, 2 * step
    return most


Phrases = tuple[NDArray[np.uint64], NDArray[np.int64]]
"""Hashes of runs of ``CLOSER_WORDS`` words, and the number of the first word of each."""


def _phrases(words: NDArray[np.uint32], own: NDArray[np.bool_] | None) -> Phrases:
    """All phrases of ``own`` words, in the order of the text."""
    if len(words) < CLOSER_WORDS:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes, whole = ngrams(words.astype(np.uint64), own, CLOSER_WORDS)
    places = np.flatnonzero(whole)
    return hashes[places], places


def _first_phrases(doc: Document) -> Phrases:
    """The phrases of a document, sorted by their hashes, each where it first stands."""
    hashes, first = np.unique(_phrases(doc.shared(_hashes), None)[0], return_index=True)
    return hashes, first


def _common_places(ours: Phrases, theirs: Phrases) -> list[Place]:
    """Where both have the same phrase."""
    (hashes, places), (unique, first) = ours, theirs
    if not len(hashes) or not len(unique):
        return []
    at = np.minimum(np.searchsorted(unique, hashes), len(unique) - 1)
    same = unique[at] == hashes
    return list(zip(places[same].tolist(), first[at[same]].tolist(), strict=True))


def _words(doc: Document, first: int, length: int) -> list[str]:
    """So many words of a document, folded."""
    bounds = zip(*(edges[first : first + length].tolist() for edges in (doc.words.starts, doc.words.ends)), strict=True)
    return [doc.folded[start:end] for start, end in bounds]
