"""Habits of style that tell a brochure from a report: whose words are used how often, addresses, prices, offers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules._characters import code_points
from auditor_rules._characters import places_of as places_of_characters
from auditor_rules._masks import inside, words_in
from auditor_rules.commerce._lexicons import IMPERATIVES, STYLE_WORDS
from auditor_rules.commerce._openings import phrases_of
from auditor_rules.commerce._words import CURRENCY, IMPERATIVE, OFFER, STYLED, kinds_of_words, places_of

from auditor import Document, RegionKind, Span

_READ = (RegionKind.BODY, RegionKind.HEADING, RegionKind.CAPTION)
_LONGEST_OPENING = 20  # characters of the first word of a sentence and what may stand before it
_ADDRESS = re.compile(
    r"https?://|\bwww\.|\w@\w|\w\.(?:com|net|org|io|co\.uk|in|au)\b|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
)
_PRICE = re.compile(r"[$\u00a3\u20ac\u20b9]\s?\d|(?<![\d.,\w])\d[\d.,]{0,20}+\s?(?:usd|eur|gbp|inr)\b|\d\s?% off\b")
# What comes with a purchase: terms, savings, scarcity, invitations to customers. Each may stand in a notice as well.
_OFFER = re.compile(
    r"""\b(?:places\ are\ limited|(?:no|free)\ (?:\w+\ )?(?:fee|delivery|shipping|returns|trial|samples?|entry|gift)
        |saves?\ (?:up\ to\ )?(?:\w+\ ){0,3}(?:per\ cent|percent|%|third|half)|(?:per\ cent|percent|%)\ (?:off|discount)
        |gift\ (?:vouchers?|cards?)|(?:lifetime|money-back|year)\ (?:guarantee|warranty)
        |viewing\ is\ (?:\w+\ )?recommended|(?:clients|patients|members|customers|families|beginners)\ (?:are\ )?
        (?:always\ )?welcome|all\ (?:levels|abilities|ages)|suitable\ for|choose\ from|tailored\ to|now\ on\ sale
        |(?:available|out)\ (?:now|in)\ (?:hardback|paperback|store|stores|all|a\ range|three|four|five|six|many)
        |limited\ (?:to|edition|spaces|places|availability)|(?:starts?|start)\ free|cancel\ (?:when|any)
        |first\ (?:week|month|lesson|session|year|trade|class)\ (?:\w+\ ){0,2}(?:free|on\ us|costs\ nothing)|on\ us\b
        |packages?\ (?:can\ be|are|include)
        |(?:meals|visas|transfers|breakfast|materials)\b[^.!?]{0,30}\b(?:included|provided)
        |(?:family-run|family\ firm|family-owned)|(?:recommend|trusted)\ (?:it|us|by|to)|trusts?\ [^\W\d_]+\ to\b
        |(?:more\ than|over)\ (?:\w+\ ){1,3}(?:customers|clients|companies|learners|members|households|guests|people)
        \ (?:have|trust|already|use)|you\ will\ (?:also\ )?(?:enjoy|find|love|discover|learn|meet)
        |(?:love|loves)\ our|so\ will\ you|for\ life\b|at\ ease\b|under\ one\ roof|every\ detail|step\ by\ step
        |(?:we|it)\ can\ (?:help|take)|(?:look\ after|take\ care\ of)\ (?:you|every|all|the\ paperwork)|our\ own
        |(?:perfect|ideal|great)\ (?:\w+\ )?(?:for|gift|present|place|choice|way))""",
    re.VERBOSE,
)

_AT_ADDRESS, _MONEY, _PER_CENT = frozenset("@/"), frozenset("$\u00a3\u20ac\u20b9"), frozenset("%")
_DOT, _CAPITAL_A, _ZERO, _NINE = 0x2E, 0x41, 0x30, 0x39
_AROUND_OFFER, _AROUND_ADDRESS = 80, 24  # characters beside a trigger in which an offer, or an address, lies

_STYLED, _ANY_STYLE = np.array(STYLED), sum(STYLED)
STYLES = (*STYLE_WORDS, "addresses", "prices", "exclamations", "offers")
_LEAST_WORDS = 30  # a text of a dozen words has no habits


@dataclass(frozen=True)
class Style:
    """How often the article, which lies in ``article``, does each of ``STYLES``; ``words`` are at least 30."""

    article: Sequence[Span]
    words: int
    uses: Counter[str]


def style_of(doc: Document) -> Style:
    """The habits of the article, without furniture and author boxes; use ``doc.shared(style_of)``."""
    article = [region.span for region in doc.regions if region.kind in _READ]
    of_article = doc.shared(kinds_of_words)[words_in(doc, *_READ)]
    of_each = (of_article[(of_article & _ANY_STYLE) != 0, None] & _STYLED).astype(bool).sum(0)
    uses = Counter(dict(zip(STYLE_WORDS, of_each.tolist(), strict=True)))
    uses["addresses"] = _count(doc, _ADDRESS, _addresses(doc), article, _AROUND_ADDRESS)
    uses["prices"] = _count(doc, _PRICE, _prices(doc), article, _AROUND_ADDRESS)
    uses["offers"] = _count(doc, _OFFER, _offers(doc), article, _AROUND_OFFER)
    if "!" in doc.text:
        uses["exclamations"] = sum(doc.text.count("!", span.start, span.end) for span in article)
    return Style(article, max(_LEAST_WORDS, len(of_article)), uses)


def imperatives(doc: Document, sentences: Iterable[Span]) -> int:
    """How many of the sentences open with an order to the reader."""
    text, starts = doc.folded, [sentence.start for sentence in sentences]
    near = ((place, bisect_right(starts, place) - 1) for place in places_of(doc, IMPERATIVE))
    opened = {starts[at] for place, at in near if at >= 0 and place < starts[at] + _LONGEST_OPENING}
    firsts = (text[start : start + _LONGEST_OPENING].partition(" ")[0] for start in opened)
    return len([first for first in firsts if first.strip(".,!:") in IMPERATIVES])


def _count(
    doc: Document, pattern: re.Pattern[str], offsets: Iterable[int], article: Sequence[Span], around: int
) -> int:
    """How often ``pattern`` holds in the article near ``offsets``."""
    count = reach = 0
    for offset, span in inside(article, sorted(offsets)):
        start = max(reach, span.start, offset - around)
        for match in pattern.finditer(doc.folded, start, min(span.end, offset + around)):
            count += 1
            reach = match.end()
    return count


def _addresses(doc: Document) -> list[int]:
    """Where web and mail addresses and telephone numbers may stand."""
    codes = doc.shared(code_points)
    dots = (codes[:-1] == _DOT).nonzero()[0]
    in_names = dots[codes[dots + 1] >= _CAPITAL_A].tolist()
    digits = ((codes >= _ZERO) & (codes <= _NINE)).nonzero()[0]
    first, third, fourth, last = digits[:-6], digits[2:-4], digits[3:-3], digits[6:]
    phones = first[(last - first == 7) & (fourth - first == 4) & (third - first == 2)].tolist()  # "555 1234"
    return [*in_names, *phones, *places_of_characters(doc, _AT_ADDRESS)]


def _prices(doc: Document) -> list[int]:
    """Where sums of money and reductions may stand."""
    off = (offset for offset in places_of_characters(doc, _PER_CENT) if doc.text.startswith(" off", offset + 1))
    return [*places_of_characters(doc, _MONEY), *off, *places_of(doc, CURRENCY)]


def _offers(doc: Document) -> list[int]:
    """Where what comes with a purchase may stand."""
    return [*(start for start, _, kinds in doc.shared(phrases_of) if kinds & OFFER), *places_of(doc, OFFER)]
