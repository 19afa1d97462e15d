"""Quotations: words between quotation marks, which are the speaker's and not the writer's.

Marks are read by their shape and by what stands beside them, since writers mix curly and straight ones and
turn them the wrong way round. Double marks and guillemets come first; single marks, which are mostly
apostrophes, count only outside of those and only in pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, zip_longest

from auditor.span import Span
from auditor.text.quotations.double import double_quotations
from auditor.text.quotations.marks import (
    Mark,
    Quotation,
    Role,
    double_places,
    is_data,
    possible_singles,
    read_double,
    same_style,
)
from auditor.text.quotations.single import with_singles

__all__ = ["Quotation", "quotations"]


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``, sorted by place; at most one of two that overlap is given.

    A quotation never runs over the end of a paragraph: where its closing mark is missing it ends there. A
    long paragraph with a mark for every few letters is data, and nobody speaks in it.
    """
    found: list[Quotation] = []
    doubles, singles = double_places(text), possible_singles(text)
    double = single = 0  # the next of each: nothing but white space stands between paragraphs
    for paragraph, after in zip_longest(paragraphs, islice(paragraphs, 1, None)):
        first_double, first_single, end = double, single, paragraph.end
        while double < len(doubles) and doubles[double][0] < end:
            double += 1
        while single < len(singles) and singles[single] < end:
            single += 1
        places, has_singles = doubles[first_double:double], single > first_single
        if not (places or has_singles) or is_data(text, paragraph):
            continue
        marks = [read_double(text, paragraph, *place) for place in places]
        here = double_quotations(text, paragraph, marks)
        if marks and found and found[-1].span.end == _end_before(text, paragraph) and not found[-1].closed:
            resumed = _resumed(paragraph, marks, here)
            if resumed:
                found[-1] = Quotation(found[-1].span, found[-1].content, closed=False, continues=True)
                here.insert(0, resumed)
        if has_singles:
            here = with_singles(text, paragraph, here, after)
        if here and not here[-1].closed and after is not None and here[-1].span.end == paragraph.end:
            last = here[-1]
            if same_style(text[last.span.start], text[after.start]):
                here[-1] = Quotation(last.span, last.content, closed=False, continues=True)
        found.extend(here)
    return tuple(found)


def _end_before(text: str, paragraph: Span) -> int:
    """Where the text before the paragraph ends, white space left out."""
    position = paragraph.start
    while position > 0 and text[position - 1].isspace():
        position -= 1
    return position


def _resumed(paragraph: Span, marks: Sequence[Mark], double: Sequence[Quotation]) -> Quotation | None:
    """What an unclosed quotation of the paragraph before goes on with here, if it is closed without a new opening."""
    limit = double[0].span.start if double else paragraph.end
    for mark in marks:
        if mark.start >= limit:
            break
        if mark.role is Role.CLOSES and mark.family == "double":
            return Quotation(Span(paragraph.start, mark.end), Span(paragraph.start, mark.start))
    return None
