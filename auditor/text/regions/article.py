"""Where the article of a page begins and ends, and what the lines around it and in it are there for.

The article is the stretch of the page with most prose for its clutter (the maximum subarray of a score per
paragraph). Inside it only lines whose wording gives them away are clutter; outside of it their neighbours
count as well, once some line has shown that this is a page and not a text.
"""

# marks that look alike are meant here

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from auditor.span import Span
from auditor.text.fold import fold
from auditor.text.regions.around import before, behind
from auditor.text.regions.author import with_author_box
from auditor.text.regions.blocks import (
    ARTICLE_WORDS,
    KINDS,
    TEASER_WORDS,
    Block,
    is_heading_like,
    is_whole_page,
    settle,
)
from auditor.text.regions.cues import Cue, is_signature
from auditor.text.regions.frame import Frame
from auditor.text.regions.kinds import RegionKind
from auditor.text.regions.layout import Layout, Role

_HEADINGS = frozenset({Role.HEADING, Role.TITLE, Role.BYLINE})
GOVERNED_LINES = 40  # lines that the heading of a widget can govern inside an article
# What a line says for the article (prose: a sixth of its words) or against it.
_SCORES = {
    Cue.COMMENTS: -8.0,
    Cue.WIDGET: -6.0,
    Cue.CONTROL: -3.0,
    Cue.EMBED: -3.0,
    Cue.TEASER: -3.0,
    Cue.BYLINE: 0.0,
    Cue.CREDIT: 0.0,
    Cue.CAPTION: 0.0,
}


def kinds_by_structure(pieces: Sequence[Span], blocks: list[Block], layout: Layout) -> list[RegionKind]:
    """The kind of each paragraph of a page whose structure is known; its wording decides what structure leaves open."""
    frame = Frame(pieces, blocks, layout)
    found = list(frame.kinds)
    inside = [index for index in frame.extent if found[index] is None]
    begun = False
    for index, kind in zip(inside, kinds([blocks[index] for index in inside]), strict=True):
        found[index] = _refined(blocks[index], kind, frame.roles[index], linked=frame.is_link(index), begun=begun)
        begun = begun or blocks[index].prose
    if frame.found:
        _unhead_lists(blocks, inside, found, frame.roles)
    for index in frame.title_lines():
        if not blocks[index].strong and not frame.is_link(index):
            found[index] = RegionKind.CAPTION if blocks[index].cue is Cue.CAPTION else RegionKind.HEADING
    return [kind or RegionKind.FURNITURE for kind in found]


def _unhead_lists(
    blocks: list[Block], inside: list[int], found: list[RegionKind | None], roles: Sequence[frozenset[Role]]
) -> None:
    """Take back headings that stand among lines like them: those of a list, or of an address."""
    bare = {index for index in inside if _is_bare_heading(blocks[index], found[index], roles[index])}
    for above, index in pairwise(inside):
        if index not in bare:
            continue
        if above in bare:
            found[above] = found[index] = RegionKind.BODY
        elif found[above] is RegionKind.BODY and is_heading_like(blocks[above]):
            found[index] = RegionKind.BODY


def _is_bare_heading(block: Block, kind: RegionKind | None, roles: frozenset[Role]) -> bool:
    """Is it a heading by its shape alone, neither by its wording nor by its markup?"""
    return kind is RegionKind.HEADING and block.cue is None and roles.isdisjoint(_HEADINGS)


def _refined(block: Block, kind: RegionKind, roles: frozenset[Role], *, linked: bool, begun: bool) -> RegionKind:
    """The kind of a paragraph inside the article, by its wording (``kind``) and its markup."""
    if Role.QUOTE in roles and kind in (RegionKind.EMBED, RegionKind.RELATED):
        return RegionKind.BODY
    if linked and not block.prose and kind in (RegionKind.BODY, RegionKind.HEADING) and begun:
        return RegionKind.RELATED
    is_heading = (Role.HEADING in roles or Role.TITLE in roles) and not block.prose
    if is_heading and (kind is RegionKind.BODY or (block.cue is Cue.LABEL and not linked)):
        return RegionKind.HEADING
    if kind is RegionKind.BODY and Role.BYLINE in roles and not block.prose and not begun:
        return RegionKind.HEADING
    return kind


