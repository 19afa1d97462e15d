"""An attribution in the making, and the stretches of a sentence that become its content."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.span import Span
from auditor.text.attributions.tokens import STOP, Tokens

Range = tuple[int, int]
"""First and last word, both included."""


@dataclass(slots=True)
class Draft:
    """An attribution in the making. ``full`` is the source with what describes it; ``hearer`` whom it was told."""

    sentence: int
    cue: Range | None
    source: Range | None
    full: Range | None = None
    content: list[Span] = field(default_factory=list)
    hearer: Range | None = None
    told: bool = True
    passive: bool = False
    states: bool = True


def stretch_after(tokens: Tokens, index: int, end: int) -> list[Span]:
    """From the word after ``index`` to the end of the sentence."""
    return [tokens.span(index + 1, end - 1)] if index + 1 < end else []


def stretch_before(tokens: Tokens, first: int, index: int) -> list[Span]:
    """From the beginning of the sentence up to word ``index``, not included.

    Where two sentences were not told apart, from the beginning of the second.
    """
    parting, capital = tokens.parting, tokens.capital
    for place in range(index - 2, max(first, index - 60) - 1, -1):
        if parting[place] & STOP and capital[place + 1]:
            return [tokens.span(place + 1, index - 1)]
    return [tokens.span(first, index - 1)] if index > first else []
