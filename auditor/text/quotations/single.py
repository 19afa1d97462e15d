"""Quotations between single marks, which are mostly apostrophes and count only in pairs."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from auditor.span import Span
from auditor.text.quotations.double import unclosed
from auditor.text.quotations.marks import (
    AFTER_CLOSING,
    BEFORE_OPENING,
    SINGLE,
    Mark,
    Quotation,
    Role,
    bounds,
    same_style,
)

_SENTENCE_END = frozenset('.,;:!?…)]"”“»%')
# An apostrophe that stands where an opening mark could: clippings, years, and contractions that were cut off.
_CLIPPED = regex.compile(
    r"(?:tis|twas|twere|twould|twill|til|till|em|cause|cos|coz|bout|round|n|nuff|neath|tween|gainst|scuse|kay|ere|"
    r"un|ello|ood|ome|appen|s|t|re|ve|ll|d|m|\d0s|\d\d(?!\d))\b(?!['’]?\w)",
    regex.IGNORECASE,
)
# Words that may end in an apostrophe of their own: plural possessives, dropped letters, feet and minutes.
_OWN_APOSTROPHE = regex.compile(r"(?:[sS]|\bol|\blil|\bth|\bo|\ban|\bwi|in|\d)$")
_MOST_WORDS_IN_DOUBT = 6  # words up to a plural possessive that may still be a quotation's end
_WORD_BEFORE = 12  # characters looked at before an apostrophe


class _Single(NamedTuple):
    start: int
    opens: bool
    closes: bool
    in_doubt: bool  # may as well be an apostrophe


def with_singles(text: str, paragraph: Span, double: list[Quotation], after: Span | None) -> list[Quotation]:
    """The quotations between double marks, with those between single marks around or beside them."""
    marks = list(_singles(text, paragraph, double))
    if not any(mark.opens for mark in marks):
        return double
    found: list[Quotation] = []
    index = 0
    while index < len(marks):
        opening = marks[index]
        index += 1
        if not opening.opens:
            continue
        stop = index
        while stop < len(marks) and not marks[stop].opens:
            stop += 1
        closing = _closing(text, opening, [mark for mark in marks[index:stop] if mark.closes])
        if closing is not None:
            found.append(
                Quotation(Span(opening.start, closing.start + 1), Span(opening.start + 1, closing.start)),
            )
            while index < len(marks) and marks[index].start <= closing.start:
                index += 1
        elif stop == len(marks) and _surely_opens(text, paragraph, opening, after):
            end = min([q.span.start for q in double if q.span.start > opening.start], default=paragraph.end)
            if end == paragraph.end:
                mark = Mark(opening.start, opening.start + 1, "single", Role.OPENS)
                found.append(unclosed(text, mark, paragraph.end))
    return _outermost(found, double)


def _singles(text: str, paragraph: Span, double: Sequence[Quotation]) -> Iterator[_Single]:
    """Single marks outside of ``double`` that can open or close."""
    starts = [quotation.span.start for quotation in double]
    for match in SINGLE.finditer(text, *bounds(paragraph)):
        start = match.start()
        shape = text[start]
        if shape not in "‚‛" and shape in (text[start - 1 : start], text[start + 1 : start + 2]):
            continue
        inside = bisect_right(starts, start) - 1
        if inside >= 0 and start < double[inside].span.end:
            continue
        before = text[start - 1] if start > paragraph.start else " "
        behind = text[start + 1] if start + 1 < paragraph.end else " "
        left = before.isspace() or before in BEFORE_OPENING
        opens = shape != "’" and left and not behind.isspace() and not (behind in AFTER_CLOSING and behind != '"')
        if opens and (behind in "“„«" or not _CLIPPED.match(text, start + 1, paragraph.end)):
            yield _Single(start, opens=True, closes=False, in_doubt=False)
        elif not behind.isalnum() and not before.isspace() and shape not in "‚‛":
            own = before not in _SENTENCE_END and (shape != "‘")
            followed = behind.isspace() and text[start + 2 : start + 3].isalpha()
            word = text[max(paragraph.start, start - _WORD_BEFORE) : start]
            in_doubt = own and followed and _OWN_APOSTROPHE.search(word) is not None
            yield _Single(start, opens=False, closes=True, in_doubt=in_doubt)


def _closing(text: str, opening: _Single, candidates: list[_Single]) -> _Single | None:
    if not candidates:
        return None
    first = candidates[0]
    content = text[opening.start + 1 : first.start]
    if not first.in_doubt or (content and not any(char.isspace() for char in content)):
        return first  # one word between two marks is a word set apart, whatever it ends in
    for mark in candidates:
        if not mark.in_doubt:
            return mark
    return first if len(content.split()) <= _MOST_WORDS_IN_DOUBT else None


def _surely_opens(text: str, paragraph: Span, mark: _Single, after: Span | None) -> bool:
    """Is a single mark without a partner an opening mark all the same, and no apostrophe?"""
    if not text[mark.start + 1 : mark.start + 2].isupper():
        return False
    if mark.start == paragraph.start and after is not None and same_style(text[mark.start], text[after.start]):
        return True
    return text[mark.start] == "‘" and (
        mark.start == paragraph.start or text[max(paragraph.start, mark.start - 2) : mark.start] in (", ", ": ")
    )


def _outermost(single: list[Quotation], double: list[Quotation]) -> list[Quotation]:
    merged: list[Quotation] = []
    for quotation in sorted([*single, *double], key=lambda q: (q.span.start, -q.span.end)):
        if not merged or quotation.span.start >= merged[-1].span.end:
            merged.append(quotation)
    return merged
