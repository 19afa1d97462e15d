"""The encoder: a small transformer that reads words in their sentences, and says of each how odd it is there and which
word should stand in its place.

The layers are the lowest of a pretrained BERT (Devlin et al. 2019; MiniLM, Wang et al. 2020), taught to tell replaced
words from original ones (Clark et al., "ELECTRA", 2020). Weights are whole numbers of 8 bits with a scale for each
output, the vectors of the pieces whole numbers of 4 bits with a scale for each ``_GROUP``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.ngrams import Floats, Ids
from auditor.text.substitutions.pieces import PADDING, Pieces, Windows

DATA = Path(__file__).parent / "encoder.npz"

HEADS = 12
_GROUP = 32
_AT_ONCE = 16
"""Windows that are read together."""
_TINY = 1e-12
_FAINT = np.float32(-1e9)

Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Linear:
    """``weight`` is inputs x outputs."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, arrays: Arrays, name: str) -> Linear:
        """The layer whose arrays begin with ``name``."""
        weight = arrays[f"{name}_weight"].astype(np.float32) * arrays[f"{name}_scale"].astype(np.float32)
        return cls(weight, arrays[f"{name}_bias"].astype(np.float32))

    def __call__(self, rows: Floats) -> Floats:
        """Rows of inputs to rows of outputs."""
        answer: Floats = rows @ self.weight
        answer += self.bias
        return answer


