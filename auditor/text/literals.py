"""All literals of all rules found in one pass over a document (Aho and Corasick, 1975)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from ahocorasick_rs import AhoCorasick
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.fold import fold

MOST_REMEMBERED = 1000  # sets of literals that were asked for
_BETWEEN = "\0"


class Literals:
    """A set of words and phrases, compiled to look for all of them at once.

    A literal is found as whole words, whatever its case or quotation marks; one that begins or ends with
    something else than a letter or digit is not bounded on that side.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self.literals = sorted(set(literals))
        self._number = {literal: number for number, literal in enumerate(self.literals)}
        self._among: dict[frozenset[str], NDArray[np.bool_] | None] = {}
        # One long text is folded much sooner than its many pieces.
        self._patterns = fold(_BETWEEN.join(self.literals)).split(_BETWEEN) if self.literals else []
        if "" in self._patterns or len(self._patterns) != len(self.literals):
            raise ValueError("a literal may not be empty, nor hold U+0000")
        self._automaton = AhoCorasick(self._patterns, store_patterns=False) if self._patterns else None
        # What begins or ends with a letter or digit may not stand inside a word there.
        self._left = [pattern[0].isalnum() for pattern in self._patterns]
        self._right = [pattern[-1].isalnum() for pattern in self._patterns]

    def among(self, wanted: frozenset[str]) -> NDArray[np.bool_] | None:
        """Which of these are ``wanted``, by number; None where not all that is wanted is among these.

        Rules ask for the same sets again and again.
        """
        if wanted not in self._among:
            if len(self._among) == MOST_REMEMBERED:
                self._among.clear()
            self._among[wanted] = self._mask(wanted)
        return self._among[wanted]

    def _mask(self, wanted: frozenset[str]) -> NDArray[np.bool_] | None:
        if not wanted <= self._number.keys():
            return None
        is_wanted = np.zeros(len(self.literals), bool)
        is_wanted[[self._number[literal] for literal in wanted]] = True
        return is_wanted

    def find(self, folded: str) -> Found:
        """Where each literal stands in an already folded text."""
        places: list[tuple[int, int, int]] = []
        if self._automaton is not None:
            # A space at the end stands behind the last character, and, as number -1, before the first.
            text, left, right = folded + " ", self._left, self._right
            for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
                if (right[number] and text[end].isalnum()) or (left[number] and text[start - 1].isalnum()):
                    continue
                places.append((start, end, number))
        return Found(self, places)


class Found:
    """Where a set of literals stands in a text."""

    def __init__(self, literals: Literals, places: list[tuple[int, int, int]]) -> None:
        """``places`` are start and end in code points, and the number of the literal."""
        self.literals = literals
        self._places = sorted(places)
        self._numbers = np.array([number for _, _, number in self._places], np.int64)

    def of(self, wanted: frozenset[str]) -> Iterator[tuple[str, Span]] | None:
        """Each literal that is ``wanted`` with its place, sorted by place; None where not all were looked for."""
        is_wanted = self.literals.among(wanted)
        return None if is_wanted is None else self._at(is_wanted[self._numbers].nonzero()[0].tolist())

    def _at(self, indexes: Sequence[int]) -> Iterator[tuple[str, Span]]:
        # Most that is found nobody asks for: a span is made where somebody does.
        literals = self.literals.literals
        for index in indexes:
            start, end, number = self._places[index]
            yield literals[number], Span(start, end)


@lru_cache(maxsize=256)
def compiled(literals: frozenset[str]) -> Literals:
    """The automaton of a set of literals, built once a process."""
    return Literals(literals)
