"""What is measured of each word in its place, before any thesaurus is opened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, PAD, Context, shifted
from auditor.text.substitutions.ngrams import Floats, Ids, NGrams

TOPIC_REACH = 8
"""Words on each side that say what a passage is about."""

_CONTENT = -2.6
"""log10 frequency below which a word says something about the topic."""


class Measure(IntEnum):
    """What is measured of every word; the first four are the word's own, wherever it stands."""

    UNIGRAM = 0
    HAS_CHOICES = 1
    CHOICES = 2
    UNKNOWN = 3
    PAIR = 4
    PAIR_KNOWN = 5
    FOLLOWING = 6
    FOLLOWING_KNOWN = 7
    TRIPLE = 8
    TRIPLE_KNOWN = 9
    BEGINS = 10
    ENDS = 11
    CAPITAL = 12
    QUOTED = 13
    CLASH = 14
    LEFT_UNKNOWN = 15
    RIGHT_UNKNOWN = 16


_M = Measure
BACK, _ON = 1, 2
"""How many words back and on the networks see the measures of."""

WINDOW = (BACK + 1 + _ON) * len(Measure)


def columns(*asked: tuple[Measure, int]) -> Ids:
    """Where in a window stands each of these measures of a word that is so many words further on."""
    return np.array([(BACK + shift) * len(Measure) + measure for measure, shift in asked], dtype=np.int64)


AT_A_GLANCE = columns(
    (_M.UNIGRAM, 0), (_M.UNIGRAM, -1), (_M.UNIGRAM, 1),
    (_M.PAIR, 0), (_M.FOLLOWING, 0), (_M.PAIR, -1), (_M.FOLLOWING, 1), (_M.PAIR_KNOWN, 0), (_M.FOLLOWING_KNOWN, 0),
    (_M.TRIPLE, 0), (_M.TRIPLE, 1), (_M.TRIPLE, 2),
    (_M.TRIPLE_KNOWN, 0), (_M.TRIPLE_KNOWN, 1), (_M.TRIPLE_KNOWN, 2),
    (_M.CAPITAL, 0), (_M.CAPITAL, -1), (_M.CAPITAL, 1), (_M.LEFT_UNKNOWN, 0), (_M.RIGHT_UNKNOWN, 0),
    (_M.CLASH, 0), (_M.HAS_CHOICES, 0),
)  # fmt: skip
"""The columns of a window that cost least: most words fit so well that no more need be asked."""

DETECTED = columns(
    (_M.UNIGRAM, 0), (_M.UNIGRAM, -1), (_M.UNIGRAM, 1),
    (_M.PAIR, 0), (_M.FOLLOWING, 0), (_M.PAIR, -1), (_M.FOLLOWING, 1),
    (_M.PAIR_KNOWN, 0), (_M.FOLLOWING_KNOWN, 0), (_M.PAIR_KNOWN, -1), (_M.FOLLOWING_KNOWN, 1),
    (_M.TRIPLE, 0), (_M.TRIPLE, 1), (_M.TRIPLE, 2),
    (_M.TRIPLE_KNOWN, 0), (_M.TRIPLE_KNOWN, 1), (_M.TRIPLE_KNOWN, 2),
    (_M.BEGINS, 0), (_M.ENDS, 0), (_M.BEGINS, -1), (_M.ENDS, 1),
    (_M.CAPITAL, 0), (_M.CAPITAL, -1), (_M.CAPITAL, 1), (_M.QUOTED, 0), (_M.UNKNOWN, -1), (_M.UNKNOWN, 1),
    (_M.CLASH, 0), (_M.CHOICES, 0),
)  # fmt: skip
"""The columns of a window that the detector sees; ``meanings`` are its other inputs."""

_WINDOW_WORDS = np.arange(-BACK, _ON + 1)
_MEANING_WORDS = np.arange(-2, 3)


