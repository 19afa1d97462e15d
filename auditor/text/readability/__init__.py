"""Readability: Flesch's measures, counted as textstat counts them, on our words and sentences.

textstat fetches a dictionary over the network when it first counts a syllable, and takes a second to import. So
its counts ship as a table (made by ``build.py``), words that the table lacks are divided by pyphen as textstat
divides them, and the formulas are textstat's; a test holds all three against textstat itself.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import regex

from auditor.span import Span
from auditor.text.vocabulary import WordTable
from auditor.text.words import Words

if TYPE_CHECKING:
    from pyphen import Pyphen

LEAST_WORDS = 100  # Flesch drew samples of a hundred words
LONGEST_WORD = 45  # letters of a word that are divided; what is longer is no word
TABLE = "syllables.txt.gz"

# textstat drops an apostrophe before anything but the end of an English contraction.
_OTHER_APOSTROPHE = regex.compile(r"'(?!(?:[tsd]|ve|ll|re))")


@dataclass(frozen=True, slots=True)
class Readability:
    """Flesch's reading ease (100 easy, 0 very hard) and the Flesch-Kincaid grade (years of school)."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float


def readability(words: Words, sentences: Sequence[Span]) -> Readability | None:
    """How hard ``sentences`` are to read; None where they hold fewer than a hundred words."""
    bounds = [edge for sentence in sentences for edge in (sentence.start, sentence.end)]
    places = words.starts.searchsorted(np.array(bounds, np.int64)).reshape(-1, 2)
    lengths = places[:, 1] - places[:, 0]
    total = int(lengths.sum())
    if total < LEAST_WORDS:
        return None
    before = np.concatenate(([0], np.cumsum(words.told(_SYLLABLES))))  # syllables before each word
    per_sentence = total / np.count_nonzero(lengths)
    per_word = int((before[places[:, 1]] - before[places[:, 0]]).sum()) / total
    return Readability(
        206.835 - 1.015 * per_sentence - 84.6 * per_word,
        0.39 * per_sentence + 11.8 * per_word - 15.59,
    )


def syllables(word: str) -> int:
    """The syllables of a word in lower case with a straight apostrophe, as textstat counts them.

    Initials ("u.s.") are spoken letter by letter, where textstat would read "us"; figures count one, as there.
    """
    table = _table()
    if "." in word and word[0].isalpha():
        return sum(table.get(letter, 1) for letter in word if letter != ".")
    if word[0].isdigit():
        return 1
    spelt = _OTHER_APOSTROPHE.sub("", word) if "'" in word else word
    return table.get(spelt) or _divided(spelt)


def _counted(word: str) -> int:
    """The syllables of a word, the longest cut short."""
    return syllables(word[:LONGEST_WORD])


_SYLLABLES = WordTable(_counted)


@cache
def _table() -> dict[str, int]:
    """Line n holds the words of n syllables."""
    packed = files(__package__).joinpath(TABLE).read_bytes()
    lines = gzip.decompress(packed).decode("ascii").splitlines()
    return {word: count for count, line in enumerate(lines, 1) for word in line.split()}


def _divided(word: str) -> int:
    pyphen = _pyphen()
    parts = len(pyphen.positions(word)) + 1
    pyphen.hd.cache.clear()  # pyphen remembers every word for ever
    return parts


@cache
def _pyphen() -> Pyphen:
    from pyphen import Pyphen  # noqa: PLC0415  # reads its patterns when first asked

    return Pyphen(lang="en_US")
