"""Quotations: words between quotation marks, which are the speaker's and not the writer's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``, sorted by place."""
    return ()
