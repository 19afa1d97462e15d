"""All literals of all rules found in one pass over a document (Aho and Corasick, 1975)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from auditor.text.fold import fold

Place = tuple[int, int]
"""Start and end in code points: most that is found nobody asks for, and a span is made where somebody does."""
MOST_REMEMBERED = 1000  # sets of literals that were asked for
_BETWEEN = "\0"


class Literals:
    """A set of words and phrases, compiled to look for all of them at once.

    A literal is found as whole words, whatever its case or quotation marks; one that begins or ends with
    something else than a letter or digit is not bounded on that side.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self.literals = sorted(set(literals))
        self._set = frozenset(self.literals)
        self._holds: dict[frozenset[str], bool] = {}
        # One long text is folded much sooner than its many pieces.
        self._patterns = fold(_BETWEEN.join(self.literals)).split(_BETWEEN) if self.literals else []
        if "" in self._patterns or len(self._patterns) != len(self.literals):
            raise ValueError("a literal may not be empty, nor hold U+0000")
        self._automaton = AhoCorasick(self._patterns, store_patterns=False) if self._patterns else None
        # What begins or ends with a letter or digit may not stand inside a word there.
        self._left = [pattern[0].isalnum() for pattern in self._patterns]
        self._right = [pattern[-1].isalnum() for pattern in self._patterns]

    def holds(self, literals: frozenset[str]) -> bool:
        """Are all of ``literals`` among these? Rules ask for the same sets again and again."""
        if literals not in self._holds:
            if len(self._holds) == MOST_REMEMBERED:
                self._holds.clear()
            self._holds[literals] = literals <= self._set
        return self._holds[literals]

    def find(self, folded: str) -> dict[str, list[Place]]:
        """Where each literal stands in an already folded text, in order; literals that do not occur are left out."""
        found: dict[int, list[Place]] = {}
        if self._automaton is None:
            return {}
        # A space at the end stands behind the last character, and, as number -1, before the first.
        text, left, right = folded + " ", self._left, self._right
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if (right[index] and text[end].isalnum()) or (left[index] and text[start - 1].isalnum()):
                continue
            if index in found:
                found[index].append((start, end))
            else:
                found[index] = [(start, end)]
        return {self.literals[index]: places for index, places in found.items()}


@lru_cache(maxsize=256)
def compiled(literals: frozenset[str]) -> Literals:
    """The automaton of a set of literals, built once a process."""
    return Literals(literals)
