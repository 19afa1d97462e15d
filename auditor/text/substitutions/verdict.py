"""From the evidence at words to the whole document: how dense it is, and what that makes of each word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import Context
from auditor.text.substitutions.model import CLOSER, Evidence, Model
from auditor.text.substitutions.ngrams import Floats

STEPS = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0)
COLUMNS = 2 * len(STEPS) + 10

_LOOKS_SPUN = -0.5

NOTHING = -8.0
"""The lowest log-odds that a document can have."""

FEWEST = 25
"""Judged words below which a document says too little to be called anything."""


def density(evidence: Evidence, model: Model) -> Floats:
    """What the document network sees: one row of ``COLUMNS``."""
    odds = evidence.odds[evidence.judged]
    count = max(len(odds), 1)
    row = np.zeros(COLUMNS, dtype=np.float64)
    for column, step in enumerate(STEPS):
        over = np.float64(1) / (1 + np.exp(-2 * (np.clip(odds, -20, 20) - step)))
        row[column] = np.log(over.sum() / count + 0.3 / count)
        row[len(STEPS) + column] = np.log(_once(evidence, over) / count + 0.3 / count)
    at = 2 * len(STEPS)
    phrases = np.clip(evidence.phrase_odds, -20, 20)
    for step in (-2.0, 0.0, 2.0):
        row[at] = np.log((1 / (1 + np.exp(-2 * (phrases - step)))).sum() / count + 0.3 / count)
        at += 1
    row[at] = np.log((evidence.clash[evidence.judged] > 0).sum() / count + 0.3 / count)
    row[at + 1] = np.log(count)
    row[at + 2] = model.lexis.ngrams.unigram[evidence.ids[evidence.judged]].mean() if len(odds) else -3
    row[at + 3] = (evidence.ids == 0).mean() if len(evidence.ids) else 0
    row[at + 4] = evidence.fluency[evidence.judged].mean() if len(odds) else 0
    row[at + 5] = (evidence.fluency[evidence.judged] < 0).mean() if len(odds) else 0
    row[at + 6] = np.sort(odds)[-max(1, count // 50) :].mean() if len(odds) else -6
    return row


def _once(evidence: Evidence, over: Floats) -> float:
    """The sum with each word counted once however often it comes: a term of the trade is not ten swaps."""
    ids = evidence.ids[evidence.judged]
    if not len(ids):
        return 0.0
    kinds, index = np.unique(ids, return_inverse=True)
    highest = np.zeros(len(kinds), dtype=np.float64)
    np.maximum.at(highest, index, over)
    return float(highest.sum())


def log_odds(evidence: Evidence, model: Model) -> float:
    """The log-odds that a machine spun the document; far below zero where there is too little to say."""
    if int(evidence.judged.sum()) < FEWEST:
        return NOTHING
    return float(np.clip(model.document(density(evidence, model)[None])[0], NOTHING, -NOTHING))


def examine(context: Context, model: Model, *, lists: bool) -> tuple[Evidence, float]:
    """The evidence in a document and the log-odds that it is spun; one that looks spun, or is too short
    to tell, is looked at more closely."""
    evidence = model.look(context, lists=lists)
    document = log_odds(evidence, model)
    if document > _LOOKS_SPUN or document == NOTHING:
        evidence = model.look(context, lists=lists, gate=CLOSER)
    return evidence, document


def sigmoid(odds: Floats) -> NDArray[np.float64]:
    """Log-odds as probabilities."""
    return (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float64)
