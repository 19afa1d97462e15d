"""The order in which the lines of a page are read: column by column, what runs across them in between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from auditor.read.pdf.lines import Line

LEAST_LINES = 4  # in a column
LEAST_SHARE = 0.2  # of the width of the text that a column takes
MOST_ACROSS = 0.3  # lines that may run across both columns, of those in them
LEAST_WORDS = 2.5  # in a line of a column, on average; cells of tables have fewer
MOST_LINES = 3_000  # on a page whose columns are looked for
DEEPEST = 3  # columns inside columns: a page has up to eight


def in_columns(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """The columns of a page in reading order, each with its lines from top to bottom."""
    downwards = sorted(lines, key=lambda line: (-line.top, line.left))
    middle = _gutter(downwards) if depth < DEEPEST and len(lines) <= MOST_LINES else None
    if middle is None:
        return [downwards] if downwards else []
    found: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in downwards:
        if line.right <= middle:
            left.append(line)
        elif line.left >= middle:
            right.append(line)
        else:
            found += [*in_columns(left, depth + 1), *in_columns(right, depth + 1)]
            left, right = [], []
            if found and found[-1][-1].left < middle < found[-1][-1].right:
                found[-1].append(line)
            else:
                found.append([line])
    return [*found, *in_columns(left, depth + 1), *in_columns(right, depth + 1)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the white stripe between two columns is; None where the lines are in one column."""
    if len(lines) < 2 * LEAST_LINES:
        return None
    starts = sorted(line.left for line in lines)
    ends = sorted(line.right for line in lines)
    width = ends[-1] - starts[0]
    best: tuple[int, float, float] | None = None
    for end in dict.fromkeys(ends):
        on_left, first = bisect_right(ends, end), bisect_left(starts, end)
        on_right = len(lines) - first
        across = len(lines) - on_left - on_right
        if min(on_left, on_right) < LEAST_LINES or across > MOST_ACROSS * (on_left + on_right):
            continue
        stripe = starts[first] - end
        height = lines[0].height
        if stripe < 0.5 * height or not _are_columns(lines, end, width):
            continue
        rank = (across, -stripe, (end + starts[first]) / 2)
        best = min(best or rank, rank)
    return best[2] if best else None


def _are_columns(lines: Sequence[Line], middle: float, width: float) -> bool:
    """Are there prose and width enough on both sides, side by side?"""
    sides = [[line for line in lines if line.right <= middle], [line for line in lines if line.left >= middle]]
    for side in sides:
        if max(line.right for line in side) - min(line.left for line in side) < LEAST_SHARE * width:
            return False
        if sum(line.text.count(" ") + 1 for line in side) < LEAST_WORDS * len(side):
            return False
    tops = [max(line.top for line in side) for side in sides]
    bottoms = [min(line.bottom for line in side) for side in sides]
    return min(tops) > max(bottoms)
