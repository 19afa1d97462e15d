"""The seven criteria: a folder of rules each, a column of the score each, a section of the report each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """``points`` of 100 are lost at most; half of them at ``half_rate`` weighted findings in 1,000 words."""

    points: float
    half_rate: float


CRITERIA: Mapping[str, Criterion] = {
    "integrity": Criterion(25, 8),
    "claims": Criterion(20, 6),
    "sources": Criterion(20, 12),
    "tone": Criterion(15, 6),
    "commerce": Criterion(10, 2),
    "provenance": Criterion(5, 4),
    "hygiene": Criterion(5, 4),
}
