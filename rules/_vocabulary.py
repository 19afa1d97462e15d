"""The words that a document has, for rules that first ask whether some word stands there at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from auditor import Document, Span


def vocabulary(doc: Document) -> Mapping[str, int]:
    """Each folded word of the text with its number in ``doc.words.numbers``; use ``doc.shared(vocabulary)``."""
    return {word: number for number, word in enumerate(doc.words.vocabulary)}


def places_of_words(doc: Document, wanted: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """Each word of the text that is among ``wanted``, with its place, in order.

    A look into the vocabulary costs less than a pass over the text: a literal of one short word is found inside
    most other words first.
    """
    numbers = doc.shared(vocabulary)
    present = wanted & numbers.keys()
    if present:
        is_wanted = np.zeros(len(numbers), bool)
        is_wanted[[numbers[word] for word in present]] = True
        words, known = doc.words, doc.words.vocabulary
        places = np.flatnonzero(is_wanted[words.numbers])
        found = (words.numbers[places].tolist(), words.starts[places].tolist(), words.ends[places].tolist())
        for number, start, end in zip(*found, strict=True):
            yield known[number], Span(start, end)
