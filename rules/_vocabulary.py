"""The words that a document has, for rules that first ask whether some word stands there at all."""

from __future__ import annotations

from collections.abc import Mapping

from auditor import Document


def vocabulary(doc: Document) -> Mapping[str, int]:
    """Each folded word of the text with its number in ``doc.words.numbers``; use ``doc.shared(vocabulary)``."""
    return {word: number for number, word in enumerate(doc.words.vocabulary)}
