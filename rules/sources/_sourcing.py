"""What the rules on sources share: which attributions they judge, and a few small questions about them."""

from __future__ import annotations

import re
from bisect import bisect_left

from auditor import Attribution, Document, RegionKind, SourceType, Span

NAMED = frozenset({SourceType.NAMED_PERSON, SourceType.ORGANISATION, SourceType.DOCUMENT, SourceType.ROLE})

_DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|"
    r"October|November|December|Jan|Feb|Sept?|Oct|Nov|Dec|yesterday|today|in (?:19|20)\d\d|May \d|\d May|in May)\b"
)
_ARTICLE = frozenset({RegionKind.BODY, RegionKind.HEADING, RegionKind.CAPTION})


class Taken:
    """Places that already have a finding; asked and added to in logarithmic time."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, span: Span) -> bool:
        """Take the place, unless it touches one that is taken."""
        index = bisect_left(self._starts, span.end)
        if index and self._ends[index - 1] > span.start:
            return False
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)
        return True


def in_article(doc: Document) -> tuple[Attribution, ...]:
    """The attributions of the article itself, headings and captions with it, by speakers outside quotations.

    What somebody says in a turn of an interview ("A: People think ...") is quoted as well.
    """
    return doc.shared(_in_article)


def _in_article(doc: Document) -> tuple[Attribution, ...]:
    placed = ((one, (one.source or one.cue or one.content)[0]) for one in doc.attributions)
    turns = _Turns(doc)
    return tuple(
        one
        for one, place in placed
        if doc.region_at(place.start) in _ARTICLE and not doc.is_quoted(place) and not turns.hold(place)
    )


class _Turns:
    """What speakers say behind their name and a colon; such turns come in order and do not overlap."""

    def __init__(self, doc: Document) -> None:
        told = [one for one in doc.attributions if one.source and one.content and not one.cue]
        spans = sorted(one.content[0] for one in told if doc.text.startswith(":", one.source[0].end))
        spans = spans if len(spans) > 1 else []  # one alone may be a heading: "Yeast: Moving Forward"
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def hold(self, place: Span) -> bool:
        index = bisect_left(self._starts, place.start + 1) - 1
        return index >= 0 and place.end <= self._ends[index]


MARGIN = 1000  # characters of a sentence that are looked at on either side of a source


def with_cue(one: Attribution) -> Span:
    """The source and its cue, from the first word of either to the last."""
    parts = (*one.source, *one.cue)
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def sentence_of(doc: Document, span: Span) -> Span:
    """The sentence in which ``span`` begins, or what is near ``span`` of one that does not end."""
    touching = doc.sentences_touching(Span(span.start, span.start + 1))
    sentence = touching[0] if touching else span
    return Span(max(sentence.start, span.start - MARGIN), min(sentence.end, span.end + MARGIN))


def is_dated(doc: Document, one: Attribution) -> bool:
    """Does the sentence of the attribution say when it was said?"""
    sentence = sentence_of(doc, with_cue(one))
    return bool(_DATED.search(doc.text, sentence.start, sentence.end))


def excerpt(doc: Document, span: Span, most: int = 80) -> str:
    """The words at ``span`` for a message, on one line and not too long."""
    words = " ".join(span.of(doc.text).split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " \u2026"
