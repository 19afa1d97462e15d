"""Paragraphs: what the reader sees as one block of running text.

In plain text from the web each line is a paragraph of its own, and a heading is followed by a single line
end; in hard-wrapped text a line end means nothing. The lines themselves tell which: a line was wrapped when
the first word of the next one would not have fitted into the width of the block.
"""

from __future__ import annotations

import regex

from auditor.span import Span

_LINE = regex.compile(r"[^\r\n]+")
_BLANK_LINE = regex.compile(r"(?:\r\n|\r|\n)[ \t\u00a0]*(?:\r\n|\r|\n)")
_FIRST_WORD = regex.compile(r"\s*+(\S++)")
WRAP_WIDTHS = range(40, 133)  # columns; typewriters and e-mail begin at 40, printouts end at 132
LEAST_FULL_LINES = 2  # of at least so many, and ...
FULL_SHARE = 0.7  # ... so large a share, for a block to count as hard-wrapped


def paragraphs(text: str, *, soft_breaks: bool = False) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, without surrounding white space.

    ``soft_breaks`` says that a single line end never ends a paragraph, as in Markdown.
    """
    found: list[Span] = []
    for lines in _blocks(text):
        wrapped = [True] * (len(lines) - 1) if soft_breaks else _wrapped(text, lines)
        start = lines[0].start
        for line, after, goes_on in zip(lines, lines[1:], wrapped, strict=False):
            if not goes_on:
                found.append(Span(start, line.end))
                start = after.start
        found.append(Span(start, lines[-1].end))
    return tuple(found)


def _wrapped(text: str, lines: list[Span]) -> list[bool]:
    """For each line but the last of a block: does the next one go on with it?

    One full line proves nothing, since the widest is always full: either most lines are, or the next one
    begins in lower case.
    """
    width = max(len(line) for line in lines)
    if width not in WRAP_WIDTHS:
        return [False] * (len(lines) - 1)
    firsts = [_FIRST_WORD.match(text, after.start, after.end) for after in lines[1:]]
    full = [
        first is not None and len(line) + 1 + len(first[1]) > width for line, first in zip(lines, firsts, strict=False)
    ]
    if len(full) >= LEAST_FULL_LINES and sum(full) >= FULL_SHARE * len(full):
        return full
    return [
        is_full and first is not None and first[1][0].islower() for is_full, first in zip(full, firsts, strict=True)
    ]


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
        lead = 0 if stripped[0] == content[0] else len(content) - len(content.lstrip())
        line = Span(start + lead, start + lead + len(stripped))
        # Most lines have one line end between them, and no blank line.
        if end < 0 or (start - end > 1 and text[end:start] != "\r\n" and _BLANK_LINE.search(text, end, start)):
            blocks.append([])
        blocks[-1].append(line)
        end = stop
    return blocks
