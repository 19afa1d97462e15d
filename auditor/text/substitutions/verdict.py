"""From the evidence at words to the whole document: how dense it is, and what that makes of each word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import PAD, Context, Swappable
from auditor.text.substitutions.model import SILENT, Evidence, Model, Reading
from auditor.text.substitutions.ngrams import ID_BITS, Floats, Ids
from auditor.text.substitutions.rereading import settled

STEPS = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0)
COLUMNS = 2 * len(STEPS) + 10
_STEPS = np.array(STEPS)
_PHRASE_STEPS = np.array([-2.0, 0.0, 2.0])

_LOOKS_SPUN = 0.4

_PLAIN = 0.5
"""Log-odds from which on a swap is undone before its neighbours are judged."""

_NONE = -6.0
"""Log-odds that stand for a word that was not compared."""

NOTHING = -8.0
"""The lowest log-odds that a document can have."""

FEWEST = 25
"""Judged words below which a document says too little to be called anything."""


def density(evidence: Evidence, sizes: Ids, model: Model) -> Floats:
    """What the document network sees: one row of ``COLUMNS`` for each document, which has so many words."""
    rows = np.zeros((len(sizes), COLUMNS), dtype=np.float64)
    owner, judged = evidence.owner, evidence.judged.nonzero()[0]
    by_judged = partial(_sums, owner.take(judged), len(sizes))
    counts = np.bincount(owner.take(judged), minlength=len(sizes))
    count = np.maximum(counts, 1)
    compared = (evidence.judged & evidence.compared).nonzero()[0]
    odds = np.maximum(np.minimum(evidence.odds.take(compared), 20), -20)
    over = _over(odds, _STEPS)
    steps = len(STEPS)
    rows[:, :steps] = _sums(owner.take(compared), len(sizes), over)
    rows[:, steps : 2 * steps] = _once(owner.take(compared), len(sizes), evidence.ids.take(compared), over)
    at = 2 * steps
    phrase_odds = np.maximum(np.minimum(evidence.phrase_odds.astype(np.float64), 20), -20)
    over = _over(phrase_odds, _PHRASE_STEPS)
    rows[:, at : at + 3] = _sums(owner.take(evidence.phrase_place), len(sizes), over)
    rows[:, at + 3] = by_judged(evidence.clash.take(judged) > 0)
    rows[:, : at + 4] = np.log(rows[:, : at + 4] / count[:, None] + (0.3 / count)[:, None])
    rows[:, at + 4] = np.log(count)
    fluency = evidence.fluency.take(judged)
    rows[:, at + 5] = by_judged(model.lexis.ngrams.unigram.take(evidence.ids.take(judged))) / count
    rows[counts == 0, at + 5] = -3
    known = _sums(owner, len(sizes), evidence.ids != 0)
    rows[:, at + 6] = (sizes - known) / np.maximum(sizes, 1)
    rows[:, at + 7] = by_judged(fluency) / count
    rows[:, at + 8] = by_judged(fluency < 0) / count
    rows[:, at + 9] = _highest(owner.take(compared), np.maximum(count // 50, 1), odds)
    return rows


def _sums(owner: Ids, documents: int, values: Floats | NDArray[np.bool_]) -> Floats:
    """By document the sum of the values that it owns, column by column."""
    sums = np.array([np.bincount(owner, column, documents) for column in np.atleast_2d(values.T)])
    return sums.T.reshape(documents, *values.shape[1:])


def _over(odds: Floats, steps: Floats) -> Floats:
    """How surely the log-odds lie over each of the steps, from 0 to 1."""
    over: Floats = 1 / (1 + np.exp(-2 * (odds[:, None] - steps)))
    return over


def _once(owner: Ids, documents: int, ids: Ids, over: Floats) -> Floats:
    """The sums with each word counted once however often it comes: a term of the trade is not ten swaps."""
    keys = owner << ID_BITS | ids
    order = keys.argsort(kind="stable")
    begins = np.diff(keys.take(order), prepend=-1).nonzero()[0]
    return _sums(owner.take(order.take(begins)), documents, np.maximum.reduceat(over.take(order, axis=0), begins))


def _highest(owner: Ids, top: Ids, odds: Floats) -> Floats:
    """The mean of the ``top`` highest log-odds of each document, those of words that were not compared included."""
    order = np.lexsort((-odds, owner))
    owner, odds = owner.take(order), odds.take(order)
    best = (np.arange(len(owner)) - owner.searchsorted(owner) < top.take(owner)).nonzero()[0]
    owner, odds = owner.take(best), odds.take(best)
    missing = top - np.bincount(owner, minlength=len(top))
    highest: Floats = (_sums(owner, len(top), odds) + missing * _NONE) / top
    return highest


def log_odds(evidence: Evidence, sizes: Ids, model: Model) -> Floats:
    """The log-odds that a machine spun each document; far below zero where there is too little to say."""
    odds = model.document(density(evidence, sizes, model)).astype(np.float64)
    says_enough = _sums(evidence.owner, len(sizes), evidence.judged) >= FEWEST
    return np.where(says_enough, np.maximum(np.minimum(odds, -NOTHING), NOTHING), NOTHING)


def examine(context: Context, sizes: Ids, model: Model, *, lists: bool) -> tuple[Evidence, Floats]:
    """The evidence in documents of so many words and the log-odds that each is spun; one that looks spun, or is too
    short to tell, is looked at more closely, and once more with its plainest swaps undone."""
    reading = Reading(context, model)
    evidence = model.look(reading, lists=lists)
    odds = log_odds(evidence, sizes, model)
    looks_spun = odds > _LOOKS_SPUN
    unclear = looks_spun | (odds == NOTHING)
    if unclear.any():
        more = unclear.take(evidence.owner) & evidence.judged & ~evidence.compared
        evidence = evidence.told(*model.look_closer(reading, more, lists=lists))
    if looks_spun.any():
        evidence = _mended(evidence, context, looks_spun, model, lists=lists)
    return evidence, odds


def _mended(
    evidence: Evidence, context: Context, documents: NDArray[np.bool_], model: Model, *, lists: bool
) -> Evidence:
    """The evidence once the plain swaps of these ``documents`` are undone: two beside each other hide each other, and a
    swap makes the innocent words beside it look odd."""
    entries = documents.take(context.owner).nonzero()[0]
    words = entries[PAD:-PAD] - PAD
    judged, original = evidence.judged.take(words), evidence.original.take(words)
    plain = judged & (evidence.odds.take(words) >= _PLAIN) & (original > 0)
    undone, others = plain.nonzero()[0], judged & ~plain
    mended = Reading(context.at(entries).replaced(undone, original.take(undone)), model)
    found, odds, originals = model.look_closer(mended, others, lists=lists)
    return evidence.told(words[others], SILENT, 0, compared=False).told(words.take(found), odds, originals)


def reread(evidence: Evidence, context: Context, texts: Sequence[Swappable], model: Model, *, lists: bool) -> Evidence:
    """The evidence once the encoder has read the documents."""
    found = []
    for number in np.unique(context.owner).tolist():
        entries = (context.owner == number).nonzero()[0]
        words = entries[PAD:-PAD] - PAD
        judged = evidence.judged.take(words)
        for places, odds, original in settled(texts[number], context.at(entries), judged, model, lists=lists):
            found.append((words.take(places), odds, original))
    if not found:
        return evidence
    words, odds, original = (np.concatenate(parts) for parts in zip(*found, strict=True))
    # Two judges who make different mistakes: each is right more often where the other agrees.
    odds = np.where(evidence.compared.take(words), (evidence.odds.take(words) + odds) / 2, odds)
    return evidence.told(words, odds, original)


def sigmoid(odds: Floats) -> NDArray[np.float64]:
    """Log-odds as probabilities."""
    probability: NDArray[np.float64] = 1 / (1 + np.exp(-np.maximum(np.minimum(odds.astype(np.float64), 30), -30)))
    return probability
