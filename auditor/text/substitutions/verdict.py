"""From the evidence at words to the whole document: how dense it is, and what that makes of each word."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.context import Context, joined
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


def log_odds(documents: Sequence[Evidence], model: Model) -> Floats:
    """The log-odds that a machine spun each document; far below zero where there is too little to say."""
    rows = np.array([density(evidence, model) for evidence in documents])
    odds = np.maximum(np.minimum(model.document(rows).astype(np.float64), -NOTHING), NOTHING)
    too_few = [np.count_nonzero(evidence.judged) < FEWEST for evidence in documents]
    return np.where(too_few, NOTHING, odds)


def examine(documents: Sequence[Context], model: Model, *, lists: bool) -> list[tuple[Evidence, float]]:
    """The evidence in each document and the log-odds that it is spun; one that looks spun, or is too short
    to tell, is looked at more closely, and once more with its plainest swaps undone."""
    whole, parts = joined(documents)
    reading = Reading(whole, model)
    evidence = model.look(reading, lists=lists)
    found = [evidence.at(np.arange(part.start, part.stop)) for part in parts]
    odds = log_odds(found, model)
    spun = (odds > _LOOKS_SPUN).nonzero()[0].tolist()
    unclear = [*spun, *(odds == NOTHING).nonzero()[0].tolist()]
    if unclear:
        closer = _closer([found[i] for i in unclear], reading, [parts[i] for i in unclear], model, lists=lists)
        found = _with(found, unclear, closer)
    if spun:
        found = _with(found, spun, _mended([found[i] for i in spun], [documents[i] for i in spun], model, lists=lists))
    return list(zip(found, odds.tolist(), strict=True))


def _with(found: Sequence[Evidence], numbers: Sequence[int], better: Sequence[Evidence]) -> list[Evidence]:
    """What was found, with something better at these numbers."""
    known = dict(zip(numbers, better, strict=True))
    return [known.get(number, evidence) for number, evidence in enumerate(found)]


def _closer(
    evidence: Sequence[Evidence], reading: Reading, parts: Sequence[slice], model: Model, *, lists: bool
) -> list[Evidence]:
    """The evidence of some documents with the words compared too that pass a lower gate in these ``parts`` of
    ``reading``."""
    among = np.zeros(len(reading.odd), dtype=bool)
    for one, part in zip(evidence, parts, strict=True):
        among[part] = one.judged & ~one.compared
    compared, odds, original = model.look_closer(reading, among, lists=lists)
    return [
        replace(
            one,
            compared=one.compared | compared[part],
            odds=np.where(compared[part], odds[part], one.odds),
            original=np.where(compared[part], original[part], one.original),
        )
        for one, part in zip(evidence, parts, strict=True)
    ]


def _mended(evidence: Sequence[Evidence], documents: Sequence[Context], model: Model, *, lists: bool) -> list[Evidence]:
    """The evidence at each word once its neighbours' swaps are undone: two at a time hide each other, and a swap makes
    the innocent words beside it look odd."""
    settled, undone = zip(*map(_undone, evidence, documents), strict=True)
    whole, parts = joined(undone)
    return _closer(settled, Reading(whole, model), parts, model, lists=lists)


def _undone(evidence: Evidence, document: Context) -> tuple[Evidence, Context]:
    """What is left to compare, and the text, once the plainest swaps are undone."""
    plain = evidence.judged & (evidence.odds >= _PLAIN) & (evidence.original > 0)
    places = plain.nonzero()[0]
    odds = np.where(plain, evidence.odds, np.where(evidence.judged, SILENT, IGNORED))
    settled = replace(evidence, odds=odds, original=np.where(plain, evidence.original, 0), compared=plain)
    return settled, document.replaced(places, evidence.original.take(places))


def sigmoid(odds: Floats) -> NDArray[np.float64]:
    """Log-odds as probabilities."""
    probability: NDArray[np.float64] = 1 / (1 + np.exp(-np.maximum(np.minimum(odds.astype(np.float64), 30), -30)))
    return probability
