"""Sentences, by sentencex, inside paragraphs: a sentence never runs over the end of one."""

from __future__ import annotations

from collections.abc import Iterable

from sentencex import get_sentence_boundaries

from auditor.span import Span


def sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without surrounding white space."""
    found: list[Span] = []
    for paragraph in paragraphs:
        block = paragraph.of(text)
        for boundary in get_sentence_boundaries("en", block):
            start, end = boundary["start_index"], boundary["end_index"]
            piece = block[start:end]
            lead = len(piece) - len(piece.lstrip())
            trail = len(piece) - len(piece.rstrip())
            if lead < len(piece):
                found.append(Span(paragraph.start + start + lead, paragraph.start + end - trail))
    return tuple(found)
