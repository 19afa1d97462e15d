"""The seven criteria: a folder of rules each, a column of the score each, a section of the report each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """``points`` of 100 are lost at most; half of them at ``half_rate`` weighted findings in 1,000 words."""

    points: float
    half_rate: float


# How the half-rates came about: they began at 8, 8, 10, 10, 2, 4 and 4, judged by eye. Claims and tone then went to 6
# and sources to 12, because with the old ones the findings of two editors on five articles set a report
# on anonymous sources hardly above an opinion piece, which the editors had well apart. Five articles are an anchor
# and no calibration: that wants labelled corpora.
CRITERIA: Mapping[str, Criterion] = {
    "integrity": Criterion(25, 8),
    "claims": Criterion(20, 6),
    "sources": Criterion(20, 12),
    "tone": Criterion(15, 6),
    "commerce": Criterion(10, 2),
    "provenance": Criterion(5, 4),
    "hygiene": Criterion(5, 4),
}
