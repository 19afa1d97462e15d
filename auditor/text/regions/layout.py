"""Where the article of a page begins and ends, and what the lines around it and in it are there for.

The article is the stretch of the page with most prose for its clutter (the maximum subarray of a score per
paragraph). Inside it only lines whose wording gives them away are clutter; outside of it their neighbours
count as well, once some line has shown that this is a page and not a text.
"""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from auditor.text.fold import fold
from auditor.text.regions.author import PERSON, with_author_box
from auditor.text.regions.blocks import BULLET, Block, is_whole_page, measured, settle
from auditor.text.regions.cues import Cue, is_signature
from auditor.text.regions.kinds import RegionKind

ARTICLE_WORDS = 120  # words of prose before a comment form can end an article
HEAD_LINES = 30  # lines before the article among which the headline is looked for
NEAR_LINES = 8  # lines before the article in which two words in common are enough
TEASER_WORDS = 25  # words that a teaser hardly has
GOVERNED_LINES = 40  # lines that the heading of a widget can govern inside an article
_CONTENT_WORD = regex.compile(r"\p{L}{4,}")
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
_KIND = {
    Cue.CONTROL: RegionKind.FURNITURE,
    Cue.LABEL: RegionKind.FURNITURE,
    Cue.WIDGET: RegionKind.RELATED,
    Cue.TEASER: RegionKind.RELATED,
    Cue.COMMENTS: RegionKind.COMMENT_FORM,
    Cue.EMBED: RegionKind.EMBED,
}


def kinds(paragraphs: Sequence[str]) -> list[RegionKind]:
    """The kind of each paragraph of a page, none of them blank."""
    blocks = measured(paragraphs)
    is_page = is_whole_page(blocks)
    if not is_page:
        settle(blocks)
    if not any(block.strong for block in blocks):
        return _article(blocks, range(len(blocks)), title=True)
    article = _extent(blocks)
    head = _head(blocks, article, is_page=is_page)
    body = _article(blocks, article, title=not any(kind is RegionKind.HEADING for kind in head))
    return head + body + _tail(blocks, article, is_page=is_page)


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
            found.append(_KIND[block.cue])
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
    if (title and _heading_like(block) and len(extent) > 1) or _heads(blocks, index, extent):
        return RegionKind.HEADING
    return RegionKind.BODY


def _heading_like(block: Block) -> bool:
    text = block.text
    return (
        block.cue in (None, Cue.LABEL, Cue.AUTHOR)
        and block.words <= 18
        and len(text) <= 140
        and (not block.terminal or text[-1] == "?")
        and text[-1] not in ",-–—"
        and not text[0].islower()
        and not BULLET.match(text)
    )


def _heads(blocks: list[Block], index: int, extent: range) -> bool:
    """Is the line a heading: short, no sentence, and followed by running text?"""
    block = blocks[index]
    if not _heading_like(block):
        return False
    after = next((blocks[i] for i in range(index + 1, min(extent.stop, index + 4)) if not blocks[i].strong), None)
    return after is not None and (after.prose or (after.terminal and after.words >= 8))


# Before and behind the article.


def _head(blocks: list[Block], article: range, *, is_page: bool) -> list[RegionKind]:
    before = range(article.start)
    headline = _headline(blocks, article) if is_page else -1
    found = []
    for index in before:
        block = blocks[index]
        if block.strong or block.cue is Cue.LABEL:
            assert block.cue is not None
            found.append(_KIND[block.cue])
        elif block.cue is Cue.CAPTION:
            found.append(RegionKind.CAPTION)
        elif is_page and index < headline:
            found.append(RegionKind.FURNITURE)
        elif index == headline or block.cue is Cue.BYLINE:
            found.append(RegionKind.HEADING)
        elif is_page and (headline < 0 or (not block.terminal and block.words < 6 and not _is_byline(blocks, index))):
            found.append(RegionKind.FURNITURE)
        else:
            found.append(RegionKind.HEADING if _heading_like(block) else RegionKind.BODY)
    return found


def _is_byline(blocks: list[Block], index: int) -> bool:
    """Is the line a person's name beside another part of the byline?"""
    beside = blocks[max(0, index - 1) : index + 2]
    return PERSON.fullmatch(blocks[index].text) is not None and any(block.cue is Cue.BYLINE for block in beside)


def _headline(blocks: list[Block], article: range) -> int:
    """The line before the article that shares most words with it or stands there twice; -1 if there is none."""
    vocabulary: set[str] = set()
    for index in article:
        vocabulary.update(_CONTENT_WORD.findall(blocks[index].text[:2000].lower()))
        if len(vocabulary) > 2000:
            break
    candidates = [
        index
        for index in range(max(0, article.start - HEAD_LINES), article.start)
        if blocks[index].cue is None and 3 <= blocks[index].words <= 30
    ]
    names = {index: fold(blocks[index].text).strip(" .") for index in candidates}
    times = Counter(names.values())
    best, best_score = -1, 1.5
    for index in candidates:
        words = set(_CONTENT_WORD.findall(names[index]))
        shared = len(words & vocabulary)
        repeated = times[names[index]] > 1 and blocks[index].words >= 4
        near = article.start - index <= NEAR_LINES and shared >= 2
        likely = repeated or near or (words and shared / len(words) >= 0.5)
        if likely and shared + 2 * repeated >= best_score:
            best, best_score = index, shared + 2 * repeated
    return next((index for index in candidates if names[index] == names[best]), best) if best >= 0 else best


def _tail(blocks: list[Block], article: range, *, is_page: bool) -> list[RegionKind]:
    behind = range(article.stop, len(blocks))
    found: list[RegionKind] = []
    kind: RegionKind | None = None
    seen = sum(block.words for block in blocks[: article.stop] if block.prose)
    listed = is_page and article.stop > 0 and len(article) > 1
    for index in behind:
        block = blocks[index]
        listed = listed and not block.strong and _is_entry(block)
        if listed:
            found.append(RegionKind.BODY)
        elif block.strong or (block.cue is Cue.LABEL):
            assert block.cue is not None
            own = _KIND[block.cue] if block.strong or kind is None else kind
            if kind is None or block.cue in (Cue.WIDGET, Cue.COMMENTS):
                kind = own
            found.append(own)
        elif (
            not is_page
            and block.prose
            and (
                kind in (RegionKind.FURNITURE, RegionKind.EMBED)
                or (block.words >= TEASER_WORDS and blocks[index - 1].cue is Cue.WIDGET)
                or (kind is RegionKind.COMMENT_FORM and block.words >= TEASER_WORDS and seen < ARTICLE_WORDS)
            )
        ):
            kind = None  # a notice between two paragraphs does not end a text
            found.append(RegionKind.BODY)
        elif is_page and kind is None and not block.terminal and block.cue is None:
            kind = RegionKind.FURNITURE
            found.append(kind)
        elif kind is None or (block.cue is Cue.CREDIT and len(found) < 5):
            found.append(RegionKind.CAPTION if block.cue is Cue.CAPTION else RegionKind.BODY)
        else:
            found.append(kind)
    return with_author_box(blocks, behind, found)


def _is_entry(block: Block) -> bool:
    """Does the line look like a row of a list of dates, results or ingredients that ends an article?"""
    return block.cue in (None, Cue.BYLINE) and block.words >= 4 and any(char.isdecimal() for char in block.text)
