"""Places that somebody or something should have filled in, and the marks of the tools that should have done it."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

import regex
from auditor_rules._characters import places_of
from auditor_rules._masks import inside
from auditor_rules.integrity._damage import Damage, article

from auditor import Document, Severity, Span

# What a blank is for. In brackets such a word is a blank only in the shapes of blanks: "[Company Name]", "{city}".
_FIELD = (
    r"(?:name|first ?name|last ?name|full ?name|surname|user ?name|user|title|date|day|month|year|time|city|town"
    r"|state|country|region|location|address|venue|company|organi[sz]ation|business|brand|employer|client|customer"
    r"|recipient|sender|author|speaker|host|product|service|price|amount|number|percentage|currency|email|e-mail"
    r"|phone|url|website|link here|topic|subject|keyword|headline|caption|quote|image|photo|logo|position|role"
    r"|job title|department|industry|event|details|description|text|content|deadline|source|signature)"
)
_LOREM = (
    r"lorem ipsum dolor(?: sit amet)?(?:,? consectetur adipi?scing elit)?"
    r"|consectetur adipi?scing elit|sed do eiusmod tempor|ut labore et dolore magna"
    r"|quis nostrud exercitation|duis aute irure dolor|excepteur sint occaecat"
)
_SHORTCODE = (
    r"caption|embed|gallery|vc_\w{2,20}|et_pb_\w{2,20}|fusion_\w{2,20}|shortcode|youtube|dropcap|su_\w{2,20}|playlist"
    r"|contact-form-7|wp_\w{2,20}|elementor[\w-]{0,20}|accordion|pullquote|toggle|divider|one_half|one_third"
)
_MARKED = regex.compile(
    # Marks of template languages.
    r"\{\{[^{}\r\n]{1,60}\}\}|\{%[^{}\r\n]{1,60}%\}|[$#]\{[\w.]{1,40}\}|<%=?[^<>\r\n]{1,60}%>|<\?(?:php|=)[^<>\r\n]{0,80}\?>"
    r"|(?<![\w%])%(?:\d\$)?[sd](?![\w%])|%\(\w{1,30}\)[sd](?!\w)|%%\w{1,30}%%|(?<![\w%])%[A-Z][A-Z_]{2,30}%(?![\w%])"
    r"|\*\|[A-Z_]{2,30}\|\*|@@[A-Z_]{2,30}@@|(?<!\w)__[A-Z][A-Z_]{2,30}__(?!\w)|\[\[[a-z]{1,20}_[a-z_]{1,30}\]\]"
    rf"|(?<![\w\\^$])\{{(?:[A-Za-z]{{2,20}}_[A-Za-z_]{{2,30}}|(?i:{_FIELD}))\}}|(?<![\w\\^_{{,$])\{{\d\}}(?![\w}}])"
    r"|<<[A-Z]\w{2,30}>>|«[A-Z][a-z]+(?:[A-Z_]\w{1,30})»"
    # Blanks that a person should have filled.
    r"|[\[<](?i:(?:please )?(?:insert|enter|add|type|fill in|choose|select))\s[^\[\]<>\r\n]{1,60}[\]>]"
    r"|\[(?i:your) [^\[\]\r\n]{1,50}\]"
    rf"|[\[<](?-i:(?=[A-Z])){_FIELD.replace('(?:', '(?i:', 1)}[\]>]"
    rf"|[\[<](?-i:(?=[A-Z]))(?:(?-i:\p{{Lu}})[\w'’/]{{1,20}}[ ,/]{{1,2}}){{1,3}}{_FIELD.replace('(?:', '(?i:', 1)}[\]>]"
    r"|\[(?:Name|Title|Date|Number|Amount) of [^\[\]\r\n]{1,40}\]|\[City, (?:State|Country)\]"
    r"|\[(?:PLACEHOLDER|TBD|TBC|TBA|TK|XX+|COMPANY|CLIENT|PRODUCT)\]|\[object Object\]"
    # Short codes of content systems and forums.
    rf"|\[/?(?:{_SHORTCODE})(?:\s[^\[\]\r\n]{{0,200}})?/?\]|\[/(?:b|i|u|url|quote|img|color|size|list)\]"
    r"|\[(?:url|img|color|size|quote)=[^\[\]\r\n]{1,200}\]"
)
_MARKS = frozenset("[{<%$#*@«_")  # with which these begin
_WORDED = regex.compile(
    # Blanks that a person should have filled.
    r"(?<![\w-])X{4,}(?![\w-])|\b(?:TK){2,4}\b|\bTK TK\b"
    r"|\b(?:[Yy]our|[Ii]nsert|[Ee]nter|[Ss]ample|[Dd]ummy) (?:own )?(?:text|title|content|headline|name|quote|caption"
    r"|description) (?:goes )?here\b|\b(?:[Tt]ext|[Tt]itle|[Hh]eadline|[Cc]aption) goes here\b|\bHEADLINE HERE\b"
    r"|\bThis is a sample page\b|\b[Cc]lick (?:here )?to edit (?:this|the|me)\b"
    rf"|\b(?i:{_LOREM})\b"
    # What a program writes where a value is missing.
    r"|\bundefined undefined\b|\b(?i:by|dear|hello|hi|posted|published|updated|from|author:?) (?:undefined|null|NaN)\b"
)
LITERALS = frozenset(
    (
        *("headline here", "this is a sample page", "to edit this", "to edit the", "to edit me"),
        *("lorem ipsum dolor", "consectetur adipiscing elit", "consectetur adipscing elit", "sed do eiusmod tempor"),
        *("ut labore et dolore magna", "quis nostrud exercitation", "duis aute irure dolor", "excepteur sint occaecat"),
        *("undefined", "null", "nan", "tk tk", "tktk", "tktktk", "tktktktk"),
        *(
            f"{what} {here}"
            for what in ("text", "title", "content", "headline", "name", "quote", "caption", "description")
            for here in ("here", "goes here")
        ),
    )
)
_AROUND = 80  # characters beside a literal in which the pattern may begin and end
_ENTITY = regex.compile(r"&(?:amp;)?(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_TAG = regex.compile(
    r"</?(?:a|abbr|b|blockquote|br|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|section|small"
    r"|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|video)(?:\s[^<>\r\n]{0,200})?/?>",
    regex.IGNORECASE,
)
_ABOUT = regex.compile(
    r"(?i)\b(?:templates?|placeholders?|variables?|syntax|printf|format(?:ting)? strings?|code|html|entit(?:y"
    r"|ies)|markup|tags?|elements?|jinja|typesetting|typesetters|dummy text|filler text|parser|shortcodes?|regex"
    r"|macros?|css|latex|xml)\b"
)
_NEARBY = 120  # characters around a mark that may say that such marks are the subject
_SHOWN_WORDS = 12  # words of a quotation that may show a template
_CROSSES = regex.compile("X{4,}")

_Found = tuple[regex.Match[str], Span]  # what was found, and the stretch of the article that holds it


def templates(doc: Document) -> Iterator[Damage]:
    """Places that nobody filled in; texts about templates are left alone."""
    matches = [*_matches(doc, _MARKED, _MARKS), *_worded(doc)]
    yield from _marks(doc, matches, "is left over from a template.", "Put in what belongs here.", Severity.ERROR)


def character_codes(doc: Document) -> Iterator[Damage]:
    """Codes of characters and tags that a page should have hidden from its readers."""
    found = (match for match in _matches(doc, _ENTITY, frozenset("&")) if _is_entity(match[0][0]))
    fault = "is the code of a character, left over from HTML."
    yield from _marks(doc, found, fault, "Put in the character itself.", Severity.WARNING)


def tags(doc: Document) -> Iterator[Damage]:
    """Tags of HTML in what should be plain text."""
    found = _matches(doc, _TAG, frozenset("<"))
    yield from _marks(doc, found, "is a tag, left over from HTML.", "Take the tag out.", Severity.WARNING)


def _matches(doc: Document, pattern: regex.Pattern[str], firsts: frozenset[str]) -> Iterator[_Found]:
    """Where ``pattern`` stands, which begins with one of the ``firsts``."""
    for offset, stretch in inside(doc.shared(article), places_of(doc, firsts)):
        if match := pattern.match(doc.text, offset, stretch.end):
            yield match, stretch


def _worded(doc: Document) -> Iterator[_Found]:
    """Where blanks and missing values stand that no mark gives away."""
    offsets = [span.start for _, span in doc.find(LITERALS)]
    offsets += [match.start() for match in _CROSSES.finditer(doc.text)] if "XXXX" in doc.text else []
    for offset, stretch in inside(doc.shared(article), offsets):
        start, end = max(stretch.start, offset - _AROUND), min(stretch.end, offset + _AROUND)
        yield from ((match, stretch) for match in _WORDED.finditer(doc.text, start, end))


def _marks(doc: Document, found: Iterable[_Found], fault: str, cure: str, severity: Severity) -> Iterator[Damage]:
    last = 0
    for match, stretch in sorted(found, key=lambda each: each[0].span()):
        start, end = match.span()
        if start < last:
            continue
        before, after = max(stretch.start, start - _NEARBY), min(stretch.end, end + _NEARBY)
        if _ABOUT.search(doc.text, before, start) or _ABOUT.search(doc.text, end, after):
            continue
        last = end
        shown = f"\u201c{match[0]}\u201d {fault}"
        if not _is_shown(doc, Span(start, end)):
            yield Damage(Span(start, end), shown, cure, severity, 0.9)


def _is_shown(doc: Document, span: Span) -> bool:
    """Does the place stand in a short quotation, to be looked at?"""
    quotation = doc.quotation_at(span.start)
    return (
        quotation is not None
        and quotation.content.covers(span)
        and len(doc.words.within(quotation.content)) <= _SHOWN_WORDS
    )


def _is_entity(code: str) -> bool:
    return unescape(code) != code
