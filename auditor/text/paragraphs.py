"""Paragraphs: what the reader sees as one block of running text.

In plain text from the web each line is a paragraph of its own, and a heading is followed by a single line
end; in hard-wrapped text a line end means nothing. The lines themselves tell which: a line was wrapped when
the first word of the next one would not have fitted into the width of the block.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from auditor.span import Span

_LINE = regex.compile(r"[^\r\n]+")
_BLANK_LINE = regex.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)")
_FIRST_WORD = regex.compile(r"\s*+(\S++)")
WRAP_WIDTHS = range(40, 133)  # columns; typewriters and e-mail begin at 40, printouts end at 132


def paragraphs(text: str, *, soft_breaks: bool = False) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, without surrounding white space.

    ``soft_breaks`` says that a single line end never ends a paragraph, as in Markdown.
    """
    found: list[Span] = []
    for lines in _blocks(text):
        width = max(len(line) for line in lines)
        wrapped = soft_breaks or (len(lines) > 1 and width in WRAP_WIDTHS)
        start = lines[0].start
        for line, after in pairwise(lines):
            if not (soft_breaks or (wrapped and _was_wrapped(text, line, after, width))):
                found.append(Span(start, line.end))
                start = after.start
        found.append(Span(start, lines[-1].end))
    return tuple(found)


def _was_wrapped(text: str, line: Span, after: Span, width: int) -> bool:
    first = _FIRST_WORD.match(text, after.start, after.end)
    return first is not None and len(line) + 1 + len(first[1]) > width


def _blocks(text: str) -> list[list[Span]]:
    """Runs of lines with no blank line between them; each line without the white space around it."""
    blocks: list[list[Span]] = []
    end = -1
    for match in _LINE.finditer(text):
        start, stop = match.span()
        content = text[start:stop]
        stripped = content.strip()
        if not stripped:
            continue
        line = Span(start + len(content) - len(content.lstrip()), start + len(content.rstrip()))
        if end < 0 or _BLANK_LINE.search(text, end, start):
            blocks.append([])
        blocks[-1].append(line)
        end = stop
    return blocks
