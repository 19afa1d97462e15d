"""How probable it is that a document promotes: a logistic model over its evidence and a few habits of style.

Each weight has a sign and a size that were fixed by judgement before any text was seen; fitting moves it
from there as far as the texts warrant and never over zero. ``python -m auditor_rules.commerce._fit`` refits.
"""

from __future__ import annotations

from collections import Counter
from math import exp, log1p

from auditor_rules.commerce._cues import Kind
from auditor_rules.commerce._evidence import Evidence
from auditor_rules.commerce._style import STYLES, imperatives, style_of

from auditor import Document

LEAST_WORDS = 50  # a shorter text is a notice or a caption, and has no purpose that could be told
LIKELY = 0.5
LIKELY_WITHOUT_SIGNS = 0.6
# A call to buy at the end, or three kinds of evidence, decide unless the rest speaks for a report so strongly
# that what looks like a pitch is more probably the page's own furniture.
POSSIBLE_WITH_CLOSING_CALL = 0.03
POSSIBLE_WITH_THREE_KINDS = 0.1

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
    style = doc.shared(style_of)
    signs = [sign for sign in found.candidates if not sign.in_author_box]
    number = Counter((sign.kind, sign.firm) for sign in signs)
    house = sum(doc.folded.count(name, span.start, span.end) for name in found.houses for span in style.article)

    def rate(count: int) -> float:
        return log1p(100 * count / style.words)

    values = {
        "calls": log1p(number[Kind.CALL, True]),
        "pointers": log1p(number[Kind.CALL, False]),
        "closing_call": float(bool(found.closing_calls)),
        "praise": log1p(number[Kind.PRAISE, True]),
        "authority": log1p(number[Kind.AUTHORITY, True]),
        "fear": log1p(sum(sign.kind is Kind.FEAR for sign in found.of_article)),
        "puffery": rate(number[Kind.PUFFERY, False]),
        "formulas": log1p(number[Kind.FORMULA, True]),
        "soft_formulas": log1p(number[Kind.FORMULA, False]),
        "three_kinds": float(len(found.kinds) >= 3),
        **{name: rate(style.uses[name]) for name in STYLES},
        "imperatives": log1p(10 * imperatives(doc, found.body) / max(1, len(found.body))),
        "house": rate(house),
    }
    return {name: values[name] for name in WEIGHTS}


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