@dataclass(frozen=True)
class Lexis:
    """What is known of each word by id: its vector of unit length, times 127, and the sound it begins with.

    ``sound`` is 1 for a vowel, -1 for a consonant, 0 where unknown; ``choices`` is how many words the thesauri
    offer for it.
    """

    ngrams: NGrams
    vectors: NDArray[np.int8]
    sound: NDArray[np.int8]
    choices: NDArray[np.uint8]
    a: int
    an: int

    @cached_property
    def own(self) -> NDArray[np.float32]:
        """The measures that are the word's own, one row an id."""
        own = np.empty((len(self.choices), _M.UNKNOWN + 1), dtype=np.float32)
        own[:, _M.UNIGRAM] = self.ngrams.unigram
        own[:, _M.HAS_CHOICES] = self.choices > 0
        own[:, _M.CHOICES] = np.log1p(self.choices.astype(np.float32))
        own[:, _M.UNKNOWN] = np.arange(len(own)) == 0
        return own

    @cached_property
    def _unwanted(self) -> NDArray[np.int8]:
        """By word id: the sound that may not follow, -1 after "an", 1 after "a", 0 after all other words."""
        unwanted = np.zeros(len(self.choices), dtype=np.int8)
        unwanted[self.an], unwanted[self.a] = -1, 1
        return unwanted

    @cached_property
    def _says(self) -> NDArray[np.int8]:
        """1 for words that say something about the topic, 0 for all others."""
        return (self.ngrams.unigram <= _CONTENT).astype(np.int8)

    def vector(self, ids: Ids) -> Floats:
        """Vectors of unit length, one row an id."""
        vectors = self.vectors.take(ids, axis=0).astype(np.float32)
        vectors *= np.float32(1 / 127)
        return vectors

    def content(self, ids: Ids) -> NDArray[np.int8]:
        """The vectors of words that say something about the topic, times 127; zero for all others."""
        content: NDArray[np.int8] = self.vectors.take(ids, axis=0)
        content *= self._says.take(ids)[:, None]
        return content

    def clash(self, before: Ids, word: Ids) -> NDArray[np.int8]:
        """1 where "a" stands before a vowel or "an" before a consonant, -1 where they agree, 0 elsewhere."""
        clash: NDArray[np.int8] = self._unwanted.take(before) * self.sound.take(word)
        return clash


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The n-gram view of each word of a padded context: gains of the word itself and of the one that follows it."""

    first: Ids  # two words before, 0 across the end of a sentence
    left: Ids
    right: Ids
    last: Ids  # two words after
    pair: Floats
    pair_known: NDArray[np.bool_]
    following: Floats  # the pair of this word and the next, or the end of the sentence
    following_known: NDArray[np.bool_]
    triple: Floats
    triple_known: NDArray[np.bool_]
    clash: NDArray[np.int8]
    ids: Ids
    measures: Floats
    """One row a word, one column a Measure."""
    topics: NDArray[np.int16]
    """Of each word the sum of the vectors of all content words around it and its own, times 127."""

    def topic(self, places: Ids, lexis: Lexis) -> Floats:
        """The mean vector of the content words around each place, the word itself left out."""
        around = (self.topics.take(places, axis=0) - lexis.content(self.ids.take(places))).astype(np.float32)
        length = np.sqrt(np.einsum("ij,ij->i", around, around))
        around /= np.maximum(length, 1e-3)[:, None]
        return around


def surroundings(context: Context, lexis: Lexis) -> Surroundings:
    """The n-gram gains and the topic around each word."""
    ids, left, right = context.ids, context.before, context.after
    begins, closed = left == BEGIN, right == END
    first = shifted(left, -1)
    first[begins] = 0
    last = shifted(right, 1)
    last[closed] = 0
    ends = closed.nonzero()[0]
    pair, pair_known = lexis.ngrams.pair_gain(left, ids)
    triple, triple_known = lexis.ngrams.triple_gain(first, left, ids)
    following, following_known = shifted(pair, 1), shifted(pair_known, 1)
    following[ends] = lexis.ngrams.pair_gain(ids[ends], right[ends])[0]
    following_known[ends] = following[ends] > 0
    clash = lexis.clash(shifted(ids, -1), ids)

    measures = np.empty((len(ids), len(Measure)), dtype=np.float32)
    measures[:, : _M.UNKNOWN + 1] = lexis.own.take(ids, axis=0)
    for column, values in (
        (_M.PAIR, pair), (_M.PAIR_KNOWN, pair_known), (_M.FOLLOWING, following), (_M.FOLLOWING_KNOWN, following_known),
        (_M.TRIPLE, triple), (_M.TRIPLE_KNOWN, triple_known), (_M.BEGINS, begins), (_M.ENDS, closed),
        (_M.CAPITAL, context.capital), (_M.QUOTED, context.quoted), (_M.CLASH, clash),
        (_M.LEFT_UNKNOWN, left == 0), (_M.RIGHT_UNKNOWN, right == 0),
    ):  # fmt: skip
        measures[:, column] = values
    return Surroundings(
        first, left, right, last, pair, pair_known, following, following_known, triple, triple_known, clash, ids,
        measures, _topics(lexis.content(ids)),
    )  # fmt: skip


def _topics(content: NDArray[np.int8]) -> NDArray[np.int16]:
    """The sum of the rows up to ``TOPIC_REACH`` before and after each, by sums of two, four, eight and sixteen."""
    count = len(content)
    sums = np.zeros((count + 2 * TOPIC_REACH, content.shape[1]), dtype=np.int16)
    sums[TOPIC_REACH : TOPIC_REACH + count] = content
    last = sums[2 * TOPIC_REACH :]
    width = 1
    while width < 2 * TOPIC_REACH:
        sums = sums[:-width] + sums[width:]
        width *= 2
    total: NDArray[np.int16] = sums[:count] + last
    return total


def glimpses(around: Surroundings) -> Floats:
    """The rows whose runs are the windows of all words that are not padding."""
    return around.measures[PAD - BACK : len(around.ids) - PAD + _ON]


def windows(around: Surroundings, places: Ids) -> Floats:
    """The measures of each place and its neighbours, one row a place."""
    near: Floats = around.measures.take(places[:, None] + _WINDOW_WORDS, axis=0)
    return near.reshape(len(places), WINDOW)


def meanings(lexis: Lexis, around: Surroundings, places: Ids) -> tuple[Floats, Floats]:
    """How well the word at each place fits the topic and its two neighbours, and the vectors of it and of the four
    words around it."""
    near = lexis.vector(around.ids.take(places[:, None] + _MEANING_WORDS))
    here = near[:, 2]
    likeness = np.empty((len(places), 3), dtype=np.float32)
    np.einsum("ij,ij->i", here, around.topic(places, lexis), out=likeness[:, 0])
    np.einsum("ij,ij->i", here, near[:, 1], out=likeness[:, 1])
    np.einsum("ij,ij->i", here, near[:, 3], out=likeness[:, 2])
    return likeness, near.reshape(len(places), near.shape[1] * near.shape[2])
