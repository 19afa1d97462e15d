"""Texts with known swaps: clean passages, and the same passages spun in every style and at every rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.span import Span
from auditor.text.paragraphs import paragraphs
from auditor.text.sentences import sentences
from auditor.text.substitutions import context
from auditor.text.substitutions.build.spin import STYLES, Resources, Spinner
from auditor.text.substitutions.build.texts import Passage, passages
from auditor.text.substitutions.build.vocabulary import Vocabulary
from auditor.text.substitutions.context import Swappable
from auditor.text.words import Words

COPIES = {"press": 7, "government": 7, "slang": 2, "satire": 2, "manual": 2, "fiction": 1, "science": 1}
"""How often a training passage is spun, so that the genres that spinners feed on outweigh the rest."""

_SCIENCE_KEPT = 0.5
_SHARES = {"press": 1.0, "government": 1.0, "slang": 0.5, "satire": 0.5, "manual": 0.4, "fiction": 0.25, "science": 0.3}
"""Of each genre this share is taken in each round."""
_ROUNDS, _CLEAN = 14, 0.3
_UNSEEN_COPIES = 4


@dataclass(frozen=True)
class Text:
    """A text and what happened to it; the arrays have one entry a word."""

    genre: str
    part: str
    style: str
    rate: float
    context: context.Context
    swapped: NDArray[np.bool_]
    original: NDArray[np.int64]
    """The id of the one word that stood there, or 0."""
    phrases: frozenset[tuple[int, int]]
    """(first word, number of words) of each swap."""
    text: Swappable


def texts(cache: Path, resources: Resources, rng: np.random.Generator) -> Iterator[Text]:
    """All examples, document by document."""
    vocabulary = resources.vocabulary
    for passage in passages(cache):
        if passage.genre == "science" and rng.random() > _SCIENCE_KEPT:
            continue
        yield _read(passage, passage.text, [], "clean", 0.0, vocabulary)
        for _ in range(COPIES[passage.genre] if passage.part == "train" else 1):
            yield _spun(passage, passage.text, resources, rng)


def taught(cache: Path, resources: Resources, rng: np.random.Generator) -> Iterator[Text]:
    """What the encoder is taught with: training passages, again and again, three in ten clean, the others spun."""
    vocabulary = resources.vocabulary
    kept = [passage for passage in passages(cache) if passage.part == "train"]
    for _ in range(_ROUNDS):
        for passage in kept:
            if rng.random() > _SHARES[passage.genre]:
                continue
            if rng.random() < _CLEAN:
                yield _read(passage, passage.text, [], "clean", 0.0, vocabulary)
            else:
                yield _spun(passage, passage.text, resources, rng)


def unseen(cache: Path, resources: Resources, rng: np.random.Generator) -> Iterator[Text]:
    """Texts of the part that no other network but the judge of documents has seen, clean and spun several times, also
    cut into single sentences."""
    vocabulary = resources.vocabulary
    for passage in passages(cache):
        if passage.part != "calibrate" or (passage.genre == "science" and rng.random() > _SCIENCE_KEPT):
            continue
        yield _read(passage, passage.text, [], "clean", 0.0, vocabulary)
        for copy in range(_UNSEEN_COPIES):
            text = passage.text
            if copy == 0:
                divided = sentences(text, paragraphs(text))
                text = divided[rng.integers(len(divided))].of(text)
            yield _spun(passage, text, resources, rng)


def _spun(passage: Passage, text: str, resources: Resources, rng: np.random.Generator) -> Text:
    rate = float(np.exp(rng.uniform(np.log(0.02), np.log(0.3))))
    style = STYLES[rng.integers(len(STYLES))]
    spun, swaps = Spinner(resources, style, rate, rng).spin(text)
    return _read(passage, spun, [(swap.span, swap.original) for swap in swaps], style, rate, resources.vocabulary)


def _read(
    passage: Passage,
    text: str,
    swaps: list[tuple[Span, str]],
    style: str,
    rate: float,
    vocabulary: Vocabulary,
) -> Text:
    words = Words(text)
    swapped = np.zeros(len(words), dtype=bool)
    original = np.zeros(len(words), dtype=np.int64)
    phrases = set()
    for span, was in swaps:
        inside = words.within(span)
        swapped[inside.start : inside.stop] = True
        phrases.add((inside.start, len(inside)))
        if len(inside) == 1:
            original[inside.start] = vocabulary.ids.get(was, 0)
    given = Swappable(words, sentences(text, paragraphs(text)))
    read = context.read([given], vocabulary.by_word)
    return Text(passage.genre, passage.part, style, rate, read, swapped, original, frozenset(phrases), given)
