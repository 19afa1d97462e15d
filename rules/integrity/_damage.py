"""What every kind of damage has in common: a place, and what an editor would say of it."""

from __future__ import annotations

from dataclasses import dataclass

from auditor import Document, RegionKind, Severity, Span

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


def letters_before(text: str, end: int, first: int, most: int) -> int:
    """Where the letters begin that stand right before ``end``, not before ``first`` and at most ``most`` of them."""
    start, first = end, max(first, end - most)
    while start > first and text[start - 1].isalpha():
        start -= 1
    return start


def article(doc: Document) -> tuple[Span, ...]:
    """The article, cut where furniture or markup stands; use ``doc.shared(article)``."""
    stretches: list[Span] = []
    open_at = -1  # where the stretch begins that goes on
    end = 0
    for region in doc.regions:
        if region.kind.is_furniture or region.kind is RegionKind.MARKUP:
            if open_at >= 0:
                stretches.append(Span(open_at, end))
            open_at = -1
            continue
        if open_at < 0:
            open_at = region.span.start
        end = region.span.end
    return tuple(stretches if open_at < 0 else [*stretches, Span(open_at, end)])


def running_text(doc: Document) -> tuple[Span, ...]:
    """The paragraphs of the article without headings, lists and captions; use ``doc.shared(running_text)``."""
    return tuple(region.span for region in doc.regions if region.kind is RegionKind.BODY)
