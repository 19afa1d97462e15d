"""From the evidence at words to the whole document: how dense it is, and what that makes of each word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import Context
from auditor.text.substitutions.model import CLOSER, Evidence, Model, Reading
from auditor.text.substitutions.ngrams import Floats, Ids

STEPS = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0)
COLUMNS = 2 * len(STEPS) + 10

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
    count = max(int(judged.sum()), 1)
    compared = judged & evidence.compared
    odds = np.clip(evidence.odds[compared], -20, 20)
    over = 1 / (1 + np.exp(-2 * (odds[:, None] - np.array(STEPS))))
    least = 0.3 / count
    row = np.empty(COLUMNS, dtype=np.float64)
    steps = len(STEPS)
    row[:steps] = np.log(over.sum(axis=0) / count + least)
    row[steps : 2 * steps] = np.log(_once(evidence.ids[compared], over) / count + least)
    at = 2 * steps
    phrases = np.clip(evidence.phrase_odds, -20, 20)[:, None]
    sure = 1 / (1 + np.exp(-2 * (phrases - np.array([-2.0, 0.0, 2.0]))))
    row[at : at + 3] = np.log(sure.sum(axis=0) / count + least)
    clash, fluency = evidence.clash[judged], evidence.fluency[judged]
    row[at + 3] = np.log((clash > 0).sum() / count + least)
    row[at + 4] = np.log(count)
    row[at + 5] = model.lexis.ngrams.unigram[evidence.ids[judged]].mean() if len(clash) else -3
    row[at + 6] = (evidence.ids == 0).mean() if len(evidence.ids) else 0
    row[at + 7] = fluency.mean() if len(clash) else 0
    row[at + 8] = (fluency < 0).mean() if len(clash) else 0
    top = np.full(max(1, count // 50), _NONE, dtype=np.float64)
    best = np.sort(odds)[-len(top) :]
    top[len(top) - len(best) :] = best
    row[at + 9] = top.mean()
    return row


def _once(ids: Ids, over: Floats) -> Floats:
    """The sums with each word counted once however often it comes: a term of the trade is not ten swaps."""
    if not len(ids):
        return np.zeros(over.shape[1], dtype=np.float64)
    order = np.argsort(ids, kind="stable")
    ids = ids[order]
    begins = np.flatnonzero(np.r_[True, ids[1:] != ids[:-1]])
    total: Floats = np.maximum.reduceat(over[order], begins).sum(axis=0)
    return total


def log_odds(evidence: Evidence, model: Model) -> float:
    """The log-odds that a machine spun the document; far below zero where there is too little to say."""
    if int(evidence.judged.sum()) < FEWEST:
        return NOTHING
    return float(np.clip(model.document(density(evidence, model)[None])[0], NOTHING, -NOTHING))


def examine(context: Context, model: Model, *, lists: bool) -> tuple[Evidence, float]:
    """The evidence in a document and the log-odds that it is spun; one that looks spun, or is too short
    to tell, is looked at more closely, and once more with its plainest swaps undone."""
    reading = Reading(context, model)
    evidence = model.look(reading, lists=lists)
    document = log_odds(evidence, model)
    if document > _LOOKS_SPUN or document == NOTHING:
        evidence = model.look(reading, lists=lists, gate=CLOSER)
    if document > _LOOKS_SPUN:
        evidence = _mended(evidence, context, model, lists=lists)
    return evidence, document


def _mended(evidence: Evidence, context: Context, model: Model, *, lists: bool) -> Evidence:
    """The evidence at each word once its neighbours' swaps are undone: two at a time hide each other, and a swap makes
    the innocent words beside it look odd."""
    plain = np.flatnonzero(evidence.judged & (evidence.odds >= _PLAIN) & (evidence.original > 0))
    if not len(plain):
        return evidence
    mended = Reading(context.replaced(plain, evidence.original[plain]), model)
    again = model.look(mended, lists=lists, gate=CLOSER)
    odds, original, compared = again.odds.copy(), again.original.copy(), again.compared.copy()
    odds[plain], original[plain], compared[plain] = evidence.odds[plain], evidence.original[plain], True
    return replace(evidence, odds=odds, original=original, compared=compared)


def sigmoid(odds: Floats) -> NDArray[np.float64]:
    """Log-odds as probabilities."""
    return (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float64)
