"""The imprint: what the text itself says of its title, author, date and publisher.

It stands above the article (byline, date line, dateline) and below it (credit, copyright, author box), so only
lines there are looked at, a bounded number of them, each cut to a bounded length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import regex

from auditor.span import Span
from auditor.text.fold import fold
from auditor.text.imprint.finder import LONGEST_LINE, Finder, start_of
from auditor.text.imprint.patterns import BY, DATE, DATE_LABEL, PICTURE, date_in
from auditor.text.regions import Region, RegionKind

HEAD_LINES = 30  # above the first long paragraph
HEAD_PARAGRAPHS = 2  # long ones, where a dateline may stand and between which a byline may
FOOT_LINES = 30  # below the last long paragraph
LAST_LINES = 15  # of the page, where the copyright stands
FURTHER_LINES = 80  # of the page, where it may stand above long lists of links
LONG_WORDS = 25  # a paragraph of so many words is running text
LONGEST_TITLE = 25  # words

_LINE = regex.compile(r"[^\r\n]+")
_ELSEWHERE = frozenset({RegionKind.RELATED, RegionKind.COMMENT_FORM, RegionKind.EMBED})


@dataclass(frozen=True, slots=True)
class Imprint:
    """Each field is where the text says it, or None; ``date`` is that of publication, not one in the story."""

    title: Span | None = None
    author: Span | None = None
    date: Span | None = None
    publisher: Span | None = None
    dateline: Span | None = None  # the place that the report was filed from


def imprint(text: str, paragraphs: Sequence[Span], regions: Sequence[Region], folded: str | None = None) -> Imprint:
    """What the head and the foot of the text say about where it comes from.

    ``folded`` is the folded text, if it is at hand.
    """
    shown = _shown(text, paragraphs, regions)
    spans = [span for span, _ in shown]
    # A notice about cookies above the headline is long, too.
    apart = (RegionKind.AUTHOR_BOX, RegionKind.FURNITURE)
    own = [number for number, (_, kind) in enumerate(shown) if kind not in apart]
    leads = list(islice((number for number in own if _is_long(text, spans[number])), HEAD_PARAGRAPHS))
    first = leads[0] if leads else len(spans)
    last = next((number for number in reversed(own) if _is_long(text, spans[number])), len(spans) - 1)
    between = spans[first + 1 : leads[-1]] if leads else []
    above = list(_lines(text, [*spans[max(0, first - HEAD_LINES) : first], *between[:HEAD_LINES]]))[-2 * HEAD_LINES :]
    below = list(islice(_lines(text, spans[last + 1 : last + 1 + FOOT_LINES]), FOOT_LINES))
    finder = Finder(text, fold(text) if folded is None else folded)
    finder.head(above, "\n".join(line.of(text) for line in below))
    for number in leads or range(min(HEAD_PARAGRAPHS, len(spans))):
        finder.lead(spans[number])
    if len(leads) > 1:
        finder.last_paragraph(start_of(spans[last]))
    finder.foot(below)
    finder.end(paragraphs[-LAST_LINES:])
    finder.end(paragraphs[-FURTHER_LINES:-LAST_LINES][::-1])
    before = spans[first].start if leads else len(text)
    headings = [span for span, kind in shown if kind is RegionKind.HEADING and span.start < before]
    heading = next((span for span in headings if not DATE.match(text, span.start, span.end)), None)
    return Imprint(
        heading or _title(text, above, finder),
        finder.author or finder.likely_author,
        finder.date,
        finder.publisher,
        finder.dateline,
    )


def _shown(text: str, paragraphs: Sequence[Span], regions: Sequence[Region]) -> list[tuple[Span, RegionKind]]:
    """The paragraphs that speak of this article, with their kind; of markup, only the front matter does."""
    starts = [region.span.start for region in regions]
    shown = []
    for number, span in enumerate(paragraphs):
        place = bisect_right(starts, span.start) - 1
        kind = regions[place].kind if place >= 0 else RegionKind.BODY
        front_matter = number == 0 and text.startswith("---", span.start)
        if kind not in _ELSEWHERE and (kind is not RegionKind.MARKUP or front_matter):
            shown.append((span, kind))
    return shown


def _is_long(text: str, span: Span) -> bool:
    """Is the paragraph running text? Its beginning tells; a line of links has no full stop."""
    opening = text[span.start : min(span.end, span.start + 1000)]
    is_sentence = "." in opening or "!" in opening or "?" in opening or "\u3002" in opening
    return is_sentence and len(opening.split(None, LONG_WORDS - 1)) == LONG_WORDS


def _lines(text: str, spans: Iterable[Span]) -> Iterable[Span]:
    """The lines of short paragraphs, without white space around them, each cut to what is looked at."""
    for span in spans:
        for match in islice(_LINE.finditer(text, span.start, span.end), 2 * HEAD_LINES):
            content = match[0][: 2 * LONGEST_LINE]
            start = match.start() + len(content) - len(content.lstrip())
            end = match.start() + len(content.rstrip())
            if start < end:
                yield start_of(Span(start, end))


def _title(text: str, above: Sequence[Span], finder: Finder) -> Span | None:
    """The first of the lines like headlines that stand together above the byline, or else above the article."""
    imprinted = [span.start for span in (finder.author, finder.date) if span]
    before = [line for line in above if not imprinted or line.start < min(imprinted)]
    title = None
    for line in reversed(before[-12:] or above[:12]):
        if _is_headline(line.of(text)):
            title = line
        elif title:
            break
    return title


def _is_headline(line: str) -> bool:
    words = line.split()
    return (
        4 <= len(words) <= LONGEST_TITLE
        and (line[0].isalnum() or line[0] in "'\"\u2018\u201c")
        and not (
            line.endswith((".", ":", ","))
            or BY.match(line)
            or DATE_LABEL.match(line)
            or date_in(line)
            or PICTURE.search(line)
        )
    )
