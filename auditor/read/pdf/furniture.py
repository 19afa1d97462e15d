"""Running heads, running feet and page numbers: what a printed page has around its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median

import regex

from auditor.read.pdf.lines import Line

MARGIN = 0.12  # of the height of a page, at its head and foot
LEAST_PAGES = 0.4  # share of the pages that has a running head; those of left and right pages may differ
LONGEST = 150  # characters
WIDER = 1.5  # than the usual space between lines
LEAST_SPACE = 0.15  # of a line's height, between the frame and the text

_DIGITS = regex.compile(r"\d++")
_PAGE_NUMBER = regex.compile(
    r"\W*+(?:(?:page|p\.|seite|s\.|pagina|página)\s?+)?\d{1,5}(?:\s?+(?:of|/|von|de|sur|\|)\s?+\d{1,5})?\W*+"
    r"|[-\u2013\u2014\s]*+[ivxl]{1,7}[-\u2013\u2014\s]*+",
    regex.IGNORECASE,
)


def without_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> tuple[list[list[Line]], int]:
    """The lines of each page without what only frames them, and how many lines were left out."""
    marginal = [
        [line for line in lines if _is_marginal(line, height)] for lines, height in zip(pages, heights, strict=True)
    ]
    seen = Counter(key for lines in marginal for key in {_key(line) for line in lines})
    least = max(2, LEAST_PAGES * len(pages))
    kept, left_out = [], 0
    for lines, candidates in zip(pages, marginal, strict=True):
        framing = {id(line) for line in candidates if seen[_key(line)] >= least or _PAGE_NUMBER.fullmatch(line.text)}
        dropped: set[int] = set()
        for edge in (sorted(lines, key=_from_head), sorted(lines, key=_from_foot)):
            dropped.update(map(id, _outermost(edge, framing)))
        kept.append([line for line in lines if id(line) not in dropped])
        left_out += len(dropped)
    return kept, left_out


def _outermost(edge: Sequence[Line], framing: set[int]) -> Sequence[Line]:
    """The lines that frame a page on one side: those from its edge on up to more white than between lines of text."""
    length = sum(1 for _ in takewhile(lambda line: id(line) in framing, edge))
    if length == 0:
        return ()
    usual = median(_space(line, after) for line, after in pairwise(edge)) if len(edge) > 1 else 0.0
    while 0 < length < len(edge):
        space = _space(edge[length - 1], edge[length])
        if space > max(WIDER * usual, LEAST_SPACE * edge[length].height):
            break
        length -= 1
    return edge[:length]


def _space(line: Line, other: Line) -> float:
    """The white between two lines, above each other; negative where they stand side by side."""
    return max(line.bottom - other.top, other.bottom - line.top)


def _from_head(line: Line) -> float:
    return -line.top


def _from_foot(line: Line) -> float:
    return line.bottom


def _is_marginal(line: Line, height: float) -> bool:
    return len(line.text) <= LONGEST and (line.bottom > (1 - MARGIN) * height or line.top < MARGIN * height)


def _key(line: Line) -> str:
    """The line with its numbers left open, and its place on the page."""
    return f"{_DIGITS.sub('#', line.text).casefold()} {line.bottom:.0f}"