@dataclass(frozen=True)
class Norm:
    """Rows with mean 0 and spread 1, then stretched (Ba et al., "Layer normalization", 2016)."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, arrays: Arrays, name: str) -> Norm:
        """The norm whose arrays begin with ``name``."""
        return cls(arrays[f"{name}_weight"].astype(np.float32), arrays[f"{name}_bias"].astype(np.float32))

    def __call__(self, rows: Floats) -> Floats:
        """Each row by itself."""
        centred: Floats = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.einsum("...i,...i->...", centred, centred)[..., None]
        spread /= np.float32(rows.shape[-1])
        centred /= np.sqrt(spread + np.float32(_TINY))
        centred *= self.weight
        centred += self.bias
        return centred


@dataclass(frozen=True)
class Layer:
    """Attention, then a perceptron, each added to what it is given."""

    attend: Linear
    gather: Linear
    attended: Norm
    widen: Linear
    narrow: Linear
    done: Norm

    @classmethod
    def of(cls, arrays: Arrays, name: str) -> Layer:
        """The layer whose arrays begin with ``name``."""
        return cls(
            Linear.of(arrays, f"{name}_attend"), Linear.of(arrays, f"{name}_gather"),
            Norm.of(arrays, f"{name}_attended"), Linear.of(arrays, f"{name}_widen"),
            Linear.of(arrays, f"{name}_narrow"), Norm.of(arrays, f"{name}_done"),
        )  # fmt: skip

    def __call__(self, rows: Floats, unseen: Floats) -> Floats:
        """``rows`` are windows x pieces x width; ``unseen`` is added to the attention that each piece gets."""
        count, length, width = rows.shape
        flat = rows.reshape(-1, width)
        split = self.attend(flat).reshape(count, length, 3, HEADS, width // HEADS)
        query, key, value = split.transpose(2, 0, 3, 1, 4)
        weights = np.matmul(query, key.swapaxes(-1, -2))
        weights *= np.float32((width // HEADS) ** -0.5)
        weights += unseen[:, None, None]
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        seen = np.matmul(weights, value).swapaxes(1, 2).reshape(-1, width)
        flat = self.attended(flat + self.gather(seen))
        flat = self.done(flat + self.narrow(gelu(self.widen(flat))))
        return flat.reshape(rows.shape)


class Encoder:
    """Everything that ``build`` made of a pretrained encoder."""

    def __init__(self, arrays: Arrays) -> None:
        names = bytes(arrays["pieces"].astype(np.uint8)).decode("utf-8").split("\n")
        self.pieces = Pieces(names)
        self._levels = arrays["levels"].astype(np.uint8, copy=False)
        self._scales = arrays["scales"].astype(np.float16, copy=False)
        self._positions = arrays["positions"].astype(np.float32)
        self._begin = Norm.of(arrays, "begin")
        count = sum(name.endswith("_attend_weight") for name in arrays)
        self._layers = [Layer.of(arrays, f"layer{number}") for number in range(count)]
        self._odd, self._sure = Linear.of(arrays, "odd"), Linear.of(arrays, "sure")
        self._turn, self._turned = Linear.of(arrays, "turn"), Norm.of(arrays, "turned")
        self._ask = Linear.of(arrays, "ask")
        self.commonness = np.float32(arrays["commonness"])
        self._word_begins = arrays["word_begins"].astype(np.int64)
        self._word_pieces = arrays["word_pieces"].astype(np.int64)

    def read(self, windows: Windows) -> Floats:
        """What the encoder makes of each word, a row a word."""
        parts = []
        for begin in range(0, len(windows.pieces), _AT_ONCE):
            inside = slice(*windows.row.searchsorted([begin, begin + _AT_ONCE]))
            pieces = windows.pieces[begin : begin + _AT_ONCE]
            pieces = pieces[:, : int((pieces != PADDING).sum(axis=1).max())]
            parts.append(self._encode(pieces)[windows.row[inside] - begin, windows.column[inside]])
        return np.concatenate(parts)

    def _encode(self, pieces: Ids) -> Floats:
        rows = self._begin(self._vectors(pieces) + self._positions[: pieces.shape[1]])
        unseen = np.where(pieces == PADDING, _FAINT, np.float32(0))
        for layer in self._layers:
            rows = layer(rows, unseen)
        return rows

    def _vectors(self, pieces: Ids) -> Floats:
        packed = self._levels.take(pieces, axis=0)
        levels = np.empty((*packed.shape, 2), dtype=np.int8)
        np.bitwise_and(packed, 15, out=levels[..., 0], casting="unsafe")
        np.right_shift(packed, 4, out=levels[..., 1], casting="unsafe")
        levels -= 8
        vectors = (
            levels.reshape(*pieces.shape, -1, _GROUP) * self._scales.take(pieces, axis=0).astype(np.float32)[..., None]
        )
        wide: Floats = vectors.reshape(*pieces.shape, -1)
        return wide

    def oddness(self, read: Floats) -> Floats:
        """The log-odds that each word that was read replaced another."""
        odds: Floats = self._sure(gelu(self._odd(read)))[:, 0]
        return odds

    def expected(self, read: Floats) -> Floats:
        """For each word that was read the direction in which the word that belongs there lies; see ``fit``."""
        return self._ask(self._turned(gelu(self._turn(read))))

    def likeness(self, asked: Floats, words: Ids) -> Floats:
        """How far each direction asked for, a row each, goes along the vector of each of ``words`` of the vocabulary;
        that of a word is the mean of its pieces'."""
        begins, sizes = self._word_begins[words], self._word_begins[words + 1] - self._word_begins[words]
        firsts = np.cumsum(sizes) - sizes
        places = np.arange(int(sizes.sum())) + np.repeat(begins - firsts, sizes)
        pieces, at = np.unique(self._word_pieces[places], return_inverse=True)
        of_pieces = (asked @ self._vectors(pieces).T).take(at, axis=1)
        likeness: Floats = np.add.reduceat(of_pieces, firsts, axis=1)
        likeness /= sizes.astype(np.float32)
        return likeness


def gelu(rows: Floats) -> Floats:
    """The Gaussian error linear unit (Hendrycks and Gimpel 2016), by the hyperbolic tangent."""
    inner: Floats = rows * rows
    inner *= np.float32(0.044715)
    inner += 1
    inner *= rows
    inner *= np.float32(np.sqrt(2 / np.pi))
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= np.float32(0.5)
    return inner


@cache
def load() -> Encoder:
    """The encoder that ships."""
    with np.load(DATA) as arrays:
        return Encoder({name: arrays[name] for name in arrays.files})
