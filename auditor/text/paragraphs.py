"""Paragraphs: what the reader sees as one block of running text.

In plain text from the web each line is a paragraph of its own, and a heading is followed by a single line
end; in hard-wrapped text a line end means nothing. The lines themselves tell which: a line was wrapped when
the first word of the next one would not have fitted into the width of the block.
"""

from __future__ import annotations

import regex

from auditor.span import Span

Bounds = tuple[int, int]
"""Where a line begins and ends."""

_BLANK = " \t\u00a0"  # what may stand in a blank line; other white space marks no end of a paragraph
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
        start, end = lines[0]
        if len(lines) > 1 and not soft_breaks:
            for goes_on, (after, stop) in zip(_wrapped(text, lines), lines[1:], strict=True):
                if not goes_on:
                    found.append(Span(start, end))
                    start = after
                end = stop
        found.append(Span(start, lines[-1][1]))
    return tuple(found)


def _wrapped(text: str, lines: list[Bounds]) -> list[bool]:
    """For each line but the last of a block: does the next one go on with it?

    One full line proves nothing, since the widest is always full: either most lines are, or the next one
    begins in lower case.
    """
    width = max(end - start for start, end in lines)
    if width not in WRAP_WIDTHS:
        return [False] * (len(lines) - 1)
    firsts = [_FIRST_WORD.match(text, start, end) for start, end in lines[1:]]
    full = [
        first is not None and end - start + 1 + len(first[1]) > width
        for (start, end), first in zip(lines, firsts, strict=False)
    ]
    if len(full) >= LEAST_FULL_LINES and sum(full) >= FULL_SHARE * len(full):
        return full
    return [
        is_full and first is not None and first[1][0].islower() for is_full, first in zip(full, firsts, strict=True)
    ]


def _blocks(text: str) -> list[list[Bounds]]:
    """Runs of lines with no blank line between them; each line without the white space around it."""
    blocks: list[list[Bounds]] = []
    begins = True
    at = 0
    # All line ends as one character, so that places stay true.
    for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        if content := line.strip():
            start = at if content[0] == line[0] else at + len(line) - len(line.lstrip())
            if begins:
                blocks.append([])
            blocks[-1].append((start, start + len(content)))
            begins = False
        elif not line.strip(_BLANK):
            begins = True
        at += len(line) + 1
    return blocks
