"""Sentences, by sentencex, inside paragraphs: a sentence never runs over the end of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sentencex import segment

from auditor.span import Span

PIECE = 8_000  # characters given to sentencex at once: its time grows with the square of the quotation marks in them
_WIDE_BEFORE_STOP = re.compile(r"[^\S\x00-\x7f](?=\.)")  # sentencex breaks off at white space of several bytes there


def sentences(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without surrounding white space."""
    found: list[Span] = []
    for paragraph in paragraphs:
        at = paragraph.start
        for sentence in _parted(paragraph.of(text)):
            if shown := sentence.strip():
                start = at if shown[0] == sentence[0] else at + len(sentence) - len(sentence.lstrip())
                found.append(Span(start, start + len(shown)))
            at += len(sentence)
    return tuple(found)


def _parted(block: str) -> Iterable[str]:
    """The sentences of a paragraph with the white space around them: together they are the paragraph."""
    if _is_one(block):
        return [block]
    block = _WIDE_BEFORE_STOP.sub(" ", block)
    parts: list[str] = segment("en", block) if len(block) <= PIECE else list(_by_pieces(block))
    return parts


def _is_one(block: str) -> bool:
    """Is it surely one sentence? In ASCII only these marks end any."""
    last = len(block) - 1
    has_end = block.find(".", 0, last) >= 0 or block.find("!", 0, last) >= 0 or block.find("?", 0, last) >= 0
    return not has_end and block.isascii() and block.isprintable()


def _by_pieces(block: str) -> Iterator[str]:
    """The same of a long paragraph, read piece by piece.

    The last sentence of a piece is read again with the next one, because the piece may have cut it short; one
    that is longer than a piece goes on into the next.
    """
    begun, at = 0, 0
    while at < len(block):
        parts = segment("en", block[at : at + PIECE])
        is_last = at + PIECE >= len(block)
        for part in parts if is_last else parts[:-1]:
            at += len(part)
            yield block[begun:at]
            begun = at
        if not is_last and len(parts) == 1:
            at += PIECE
