"""provenance/missing_date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import regex
from auditor_rules.provenance._imprint import BEES, BREAD, BRIDGE, SCHOOLS, has_date, owes_imprint

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter", "fall")
MONTHS = tuple(
    "January February March April June July August September October November December".split()
)  # without May, which is a verb as well
RELATIVE = frozenset(
    {
        *(f"on {day}" for day in DAYS),
        *(f"{which} {time}" for which in ("last", "next") for time in ("week", "month", "year", *DAYS)),
        *("yesterday", "tomorrow", "earlier today", "last night", "this week", "this month", "this year"),
        *(f"{day}'s" for day in DAYS),
        *(f"{which} {season}" for which in ("this", "next", "last", "by next") for season in SEASONS),
        *(f"{when} {month}" for when in ("in", "since", "until", "by", "from") for month in MONTHS),
        *("days ago", "weeks ago", "months ago", "earlier this week", "earlier this month", "earlier this year"),
    }
)
MOST_QUOTED = 2

_FULL_DATE = regex.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2}(?!\d)|\b\d{1,2}(?:st|nd|rd|th)?\s+"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*|\b(?:19|20)\d\d-\d\d-\d\d\b"
)


class MissingDate(Rule):
    """Nothing says when the text was published.

    What it does: looks for a date of publication in the metadata, the address, a date line or a dateline, and for
    an update in the foot; dates inside the story do not count. Where the text says "on Tuesday" or "last week" with
    no date to count from, the message quotes it.

    Why: undated news cannot be checked against events and is passed off as new for years. Notices of fewer than
    fifty words are left alone, and a text without relative days is only noted.
    """

    severity = Severity.WARNING
    confidence = 0.8
    standard = "ICD 206: date of the source; Journalism Trust Initiative CWA 17493: date of publication"
    languages = frozenset()
    literals = RELATIVE
    examples = (
        Example(BRIDGE, whole=True),
        Example(f"Old bridge stays shut\n\nBy Jane Doe\n\n{BRIDGE}", whole=True),
        Example(f"Bees keep colours in mind\n\nCarla Marchetti, Science Editor\n\n{BEES}", whole=True),
        Example(f"WASHINGTON (AP) \u2014 {BRIDGE}", whole=True),
        Example(f"{SCHOOLS}\n\n\u00a9 2024 Example Media", whole=True),
        Example(
            f"The bridge of 3 May 2019 was a different story.\n\n{BRIDGE}\n\nThe council meets again in May.",
            whole=True,
        ),
        Example(f"{BREAD}\n\nRelated: our guide to flour", whole=True),
        Example(f"Catherine Shu\n\n2 days ago\n\n{BEES}", whole=True),
        Example(SCHOOLS, metadata={"author": "Asha Rao", "source": "Example Times"}, whole=True),
        Example(BRIDGE, metadata={"url": "https://example.org/news/old-bridge"}, whole=True),
        Example(
            f"{BEES}\n\nThe study began on 12 March 2021, when the hives were set up behind the library.", whole=True
        ),
        Example(f"Old bridge stays shut\n\nPublished 3 May 2024\n\n{BRIDGE}"),
        Example(f"Old bridge stays shut\n\n09 August 2023\n\n{BRIDGE}"),
        Example(f"Bees keep colours in mind\n\nMay 3, 2024 10:15 GMT\n\n{BEES}"),
        Example(f"Schools to get new roofs\n\nBy Asha Rao | Updated: 03-May-2024 09:12 IST\n\n{SCHOOLS}"),
        Example(f"Bread for the impatient\n\n2024-05-03\n\n{BREAD}"),
        Example(f"LONDON, May 3 (Example Agency) - {BRIDGE}"),
        Example(f"BOSTON, MA, May 3, 2024 /Example Wire/ -- {BEES}"),
        Example(f"{SCHOOLS}\n\nThis story was originally published on 3 May 2024."),
        Example(f"{BREAD}\n\nLast updated: 3rd May 2024"),
        Example(BRIDGE, metadata={"date": "2024-05-03"}),
        Example(BEES, metadata={"url": "https://example.org/2024/05/03/bees"}),
        Example("The library is closed on Friday. Books can be left in the box beside the door."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit about the whole document where no date of publication is known."""
        if not owes_imprint(doc) or has_date(doc):
            return
        floating = list(islice(_floating_days(doc), MOST_QUOTED))
        quoted = " and ".join(
            f"\u201c{span.of(doc.text)}\u201d (line {doc.position(span.start)[0]})" for span in floating
        )
        message = "Nothing says when this was published"
        message += f", so nobody can tell which day {quoted} means." if floating else "."
        yield Hit(Span(0, 0), message, "Give the date of publication.", severity=None if floating else Severity.INFO)


def _floating_days(doc: Document) -> Iterator[Span]:
    """Relative days in the writer's own voice, in sentences that give no date of their own."""
    for _, span in doc.find(RELATIVE):
        if doc.is_quoted(span) or doc.region_at(span.start) is not RegionKind.BODY:
            continue
        sentences = doc.sentences_touching(span)
        if not any(_FULL_DATE.search(doc.text, sentence.start, sentence.end) for sentence in sentences):
            yield span
