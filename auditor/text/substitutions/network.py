"""A perceptron with one hidden layer: the only kind of network the annotation needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.text.substitutions.ngrams import Floats


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
                np.ascontiguousarray(arrays[f"{name}_{part}"], dtype=np.float64)
                for part in ("inner", "inner_bias", "outer", "outer_bias")
            )
        )

    def __call__(self, rows: Floats) -> Floats:
        """One answer a row: a number, or as many as ``outer`` has columns."""
        hidden = rows @ self.inner
        hidden += self.inner_bias
        np.maximum(hidden, 0, out=hidden)
        return np.asarray(hidden @ self.outer + self.outer_bias, dtype=np.float64)
