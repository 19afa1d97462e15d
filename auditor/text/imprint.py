"""The imprint: what the text itself says of its title, author, date and publisher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.span import Span
from auditor.text.regions import Region


@dataclass(frozen=True, slots=True)
class Imprint:
    """Each field is where the text says it, or None; ``date`` is that of publication, not one in the story."""

    title: Span | None = None
    author: Span | None = None
    date: Span | None = None
    publisher: Span | None = None


def imprint(text: str, paragraphs: Sequence[Span], regions: Sequence[Region]) -> Imprint:
    """What the head and the foot of the text say about where it comes from."""
    return Imprint()
