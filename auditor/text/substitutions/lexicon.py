"""Phrases: known swaps of several words and multi-word synonyms, found in one pass and judged where they stand.

No phrase is a finding by itself. Each is compared with what it may have replaced, in its place, and a small network
weighs the two; "in line with" is good English before "expectations" and a broken "according to" before a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, Context
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.ngrams import Floats, Ids, Keys, NGrams, mix

LONGEST = 6
"""Words in the longest phrase that is looked for."""

SWAP, TORTURED, SYNONYM = 1, 2, 3
"""Where an entry comes from: general spinners, papers with tortured phrases, thesauri."""
_KINDS = np.array([SWAP, TORTURED, SYNONYM], dtype=np.uint8)

COLUMNS = 18

PREFIX_BITS = 19

_ODD = -3.0


@dataclass(frozen=True)
class Phrases:
    """Entries sorted by ``keys``, the hash of the spun phrase; entry i was ``words[begins[i]:begins[i + 1]]``."""

    keys: Keys
    kinds: NDArray[np.uint8]
    begins: NDArray[np.int32]
    words: NDArray[np.uint16]
    opens: NDArray[np.bool_]
    """By word id: does any phrase begin with it?"""
    prefixes: NDArray[np.bool_]
    """By ``prefix_slots``: may any phrase begin with these words, or be the single one?"""

    @cached_property
    def first_keys(self) -> Keys:
        """By word id: the key of a phrase that begins with it."""
        return first_key(np.arange(len(self.opens)))

    @cached_property
    def alone(self) -> NDArray[np.bool_]:
        """By word id: is it a phrase of one word?"""
        return np.isin(self.first_keys, self.keys)

    def original(self, entry: int) -> Ids:
        """The word ids of what entry number ``entry`` replaced."""
        return self.words[self.begins[entry] : self.begins[entry + 1]].astype(np.int64)


@dataclass(frozen=True, slots=True)
class Found:
    """Phrases in a padded context, one entry of the lexicon each: ``place`` and ``length`` in words."""

    place: Ids
    length: Ids
    entry: Ids


def first_key(ids: Ids) -> Keys:
    """The key of a phrase of one word."""
    return mix(ids.astype(np.uint64), 1)


def next_key(keys: Keys, ids: Ids) -> Keys:
    """The key of a phrase with one more word."""
    return mix(keys ^ (ids.astype(np.uint64) << np.uint64(20)), 2)


def prefix_slots(keys: Keys) -> Ids:
    """Where a table of prefixes tells whether any phrase begins with these words."""
    return (keys >> np.uint64(64 - PREFIX_BITS)).view(np.int64)


def find(context: Context, phrases: Phrases, *, lists: bool) -> Found:
    """Every phrase of the lexicon in the text; without ``lists`` only multi-word synonyms."""
    ids, after = context.ids, context.after
    place = (phrases.opens.take(ids) & context.judged).nonzero()[0]
    keys = phrases.first_keys.take(ids.take(place))
    alone = phrases.alone.take(ids.take(place)).nonzero()[0]
    met = [(place.take(alone), keys.take(alone))]
    while len(place) and len(met) < LONGEST:
        # No phrase runs on over the end of a sentence, as no phrase holds its mark.
        keys = next_key(keys, after.take(place + len(met) - 1, mode="clip"))
        begun = phrases.prefixes.take(prefix_slots(keys)).nonzero()[0]
        place, keys = place.take(begun), keys.take(begun)
        met.append((place, keys))
    length = np.repeat(np.arange(1, len(met) + 1), [len(keys) for _, keys in met])
    place, keys = (np.concatenate(parts) for parts in zip(*met, strict=True))
    low = np.searchsorted(phrases.keys, keys)
    hit = (phrases.keys.take(low, mode="clip") == keys).nonzero()[0]
    low = low.take(hit)
    count = np.searchsorted(phrases.keys, keys.take(hit), side="right") - low
    hit = np.repeat(hit, count)
    entry = np.arange(len(hit)) + np.repeat(low - np.cumsum(count) + count, count)
    if not lists:
        keep = phrases.kinds.take(entry) == SYNONYM
        hit, entry = hit[keep], entry[keep]
    return Found(place.take(hit), length.take(hit), entry)


def worth(found: Found, phrases: Phrases, odd: Floats) -> NDArray[np.bool_]:
    """Which phrases to weigh: multi-word synonyms only where the detector finds a word of them odd."""
    listed: NDArray[np.bool_] = phrases.kinds.take(found.entry) != SYNONYM
    listed |= _oddness(found, odd)[0] > _ODD
    return listed


def _oddness(found: Found, odd: Floats) -> tuple[Floats, Floats]:
    """The highest and the mean log-odds of the words of each phrase."""
    rank = np.arange(LONGEST)
    own = odd.take(found.place[:, None] + rank, mode="clip")
    outside = rank >= found.length[:, None]
    own[outside] = -np.inf
    highest: Floats = own.max(axis=1)
    own[outside] = 0
    return highest, own.sum(axis=1) / found.length


def weigh(found: Found, phrases: Phrases, context: Context, lexis: Lexis, around: Surroundings, odd: Floats) -> Floats:
    """One row of ``COLUMNS`` for each phrase found; ``odd`` is the detector's log-odds of every word."""
    count = len(found.place)
    rows = np.zeros((count, COLUMNS), dtype=np.float32)
    if not count:
        return rows
    ids = context.ids
    first, last = found.place, found.place + found.length - 1
    begins = phrases.begins.take(found.entry).astype(np.int64)
    size = phrases.begins.take(found.entry + 1) - begins
    sizes = np.concatenate([found.length, size])
    rank = np.arange(int(sizes.max()))
    # Each phrase and each original, with two words before and two after.
    lines = np.zeros((2, count, len(rank) + 4), dtype=np.int64)
    lines[0, :, 2:-2] = ids.take(first[:, None] + rank, mode="clip")
    lines[1, :, 2:-2] = phrases.words.take(begins[:, None] + rank, mode="clip")
    flat = lines.reshape(2 * count, -1)
    flat[:, 2:-2] *= rank < sizes[:, None]
    left, right = context.before.take(first), context.after.take(last)
    lines[:, :, 0] = np.where(left == BEGIN, 0, ids.take(first - 2))
    lines[:, :, 1] = left
    ends = (sizes + np.arange(2, flat.size, flat.shape[1])).reshape(2, count)
    flat.reshape(-1)[ends] = right
    flat.reshape(-1)[ends + 1] = np.where(right == END, 0, context.after.take(last + 1))
    now, was = _fit(lexis.ngrams, flat, sizes).reshape(2, count, -1)
    rows[:, 0:4] = was - now
    rows[:, 4], rows[:, 5] = now[:, 1], was[:, 1]
    rows[:, 6], rows[:, 7] = found.length, size
    rows[:, 8:11] = phrases.kinds.take(found.entry)[:, None] == _KINDS
    rows[:, 11], rows[:, 12] = _oddness(found, odd)
    rows[:, 13], rows[:, 14] = now[:, 0], now[:, 2]
    topic = around.topic(first, lexis)
    rows[:, 15] = np.einsum("ij,ij->i", lexis.vector(lines[1, :, 2]), topic)
    rows[:, 16] = np.einsum("ij,ij->i", lexis.vector(lines[0, :, 2]), topic)
    rows[:, 17] = context.capital.take(first)
    return rows


