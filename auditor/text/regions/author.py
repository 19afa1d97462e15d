"""The box that says who wrote an article: a name, and who that is."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

import regex

from auditor.text.regions.blocks import Block
from auditor.text.regions.cues import Cue
from auditor.text.regions.kinds import RegionKind

MOST_WORDS = 120  # of a biography
MOST_NAME_WORDS = 12
BEHIND = 0.6  # share of the running text that comes before it

PERSON = regex.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? )?\p{Lu}[\p{L}.'’-]+(?: (?:de|van|von|der|bin|al|el|la"
    r"|di))*(?: \p{Lu}[\p{L}.'’-]*){1,3}"
)
_BIOGRAPHY = regex.compile(
    r"(?:.{0,12}?\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4},? (?:\([^)]{1,40}\) )?|(?:He|She|They|The (?:author"
    r"|writer)) )"
    r"(?:is|was|has been|are|covers|writes|works|serves|teaches|reports)\b(?: \p{L}+){0,6}?\s?\b"
    r"(?:writer|reporter|editor|author|journalist|correspondent|columnist|contributor|freelance\p{L}*|blogger"
    r"|professor|lecturer|"
    r"fellow|analyst|director|researcher|consultant|teacher|founder|co-founder|producer|intern|host|expert"
    r"|student|scientist|economist|"
    r"attorney|lawyer|physician|covers|writes|works|reports|teaches)\b"
)


def with_author_box(blocks: list[Block], extent: range, found: list[RegionKind]) -> list[RegionKind]:
    """Mark who wrote it: a person's name as a line, then who that is; behind most of the text."""
    total = sum(block.words for block in blocks if block.prose) or 1
    seen = sum(block.words for block in blocks[: extent.start] if block.prose)
    boxed = False
    for place, index in enumerate(extent):
        block = blocks[index]
        if block.prose:
            seen += block.words
        if seen < BEHIND * total or index == 0:
            continue
        named = place > 0 and found[place - 1] is RegionKind.AUTHOR_BOX
        if block.cue is Cue.AUTHOR or (
            block.cue is None
            and (
                (place + 1 < len(extent) and _is_name(block) and _is_about(blocks[index + 1], block))
                or (block.words >= 4 and named and block.terminal)
                or (
                    4 <= block.words <= MOST_WORDS
                    and index >= len(blocks) * 0.5
                    and (boxed or _is_last(blocks, index))
                    and _BIOGRAPHY.match(block.text)
                )
            )
        ):
            found[place] = RegionKind.AUTHOR_BOX
        boxed = boxed or found[place] is RegionKind.AUTHOR_BOX
    return found


def _is_name(block: Block) -> bool:
    return block.words <= MOST_NAME_WORDS and PERSON.fullmatch(block.text) is not None


def _is_about(after: Block, name: Block) -> bool:
    """Does the paragraph behind a name say who that is?"""
    surname = name.text.split()[-1]
    return after.words >= 5 and (
        after.text.startswith((name.text, "He ", "She ", "They "))
        or (surname in after.text[:80] and _BIOGRAPHY.match(after.text) is not None)
        or _BIOGRAPHY.match(after.text) is not None
    )


def _is_last(blocks: list[Block], index: int) -> bool:
    """Does no more running text of the article follow?"""
    after = blocks[index + 1 : index + 3]
    return not any(block.prose for block in after)
