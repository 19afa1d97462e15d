"""The markup of a Markdown text: front matter, code, comments, tags, link targets and the marks of headings."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from auditor.span import Span, joined

_LINE = regex.compile(r"[^\r\n]*+(?:\r\n|\r|\n|$)")
_FRONT_MATTER = regex.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_HEADING_MARKS = regex.compile(r"[ \t>]*#{1,6}(?:[ \t]+|$)")
_CLOSING_MARKS = regex.compile(r"[ \t]#+[ \t]*$")
# Each gap is bounded, so that a text full of opening marks is read in linear time.
_INLINE = regex.compile(
    r"`[^`\r\n]{1,300}+`"
    r"|</?[a-zA-Z][^<>]{0,500}+>|<https?:[^<>\s]{1,500}+>"
    r"|\]\([^()\s]{0,500}+(?:[ \t]+\"[^\"\r\n]{0,200}+\")?\)|\]\[[^\]\r\n]{0,100}+\]"
    r"|(?m:^[ ]{0,3}\[[^\]\r\n]{1,100}+\]:[ \t]*[^\s]{1,500}+[^\r\n]{0,200}$)"
    r"|(?<![(\w])https?://[^\s<>)\]]{3,500}+"
)


def markup(text: str) -> tuple[list[Span], list[Span]]:
    """The stretches that are markup, sorted and apart from each other, and the lines that are headings."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most texts are not Markdown

    lines = [Span(*match.span()) for match in _LINE.finditer(text) if match.end() > match.start()]
    start = _front_matter(text, lines)
    found = [Span(lines[0].start, lines[start - 1].end)] if start else []
    headings: list[Span] = []
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    for token in parser.parse(text[lines[start].start :] if start < len(lines) else ""):
        if token.map is None:
            continue
        first, stop = (min(start + number, len(lines)) for number in token.map)
        if first >= stop:
            continue
        block = Span(lines[first].start, lines[stop - 1].end)
        if token.type in ("fence", "code_block", "hr"):
            found.append(block)
        elif token.type == "heading_open":
            headings.append(block)
            found.extend(_heading_marks(text, lines[first:stop], setext=token.markup in ("=", "-")))
    found.extend(_comments(text))
    found.extend(Span(*match.span()) for match in _INLINE.finditer(text))
    return joined(found), headings


def _front_matter(text: str, lines: list[Span]) -> int:
    """The number of lines that front matter takes."""
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    closings = (opening[1], "...") if opening[1] == "---" else (opening[1],)
    for number, line in enumerate(lines[1:], 1):
        if line.of(text).rstrip() in closings:
            return number + 1
    return 0


def _heading_marks(text: str, lines: list[Span], *, setext: bool) -> Iterator[Span]:
    if setext:
        yield lines[-1]
        return
    content = lines[0].of(text).rstrip()
    opening, closing = _HEADING_MARKS.match(content), _CLOSING_MARKS.search(content)
    if opening:
        yield Span(lines[0].start, lines[0].start + opening.end())
    if closing:
        yield Span(lines[0].start + closing.start(), lines[0].start + len(content))


def _comments(text: str) -> Iterator[Span]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3)
        start = text.find("<!--", end)
