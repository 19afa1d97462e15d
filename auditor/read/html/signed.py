"""Who signed a page, and when, by the marks of the elements that say so: ``rel``, ``class``, ``itemprop``, ``time``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from auditor.read.html.tokens import Kind, Token
from auditor.text.imprint.patterns import DATE, is_name

AUTHOR, DATED = "author", "date"
LONGEST = 120  # characters of a byline
MOST_WORDS = 5  # of a name
_LONGEST_NAMES = 200  # characters of a class or id that are looked at

_HUMP = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_WORD = regex.compile(r"[a-z]+")
_OF_AUTHORS = frozenset({"author", "byline", "autor", "auteur", "autore", "writer"})
_OF_DATES = frozenset({"date", "datum", "fecha", "data", "time", "timestamp", "published", "pubdate", "posted"})
# Words that turn the others to something else: a picture, a comment, another article, an event.
_TURNED = frozenset(
    """bio box image avatar photo img picture icon desc description comment comments list social follow related card
    about event events modified updated update picker widget teaser sidebar footer header next prev filter count
    copyright reading role title job email no has hide""".split()
)
_INLINE = frozenset({"a", "span"})  # such a one counts the comments or leads to them, but holds none
_COMMENTS = frozenset({"comments", "commentlist", "respond", "disqus"})
_LABEL = regex.compile(
    r"(?:(?:(?:posted|written|published|words|text|reported|erstellt|geschrieben)\s+)?"
    r"(?:by|von|vom|par|por|di|door|av|af)|authors?|autor(?:in|en)?|auteur|text|redaktion)\s*:?\s+",
    regex.IGNORECASE,
)
_BY_INSIDE = regex.compile(r"(?:^|[\s|\u00b7\u2022])(?:by|von|par|por|di|door)\s+(?=\p{Lu})")
_ENDS = regex.compile(r"\s*(?:[|\u00b7\u2022/(,;\n]|\s[\u2013\u2014-]\s|\b(?:on|am|le|el|and|und|et|y)\s|\d)")


class Signed:
    """Takes the first element of each kind behind the headline, or of the page where none stands there."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._found: dict[tuple[str, bool], str] = {}
        self._below_headline = False
        self._done = False
        self._kind = ""  # of the element whose text is being gathered
        self._name = ""  # its element
        self._depth = 0  # open elements of that name
        self._text: list[str] = []
        self._length = 0

    def see(self, token: Token) -> None:
        """Take what a token says."""
        if self._done:
            return
        if token.kind is Kind.START:
            self._start(token.text, token.attributes or {})
        elif not self._kind:
            return
        elif token.kind is Kind.END:
            self._text.append(" ")
            if token.text == self._name:
                self._depth -= 1
                if not self._depth:
                    self._finish()
        elif self._length <= LONGEST:
            text = token.text if token.kind is Kind.REFERENCE else self._html[token.start : token.end]
            self._text.append(text)
            self._length += len(text)

    @property
    def author(self) -> str:
        """The name as the page shows it, or empty."""
        return self._first(AUTHOR)

    @property
    def date(self) -> str:
        """The date as the page writes it, for machines where it does, or empty."""
        return self._first(DATED)

    def _first(self, kind: str) -> str:
        return self._found.get((kind, True)) or self._found.get((kind, False), "")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._kind:
            self._text.append(" ")
            self._depth += name == self._name
        self._below_headline = self._below_headline or name == "h1"
        if not attributes and name != "time":
            return
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:_LONGEST_NAMES]
        told = (*attributes.get("rel", "").lower().split(), attributes.get("itemprop", "").lower())
        kind = AUTHOR if "author" in told else _kind_of(name, names)
        if kind == "comments":
            self._done = self._below_headline and name not in _INLINE
        elif kind and self._kind in ("", kind) and (kind, self._below_headline) not in self._found:
            if value := _told(kind, attributes):
                self._found[kind, self._below_headline] = value
            elif name not in ("input", "meta", "img", "body", "article", "main"):
                self._kind, self._name, self._depth, self._text, self._length = kind, name, 1, [], 0

    def _finish(self) -> None:
        text = " ".join("".join(self._text).split())
        kind, self._kind = self._kind, ""
        if kind == AUTHOR:
            value = _name_in(text) if len(text) <= LONGEST else ""
        else:
            found = DATE.search(text) if len(text) <= LONGEST else None
            value = found[0] if found else ""
        if value:
            self._found.setdefault((kind, self._below_headline), value)


def _told(kind: str, attributes: Mapping[str, str]) -> str:
    """The date or name that an element gives for machines, or empty."""
    value = attributes.get("datetime") or attributes.get("content") or ""
    return _name_in(value) if kind == AUTHOR else value if DATE.match(value) else ""


@lru_cache(4096)
def _kind_of(name: str, names: str) -> str:
    """What an element with this class and id says: the author, the date, that comments begin, or nothing."""
    kind = DATED if name == "time" else ""
    for each in names.split():
        words = _WORD.findall(_HUMP.sub("-", each).lower())
        if not _COMMENTS.isdisjoint(words) and len(words) == 1:
            return "comments"
        if not _TURNED.isdisjoint(words):
            return ""
        if not _OF_AUTHORS.isdisjoint(words):
            kind = AUTHOR
        elif not kind and not _OF_DATES.isdisjoint(words):
            kind = DATED
    return kind


def _name_in(byline: str) -> str:
    """The first name of a byline, without its label; empty where it holds none."""
    label = _LABEL.match(byline) or _BY_INSIDE.search(byline)
    name = byline[label.end() if label else 0 :]
    if end := _ENDS.search(name):
        name = name[: end.start()]
    name = name.strip(" :.\u2013\u2014-@")
    is_one = (
        len(name) > 1
        and name[0].isalpha()
        and not _LABEL.match(f"{name} ")
        and len(name.split()) <= MOST_WORDS
        and is_name(name)
    )
    return name if is_one else ""
