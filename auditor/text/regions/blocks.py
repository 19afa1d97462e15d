"""The paragraphs of a page, measured: how long, how they end, what their wording says."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from auditor.text.regions.cues import Cue, Wording
from auditor.text.regions.kinds import RegionKind

PROSE_WORDS = 15  # a paragraph of so many words that ends as a sentence does is running text
LONG_WORDS = 30  # so long that it is running text however it ends
PAGE_LINES = 12  # short lines that a page with menus has at least
PAGE_CUES = 4  # different cues that a page with menus has at least
MENU_LINES = 20  # lines of a menu that is longer than any list in a text
TWEET_WORDS = 60  # of a short post at most
COMPANY = 3  # lines within which another cue must stand for a weak one to count

_TERMINAL = frozenset(".!?…。！？؟।:;")  # marks that end sentences ...
_CLOSING = "'\"”’»)]*_"  # ... and what may stand behind them
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
BULLET = regex.compile(r"[-–*•·▪►◦]\s|\d{1,2}[.)]\s")
_SIGNATURE = regex.compile(r"\(@\w{1,20}\)")  # of an embedded post: its text stands before it
_LINK_NAME = regex.compile(r"\b(?:[Hh]yper)?(?:[Ll]ink|[Uu][Rr][Ll])$")
ARTICLE_WORDS = 120  # words of prose before a comment form can end an article
TEASER_WORDS = 25  # words that a teaser hardly has
KINDS = {
    Cue.CONTROL: RegionKind.FURNITURE,
    Cue.LABEL: RegionKind.FURNITURE,
    Cue.WIDGET: RegionKind.RELATED,
    Cue.TEASER: RegionKind.RELATED,
    Cue.COMMENTS: RegionKind.COMMENT_FORM,
    Cue.EMBED: RegionKind.EMBED,
}
_STRONG = frozenset({Cue.CONTROL, Cue.WIDGET, Cue.COMMENTS, Cue.EMBED, Cue.TEASER})
_SURE_WORDS = frozenset(
    {"share", "tweet", "menu", "subscribe", "login", "advertisement", "newsletter", "sitemap", "adchoices"}
)
_WEAK_PHRASES = frozenset(
    {
        "up next",
        "learn more",
        "top stories",
        "in other news",
        "breaking news",
        "what do you think",
        "top news",
        "more news",
        "other news",
    }
)


class Block:
    """One paragraph, measured: ``terminal`` if it ends as a sentence does."""

    __slots__ = ("cue", "prose", "strong", "terminal", "text", "words")

    def __init__(self, text: str, words: int, cue: Cue | None, *, terminal: bool) -> None:
        self.text, self.words, self.terminal = text, words, terminal
        self.say(cue)

    def say(self, cue: Cue | None) -> None:
        """Let the wording say ``cue``."""
        self.cue = cue
        self.strong = cue in _STRONG
        """Does the wording alone make it furniture?"""
        self.prose = (
            self.words >= (PROSE_WORDS if self.terminal else LONG_WORDS) and not self.strong and cue is not Cue.LABEL
        )
        """Is it running text?"""


def is_heading_like(block: Block) -> bool:
    """Could the line be a heading by its shape?"""
    text = block.text
    return (
        block.words <= 18
        and block.cue in (None, Cue.LABEL, Cue.AUTHOR)
        and len(text) <= 140
        and (not block.terminal or text[-1] == "?")
        and text[-1] not in ",-–—"
        and not text[0].islower()
        and not BULLET.match(text)
    )


def is_whole_page(blocks: list[Block]) -> bool:
    """Is this a whole page with its menus, and not a text with a few left-overs?

    Then most of its lines are neither sentences nor long, and several say by their wording that they are none.
    """
    short = sum(not block.terminal and block.words <= 8 for block in blocks)
    if short < PAGE_LINES or short < 0.4 * len(blocks):
        return False
    cues = {block.text.strip().lower() for block in blocks if block.strong or block.cue is Cue.LABEL}
    return len(cues) >= PAGE_CUES or (len(cues) > 0 and _longest_menu(blocks) >= MENU_LINES)


def _longest_menu(blocks: list[Block]) -> int:
    """The number of lines in the longest run of lines that are as short as those of a menu."""
    longest = run = 0
    for block in blocks:
        run = run + 1 if not block.terminal and block.words <= 4 and not BULLET.match(block.text) else 0
        longest = max(longest, run)
    return longest


def measured(contents: Sequence[str], folded: Sequence[str], wording: Wording) -> list[Block]:
    """The paragraphs, none of them blank, as they stand and folded, with what their wording says."""
    blocks = []
    for content, plain in zip(contents, folded, strict=True):
        words = content.count(" ") + content.count("\n") + 1 if len(content) > 2000 else len(content.split())
        if wording.wide:
            words += len(_WIDE.findall(content[:2000])) // 2
        blocks.append(
            Block(content, words, wording.cue(plain, words), terminal=content[-12:].rstrip(_CLOSING)[-1:] in _TERMINAL)
        )
    for block, signature in pairwise(blocks):
        if signature.cue is Cue.EMBED and _SIGNATURE.search(signature.text) and block.words <= TWEET_WORDS:
            block.say(Cue.EMBED)
    if blocks and blocks[-1].words <= 3 and _LINK_NAME.search(blocks[-1].text):
        blocks[-1].say(Cue.TEASER)
    return blocks


def settle(blocks: list[Block]) -> None:
    """Take back cues that count in company only: single words, which head a section as often as they clutter it."""
    weak = [block.cue is Cue.LABEL or (block.strong and _is_weak(block.text.strip(" .:*").lower())) for block in blocks]
    sure = [index for index, block in enumerate(blocks) if block.strong and not weak[index]]
    near = [False] * len(blocks)
    for index in sure:
        for other in range(max(0, index - COMPANY), min(len(blocks), index + COMPANY + 1)):
            near[other] = True
    # Company passes on along a run of weak cues.
    for order in (range(len(blocks)), range(len(blocks) - 1, -1, -1)):
        run = False
        for index in order:
            run = (run and weak[index]) or near[index]
            near[index] = near[index] or run
    for index, block in enumerate(blocks):
        if weak[index] and not near[index]:
            block.say(None)


def _is_weak(line: str) -> bool:
    return (" " not in line and line not in _SURE_WORDS) or line in _WEAK_PHRASES
