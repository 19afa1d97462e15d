"""Substitutions: word by word, how odd a word is where it stands and what it probably replaced.

A machine spinner swaps words for near-synonyms, so that fixed terms, names and idioms break: "joined kingdom" for
"united kingdom". ``README.md`` in this folder says how swaps are found, and how well.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from auditor.span import Span
from auditor.text.substitutions import context
from auditor.text.substitutions.model import load
from auditor.text.substitutions.swaps import Substitution, swaps
from auditor.text.substitutions.verdict import NOTHING, examine
from auditor.text.words import Words

__all__ = ["Substitution", "Substitutions", "Swappable", "substitutions"]


@dataclass(frozen=True, slots=True)
class Substitutions:
    """The annotation of one document.

    ``probability`` is the calibrated probability that the document was spun by a machine, from the density of all
    evidence, strong and weak. ``spans`` are the swaps worth naming, sorted by place; none overlap.
    """

    probability: float
    spans: tuple[Substitution, ...]
    _again: Callable[[], Substitutions] | None = field(default=None, repr=False, compare=False)

    @property
    def unlisted(self) -> Substitutions:
        """What is found without any list of known swaps and phrases; worked out when asked for."""
        return self if self._again is None else self._again()


@dataclass(frozen=True, slots=True)
class Swappable:
    """What is read of one document: its words, and sorted where its sentences and quotations are and what no evidence
    may come from."""

    words: Words
    sentences: Sequence[Span]
    quotations: Sequence[Span] = ()
    skip: Sequence[Span] = ()


def substitutions(texts: Sequence[Swappable], *, lexicon: bool = True) -> list[Substitutions]:
    """The swaps in each of ``texts``.

    ``lexicon=False`` leaves out the lists of swaps and phrases that real spinners are known to make.
    """
    return [_substitutions(text, lexicon=lexicon) for text in texts]


def _substitutions(text: Swappable, *, lexicon: bool) -> Substitutions:
    model = load()
    read = context.read(text.words, model.by_word, text.sentences, text.quotations, text.skip)
    evidence, spun = examine(read, model, lists=lexicon)
    probability = 1 / (1 + math.exp(-spun)) if spun > NOTHING else 0.0
    again = partial(_substitutions, text, lexicon=False) if lexicon else None
    return Substitutions(probability, tuple(swaps(evidence, read, text.words, model, spun)), again)
