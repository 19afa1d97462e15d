"""Substitutions: word by word, how odd a word is where it stands and what it probably replaced.

A machine spinner swaps words for near-synonyms, so that fixed terms, names and idioms break: "joined kingdom" for
"united kingdom". ``README.md`` in this folder says how swaps are found, and how well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from auditor.text.substitutions.context import PAD, Swappable, read
from auditor.text.substitutions.model import PIECE, load
from auditor.text.substitutions.swaps import Substitution, swaps
from auditor.text.substitutions.verdict import NOTHING, examine, sigmoid

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


def substitutions(texts: Sequence[Swappable], *, lexicon: bool = True) -> list[Substitutions]:
    """The swaps in each of ``texts``.

    ``lexicon=False`` leaves out the lists of swaps and phrases that real spinners are known to make.
    """
    return [found for group in _groups(texts) for found in _looked_at(group, lexicon=lexicon)]


def _groups(texts: Sequence[Swappable]) -> Iterator[Sequence[Swappable]]:
    """Texts that are looked at together: as many as have the words of a piece."""
    begin = size = 0
    for end, text in enumerate(texts):
        if end > begin and size + len(text.words) > PIECE:
            yield texts[begin:end]
            begin, size = end, 0
        size += len(text.words) + 2 * PAD
    if begin < len(texts):
        yield texts[begin:]


def _looked_at(texts: Sequence[Swappable], *, lexicon: bool) -> Iterator[Substitutions]:
    model = load()
    context = read(texts, model.by_word)
    telling = np.bincount(context.owner, context.judged) > 0
    if not telling.any():
        yield from [Substitutions(0.0, ())] * len(texts)
        return
    context = context.at(telling.take(context.owner).nonzero()[0])
    words = [text.words for text in texts]
    evidence, odds = examine(context, texts, model, lists=lexicon)
    named = swaps(evidence, context, words, model, odds)
    probabilities = np.where(odds > NOTHING, sigmoid(odds), 0.0)
    for text, probability, spans in zip(texts, probabilities.tolist(), named, strict=True):
        yield Substitutions(probability, tuple(spans), partial(_unlisted, text) if lexicon else None)


def _unlisted(text: Swappable) -> Substitutions:
    [found] = substitutions([text], lexicon=False)
    return found
