"""The words that a document has, for rules that first ask whether some word stands there at all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from auditor import Document


def places_of_words(doc: Document, wanted: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Each word of the text that is among ``wanted``, with its start and end, in order.

    A look into the vocabulary costs less than a pass over the text: a literal of one short word is found inside
    most other words first.
    """
    words = doc.words
    present = words.number_of.keys() & wanted
    if present:
        known = words.vocabulary
        is_wanted = np.zeros(len(known), bool)
        is_wanted[[words.number_of[word] for word in present]] = True
        places = is_wanted[words.numbers].nonzero()[0]
        found = (words.numbers[places].tolist(), words.starts[places].tolist(), words.ends[places].tolist())
        for number, start, end in zip(*found, strict=True):
            yield known[number], start, end
