"""provenance/missing_byline."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules.provenance._imprint import (
    BEES,
    BREAD,
    BRIDGE,
    SCHOOLS,
    has_author,
    has_publisher,
    is_dispatch,
    is_issued,
    owes_imprint,
)
from auditor_rules.provenance._signatures import may_be_signed

from auditor import Document, Example, Hit, Rule, Severity, Span


class MissingByline(Rule):
    """Nobody is named as the author.

    What it does: looks for an author in the document's metadata, in a byline or author box, and in a credit such
    as "(Reporting by ...)". Any line above or below the article that somebody may have signed counts as well: a pen
    name behind "by" or "Author:", a name beside a date or a role. Where a publisher is known the finding is less
    sure, since some houses print without names; dispatches of agencies, and notices and releases that a body issues
    as its own, are only noted.

    Why: readers judge a report by who made it, and need somebody to turn to when it is wrong. Notices of fewer
    than fifty words are left alone.
    """

    severity = Severity.WARNING
    confidence = 0.8
    standard = "NewsGuard: names of content creators; Journalism Trust Initiative CWA 17493: byline; Trust Project"
    languages = frozenset()
    examples = (
        Example(BRIDGE, whole=True),
        Example(f"Old bridge stays shut\n\n{BRIDGE}", whole=True),
        Example(f"Bees keep colours in mind\n\n3 May 2024\n\n{BEES}", whole=True),
        Example(f"Schools to get new roofs\n\nBy Our Special Correspondent\n\n{SCHOOLS}", whole=True),
        Example(f"Bread for the impatient\n\nBy admin\n\n{BREAD}", whole=True),
        Example(f"{BRIDGE}\n\n\u00a9 2024 Example Media. All rights reserved.", whole=True),
        Example(f"LONDON, May 3 (Example Agency) - {BRIDGE}", whole=True),
        Example(f"Bees keep colours in mind\n\n{BEES}\n\nSource: Example News", whole=True),
        Example(f"By the river\n\n{BRIDGE}", whole=True),
        Example(f"Share this\n\nHome\n\nNews\n\nSchools to get new roofs\n\n{SCHOOLS}\n\nRead more", whole=True),
        Example(SCHOOLS, metadata={"source": "Example Times", "date": "2024-05-03"}, whole=True),
        Example(f"Old bridge stays shut\n\nBy Jane Doe\n\n{BRIDGE}"),
        Example(f"BEES KEEP COLOURS IN MIND\n\nBY ZO\u00cb O'BRIEN-M\u00dcLLER\n\n{BEES}"),
        Example(f"Schools to get new roofs\n\nR. K. Narayanan, Staff Reporter\n\n{SCHOOLS}"),
        Example(f"Bread for the impatient\n\nWords by Ludwig van der Berg\n\n{BREAD}"),
        Example(f"Old bridge stays shut\n\nBy\n\nMary Okafor\n\nMay 3, 2024\n\n{BRIDGE}"),
        Example(f"Bees keep colours in mind\n\nCarla Marchetti\n\nScience Editor\n\n{BEES}"),
        Example(f"LONDON, May 3 (Example Agency) - {BRIDGE}\n\n(Reporting by Jane Doe; editing by John Roe)"),
        Example(f"{BREAD}\n\nSunita Pawar is a food writer and the author of two books."),
        Example(f"{BEES}\n\nAbout the author\n\nLaura Brandt writes about animals. She lives in Chicago."),
        Example(SCHOOLS, metadata={"author": "Asha Rao"}),
        Example(f"Who holds the purse strings?\n\nEditorial Board\n\n{BRIDGE}"),
        Example(f"Bees keep colours in mind\n\nNorthfield Quarterly\n3 May 2024\n\n{BEES}", whole=True),
        Example(f"{BRIDGE}\n\nMedia Contact\nRoe Ash\nDirector of Communications\npress@firm.example", whole=True),
        Example(f"{BEES}\n\nPress enquiries:\n\nIda Moss, editor of the annual report", whole=True),
        Example(f"The case for bees\n\nIda Moss\nNorthfield Business Weekly, 3 May 2024\n\n{BEES}"),
        Example("The library is closed on Friday. Books can be left in the box beside the door."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit about the whole document where no author is named."""
        if owes_imprint(doc) and not has_author(doc) and not may_be_signed(doc):
            known = has_publisher(doc)
            signed = known and (is_issued(doc) or is_dispatch(doc))
            yield Hit(
                Span(0, 0),
                "No author is named, only a publisher." if known else "No author is named, nor a publisher.",
                "Name who wrote it, or which agency it comes from.",
                severity=Severity.INFO if signed else None,
                confidence=0.6 if known else None,
            )
