"""Substitutions: word by word, how odd a word is where it stands and what it probably replaced.

A machine spinner swaps words for near-synonyms, so that fixed terms, names and idioms break: "joined kingdom" for
"united kingdom". ``README.md`` in this folder says how swaps are found, and how well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from auditor.text.substitutions.context import PAD, Swappable, read
from auditor.text.substitutions.model import PIECE, load
from auditor.text.substitutions.swaps import Substitution, swaps
from auditor.text.substitutions.verdict import NOTHING, examine, reread, sigmoid

__all__ = ["Substitution", "Substitutions", "Swappable", "substitutions"]


@dataclass(frozen=True, slots=True)
class Substitutions:
    """The annotation of one document.

    ``probability`` is the calibrated probability that the document was spun by a machine, from the density of all
    evidence, strong and weak. ``spans`` are the swaps worth naming, sorted by place; none overlap.
    """

    probability: float
    spans: tuple[Substitution, ...]
    _text: Swappable | None = field(default=None, repr=False, compare=False)
    _lexicon: bool = field(default=True, repr=False, compare=False)

    @property
    def unlisted(self) -> Substitutions:
        """What is found without any list of known swaps and phrases; worked out when asked for."""
        return self._anew(lexicon=False) if self._lexicon else self

    @property
    def reread(self) -> Substitutions:
        """The same with the swaps that are found once the encoder has read the text; worked out when asked for, in
        about a third of a second for 5 KB, and worth that where the text is spun."""
        return self._anew(lexicon=self._lexicon, encoder=True)

    def _anew(self, *, lexicon: bool, encoder: bool = False) -> Substitutions:
        if self._text is None:
            return self
        [found] = substitutions([self._text], lexicon=lexicon, encoder=encoder)
        return found


def substitutions(texts: Sequence[Swappable], *, lexicon: bool = True, encoder: bool = False) -> list[Substitutions]:
    """The swaps in each of ``texts``.

    ``lexicon=False`` leaves out the lists of swaps and phrases that real spinners are known to make; with ``encoder``
    they are read again by the encoder, which is taught with spun texts and for them.
    """
    return [found for group in _groups(texts) for found in _looked_at(group, lexicon=lexicon, encoder=encoder)]


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


def _looked_at(texts: Sequence[Swappable], *, lexicon: bool, encoder: bool) -> Iterator[Substitutions]:
    model = load()
    context = read(texts, model.by_word)
    telling = np.bincount(context.owner, context.judged) > 0
    if not telling.any():
        yield from [Substitutions(0.0, ())] * len(texts)
        return
    context = context.at(telling.take(context.owner).nonzero()[0])
    words = [text.words for text in texts]
    evidence, odds = examine(context, np.array([len(own) for own in words]), model, lists=lexicon)
    if encoder:
        evidence = reread(evidence, context, texts, model, lists=lexicon)
    named = swaps(evidence, context, words, model, odds)
    probabilities = np.where(odds > NOTHING, sigmoid(odds), 0.0)
    for text, probability, spans in zip(texts, probabilities.tolist(), named, strict=True):
        yield Substitutions(probability, tuple(spans), text, lexicon)
