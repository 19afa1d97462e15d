"""Which of two documents with the same wording owes the other a credit: told by credits and dates alone."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from auditor import Document

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = regex.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = regex.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b")
_MONTH_FIRST = regex.compile(r"\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")

_SPOKEN_TO = r"\b(?:told|tells|informed|spoke to|speaking to|interview with)\s(?:the\s)?"

LEAST_NAME = 3  # characters; shorter ones are found in any text

# Agencies whose reports newspapers print by right; as they sign.
AGENCIES = frozenset(
    {"associated press", "reuters", "agence france-presse", "afp", "united press international", "press association",
     "pa media", "bloomberg news", "xinhua", "kyodo", "press trust of india", "pti", "dpa", "efe", "ansa", "tass",
     "voice of america", "voa", "canadian press", "australian associated press", "aap", "yonhap", "anadolu"}
)  # fmt: skip


Date = tuple[int, int, int]
"""Year, month and day."""

Origin = tuple[str, frozenset[str], Date | None]
"""The publisher of a document in lower case, the news agencies that it names, and its date."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Who owes whom. ``message`` takes the number of ``words`` and the ``other`` document."""

    pays: bool
    message: str
    suggestion: str


CREDITED = Standing(
    False,
    "These {words} words also stand in {other}, which is credited here.",
    "Count the two as one source.",
)
CREDITS_US = Standing(
    False,
    "These {words} words also stand in {other}, which credits this document.",
    "Count the two as one source.",
)
OLDER = Standing(
    False,
    "These {words} words also stand in {other}, which came later.",
    "Count the two as one source.",
)
OWN = Standing(
    False,
    "These {words} words also stand in {other}, of the same publisher.",
    "Count the two as one source.",
)
AGENCY = Standing(
    False,
    "These {words} words also stand in {other}; both name the same news agency.",
    "Count the two as one source, and take the agency's own text.",
)
OWES = Standing(
    True,
    "These {words} words stand in {other}, which is older and is not credited here.",
    "Credit the other document, or write it anew.",
)
SAME_DAY = Standing(
    False,
    "These {words} words also stand in {other}, which is of the same day; neither credits the other.",
    "Find out which came first, and count the two as one source.",
)
UNDATED = Standing(
    False,
    "These {words} words also stand in {other}; neither credits the other, and not both are dated.",
    "Find out which came first, and count the two as one source.",
)


def standing(doc: Document, other: Document) -> Standing:
    """How ``doc`` stands to ``other``, with which it shares wording."""
    (publisher, agencies, date), (theirs, their_agencies, their_date) = doc.kept(origin), other.kept(origin)
    if publisher and publisher == theirs:
        return OWN
    if theirs and _names(doc, theirs):
        return CREDITED
    if publisher and _names(other, publisher):
        return CREDITS_US
    if agencies & their_agencies:
        return AGENCY
    return _by_date(date, their_date)


def _by_date(date: Date | None, theirs: Date | None) -> Standing:
    if not (date and theirs):
        return UNDATED
    if date == theirs:
        return SAME_DAY
    return OWES if date > theirs else OLDER


def origin(doc: Document) -> Origin:
    """Where a document says that it comes from; ``doc.kept`` keeps it for all rules."""
    return _publisher(doc), frozenset(literal for literal, _ in doc.find(AGENCIES)), _date(doc)


def _publisher(doc: Document) -> str:
    if doc.metadata.get("source"):
        return " ".join(doc.metadata["source"].lower().split())
    stated = doc.imprint.publisher
    return " ".join(stated.of(doc.folded).split()) if stated else ""


def _names(doc: Document, publisher: str) -> bool:
    """Is the publisher named anywhere, also as the name in its web address, and not only as whom somebody told?

    "She told Acme News" on another site is what a copy leaves of the original, and no credit. Nor is "the sun" one of
    The Sun: names begin with a capital, but for those of sites.
    """
    names = {publisher, publisher.removeprefix("the "), publisher.removeprefix("www.").split(".")[0]}
    return any(
        "." in name or not doc.text[match.start()].islower()
        for name in names
        if len(name) >= LEAST_NAME and name in doc.folded
        for match in regex.finditer(rf"(?<!\w)(?<!{_SPOKEN_TO}){regex.escape(name)}(?!\w)", doc.folded)
    )


def _date(doc: Document) -> Date | None:
    """When it was published, from the metadata or the text's own imprint."""
    stated = doc.metadata.get("date", "").lower()
    if not stated and doc.imprint.date:
        stated = doc.imprint.date.of(doc.folded)
    if match := _ISO.search(stated):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _DAY_FIRST.search(stated)) and match[2] in _MONTHS:
        return int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1])
    if (match := _MONTH_FIRST.search(stated)) and match[1] in _MONTHS:
        return int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2])
    return None
