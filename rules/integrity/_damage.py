"""What every kind of damage has in common: a place, and what an editor would say of it."""

from __future__ import annotations

from dataclasses import dataclass

from auditor import Severity, Span

_MOST_SHOWN = 30  # characters of a damaged word that a finding shows on either side


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged place and what an editor would say of it."""

    span: Span
    message: str
    suggestion: str
    severity: Severity
    confidence: float


def whole_word(text: str, start: int, end: int, first: int, stop: int) -> Span:
    """The damaged word around ``start`` to ``end``, with what is joined to it, inside ``first`` to ``stop``."""
    first, stop = max(first, start - _MOST_SHOWN), min(stop, end + _MOST_SHOWN)
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < stop and not text[end].isspace() and text[end] not in ".,;:!?()[]":
        end += 1
    return Span(start, end)
