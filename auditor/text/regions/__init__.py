"""Regions: what each paragraph of a page is there for (article, heading, furniture, author box ...)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from auditor.span import Span, SpanIndex
from auditor.text.fold import fold
from auditor.text.regions.article import kinds, kinds_by_structure
from auditor.text.regions.blocks import measured
from auditor.text.regions.cues import Wording
from auditor.text.regions.kinds import Region, RegionKind
from auditor.text.regions.layout import Layout, Part, Role, with_marked
from auditor.text.regions.markup import markup

__all__ = ["Layout", "Part", "Region", "RegionKind", "Role", "regions", "with_marked"]

_LINE = regex.compile(r"[^\r\n]++")
_CONTROL_CHARACTERS = 60  # a longer line of a hard-wrapped paragraph is running text


def regions(
    text: str,
    paragraphs: Sequence[Span],
    *,
    folded: str | None = None,
    markdown: bool = False,
    layout: Layout | None = None,
) -> tuple[Region, ...]:
    """Regions in order and without overlap; each character of each paragraph lies in exactly one.

    A paragraph is one region, unless a control stands in a line of its own inside it or, in Markdown, a part of
    it is markup. ``folded`` is the folded text, if it is at hand.
    """
    folded = fold(text) if folded is None else folded
    wording = Wording(folded)
    if markdown:
        return _of_markdown(text, folded, wording, paragraphs)
    pieces: list[Span] = []
    for paragraph in paragraphs:
        content = paragraph.of(text)
        if "\n" in content or "\r" in content:
            pieces.extend(_pieces(text, folded, wording, paragraph))
        else:
            pieces.append(paragraph)
    contents, plain = ([piece.of(each).strip() for piece in pieces] for each in (text, folded))
    blocks = measured(contents, plain, wording)
    found = kinds(blocks) if layout is None else kinds_by_structure(pieces, blocks, layout)
    return tuple(Region(piece, kind) for piece, kind in zip(pieces, found, strict=True))


def _pieces(text: str, folded: str, wording: Wording, paragraph: Span) -> Iterator[Span]:
    """The paragraph, cut before and behind lines that are controls."""
    start = paragraph.start
    lines = list(_LINE.finditer(text, paragraph.start, paragraph.end))
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        short = line.end() - line.start() <= _CONTROL_CHARACTERS
        if short and wording.is_control(folded[line.start() : line.end()], len(line[0].split())):
            if line.start() > start:
                yield Span(start, line.start())
            start = after.start() if after else paragraph.end
            yield Span(line.start(), start)
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _of_markdown(text: str, folded: str, wording: Wording, paragraphs: Sequence[Span]) -> tuple[Region, ...]:
    marks, headings = markup(text)
    cut = list(_cut(paragraphs, marks))
    contents, plain = (
        ["".join(piece.of(each) for piece, marked in pieces if not marked).strip() for pieces in cut]
        for each in (text, folded)
    )
    written = [index for index, content in enumerate(contents) if content]
    blocks = measured([contents[index] for index in written], [plain[index] for index in written], wording)
    found = dict(zip(written, kinds(blocks), strict=True))
    heads = SpanIndex(headings)
    cut_regions: list[Region] = []
    for index, pieces in enumerate(cut):
        kind = found.get(index, RegionKind.MARKUP)
        if kind is RegionKind.BODY and heads.touches(Span(paragraphs[index].start, paragraphs[index].start + 1)):
            kind = RegionKind.HEADING
        cut_regions.extend(Region(piece, RegionKind.MARKUP if marked else kind) for piece, marked in pieces)
    return tuple(cut_regions)


def _cut(paragraphs: Sequence[Span], marks: Sequence[Span]) -> Iterator[list[tuple[Span, bool]]]:
    """For each paragraph its stretches in order, and whether each is markup."""
    first = 0
    for paragraph in paragraphs:
        while first < len(marks) and marks[first].end <= paragraph.start:
            first += 1
        yield _cut_one(paragraph, marks, first)


def _cut_one(paragraph: Span, marks: Sequence[Span], index: int) -> list[tuple[Span, bool]]:
    pieces: list[tuple[Span, bool]] = []
    start = paragraph.start
    while index < len(marks) and marks[index].start < paragraph.end:
        mark = Span(max(start, marks[index].start), min(paragraph.end, marks[index].end))
        if mark.start > start:
            pieces.append((Span(start, mark.start), False))
        pieces.append((mark, True))
        start = mark.end
        index += 1
    if start < paragraph.end:
        pieces.append((Span(start, paragraph.end), False))
    return pieces
