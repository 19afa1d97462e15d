"""A perceptron with one hidden layer: the only kind of network the annotation needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.ngrams import Floats, Ids

_ALONE, _ALONE_BY_VECTOR = 1 << 18, 9 << 10
"""Multiplications up to which OpenBLAS stays in one thread, by a matrix and by a vector."""


@dataclass(frozen=True)
class Network:
    """``inner`` is inputs x hidden, standardisation of the inputs included; ``outer`` is hidden (x outputs)."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> Network:
        """The network whose arrays begin with ``name``."""
        return cls(
            *(
                np.ascontiguousarray(arrays[f"{name}_{part}"], dtype=np.float32)
                for part in ("inner", "inner_bias", "outer", "outer_bias")
            )
        )

    def __call__(self, *rows: Floats) -> Floats:
        """One answer a row: a number, or as many as ``outer`` has columns. The columns may come in several arrays."""
        begin = rows[0].shape[1]
        hidden = product(rows[0], self.inner[:begin])
        for more in rows[1:]:
            end = begin + more.shape[1]
            hidden += product(more, self.inner[begin:end])
            begin = end
        return self._answer(hidden)

    def along(self, rows: Floats) -> Floats:
        """One answer for each run of neighbouring rows, as many as together have the columns that are asked for.

        Each row is multiplied once, however many runs it belongs to.
        """
        size = rows.shape[1]
        width, units = len(self.inner) // size, self.inner.shape[1]
        weights = self.inner.reshape(width, size, units).transpose(1, 0, 2).reshape(size, width * units)
        each = product(rows, weights).reshape(len(rows), width, units)
        count = len(rows) - width + 1
        hidden = each[:count, 0].copy()
        for place in range(1, width):
            hidden += each[place : place + count, place]
        return self._answer(hidden)

    def picking(self, columns: Sequence[int] | Ids, size: int) -> Network:
        """The same network for rows of ``size`` columns, of which it reads ``columns`` in place of its first inputs."""
        wide = np.zeros((size, self.inner.shape[1]), dtype=self.inner.dtype)
        wide[columns] = self.inner[: len(columns)]
        return replace(self, inner=np.concatenate([wide, self.inner[len(columns) :]]))

    def _answer(self, hidden: Floats) -> Floats:
        hidden += self.inner_bias
        np.maximum(hidden, 0, out=hidden)
        answer = product(hidden, self.outer)
        answer += self.outer_bias
        return answer


def product(rows: Floats, weights: Floats) -> Floats:
    """``rows @ weights``, in steps that OpenBLAS takes in one thread.

    Of several, each waits for the others longer than products as small as these take.
    """
    step = max(1, (_ALONE if weights.ndim > 1 else _ALONE_BY_VECTOR) // weights.size)
    count, width = rows.shape
    answer = np.empty((count, *weights.shape[1:]), dtype=np.float32)
    whole = count - count % step
    if whole:
        steps = answer[:whole].reshape(-1, step, *weights.shape[1:])
        np.matmul(rows[:whole].reshape(-1, step, width), weights, out=steps)
    if whole < count:
        np.matmul(rows[whole:], weights, out=answer[whole:])
    return answer
