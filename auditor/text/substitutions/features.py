"""What is measured of each word in its place, before any thesaurus is opened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, PAD, Context, shifted
from auditor.text.substitutions.ngrams import Floats, Ids, NGrams

TOPIC_REACH = 8
"""Words on each side that say what a passage is about."""

GLANCES = 22

_CONTENT = -2.6
"""log10 frequency below which a word says something about the topic."""


@dataclass(frozen=True)
class Lexis:
    """What is known of each word by id: ``vectors`` (unit length, int8 / 127), and the sound it begins with.

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
    def content(self) -> NDArray[np.int8]:
        """The vectors of words that say something about the topic, zero for all others."""
        said: NDArray[np.int8] = self.vectors * (self.ngrams.unigram <= _CONTENT).astype(np.int8)[:, None]
        return said

    def vector(self, ids: Ids) -> Floats:
        """Vectors of unit length, one row an id."""
        vectors: Floats = self.vectors[ids].astype(np.float64)
        vectors *= np.float64(1 / 127)
        return vectors

    def clash(self, article: Ids, word: Ids) -> Floats:
        """1 where "a" stands before a vowel or "an" before a consonant, -1 where they agree, 0 elsewhere."""
        wanted = (article == self.an).astype(np.int8) - (article == self.a).astype(np.int8)
        clash: Floats = (-wanted * self.sound[word]).astype(np.float64)
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
    unigram: Floats
    ids: Ids
    topics: NDArray[np.int32]
    """Running sums of the vectors of content words."""

    def topic(self, places: Ids, lexis: Lexis) -> Floats:
        """The mean vector of the content words around each place, the word itself left out."""
        low = np.maximum(places - TOPIC_REACH, 0)
        high = np.minimum(places + TOPIC_REACH + 1, len(self.ids))
        around: Floats = (self.topics[high] - self.topics[low] - lexis.content[self.ids[places]]).astype(np.float64)
        length = np.sqrt(np.einsum("ij,ij->i", around, around))
        around /= np.maximum(length, 1e-3)[:, None]
        return around


def surroundings(context: Context, lexis: Lexis) -> Surroundings:
    """The n-gram gains and the topic around each word."""
    ids, left, right = context.ids, context.before, context.after
    first = np.where(left == BEGIN, 0, shifted(left, -1))
    last = np.where(right == END, 0, shifted(right, 1))
    ends = np.flatnonzero(right == END)
    gain, known = lexis.ngrams.pair_gain(np.concatenate([left, ids[ends]]), np.concatenate([ids, right[ends]]))
    pair, pair_known = gain[: len(ids)], known[: len(ids)]
    following, following_known = shifted(pair, 1), shifted(pair_known, 1)
    following[ends] = gain[len(ids) :]
    following_known[ends] = following[ends] > 0
    triple, triple_known = lexis.ngrams.triple_gain(first, left, ids)
    topics = np.zeros((len(ids) + 1, lexis.vectors.shape[1]), dtype=np.int32)
    np.cumsum(lexis.content[ids], axis=0, dtype=np.int32, out=topics[1:])
    return Surroundings(
        first, left, right, last, pair, pair_known, following, following_known, triple, triple_known,
        lexis.ngrams.unigram[ids], ids, topics,
    )  # fmt: skip


def at_a_glance(context: Context, lexis: Lexis, around: Surroundings) -> Floats:
    """One row a word that is not padding, of what costs least: most words fit so well that no more need be asked."""
    count = len(context.ids) - 2 * PAD
    rows = np.empty((count, GLANCES), dtype=np.float64)
    columns = (
        (around.unigram, 0), (around.unigram, -1), (around.unigram, 1),
        (around.pair, 0), (around.following, 0), (around.pair, -1), (around.following, 1),
        (around.pair_known, 0), (around.following_known, 0),
        (around.triple, 0), (around.triple, 1), (around.triple, 2),
        (around.triple_known, 0), (around.triple_known, 1), (around.triple_known, 2),
        (context.capital, 0), (context.capital, -1), (context.capital, 1), (around.left, 0), (around.right, 0),
    )  # fmt: skip
    for column, (values, shift) in enumerate(columns):
        rows[:, column] = values[PAD + shift : PAD + shift + count]
    rows[:, GLANCES - 4] = rows[:, GLANCES - 4] == 0
    rows[:, GLANCES - 3] = rows[:, GLANCES - 3] == 0
    rows[:, GLANCES - 2] = lexis.clash(context.ids[PAD - 1 : PAD - 1 + count], context.ids[PAD : PAD + count])
    rows[:, GLANCES - 1] = lexis.choices[context.ids[PAD : PAD + count]] > 0
    return rows


def of_words(context: Context, lexis: Lexis, around: Surroundings, places: Ids) -> Floats:
    """One row a place; the columns are the detector's input."""
    ids = context.ids
    unigram, begins, ends = around.unigram, context.before == BEGIN, context.after == END
    near = [lexis.vector(ids[places + shift]) for shift in (-2, -1, 0, 1, 2)]
    here = near[2]
    columns = (
        (unigram, 0), (unigram, -1), (unigram, 1),
        (around.pair, 0), (around.following, 0), (around.pair, -1), (around.following, 1),
        (around.pair_known, 0), (around.following_known, 0), (around.pair_known, -1), (around.following_known, 1),
        (around.triple, 0), (around.triple, 1), (around.triple, 2),
        (around.triple_known, 0), (around.triple_known, 1), (around.triple_known, 2),
        (begins, 0), (ends, 0), (begins, -1), (ends, 1),
        (context.capital, 0), (context.capital, -1), (context.capital, 1), (context.quoted, 0),
        (ids == 0, -1), (ids == 0, 1),
    )  # fmt: skip
    rows = np.empty((len(places), len(columns) + 5 + 5 * here.shape[1]), dtype=np.float64)
    for column, (values, shift) in enumerate(columns):
        rows[:, column] = values[places + shift]
    at = len(columns)
    rows[:, at] = lexis.clash(ids[places - 1], ids[places])
    rows[:, at + 1] = np.log1p(lexis.choices[ids[places]])
    rows[:, at + 2] = np.einsum("ij,ij->i", here, around.topic(places, lexis))
    rows[:, at + 3] = np.einsum("ij,ij->i", here, near[1])
    rows[:, at + 4] = np.einsum("ij,ij->i", here, near[3])
    for number, vectors in enumerate(near):
        begin = at + 5 + number * here.shape[1]
        rows[:, begin : begin + here.shape[1]] = vectors
    return rows
