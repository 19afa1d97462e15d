"""Phrases: known swaps of several words and multi-word synonyms, found in one pass and judged where they stand.

No phrase is a finding by itself. Each is compared with what it may have replaced, in its place, and a small network
weighs the two; "in line with" is good English before "expectations" and a broken "according to" before a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, Context, shifted
from auditor.text.substitutions.features import Lexis, Surroundings
from auditor.text.substitutions.ngrams import Floats, Ids, Keys, NGrams, mix

LONGEST = 6
"""Words in the longest phrase that is looked for."""

SWAP, TORTURED, SYNONYM = 1, 2, 3
"""Where an entry comes from: general spinners, papers with tortured phrases, thesauri."""

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
    place = np.flatnonzero(phrases.opens[context.ids] & context.judged)
    keys = first_key(context.ids[place])
    found: list[tuple[Ids, Ids, Ids]] = []
    for length in range(1, LONGEST + 1):
        begun = np.flatnonzero(phrases.prefixes[prefix_slots(keys)])
        if length > 1:
            place, keys, begun = place[begun], keys[begun], np.arange(len(begun))
        low = np.searchsorted(phrases.keys, keys[begun])
        count = np.searchsorted(phrases.keys, keys[begun], side="right") - low
        hit = np.repeat(np.arange(len(begun)), count)
        if len(hit):
            entry = low[hit] + np.arange(len(hit)) - np.repeat(np.cumsum(count) - count, count)
            keep = lists | (phrases.kinds[entry] == SYNONYM)
            found.append((place[begun[hit]][keep], np.full(int(keep.sum()), length), entry[keep]))
        following = context.after[place + length - 1]
        open_end = following != END
        place, keys, following = place[open_end], keys[open_end], following[open_end]
        if not len(place):
            break
        keys = next_key(keys, following)
    if not found:
        nothing = np.zeros(0, dtype=np.int64)
        return Found(nothing, nothing, nothing)
    return Found(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def worth(found: Found, phrases: Phrases, odd: Floats) -> NDArray[np.bool_]:
    """Which phrases to weigh: multi-word synonyms only where the detector finds a word of them odd."""
    listed: NDArray[np.bool_] = phrases.kinds[found.entry] != SYNONYM
    return listed | (_of_each(odd, found, np.maximum) > _ODD)


def _of_each(values: Floats, found: Found, total: np.ufunc) -> Floats:
    """The sum or maximum of ``values`` over the words of each phrase."""
    if not len(found.place):
        return np.zeros(0, dtype=np.float64)
    begins = np.cumsum(found.length) - found.length
    flat = np.arange(int(found.length.sum())) + np.repeat(found.place - begins, found.length)
    answer: Floats = total.reduceat(values[flat], begins)
    return answer


def weigh(found: Found, phrases: Phrases, context: Context, lexis: Lexis, around: Surroundings, odd: Floats) -> Floats:
    """One row of ``COLUMNS`` for each phrase found; ``odd`` is the detector's log-odds of every word."""
    count = len(found.place)
    rows = np.zeros((count, COLUMNS), dtype=np.float64)
    if not count:
        return rows
    ids = context.ids
    first, last = found.place, found.place + found.length - 1
    begins = phrases.begins[found.entry].astype(np.int64)
    size = phrases.begins[found.entry + 1] - begins
    left, right = context.before[first], context.after[last]
    lefter = np.where(left == BEGIN, 0, ids[first - 2])
    righter = np.where(right == END, 0, context.after[last + 1])
    words = np.concatenate([ids, phrases.words.astype(np.int64)])
    starts = np.concatenate([first, begins + len(ids)])
    fit = _fit(lexis.ngrams, words, starts, np.concatenate([found.length, size]), (lefter, left, right, righter))
    now, was = fit[:count], fit[count:]
    rows[:, 0:4] = was - now
    rows[:, 4], rows[:, 5] = now[:, 1], was[:, 1]
    rows[:, 6], rows[:, 7] = found.length, size
    for column, kind in enumerate((SWAP, TORTURED, SYNONYM), start=8):
        rows[:, column] = phrases.kinds[found.entry] == kind
    rows[:, 11] = _of_each(odd, found, np.maximum)
    rows[:, 12] = _of_each(odd, found, np.add) / found.length
    rows[:, 13], rows[:, 14] = now[:, 0], now[:, 2]
    topic = around.topic(first, lexis)
    rows[:, 15] = np.einsum("ij,ij->i", lexis.vector(words[starts[count:]]), topic)
    rows[:, 16] = np.einsum("ij,ij->i", lexis.vector(ids[first]), topic)
    rows[:, 17] = context.capital[first]
    return rows


def _fit(ngrams: NGrams, words: Ids, starts: Ids, sizes: Ids, edges: tuple[Ids, Ids, Ids, Ids]) -> Floats:
    """How phrases fit their places, in log10: left edge, inside (a word), right edge, and frequency.

    Phrase i is ``words[starts[i] : starts[i] + sizes[i]]``; ``edges`` are two words before and two after each, for
    all phrases once or as many times as there are.
    """
    lefter, left, right, righter = (np.tile(edge, len(sizes) // len(edge)) for edge in edges)
    begins = np.cumsum(sizes + 4) - sizes - 4
    row = np.repeat(np.arange(len(sizes)), sizes + 4)
    rank = np.arange(len(row)) - begins[row]
    size = sizes[row]
    inside = (rank >= 2) & (rank < size + 2)
    line = np.zeros(len(row), dtype=np.int64)
    line[inside] = words[(starts - 2)[row[inside]] + rank[inside]]
    line[begins], line[begins + 1] = lefter, left
    line[begins + sizes + 2], line[begins + sizes + 3] = right, righter
    one, two = shifted(line, -1), shifted(line, -2)
    one[rank < 1], two[rank < 2] = 0, 0
    pair, triple = ngrams.pair_gain(one, line)[0], ngrams.triple_gain(two, one, line)[0]
    within = pair * ((rank >= 3) & (rank < size + 2)) + triple * ((rank >= 4) & (rank < size + 2))
    total = np.add.reduceat(within, begins)
    common = np.add.reduceat(ngrams.unigram[line] * inside, begins)
    edge = pair[begins + 2] + triple[begins + 2] + triple[begins + 3]
    end = begins + sizes + 2
    close = pair[end] + triple[end] + triple[end + 1]
    return np.stack([edge, total / np.maximum(sizes - 1, 1), close, common + total], axis=1)
