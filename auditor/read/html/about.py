"""What a page says of itself: in its head, in JSON-LD, OpenGraph and microdata."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape

import regex

from auditor.read.html.linked_data import Article, articles
from auditor.read.html.signed import Signed
from auditor.read.html.tokens import Kind, Token
from auditor.read.metadata import host_of

MOST_SCRIPTS = 20  # of linked data that are read
LONGEST_VALUE = 1_000  # characters
# Names of meta elements, the surest first.
_NAMES = {
    "title": ("og:title", "headline", "citation_title", "dc.title", "twitter:title", "parsely-title", "sailthru.title"),
    "author": (
        "author", "article:author", "citation_author", "dc.creator", "parsely-author", "sailthru.author", "byl",
        "dcterms.creator", "article:author_name", "cxenseparse:author", "twitter:data1",
    ),
    "date": (
        "article:published_time", "datepublished", "og:article:published_time", "citation_publication_date", "pubdate",
        "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
        "dc.date", "date", "og:pubdate", "article.published", "published_time", "cxenseparse:recs:publishtime",
        "dcterms.date", "originalpublicationdate", "publication_date", "ptime",
    ),
    "source": ("og:site_name", "citation_journal_title", "dc.publisher", "application-name", "publisher", "copyright"),
    "url": ("og:url", "parsely-link", "twitter:url"),
}  # fmt: skip
_PROPERTIES = {"headline": "title", "datepublished": "date", "publisher": "source"}
_MARKS = "|\u00b7\u2022\u00bb:-\u2013\u2014"  # between a title and the name of the site
_URL = regex.compile(r"(?:https?:)?//|www\.|@")
_SUFFIX = regex.compile(r"\s+(?:[|\u00b7\u2022\u00bb]|::|[-\u2013\u2014])\s+")
_DAY = regex.compile(r"(?:19|20)\d\d|\d[./]\d")
_BY = regex.compile(r"^by:?\s+", regex.IGNORECASE)
_NOBODY = frozenset({"admin", "administrator", "webmaster", "root", "guest", "user", "editor", "staff", "none", "null"})


class About:
    """Gathers what the tokens of a page say, one by one."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._signed = Signed(html)
        self._meta: dict[str, str] = {}
        self._properties: dict[str, str] = {}
        self._canonical = ""
        self._title = ""
        self._scripts: list[str] = []
        self._within = ""  # the element whose text is being gathered
        self._property = ""
        self._text: list[str] = []

    def see(self, token: Token) -> None:
        """Take what a token says."""
        self._signed.see(token)
        if token.kind is Kind.START:
            self._start(token.text, token.attributes or {})
        elif token.kind is Kind.END:
            if token.text == self._within:
                self._finish()
        elif self._within:
            reference = token.kind is Kind.REFERENCE
            self._text.append(token.text if reference else self._html[token.start : token.end])

    def metadata(self) -> dict[str, str]:
        """Title, author, date, source and url, as far as the page says."""
        linked = self._article()
        said = {
            name: next((value for key in keys if (value := self._meta.get(key, ""))), "")
            for name, keys in _NAMES.items()
        }
        source = said["source"] or linked.publisher or self._properties.get("source", "")
        url = next((url for url in (self._canonical, said["url"], linked.url) if host_of(url)), "")
        title = linked.headline or said["title"] or self._properties.get("title", "")
        author = linked.author or self._name(said["author"], source)
        found = {
            "title": _without_site(title, source) or self._named(source),
            "author": _BY.sub("", author),
            "date": linked.date or said["date"] or self._properties.get("date", ""),
            "source": source or host_of(url),
            "url": url,
        }
        if found["author"].casefold() in (found["source"].casefold(), host_of(url), *_NOBODY):
            found["author"] = ""  # the house, and nobody in it
        if not _DAY.search(found["date"]):
            found["date"] = ""
        found["author"] = found["author"] or self._signed.author
        found["date"] = found["date"] or self._signed.date
        return {name: value for name, value in found.items() if value}

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "meta":
            self._see_meta(attributes)
        elif name == "link":
            if "canonical" in attributes.get("rel", "").lower().split():
                self._canonical = self._canonical or _clean(attributes.get("href", ""))
        elif name == "title" and not self._title:
            self._gather(name, "")
        elif name == "script":
            if "ld+json" in attributes.get("type", "").lower() and len(self._scripts) < MOST_SCRIPTS:
                self._gather(name, "")
        elif (prop := _PROPERTIES.get(attributes.get("itemprop", "").lower())) and prop not in self._properties:
            value = attributes.get("datetime") or attributes.get("content") or ""
            if value:
                self._properties[prop] = _clean(value)
            elif prop == "title" and not self._within:
                self._gather(name, prop)

    def _see_meta(self, attributes: Mapping[str, str]) -> None:
        key = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        value = _clean(attributes.get("content", ""))
        if key and value:
            self._meta.setdefault(key, value)

    def _gather(self, name: str, prop: str) -> None:
        self._within, self._property, self._text = name, prop, []

    def _finish(self) -> None:
        text = "".join(self._text)
        if self._within == "script":
            self._scripts.append(text)
        elif self._property:
            self._properties[self._property] = _clean(text)
        else:
            self._title = _clean(text)
        self._within, self._text = "", []

    def _article(self) -> Article:
        """The article that the linked data describe; of several the one that this page is called after."""
        found = [article for script in self._scripts for article in articles(script)]
        title = (self._meta.get("og:title", "") or self._title).casefold()
        named = [article for article in found if article.headline and article.headline.casefold() in title]
        return (named or found or [Article()])[0]

    def _named(self, source: str) -> str:
        """The title of the page without the name of the site."""
        pieces = _SUFFIX.split(self._title)
        if len(pieces) > 1 and (len(pieces[0].split()) >= 3 or pieces[-1].casefold() == source.casefold()):
            return self._title[: self._title.rindex(pieces[-1])].rstrip(f"{_MARKS} ")
        return self._title

    @staticmethod
    def _name(author: str, source: str) -> str:
        """A name that a meta element gives, and not an address or the name of the site."""
        return "" if _URL.match(author) or "@" in author or author.casefold() == source.casefold() else author


def _without_site(title: str, site: str) -> str:
    """The title without the name of the site behind it."""
    bare = title[: -len(site)].rstrip() if site and title.casefold().endswith(site.casefold()) else ""
    return (
        bare.rstrip("|\u00b7\u2022\u00bb:-\u2013\u2014 ")
        if bare[-1:] in tuple("|\u00b7\u2022\u00bb:-\u2013\u2014")
        else title
    )


def _clean(value: str) -> str:
    return " ".join(unescape(value[: 2 * LONGEST_VALUE]).split())[:LONGEST_VALUE]
