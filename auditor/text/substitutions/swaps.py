"""Turns evidence into swaps: which words and phrases, how surely, and what probably stood there."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from auditor.span import Span
from auditor.text.substitutions import recurrence
from auditor.text.substitutions.context import BEGIN, PAD, Context
from auditor.text.substitutions.lexicon import SYNONYM
from auditor.text.substitutions.model import Evidence, Model
from auditor.text.substitutions.ngrams import Floats
from auditor.text.substitutions.verdict import NOTHING, sigmoid
from auditor.text.words import Words

FAINTEST = 0.15
"""Strength below which a swap is not worth naming."""

ISOLATED, DENSE = 3.4, 0.5
"""Log-odds that a swap loses in a text that is not spun, where hardly a word in a thousand is wrong, and gains in one
that is, where more words are swapped than in the mixture that the networks were trained on."""

_FAINT = math.log(FAINTEST / (1 - FAINTEST)) - DENSE
"""Log-odds below which a swap has not even the strength ``FAINTEST``, whatever its text."""

_CLASH = 1.2
"""Log-odds that a broken article adds: it is evidence of a swap, and a fault of its own."""


_SYNONYM = 1.5
"""Log-odds that a multi-word synonym loses."""

_UNSURE = -2.0
"""Log-odds that a text too short to be judged is taken to be spun with."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """A word or phrase that probably replaced another one.

    ``original`` is the most probable wording that was lost, empty when unknown; ``strength`` the probability of the
    swap; ``kind`` says what was replaced: a word ("swap"), several ("phrase"), or what an article no longer fits
    ("grammar").
    """

    span: Span
    original: str
    strength: float
    kind: str


def swaps(evidence: Evidence, context: Context, words: Words, model: Model, document: float) -> list[Substitution]:
    """The swaps of a document that is spun with log-odds ``document``, sorted by place; none overlap."""
    # A text too short to be judged is neither spun nor clean.
    probability = 1 / (1 + math.exp(-(_UNSURE if document == NOTHING else document)))
    found = [
        *_words(evidence, context, words, model, probability),
        *_phrases(evidence, words, model, probability),
    ]
    found.sort(key=lambda swap: (-swap.strength, -len(swap.span), swap.span))
    taken: set[int] = set()
    kept = []
    for swap in found:
        inside = words.within(swap.span)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(swap)
    return sorted(kept, key=lambda swap: swap.span)


def _strength(odds: Floats, probability: float) -> Floats:
    """The probability of each swap: that of a spun text and that of a clean one, weighed by which it is."""
    dense, isolated = sigmoid(odds + np.float64(DENSE)), sigmoid(odds - np.float64(ISOLATED))
    strength: Floats = np.float64(probability) * dense + np.float64(1 - probability) * isolated
    return strength


def _words(evidence: Evidence, context: Context, words: Words, model: Model, probability: float) -> list[Substitution]:
    clash = (evidence.clash > 0) & ~context.capital[PAD : PAD + len(words)]
    odds: Floats = evidence.odds + clash.astype(np.float64) * np.float64(_CLASH)
    shared, lost = recurrence.shared(evidence, odds)
    # What recurs is telling where a machine was at work; elsewhere it is a term of the trade.
    places = (evidence.judged & (shared > _FAINT)).nonzero()[0]
    if not len(places):
        return []
    strength = np.maximum(
        _strength(odds[places], probability), probability * sigmoid(shared[places] + np.float64(DENSE))
    )
    found = []
    for index, sure in zip(places.tolist(), strength.tolist(), strict=True):
        if sure < FAINTEST:
            continue
        original = model.words[int(lost[index])]
        span, kind = words.span(index), "swap"
        if clash[index] and _is_article(words, index - 1, context):
            span, kind = Span(int(words.starts[index - 1]), span.end), "grammar"
            article = words.folded[index - 1]
            fits = int(model.lexis.sound[int(lost[index])]) == (1 if article == "an" else -1)
            other = "a" if article == "an" else "an"
            original = f"{article} {original}" if original and fits else f"{other} {words.folded[index]}"
        found.append(Substitution(span, _dressed(original, span.of(words.text)), sure, kind))
    return found


def _is_article(words: Words, index: int, context: Context) -> bool:
    """Is the word "a" or "an" an article, one space before the next word, and not an initial ("SG&A expenses")?"""
    opens = index == 0 or int(context.before[PAD + index]) == BEGIN
    apart = int(words.starts[index + 1] - words.ends[index]) == 1
    return apart and (opens or not bool(context.capital[PAD + index]))


def _phrases(evidence: Evidence, words: Words, model: Model, probability: float) -> list[Substitution]:
    # Multi-word synonyms are good English more often than not.
    doubt = np.where(model.phrases.kinds.take(evidence.phrase_entry) == SYNONYM, _SYNONYM, 0.0)
    odds = evidence.phrase_odds - doubt
    if not (odds > _FAINT).any():
        return []
    strength = _strength(odds, probability)
    found = []
    for row in (strength >= FAINTEST).nonzero()[0].tolist():
        first = int(evidence.phrase_place[row])
        last = first + int(evidence.phrase_length[row]) - 1
        if last >= len(words):
            continue
        entry = int(evidence.phrase_entry[row])
        span = Span(int(words.starts[first]), int(words.ends[last]))
        original = _dressed(model.text_of(model.phrases.original(entry)), span.of(words.text))
        found.append(Substitution(span, original, float(strength[row]), "phrase"))
    return found


def _dressed(original: str, place: str) -> str:
    """The original in the capitals of its place."""
    if original and place[0].isupper():
        if len(place) > 1 and place.isupper():
            return original.upper()
        if place.istitle() and " " in place:
            return original.title()
        return original[0].upper() + original[1:]
    return original
