"""Lines that may sign a text, for judgements that nobody does: any doubt counts.

The imprint names an author only where it can be sure who it is. Here a pen name, a house beside "by", or a name
beside a date or a role is enough, wherever it stands around the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import regex
from auditor_rules._masks import paragraph_words

from auditor import Document, RegionKind, Span

LONG_WORDS = 25  # a paragraph of so many words is running text
HEAD_PARAGRAPHS = 3  # long ones, above and between which a byline may stand
MOST_LINES = 60  # above the first of them, and below the last
LONGEST_LINE = 120  # characters
NEIGHBOURS = 2  # lines above and below, in which a date or role may stand beside a name

_ARTICLE = (RegionKind.BODY, RegionKind.HEADING)
_ELSEWHERE = (RegionKind.RELATED, RegionKind.COMMENT_FORM, RegionKind.EMBED)

_LINE = regex.compile(r"[^\r\n]+")
_BEHIND_BY = r"(?:(?:(?:written|posted|published|submitted|reported|compiled|story|words|text)\s+)?by|von|vom|par|por)"
_LABEL = (
    rf"(?:{_BEHIND_BY}\b\s*:?|(?:the\s+)?(?:authors?|autor(?:in|en)?|auteur|autore)\b\s*:?"
    r"|(?:writers?|words|text|story|reporters?|columnists?|contributors?)\s*:)"
)
# Nobody signs with these: "By our correspondent", "By admin".
_NOBODY = (
    r"(?i:(?:our|the|an?|staff|special|web|news|editorial|guest|admin|administrator|editors?|agencies|agency|desk|bureau"
    r"|team|correspondents?|reporters?|writers?|contributors?|anonymous|unknown|user|nobody|photos?|video"
    r"|e-?mail|mail|phone|post|sms|whatsapp|rss)\b)"
)
# What others than authors do, and what readers are asked to do.
_NO_BYLINE = regex.compile(
    r"(?i)\b(?:share|follow|subscribe|contact|search|sort|browse|powered|designed?|developed|theme|hosted|built|photos?"
    r"|photographs?|images?|pictures?|videos?|illustrations?|graphics?|copyright|sponsored|presented|operated)\b|\u00a9"
)
# At the head of the line or after few words, or behind a mark, a date or a time: deeper in a sentence it is no byline.
_BY = regex.compile(
    rf"(?:^\W*(?:\S+\s+){{0,3}}?|[^\p{{L}}\p{{N}}\s'\u2019]\s*|\d\s*|(?<=\d\s?[ap]m)\s+)(?i:{_LABEL})[\s|]*(?!{_NOBODY})(?:[\p{{Lu}}@]|(?<=(?i:posted|written|submitted)\s+by\s+)\p{{L}})"
)
_SIGNS_OF_BY = (  # one of these, in small letters, stands in every label
    *("by", "von", "vom", "par", "por", "autor", "author", "auteur", "writer", "words", "text", "story", "reporter"),
    *("columnist", "contributor"),
)
_LABEL_ALONE = regex.compile(rf"(?i)\W*{_LABEL}[\s|]*")
_SIGNER = regex.compile(rf"(?!{_NOBODY})[\p{{L}}@][^.!?]{{1,60}}")
_PARTICLE = r"(?:de|da|di|do|dos|du|del|della|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|af|av|zu|y|e|and|und|&)"
_WORD = r"(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}]*+(?:['\u2019-]\p{L}[\p{L}\p{M}]*+)*+)"
# "Jane Doe", "Dr. J. R. van der Berg, PhD"; the role may follow.
_NAME = regex.compile(rf"(?:\p{{Lu}}\p{{Ll}}{{1,4}}\.\s+)?{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}}")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?"
_BESIDE = regex.compile(
    rf"(?i)\b(?:19|20)\d\d\b|\b{_MONTH}\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|\b\d{{1,2}}:\d\d|\bago\b"
    r"|\b(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|bureau|author|blogger|producer|fellow"
    r"|analyst|professor|lecturer|director|founder|president|researcher|phd|min(?:ute)?s?\s+read)\b|@\w"
)
# Below such a heading stands whom to ask, which is not who wrote.
_CONTACT = regex.compile(
    r"(?i)\W*(?:(?:media|press|news|public|pr|investor)\s+)?(?:relations\s+)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))"
    r"(?:\s+(?:details|information|persons?|for\s+(?:the\s+)?(?:media|press|editors|journalists)))?\W*"
)
_BREAK = regex.compile(r"\s*(?:$|[,|/(@\u00b7\u2022]|\s[-\u2013\u2014]\s)")
# Capitals that make a menu or a heading, and no name.
_NO_NAME = regex.compile(
    r"(?i)\b(?:news|sports?|home|world|politics|business|opinions?|more|share|comments?|videos?|photos?|menu|search|about"
    r"|contact|privacy|policy|terms|cookies?|top|stor(?:y|ies)|articles?|subscribe|login|sign|updated|published|posted"
    r"|e-?mails?|address|follow|work|jobs|careers|newsletters?|results?|tags|join|reply|leave|analysis|coverage"
    r"|weekly|daily|monthly|quarterly|times|journal|magazine|press|media|related|latest|read|your|our|how|what|why"
    r"|university|review|briefing|bulletin|gazette|herald|tribune|chronicle|observer|courier|standard|telegraph|digest"
    r"|report"
    r"|\p{L}{3,6}day|january|february|march|april|june|july|august|september|october|november|december)\b"
)


def may_be_signed(doc: Document) -> bool:
    """Does a line around the article read as though somebody signed with it?"""
    return doc.shared(_may_be_signed)


def _may_be_signed(doc: Document) -> bool:
    spans = doc.paragraphs
    long = _running(doc)
    first, last = (long[0], long[-1]) if long else (len(spans), len(spans))
    leads = long[:HEAD_PARAGRAPHS]
    above = list(_lines(doc, spans[max(0, first - MOST_LINES) : leads[-1] if leads else first]))
    below = list(_lines(doc, [span for span in spans[last + 1 :] if doc.region_at(span.start) not in _ELSEWHERE]))
    return _is_signed(above[-2 * MOST_LINES :]) or _is_signed(below[:MOST_LINES])


def _running(doc: Document) -> list[int]:
    """The numbers of the paragraphs that are running text of the article."""
    words = doc.shared(paragraph_words)
    long = np.flatnonzero(words[:, 1] - words[:, 0] >= LONG_WORDS).tolist()
    return [number for number in long if doc.region_at(doc.paragraphs[number].start) in _ARTICLE]


def _lines(doc: Document, spans: Sequence[Span]) -> Iterator[str]:
    """The short lines of paragraphs."""
    for span in spans:
        for line in islice(_LINE.finditer(doc.text, span.start, span.end), 2 * MOST_LINES):
            if line.end() - line.start() <= LONGEST_LINE and (content := line[0].strip()):
                yield content


def _is_signed(lines: Sequence[str]) -> bool:
    return any(
        _says_by(line) or _is_labelled(lines, number) or _is_name_with_sign(lines, number)
        for number, line in enumerate(lines)
    )


def _says_by(line: str) -> bool:
    """Does "by" stand in the line before something that can be a name, and nothing before that speaks against it?"""
    small = line.lower()
    found = _BY.search(line) if any(sign in small for sign in _SIGNS_OF_BY) else None
    return found is not None and not _NO_BYLINE.search(line, 0, found.end())


def _is_labelled(lines: Sequence[str], number: int) -> bool:
    """Does a line say no more than "Author:", and the next one who it is?"""
    return (
        number > 0
        and _LABEL_ALONE.fullmatch(lines[number - 1]) is not None
        and _SIGNER.fullmatch(lines[number]) is not None
    )


def _is_name_with_sign(lines: Sequence[str], number: int) -> bool:
    """Does a line begin with a name, and is there a date, role or address in it or near it?"""
    line = lines[number]
    name = _NAME.match(line)
    if name is None or not _BREAK.match(line, name.end()) or _NO_NAME.search(name[0]) or line.endswith((".", "?", "!")):
        return False
    above = lines[max(0, number - NEIGHBOURS) : number]
    near = (line[name.end() :], *above, *lines[number + 1 :][:NEIGHBOURS])
    return not any(map(_CONTACT.fullmatch, above)) and any(_BESIDE.search(each) for each in near)
