"""Sentences, by sentencex, inside paragraphs: a sentence never runs over the end of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sentencex import get_sentence_boundaries

from auditor.span import Span

_ENDS = ".!?"  # what may end a sentence of ASCII
PIECE = 8_000  # characters given to sentencex at once: its time grows with the square of the quotation marks in them


def sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without surrounding white space."""
    found: list[Span] = []
    for paragraph in paragraphs:
        block = paragraph.of(text)
        for start, end in _bounds(block):
            shown = block[start:end].rstrip()
            if shown:
                lead = len(shown) - len(shown.lstrip()) if shown[0].isspace() else 0
                first = paragraph.start + start
                found.append(Span(first + lead, first + len(shown)))
    return tuple(found)


def _bounds(block: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end, read piece by piece.

    The last sentence of a piece is read again with the next one, because the piece may have cut it short; one
    that is longer than a piece goes on into the next.
    """
    if block.isascii() and block.isprintable() and not any(block.find(mark, 0, len(block) - 1) >= 0 for mark in _ENDS):
        yield 0, len(block)
        return
    begun, at = 0, 0
    while at < len(block):
        ends = [at + boundary["end_index"] for boundary in get_sentence_boundaries("en", block[at : at + PIECE])]
        is_last = at + PIECE >= len(block)
        whole = ends if is_last else ends[:-1]
        for end in whole:
            yield begun, end
            begun = end
        at = at + PIECE if is_last or not whole else begun
    if begun < len(block):
        yield begun, len(block)
