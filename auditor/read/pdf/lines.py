"""The lines of a PDF's pages: characters with their boxes, brought together where they stand side by side."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from auditor.read.decode import NotText

LARGEST_GAP = 1.5  # of a line's height, between words of one line; columns and cells stand further apart
MOST_ON_PAGE = 200_000  # characters; a densely printed page has 10,000
HYPHEN = "\u00ad"
"""Stands for a hyphen at the end of a line, which may be the line's and not the word's."""

_UPRIGHT = 0.1  # radians that upright text may lean


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text on one line of a page, counted from 1; in points from the lower left corner of the page."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    height: float
    """How high most of its letters can be, which tells the size of the type."""

    def beside(self, other: Line) -> bool:
        """Do both stand on the same line?"""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.height, other.height)


def lines_of_page(page: Any, number: int, pdfium: Any) -> Iterator[Line]:
    """The lines of a pypdfium2 page, in the order in which its producer wrote them. ``pdfium`` is the raw module.

    Raises NotText.
    """
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        if count > MOST_ON_PAGE:
            raise NotText(f"page {number} holds more than {MOST_ON_PAGE:,} characters, as no page does")
        yield from _joined(_letters(text_page.raw, count, pdfium), number)
    finally:
        text_page.close()


Letter = tuple[str, float, float, float, float]


def _letters(handle: Any, count: int, pdfium: Any) -> Iterator[Letter | str]:
    """Letters with left, right, bottom and top; a blank or the end of a line without."""
    box = pdfium.FS_RECTF()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(handle, index)
        if code in (0x02, 0xAD, 0xFFFE):  # how the library writes a hyphen at the end of a line
            character = HYPHEN
        else:
            character = unicodedata.normalize("NFKC", chr(code)) if 0xFB00 <= code <= 0xFB06 else chr(code)
        if character in "\r\n":
            yield "\n"
        elif character.isspace():
            yield " "
        elif code >= 0x20 or character == HYPHEN:
            lean = pdfium.FPDFText_GetCharAngle(handle, index)
            if _UPRIGHT < lean < 6.283 - _UPRIGHT:  # stamps across the page
                continue
            if pdfium.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box)) and box.top > box.bottom:
                yield character, box.left, box.right, box.bottom, box.top


def _joined(letters: Iterator[Letter | str], page: int) -> Iterator[Line]:
    stretch: list[Letter | str] = []
    bottom = top = 0.0
    before: Letter | None = None
    for letter in letters:
        if isinstance(letter, str):
            if stretch:
                stretch.append(" ")
            continue
        _, left, right, low, high = letter
        if before is not None:
            height = max(top - bottom, high - low)
            overlap = min(top, high) - max(bottom, low)
            gap = left - before[2]
            is_ligature = (left, right) == before[1:3]  # one glyph for several letters
            goes_on = is_ligature or -0.5 * height < gap < LARGEST_GAP * height
            if not goes_on or overlap <= 0.5 * min(top - bottom, high - low):
                yield from _line(stretch, page)
                stretch = []
        bottom, top = (min(bottom, low), max(top, high)) if stretch else (low, high)
        stretch.append(letter)
        before = letter
    yield from _line(stretch, page)


def _line(stretch: Sequence[Letter | str], page: int) -> Iterator[Line]:
    text = " ".join("".join(letter[0] for letter in stretch).split())
    text = text[:-1].replace(HYPHEN, "") + text[-1:]
    if not text.strip(HYPHEN):
        return
    letters = [letter for letter in stretch if not isinstance(letter, str)]
    _, lefts, rights, bottoms, tops = zip(*letters, strict=True)
    height = median(high - low for low, high in zip(bottoms, tops, strict=True))
    yield Line(text, page, min(lefts), max(rights), min(bottoms), max(tops), height)
