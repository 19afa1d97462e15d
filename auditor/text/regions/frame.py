"""Which parts of a page its own structure gives to the article, and what it says of the others.

Markup errs: a sidebar may hold the article, and a page has many "articles". So roles are weighed by the running
text that their parts hold: the article's frame holds most of it, and no clutter holds the better part.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from auditor.span import Span
from auditor.text.regions.blocks import Block
from auditor.text.regions.kinds import RegionKind
from auditor.text.regions.layout import Layout, Part, Role

CONTENT_SHARE = 0.4  # of the running text: what the body of the article holds at least
ARTICLE_SHARE = 0.5
SECTION_SHARE = 0.7
PIECE_SHARE = 0.08  # what each part of an article cut into several holds at least
INNER_SHARE = 0.9  # of the frame's running text: then a part inside of it is the frame
MOST_CLUTTER = 0.35  # of the running text: what holds more is no clutter whatever it is called
MOST_COMMENTS = 0.7  # the same of what readers wrote, and of other articles
HEAD_LINES = 30  # pieces before the article among which its headline is looked for
LINK_LIST = 0.8  # share of links from which a line is one of a list of links
LINKED = 0.5  # share of links from which a paragraph is no running text
_CLUTTER = {
    Role.COMMENTS: RegionKind.COMMENT_FORM,
    Role.RELATED: RegionKind.RELATED,
    Role.EMBED: RegionKind.EMBED,
    Role.AUTHOR: RegionKind.AUTHOR_BOX,
    Role.NAVIGATION: RegionKind.FURNITURE,
    Role.PAGE_HEAD: RegionKind.FURNITURE,
    Role.PAGE_FOOT: RegionKind.FURNITURE,
    Role.ASIDE: RegionKind.FURNITURE,
    Role.SHARING: RegionKind.FURNITURE,
    Role.PROMOTION: RegionKind.FURNITURE,
    Role.FORM: RegionKind.FURNITURE,
    Role.CAPTION: RegionKind.CAPTION,
}


class Frame:
    """The pieces of a page's text, held against its layout."""

    def __init__(self, pieces: Sequence[Span], blocks: Sequence[Block], layout: Layout) -> None:
        self._starts = [piece.start for piece in pieces]
        self._links = _linked(pieces, layout.links)
        prose = [
            block.words if block.prose and links < LINKED else 0
            for block, links in zip(blocks, self._links, strict=True)
        ]
        self._all = [0, *accumulate(prose)]
        clutter = self._clutter(layout.parts)
        self.kinds: list[RegionKind | None] = _inside(pieces, clutter)
        self.roles = _roles(pieces, layout.parts)
        own = [0 if kind else words for kind, words in zip(self.kinds, prose, strict=True)]
        self._own = [0, *accumulate(own)]
        self.extent = self._frame(layout.parts, len(pieces))
        self.found = len(self.extent) < len(pieces)  # is the article less than the page?

    def title_lines(self) -> list[int]:
        """The headline before the article, what stands between the two, and who wrote it and when."""
        before = range(max(0, self.extent.start - HEAD_LINES), self.extent.start)
        titles = [index for index in before if Role.TITLE in self.roles[index] and not self.is_link(index)]
        title = titles[-1] if titles else self.extent.start
        return [
            index
            for index in before
            if index == title or (self.kinds[index] is None and (index > title or Role.BYLINE in self.roles[index]))
        ]

    def _clutter(self, parts: Sequence[Part]) -> list[Part]:
        """The parts that are no article by their role, if they do not hold most of the page's text."""
        quoted = {part.span for part in parts if part.role is Role.QUOTE}
        found = []
        for part in parts:
            if part.role not in _CLUTTER or (part.role is Role.EMBED and part.span in quoted):
                continue  # an embedded post is a quotation
            share = MOST_COMMENTS if part.role in (Role.COMMENTS, Role.RELATED) else MOST_CLUTTER
            if self._words(self._all, part.span) <= share * self._all[-1]:
                found.append(part)
        return found

    def _words(self, sums: Sequence[int], span: Span) -> int:
        return sums[bisect_left(self._starts, span.end)] - sums[bisect_left(self._starts, span.start)]

    def _frame(self, parts: Sequence[Part], pieces: int) -> range:
        """The pieces from the first to the last of the article."""
        total = self._own[-1]
        frame = Span(0, self._starts[-1] + 1) if pieces else Span(0, 0)
        for role, share in (
            (Role.CONTENT, CONTENT_SHARE),
            (Role.ARTICLE, ARTICLE_SHARE),
            (Role.SECTION, SECTION_SHARE),
        ):
            best = self._heaviest([part.span for part in parts if part.role is role])
            if best is not None and total and self._words(self._own, best) >= share * total:
                frame = best
                break
        inner = INNER_SHARE * self._words(self._own, frame)
        for part in parts if total else ():
            container = part.role in (Role.SECTION, Role.ARTICLE, Role.CONTENT)
            if container and frame.covers(part.span) and self._words(self._own, part.span) >= inner:
                frame = part.span
        return range(bisect_left(self._starts, frame.start), bisect_left(self._starts, frame.end))

    def _heaviest(self, spans: Sequence[Span]) -> Span | None:
        """The part with most running text, and others like it before and behind it that hold a good share, too."""
        best = max(spans, key=self._weight, default=None)
        if best is None:
            return None
        least = PIECE_SHARE * self._own[-1]
        near = [span for span in spans if self._words(self._own, span) >= least and not span.covers(best)]
        for other in near:
            joined = Span(min(best.start, other.start), max(best.end, other.end))
            words = [self._words(self._own, span) for span in (joined, best, other)]
            if not best.covers(other) and words[0] <= 1.1 * (words[1] + words[2]):
                best = joined
        return best

    def _weight(self, span: Span) -> tuple[int, int]:
        return self._words(self._own, span), -len(span)

    def is_link(self, index: int) -> bool:
        """Is a piece nothing but a link?"""
        return self._links[index] >= LINK_LIST


