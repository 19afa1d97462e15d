"""Phrases: known swaps of several words and multi-word synonyms, found in one pass and judged where they stand.

No phrase is a finding by itself. Each is compared with what it may have replaced, in its place, and a small network
weighs the two; "in line with" is good English before "expectations" and a broken "according to" before a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, Context
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.ngrams import Floats, Ids, Keys, NGrams, mix

LONGEST = 6
"""Words in the longest phrase that is looked for."""

SWAP, TORTURED, SYNONYM = 1, 2, 3
"""Where an entry comes from: general spinners, papers with tortured phrases, thesauri."""

COLUMNS = 17


@dataclass(frozen=True)
class Phrases:
    """Entries sorted by ``keys``, the hash of the spun phrase; entry i was ``words[begins[i]:begins[i + 1]]``."""

    keys: Keys
    kinds: NDArray[np.uint8]
    begins: NDArray[np.int32]
    words: NDArray[np.uint16]
    opens: NDArray[np.bool_]
    """By word id: does any phrase begin with it?"""

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


def find(context: Context, phrases: Phrases, *, lists: bool) -> Found:
    """Every phrase of the lexicon in the text; without ``lists`` only multi-word synonyms."""
    place = np.flatnonzero(phrases.opens[context.ids] & context.judged)
    keys = first_key(context.ids[place])
    found: list[tuple[Ids, Ids, Ids]] = []
    for length in range(1, LONGEST + 1):
        low = np.searchsorted(phrases.keys, keys)
        count = np.searchsorted(phrases.keys, keys, side="right") - low
        hit = np.repeat(np.arange(len(place)), count)
        if len(hit):
            entry = low[hit] + np.arange(len(hit)) - np.repeat(np.cumsum(count) - count, count)
            keep = lists | (phrases.kinds[entry] == SYNONYM)
            found.append((place[hit][keep], np.full(int(keep.sum()), length), entry[keep]))
        following = context.after[place + length - 1]
        open_end = following != END
        place, keys, following = place[open_end], keys[open_end], following[open_end]
        keys = next_key(keys, following)
    if not found:
        nothing = np.zeros(0, dtype=np.int64)
        return Found(nothing, nothing, nothing)
    return Found(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def weigh(found: Found, phrases: Phrases, context: Context, lexis: Lexis, around: Surroundings, odd: Floats) -> Floats:
    """One row of ``COLUMNS`` for each phrase found; ``odd`` is the detector's log-odds of every word."""
    count = len(found.place)
    rows = np.zeros((count, COLUMNS), dtype=np.float64)
    if not count:
        return rows
    ids, ngrams = context.ids, lexis.ngrams
    first, last = found.place, found.place + found.length - 1
    left, right = context.before[first], context.after[last]
    lefter = np.where(left == BEGIN, 0, ids[first - 2])
    righter = np.where(right == END, 0, context.after[last + 1])
    spun = [np.where(k < found.length, ids[np.minimum(first + k, len(ids) - 1)], 0) for k in range(LONGEST)]
    begins, ends = phrases.begins[found.entry], phrases.begins[found.entry + 1]
    size = (ends - begins).astype(np.int64)
    top = len(phrases.words) - 1
    old = [np.where(k < size, phrases.words[np.minimum(begins + k, top)].astype(np.int64), 0) for k in range(LONGEST)]
    now = _fit(ngrams, lefter, left, spun, found.length, right, righter)
    was = _fit(ngrams, lefter, left, old, size, right, righter)
    rows[:, 0:4] = was - now
    rows[:, 4], rows[:, 5] = now[:, 1], was[:, 1]
    rows[:, 6], rows[:, 7] = found.length, size
    for column, kind in enumerate((SWAP, TORTURED, SYNONYM), start=8):
        rows[:, column] = phrases.kinds[found.entry] == kind
    padded = np.stack(
        [np.where(k < found.length, odd[np.minimum(first + k, len(ids) - 1)], -20) for k in range(LONGEST)]
    )
    rows[:, 11] = padded.max(axis=0)
    rows[:, 12] = np.where(padded > -20, padded, 0).sum(axis=0) / found.length
    rows[:, 13], rows[:, 14] = now[:, 0], now[:, 2]
    topic = around.topic[first]
    rows[:, 15] = np.einsum("ij,ij->i", lexis.vector(old[0]), topic)
    rows[:, 16] = np.einsum("ij,ij->i", lexis.vector(spun[0]), topic)
    return rows


def _fit(ngrams: NGrams, lefter: Ids, left: Ids, phrase: list[Ids], length: Ids, right: Ids, righter: Ids) -> Floats:
    """How a phrase fits its place, in log10: its left edge, its inside (a word), its right edge, and its frequency."""
    rows = np.arange(len(length))
    last = np.stack(phrase)[length - 1, rows]
    second = np.where(length > 1, phrase[1], right)
    before_last = np.where(length > 1, np.stack(phrase)[np.maximum(length - 2, 0), rows], left)
    edge = ngrams.pair_gain(left, phrase[0])[0] + ngrams.triple_gain(lefter, left, phrase[0])[0]
    edge += ngrams.triple_gain(left, phrase[0], second)[0]
    close = ngrams.pair_gain(last, right)[0] + ngrams.triple_gain(before_last, last, right)[0]
    close += ngrams.triple_gain(last, right, righter)[0]
    inside = np.zeros(len(length), dtype=np.float64)
    common = ngrams.unigram[phrase[0]].astype(np.float64)
    for k in range(1, LONGEST):
        within = k < length
        inside += np.where(within, ngrams.pair_gain(phrase[k - 1], phrase[k])[0], 0)
        common += np.where(within, ngrams.unigram[phrase[k]], 0)
        if k > 1:
            inside += np.where(within, ngrams.triple_gain(phrase[k - 2], phrase[k - 1], phrase[k])[0], 0)
    return np.stack([edge, inside / np.maximum(length - 1, 1), close, common + inside], axis=1)
