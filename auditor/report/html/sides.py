"""A copy and its original side by side, paragraph by paragraph, with the words in which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

import regex

from auditor.document import Document
from auditor.span import Span

MOST_PARAGRAPHS = 60  # of each text
LONGEST_PARAGRAPH = 4_000  # characters; longer ones are cut
MOST_COMPARED = 500  # words of a paragraph that are compared one by one
LEAST_SHARED = 0.3  # of the words of two paragraphs, for one to be a copy of the other
_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*+|\s+|[^\p{L}\p{N}\s]")

Piece = tuple[str, bool]
"""Words, and whether the other text has others there."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A paragraph of the copy beside its original; where one has no counterpart, the other side is empty."""

    copy: Sequence[Piece]
    original: Sequence[Piece]


def sides(copy: Document, original: Document) -> list[Sides]:
    """The paragraphs of both texts in order, those that say the same beside each other."""
    ours, theirs = _paragraphs(copy), _paragraphs(original)
    rows: list[Sides] = []
    i = j = 0
    for one, other in [*_pairs(ours, theirs), (len(ours), len(theirs))]:
        # What lies between two pairs goes together in order: a heading was spun beyond recognition.
        rows += [
            _compared(ours_, theirs_) for ours_, theirs_ in zip_longest(ours[i:one], theirs[j:other], fillvalue="")
        ]
        if one < len(ours):
            rows.append(_compared(ours[one], theirs[other]))
        i, j = one + 1, other + 1
    return rows


def _paragraphs(document: Document) -> list[str]:
    article = [region.span for region in document.regions if not region.kind.is_furniture]
    return [_cut(span, document.text) for span in article[:MOST_PARAGRAPHS]]


def _cut(span: Span, text: str) -> str:
    words = span.of(text).strip()
    return words if len(words) <= LONGEST_PARAGRAPH else words[:LONGEST_PARAGRAPH] + " \u2026"


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of paragraphs, in the order of both texts, that have most words in common."""
    words = [[Counter(_words(text)) for text in texts] for texts in (ours, theirs)]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    shared = [[_shared(one, other) for other in words[1]] for one in words[0]]
    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            together = shared[i][j] + best[i + 1][j + 1] if shared[i][j] >= LEAST_SHARED else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(ours) and j < len(theirs):
        if shared[i][j] >= LEAST_SHARED and best[i][j] == shared[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _words(text: str) -> list[str]:
    return [token.casefold() for token in _TOKEN.findall(text) if token[0].isalnum()]


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that two paragraphs have in common (Dice)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _compared(copy: str, original: str) -> Sides:
    if not copy or not original:
        return Sides([(copy, False)], [(original, False)])
    ours, theirs = _TOKEN.findall(copy), _TOKEN.findall(original)
    if max(len(ours), len(theirs)) > 2 * MOST_COMPARED:
        return Sides([(copy, False)], [(original, False)])
    matcher = SequenceMatcher(None, [_folded(t) for t in ours], [_folded(t) for t in theirs], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for operation, i, i_end, j, j_end in matcher.get_opcodes():
        differs = operation != "equal"
        left += [("".join(ours[i:i_end]), differs)] if i < i_end else []
        right += [("".join(theirs[j:j_end]), differs)] if j < j_end else []
    return Sides(_joined(left), _joined(right))


def _folded(token: str) -> str:
    return " " if token.isspace() else token.casefold()


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The same, where a lone space between two differences does not part them."""
    joined: list[Piece] = []
    for number, (text, differs) in enumerate(pieces):
        between = text.isspace() and 0 < number < len(pieces) - 1 and pieces[number - 1][1] and pieces[number + 1][1]
        if joined and joined[-1][1] == (differs or between):
            joined[-1] = (joined[-1][0] + text, joined[-1][1])
        else:
            joined.append((text, differs or between))
    return joined
