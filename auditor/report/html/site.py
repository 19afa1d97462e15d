"""Which page of the report each document and rule stands on, and how pages lead to one another.

A small audit is one page. A large one has a first page, pages of documents (worst first) and a page a rule in a
folder beside it, so that a browser never has to open all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

from auditor.engine import Result
from auditor.report.html.marks import MOST_SHOWN

HOME = "report.html"
FOLDER = "report"
MOST_DOCUMENTS = 300  # in one page with all of their texts
MOST_WEIGHT = 6_000_000  # characters of such a page, about
PAGE_DOCUMENTS = 40
PAGE_WEIGHT = 600_000
_WEIGHT_OF_FINDING = 1_500
_WEIGHT_OF_DOCUMENT = 6_000


@dataclass(frozen=True, slots=True)
class Card:
    """A document as the report sorts it: ``number`` is its place among the results, ``order`` puts the worst first."""

    number: int
    id: str
    title: str
    grade: str
    order: tuple[bool, float, str]
    weight: int


@dataclass(frozen=True, slots=True)
class Place:
    """A page and an anchor on it."""

    page: str
    anchor: str


@dataclass(frozen=True)
class Site:
    """All pages. ``cards`` stand worst first, ``pages`` names the cards of each page of documents."""

    cards: Sequence[Card]
    pages: Mapping[str, Sequence[Card]]
    documents: Mapping[str, Place]
    is_split: bool

    def rule(self, rule: str) -> Place:
        """Where the page of a rule stands."""
        anchor = rule_anchor(rule)
        return Place(f"{FOLDER}/{anchor}.html" if self.is_split else HOME, anchor)

    def numbers(self) -> Mapping[str, int]:
        """The documents' places among the results, by id."""
        return {card.id: card.number for card in self.cards}


@dataclass(frozen=True)
class Links:
    """Links as they stand on the page ``here``."""

    site: Site
    here: str

    def to(self, place: Place) -> str:
        """The address of a place."""
        if place.page == self.here:
            return f"#{place.anchor}"
        page = place.page
        if self.here != HOME:
            page = f"../{page}" if page == HOME else page.rpartition("/")[2]
        return f"{page}#{place.anchor}"

    def home(self, anchor: str) -> str:
        """A part of the first page."""
        return self.to(Place(HOME, anchor))

    def document(self, document: str, part: str = "") -> str:
        """A document, or a part of its section; empty where it is not in the report."""
        place = self.site.documents.get(document)
        return self.to(Place(place.page, place.anchor + part)) if place else ""

    def rule(self, rule: str) -> str:
        """The page of a rule."""
        return self.to(self.site.rule(rule))

    def page(self, name: str) -> str:
        """Another page."""
        return self.to(Place(name, "main"))

    def filtered(self, rule: str) -> str:
        """The documents in which a rule fired, chosen by the script of the first page."""
        page, _, anchor = self.home("documents").partition("#")
        return f"{page}?rule={rule}#{anchor}"


def lasting_anchor(document: str) -> str:
    """An anchor of a document that stays the same when others come and go, for addresses that are handed on."""
    digest = blake2b(document.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"doc-{digest}"


def rule_anchor(rule: str) -> str:
    """What a rule's page is called."""
    return "rule-" + rule.replace("/", "-")


def laid_out(standing: Sequence[Result], *, may_split: bool) -> Site:
    """How a report on these results is laid out, the same whatever their order."""
    cards = sorted((_card(number, result) for number, result in enumerate(standing)), key=lambda card: card.order)
    by_id = sorted(card.id for card in cards)
    anchors = {document: f"d{number}" for number, document in enumerate(by_id, 1)}
    is_split = may_split and (len(cards) > MOST_DOCUMENTS or sum(card.weight for card in cards) > MOST_WEIGHT)
    numbered = list(_pages(cards)) if is_split else [(1, card) for card in cards]
    width = len(str(numbered[-1][0])) if numbered else 1
    pages = {
        f"{FOLDER}/documents-{number:0{width}}.html" if is_split else HOME: [card for _, card in group]
        for number, group in groupby(numbered, key=lambda pair: pair[0])
    }
    documents = {card.id: Place(page, anchors[card.id]) for page, on_page in pages.items() for card in on_page}
    return Site(cards, pages, documents, is_split)


def from_worst(result: Result) -> tuple[bool, float, str]:
    """What sorts results with the worst first; those without a score come last: nothing can be said of them."""
    value = result.score.value
    return value is None, round(value or 0.0, 6), result.document.id


def _card(number: int, result: Result) -> Card:
    order = from_worst(result)
    weight = min(len(result.document.text), MOST_SHOWN) + _WEIGHT_OF_FINDING * len(result.findings)
    title = result.description.title or result.document.id
    return Card(number, result.document.id, title, result.score.grade, order, weight + _WEIGHT_OF_DOCUMENT)


def _pages(cards: Sequence[Card]) -> Iterator[tuple[int, Card]]:
    """Each card with the number of its page."""
    number, weight, count = 1, 0, 0
    for card in cards:
        if count and (count == PAGE_DOCUMENTS or weight + card.weight > PAGE_WEIGHT):
            number, weight, count = number + 1, 0, 0
        weight, count = weight + card.weight, count + 1
        yield number, card
