"""Refits the weights of the promotional model and prints them.

``python -m auditor_rules.commerce._fit PROMOTIONAL.jsonl OTHER.jsonl``: one JSON object with a ``text`` a line,
of texts whose licence allows it. The weights that ship were fitted on 200 press releases in the public domain and
49 openly licensed pages (articles, manuals, interviews, research, government blogs).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from auditor_rules.commerce._evidence import evidence
from auditor_rules.commerce._model import PRIOR, PRIOR_BIAS, features
from numpy.typing import NDArray

from auditor import Document

PRIOR_STRENGTH = 30.0  # texts; strong, because releases are one kind of promotion among many
PROMOTIONAL_SHARE = 0.3  # of the documents that the probabilities are meant for
STEPS = 4000
RATE = 0.02


def fit(matrix: NDArray[np.float64], labels: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights with the least log loss plus the squared way from the prior; no weight changes its sign.

    ``matrix`` has a row a text and a column a feature, ``labels`` are 1 for promotional and 0 for other texts.
    """
    prior = np.array(list(PRIOR.values()))
    sign = np.sign(prior)
    share = np.where(labels == 1, PROMOTIONAL_SHARE / labels.mean(), (1 - PROMOTIONAL_SHARE) / (1 - labels.mean()))
    bias, weights = PRIOR_BIAS, prior.copy()
    for _ in range(STEPS):
        error = share * (1 / (1 + np.exp(-(matrix @ weights + bias))) - labels)
        bias -= RATE * error.sum() / len(labels) * 10
        step = (error @ matrix + PRIOR_STRENGTH * (weights - prior)) / len(labels)
        weights = np.maximum(0, sign * (weights - RATE * 10 * step)) * sign
    return float(bias), weights


def main(promotional: str, other: str) -> None:
    """Fit on two files and print what belongs into the model's file."""
    rows, labels = [], []
    for path, label in ((promotional, 1.0), (other, 0.0)):
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines()):
            doc = Document(f"{path}:{number}", json.loads(line)["text"])
            rows.append(list(features(doc, evidence(doc)).values()))
            labels.append(label)
    bias, weights = fit(np.array(rows), np.array(labels))
    print(f"BIAS = {bias:.2f}")
    for name, weight in zip(PRIOR, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main(*sys.argv[1:])
