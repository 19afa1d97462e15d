"""provenance/missing_dateline."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules.provenance._imprint import BEES, BREAD, BRIDGE, SCHOOLS, is_dispatch, owes_imprint

from auditor import Document, Example, Hit, Measure, Rule, Severity, Span

_GOES_ON = regex.compile(r"\s?[)/]\s*(?:[\u2013\u2014:]|--?)\s*\S")


class MissingDateline(Rule):
    """An agency's report does not say where it was filed from.

    What it does: looks for a dateline, the place that opens a report ("GENEVA, May 3 (Example Agency) -"), and notes
    a report that opens with an agency's credit and names no place. Whether there is a dateline stands in the table
    of documents, as `datelines`: it is a point in a report's favour.

    Why: a dateline says that somebody was there. Most pages print none and need none, so its absence is a note at
    most, and only where the credit of an agency stands in its place.
    """

    severity = Severity.INFO
    confidence = 0.6
    standard = "AP Stylebook: datelines; The Trust Project: locally sourced; CWA 17493: place of origin"
    languages = frozenset()
    examples = (
        Example(f"(Reuters) \u2014 {BRIDGE}", whole=True),
        Example(f"(Reuters) - {BEES}", whole=True),
        Example(f"Old bridge stays shut\n\n(AP) \u2014 {BRIDGE}", whole=True),
        Example(f"May 3 (Example Agency) - {SCHOOLS}", whole=True),
        Example(f"Schools to get new roofs\n\nBy Asha Rao\n\n(Example Agency) -- {SCHOOLS}", whole=True),
        Example(f"/Example Wire/ -- {BEES}", whole=True),
        Example(f"Bread for the impatient\n\n(AFP) \u2013 {BREAD}", whole=True),
        Example(f"3 May 2024\n\n(Xinhua) -- {SCHOOLS}", whole=True),
        Example(f"UPDATE May 3 (Example Agency) - {BRIDGE}", whole=True),
        Example(f"(PTI): {SCHOOLS}", whole=True),
        Example(f"LONDON, May 3 (Example Agency) - {BRIDGE}"),
        Example(f"WASHINGTON (AP) \u2014 {BRIDGE}"),
        Example(f"NEW DELHI, 3 May 2024 (PTI): {SCHOOLS}"),
        Example(f"BOSTON, MA, May 3, 2024 /Example Wire/ -- {BEES}"),
        Example(f"Sao Paulo, 3 May (Example Agency) \u2014 {BRIDGE}"),
        Example(f"MEXICO CITY (AP) -- {BEES}"),
        Example(f"KYIV, Ukraine, May 3 (Example Agency) - {SCHOOLS}"),
        Example(BRIDGE),
        Example(f"{BRIDGE}\n\n(Reuters)"),
        Example(f"Bread for the impatient\n\nBy Jane Doe, Example.com\n\n{BREAD}"),
        Example(f"{BEES}\n\nSource: Example News"),
    )

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """Whether there is a dateline, and a hit about the whole document where one is missing."""
        has_dateline = doc.imprint.dateline is not None
        yield Measure("datelines", float(has_dateline))
        if not has_dateline and owes_imprint(doc) and is_dispatch(doc) and _opens_with_credit(doc):
            yield Hit(
                Span(0, 0),
                "This is an agency's report, and nothing says where it was filed from.",
                "Give the place in the dateline.",
            )


def _opens_with_credit(doc: Document) -> bool:
    """Does the report go on behind the credit, and is this not a line of its own below the text?"""
    publisher = doc.imprint.publisher
    return publisher is not None and _GOES_ON.match(doc.text, publisher.end) is not None
