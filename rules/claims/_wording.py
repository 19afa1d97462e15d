"""What the words of a statement tell of it, whatever it is about: does it read like a claim, or like plain record?

Each word has a score, so that words which no list of cues holds count as their likes do: the scores are the
word's vector (GloVe, public domain) times weights that were fitted on labelled sentences, see ``_fit``. A name
tells nothing and is passed over, so that no person, party or place makes a claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from auditor_rules.claims._stretches import Ranges
from auditor_rules.claims._word_bits import are_capitals
from numpy.typing import NDArray

from auditor import Document, WordTable

DATA = Path(__file__).with_name("words.npz")
SHRINKING = 1.5  # words: so much doubt is there beforehand
_UNKNOWN = 0


class Lexicon:
    """The scores of words and how much each counts in the mean; word 0 is any that is not known."""

    def __init__(self, words: Sequence[str], scores: NDArray[np.float64], weights: NDArray[np.float64]) -> None:
        self.number = by_word({word: number for number, word in enumerate(words, 1)})
        self.scores = np.concatenate(([0.0], scores))
        self.weights = np.concatenate(([0.0], weights))


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships."""
    with np.load(DATA) as arrays:
        words = bytes(arrays["words"]).decode("utf-8").split("\n")
        return Lexicon(words, arrays["scores"] * float(arrays["unit"]), arrays["weights"] / 100.0)


def wording(doc: Document, known: Lexicon, of: Ranges) -> NDArray[np.float64]:
    """The mean score of the words of each statement, drawn towards nothing where they are few."""
    numbers = numbered(doc, known.number, of.held(len(doc.words)))
    weights = known.weights[numbers]
    return of.totals(weights * known.scores[numbers]) / (of.totals(weights) + SHRINKING)


def by_word(number: Mapping[str, int]) -> WordTable:
    """The number of each word, with or without the apostrophe of an owner; 0 for the unknown."""

    def number_of(word: str) -> int:
        return number.get(word.removesuffix("'s"), _UNKNOWN)

    return WordTable(number_of)


def numbered(doc: Document, number: WordTable, wanted: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
    """The number of each word of ``doc``; 0 for the unknown, for names and for what is not ``wanted``."""
    firsts = doc.words.starts.searchsorted(np.array([sentence.start for sentence in doc.sentences], np.int64))
    is_plain = np.append(~are_capitals(doc), True)
    is_plain[firsts] = True
    is_plain = is_plain[:-1] if wanted is None else is_plain[:-1] & wanted
    return np.where(is_plain, doc.words.told(number), _UNKNOWN)
