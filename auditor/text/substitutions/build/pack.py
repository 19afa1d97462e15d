"""The arrays of ``encoder.npz``: weights as whole numbers with scales."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from auditor.text.substitutions.build.encoder import Block, Reader
from auditor.text.substitutions.build.pretrained import Pretrained
from auditor.text.substitutions.build.tables import Array
from auditor.text.substitutions.context import NUMBER
from auditor.text.substitutions.ngrams import Ids
from auditor.text.substitutions.pieces import OTHER, Pieces

_HIGHEST = 127


def of_words(pieces: Pieces, words: Sequence[str]) -> tuple[Ids, Ids]:
    """The pieces of all words of a vocabulary, and where each word's begin."""
    each = [(OTHER,) if number <= NUMBER else pieces.of(word) for number, word in enumerate(words)]
    return np.concatenate([np.array(found) for found in each]), np.cumsum([0, *map(len, each)])


def arrays(reader: Reader, pretrained: Pretrained, words: Ids, begins: Ids) -> dict[str, Array]:
    """Everything that ``encoder.Encoder`` reads."""
    levels = (pretrained.levels + 8).astype(np.uint8)
    packed: dict[str, Array] = {
        "pieces": np.frombuffer("\n".join(pretrained.pieces).encode("utf-8"), dtype=np.uint8),
        "levels": levels[:, 0::2] | levels[:, 1::2] << 4,
        "scales": pretrained.scales,
        "positions": reader.positions.detach().numpy().astype(np.float16),
        "commonness": np.float32(reader.commonness.item()),
        "word_begins": begins.astype(np.int32),
        "word_pieces": words.astype(np.uint16),
        **_norm("begin", reader.begin), **_norm("turned", reader.turned),
        **_linear("odd", reader.odd), **_linear("sure", reader.sure), **_linear("turn", reader.turn),
        **_linear("ask", reader.ask, reader.stretch.item()),
    }  # fmt: skip
    for number, layer in enumerate(reader.layers):
        assert isinstance(layer, Block)
        for name in ("attend", "gather", "widen", "narrow"):
            packed |= _linear(f"layer{number}_{name}", getattr(layer, name))
        for name in ("attended", "done"):
            packed |= _norm(f"layer{number}_{name}", getattr(layer, name))
    return packed


@torch.no_grad()
def _linear(name: str, layer: nn.Linear, stretch: float = 1.0) -> dict[str, Array]:
    weight = layer.weight.numpy().T * np.float32(stretch)
    scale = np.maximum(np.abs(weight).max(axis=0) / _HIGHEST, 1e-12).astype(np.float32)
    return {
        f"{name}_weight": np.round(weight / scale).astype(np.int8),
        f"{name}_scale": scale,
        f"{name}_bias": layer.bias.numpy() * np.float32(stretch),
    }


@torch.no_grad()
def _norm(name: str, norm: nn.LayerNorm) -> dict[str, Array]:
    return {f"{name}_weight": norm.weight.numpy(), f"{name}_bias": norm.bias.numpy()}
