"""From the evidence at words to the whole document: how dense it is, and what that makes of each word."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import Context
from auditor.text.substitutions.model import IGNORED, SILENT, Evidence, Model, Reading
from auditor.text.substitutions.ngrams import Floats, Ids

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


def density(evidence: Evidence, model: Model) -> Floats:
    """What the document network sees: one row of ``COLUMNS``."""
    judged = evidence.judged
    count = max(int(np.count_nonzero(judged)), 1)
    compared = (judged & evidence.compared).nonzero()[0]
    odds = np.maximum(np.minimum(evidence.odds.take(compared), 20), -20)
    over = _over(odds, _STEPS)
    least = 0.3 / count
    row = np.zeros(COLUMNS, dtype=np.float64)
    steps = len(STEPS)
    row[:steps] = np.add.reduce(over)
    row[steps : 2 * steps] = _once(evidence.ids.take(compared), over)
    at = 2 * steps
    row[at : at + 3] = np.add.reduce(
        _over(np.maximum(np.minimum(evidence.phrase_odds.astype(np.float64), 20), -20), _PHRASE_STEPS)
    )
    row[at + 3] = np.count_nonzero((evidence.clash > 0) & judged)
    row[: at + 4] = np.log(row[: at + 4] / count + least)
    row[at + 4] = math.log(count)
    if judged.any():
        fluency = evidence.fluency[judged]
        row[at + 5] = np.add.reduce(model.lexis.ngrams.unigram.take(evidence.ids[judged]), dtype=np.float64) / count
        row[at + 7] = np.add.reduce(fluency, dtype=np.float64) / count
        row[at + 8] = np.count_nonzero(fluency < 0) / count
    else:
        row[at + 5] = -3
    row[at + 6] = np.count_nonzero(evidence.ids == 0) / max(len(evidence.ids), 1)
    top = max(1, count // 50)
    best = np.sort(odds)[-top:]
    row[at + 9] = (np.add.reduce(best) + (top - len(best)) * _NONE) / top
    return row


def _over(odds: Floats, steps: Floats) -> Floats:
    """How surely the log-odds lie over each of the steps, from 0 to 1."""
    over: Floats = 1 / (1 + np.exp(-2 * (odds[:, None] - steps)))
    return over


def _once(ids: Ids, over: Floats) -> Floats:
    """The sums with each word counted once however often it comes: a term of the trade is not ten swaps."""
    if not len(ids):
        return np.zeros(over.shape[1], dtype=np.float64)
    order = ids.argsort(kind="stable")
    ids = ids.take(order)
    begins = np.concatenate([[True], ids[1:] != ids[:-1]]).nonzero()[0]
    total: Floats = np.add.reduce(np.maximum.reduceat(over.take(order, axis=0), begins))
    return total


def log_odds(evidence: Evidence, model: Model) -> float:
    """The log-odds that a machine spun the document; far below zero where there is too little to say."""
    if np.count_nonzero(evidence.judged) < FEWEST:
        return NOTHING
    return min(max(float(model.document(density(evidence, model)[None])[0]), NOTHING), -NOTHING)


def examine(context: Context, model: Model, *, lists: bool) -> tuple[Evidence, float]:
    """The evidence in a document and the log-odds that it is spun; one that looks spun, or is too short
    to tell, is looked at more closely, and once more with its plainest swaps undone."""
    reading = Reading(context, model)
    evidence = model.look(reading, lists=lists)
    document = log_odds(evidence, model)
    if document > _LOOKS_SPUN or document == NOTHING:
        evidence = model.look_closer(evidence, reading, lists=lists)
    if document > _LOOKS_SPUN:
        evidence = _mended(evidence, context, model, lists=lists)
    return evidence, document


def _mended(evidence: Evidence, context: Context, model: Model, *, lists: bool) -> Evidence:
    """The evidence at each word once its neighbours' swaps are undone: two at a time hide each other, and a swap makes
    the innocent words beside it look odd."""
    plain = (evidence.judged & (evidence.odds >= _PLAIN) & (evidence.original > 0)).nonzero()[0]
    if not len(plain):
        return evidence
    compared = np.zeros(len(evidence.odds), dtype=bool)
    compared[plain] = True
    odds = np.where(compared, evidence.odds, np.where(evidence.judged, SILENT, IGNORED))
    original = np.where(compared, evidence.original, 0)
    mended = Reading(context.replaced(plain, evidence.original[plain]), model)
    settled = replace(evidence, odds=odds, original=original, compared=compared)
    return model.look_closer(settled, mended, lists=lists)


def sigmoid(odds: Floats) -> NDArray[np.float64]:
    """Log-odds as probabilities."""
    probability: NDArray[np.float64] = 1 / (1 + np.exp(-np.maximum(np.minimum(odds.astype(np.float64), 30), -30)))
    return probability
