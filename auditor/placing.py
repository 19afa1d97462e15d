"""Hits become findings: where they stand, the words around them, and a fingerprint that outlives edits elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from auditor.document import Document
from auditor.finding import FINGERPRINTED, Finding, Hit, Severity, fingerprint
from auditor.rule import AnyRule
from auditor.span import Span
from auditor.text.regions import RegionKind

EXCERPT_LENGTH = 300  # characters of a finding's words that reports quote
CONTEXT_MARGIN = 300  # characters of the sentence kept on either side of a finding


def place(
    document: Document, placed: Iterable[tuple[AnyRule, Hit]], region_at: Callable[[int], RegionKind]
) -> tuple[Finding, ...]:
    """Hits as findings of ``document``, sorted by place, then rule; ``region_at`` says what stands at an offset."""
    ordered = sorted(placed, key=lambda pair: (pair[1].span, pair[0].id, pair[1].message))
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    findings = []
    for rule, hit in ordered:
        span = hit.span
        touched = document.sentences_touching(span) if len(span) else []
        around = Span(min([span.start, *(s.start for s in touched)]), max([span.end, *(s.end for s in touched)]))
        block = _block(document.folded, around)
        number = numbers[rule.id, block]
        numbers[rule.id, block] += 1
        line, column = document.position(span.start)
        in_author_box = len(span) > 0 and region_at(span.start) is RegionKind.AUTHOR_BOX
        severity = Severity.INFO if in_author_box else rule.fixed_severity or hit.severity or rule.severity
        cost = rule.weight
        if rule.words_per_finding:
            cost *= len(document.words.within(span)) / rule.words_per_finding
        findings.append(
            Finding(
                document=document.id,
                rule=rule.id,
                span=span,
                severity=severity,
                confidence=rule.confidence if hit.confidence is None else hit.confidence,
                line=line,
                column=column,
                place=document.place(span.start),
                excerpt=cut(span.of(document.text), EXCERPT_LENGTH),
                context=_context(document.text, span, around),
                message=hit.message,
                suggestion=hit.suggestion,
                standard=rule.standard,
                fingerprint=fingerprint(rule.id, block, number),
                cost=cost,
                related=hit.related,
                link=hit.link,
            )
        )
    return tuple(findings)


def _block(folded: str, around: Span) -> str:
    """What a fingerprint is made of: the head of the sentences, white space folded.

    A sentence may be the whole of a long text with a finding in every word, so no more of it is looked at than
    counts; four times as much allows for white space.
    """
    return " ".join(folded[around.start : min(around.end, around.start + 4 * FINGERPRINTED)].split())[:FINGERPRINTED]


def cut(text: str, length: int = EXCERPT_LENGTH) -> str:
    """``text``, or its head and an ellipsis if it is longer."""
    return text if len(text) <= length else text[:length] + "\u2026"


def _context(text: str, span: Span, around: Span) -> str:
    if span.start == span.end:
        return ""
    start, end = max(around.start, span.start - CONTEXT_MARGIN), min(around.end, span.end + CONTEXT_MARGIN)
    context = (
        text[start:end] if end - start <= 4 * CONTEXT_MARGIN else text[start : start + 4 * CONTEXT_MARGIN] + "\u2026"
    )
    return ("\u2026" if start > around.start else "") + context + ("\u2026" if end < around.end else "")