def _fit(ngrams: NGrams, lines: Ids, sizes: Ids) -> Floats:
    """How phrases fit their places, in log10: left edge, inside (a word), right edge, and frequency.

    A line holds two words, the ``sizes`` words of a phrase, two more words, and zeros.
    """
    count, width = lines.shape
    pair, _ = ngrams.pair_gain(lines[:, :-1], lines[:, 1:])
    triple, _ = ngrams.triple_gain(lines[:, :-2], lines[:, 1:-1], lines[:, 2:])
    rank, size = np.arange(width), sizes[:, None]
    fit = np.empty((count, 4), dtype=np.float32)
    total = np.einsum("ij,ij->i", pair, (rank[:-1] >= 2) & (rank[:-1] <= size))
    total += np.einsum("ij,ij->i", triple, (rank[:-2] >= 2) & (rank[:-2] < size))
    common = np.einsum("ij,ij->i", ngrams.unigram.take(lines), (rank >= 2) & (rank < size + 2))
    fit[:, 0] = pair[:, 1] + triple[:, 0] + triple[:, 1]
    fit[:, 1] = total / np.maximum(sizes - 1, 1)
    last = sizes + np.arange(0, triple.size, width - 2)
    fit[:, 2] = pair.take(sizes + np.arange(1, pair.size, width - 1)) + triple.take(last) + triple.take(last + 1)
    fit[:, 3] = common + total
    return fit
