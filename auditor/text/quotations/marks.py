"""Quotation marks, each with the part that it can play: told by its shape and by what stands beside it."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

import regex

from auditor.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """``span`` holds the quotation marks, ``content`` what stands between them.

    A quotation that runs over paragraphs, each opened anew, is one Quotation a paragraph; ``continues`` says
    that the next paragraph goes on with it. ``closed`` is false where the closing mark is missing.
    """

    span: Span
    content: Span
    closed: bool = True
    continues: bool = False


class Role(IntFlag):
    """What a mark can do where it stands."""

    NONE = 0
    OPENS = 1
    CLOSES = 2
    EITHER = 3


class Mark(NamedTuple):
    """A double mark or guillemet; marks of one ``family`` close each other."""

    start: int
    end: int
    family: str
    role: Role


_DOUBLE = ("``", "''", "‘‘", "’’", *'"“”„‟＂«»‹›')
_OPENING_SINGLE = "‘‚‛"
SINGLE = regex.compile("['‘’‚‛]")  # alone: two of the first three together are a double mark
EVERY = "\"“”„‟＂«»‹›'‘’‚‛`"
BEFORE_OPENING = frozenset("([{<-–—―/\"“„«‹'‘‚…|¡¿*_")
AFTER_CLOSING = frozenset(".,;:!?)]}>-–—―/\"”“»›'’‘…|*_")
_OPENING_DOUBLE = frozenset({"“", "‘‘", "``"})
_CLOSING_DOUBLE = frozenset({"”", "’’", "''"})
_GUILLEMETS = {"«": "guillemet", "»": "guillemet", "‹": "small", "›": "small"}
_LONG = 5_000  # characters of a paragraph from which on it may be data
_DATA_SHARE = 6  # one mark in so many characters: data between marks, and no speech


def same_style(one: str, other: str) -> bool:
    """Are both marks double, both single, or both guillemets?"""
    styles = ('"＂“”„‟`', "'‘‚‛", "«»", "‹›")
    return any(one in style and other in style for style in styles)


def is_data(text: str, paragraph: Span) -> bool:
    """Is a long paragraph so full of marks that they cannot be those of speech?"""
    if len(paragraph) < _LONG:
        return False
    marks = sum(text.count(mark, paragraph.start, paragraph.end) for mark in EVERY)
    return marks * _DATA_SHARE > len(paragraph)


def double_places(text: str) -> list[tuple[int, int]]:
    """Where the double marks and guillemets of a text begin and end, in order."""
    return sorted((place, place + len(mark)) for mark in _DOUBLE for place in _each(text, mark))


def possible_singles(text: str) -> list[int]:
    """Where a quotation between single marks could begin, in order; most paragraphs have no such place."""
    places = [place for mark in _OPENING_SINGLE for place in _each(text, mark)]
    places += [place for place in _each(text, "'") if place == 0 or not text[place - 1].isalnum()]
    return sorted(places)


def _each(text: str, mark: str) -> Iterator[int]:
    """Each place of ``mark``."""
    place = text.find(mark)
    while place >= 0:
        yield place
        place = text.find(mark, place + len(mark))


def bounds(paragraph: Span) -> tuple[int, int]:
    """Start and end, as functions take them that know no spans."""
    return paragraph.start, paragraph.end


def read_double(text: str, paragraph: Span, start: int, end: int) -> Mark:
    """A mark with the part that it can play, by its shape and its neighbours."""
    shape = text[start:end]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    inside_left = before.isspace() or before in BEFORE_OPENING
    inside_right = after.isspace() or after in AFTER_CLOSING
    if shape in _GUILLEMETS:
        family = _GUILLEMETS[shape]
        return Mark(start, end, family, _guillemet_role(shape, family, after, left=inside_left, right=inside_right))
    if shape in "„‟":
        role = Role.OPENS
    elif shape in _OPENING_DOUBLE:
        turned = not inside_left and (inside_right or before in ".!?,")
        role = Role.CLOSES if turned else Role.OPENS
    elif shape in _CLOSING_DOUBLE:
        turned = inside_left and not inside_right
        role = Role.OPENS if turned else Role.CLOSES
    elif inside_left == inside_right:
        role = Role.EITHER
    else:
        role = Role.OPENS if inside_left else Role.CLOSES
    return Mark(start, end, "double", role)


def _guillemet_role(shape: str, family: str, after: str, *, left: bool, right: bool) -> Role:
    """Guillemets point outwards in French and inwards in German; in menus they are arrows."""
    if shape in "«‹":
        if right and not left:
            return Role.CLOSES
        return Role.OPENS if family == "guillemet" or after.isalnum() else Role.NONE
    return Role.OPENS if left and (after.isalnum() or after in "“„‚‘¿¡") else Role.CLOSES
