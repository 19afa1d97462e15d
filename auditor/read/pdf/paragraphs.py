"""Lines to paragraphs: joined where the paragraph goes on, also over columns and pages; hyphens mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

import regex

from auditor.read.pdf.hyphens import Words, joint
from auditor.read.pdf.lines import Line

SAME_SIZE = 0.12  # difference in height between lines of one paragraph
WIDE_GAP = 1.3  # of the usual distance between lines
INDENT = 0.8  # of a line's height, at the first line of a paragraph
DEEPEST_INDENT = 6.0
FITS = 1.0  # of a line's height: room that a word which would have fitted leaves at least
LOOK_BACK = 12  # paragraphs, behind which one may go on over footnotes

_ENDS = regex.compile(r"[.!?:;\u2026][\"'\u2019\u201d\u00bb)\]]*+\Z")
_BULLET = regex.compile(r"(?:[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


@dataclass
class Paragraph:
    """A paragraph with the lines that it is made of; ``is_open`` says that its last line is full."""

    lines: list[Line] = field(default_factory=list)
    is_open: bool = False

    @property
    def height(self) -> float:
        """The height of its last line."""
        return self.lines[-1].height


def paragraphs_of(columns: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The paragraphs of columns in reading order."""
    found: list[Paragraph] = []
    for column in columns:
        for index, paragraph in enumerate(_in_column(_whole_lines(column))):
            before = _interrupted(found, paragraph) if index == 0 else None
            if before is None:
                found.append(paragraph)
            else:
                before.lines += paragraph.lines
                before.is_open = paragraph.is_open
    return found


def text_of(paragraph: Paragraph, words: Words) -> list[tuple[int, str]]:
    """The text of a paragraph in pieces, (page, text), of which each begins on another page."""
    pieces = [(paragraph.lines[0].page, paragraph.lines[0].text)]
    for line, after in pairwise(paragraph.lines):
        page, before = pieces[-1]
        kept, between = joint(before, after.text, words)
        if after.page == line.page:
            pieces[-1] = (page, kept + between + after.text)
        else:
            pieces[-1] = (page, kept + between)
            pieces.append((after.page, after.text))
    page, last = pieces[-1]
    pieces[-1] = (page, last.replace("\u00ad", "-"))
    return pieces


def _whole_lines(column: Sequence[Line]) -> list[Line]:
    """Stretches that stand side by side in one column, such as words around a tabulator, as one line."""
    rows: list[list[Line]] = []
    for line in column:
        if rows and rows[-1][0].beside(line) and all(_clear(line, other) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_as_one(sorted(row, key=lambda line: line.left)) for row in rows]


def _clear(line: Line, other: Line) -> bool:
    return line.left >= other.right or line.right <= other.left


def _as_one(row: Sequence[Line]) -> Line:
    bottom, top = min(line.bottom for line in row), max(line.top for line in row)
    height = max(row, key=lambda line: len(line.text)).height
    return Line(" ".join(line.text for line in row), row[0].page, row[0].left, row[-1].right, bottom, top, height)


def _in_column(lines: Sequence[Line]) -> list[Paragraph]:
    if not lines:
        return []
    steps = [_step(line, after) for line, after in pairwise(lines) if _same_size(line, after)]
    step = median([each for each in steps if each > 0] or [1.0])
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    found = [Paragraph([lines[0]])]
    for line, after in pairwise(lines):
        full = _is_full(line, after, right)
        starts = (
            not _same_size(line, after)
            or _step(line, after) > WIDE_GAP * step
            or _is_indented(line, after, left)
            or not full
            or _BULLET.match(after.text)
        )
        if starts and not line.text.endswith("\u00ad"):
            found.append(Paragraph())
        found[-1].lines.append(after)
    found[-1].is_open = len(lines) > 1 and right - lines[-1].right < 0.15 * (right - left)
    return found


def _step(line: Line, after: Line) -> float:
    """How far apart two lines are, in heights of a line: headings are spaced as what they are."""
    return (line.bottom - after.bottom) / max(line.height, 0.1)


def _same_size(line: Line, after: Line) -> bool:
    return abs(line.height - after.height) <= SAME_SIZE * max(line.height, after.height)


def _is_indented(line: Line, after: Line, left: float) -> bool:
    depth = (after.left - left) / max(after.height, 0.1)
    return INDENT < depth < DEEPEST_INDENT and line.left - left < 0.5 * INDENT * line.height


def _is_full(line: Line, after: Line, right: float) -> bool:
    """Would the first word of the next line not have fitted?"""
    word = len(after.text.partition(" ")[0]) + 1
    width = (after.right - after.left) * word / max(len(after.text), 1)
    return line.right + width + FITS * line.height > right


def _interrupted(found: Sequence[Paragraph], paragraph: Paragraph) -> Paragraph | None:
    """The paragraph of an earlier column that ``paragraph`` goes on with; what is set smaller may stand between."""
    first = paragraph.lines[0]
    for before in reversed(found[-LOOK_BACK:]):
        last = before.lines[-1]
        if last.page < first.page - 1:
            return None
        if not _same_size(last, first):
            if last.height < first.height:
                continue
            return None
        if last.text.endswith("\u00ad"):
            return before
        goes_on = first.text[:1].islower() or (before.is_open and not _BULLET.match(first.text))
        return before if goes_on and not _ENDS.search(last.text) else None
    return None
