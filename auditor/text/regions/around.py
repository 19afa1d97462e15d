"""What stands before and behind the article of a page."""

from __future__ import annotations

from collections import Counter

import regex

from auditor.text.fold import fold
from auditor.text.regions.author import PERSON, with_author_box
from auditor.text.regions.blocks import ARTICLE_WORDS, KINDS, TEASER_WORDS, Block, is_heading_like
from auditor.text.regions.cues import Cue
from auditor.text.regions.kinds import RegionKind

HEAD_LINES = 30  # lines before the article among which the headline is looked for
NEAR_LINES = 8  # lines before the article in which two words in common are enough
_CONTENT_WORD = regex.compile(r"\p{L}{4,}")


def before(blocks: list[Block], article: range, *, is_page: bool) -> list[RegionKind]:
    """The kinds of the lines before the article."""
    above = range(article.start)
    headline = _headline(blocks, article) if is_page else -1
    found = []
    for index in above:
        block = blocks[index]
        if block.strong or block.cue is Cue.LABEL:
            assert block.cue is not None
            found.append(KINDS[block.cue])
        elif block.cue is Cue.CAPTION:
            found.append(RegionKind.CAPTION)
        elif is_page and index < headline:
            found.append(RegionKind.FURNITURE)
        elif index == headline or block.cue is Cue.BYLINE:
            found.append(RegionKind.HEADING)
        elif is_page and (headline < 0 or (not block.terminal and block.words < 6 and not _is_byline(blocks, index))):
            found.append(RegionKind.FURNITURE)
        else:
            found.append(RegionKind.HEADING if is_heading_like(block) else RegionKind.BODY)
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


def behind(blocks: list[Block], article: range, *, is_page: bool) -> list[RegionKind]:
    """The kinds of the lines behind the article."""
    below = range(article.stop, len(blocks))
    found: list[RegionKind] = []
    kind: RegionKind | None = None
    seen = sum(block.words for block in blocks[: article.stop] if block.prose)
    listed = is_page and article.stop > 0 and len(article) > 1
    for index in below:
        block = blocks[index]
        listed = listed and not block.strong and _is_entry(block)
        if listed:
            found.append(RegionKind.BODY)
        elif block.strong or (block.cue is Cue.LABEL):
            assert block.cue is not None
            own = KINDS[block.cue] if block.strong or kind is None else kind
            governs = block.cue is not Cue.TEASER  # one link says nothing of what follows
            if governs and (kind is None or block.cue in (Cue.WIDGET, Cue.COMMENTS)):
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
    return with_author_box(blocks, below, found)


def _is_entry(block: Block) -> bool:
    """Does the line look like a row of a list of dates, results or ingredients that ends an article?"""
    return block.cue in (None, Cue.BYLINE) and block.words >= 4 and any(char.isdecimal() for char in block.text)
