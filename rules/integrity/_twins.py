"""Two documents that are one text in two wordings: what agrees, what was swapped, and whether a machine swapped it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

import numpy as np
from auditor_rules._masks import words_in
from auditor_rules.integrity._alignment import Stretch, Swap, stretches
from auditor_rules.integrity._wordings import alike
from numpy.typing import NDArray

from auditor import Document, RegionKind, Span

LEAST_COPIED = 0.5  # of the words of the shorter text that stand in stretches which both have
LEAST_SWAPPED = 0.02  # of the words of those stretches: less is a correction, or an agency's update
LEAST_SWAPS = 6  # that differ from one another, and ...
LEAST_WORDED = 0.5  # ... so many of all that do; where names and numbers differ more than words, a form was filled in
MOST_NUMBERS = 0.2  # as many of them may be numbers in the place of others, which machines leave alone
LEAST_SPREAD = 0.4  # of windows of so many words in which something was swapped: editors work here and there
WINDOW = 25
SWAPS_IN_WINDOW = 2  # on the average, where fewer were swapped than that would be in so many words


@dataclass(frozen=True)
class Twin:
    """A document, another one, and the stretches of text that both have."""

    doc: Document
    other: Document
    stretches: tuple[Stretch, ...]

    @property
    def words(self) -> int:
        """How many words of the document the other has too, or something in their place."""
        return sum(stretch.here[1] - stretch.here[0] for stretch in self.stretches)

    @property
    def agreeing(self) -> int:
        """How many of them are the same."""
        return sum(stretch.agreeing for stretch in self.stretches)

    @cached_property
    def swaps(self) -> tuple[Swap, ...]:
        """What was swapped, in order."""
        return tuple(swap for stretch in self.stretches for swap in stretch.swaps)

    @cached_property
    def _of_words(self) -> tuple[Swap, ...]:
        return tuple(swap for swap in self.swaps if self._is_of_words(swap))

    @property
    def swapped(self) -> float:
        """The share of the words in stretches that stand for quite other words."""
        return sum(swap.here[1] - swap.here[0] for swap in self._of_words) / max(1, self.words)

    @property
    def is_one_text(self) -> bool:
        """Is enough of the shorter one in both, with words swapped all over, as machines do?"""
        shorter = min(len(article_words(one)[0]) for one in (self.doc, self.other))
        swaps = self._of_words
        if self.words < LEAST_COPIED * shorter or not self._are_enough(swaps):
            return False
        width = max(WINDOW, SWAPS_IN_WINDOW * self.words // len(swaps))
        windows = {place // width for stretch in self.stretches for place in range(*stretch.here)}
        return len({swap.here[0] // width for swap in swaps}) >= LEAST_SPREAD * len(windows)

    def _are_enough(self, swaps: Sequence[Swap]) -> bool:
        if self.swapped < LEAST_SWAPPED:
            return False
        kinds, of_all = ({self._wording(swap) for swap in some} for some in (swaps, self.swaps))
        numbers = sum(here[0].isdigit() and there[0].isdigit() for here, there in of_all)
        return len(kinds) >= max(LEAST_SWAPS, LEAST_WORDED * len(of_all)) and numbers <= MOST_NUMBERS * len(kinds)

    def _is_of_words(self, swap: Swap) -> bool:
        """Do words stand for quite other words, with no name and no number among them?"""
        for side, (first, last) in ((self.doc, swap.here), (self.other, swap.there)):
            starts = side.words.starts[article_words(side)[1][first:last]].tolist()
            if not all(side.text[start].islower() for start in starts):
                return False
        return not alike(*self._wording(swap))

    def _wording(self, swap: Swap) -> tuple[str, str]:
        here, there = (article_words(side)[0] for side in (self.doc, self.other))
        return "".join(here[slice(*swap.here)]), "".join(there[slice(*swap.there)])


def twin_of(doc: Document, other: Document) -> Twin:
    """The two laid side by side."""
    return Twin(doc, other, tuple(stretches(article_words(doc)[0], article_words(other)[0])))


def article_words(doc: Document) -> tuple[list[str], list[int]]:
    """The words of the article, quotations included, and their numbers in the document."""
    return doc.shared(_article_words)


def in_article(doc: Document) -> NDArray[np.bool_]:
    """For each word, whether it is one of the article's."""
    return words_in(doc, RegionKind.BODY, RegionKind.HEADING)


def _article_words(doc: Document) -> tuple[list[str], list[int]]:
    is_own = doc.shared(in_article)
    numbers: list[int] = is_own.nonzero()[0].tolist()
    return list(compress(doc.words.folded, is_own.tolist())), numbers


def span_of(doc: Document, words: tuple[int, int]) -> Span:
    """Where so many of the article's words stand."""
    numbers = article_words(doc)[1]
    return Span(int(doc.words.starts[numbers[words[0]]]), int(doc.words.ends[numbers[words[1] - 1]]))
