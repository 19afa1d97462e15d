"""Substitutions: word by word, how odd a word is where it stands and what it probably replaced.

A machine spinner swaps words for near-synonyms, so that fixed terms, names and idioms break: "joined kingdom" for
"united kingdom". ``README.md`` in this folder says how swaps are found, and how well.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from auditor.span import Span
from auditor.text.substitutions import context
from auditor.text.substitutions.context import Context
from auditor.text.substitutions.model import PIECE, load
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
    model = load()
    read = [context.read(text.words, model.by_word, text.sentences, text.quotations, text.skip) for text in texts]
    found = [Substitutions(0.0, ())] * len(texts)
    for numbers in _groups(read):
        examined = examine([read[number] for number in numbers], model, lists=lexicon)
        for number, (evidence, spun) in zip(numbers, examined, strict=True):
            text = texts[number]
            probability = 1 / (1 + math.exp(-spun)) if spun > NOTHING else 0.0
            spans = tuple(swaps(evidence, read[number], text.words, model, spun))
            found[number] = Substitutions(probability, spans, partial(_unlisted, text) if lexicon else None)
    return found


def _unlisted(text: Swappable) -> Substitutions:
    [found] = substitutions([text], lexicon=False)
    return found


def _groups(read: Sequence[Context]) -> Iterator[list[int]]:
    """The numbers of those that are looked at together: of as many words as make a piece, if any may be evidence."""
    group: list[int] = []
    size = 0
    for number, document in enumerate(read):
        if not document.judged.any():
            continue
        if group and size + len(document.ids) > PIECE:
            yield group
            group, size = [], 0
        group.append(number)
        size += len(document.ids)
    if group:
        yield group
