"""The walk through a page: its text as a browser shows it, and the parts that its elements make."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from auditor.read.html import elements
from auditor.read.html.about import About
from auditor.read.html.roles import roles
from auditor.read.html.tokens import Kind, Token, line_starts, tokens
from auditor.read.html.writer import Gap, Writer
from auditor.source_map import SourceMap
from auditor.span import Span
from auditor.text.regions import Layout, Part, Role

DEEPEST = 256  # open elements; browsers stop nesting at some depth, too
SHORT_CELL = 80  # characters; longer cells are those of a table that lays out a page
_HIDDEN_STYLE = regex.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", regex.IGNORECASE)
_NO_ATTRIBUTES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Page:
    """What was read of a page."""

    text: str
    source_map: SourceMap
    layout: Layout
    metadata: dict[str, str]


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet; ``start`` is where its text begins."""

    name: str
    start: int
    unseen: bool
    roles: tuple[Role, ...]
    deeper: int  # elements of its name that were too deep when it was opened


@dataclass(slots=True)
class _Walk:
    writer: Writer
    stack: list[_Open] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)  # of the open elements
    too_deep: Counter[str] = field(default_factory=Counter)  # open elements that were not nested any more
    unseen: int = 0  # open elements that are not shown
    articles: int = 0  # open elements that hold an article
    preformatted: int = 0
    parts: list[Part] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    cell: int = 0  # where the text of the last cell begins


def read_page(html: str) -> Page:
    """The page in linear time: each element is opened and closed once."""
    lines: array[int] = line_starts(html)
    walk, about = _Walk(Writer(html)), About(html)
    for token in tokens(html, lines):
        about.see(token)
        if token.kind is Kind.START:
            _start(walk, token)
        elif token.kind is Kind.END:
            _end(walk, token)
        elif not walk.unseen:
            _text(walk, token)
    while walk.stack:
        _close(walk, len(html))
    parts = sorted(walk.parts, key=lambda part: (part.span.start, -part.span.end))
    layout = Layout(tuple(parts), tuple(sorted(walk.links)))
    return Page(walk.writer.text(), walk.writer.source_map(lines), layout, about.metadata())


def _text(walk: _Walk, token: Token) -> None:
    if token.kind is Kind.REFERENCE:
        walk.writer.put(token.text, token.start)
    elif walk.preformatted:
        walk.writer.write_preformatted(token.start, token.end)
    else:
        walk.writer.write(token.start, token.end)


def _start(walk: _Walk, token: Token) -> None:
    name, attributes, writer = token.text, token.attributes or _NO_ATTRIBUTES, walk.writer
    if name == "br":
        writer.line(token.start)
    elif name == "wbr" or (name in elements.ONE_OF_A_KIND and walk.names[name]):
        return
    if name in elements.VOID:
        if name == "hr":
            writer.gap(Gap.BLOCK, token.start)
        return
    _close_implied(walk, name, token.start)
    unseen = name in elements.UNSEEN or (name not in elements.ONE_OF_A_KIND and _is_hidden(name, attributes))
    if len(walk.stack) >= DEEPEST and (walk.unseen or not unseen):
        walk.too_deep[name] += 1
        _set_apart(walk, name, token.start)
        return
    found = () if walk.unseen else roles(name, attributes, in_article=walk.articles > 0)
    if not unseen:
        _set_apart(walk, name, token.start)
        if found and name not in elements.BLOCKS and writer.glued():
            writer.gap(Gap.SPACE, token.start)
    if name == "q" and not walk.unseen:
        writer.put("\u201c", token.start)
    walk.stack.append(_Open(name, writer.length, unseen, found, walk.too_deep[name]))
    walk.names[name] += 1
    walk.unseen += unseen
    walk.articles += Role.ARTICLE in found or Role.CONTENT in found
    walk.preformatted += name in elements.PREFORMATTED
    if name in elements.CELLS:
        walk.cell = writer.length