def _linked(pieces: Sequence[Span], links: Sequence[Span]) -> list[float]:
    """For each piece the share of its characters that are links; neither pieces nor links overlap."""
    shares = []
    first = 0
    for piece in pieces:
        while first < len(links) and links[first].end <= piece.start:
            first += 1
        held, index = 0, first
        while index < len(links) and links[index].start < piece.end:
            held += max(0, min(links[index].end, piece.end) - max(links[index].start, piece.start))
            index += 1
        shares.append(min(1.0, held / max(1, len(piece))))
    return shares


def _inside(pieces: Sequence[Span], clutter: Sequence[Part]) -> list[RegionKind | None]:
    """For each piece the kind of the outermost part of clutter that holds it."""
    found: list[RegionKind | None] = []
    index, held = 0, None
    for piece in pieces:
        while index < len(clutter) and clutter[index].span.start <= piece.start:
            part = clutter[index]
            if part.span.end >= piece.end and (held is None or part.span.end > held.span.end):
                held = part
            index += 1
        found.append(_CLUTTER[held.role] if held is not None and held.span.end >= piece.end else None)
    return found


def _roles(pieces: Sequence[Span], parts: Sequence[Part]) -> list[frozenset[Role]]:
    """For each piece the roles of the parts that hold it whole, containers left out."""
    wanted = [part for part in parts if part.role in (Role.HEADING, Role.TITLE, Role.BYLINE, Role.QUOTE)]
    found: list[frozenset[Role]] = []
    index = 0
    held: list[Part] = []
    for piece in pieces:
        while index < len(wanted) and wanted[index].span.start <= piece.start:
            held.append(wanted[index])
            index += 1
        held = [part for part in held if part.span.end >= piece.end]
        found.append(frozenset(part.role for part in held))
    return found
