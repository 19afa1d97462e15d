"""What is measured of each word in its place, before any thesaurus is opened."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import BEGIN, END, PAD, Context
from auditor.text.substitutions.ngrams import Floats, Ids, NGrams

TOPIC_REACH = 8
"""Words on each side that say what a passage is about."""

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
    """The n-gram view of each word of a padded context: gains of the word itself and of those that follow it."""

    first: Ids  # two words before, 0 across the end of a sentence
    left: Ids
    right: Ids
    last: Ids  # two words after
    pair: Floats
    pair_known: NDArray[np.bool_]
    triple: Floats
    triple_known: NDArray[np.bool_]
    close: Floats  # the pair of the last word of a sentence and its end
    topic: Floats


def surroundings(context: Context, lexis: Lexis) -> Surroundings:
    """The n-gram gains and the topic around each word."""
    ids, left, right = context.ids, context.before, context.after
    first = np.where(left == BEGIN, 0, np.roll(left, 1))
    last = np.where(right == END, 0, np.roll(right, -1))
    pair, pair_known = lexis.ngrams.pair_gain(left, ids)
    triple, triple_known = lexis.ngrams.triple_gain(first, left, ids)
    ends = right == END
    close = np.zeros(len(ids), dtype=np.float64)
    close[ends] = lexis.ngrams.pair_gain(ids[ends], right[ends])[0]
    return Surroundings(first, left, right, last, pair, pair_known, triple, triple_known, close, _topic(ids, lexis))


def _topic(ids: Ids, lexis: Lexis) -> Floats:
    """The mean vector of the content words around each word, itself left out."""
    vectors = lexis.vector(ids)
    vectors[lexis.ngrams.unigram[ids] > _CONTENT] = 0
    total = np.zeros((len(ids) + 2 * TOPIC_REACH + 1, vectors.shape[1]), dtype=np.float64)
    total[TOPIC_REACH + 1 : TOPIC_REACH + 1 + len(ids)] = vectors
    np.cumsum(total, axis=0, out=total)
    around = total[2 * TOPIC_REACH + 1 :] - total[: len(ids)] - vectors
    length = np.sqrt(np.einsum("ij,ij->i", around, around))
    around /= np.maximum(length, 1e-6)[:, None]
    return around


def of_words(context: Context, lexis: Lexis, around: Surroundings) -> Floats:
    """One row a word that is not padding; the columns are the detector's input."""
    ids = context.ids
    count = len(ids) - 2 * PAD

    def at(values: NDArray[np.generic], shift: int = 0) -> Floats:
        return values[PAD + shift : PAD + shift + count].astype(np.float64)

    unigram, vectors = lexis.ngrams.unigram[ids], lexis.vector(ids)
    ends = context.after == END
    begins = context.before == BEGIN
    here, topic = vectors[PAD : PAD + count], around.topic[PAD : PAD + count]
    following = np.where(ends, around.close, np.roll(around.pair, -1))
    following_known = np.where(ends, around.close > 0, np.roll(around.pair_known, -1))
    columns = [
        at(unigram), at(unigram, -1), at(unigram, 1),
        at(around.pair), at(following), at(around.pair, -1), at(following, 1),
        at(around.pair_known), at(following_known), at(around.pair_known, -1), at(following_known, 1),
        at(around.triple), at(around.triple, 1), at(around.triple, 2),
        at(around.triple_known), at(around.triple_known, 1), at(around.triple_known, 2),
        at(begins), at(ends), at(begins, -1), at(ends, 1),
        at(context.capital), at(context.capital, -1), at(context.capital, 1), at(context.quoted),
        lexis.clash(ids[PAD - 1 : PAD - 1 + count], ids[PAD : PAD + count]),
        np.log1p(at(lexis.choices[ids])),
        np.einsum("ij,ij->i", here, topic),
        np.einsum("ij,ij->i", here, vectors[PAD - 1 : PAD - 1 + count]),
        np.einsum("ij,ij->i", here, vectors[PAD + 1 : PAD + 1 + count]),
        at(ids == 0), at(ids == 0, -1), at(ids == 0, 1),
    ]  # fmt: skip
    near = [vectors[PAD + shift : PAD + shift + count] for shift in (-2, -1, 0, 1, 2)]
    return np.concatenate([np.stack(columns, axis=1), *near], axis=1)
