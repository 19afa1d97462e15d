"""Texts with known swaps: clean passages, and the same passages spun in every style and at every rate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from auditor.text.vocabulary import WordTable
from auditor.text.words import Words

COPIES = {"press": 7, "government": 7, "slang": 2, "satire": 2, "manual": 2, "fiction": 1, "science": 1}
"""How often a training passage is spun, so that the genres that spinners feed on outweigh the rest."""

_SCIENCE_KEPT = 0.5


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


def texts(cache: Path, resources: Resources, rng: np.random.Generator) -> Iterator[Text]:
    """All examples, document by document."""
    ids = resources.vocabulary.ids
    by_word = context.ids_by_word(ids)
    for passage in passages(cache):
        if passage.genre == "science" and rng.random() > _SCIENCE_KEPT:
            continue
        yield _read(passage, passage.text, [], "clean", 0.0, ids, by_word)
        for _ in range(COPIES[passage.genre] if passage.part == "train" else 1):
            rate = float(np.exp(rng.uniform(np.log(0.02), np.log(0.3))))
            style = STYLES[rng.integers(len(STYLES))]
            spun, swaps = Spinner(resources, style, rate, rng).spin(passage.text)
            yield _read(passage, spun, [(swap.span, swap.original) for swap in swaps], style, rate, ids, by_word)


def _read(
    passage: Passage,
    text: str,
    swaps: list[tuple[Span, str]],
    style: str,
    rate: float,
    ids: Mapping[str, int],
    by_word: WordTable,
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
            original[inside.start] = ids.get(was, 0)
    read = context.read([context.Swappable(words, sentences(text, paragraphs(text)))], by_word)
    return Text(passage.genre, passage.part, style, rate, read, swapped, original, frozenset(phrases))
