"""What a page's own structure says of its parts, told by the reader that took the text out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from auditor.span import Span, SpanIndex, joined
from auditor.text.quotations import Quotation

_SIGNATURE = regex.compile(r"(?:--|[\u2014\u2013-])\s*\p{L}")


class Role(StrEnum):
    """What a part of a page is there for by its markup: an element's name, its role, its class or id.

    Markup errs as wording does, so a role is a sign and not yet a kind of region.
    """

    ARTICLE = "article"  # the article with all that belongs to it, or the main part of the page
    CONTENT = "content"  # the running text of the article
    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"  # author, date, place
    CAPTION = "caption"
    QUOTE = "quote"
    AUTHOR = "author"  # the box about the author
    PAGE_HEAD = "page_head"
    PAGE_FOOT = "page_foot"
    NAVIGATION = "navigation"
    ASIDE = "aside"
    SHARING = "sharing"
    PROMOTION = "promotion"  # advertisements, newsletters, cookies, pay walls
    FORM = "form"
    RELATED = "related"
    COMMENTS = "comments"
    EMBED = "embed"
    SECTION = "section"  # a container of which nothing more is known


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A stretch of the text that one element of the page holds, and what it is there for."""

    span: Span
    role: Role


@dataclass(frozen=True, eq=False)
class Layout:
    """The parts of a page, sorted, each inside or outside of every other, and what is a link."""

    parts: Sequence[Part] = ()
    links: Sequence[Span] = ()


def with_marked(
    text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Span], layout: Layout
) -> tuple[Quotation, ...]:
    """The quotations and the paragraphs that the page marks as quoted; inside of these no others are kept.

    A line that names who is quoted ("\u2014 Jane Doe") is none of the quotation.
    """
    quoted = SpanIndex(joined(part.span for part in layout.parts if part.role is Role.QUOTE))
    if not quoted:
        return tuple(quotations)
    marked = [
        Quotation(paragraph, paragraph)
        for paragraph in paragraphs
        if any(span.covers(paragraph) for span in quoted.touching(paragraph))
        and not _SIGNATURE.match(text, paragraph.start)
    ]
    held = SpanIndex(quotation.span for quotation in marked)
    return tuple(sorted([*marked, *(one for one in quotations if not held.touches(one.span))]))