def _set_apart(walk: _Walk, name: str, at: int) -> None:
    """The gap that begins and ends an element."""
    if walk.unseen:
        return
    if name in elements.CELLS:
        short = walk.writer.length - walk.cell <= SHORT_CELL and not walk.names["p"]
        walk.writer.gap(Gap.CELL if short else Gap.BLOCK, at)
    elif name in elements.BLOCKS:
        walk.writer.gap(Gap.BLOCK, at)
    elif walk.writer.glued() and (name == "time" or (name == "a" and _follows_link(walk))):
        walk.writer.gap(Gap.SPACE, at)


def _follows_link(walk: _Walk) -> bool:
    """Style sheets set the links of a row apart; text without them would run together."""
    return bool(walk.links) and walk.links[-1].end == walk.writer.length


def _end(walk: _Walk, token: Token) -> None:
    name = token.text
    if name == "br":
        walk.writer.line(token.start)
    last = walk.stack[-1] if len(walk.stack) > DEEPEST else None  # not shown, and therefore opened all the same
    if walk.too_deep[name] and not (last and last.name == name and last.deeper == walk.too_deep[name]):
        walk.too_deep[name] -= 1
        _set_apart(walk, name, token.start)
        return
    if not walk.names[name]:
        if name == "p":  # browsers make an empty one of it
            _set_apart(walk, name, token.start)
        return
    place, crossed = _innermost(walk.stack, name)
    if name in elements.FORMATTING and crossed:
        _closed(walk, walk.stack.pop(place), token.start)
    elif not (crossed & elements.SCOPES) or name in elements.TABLE:
        while len(walk.stack) > place:
            _close(walk, token.start)


def _innermost(stack: list[_Open], name: str) -> tuple[int, frozenset[str]]:
    """Where the innermost open element of a name stands, and the blocks inside of it that are open, too."""
    place = len(stack) - 1
    crossed = set()
    while stack[place].name != name:
        crossed.add(stack[place].name)
        place -= 1
    return place, frozenset(crossed) & (elements.BLOCKS | elements.CELLS)


def _close_implied(walk: _Walk, name: str, at: int) -> None:
    """Close what a start tag closes: a paragraph, an item, a cell."""
    if name in elements.CLOSE_PARAGRAPH and walk.names["p"]:
        _close_up_to(walk, frozenset({"p"}), elements.SCOPES, at)
    if name in elements.HEADINGS and walk.stack and walk.stack[-1].name in elements.HEADINGS:
        _close(walk, at)
    if name in elements.CLOSED_BY:
        closed, scope = elements.CLOSED_BY[name]
        _close_up_to(walk, closed, scope, at)


def _close_up_to(walk: _Walk, names: frozenset[str], scope: frozenset[str], at: int) -> None:
    """Close the outermost open element of ``names`` inside the innermost of ``scope``."""
    if not any(walk.names[name] for name in names):
        return
    place = None
    for number in range(len(walk.stack) - 1, -1, -1):
        if walk.stack[number].name in names:
            place = number
        elif walk.stack[number].name in scope:
            break
    if place is not None:
        while len(walk.stack) > place:
            _close(walk, at)


def _close(walk: _Walk, at: int) -> None:
    _closed(walk, walk.stack.pop(), at)


def _closed(walk: _Walk, element: _Open, at: int) -> None:
    walk.names[element.name] -= 1
    walk.unseen -= element.unseen
    walk.articles -= Role.ARTICLE in element.roles or Role.CONTENT in element.roles
    walk.preformatted -= element.name in elements.PREFORMATTED
    if walk.unseen:
        return
    if element.name == "q":
        walk.writer.put("\u201d", at)
    span = Span(element.start, walk.writer.length)
    if span.end > span.start:
        if element.name == "a":
            walk.links.append(span)
        walk.parts.extend(Part(span, role) for role in element.roles)
    if not element.unseen:
        _set_apart(walk, element.name, at)
        if element.roles and element.name not in elements.BLOCKS and walk.writer.glued():
            walk.writer.gap(Gap.SPACE, at)


def _is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    return (name == "dialog" and "open" not in attributes) or (
        "hidden" in attributes
        or ("style" in attributes and _HIDDEN_STYLE.search(attributes["style"][:2000]) is not None)
    )
