"""Habits of style that tell a brochure from a report: whose words are used how often, addresses, prices, offers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from auditor_rules._characters import code_points, places_of
from auditor_rules._masks import inside, words_within
from auditor_rules._word_kinds import table

from auditor import Document, RegionKind, Span, WordTable

# Adjectives and nouns of brochures; each alone is good English.
_BROCHURE = frozenset(
    (
        "ideal perfect perfectly beautiful beautifully stunning luxury luxurious elegant stylish superb fantastic "
        "wonderful amazing spacious comfortable cosy cozy delicious friendly relaxing memorable unforgettable "
        "breathtaking spectacular exciting vibrant charming idyllic picturesque enchanting romantic affordable "
        "reliable durable versatile premium exclusive innovative comprehensive complete seamless seamlessly "
        "effortless effortlessly easy easily convenient flexible trusted professional experienced expert experts "
        "dedicated tailored bespoke customized customised personalized personalised custom quality excellence "
        "excellent exceptional outstanding superior unique finest best leading renowned award winning prestigious "
        "guaranteed guarantee satisfaction passion passionate committed commitment proud proudly fresh finest "
        "handmade handcrafted crafted designed equipped furnished fitted featuring features boasts offers offering "
        "offer enjoy discover explore experience experiences welcome indulge relax unwind treat pamper transform "
        "elevate empower empowers empowering unlock enhance enhances enhanced enhancing boost maximize maximise "
        "optimize streamline simplify revolutionize cutting edge solution solutions robust scalable dynamic ultimate "
        "essential must ready superiority smooth crisp stunningly timeless gorgeous impressive"
    ).split()
)
_TRADE = frozenset(
    (
        "price prices priced pricing discount discounts sale sales deal deals offer offers order orders ordering shop "
        "shopping store stores online shipping delivery delivered warranty customer customers client clients buyer "
        "supplier suppliers manufacturer product products service services package packages range collection "
        "catalogue catalog brochure brand brands model models booking bookings book reservation reservations "
        "availability available accommodation apartment apartments suite suites rooms guests amenities facilities "
        "membership subscription tickets ticket demo trial quote quotes consultation install installation replacement "
        "parts accessories fabric fabrics sizes colours colors gift gifts voucher vouchers venue portfolio platform "
        "team partner partners partnership stakeholders shareholders investors"
    ).split()
)
_REPORTING = frozenset(
    (
        "said says told according asked added reported reports spokesman spokeswoman spokesperson officials police"
    ).split()
)
_PERSONS = frozenset(("he she his her him hers himself herself").split())
_SELF = frozenset(("i i'm i've i'd i'll my me mine myself").split())
_ARGUING = frozenset(
    (
        "but not because however although though why if perhaps seems seem whether yet argue argues wrong never don't "
        "doesn't didn't isn't"
    ).split()
)
_WAS = frozenset(("was were had did been became went came took made").split())
_FIRST_PLURAL = frozenset(("we our us ours we're we've we'll we'd").split())
_SECOND = frozenset(("you your yours you'll you're you've you'd yourself").split())
_IMPERATIVES = frozenset(
    (
        "visit call contact book order buy shop discover explore enjoy experience learn find get join see try choose "
        "check browse come take make let start treat click download register sign request schedule give save meet ask "
        "hire look stop relax indulge step escape unlock transform elevate imagine"
    ).split()
)
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

# Each offer holds one of these.
_OFFER_WORDS = (
    *(
        "places are limited",
        "fee",
        "fees",
        "delivery",
        "shipping",
        "returns",
        "trial",
        "trials",
        "sample",
        "samples",
        "entry",
        "gift",
        "gifts",
    ),
    *("save", "saves", "per cent off", "percent off", "% off", "per cent discount", "percent discount", "% discount"),
    *("gift voucher", "gift vouchers", "gift card", "gift cards", "guarantee", "warranty", "viewing is", "welcome"),
    *("all levels", "all abilities", "all ages", "suitable for", "choose from", "tailored to", "now on sale"),
    *("available now", "available in", "out now", "out in", "limited to", "limited edition", "limited spaces"),
    *("limited places", "limited availability", "start free", "starts free", "cancel", "first week", "first month"),
    *("first lesson", "first session", "first year", "first trade", "first class", "on us", "package", "packages"),
    *("meals", "visas", "transfers", "breakfast", "materials", "family-run", "family firm", "family-owned"),
    *("recommend", "trusted", "trust", "trusts", "you will", "love our", "loves our", "so will you", "for life"),
    *("at ease", "under one roof", "every detail", "step by step", "we can help", "it can help", "we can take"),
    *("it can take", "look after", "take care of", "our own", "perfect", "ideal", "great"),
    *(
        f"{who} {what}"
        for who in ("customers", "clients", "companies", "learners", "members", "households", "guests", "people")
        for what in ("have", "trust", "already", "use")
    ),
)
_IS_CURRENCY = WordTable(frozenset(("usd", "eur", "gbp", "inr")).__contains__, dtype=bool)
_AT_ADDRESS, _MONEY, _PER_CENT = frozenset("@/"), frozenset("$\u00a3\u20ac\u20b9"), frozenset("%")
_DOT, _CAPITAL_A, _ZERO, _NINE = 0x2E, 0x41, 0x30, 0x39
_AROUND_OFFER, _AROUND_ADDRESS = 80, 24  # characters beside a trigger in which an offer, or an address, lies
LITERALS = frozenset(word for word in _OFFER_WORDS if not word.isalpha())
_OFFERS = WordTable(frozenset(word for word in _OFFER_WORDS if word.isalpha()).__contains__, dtype=bool)

_LEXICONS: dict[str, frozenset[str]] = {
    "brochure": _BROCHURE,
    "trade": _TRADE,
    "first_plural": _FIRST_PLURAL,
    "second_person": _SECOND,
    "reporting": _REPORTING,
    "persons": _PERSONS,
    "self": _SELF,
    "arguing": _ARGUING,
    "was": _WAS,
}
_STYLES_OF_WORDS = WordTable(
    table({1 << bit: " ".join(lexicon) for bit, lexicon in enumerate(_LEXICONS.values())}).get, 0
)
_SHIFTS = np.arange(len(_LEXICONS))
STYLES = (*_LEXICONS, "addresses", "prices", "exclamations", "offers")
_LEAST_WORDS = 30  # a text of a dozen words has no habits


@dataclass(frozen=True)
class Style:
    """How often the article, which lies in ``article``, does each of ``STYLES``; ``words`` are at least 30."""

    article: Sequence[Span]
    words: int
    uses: Counter[str]


def style_of(doc: Document) -> Style:
    """The habits of the article, without furniture and author boxes; use ``doc.shared(style_of)``."""
    kinds = (RegionKind.BODY, RegionKind.HEADING, RegionKind.CAPTION)
    article = [region.span for region in doc.regions if region.kind in kinds]
    of_article = doc.words.told(_STYLES_OF_WORDS)[words_within(doc, article)]
    of_each = (of_article[of_article != 0, None] >> _SHIFTS & 1).sum(0)
    uses = Counter(dict(zip(_LEXICONS, of_each.tolist(), strict=True)))
    uses["addresses"] = _count(doc, _ADDRESS, _addresses(doc), article, _AROUND_ADDRESS)
    uses["prices"] = _count(doc, _PRICE, _prices(doc), article, _AROUND_ADDRESS)
    uses["offers"] = _count(doc, _OFFER, _offers(doc), article, _AROUND_OFFER)
    if "!" in doc.text:
        uses["exclamations"] = sum(doc.text.count("!", span.start, span.end) for span in article)
    return Style(article, max(_LEAST_WORDS, len(of_article)), uses)


def imperatives(doc: Document, sentences: Iterable[Span]) -> int:
    """How many of the sentences open with an order to the reader."""
    text = doc.folded
    firsts = [text[sentence.start : sentence.start + _LONGEST_OPENING].partition(" ")[0] for sentence in sentences]
    return len([first for first in firsts if first.strip(".,!:") in _IMPERATIVES])


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
    dots = np.flatnonzero(codes[:-1] == _DOT)
    in_names = dots[codes[dots + 1] >= _CAPITAL_A].tolist()
    digits = np.flatnonzero((codes >= _ZERO) & (codes <= _NINE))
    first, third, fourth, last = digits[:-6], digits[2:-4], digits[3:-3], digits[6:]
    phones = first[(last - first == 7) & (fourth - first == 4) & (third - first == 2)].tolist()  # "555 1234"
    return [*in_names, *phones, *places_of(doc, _AT_ADDRESS)]


def _prices(doc: Document) -> list[int]:
    """Where sums of money and reductions may stand."""
    off = (offset for offset in places_of(doc, _PER_CENT) if doc.text.startswith(" off", offset + 1))
    return [*places_of(doc, _MONEY), *off, *doc.words.starts[doc.words.told(_IS_CURRENCY)].tolist()]


def _offers(doc: Document) -> list[int]:
    """Where what comes with a purchase may stand."""
    return [*(span.start for _, span in doc.find(LITERALS)), *doc.words.starts[doc.words.told(_OFFERS)].tolist()]
