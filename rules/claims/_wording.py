"""What the words of a statement tell of it, whatever it is about: does it read like a claim, or like plain record?

Each word has a score, so that words which no list of cues holds count as their likes do: the scores are the
word's vector (GloVe, public domain) times weights that were fitted on labelled sentences, see ``_fit``. A name
tells nothing and is passed over, so that no person, party or place makes a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor import Document, Span

DATA = Path(__file__).with_name("words.npz")
SHRINKING = 1.5  # words: so much doubt is there beforehand
_UNKNOWN = 0

_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december noon midnight a.m p.m am pm".split()
)
_UNIVERSAL = frozenset("never nobody nothing none no nor neither not only every everyone everybody nowhere".split())
_PERFECT = frozenset("has have had having".split())
_DIGITS, _DATE, _ALL, _HAVE = 1, 2, 4, 8
_FORMS = dict.fromkeys(_CALENDAR, _DATE) | dict.fromkeys(_UNIVERSAL, _ALL) | dict.fromkeys(_PERFECT, _HAVE)
_BACK = frozenset("he she it they its his her their this these those that".split())


class Lexicon:
    """The scores of words and how much each counts in the mean; word 0 is any that is not known."""

    def __init__(self, words: Sequence[str], scores: NDArray[np.float64], weights: NDArray[np.float64]) -> None:
        self.number = {word: number for number, word in enumerate(words, 1)}
        self.scores = np.concatenate(([0.0], scores))
        self.weights = np.concatenate(([0.0], weights))


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships."""
    with np.load(DATA) as arrays:
        words = bytes(arrays["words"]).decode("utf-8").split("\n")
        return Lexicon(words, arrays["scores"] * float(arrays["unit"]), arrays["weights"] / 100.0)


class Wording:
    """The words of a document as running sums, so that any stretch of it is judged in no time."""

    def __init__(self, doc: Document) -> None:
        self._words = doc.words
        known = lexicon()
        numbers = numbered(doc, known.number)
        weights = known.weights[numbers]
        self._weight = _running(weights)
        self._score = _running(weights * known.scores[numbers])
        forms = {word: _FORMS.get(word, _DIGITS if word[0].isdecimal() else 0) for word in set(doc.words.folded)}
        bits = np.array([forms[word] for word in doc.words.folded], dtype=np.int64)
        self._digits, self._calendar, self._universal, self._perfect = (
            _running((bits & form != 0).astype(np.float64)) for form in (_DIGITS, _DATE, _ALL, _HAVE)
        )

    def score(self, stretches: Sequence[Span]) -> float:
        """The mean score of the words in ``stretches``, drawn towards nothing where they are few."""
        places = [self._words.within(stretch) for stretch in stretches]
        weight = sum(self._weight[place.stop] - self._weight[place.start] for place in places)
        score = sum(self._score[place.stop] - self._score[place.start] for place in places)
        return float(score / (weight + SHRINKING))

    def traits(self, stretches: Sequence[Span]) -> dict[str, float]:
        """What counts beside the scores: length, numbers, dates, words for all and nothing, tense, "he" and "it"."""
        places = [self._words.within(stretch) for stretch in stretches]

        def has(sums: Sequence[float]) -> float:
            return float(any(sums[place.stop] > sums[place.start] for place in places))

        return {
            "length": float(np.log(max(1, sum(map(len, places))) / 15)),
            "digits": has(self._digits),
            "calendar": has(self._calendar),
            "universal": has(self._universal),
            "perfect": has(self._perfect),
            "back": float(self._words.folded[places[0].start] in _BACK) if places and places[0] else 0.0,
        }


def numbered(doc: Document, number: dict[str, int]) -> NDArray[np.int64]:
    """The number of each word of ``doc``; 0 for the unknown and for names."""
    text, words = doc.text, doc.words
    known = {word: number.get(word.removesuffix("'s"), _UNKNOWN) for word in set(words.folded)}
    numbers = np.array([known[word] for word in words.folded], dtype=np.int64)
    is_name = np.array([text[start].isupper() for start in words.starts.tolist()], dtype=bool)
    firsts = [words.within(sentence).start for sentence in doc.sentences]
    is_name[[first for first in firsts if first < len(is_name)]] = False
    return np.where(is_name, _UNKNOWN, numbers)


def _running(values: NDArray[np.float64]) -> list[float]:
    sums: list[float] = np.concatenate(([0.0], np.cumsum(values))).tolist()
    return sums


def wording(doc: Document) -> Wording:
    """The wording of ``doc``, worked out once."""
    return doc.shared(Wording)
