"""Teaches the pretrained encoder to tell replaced words from original ones, and to say what stood there.

Every window of a spun text gives two tasks: is each word a swap (replaced token detection, Clark et al. 2020), and,
of a swap or of a word that is hidden, which of the candidates was it (Kong et al., "A mutual information maximization
perspective", 2020, as multiple choice).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from auditor.text.substitutions.build.examples import Text
from auditor.text.substitutions.build.pretrained import Pretrained
from auditor.text.substitutions.build.tables import Array
from auditor.text.substitutions.candidates import Thesaurus
from auditor.text.substitutions.context import PAD
from auditor.text.substitutions.encoder import HEADS
from auditor.text.substitutions.model import Model
from auditor.text.substitutions.ngrams import Floats, Ids
from auditor.text.substitutions.pieces import HIDDEN, PADDING, WIDTH, Pieces

LAYERS = 4
STEPS = 2_390
_WINDOWS = 32  # in a batch
_LOWEST_RATE, _HIGHEST_RATE = 2.5e-4, 1e-3  # of learning: of what is pretrained, and of what is new
_WARM = 100
_HIDDEN_SHARE = 0.06
_ASKED_SHARE = 0.6
_WHICH = 0.15
"""The weight of the second task beside the first."""
_OPTIONS, _STRANGERS = 24, 3


class Block(nn.Module):
    """One layer, as ``encoder.Layer`` computes it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.attend, self.gather = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.attended, self.done = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, rows: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        """``rows`` are windows x pieces x width."""
        count, length, width = rows.shape
        query, key, value = self.attend(rows).view(count, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        rows = self.attended(rows + self.drop(self.gather(found.transpose(1, 2).reshape(count, length, width))))
        answer: torch.Tensor = self.done(rows + self.drop(self.narrow(functional.gelu(self.widen(rows)))))
        return answer


class Reader(nn.Module):
    """The encoder with its two heads; the vectors of the pieces stay as they are."""

    def __init__(self, pretrained: Pretrained) -> None:
        super().__init__()
        vectors = torch.from_numpy(pretrained.vectors)
        width = vectors.shape[1]
        self.register_buffer("vectors", vectors)
        self.positions = nn.Parameter(torch.zeros(WIDTH, width))
        self.begin, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Block(width) for _ in range(LAYERS))
        self.odd, self.sure = nn.Linear(width, 128), nn.Linear(128, 1)
        self.turn, self.turned, self.ask = nn.Linear(width, width), nn.LayerNorm(width), nn.Linear(width, width)
        self.commonness, self.stretch = nn.Parameter(torch.tensor(0.5)), nn.Parameter(torch.tensor(1.0))
        self._begin_as(pretrained.weights)

    @torch.no_grad()
    def _begin_as(self, weights: dict[str, NDArray[np.float32]]) -> None:
        get = {name: torch.from_numpy(value) for name, value in weights.items()}
        at = "embeddings."
        self.positions.copy_(
            get[at + "position_embeddings.weight"][:WIDTH] + get[at + "token_type_embeddings.weight"][0]
        )
        _copy(self.begin, get, at + "LayerNorm")
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                three = [get[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.attend, part).copy_(torch.cat(three))
            for name, theirs in (
                ("gather", "attention.output.dense"), ("attended", "attention.output.LayerNorm"),
                ("widen", "intermediate.dense"), ("narrow", "output.dense"), ("done", "output.LayerNorm"),
            ):  # fmt: skip
                _copy(getattr(layer, name), get, at + theirs)

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        """Windows x pieces to windows x pieces x width."""
        seen = (pieces != PADDING)[:, None, None, :]
        rows = self.drop(self.begin(self.vectors[pieces] + self.positions[: pieces.shape[1]]))
        for layer in self.layers:
            rows = layer(rows, seen)
        return rows

    def oddness(self, rows: torch.Tensor) -> torch.Tensor:
        """Log-odds that each was replaced."""
        odds: torch.Tensor = self.sure(functional.gelu(self.odd(rows)))[..., 0]
        return odds

    def scores(self, rows: torch.Tensor, meanings: torch.Tensor, common: torch.Tensor) -> torch.Tensor:
        """How well each of some words (n x options, their vectors and log10 frequencies) fits each row."""
        asked = self.ask(self.turned(functional.gelu(self.turn(rows)))).float()
        return self.stretch * torch.einsum("nkd,nd->nk", meanings, asked) + self.commonness * common


def _copy(module: nn.Module, get: dict[str, torch.Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(get[f"{name}.{part}"])


@dataclass(frozen=True)
class Material:
    """Windows x ``WIDTH``: pieces; at the first piece of each word 1 if it is a swap and 0 if not, elsewhere -1; there,
    too, the id of the word that was lost or 0, and the id of the word that stands there."""

    pieces: NDArray[np.uint16]
    labels: NDArray[np.int8]
    lost: NDArray[np.uint16]
    present: NDArray[np.uint16]

    @classmethod
    def of(cls, texts: Iterable[Text], pieces: Pieces) -> Material:
        """All windows of some texts."""
        parts: list[tuple[Array, ...]] = []
        for text in texts:
            words = text.text.words
            windows = pieces.windows(words, 0, len(words), text.text.opens())
            labels = np.full(windows.pieces.shape, -1, dtype=np.int8)
            lost, present = np.zeros((2, *windows.pieces.shape), dtype=np.uint16)
            at = windows.row, windows.column
            labels[at], lost[at], present[at] = text.swapped, text.original, text.context.ids[PAD:-PAD]
            parts.append((windows.pieces.astype(np.uint16), labels, lost, present))
        return cls(*(np.concatenate(part) for part in zip(*parts, strict=True)))  # type: ignore[arg-type]


def train(pretrained: Pretrained, material: Material, model: Model, words: Ids, begins: Ids, seed: int) -> Reader:
    """The encoder after ``STEPS`` batches; ``words[begins[i]:begins[i + 1]]`` are the pieces of vocabulary word i."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    reader = Reader(pretrained)
    meanings = torch.from_numpy(_means(pretrained.vectors, words, begins)).to(torch.bfloat16)
    common = torch.from_numpy(model.lexis.ngrams.unigram.astype(np.float32))
    old = [*reader.layers.parameters(), reader.positions, *reader.begin.parameters()]
    known = {id(parameter) for parameter in old}
    new = [parameter for parameter in reader.parameters() if id(parameter) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": _LOWEST_RATE}, {"params": new, "lr": _HIGHEST_RATE}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / _WARM) * max(1 - step / STEPS, 0.01)
    )
    order = np.zeros(0, dtype=np.int64)
    for _ in range(STEPS):
        if len(order) < _WINDOWS:
            order = rng.permutation(len(material.pieces))
        batch, order = order[:_WINDOWS], order[_WINDOWS:]
        loss = _loss(reader, _part(material, batch), model.thesaurus, meanings, common, rng)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        schedule.step()
    return reader


def _part(material: Material, batch: Ids) -> Material:
    pieces = material.pieces[batch]
    longest = int((pieces != PADDING).sum(axis=1).max())
    return Material(
        pieces[:, :longest], material.labels[batch, :longest], material.lost[batch, :longest],
        material.present[batch, :longest],
    )  # fmt: skip


def _loss(
    reader: Reader,
    part: Material,
    thesaurus: Thesaurus,
    meanings: torch.Tensor,
    common: torch.Tensor,
    rng: np.random.Generator,
) -> torch.Tensor:
    pieces, present = part.pieces.astype(np.int64), part.present.astype(np.int64)
    offered = thesaurus.offsets[present + 1] > thesaurus.offsets[present]
    hidden = (rng.random(pieces.shape) < _HIDDEN_SHARE) & (part.labels == 0) & offered
    pieces[hidden] = HIDDEN
    with torch.autocast("cpu", torch.bfloat16):
        rows = reader(torch.from_numpy(pieces))
        judged = (part.labels >= 0) & ~hidden
        odds = reader.oddness(rows[torch.from_numpy(judged)]).float()
        swapped = functional.binary_cross_entropy_with_logits(
            odds, torch.from_numpy((part.labels[judged] == 1).astype(np.float32))
        )
        asked = (part.lost > 0) & (part.lost != part.present) & (rng.random(pieces.shape) < _ASKED_SHARE)
        options = torch.from_numpy(
            np.concatenate(
                [
                    _options(part.lost[asked].astype(np.int64), present[asked], thesaurus, rng),
                    _options(present[hidden], present[hidden], thesaurus, rng),
                ]
            )
        )
        about = torch.cat([rows[torch.from_numpy(asked)], rows[torch.from_numpy(hidden)]])
        scores = reader.scores(about, meanings[options].float(), common[options]).masked_fill(options == 0, -1e9)
        which = functional.cross_entropy(scores, torch.zeros(len(scores), dtype=torch.long))
    loss: torch.Tensor = swapped + _WHICH * which
    return loss


def _options(answer: Ids, present: Ids, thesaurus: Thesaurus, rng: np.random.Generator) -> Ids:
    """The answer first, then candidates of the word that is present and a few strangers; 0 is none."""
    begins = thesaurus.offsets[present].astype(np.int64)
    counts = thesaurus.offsets[present + 1] - begins
    drawn = begins[:, None] + (rng.random((len(present), _OPTIONS)) * np.maximum(counts, 1)[:, None]).astype(np.int64)
    rivals = thesaurus.originals.take(drawn, mode="clip").astype(np.int64)
    rivals[(counts == 0)[:, None] | (rivals == answer[:, None])] = 0
    rivals[:, -_STRANGERS:] = rng.integers(4, 20_000, (len(present), _STRANGERS))
    return np.concatenate([answer[:, None], rivals], axis=1)


def _means(vectors: Floats, words: Ids, begins: Ids) -> NDArray[np.float32]:
    sums = np.add.reduceat(vectors[words], begins[:-1], axis=0)
    return (sums / np.diff(begins)[:, None]).astype(np.float32)
