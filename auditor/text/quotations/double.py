"""Quotations between double marks or guillemets, within one paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.span import Span
from auditor.text.quotations.marks import Mark, Quotation, Role

_FAMILIES = ("double", "guillemet", "small")


def double_quotations(text: str, paragraph: Span, marks: Sequence[Mark]) -> list[Quotation]:
    """The outermost quotations of a paragraph that its double ``marks`` or guillemets set apart."""
    if not marks:
        return []
    nested, balanced = _parse(text, paragraph, marks, nesting=True)
    return nested if balanced else _parse(text, paragraph, marks, nesting=False)[0]


def _parse(text: str, paragraph: Span, marks: Sequence[Mark], *, nesting: bool) -> tuple[list[Quotation], bool]:
    """The outermost quotations, and whether every mark that must open or close found its partner."""
    found: list[Quotation] = []
    opened: Mark | None = None
    depth, balanced = 0, True
    left = dict.fromkeys(_FAMILIES, 0)
    for mark in marks:
        left[mark.family] += _counts(mark)
    for mark in marks:
        left[mark.family] -= _counts(mark)
        if opened is None:
            if mark.role is Role.CLOSES or mark.role is Role.NONE or _is_measure(text, paragraph, mark):
                balanced = balanced and mark.role is not Role.CLOSES
            elif mark.family == "double" or left[mark.family]:
                opened, depth = mark, 1
        elif mark.family == opened.family:
            if _is_measure(text, paragraph, mark) and left["double"] % 2:
                continue  # "a 12" disc," he said: the mark that closes is still to come
            if mark.role is not Role.OPENS:
                depth -= 1
                if depth == 0:
                    found.append(Quotation(Span(opened.start, mark.end), Span(opened.end, mark.start)))
                    opened = None
            elif nesting:
                depth += 1
            else:
                found.append(unclosed(text, opened, mark.start))
                opened = mark
    if opened is not None:
        balanced = False
        found.append(unclosed(text, opened, paragraph.end))
    return found, balanced


def _counts(mark: Mark) -> bool:
    """Is the mark one of those that are still to come: any double one, and guillemets that can close?"""
    return mark.family == "double" or Role.CLOSES in mark.role


def _is_measure(text: str, paragraph: Span, mark: Mark) -> bool:
    """Is the mark a straight one behind a figure, as in 12" or 5'10"?"""
    return text[mark.start] == '"' and mark.start > paragraph.start and text[mark.start - 1].isdecimal()


def unclosed(text: str, opening: Mark, end: int) -> Quotation:
    """The quotation that ``opening`` begins and that nothing closes before ``end``."""
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(opening.start, end), Span(opening.end, end), closed=False)
