"""How probable it is that a document promotes: a logistic model over its evidence and a few habits of style.

Each weight has a sign and a size that were fixed by judgement before any text was seen; fitting moves it
from there as far as the texts warrant and never over zero. ``python -m auditor_rules.commerce._fit`` refits.
"""

from __future__ import annotations

from collections import Counter
from math import exp, log1p

import regex
from auditor_rules.commerce._cues import Kind
from auditor_rules.commerce._evidence import Evidence

from auditor import Document, RegionKind, Span

LEAST_WORDS = 50  # a shorter text is a notice or a caption, and has no purpose that could be told
LIKELY = 0.5
LIKELY_WITHOUT_SIGNS = 0.6
# A call to buy at the end, or three kinds of evidence, decide unless the rest speaks for a report so strongly
# that what looks like a pitch is more probably the page's own furniture.
POSSIBLE_WITH_CLOSING_CALL = 0.03
POSSIBLE_WITH_THREE_KINDS = 0.1

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
_ADDRESS = regex.compile(
    r"https?://|\bwww\.|\w@\w|\w\.(?:com|net|org|io|co\.uk|in|au)\b|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
)
_PRICE = regex.compile(r"[$\u00a3\u20ac\u20b9]\s?\d|(?<![\d.,\w])\d[\d.,]{0,20}+\s?(?:usd|eur|gbp|inr)\b|\d\s?% off\b")
# What comes with a purchase: terms, savings, scarcity, invitations to customers. Each may stand in a notice as well.
_OFFER = regex.compile(
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
        |(?:family-run|family\ firm|family-owned)|(?:recommend|trusted)\ (?:it|us|by|to)|trusts?\ \p{L}+\ to\b
        |(?:more\ than|over)\ (?:\w+\ ){1,3}(?:customers|clients|companies|learners|members|households|guests|people)
        \ (?:have|trust|already|use)|you\ will\ (?:also\ )?(?:enjoy|find|love|discover|learn|meet)
        |(?:love|loves)\ our|so\ will\ you|for\ life\b|at\ ease\b|under\ one\ roof|every\ detail|step\ by\ step
        |(?:we|it)\ can\ (?:help|take)|(?:look\ after|take\ care\ of)\ (?:you|every|all|the\ paperwork)|our\ own
        |(?:perfect|ideal|great)\ (?:\w+\ )?(?:for|gift|present|place|choice|way))""",
    regex.VERBOSE,
)

# What judgement says of each feature before any text is seen. A count enters as log(1 + n), a rate as log(1 + uses
# in 100 words), a yes or no as 1 or 0.
PRIOR_BIAS = -2.5
PRIOR: dict[str, float] = {
    "calls": 0.8,
    "pointers": 0.5,
    "closing_call": 1.5,
    "praise": 1.0,
    "authority": 1.0,
    "fear": 0.5,
    "puffery": 0.8,
    "formulas": 1.6,
    "soft_formulas": 0.9,
    "three_kinds": 1.0,
    "brochure": 0.9,
    "trade": 0.7,
    "first_plural": 0.3,
    "second_person": 0.3,
    "imperatives": 0.3,
    "addresses": 0.5,
    "prices": 0.3,
    "exclamations": 0.2,
    "offers": 1.0,
    "house": 0.3,
    "reporting": -0.9,
    "persons": -0.7,
    "self": -0.7,
    "arguing": -0.5,
    "was": -0.6,
}

# Fitted: what ships.
BIAS = -2.47
WEIGHTS: dict[str, float] = {
    "calls": 0.80,
    "pointers": 0.49,
    "closing_call": 1.50,
    "praise": 1.00,
    "authority": 1.00,
    "fear": 0.50,
    "puffery": 0.88,
    "formulas": 1.72,
    "soft_formulas": 1.15,
    "three_kinds": 1.02,
    "brochure": 1.08,
    "trade": 0.80,
    "first_plural": 0.05,
    "second_person": 0.14,
    "imperatives": 0.30,
    "addresses": 0.65,
    "prices": 0.34,
    "exclamations": 0.17,
    "offers": 1.00,
    "house": 0.32,
    "reporting": -0.86,
    "persons": -0.61,
    "self": -0.70,
    "arguing": -0.62,
    "was": -0.64,
}


def features(doc: Document, found: Evidence) -> dict[str, float]:
    """What the model sees of ``doc``, by the names in ``WEIGHTS``; all are 0 or more."""
    text, counts, total = _article(doc)
    signs = [sign for sign in found.candidates if not sign.in_author_box]
    number = Counter((sign.kind, sign.firm) for sign in signs)

    def rate(words: frozenset[str]) -> float:
        return log1p(100 * sum(counts[word] for word in words) / total)

    openings = sum(doc.folded[s.start : s.start + 20].split(" ")[0].strip(".,!:") in _IMPERATIVES for s in found.body)
    return {
        "calls": log1p(number[Kind.CALL, True]),
        "pointers": log1p(number[Kind.CALL, False]),
        "closing_call": float(bool(found.closing_calls)),
        "praise": log1p(number[Kind.PRAISE, True]),
        "authority": log1p(number[Kind.AUTHORITY, True]),
        "fear": log1p(sum(sign.kind is Kind.FEAR for sign in found.of_article)),
        "puffery": log1p(100 * number[Kind.PUFFERY, False] / total),
        "formulas": log1p(number[Kind.FORMULA, True]),
        "soft_formulas": log1p(number[Kind.FORMULA, False]),
        "three_kinds": float(len(found.kinds) >= 3),
        "brochure": rate(_BROCHURE),
        "trade": rate(_TRADE),
        "first_plural": rate(_FIRST_PLURAL),
        "second_person": rate(_SECOND),
        "imperatives": log1p(10 * openings / max(1, len(found.body))),
        "addresses": log1p(100 * sum(1 for _ in _ADDRESS.finditer(text)) / total),
        "prices": log1p(100 * sum(1 for _ in _PRICE.finditer(text)) / total),
        "exclamations": log1p(100 * text.count("!") / total),
        "offers": log1p(100 * sum(1 for _ in _OFFER.finditer(text)) / total),
        "house": log1p(100 * sum(text.count(name) for name in found.houses) / total),
        "reporting": rate(_REPORTING),
        "persons": rate(_PERSONS),
        "self": rate(_SELF),
        "arguing": rate(_ARGUING),
        "was": rate(_WAS),
    }


def probability(doc: Document, found: Evidence) -> float:
    """How probable it is that ``doc`` promotes, from 0 to 1."""
    values = features(doc, found)
    z = BIAS + sum(WEIGHTS[name] * values[name] for name in WEIGHTS)
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


def is_promotional(doc: Document, found: Evidence, likelihood: float) -> bool:
    """Does ``doc`` as a whole promote, given how probable that is?"""
    if len(doc.words) < LEAST_WORDS:
        return False
    if any(call.firm for call in found.closing_calls):
        return likelihood >= POSSIBLE_WITH_CLOSING_CALL
    if len(found.kinds) >= 3 or found.closing_calls:
        return likelihood >= POSSIBLE_WITH_THREE_KINDS
    return likelihood >= (LIKELY if found.kinds else LIKELY_WITHOUT_SIGNS)


def _article(doc: Document) -> tuple[str, Counter[str], int]:
    """The folded text without furniture and author boxes, its words and their number (at least 30)."""
    pieces: list[str] = []
    counts: Counter[str] = Counter()
    for region in doc.regions:
        if region.kind in (RegionKind.BODY, RegionKind.HEADING, RegionKind.CAPTION):
            pieces.append(doc.folded[region.span.start : region.span.end])
            within = doc.words.within(Span(region.span.start, region.span.end))
            counts.update(doc.words.folded[within.start : within.stop])
    # A text of a dozen words has no habits: rates of less than 30 words say nothing.
    return "\n".join(pieces), counts, max(30, counts.total())
