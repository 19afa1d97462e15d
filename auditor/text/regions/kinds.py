"""The kinds of regions, and the region itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.span import Span


class RegionKind(StrEnum):
    """What a stretch of a page is there for."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    AUTHOR_BOX = "author_box"
    FURNITURE = "furniture"  # navigation, share widgets, cookie notes, reading time
    COMMENT_FORM = "comment_form"
    RELATED = "related"  # teasers and links to other pages
    EMBED = "embed"  # left-overs of embedded posts and players
    MARKUP = "markup"  # front matter, code, comments, link targets: not text at all

    @property
    def is_furniture(self) -> bool:
        """Is this clutter of the page, and no part of the article?"""
        return self in _FURNITURE


_FURNITURE = (
    RegionKind.FURNITURE,
    RegionKind.COMMENT_FORM,
    RegionKind.RELATED,
    RegionKind.EMBED,
)  # not hashed: asked often


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A stretch of the text and what it is there for."""

    span: Span
    kind: RegionKind
