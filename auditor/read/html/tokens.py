"""The tokens of a page, cut as browsers cut them, each with its place in the file."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

import regex
from turbohtml import TokenType, tokenize

LINE_END = regex.compile(r"\r\n|\r|\n")
# In drawings these may close themselves; elsewhere what follows them is not markup up to their end tag.
_DRAWING = regex.compile(r"<svg\b.*?(?:</svg|$)", regex.DOTALL | regex.IGNORECASE)
_CLOSED_IN_DRAWING = regex.compile(r"<(?:title|style|script|xmp|iframe)\b[^<>]{0,500}+(?<=/)>", regex.IGNORECASE)


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    START = auto()
    END = auto()
    REFERENCE = auto()  # "&amp;": one or more characters of the file stand for others


@dataclass(slots=True)
class Token:
    """``start`` and ``end`` bound it in the file; ``text`` is the name of a tag or what a reference stands for."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    attributes: Mapping[str, str] | None = None


_KINDS = {
    TokenType.TEXT: Kind.TEXT,
    TokenType.CHARACTER_REFERENCE: Kind.REFERENCE,
    TokenType.START_TAG: Kind.START,
    TokenType.END_TAG: Kind.END,
}


def line_starts(html: str) -> array[int]:
    """The offsets at which the lines of a file begin."""
    return array("q", chain([0], (match.end() for match in LINE_END.finditer(html))))


def tokens(html: str, lines: array[int]) -> Iterator[Token]:
    """Text, tags and character references in order; comments, the doctype and other instructions are left out.

    The tokenizer tells where a token begins, by line and column; it ends where the next one begins.
    """
    waiting: Token | None = None
    for found in tokenize(_without_closed_in_drawing(html), resolve_references=False):
        start = lines[found.line - 1] + found.col
        if waiting is not None:
            waiting.end = start
            yield waiting
            waiting = None
        kind = _KINDS.get(found.type)
        if kind is None:
            continue
        if kind in (Kind.TEXT, Kind.REFERENCE):
            waiting = Token(kind, start, start, found.data or "")
        else:
            attributes = dict(reversed(found.attrs)) if kind is Kind.START and found.attrs else None
            waiting = Token(kind, start, start, found.tag or "", attributes)
    if waiting is not None:
        waiting.end = _end(html, waiting)
        yield waiting


def _end(html: str, last: Token) -> int:
    """The end of the last token; what is left of a tag that the file breaks off is no text."""
    if last.kind is not Kind.TEXT:
        return len(html)
    end = last.start + len(last.text)
    while (longer := last.start + len(last.text) + html.count("\r\n", last.start, end)) > end:
        end = longer  # an end of line of two characters counts as one
    return end


def _without_closed_in_drawing(html: str) -> str:
    if "<svg" not in html and "<SVG" not in html:
        return html
    return _DRAWING.sub(lambda drawing: _CLOSED_IN_DRAWING.sub(lambda tag: " " * len(tag[0]), drawing[0]), html)
