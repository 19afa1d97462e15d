"""Suppressions that stand in a document as comments: ``<!-- auditor: ignore RULE: REASON -->``.

``ignore`` speaks of the next block (of the one around it, where text stands beside it on its line), ``ignore-rest``
of all that follows, ``ignore-file`` of everything, findings about the whole document included.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.document import Document
from auditor.rule import RULE_ID
from auditor.source_map import SourceMap
from auditor.span import Span, SpanIndex
from auditor.suppression import Suppression

FORM = "<!-- auditor: ignore RULE: REASON -->"

_OPENING = re.compile(r"<!--[ \t\r\n]{0,80}auditor:")
_ORDER = re.compile(r"\s*(ignore(?:-rest|-file)?)\s+([^\s:,]+(?:\s*,\s*[^\s:,]+)*)\s*(?::|--)\s*(.*)", re.DOTALL)
_LONGEST_ORDER = 2000  # characters
_LINE_END = re.compile(r"\r\n|\r|\n")
_INLINE_CODE = re.compile(r"`[^`\r\n]{1,1000}`")
_SPACE_OR_COMMENT = re.compile(r"\s|<!--")


@dataclass(frozen=True, slots=True, order=True)
class Misspelt:
    """A comment that is meant for us and cannot be understood, so that it suppresses nothing."""

    origin: str
    reason: str


def suppressions_in(
    document: Document, shown: str, page: str | None = None
) -> tuple[list[Suppression], list[Misspelt]]:
    """The suppressions that comments in ``document`` spell out, and the comments that misspell one.

    ``shown`` is what the user calls the file. ``page`` is the file's decoded text where the document's text is
    taken out of it, as from HTML; without it comments are looked for in the text itself, as in Markdown.
    """
    source = document.text if page is None else page
    comments = list(_comments(source))
    if not comments:
        return [], []
    if page is None:
        code = _code(source)
        comments = [comment for comment in comments if not code.touches(comment)]
    lines = [0, *(match.end() for match in _LINE_END.finditer(source))]
    found: list[Suppression] = []
    misspelt: list[Misspelt] = []
    for comment in comments:
        origin = f"{shown}:{bisect_right(lines, comment.start)}"
        order = _ORDER.fullmatch(source, source.index("auditor:", comment.start) + 8, comment.end - 3)
        if order is None or not order[3].strip() or len(comment) > _LONGEST_ORDER:
            misspelt.append(Misspelt(origin, f"no rule or no reason; the form is {FORM}"))
            continue
        for rule in re.split(r"\s*,\s*", order[2]):
            if not RULE_ID.fullmatch(rule):
                misspelt.append(Misspelt(origin, f"{rule!r} is no rule id; `auditor rules` lists them"))
                continue
            within = _within(order[1], document, comment, page is not None)
            reason = " ".join(order[3].split())
            found.append(Suppression(rule, reason, origin=origin, within=within, in_document=True))
    return found, misspelt


def _comments(source: str) -> Iterator[Span]:
    opening = _OPENING.search(source)
    while opening:
        end = source.find("-->", opening.end())
        if end < 0:
            return
        yield Span(opening.start(), end + 3)
        opening = _OPENING.search(source, end + 3)


def _code(text: str) -> SpanIndex:
    """Where Markdown shows code, in which a comment is an example."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts are not Markdown

    starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    blocks = [token.map for token in MarkdownIt("commonmark").parse(text) if token.type in ("fence", "code_block")]
    spans = [Span(starts[first], starts[min(stop, len(starts) - 1)]) for first, stop in filter(None, blocks)]
    return SpanIndex([*spans, *(Span(*match.span()) for match in _INLINE_CODE.finditer(text))])


def _within(order: str, document: Document, comment: Span, is_page: bool) -> Span | None:
    """The stretch of the document's text that a comment speaks of; None for all of it."""
    if order == "ignore-file":
        return None
    text = document.text
    start = _in_text(document.source_map, comment.end, len(text)) if is_page else comment.end
    if order == "ignore-rest":
        return Span(start, len(text))
    if is_page:
        return _paragraph_behind(document, start)
    before = text[max(text.rfind("\n", 0, comment.start), text.rfind("\r", 0, comment.start)) + 1 : comment.start]
    after = _LINE_END.split(text[comment.end : comment.end + 1000], maxsplit=1)[0]
    if before.strip() or after.strip():
        return _paragraph_behind(document, comment.start)
    # What stands in front of the comment may belong to the same paragraph, but not to the next block.
    start = _past_comments(text, start)
    block = _paragraph_behind(document, start)
    return Span(max(block.start, start), block.end)


def _paragraph_behind(document: Document, offset: int) -> Span:
    """The paragraph at ``offset`` or else the next one; nothing at the end of the text."""
    index = bisect_right(document.paragraphs, offset, key=lambda paragraph: paragraph.end)
    return document.paragraphs[index] if index < len(document.paragraphs) else Span(offset, offset)


def _past_comments(text: str, start: int) -> int:
    """Where the text goes on behind white space and further comments."""
    while (match := _SPACE_OR_COMMENT.match(text, start)) is not None:
        if match[0] != "<!--":
            start = match.end()
        elif (end := text.find("-->", start)) >= 0:
            start = end + 3
        else:
            break
    return start


def _in_text(source_map: SourceMap | None, offset: int, length: int) -> int:
    """Where the text goes on that stands behind ``offset`` in the file; its runs stand in the file's order."""
    runs = source_map.runs if source_map else ()
    if not runs:
        return min(offset, length)
    index = bisect_right(runs, offset, key=lambda run: run.file_end)
    if index == len(runs):
        return length
    return runs[index].text_start + max(0, offset - runs[index].file_start)
