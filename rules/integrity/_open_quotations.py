"""Quotation marks that open and that nothing closes."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import regex
from auditor_rules.integrity._damage import Damage

from auditor import Document, Quotation, RegionKind, Severity, Span

_SPEECH_VERBS = (
    r"(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|explained|explains|noted|notes|replied|argued|argues"
    r"|warned|warns|commented|ordered|recalled|insisted|stated|claimed|continued|remarked|cautioned|concluded|answered"
    r"|declared|admitted|observed|shouted|cried|whispered|joked|announced|confirmed|muttered|quipped)"
)
# Who speaks is not said inside the quotation: such a quotation should have ended before.
_SPEECH_TAG = regex.compile(
    rf"[,?!.]\s(?:(?:\p{{L}}[\p{{L}}.'’-]*,?\s){{1,8}}{_SPEECH_VERBS}\b|{_SPEECH_VERBS}\s\p{{L}})"
)
_SPEECH_LENGTH = 3_000  # characters of a quotation looked through for it
_CODE = regex.compile(r"[{}<>]|\w\(|;\s|\s=\s|\$\w|\\\\")
_CODE_LENGTH = 60  # characters of a quotation in which code shows itself
_GOES_ON = regex.compile(r"[.!?…][\"”’')]?\s*$")


def unclosed_quotations(doc: Document, cut: Sequence[Span]) -> Iterator[Damage]:
    """Quotations that nothing closes, unless the place is already said to be ``cut`` off."""
    for quotation, after in zip_longest(doc.quotations, doc.quotations[1:]):
        content = quotation.content.of(doc.text)
        if quotation.closed or not content.strip() or _is_continued(doc, quotation, after, content):
            continue
        if _CODE.search(content[:_CODE_LENGTH]):
            continue
        kind = doc.region_at(quotation.span.start)
        if kind not in (RegionKind.BODY, RegionKind.HEADING) or any(quotation.span.overlaps(span) for span in cut):
            continue
        inside = quotation.content.start + len(content) - len(content.lstrip())
        sentences = doc.sentences_touching(Span(inside, inside + 1))
        end = min(quotation.span.end, sentences[-1].end) if sentences else quotation.span.end
        yield Damage(
            Span(quotation.span.start, max(end, quotation.span.start + 1)),
            "A quotation mark opens here and nothing closes it, so nobody can tell where the speaker's words end.",
            "Close the quotation where the source does.",
            Severity.WARNING,
            0.85 if doc.text[quotation.span.start] in "“„«" else 0.7,
        )


def _is_continued(doc: Document, quotation: Quotation, after: Quotation | None, content: str) -> bool:
    """Does the speaker go on in the next paragraph, or in one that was joined on?"""
    joined_on = (
        after is not None
        and not doc.text[quotation.span.end : after.span.start].strip()
        and content.lstrip()[:1].isupper()
        and _GOES_ON.search(content[-8:]) is not None
    )
    if not (quotation.continues or joined_on):
        return False
    return "‘" in content or not _SPEECH_TAG.search(content[:_SPEECH_LENGTH])
