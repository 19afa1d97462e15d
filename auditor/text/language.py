"""Language: is a text English, and if not, what is it?

English gives itself away by its function words, which cost nothing to count; only a text that lacks them is
shown to langdetect, which takes milliseconds.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from auditor.text.vocabulary import WordTable
from auditor.text.words import Words

# Words that hold English together. "a", "in", "on", "is", "was", "we", "me", "no", "do", "as", "an" and "so" are left
# out: they are common in Dutch, German, Portuguese, Polish, Irish or Finnish too.
_FUNCTION_WORDS = """
about after all also and any are at be because been before being between both but by can could did does during each
even every few for from get had has have he her here him his how i if into it it's its just like made make many more
most much must my never new not now of one only or other our out over own said same she should since some such
than that the their them then there these they this those through to too two under until up us very were what when
where which while who whose why will with would year years you your
"""
ENGLISH_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_HOLDS_ENGLISH = WordTable(ENGLISH_FUNCTION_WORDS.__contains__, dtype=bool)

ENGLISH_SHARE = 0.20  # of the words are function words: English
FOREIGN_SHARE = 0.12  # fewer are: most of it is not English
LEAST_WORDS = 10
LEAST_LETTERS = 60  # of fewer words, if they are long
LEAST_OTHER_LETTERS = 20  # of scripts that may write a sentence as one word
LONGEST_WORD = 40  # longer ones in ASCII are addresses, keys and data
SAMPLE_WORDS = 150  # from each of head, middle and tail
SAMPLE_LETTERS = 1200  # the same, for scripts without spaces
SURE = 0.85  # of a language in Latin letters, where names and lists look like anything
LATIN_END = "\u0250"


@dataclass(frozen=True, slots=True)
class Language:
    """``code`` is ISO 639-1 as langdetect gives it, empty where the text is too short or too little like prose."""

    code: str
    probability: float


UNKNOWN = Language("", 0.0)


def language(words: Words) -> Language:
    """The language that most of the words are in; the same answer whenever and wherever it is asked."""
    english = int(np.count_nonzero(words.told(_HOLDS_ENGLISH)))
    if english >= max(LEAST_WORDS, ENGLISH_SHARE * len(words)):  # figures and the like would only raise the share
        return Language("en", 1.0)
    prose = {word: count for word, count in Counter(words.folded).items() if word[0].isalpha()}
    total = sum(prose.values())
    # Do most words begin with a Latin letter?
    latin = 2 * sum(count for word, count in prose.items() if word[0] < LATIN_END) >= total
    letters = sum(len(word) * count for word, count in prose.items())
    if total < LEAST_WORDS and letters < (LEAST_LETTERS if latin else LEAST_OTHER_LETTERS):
        return UNKNOWN
    share = english / total
    if share >= ENGLISH_SHARE:
        return Language("en", 1.0)
    guess = _detected(_sample([word for word in words.folded if word in prose and _is_short(word)]))
    if guess.code == "en" or guess.probability >= SURE or not latin:
        return guess
    return Language("en", share / ENGLISH_SHARE) if share >= FOREIGN_SHARE else UNKNOWN


def _is_short(word: str) -> bool:
    return len(word) <= LONGEST_WORD or not word.isascii()


def _sample(words: list[str]) -> str:
    """Words from head, middle and tail; all of them if there are few."""
    if len(words) <= 3 * SAMPLE_WORDS:
        pieces = [words]
    else:
        middle = (len(words) - SAMPLE_WORDS) // 2
        pieces = [words[:SAMPLE_WORDS], words[middle : middle + SAMPLE_WORDS], words[-SAMPLE_WORDS:]]
    return " ".join(" ".join(piece)[: 3 * SAMPLE_LETTERS // len(pieces)] for piece in pieces)


def _detected(sample: str) -> Language:
    """What langdetect says."""
    from auditor.text.detection import detected  # noqa: PLC0415  # profiles of many languages, and few texts ask

    code, probability = detected(sample)
    return Language(code, round(probability, 4))
