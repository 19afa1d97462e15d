"""Turns evidence into swaps: which words and phrases, how surely, and what probably stood there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from auditor.span import Span
from auditor.text.substitutions import recurrence
from auditor.text.substitutions.context import BEGIN, PAD, Context
from auditor.text.substitutions.lexicon import SYNONYM
from auditor.text.substitutions.model import Evidence, Model
from auditor.text.substitutions.ngrams import Floats, Ids
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


def swaps(
    evidence: Evidence, context: Context, words: Sequence[Words], model: Model, documents: Floats
) -> list[list[Substitution]]:
    """The swaps of each document, which is spun with log-odds ``documents``, sorted by place; none overlap."""
    # A text too short to be judged is neither spun nor clean.
    probability = sigmoid(np.where(documents == NOTHING, _UNSURE, documents))
    first = context.owner.searchsorted(np.arange(len(words)))
    found: list[list[Substitution]] = [[] for _ in words]
    for number, swap in _words(evidence, context, first, words, model, probability):
        found[number].append(swap)
    for number, swap in _phrases(evidence, first, words, model, probability):
        found[number].append(swap)
    return [_strongest(some, own) for some, own in zip(found, words, strict=True)]


def _strongest(found: list[Substitution], words: Words) -> list[Substitution]:
    """Of swaps that overlap the strongest; sorted by place."""
    found.sort(key=lambda swap: (-swap.strength, -len(swap.span), swap.span))
    taken: set[int] = set()
    kept = []
    for swap in found:
        inside = words.within(swap.span)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(swap)
    return sorted(kept, key=lambda swap: swap.span)


def _strength(odds: Floats, probability: Floats) -> Floats:
    """The probability of each swap: that of a spun text and that of a clean one, weighed by which it is."""
    dense, isolated = sigmoid(odds + np.float64(DENSE)), sigmoid(odds - np.float64(ISOLATED))
    strength: Floats = probability * dense + (1 - probability) * isolated
    return strength


def _words(
    evidence: Evidence, context: Context, first: Ids, texts: Sequence[Words], model: Model, probability: Floats
) -> Iterator[tuple[int, Substitution]]:
    """Swaps of single words, with the number of the document; ``first`` is where the words of each begin."""
    clash = (evidence.clash > 0) & ~context.capital[PAD:-PAD]
    odds: Floats = evidence.odds + clash.astype(np.float64) * np.float64(_CLASH)
    shared, lost = recurrence.shared(evidence, odds)
    # What recurs is telling where a machine was at work; elsewhere it is a term of the trade.
    places = (evidence.judged & (shared > _FAINT)).nonzero()[0]
    spun = probability.take(evidence.owner.take(places))
    strength = np.maximum(_strength(odds[places], spun), spun * sigmoid(shared[places] + np.float64(DENSE)))
    named = (strength >= FAINTEST).nonzero()[0]
    places, strength = places.take(named), strength.take(named)
    columns = evidence.owner.take(places), places, strength, lost.take(places), clash.take(places)
    begins = first.tolist()
    for number, place, sure, lost_id, clashes in zip(*(column.tolist() for column in columns), strict=True):
        words, index = texts[number], place - begins[number]
        original = model.words[lost_id]
        span, kind = words.span(index), "swap"
        if clashes and _is_article(words, index - 1, context, place - 1):
            span, kind = Span(int(words.starts[index - 1]), span.end), "grammar"
            article = words.folded[index - 1]
            fits = int(model.lexis.sound[lost_id]) == (1 if article == "an" else -1)
            other = "a" if article == "an" else "an"
            original = f"{article} {original}" if original and fits else f"{other} {words.folded[index]}"
        yield number, Substitution(span, _dressed(original, span.of(words.text)), sure, kind)


def _is_article(words: Words, index: int, context: Context, place: int) -> bool:
    """Is the word "a" or "an" an article, one space before the next word, and not an initial ("SG&A expenses")?

    ``index`` is its number in its document, ``place`` the one in the row of all.
    """
    opens = index == 0 or int(context.before[PAD + place]) == BEGIN
    apart = int(words.starts[index + 1] - words.ends[index]) == 1
    return apart and (opens or not bool(context.capital[PAD + place]))


def _phrases(
    evidence: Evidence, first: Ids, texts: Sequence[Words], model: Model, probability: Floats
) -> Iterator[tuple[int, Substitution]]:
    """Swaps of phrases, with the number of the document."""
    # Multi-word synonyms are good English more often than not.
    doubt = np.where(model.phrases.kinds.take(evidence.phrase_entry) == SYNONYM, _SYNONYM, 0.0)
    owner = evidence.owner.take(evidence.phrase_place)
    strength = _strength(evidence.phrase_odds - doubt, probability.take(owner))
    for row in (strength >= FAINTEST).nonzero()[0].tolist():
        number = int(owner[row])
        words, begin = texts[number], int(evidence.phrase_place[row] - first[number])
        end = begin + int(evidence.phrase_length[row])
        if end > len(words):
            continue
        span = Span(int(words.starts[begin]), int(words.ends[end - 1]))
        original = _dressed(model.text_of(model.phrases.original(int(evidence.phrase_entry[row]))), span.of(words.text))
        yield number, Substitution(span, original, float(strength[row]), "phrase")


def _dressed(original: str, place: str) -> str:
    """The original in the capitals of its place."""
    if original and place[0].isupper():
        if len(place) > 1 and place.isupper():
            return original.upper()
        if place.istitle() and " " in place:
            return original.title()
        return original[0].upper() + original[1:]
    return original
