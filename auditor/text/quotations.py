"""Quotations: words between quotation marks, which are the speaker's and not the writer's.

Marks are read by their shape and by what stands beside them, since writers mix curly and straight ones and
turn them the wrong way round. Double marks and guillemets come first; single marks, which are mostly
apostrophes, count only outside of those and only in pairs.
"""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntFlag
from itertools import zip_longest

import regex

from auditor.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """``span`` holds the quotation marks, ``content`` what stands between them.

    A quotation that runs over paragraphs, each opened anew, is one Quotation a paragraph; ``continues`` says
    that the next paragraph goes on with it. ``closed`` is false where the closing mark is missing.
    """

    span: Span
    content: Span
    closed: bool = True
    continues: bool = False


class _Role(IntFlag):
    NONE = 0
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    role: _Role


_DOUBLE = regex.compile(r"``|''|‘‘|’’|[\"“”„‟＂«»‹›]")
_SINGLE = regex.compile(r"(?<!')'(?!')|(?<!‘)‘(?!‘)|(?<!’)’(?!’)|[‚‛]")
_OPENING_DOUBLE = frozenset({"“", "‘‘", "``"})
_CLOSING_DOUBLE = frozenset({"”", "’’", "''"})
_GUILLEMETS = {"«": "guillemet", "»": "guillemet", "‹": "small", "›": "small"}
_BEFORE_OPENING = frozenset("([{<-–—―/\"“„«‹'‘‚…|¡¿*_")
_AFTER_CLOSING = frozenset(".,;:!?)]}>-–—―/\"”“»›'’‘…|*_")
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


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``, sorted by place; at most one of two that overlap is given.

    A quotation never runs over the end of a paragraph: where its closing mark is missing it ends there.
    """
    found: list[Quotation] = []
    for paragraph, after in zip_longest(paragraphs, paragraphs[1:]):
        double = _double_quotations(text, paragraph)
        if found and found[-1].span.end == _end_before(text, paragraph) and not found[-1].closed:
            resumed = _resumed(text, paragraph, double)
            if resumed:
                found[-1] = Quotation(found[-1].span, found[-1].content, closed=False, continues=True)
                double.insert(0, resumed)
        here = _with_singles(text, paragraph, double, after)
        if here and not here[-1].closed and after is not None and here[-1].span.end == paragraph.end:
            last = here[-1]
            opener, next_opener = text[last.span.start], text[after.start]
            if _same_style(opener, next_opener):
                here[-1] = Quotation(last.span, last.content, closed=False, continues=True)
        found.extend(here)
    return tuple(found)


def _end_before(text: str, paragraph: Span) -> int:
    """Where the text before the paragraph ends, white space left out."""
    position = paragraph.start
    while position > 0 and text[position - 1].isspace():
        position -= 1
    return position


def _same_style(one: str, other: str) -> bool:
    styles = ('"“”„‟＂`', "'‘‚‛", "«»", "‹›")
    return any(one in style and other in style for style in styles)


def _resumed(text: str, paragraph: Span, double: list[Quotation]) -> Quotation | None:
    """What an unclosed quotation of the paragraph before goes on with here, if it is closed without a new opening."""
    limit = double[0].span.start if double else paragraph.end
    for match in _DOUBLE.finditer(text, paragraph.start, limit):
        mark = _read_double(text, paragraph, match.start(), match.end())
        if mark.role is _Role.CLOSES and mark.family == "double":
            return Quotation(Span(paragraph.start, mark.end), Span(paragraph.start, mark.start))
    return None


# Double marks and guillemets.


def _double_quotations(text: str, paragraph: Span) -> list[Quotation]:
    marks = [_read_double(text, paragraph, *match.span()) for match in _DOUBLE.finditer(text, *_bounds(paragraph))]
    if not marks:
        return []
    nested, balanced = _parse(text, paragraph, marks, nesting=True)
    return nested if balanced else _parse(text, paragraph, marks, nesting=False)[0]


def _bounds(paragraph: Span) -> tuple[int, int]:
    return paragraph.start, paragraph.end


def _read_double(text: str, paragraph: Span, start: int, end: int) -> _Mark:
    """A mark with the part that it can play, by its shape and its neighbours."""
    shape = text[start:end]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    inside_left = before.isspace() or before in _BEFORE_OPENING
    inside_right = after.isspace() or after in _AFTER_CLOSING
    if shape in _GUILLEMETS:
        family = _GUILLEMETS[shape]
        return _Mark(start, end, family, _guillemet_role(shape, family, after, left=inside_left, right=inside_right))
    if shape in "„‟":
        role = _Role.OPENS
    elif shape in _OPENING_DOUBLE:
        turned = not inside_left and (inside_right or before in ".!?,")
        role = _Role.CLOSES if turned else _Role.OPENS
    elif shape in _CLOSING_DOUBLE:
        turned = inside_left and not inside_right
        role = _Role.OPENS if turned else _Role.CLOSES
    elif inside_left == inside_right:
        role = _Role.EITHER
    else:
        role = _Role.OPENS if inside_left else _Role.CLOSES
    return _Mark(start, end, "double", role)


def _guillemet_role(shape: str, family: str, after: str, *, left: bool, right: bool) -> _Role:
    """Guillemets point outwards in French and inwards in German; in menus they are arrows."""
    if shape in "«‹":
        if right and not left:
            return _Role.CLOSES
        return _Role.OPENS if family == "guillemet" or after.isalnum() else _Role.NONE
    return _Role.OPENS if left and (after.isalnum() or after in "“„‚‘¿¡") else _Role.CLOSES


def _parse(text: str, paragraph: Span, marks: list[_Mark], *, nesting: bool) -> tuple[list[Quotation], bool]:
    """The outermost quotations, and whether every mark that must open or close found its partner."""
    found: list[Quotation] = []
    opened: _Mark | None = None
    depth, balanced = 0, True
    closers_left = _count(marks, _Role.CLOSES)
    straight_left = _count(marks, _Role.NONE)
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.role is _Role.CLOSES or mark.role is _Role.NONE or _is_measure(text, paragraph, mark):
                balanced = balanced and mark.role is not _Role.CLOSES
            elif mark.family == "double" or closers_left[mark.family][index + 1]:
                opened, depth = mark, 1
        elif mark.family == opened.family:
            if _is_measure(text, paragraph, mark) and straight_left["double"][index + 1] % 2:
                continue  # "a 12" disc," he said: the mark that closes is still to come
            if mark.role is not _Role.OPENS:
                depth -= 1
                if depth == 0:
                    found.append(_between(opened, mark))
                    opened = None
            elif nesting:
                depth += 1
            else:
                found.append(_unclosed(text, opened, mark.start))
                opened = mark
    if opened is not None:
        balanced = False
        found.append(_unclosed(text, opened, paragraph.end))
    return found, balanced


def _count(marks: list[_Mark], role: _Role) -> dict[str, list[int]]:
    """For each family, how many marks with ``role`` stand at or behind each index."""
    counts = {family: [0] * (len(marks) + 1) for family in ("double", "guillemet", "small")}
    for index in range(len(marks) - 1, -1, -1):
        for family, column in counts.items():
            mark = marks[index]
            column[index] = column[index + 1] + (mark.family == family and role in mark.role)
    return counts


def _is_measure(text: str, paragraph: Span, mark: _Mark) -> bool:
    """Is the mark a straight one behind a figure, as in 12" or 5'10"?"""
    return text[mark.start] == '"' and mark.start > paragraph.start and text[mark.start - 1].isdecimal()


def _between(opening: _Mark, closing: _Mark) -> Quotation:
    return Quotation(Span(opening.start, closing.end), Span(opening.end, closing.start))


def _unclosed(text: str, opening: _Mark, end: int) -> Quotation:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(opening.start, end), Span(opening.end, end), closed=False)


# Single marks.


@dataclass(frozen=True, slots=True)
class _Single:
    start: int
    opens: bool
    closes: bool
    in_doubt: bool  # may as well be an apostrophe


def _with_singles(text: str, paragraph: Span, double: list[Quotation], after: Span | None) -> list[Quotation]:
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
                mark = _Mark(opening.start, opening.start + 1, "single", _Role.OPENS)
                found.append(_unclosed(text, mark, paragraph.end))
    return _outermost(found, double)


def _singles(text: str, paragraph: Span, double: list[Quotation]) -> Iterator[_Single]:
    """Single marks outside of ``double`` that can open or close."""
    starts = [quotation.span.start for quotation in double]
    for match in _SINGLE.finditer(text, *_bounds(paragraph)):
        start = match.start()
        inside = bisect_right(starts, start) - 1
        if inside >= 0 and start < double[inside].span.end:
            continue
        shape = text[start]
        before = text[start - 1] if start > paragraph.start else " "
        behind = text[start + 1] if start + 1 < paragraph.end else " "
        left = before.isspace() or before in _BEFORE_OPENING
        opens = shape != "’" and left and not behind.isspace() and not (behind in _AFTER_CLOSING and behind != '"')
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
    if mark.start == paragraph.start and after is not None and _same_style(text[mark.start], text[after.start]):
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
