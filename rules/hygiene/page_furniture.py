"""hygiene/page_furniture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor import Document, Example, Hit, Region, RegionKind, Rule, Severity, Span

_NAMES = {
    RegionKind.FURNITURE: "menus, sharing buttons or notices of the page",
    RegionKind.COMMENT_FORM: "a comment form",
    RegionKind.RELATED: "links to other pages",
    RegionKind.EMBED: "left-overs of an embedded post or player",
}


class PageFurniture(Rule):
    """Clutter of the web page stands in the text.

    What it does: marks, block by block, what belongs to the page and not to the article: menus, sharing buttons,
    cookie notes, reading times, comment forms, teasers of other articles, left-overs of embedded posts. Headings
    of the article, captions, bylines, dates, credits, disclosures and the box about the author are left alone,
    and so is a single word like "News" that only looks like a menu.

    In a web page that was read as HTML it is a note, for there the page says itself what is not the article.

    Why: furniture is counted, quoted, indexed and learned from as if somebody had written it, and it shows that
    nobody looked at the copy.
    """

    severity = Severity.WARNING
    confidence = 0.9
    standard = (
        "C4 and FineWeb cleaning rules (policy and script notices, menu lines); The Trust Project: care in publication"
    )
    languages = frozenset()
    words_per_finding = 25
    examples = (
        Example(
            "[[Skip to main content]]\n\nHarbour wall to be rebuilt\n\nThe council of Selby Bay voted on "
            "Monday to rebuild "
            "the harbour wall, which two winter storms had left in pieces."
        ),
        Example(
            "Harbour wall to be rebuilt\n\n[[4 min read]]\n\nThe council of Selby Bay voted on Monday to "
            "rebuild the harbour "
            "wall, which two winter storms had left in pieces."
        ),
        Example(
            "The council of Selby Bay voted on Monday to rebuild the harbour wall, which two winter storms had left in "
            "pieces.\n\n[[Leave a Reply\n\nYour email address will not be published. Required fields are marked *]]"
        ),
        Example(
            "The state will test every well in Karimpur before the monsoon, the health secretary said on Friday in a "
            "statement.\n\n[[You may also like\n\nMangoes ripen early this year\n\nBus fares to rise from April]]"
        ),
        Example(
            "The state will test every well in Karimpur before the monsoon, the health secretary said on Friday in a "
            "statement.\n\n[[Share on Facebook\nTweet\nWhatsApp]]\n\nWells were last tested nine years ago, "
            "when one in "
            "eight held more arsenic than the law allows."
        ),
        Example(
            "[[We use cookies to improve your experience on our site.\n\nAccept all cookies]]\n\nA new map of "
            "the sea floor "
            "shows ridges that nobody had charted before, researchers reported on Wednesday."
        ),
        Example(
            "A new map of the sea floor shows ridges that nobody had charted before, researchers reported on "
            "Wednesday.\n\n"
            "[[Sign up for our newsletter\n\nEnter your email address\n\nSubscribe]]"
        ),
        Example(
            "A new map of the sea floor shows ridges that nobody had charted before, researchers reported on Wednesday."
            "\n\n[[© 2023 Tidewater Media. All rights reserved.]]"
        ),
        Example(
            "The minister resigned on Sunday after a week of protests in the capital, her office said.\n\n"
            "[[So that is that. What a week pic.twitter.com/Ab12Cd34Ef\n\n— Jo Brand (@jobrandnews) March 5, 2023]]\n\n"
            "Her deputy takes over until parliament has chosen a successor, which is expected to take a month."
        ),
        Example(
            "The minister resigned on Sunday after a week of protests in the capital, her office said.\n\n"
            "[[Advertisement]]\n\nHer deputy takes over until parliament has chosen a successor, which is "
            "expected in May."
        ),
        Example(
            "The minister resigned on Sunday after a week of protests in the capital, her office said.\n\n"
            "[[Read more: What the protests are about]]\n\nHer deputy takes over until parliament has chosen a "
            "successor, "
            "which is expected to take a month."
        ),
        Example(
            "The minister resigned on Sunday after a week of protests in the capital, her office said.\n\n"
            "Her deputy takes over until parliament has chosen a successor, which is expected to take a month.\n\n"
            "[[Back to top]]"
        ),
        Example(
            "A long night\n\nThe minister resigned on Sunday after a week of protests in the capital, her "
            "office said.\n\n"
            "What comes next\n\nHer deputy takes over until parliament has chosen a successor, which may take a month."
        ),
        Example(
            "By Ann Example\n\n12 March 2023\n\nThe minister resigned on Sunday after a week of protests in "
            "the capital, her "
            "office said."
        ),
        Example(
            "The minister resigned on Sunday after a week of protests in the capital, her office said.\n\n"
            "Additional reporting by Li Example in Paris. The views expressed are the author's own."
        ),
        Example(
            "Ingredients\n\nTwo eggs\n\nA cup of flour\n\nMilk\n\nMix the flour with the milk, add the eggs "
            "and let it rest."
        ),
        Example(
            "Comments from farmers were mixed. Related articles in the law set out who may sell raw milk, and "
            "people share "
            "the news on Facebook and by e-mail."
        ),
        Example(
            "The ferry leaves at noon and reaches the island before dark in calm weather.\n\nThe ferry at its "
            "pier. (Photo: "
            "Tidewater Media)\n\nTickets are sold on board."
        ),
        Example(
            "News\n\nThe parish newsletter has reported births, weddings and deaths in the valley since 1911, "
            "and it has "
            "never missed a month."
        ),
        Example(
            "The bridge will close for repairs in May, the county said, and buses will take another road until "
            "autumn.\n\n"
            "Ann Example\n\nAnn Example is a freelance writer who lives in Leeds and covers transport."
        ),
        Example(
            "Q: Why did you leave the bank?\n\nA: I wanted to build something that people could hold in their "
            "hands.\n\nQ: "
            "And do you miss it?\n\nA: Not for a day, to be honest with you."
        ),
        Example(
            "Search and rescue\n\nThe crew searched the coast for nine hours before the fog came in and the "
            "helicopter had "
            "to turn back.\n\nShare of the blame\n\nThe report says that both captains were at fault."
        ),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each run of furniture that nothing of the article interrupts."""
        for block in _blocks(doc.regions):
            names = [name for kind, name in _NAMES.items() if any(region.kind is kind for region in block)]
            end = block[-1].span.end
            while doc.text[end - 1].isspace():
                end -= 1
            yield Hit(
                Span(block[0].span.start, end),
                f"This is clutter of the web page, not the article: {' and '.join(names)}.",
                "Leave it out of the text.",
                # A page that was saved as it is has menus, and its structure tells them apart: nobody need tidy it.
                severity=Severity.INFO if doc.layout is not None else None,
            )


def _blocks(regions: Iterable[Region]) -> Iterator[list[Region]]:
    """Runs of furniture; markup in between does not end one."""
    block: list[Region] = []
    for region in regions:
        if region.kind.is_furniture:
            block.append(region)
        elif block and region.kind is not RegionKind.MARKUP:
            yield block
            block = []
    if block:
        yield block
