"""provenance/missing_publisher."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules.provenance._imprint import BEES, BREAD, BRIDGE, SCHOOLS, has_author, has_publisher, owes_imprint

from auditor import Document, Example, Hit, Rule, Severity, Span


class MissingPublisher(Rule):
    """Nobody answers for the text as its publisher.

    What it does: looks for a publisher in the document's metadata (its source or address), in an agency's credit
    in the dateline, a masthead with its date, a copyright line, and notes such as "first published in". A press
    release or public notice is published by the body that issues it. Where an author is named, a missing
    publisher is only a note.

    Why: without a publisher a reader can neither find the text again nor know what standards it was made by.
    Notices of fewer than fifty words are left alone.
    """

    severity = Severity.WARNING
    confidence = 0.75
    standard = "ICD 206: source descriptors; Journalism Trust Initiative CWA 17493: identity of the media outlet"
    languages = frozenset()
    examples = (
        Example(BRIDGE, whole=True),
        Example(f"Old bridge stays shut\n\n{BRIDGE}", whole=True),
        Example(f"Old bridge stays shut\n\nBy Jane Doe\n\n{BRIDGE}", whole=True),
        Example(f"Bees keep colours in mind\n\n3 May 2024\n\n{BEES}", whole=True),
        Example(f"Bread for the impatient\n\nPhoto: Example Pictures\n\n{BREAD}", whole=True),
        Example(f"{SCHOOLS}\n\nSource: news agencies", whole=True),
        Example(f"{BEES}\n\nLeave a Reply\n\nYour email address will not be published.", whole=True),
        Example(f"LONDON, May 3 - {BRIDGE}", whole=True),
        Example(f"{BREAD}\n\nSunita Pawar is a food writer and the author of two books.", whole=True),
        Example(SCHOOLS, metadata={"author": "Asha Rao", "date": "2024-05-03"}, whole=True),
        Example(f"LONDON, May 3 (Example Agency) - {BRIDGE}"),
        Example(f"(Reuters) \u2014 {BRIDGE}"),
        Example(f"NEW DELHI, 3 May 2024 (PTI): {SCHOOLS}"),
        Example(f"BOSTON, MA, May 3, 2024 /Example Wire/ -- {BEES}"),
        Example(f"{BREAD}\n\n\u00a9 2024 Example Media. All rights reserved."),
        Example(f"{BRIDGE}\n\nCopyright 2024 The Example Review"),
        Example(f"{BEES}\n\nThis article was first published in The Example Times."),
        Example(f"Schools to get new roofs\n\nBy Asha Rao, Example.com\n\n{SCHOOLS}"),
        Example(f"{BRIDGE}\n\nSource: Example News"),
        Example(f"{BRIDGE}\n\nWith Agence France-Presse"),
        Example(BEES, metadata={"source": "Example Science"}),
        Example(BREAD, metadata={"url": "https://example.org/bread"}),
        Example(f"The case for bees\n\nIda Moss\nNorthfield Business Weekly, 3 May 2024\n\n{BEES}"),
        Example(f"Bees keep colours in mind\n\nNorthfield Quarterly\n3 May 2024\n\n{BEES}"),
        Example(f"Bridge closed to lorries\n\nTernmouth Borough Council, public notice\n\n{BRIDGE}"),
        Example(f"FOR IMMEDIATE RELEASE\n\nBees keep colours in mind\n\n{BEES}"),
        Example(f"{SCHOOLS}\n\nMedia contact\n\nRavi Menon\n555 0110"),
        Example("The library is closed on Friday. Books can be left in the box beside the door."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit about the whole document where no publisher is known."""
        if owes_imprint(doc) and not has_publisher(doc):
            yield Hit(
                Span(0, 0),
                "Neither the text nor its metadata say who published it.",
                "Say where it was published: the outlet, agency or organisation that answers for it.",
                severity=Severity.INFO if has_author(doc) else None,
            )
