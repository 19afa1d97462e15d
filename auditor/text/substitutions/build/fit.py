"""Fits the networks with PyTorch and hands them back as plain arrays, standardisation folded in."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch
from numpy.typing import NDArray

from auditor.text.substitutions.candidates import Compared
from auditor.text.substitutions.ngrams import Floats, Ids

Arrays = dict[str, NDArray[np.generic]]


def perceptron(rows: Floats, labels: Floats, name: str, *, hidden: int, epochs: int, seed: int) -> Arrays:
    """A binary classifier of ``rows`` (n x inputs), trained on log loss."""
    torch.manual_seed(seed)
    mean, spread = _scale(rows)
    model = torch.nn.Sequential(
        torch.nn.Linear(rows.shape[1], hidden), torch.nn.ReLU(), torch.nn.Dropout(0.1), torch.nn.Linear(hidden, 1)
    )
    inputs, targets = torch.from_numpy(rows), torch.from_numpy(labels.astype(np.float32))
    shift, scale = torch.from_numpy(mean), torch.from_numpy(1 / spread)
    size, steps = 4096, 0
    total = epochs * (len(rows) // size + 1)
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=4e-3, total_steps=total + 1)
    generator = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for batch in torch.randperm(len(rows), generator=generator).split(size):
            x = (inputs[batch].float() - shift) * scale
            loss = torch.nn.functional.binary_cross_entropy_with_logits(model(x)[:, 0], targets[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            steps += 1
    return _arrays(model, mean, spread, name)


def chooser(compared: Iterable[tuple[Compared, Ids]], name: str, *, hidden: int, epochs: int, seed: int) -> Arrays:
    """A scorer of candidates: of those of one word the right one is to get the highest score (softmax loss).

    The candidates of some words come with the word that each of them replaced; words among whose candidates it is not
    teach nothing.
    """
    parts, count = [], 0
    for found, answers in compared:
        of_word = found.real.nonzero()[0]
        is_right = found.candidate[found.real] == answers[of_word]
        parts.append((found.gains[found.real.ravel()], of_word + count, is_right))
        count += len(answers)
    rows, owner, right = (np.concatenate(part) for part in zip(*parts, strict=True))
    torch.manual_seed(seed)
    mean, spread = _scale(rows)
    model = torch.nn.Sequential(torch.nn.Linear(rows.shape[1], hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 1))
    begins = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    sizes = np.diff(np.r_[begins, len(owner)])
    has = np.add.reduceat(right.astype(np.int64), begins) == 1
    begins, sizes = begins[has], sizes[has]
    widest = int(sizes.max())
    grid = begins[:, None] + np.minimum(np.arange(widest), sizes[:, None] - 1)
    empty = torch.from_numpy(np.arange(widest) >= sizes[:, None])
    answer = torch.from_numpy(np.argmax(right[grid], axis=1))
    inputs = torch.from_numpy((rows - mean) / spread).float()
    places = torch.from_numpy(grid)
    optimiser = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=1e-3)
    generator = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for batch in torch.randperm(len(grid), generator=generator).split(512):
            scores = model(inputs[places[batch]])[..., 0].masked_fill(empty[batch], -1e9)
            loss = torch.nn.functional.cross_entropy(scores, answer[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return _arrays(model, mean, spread, name)


def expectation(
    rows: Floats,
    options: NDArray[np.int64],
    vectors: Floats,
    unigram: Floats,
    name: str,
    *,
    hidden: int,
    epochs: int,
    seed: int,
) -> Arrays:
    """A network from surroundings to a vector whose product with a word's vector says how well the word fits.

    ``options`` are word ids, n x k: the word that stands there, then words that a spinner could have put there
    (0 for none). Frequency is a separate weight, as the n-grams know it already.
    """
    torch.manual_seed(seed)
    mean, spread = _scale(rows)
    model = torch.nn.Sequential(
        torch.nn.Linear(rows.shape[1], hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, vectors.shape[1])
    )
    commonness = torch.nn.Parameter(torch.tensor(1.0))
    table, common = torch.from_numpy(vectors).float(), torch.from_numpy(unigram).float()
    inputs, words = torch.from_numpy(rows), torch.from_numpy(options)
    shift, scale = torch.from_numpy(mean), torch.from_numpy(1 / spread)
    optimiser = torch.optim.AdamW([*model.parameters(), commonness], lr=3e-3, weight_decay=1e-3)
    total = epochs * (len(rows) // 4096 + 1) + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=4e-3, total_steps=total)
    generator = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for batch in torch.randperm(len(rows), generator=generator).split(4096):
            chosen = words[batch]
            expected = model((inputs[batch].float() - shift) * scale)
            scores = torch.einsum("nkd,nd->nk", table[chosen], expected) + commonness * common[chosen]
            scores = scores.masked_fill(chosen == 0, -1e9)
            loss = torch.nn.functional.cross_entropy(scores, torch.zeros(len(batch), dtype=torch.long))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return _arrays(model, mean, spread, name)


def _scale(rows: Floats) -> tuple[Floats, Floats]:
    sample = rows[:: max(1, len(rows) // 200_000)].astype(np.float32)
    return sample.mean(axis=0), np.maximum(sample.std(axis=0), 1e-3)


def _arrays(model: torch.nn.Sequential, mean: Floats, spread: Floats, name: str) -> Arrays:
    first, last = model[0], model[-1]
    assert isinstance(first, torch.nn.Linear) and isinstance(last, torch.nn.Linear)
    weight = first.weight.detach().numpy().T
    inner = weight / spread[:, None]
    return {
        f"{name}_inner": inner.astype(np.float32),
        f"{name}_inner_bias": (first.bias.detach().numpy() - (mean / spread) @ weight).astype(np.float32),
        f"{name}_outer": np.squeeze(last.weight.detach().numpy().T, axis=1)
        if last.out_features == 1
        else last.weight.detach().numpy().T.copy(),
        f"{name}_outer_bias": np.squeeze(last.bias.detach().numpy()),
    }
