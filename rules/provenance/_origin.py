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


Origin = tuple[str, frozenset[str], tuple[int, int, int] | None]
"""The publisher of a document in lower case, the news agencies that it names, and year, month and day."""


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
COPIED_FROM = Standing(
    False,
    "These {words} words also stand in {other}, which came later or credits this document.",
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
UNKNOWN = Standing(
    False,
    "These {words} words also stand in {other}, and neither credits the other.",
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
        return COPIED_FROM
    if agencies & their_agencies:
        return AGENCY
    if date and their_date and date != their_date:
        return OWES if date > their_date else COPIED_FROM
    return UNKNOWN


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

    "She told Acme News" on another site is what a copy leaves of the original, and no credit.
    """
    names = {publisher, publisher.removeprefix("the "), publisher.removeprefix("www.").split(".")[0]}
    return any(
        name in doc.folded and regex.search(rf"(?<!\w)(?<!{_SPOKEN_TO}){regex.escape(name)}(?!\w)", doc.folded)
        for name in names
        if len(name) >= LEAST_NAME
    )


def _date(doc: Document) -> tuple[int, int, int] | None:
    """Year, month and day of publication, from the metadata or the text's own imprint."""
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
