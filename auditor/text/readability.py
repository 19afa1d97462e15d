"""Readability.  # PLACEHOLDER"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.span import Span
from auditor.text.words import Words


@dataclass(frozen=True, slots=True)
class Readability:
    """Flesch's reading ease and the Flesch-Kincaid grade, by textstat."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float


def readability(words: Words, sentences: Sequence[Span]) -> Readability | None:
    """Placeholder."""
    return None