def kinds(blocks: list[Block]) -> list[RegionKind]:
    """The kind of each paragraph of a page, none of them blank, by wording and place."""
    is_page = is_whole_page(blocks)
    if not is_page:
        settle(blocks)
    if not any(block.strong for block in blocks):
        return _article(blocks, range(len(blocks)), title=True)
    article = _extent(blocks)
    head = before(blocks, article, is_page=is_page)
    body = _article(blocks, article, title=not any(kind is RegionKind.HEADING for kind in head))
    return head + body + behind(blocks, article, is_page=is_page)


def _extent(blocks: list[Block]) -> range:
    """The paragraphs from the first to the last of the article: the maximum subarray of their scores."""
    best, best_range = 0.0, range(len(blocks))
    total, start = 0.0, 0
    prose_words, governed, finished = 0, False, False
    run = 0
    for index, block in enumerate(blocks):
        run = run + 1 if block.prose else 0
        if block.cue in (Cue.WIDGET, Cue.COMMENTS):
            governed = True
            finished = finished or (
                block.cue is Cue.COMMENTS and (prose_words >= ARTICLE_WORDS or is_signature(fold(block.text)))
            )
        elif run >= 2:
            governed = False
        score = _score(block)
        if (block.cue is Cue.COMMENTS and not finished) or (
            block.cue is Cue.WIDGET and _is_interrupting(blocks, index)
        ):
            score = -3.0  # a counter at the head of the page, or a list whose lines were lost
            governed = False
        if block.prose:
            prose_words += block.words
            score *= 0.1 if finished else 0.35 if governed else 1.0
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_range = total, range(start, index + 1)
    return best_range


def _is_interrupting(blocks: list[Block], index: int) -> bool:
    """Does running text follow the heading of a widget at once, and no list?"""
    return index + 1 < len(blocks) and blocks[index + 1].prose and blocks[index + 1].words >= TEASER_WORDS


def _score(block: Block) -> float:
    if block.prose:
        return min(block.words, 60) / 6
    if block.cue in _SCORES:
        return _SCORES[block.cue]
    if block.terminal and block.words >= 4:
        return 0.7
    return -1.0 if block.words <= 3 else -0.6


# Inside the article.


def _article(blocks: list[Block], extent: range, *, title: bool) -> list[RegionKind]:
    found: list[RegionKind] = []
    governed = 0
    for index in extent:
        block = blocks[index]
        if block.strong or block.cue is Cue.LABEL:
            assert block.cue is not None
            found.append(KINDS[block.cue])
            governed = GOVERNED_LINES if block.cue is Cue.WIDGET else governed
        elif (
            governed
            and not block.prose
            and not (block.terminal and block.words > 6)
            and not _heads(blocks, index, extent)
        ):
            governed -= 1
            found.append(RegionKind.RELATED)
        else:
            governed = 0
            found.append(_kind_inside(blocks, index, extent, title=title and index == extent.start))
    return with_author_box(blocks, extent, found)


def _kind_inside(blocks: list[Block], index: int, extent: range, *, title: bool) -> RegionKind:
    block = blocks[index]
    if block.cue is Cue.CAPTION:
        return RegionKind.CAPTION
    if block.cue is Cue.CREDIT:
        return RegionKind.BODY
    if block.cue is Cue.BYLINE:
        return RegionKind.HEADING if index - extent.start < 5 else RegionKind.BODY
    if (title and is_heading_like(block) and len(extent) > 1) or _heads(blocks, index, extent):
        return RegionKind.HEADING
    return RegionKind.BODY


def _heads(blocks: list[Block], index: int, extent: range) -> bool:
    """Is the line a heading: short, no sentence, and followed by running text?"""
    block = blocks[index]
    if not is_heading_like(block):
        return False
    after = next((blocks[i] for i in range(index + 1, min(extent.stop, index + 4)) if not blocks[i].strong), None)
    return after is not None and (after.prose or (after.terminal and after.words >= 8))
