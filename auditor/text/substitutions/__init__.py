"""Substitutions.  # PLACEHOLDER"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.span import Span
from auditor.text.words import Words


@dataclass(frozen=True, slots=True)
class Substitution:
    """A word or phrase that was probably swapped."""

    span: Span
    original: str
    strength: float
    kind: str


@dataclass(frozen=True, slots=True)
class Substitutions:
    """The annotation of one document."""

    probability: float
    spans: tuple[Substitution, ...]


def substitutions(
    words: Words, sentences: Sequence[Span], quotations: Sequence[Span], skip: Sequence[Span], *, lexicon: bool = True
) -> Substitutions:
    """Placeholder."""
    return Substitutions(0.0, ())
