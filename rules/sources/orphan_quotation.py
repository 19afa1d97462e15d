"""sources/orphan_quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor_rules.sources._sourcing import excerpt

from auditor import Document, Example, Hit, Quotation, RegionKind, Rule, Severity

_SIGNED = re.compile(r"[\s>*_]*(?:--|\u2014|\u2013|-)\s*[^\W\d_]")
LEAST_WORDS = 7  # fewer are a title, a term or a label


class OrphanQuotation(Rule):
    """A quotation stands there without anybody who said it.

    What it does: finds quoted sentences of seven words or more that no source before, after or around them
    covers.

    Why: words in quotation marks are somebody's; a reader has to know whose, and where they were said.

    What it leaves alone: single words and phrases in quotation marks, titles, and quotations that go on from a
    speaker in the sentences before.
    """

    severity = Severity.WARNING
    confidence = 0.65
    standard = "AP Stylebook: attribute quotations; BBC Editorial Guidelines: identify sources"
    examples = (
        Example("The hall was full.\n\n[[“We were never asked about any of this.”]]\n\nThe vote is in May."),
        Example(
            "The hall was full. The lights went out. The doors stayed shut. [[“Nobody in this town will "
            "forget that night.”]]"
        ),
        Example("[[“There is no money left for the roads this year.”]]\n\nThe budget passed at noon."),
        Example(
            "Rain fell on the valley.\n\n[[“It was the worst flood that anyone here can remember.”]]\n\nThe "
            "river fell again."
        ),
        Example(
            'The shop closed at six.\n\n[["They took everything that was not nailed to the floor."]]\n\nIt '
            "opens in June."
        ),
        Example("The pier is gone.\n\n[[“You could see it from the church on a clear day.”]]\n\nWork begins soon."),
        Example("A bus stood across the road.\n\n[[“Everybody ran towards the bridge when the siren began.”]]"),
        Example("The deal is done.\n\n[[“This is a great day for the company and its people!”]]\n\nShares rose."),
        Example(
            "The field was empty.\n\n[[“I would rather lose my seat than vote for that.”]]\n\nThe bill "
            "comes back in autumn."
        ),
        Example(
            "Snow closed the pass.\n\n[[“We had to leave the lorries where they were.”]]\n\nThe road opened on Sunday."
        ),
        Example("“We were never asked about any of this,” said Ana Ruiz."),
        Example("Ana Ruiz said: “We were never asked about any of this.”"),
        Example(
            "Ana Ruiz was angry. “We were never asked about any of this,” she said. “Not once in all these "
            "years did they call.”"
        ),
        Example("Ana Ruiz said she had waited.\n\n“We were never asked about any of this.”"),
        Example("The film “A Long Way Down to the Sea Again” opens in May."),
        Example("The so-called “miracle” came late."),
        Example("“We were never asked about any of this.” Ana Ruiz sounded tired when she said that."),
        Example("In the words of Ana Ruiz, “we were never asked about any of this”."),
        Example("The notice said: “Nobody may enter the hall after the bell.”"),
        Example("“We were never asked,” Ruiz said.\n\n“Not once in all these years did they call.”"),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each quoted sentence that nobody says."""
        if not doc.quotations:
            return
        covered = sorted([(span.start, span.end) for one in doc.attributions for span in one.content])
        position = 0
        furthest = 0
        for quotation in doc.quotations:
            while position < len(covered) and covered[position][0] < quotation.content.end:
                furthest = max(furthest, covered[position][1])
                position += 1
            if furthest > quotation.content.start or not _is_statement(doc, quotation):
                continue
            if doc.region_at(quotation.span.start) is not RegionKind.BODY:
                continue
            yield Hit(
                quotation.span,
                f"Nobody is said to have said this: “{excerpt(doc, quotation.content, 60)}”.",
                "Say who said it, where and when.",
            )


def _is_statement(doc: Document, quotation: Quotation) -> bool:
    """Is it a whole sentence, and no title or phrase?"""
    content = quotation.content.of(doc.text).strip()
    if len(doc.words.within(quotation.content)) < LEAST_WORDS or not content[:1].isupper():
        return False
    around = doc.text[max(0, quotation.span.start - 3) : quotation.span.start].rstrip()[-1:]
    if around == ":" or _SIGNED.match(doc.text, quotation.span.end):
        return False
    ending = doc.text[max(quotation.content.start, quotation.content.end - 1) : quotation.span.end + 1]
    words = content.split()
    capitals = sum(word[:1].isupper() for word in words)
    return any(mark in ending for mark in ".!?\u2026") and capitals <= len(words) / 2
